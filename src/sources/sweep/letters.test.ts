import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenOf, middleOf, patternsOf, piecesOf, placeOf, separator, under } from './letters.ts';

const name = fc.string({ unit: fc.constantFrom(...'ABCMYZ ÁÑ-.'), maxLength: 5 });
const matches = (patterns: readonly string[], text: string) =>
  patterns.length > 0 && new RegExp(`^(${patterns.join('|')})`, 'i').test(text);

describe('names in a row', () => {
  it('gives every name a place', () => {
    expect(placeOf('AL SAÏD')).toBe('AL#SA#D!');
    expect(placeOf('')).toBe('!');
    expect(placeOf('ma')).toBe('MA!');
  });

  it('spells stretches in few patterns', () => {
    expect(patternsOf({ from: '', to: '~' })).toEqual(['.*']);
    expect(patternsOf(under('MA!'))).toEqual(['MA$']);
    expect(patternsOf(under('MA#'))).toEqual(['MA[^A-Z]']);
    expect(patternsOf({ from: 'ABD', to: 'AL' })).toEqual(['AB[D-Z]', 'A[C-K]']);
  });

  it('spells any stretch so that exactly its names match', () => {
    fc.assert(
      fc.property(name, name, name, fc.nat(4), fc.nat(4), (a, b, probe, cutA, cutB) => {
        const [from, to] = [placeOf(a).slice(0, cutA + 1), placeOf(b).slice(0, cutB + 1)].sort() as [
          string,
          string,
        ];
        const place = placeOf(probe);
        const patterns = from < to ? patternsOf({ from, to }) : [];
        expect(matches(patterns, probe)).toBe(place >= from && place < to);
        expect(matches(patternsOf({ from, to: '~' }), probe)).toBe(place >= from);
      }),
      { numRuns: 3000 },
    );
  });

  it('cuts any stretch into pieces of one pattern each, and a piece into smaller ones, and loses no name', () => {
    fc.assert(
      fc.property(name, name, name, fc.nat(4), fc.nat(4), (a, b, probe, cutA, cutB) => {
        const [from, to] = [placeOf(a).slice(0, cutA + 1), placeOf(b).slice(0, cutB + 1)].sort() as [
          string,
          string,
        ];
        fc.pre(from < to);
        const place = placeOf(probe);
        const holds = (stretch: { from: string; to: string }) => place >= stretch.from && place < stretch.to;
        const pieces = piecesOf({ from, to });
        expect(pieces.map((piece) => patternsOf(piece).length)).toEqual(pieces.map(() => 1));
        expect(pieces.filter(holds).length).toBe(holds({ from, to }) ? 1 : 0);
        for (const piece of pieces) {
          const children = childrenOf(piece);
          if (children.length === 0) expect(patternsOf(piece)[0]).toMatch(/\$$/);
          else expect(children.filter(holds).length).toBe(holds(piece) ? 1 : 0);
          for (const child of children) expect(child).not.toEqual(piece);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts between two different places', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [low, high] = [placeOf(a), placeOf(b)].sort() as [string, string];
        fc.pre(low !== high);
        const cut = separator(low, high);
        expect(cut > low && cut <= high).toBe(true);
      }),
    );
  });

  it('finds a middle inside every stretch but a single name', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [from, to] = [placeOf(a), placeOf(b)].sort() as [string, string];
        fc.pre(from !== to && under(from).to < to);
        const cut = middleOf({ from, to });
        expect(cut !== null && cut > from && cut < to).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(middleOf(under('MA!'))).toBeNull();
    expect(middleOf({ from: '', to: '~' })).toBe('M');
    expect(middleOf(under('MA'))).not.toBeNull();
  });
});
