/**
 * When a change happened, as exactly as the looks tell: INTERPOL gives no dates, so every sentence names the look that still showed
 * the old state and the first that showed the new.
 */
import type { FC } from 'hono/jsx';
import type { Change } from '../../../archive/archive.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { DayOrMoment, DayWithin } from './moment.tsx';
import { T } from './text.tsx';

/** What an interval needs to know of a change; `first-seen` is the beginning of a history that no whole sweep came before. */
export interface Told {
  readonly kind: 'first-seen' | Change['kind'];
  readonly afterAt: string | null;
  readonly afterBy: string | null;
  readonly byFrom: string;
  readonly byAt: string;
  readonly tells?: 'presence' | 'content';
}

/** `First seen 3 March 2026; the whole list of 2 March 2026 did not have it.` */
export const Interval: FC<{ of: Told }> = ({ of: { kind, tells, afterAt, afterBy, byFrom, byAt } }) => {
  // What changed between two looks is told by the outermost moments of both.
  const outermost = kind === 'amended' || kind === 'corrected';
  const key: MessageKey =
    kind === 'corrected' && tells === 'presence'
      ? 'interval.corrected.off'
      : afterAt === null && kind !== 'first-seen'
        ? `interval.${kind}.open`
        : `interval.${kind}`;
  return (
    <T
      k={key}
      values={{
        by: () =>
          outermost || byFrom === byAt ? (
            <DayOrMoment at={byAt} besides={afterAt} />
          ) : (
            <DayWithin from={byFrom} to={byAt} />
          ),
        after: () =>
          afterAt === null || afterBy === null ? (
            ''
          ) : outermost || afterAt === afterBy ? (
            <DayOrMoment at={afterAt} besides={byAt} />
          ) : (
            <DayWithin from={afterAt} to={afterBy} />
          ),
      }}
    />
  );
};
