/** Lists of invented people, the same for the same seed, in shapes that INTERPOL's list does not have: a plan must not fit one list. */
import type { Person } from '../../demo/stand-in/stand-in.ts';

export interface Shape {
  readonly size: number;
  readonly seed: number;
  /** `even`: any syllables; `few-names`: most share thirty family names; `long`: names that begin alike. */
  readonly names: 'even' | 'few-names' | 'long';
  /** The share of each kind of null and oddity. */
  readonly odd?: number;
}

const SYLLABLES =
  'AL BA CHE DO EN FER GA HI IS JO KA LU MA NE OV PE QU RA SI TO UR VA WI XA YU ZE AN EZ KO MIR'.split(' ');
const COUNTRIES = 'RU SV AR IN PK GT US BO PE BR CO FR DE TJ UZ KG BY AZ RO HN'.split(' ');

/** A generator of numbers from 0 up to 1 (mulberry32, public domain). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function inventedPeople({ size, seed, names, odd = 0.003 }: Shape): Person[] {
  const roll = dice(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(roll() * of.length)]!;
  const skewed = <T>(of: readonly T[]): T => of[Math.floor(roll() * roll() * of.length)]!;
  const word = (length: number) => Array.from({ length }, () => pick(SYLLABLES)).join('');
  const few = Array.from({ length: 30 }, () => word(2));
  const family = () => {
    if (names === 'few-names' && roll() < 0.8) return skewed(few);
    if (names === 'long' && roll() < 0.7) return `ABDULRAHMAN${pick(['', ' ', 'OV', 'I '])}${word(1)}`;
    return `${word(2 + Math.floor(roll() * 2))}${roll() < 0.2 ? ` ${word(2)}` : ''}`;
  };
  const two = (n: number) => String(n).padStart(2, '0');
  return Array.from({ length: size }, (_, i) => {
    const year = 1940 + Math.floor((roll() + roll() + roll()) * 22);
    const full = `${year}/${two(1 + Math.floor(roll() * 12))}/${two(1 + Math.floor(roll() * 28))}`;
    const accent = roll() < odd * 3 ? pick(['Á', 'É', 'Ñ', 'Ø']) : '';
    return {
      entity_id: `${2000 + Math.floor(roll() * 24)}/${1000 + i}`,
      name: roll() < odd / 3 ? null : accent + family(),
      forename: roll() < odd ? (roll() < 0.5 ? null : '-') : word(2 + Math.floor(roll() * 2)),
      date_of_birth: roll() < odd / 3 ? null : roll() < 0.017 ? String(year) : full,
      nationalities:
        roll() < odd * 5 ? null : roll() < 0.03 ? [skewed(COUNTRIES), 'FR'] : [skewed(COUNTRIES)],
    };
  });
}
