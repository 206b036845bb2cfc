/** Macro-F1 over families, Cohen's kappa on Article 3, and how far both move when the texts are drawn again. */
import type { Answer, Labelled } from './labelled.ts';

export interface FamilyScore {
  readonly family: string;
  readonly examples: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface Pair {
  readonly wanted: Labelled;
  readonly given: Answer;
}

/** Families with at least so many examples count towards the mean. */
const enough = 5;

export function pairsOf(labelled: readonly Labelled[], answers: readonly Answer[]): Pair[] {
  return labelled.map((wanted, index) => ({ wanted, given: answers[index] as Answer }));
}

export function familyScores(pairs: readonly Pair[]): FamilyScore[] {
  const families = [
    ...new Set(pairs.flatMap(({ wanted, given }) => [...wanted.families, ...given.families])),
  ].sort();
  return families.map((family) => {
    let hit = 0;
    let missed = 0;
    let wrong = 0;
    for (const { wanted, given } of pairs) {
      if (wanted.disputedFamilies.includes(family)) continue;
      const is = wanted.families.includes(family);
      const said = given.families.includes(family);
      if (is && said) hit += 1;
      else if (is) missed += 1;
      else if (said && !(family === 'unclear' && wanted.families.length === 0)) wrong += 1;
    }
    const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
    return {
      family,
      examples: hit + missed,
      precision: share(hit, hit + wrong),
      recall: share(hit, hit + missed),
      f1: share(2 * hit, 2 * hit + missed + wrong),
    };
  });
}

/** The mean F1 of those of `counted` that occur, by default of the families with five or more examples. */
export function macroF1(pairs: readonly Pair[], counted?: ReadonlySet<string>): number {
  const scores = familyScores(pairs).filter(({ family, examples }) =>
    counted ? counted.has(family) && examples > 0 : examples >= enough,
  );
  return scores.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, scores.length);
}

export function countedFamilies(pairs: readonly Pair[]): Set<string> {
  return new Set(familyScores(pairs).flatMap(({ family, examples }) => (examples >= enough ? [family] : [])));
}

/** Cohen's kappa over the texts on whose Article 3 signal both labellings agreed; an answer of unknown agrees with nothing. */
export function kappa(pairs: readonly Pair[]): number {
  const told = pairs.filter(({ wanted }) => wanted.article3 !== null);
  const values = [...new Set(told.flatMap(({ wanted, given }) => [wanted.article3, given.article3]))];
  const share = (count: number) => count / Math.max(1, told.length);
  const agreed = share(told.filter(({ wanted, given }) => wanted.article3 === given.article3).length);
  const byChance = values.reduce(
    (sum, value) =>
      sum +
      share(told.filter(({ wanted }) => wanted.article3 === value).length) *
        share(told.filter(({ given }) => given.article3 === value).length),
    0,
  );
  return byChance === 1 ? 1 : (agreed - byChance) / (1 - byChance);
}

/** The middle 95 % of `measure` over texts drawn again with replacement; the same seed gives the same interval. */
export function bootstrap(
  pairs: readonly Pair[],
  measure: (drawn: readonly Pair[]) => number,
  times = 1000,
  seed = 20241124,
): readonly [number, number] {
  const next = dice(seed);
  const values = Array.from({ length: times }, () =>
    measure(pairs.map(() => pairs[Math.floor(next() * pairs.length)] as Pair)),
  ).sort((a, b) => a - b);
  return [values[Math.floor(times * 0.025)] as number, values[Math.ceil(times * 0.975) - 1] as number];
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
