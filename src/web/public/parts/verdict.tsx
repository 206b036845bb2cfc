/** How a sweep ended, in a word and a mark: whole, partial, failed, held, under way, or a saved file. */
import type { FC } from 'hono/jsx';
import type { DayMark } from '../../../archive/archive.ts';
import type { PublicSweep } from '../../../publishing/publishing.ts';
import { Mark } from '../charts/strip.tsx';
import { T } from './text.tsx';

export type VerdictOf = 'open' | 'file' | 'held' | 'rejected' | 'complete' | 'partial' | 'failed';

/** A sweep that waits for a person's word, or was rejected, is never called whole. */
export function verdictOf({ state, origin, gate, verdict }: PublicSweep): VerdictOf {
  if (state === 'open') return 'open';
  if (gate === 'held' || gate === 'rejected') return gate;
  if (origin === 'file') return 'file';
  return verdict ?? 'failed';
}

/** The same marks as in the strip of days; a file and a sweep under way are no look that counts. */
const marks = {
  complete: 'whole',
  partial: 'partial',
  failed: 'failed',
  held: 'held',
  rejected: 'held',
  open: 'not-looked',
  file: 'not-looked',
} as const satisfies Record<VerdictOf, DayMark>;

export const Verdict: FC<{ sweep: PublicSweep }> = ({ sweep }) => {
  const verdict = verdictOf(sweep);
  return (
    <span class={`verdict verdict-${verdict}`}>
      <svg class="verdict-mark" width="9" height="16" viewBox="0 0 10 18" aria-hidden="true">
        <Mark mark={marks[verdict]} x={0} />
      </svg>
      <T k={`verdict.${verdict}`} />
    </span>
  );
};
