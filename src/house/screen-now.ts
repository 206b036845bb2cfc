/** Screening after something came in: what came of it in sentences, since a failure here must harm nothing that was read before. */
import { RescindError, wordsOf } from '../kernel/kernel.ts';
import { faultLine } from '../law/law.ts';
import type { LawBook } from './law-book.ts';
import type { House } from './whole-house.ts';

export interface Screened {
  /** How many notices were screened; null: it failed, and what they would come out as stays unknown. */
  readonly screened: number | null;
  /** What a person should know of it, a sentence each; counts only, no names. */
  readonly told: readonly string[];
}

/** Screens what is not screened under the law in force. Never throws. */
export async function screenNow(
  house: House,
  options: { progress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<Screened> {
  try {
    const screened = await house.screenAll(options);
    const law = await house.publicHouse.law();
    const { digest } = law.rulebook;
    return {
      screened,
      told: [
        ...(screened === 0
          ? []
          : [
              `Screened ${screened} ${screened === 1 ? 'notice' : 'notices'} under rulebook ${digest.slice(0, 12)}….`,
            ]),
        ...(law.brokenBy.length === 0 ? [] : [brokenRulebook(law)]),
      ],
    };
  } catch (fault) {
    const known = house.inWords(fault);
    // A broken rulebook names every fault on a line of its own; the first says enough here.
    const [first = '', second] = wordsOf(known).split('\n');
    const why = second === undefined ? first : `${first} ${second.trim()}`;
    const next = known instanceof RescindError ? ` ${known.next}` : '';
    return {
      screened: null,
      told: [`The notices were not screened, and all that was read is kept: ${why}${next}`],
    };
  }
}

/** That the folder's own rulebook does not compile, why, and which one is in force instead. */
export function brokenRulebook({ rulebook, brokenBy }: LawBook): string {
  const [first] = brokenBy;
  const why =
    first === undefined
      ? ''
      : ` (${brokenBy.length > 1 ? `${brokenBy.length} faults, the first: ` : ''}${faultLine(first)})`;
  return `The rulebook in its folder does not compile${why}, so the one that compiled last, ${rulebook.digest.slice(0, 12)}…, stays in force; mend it and run \`rescind law check\`.`;
}
