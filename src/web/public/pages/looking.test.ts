import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, fieldsOf, leftOutOf, looksFor, nothing, readLooking, searchOf } from './looking.ts';

const read = (fields: Record<string, string>) => readLooking((name) => fields[name]);

describe('what a reader looks for', () => {
  it('comes back from its own address', () => {
    const looking = read({
      issuer: 'RU',
      sex: 'F',
      age: '25-34',
      year: '2024',
      sort: 'number',
      after: '2024-7',
    });
    const fields = Object.fromEntries(new URL(addressOf(looking), 'http://site.test').searchParams);
    expect(read(fields)).toEqual(looking);
    expect(searchOf(looking, 50)).toEqual({
      issuer: 'RU',
      sex: 'F',
      ageFrom: 25,
      ageTo: 34,
      year: 2024,
      sort: 'number',
      after: '2024-7',
      limit: 50,
    });
    expect(searchOf(read({ age: '65-' }), 1)).toEqual({ ageFrom: 65, sort: 'name', limit: 1 });
  });

  it('never puts words into an address, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (q) => {
        expect(addressOf({ ...nothing, words: q })).toBe('/notices');
        expect([...fieldsOf({ ...nothing, words: q })]).toEqual([]);
      }),
    );
  });

  it('leaves out whatever has not the shape of its field', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const looking = read({
          nationality: text,
          issuer: text,
          sex: text,
          age: text,
          year: text,
          after: text,
        });
        expect(addressOf(looking)).toMatch(/^\/notices(\?[\w=&-]*)?$/);
      }),
    );
  });

  it('reads small letters, and says which parts it could not read', () => {
    expect(read({ issuer: 'ru', sex: 'f' })).toMatchObject({ issuer: 'RU', sex: 'F' });
    expect(leftOutOf({ issuer: 'RU', sort: 'name', lang: 'ar', sex: '' })).toEqual({
      unread: [],
      unknown: false,
    });
    expect(
      leftOutOf({ issuer: '<x>', age: '60-20', year: '24', sex: 'x', sort: 'up', after: '"', q: 'Amirov' }),
    ).toEqual({
      unread: ['facet.issuer', 'facet.age', 'facet.year', 'facet.sex', 'address.order', 'address.page'],
      unknown: true,
    });
  });

  it('begins a new question at its first page', () => {
    expect(looksFor(read({ issuer: 'RU', after: '2024-7' }), { sex: 'M' })).toMatchObject({
      issuer: 'RU',
      sex: 'M',
      after: '',
    });
  });
});
