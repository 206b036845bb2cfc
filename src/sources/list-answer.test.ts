import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementRanges } from './json-bytes.ts';
import { readListAnswer, UnreadableAnswer, wholeListTotal } from './list-answer.ts';
import { listAddress } from './list-query.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const item = {
  entity_id: '2020/1',
  name: 'MÜSTER "Ä" [x]',
  forename: null,
  date_of_birth: '1980',
  nationalities: ['FR'],
};
const body = (notices: unknown[], more = {}) =>
  bytes(
    JSON.stringify({
      total: notices.length,
      query: { page: 1, resultPerPage: 160 },
      _embedded: { notices },
      ...more,
    }),
  );
const kindOf = (text: Uint8Array) => {
  try {
    readListAnswer(text, {});
  } catch (fault) {
    return fault instanceof UnreadableAnswer ? fault.kind : fault;
  }
  return 'readable';
};

describe('a list answer', () => {
  it('gives items, their exact bytes, total and page', () => {
    const whole = body([item, { ...item, entity_id: '2020/2' }]);
    const answer = readListAnswer(whole, { page: 2 });
    expect(answer).toMatchObject({ total: 2, page: 1, resultPerPage: 160, anomalies: [] });
    expect(answer.items[0]).toEqual(item);
    const { start, end } = answer.slices[1]!;
    expect(JSON.parse(new TextDecoder().decode(whole.subarray(start, end)))).toEqual({
      ...item,
      entity_id: '2020/2',
    });
  });

  it('keeps odd items and names what is odd', () => {
    const answer = readListAnswer(body([{ ...item, entity_id: null, name: 7, extra: 1 }, 'x']), {});
    expect(answer.items).toHaveLength(2);
    expect(answer.items[0]).toMatchObject({ entity_id: null, name: null });
    expect(answer.anomalies.map(({ at, kind }) => `${at} ${kind}`)).toEqual([
      '_embedded.notices.0.extra unknown-field',
      '_embedded.notices.0.entity_id no-id',
      '_embedded.notices.0.name wrong-type',
      '_embedded.notices.1 wrong-type',
    ]);
  });

  it.each([
    ['', 'empty'],
    ['<!DOCTYPE html><p>Access Denied', 'block-page'],
    ['{"total":1,"_embedded":{"notices":[{"a":1}', 'truncated'],
    ['{"total":1,"_emb', 'truncated'],
    ['sorry', 'not-json'],
    ['{"total":1}', 'no-list'],
    ['{"_embedded":{"notices":[]}}', 'no-total'],
    ['[]', 'no-list'],
  ])('tells apart %j', (text, kind) => {
    expect(kindOf(bytes(text))).toBe(kind);
  });

  it('refuses what is not UTF-8', () => {
    expect(kindOf(new Uint8Array([0x7b, 0xff, 0x7d]))).toBe('wrong-encoding');
  });

  it('breaks off nowhere unnoticed', () => {
    const whole = body([item, item]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => {
        expect(['truncated', 'empty', 'wrong-encoding']).toContain(kindOf(whole.subarray(0, length)));
      }),
    );
  });
});

describe('places in bytes', () => {
  it('finds each element of any list exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), fc.boolean(), (list, other, spaced) => {
        const text = bytes(JSON.stringify({ other, a: { x: other, list } }, null, spaced ? 2 : 0));
        const found = elementRanges(text, ['a', 'list'])!.map(({ start, end }) =>
          JSON.parse(new TextDecoder().decode(text.subarray(start, end))),
        );
        expect(found).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
    expect(elementRanges(bytes('{"a":{}}'), ['a', 'list'])).toBeNull();
  });
});

describe('a question', () => {
  it('has one spelling', () => {
    expect(listAddress({ ageMax: 3, name: '^A|B', forename: 'É' })).toBe(
      'red?forename=%C3%89&name=%5EA%7CB&ageMax=3&resultPerPage=160&page=1',
    );
  });
});

describe('the total of the whole list, read again', () => {
  const body = (text: string) => new TextEncoder().encode(text);
  const whole = 'red?resultPerPage=160&page=1';

  it('stands in an answer to the unfiltered question, also where an erasure took an item', () => {
    expect(wholeListTotal(whole, body('{"total":7,"_embedded":{"notices":[null]}}'))).toBe(7);
  });

  it('stands in no other answer', () => {
    const answer = body('{"total":7,"_embedded":{"notices":[]}}');
    for (const asked of [
      'red?name=%5EA&resultPerPage=160&page=1',
      'red?resultPerPage=160&page=2',
      'red/2024-1',
      '',
    ])
      expect(wholeListTotal(asked, answer)).toBeNull();
    expect(wholeListTotal(whole, body('<html>'))).toBeNull();
  });
});
