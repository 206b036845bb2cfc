import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenCodes, evenDate, evenLine, evenMeasure, evenText } from './normalise.ts';

describe('texts made even', () => {
  it.each([
    ['  HALIMOV ', 'HALIMOV'],
    ['NILA  TAMAN', 'NILA TAMAN'],
    ['A\u00a0B\tC', 'A B C'],
    ['1) Theft \r\n  2) Fraud\r', '1) Theft\n2) Fraud'],
    ['par\u00adticipation', 'participation'],
    ['A\u0301VILA', 'ÁVILA'],
    ['a\u0000b\ud800', 'ab\ufffd'],
    ['-', null],
    [' - ', null],
    ['', null],
    ['N/A', 'N/A'],
  ])('%j becomes %j', (raw, even) => expect(evenText(raw)).toBe(even));

  it('takes the empty words of the file it reads', () => {
    expect(evenText('N/A', ['', 'N/A'])).toBeNull();
    expect(evenLine('A\r\nB')).toBe('A B');
  });

  it('changes nothing when applied twice, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = evenText(raw);
        if (once !== null) expect(evenText(once)).toBe(once);
        const line = evenLine(raw);
        if (line !== null) expect(line).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('dates made even', () => {
  it.each([
    ['1979/06/14', '1979-06-14', true],
    ['1979-06-14', '1979-06-14', true],
    ['1979', '1979', true],
    ['1979/06', '1979-06', true],
    ['1975/00/00', '1975', true],
    ['1985/03/00', '1985-03', true],
    ['0000/00/00', null, true],
    ['', null, true],
    ['1979/02/30', null, false],
    ['1979/13/01', null, false],
    ['1980/02/29', '1980-02-29', true],
    ['1900/02/29', null, false],
    ['1979/13', null, false],
    ['1979/00/12', null, false],
    ['14.6.1979', null, false],
  ])('%j becomes %j', (raw, date, readable) => expect(evenDate(raw)).toEqual({ date, readable }));

  it('is itself again when read again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{4}(\/\d\d){0,2}$/), (raw) => {
        const { date } = evenDate(raw);
        if (date !== null) expect(evenDate(date)).toEqual({ date, readable: true });
      }),
    );
  });
});

it('makes codes capitals, sorted, each once', () => {
  expect(evenCodes([' ru', 'AM', 'RU', '-', ''])).toEqual(['AM', 'RU']);
});

it('takes 0 and nonsense for an unknown measure', () => {
  expect([0, -1, Number.NaN, 1.83].map(evenMeasure)).toEqual([null, null, null, 1.83]);
});
