import { describe, expect, it } from 'vitest';
import { readDay } from '../../kernel/kernel.ts';
import { Ages } from './age.ts';
import { agesInARow, namesInARow } from './axis.ts';
import { Manner } from './manner.ts';
import { goalOf, neighboursJoined, nextPart, packOf, type Region } from './regions.ts';
import { EVERYTHING } from './stretch.ts';

const names = namesInARow('name', new Manner());
const region = (from: string, to: string, total: number): Region => ({
  stretches: [{ from, to }],
  total,
  short: 0,
});

describe('choosing the next question', () => {
  it('asks for nearly a cap where much is known, and for a look at the ground where little is', () => {
    expect(goalOf(350, 160, 160)).toBeGreaterThan(120);
    expect(goalOf(350, 160, 160)).toBeLessThan(150);
    expect(goalOf(7000, 160, 160)).toBeGreaterThan(300);
    expect(goalOf(170, 168, 160)).toBeGreaterThan(150);
  });

  it('cuts a single key out of the way when it alone fills the goal', () => {
    const keys = [...Array(90).fill('KIM!'), ...Array(10).fill('LEE!')];
    expect(nextPart(names, { ...region('', '~', 400), stretches: [EVERYTHING] }, keys, 160)).toEqual([
      { from: 'KIM!', to: 'KIM#' },
    ]);
    expect(nextPart(names, region('KIM!', 'KIM#', 400), keys, 160)).toBeNull();
  });

  it('packs rests as full as they fit', () => {
    const rests = [region('A', 'B', 100), region('B', 'C', 70), region('C', 'D', 58), region('D', 'E', 2)];
    expect(packOf(names, rests, 160).map(({ total }) => total)).toEqual([100, 58, 2]);
  });

  it('reads small neighbours together where places cannot be joined, but leaves an over-full one alone', () => {
    const ages = agesInARow(new Ages(readDay('2026-03-10')));
    const joined = neighboursJoined(
      ages,
      [region('030', '031', 200), region('020', '030', 50), region('031', '040', 90)],
      160,
    );
    expect(joined.map(({ total }) => total)).toEqual([250, 90]);
  });
});
