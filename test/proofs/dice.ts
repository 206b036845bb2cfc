/** Chance from a seed: the same seed gives the same run. */
export interface Dice {
  /** From 0 up to, not with, 1. */
  roll(): number;
  /** A whole number from 0 up to, not with, `below`. */
  below(below: number): number;
  of<T>(choices: readonly T[]): T;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(roll() * limit);
  return { roll, below, of: (choices) => choices[below(choices.length)]! };
}

/** Spoils bytes in one way that files and answers are spoiled: cut, doubled, flipped, filled with what does not belong. */
export function spoiled(bytes: Uint8Array, chance: Dice): Uint8Array {
  const at = chance.below(bytes.length + 1);
  const to = Math.min(bytes.length, at + 1 + chance.below(400));
  const around = (middle: Uint8Array) => Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(at)]);
  switch (chance.below(9)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
    case 2:
      return around(bytes.subarray(at, to));
    case 3: {
      const flipped = Uint8Array.from(bytes);
      for (let times = 0; times < 20 && flipped.length > 0; times += 1)
        flipped[chance.below(flipped.length)] = chance.below(256);
      return flipped;
    }
    case 4:
      return around(Uint8Array.from({ length: 1 + chance.below(300) }, () => chance.below(256)));
    case 5:
      return around(Buffer.from(chance.of(STRANGERS)));
    case 6:
      return around(Buffer.from(chance.of(['[', '{', '"', '{"a":']).repeat(1 + chance.below(50_000))));
    case 7:
      return Buffer.from(Buffer.from(bytes).toString('utf8'), chance.of(['utf16le', 'latin1'] as const));
    default:
      return Buffer.alloc(0);
  }
}

const STRANGERS = [
  '\u0000',
  '\ufeff',
  '\r\n\r\n',
  'null',
  '1e999',
  '-0',
  '"\\ud800"',
  '<!DOCTYPE html><html><body>Access Denied</body></html>',
  '{"entity_id":null,"name":{},"nationalities":"RU"}',
  '{"__proto__":{"entity_id":"2020/1"}}',
  ',',
  '|'.repeat(99),
  '\u202e\u2066',
];
