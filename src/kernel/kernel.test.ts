import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMilliseconds,
  canonicalJson,
  completedYears,
  type Day,
  dayOf,
  daysBetween,
  digestOf,
  digestOfJson,
  millisecondsBetween,
  RescindError,
  readDay,
  readHttpDate,
  readInstant,
  standingClock,
  startOfDay,
  systemClock,
  wordsOf,
} from './kernel.ts';

describe('time', () => {
  it('gives every instant in UTC with milliseconds, so that text order is time order', () => {
    expect(readInstant('2023-04-12T20:08:00+03:00')).toBe('2023-04-12T17:08:00.000Z');
    expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('refuses days that are not in the calendar', () => {
    expect(() => readDay('2023-02-29')).toThrow(RangeError);
    expect(() => readInstant('yesterday')).toThrow(RangeError);
    expect(readDay('2024-02-29')).toBe('2024-02-29');
    for (const text of ['+010000-01-01', '-000001-01-01', '20240229', '2024-02-29[u-ca=hebrew]'])
      expect(() => readDay(text), text).toThrow(RangeError);
  });

  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
    ['Wed, 99 Foo 2026 08:49:37 GMT', null],
    ['3600', null],
    ['soon', null],
  ])('reads a date of HTTP: %s', (text, at) => {
    expect(readHttpDate(text)).toBe(at);
  });

  it('counts completed years as INTERPOL does, birthdays included', () => {
    const born = '1992-11-07' as Day;
    expect(completedYears(born, '2023-11-06' as Day)).toBe(30);
    expect(completedYears(born, '2023-11-07' as Day)).toBe(31);
  });

  it('counts days and milliseconds forward and back', () => {
    expect(daysBetween('2024-02-28' as Day, '2024-03-01' as Day)).toBe(2);
    expect(daysBetween('2024-03-01' as Day, '2024-02-28' as Day)).toBe(-2);
    expect(addDays('2024-12-31' as Day, 1)).toBe('2025-01-01');
    const at = readInstant('2024-01-01T00:00:00Z');
    expect(millisecondsBetween(at, addMilliseconds(at, 1234))).toBe(1234);
    expect(dayOf(startOfDay('2024-05-05' as Day))).toBe('2024-05-05');
  });

  it('stands still until it is moved', () => {
    const clock = standingClock('2024-01-01T00:00:00Z');
    expect(clock.now()).toBe(clock.now());
    clock.advance(1000);
    expect(clock.now()).toBe('2024-01-01T00:00:01.000Z');
  });
});

describe('digests', () => {
  it('are those of SHA-256', () => {
    expect(digestOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('do not depend on the order of keys, and JSON stays JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(digestOfJson(turned)).toBe(digestOfJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 20261124 },
    );
  });

  it('refuse numbers that JSON cannot hold', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(canonicalJson({ b: undefined, a: [null, 1] })).toBe('{"a":[null,1]}');
  });
});

it('faults carry the thing, the next step and how the command ends', () => {
  const fault = new RescindError('disk-full', 'The disk is full.', 'Make room.', {
    cause: new Error('ENOSPC'),
  });
  expect(fault).toMatchObject({ code: 'disk-full', next: 'Make room.', outcome: 'failed' });
  expect(wordsOf(fault)).toBe('The disk is full.');
  expect(wordsOf('plain')).toBe('plain');
});
