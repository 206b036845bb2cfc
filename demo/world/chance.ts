/**
 * Chance that is the same on every machine: sfc32 seeded by the text of a seed, integers and plain division only.
 * Each person, day and oddity has a seed of its own, so that adding one leaves the others as they were.
 */

export interface Chance {
  /** A number from 0 up to, not including, 1. */
  unit(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True with probability `share`. */
  happens(share: number): boolean;
  /** Any member of a list, each as likely. */
  oneOf<T>(list: readonly T[]): T;
  /** A member of a list whose first members are common and whose last are rare, as names are. */
  oneOfFirst<T>(list: readonly T[]): T;
  /** A member by weight: `[[member, weight], ...]`. */
  weighted<T>(table: readonly (readonly [T, number])[]): T;
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

export function chanceOf(seed: string): Chance {
  const unit = sfc32(seed);
  const chance: Chance = {
    unit,
    whole: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    happens: (share) => unit() < share,
    oneOf: (list) => list[Math.floor(unit() * list.length)]!,
    oneOfFirst: (list) => {
      const position = unit();
      return list[Math.floor(position * position * list.length)]!;
    },
    weighted: (table) => {
      let left = unit() * weightOf(table);
      for (const [member, weight] of table) {
        left -= weight;
        if (left < 0) return member;
      }
      return table[table.length - 1]![0];
    },
    shuffled: (list) => {
      const order = [...list];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = Math.floor(unit() * (last + 1));
        [order[last], order[other]] = [order[other]!, order[last]!];
      }
      return order;
    },
  };
  return chance;
}

const weightsOf = new WeakMap<object, number>();

/** The sum of a table's weights, reckoned once a table. */
function weightOf(table: readonly (readonly [unknown, number])[]): number {
  const known = weightsOf.get(table);
  if (known !== undefined) return known;
  const sum = table.reduce((total, [, weight]) => total + weight, 0);
  weightsOf.set(table, sum);
  return sum;
}

/** Chris Doty-Humphrey's small fast counter, fed by four hashes of the seed (Bryc's cyrb128). */
function sfc32(seed: string): () => number {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let at = 0; at < seed.length; at += 1) {
    const unit = seed.charCodeAt(at);
    a = b ^ Math.imul(a ^ unit, 597399067);
    b = c ^ Math.imul(b ^ unit, 2869860233);
    c = d ^ Math.imul(c ^ unit, 951274213);
    d = a ^ Math.imul(d ^ unit, 2716044179);
  }
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let turn = 0; turn < 12; turn += 1) next();
  return next;
}
