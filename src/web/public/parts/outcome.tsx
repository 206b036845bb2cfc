/** The word of an outcome with its mark; none is a tick, and none says that anything is fine. */
import type { FC } from 'hono/jsx';
import type { Outcome as OutcomeOf } from '../../../law/law.ts';
import { T } from './text.tsx';

export const Outcome: FC<{ of: OutcomeOf }> = ({ of }) => (
  <span class={`outcome ${of}`}>
    <T k={`outcome.${of}`} />
  </span>
);
