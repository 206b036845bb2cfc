/** As many invented notices as a benchmark needs, one after the other, none kept in memory. */
import { chanceOf } from './chance.ts';
import { COUNTRIES, SECOND_NATIONALITIES } from './countries.ts';
import { personOf, WORLD_YEAR } from './person.ts';
import { detailOf, type RawDetail } from './raw.ts';

const homes = COUNTRIES.map(({ code, people }) => [code, people] as const);
const seconds = SECOND_NATIONALITIES.map(([codes]) => codes.split('-'));

const YEARS = 35;
/** A prime, so that multiples of another prime under it never repeat. */
const NUMBERS = 999_863;
const STEP = 370_261;

/**
 * `n` invented notices in the shape of the demo world, under numbers that never repeat. Names and births may repeat by chance, and
 * unlike the demo world's nobody has compared them with real lists: for measuring only, never to be shown.
 * @throws RangeError when `n` is no whole number or above 34,995,205
 */
export function* largeWorld(n: number, seed: string | number): Generator<RawDetail> {
  if (!Number.isInteger(n) || n < 0 || n > YEARS * NUMBERS)
    throw new RangeError(`a large world has 0 to ${YEARS * NUMBERS} notices, not ${n}`);
  const chance = chanceOf(`large ${seed}`);
  for (let at = 0; at < n; at += 1) {
    const year = WORLD_YEAR - (at % YEARS);
    const row = Math.floor(at / YEARS);
    const id = `${year}/${100 + ((row * STEP) % NUMBERS)}`;
    const home = chance.weighted(homes);
    const nationalities = chance.happens(0.017)
      ? null
      : chance.happens(0.037)
        ? (seconds.find(([first]) => first === home) ?? [home])
        : [home];
    yield detailOf(personOf({ id, nationalities, home, seed: `large ${seed}` }), 'autumn');
  }
}
