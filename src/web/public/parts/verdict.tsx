/** How a sweep ended, in a word and a mark: whole, partial, failed, held, under way, or a saved file. */
import type { FC } from 'hono/jsx';
import type { PublicSweep } from '../../../publishing/publishing.ts';
import { T } from './text.tsx';

export type VerdictOf = 'open' | 'file' | 'held' | 'rejected' | 'complete' | 'partial' | 'failed';

/** A sweep that waits for a person's word, or was rejected, is never called whole. */
export function verdictOf({ state, origin, gate, verdict }: PublicSweep): VerdictOf {
  if (state === 'open') return 'open';
  if (gate === 'held' || gate === 'rejected') return gate;
  if (origin === 'file') return 'file';
  return verdict ?? 'failed';
}

export const Verdict: FC<{ sweep: PublicSweep }> = ({ sweep }) => {
  const verdict = verdictOf(sweep);
  return (
    <span class={`verdict verdict-${verdict}`}>
      <span class="verdict-mark" aria-hidden="true" />
      <T k={`verdict.${verdict}`} />
    </span>
  );
};
