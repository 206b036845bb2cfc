/** Stretches of a row of keys, and what is left of them when some are taken away. */

/** Keys from `from` up to, not including, `to`. `''` is before every key, `'~'` after. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

export const EVERYTHING: Stretch = { from: '', to: '~' };

/** What is left of `stretches` without `away`. */
export function without(stretches: readonly Stretch[], away: Stretch): Stretch[] {
  return stretches
    .flatMap(({ from, to }) => [
      { from, to: to < away.from ? to : away.from },
      { from: from > away.to ? from : away.to, to },
    ])
    .filter(({ from, to }) => from < to);
}

/** What of `stretches` lies before `place`. */
export function beforePlace(stretches: readonly Stretch[], place: string): Stretch[] {
  return without(stretches, { from: place, to: '~~' });
}

/** `stretches` without all of `away`. */
export function withoutAll(stretches: readonly Stretch[], away: readonly Stretch[]): Stretch[] {
  return away.reduce<Stretch[]>((left, each) => without(left, each), [...stretches]);
}

export function within(key: string, stretches: readonly Stretch[]): boolean {
  return stretches.some(({ from, to }) => key >= from && key < to);
}
