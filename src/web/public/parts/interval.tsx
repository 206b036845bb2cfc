/**
 * When a change happened, as exactly as the looks tell: INTERPOL gives no dates, so every sentence names the look that still showed
 * the old state and the first that showed the new.
 */
import type { FC } from 'hono/jsx';
import type { Change } from '../../../archive/archive.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { DayOrMoment } from './moment.tsx';
import { T } from './text.tsx';

/** What an interval needs to know of a change; `first-seen` is the beginning of a history that no whole sweep came before. */
export interface Told {
  readonly kind: 'first-seen' | Change['kind'];
  readonly afterAt: string | null;
  readonly byAt: string;
  readonly tells?: 'presence' | 'content';
}

/** `First seen 3 March 2026; the whole list of 2 March 2026 did not have it.` */
export const Interval: FC<{ of: Told }> = ({ of: { kind, tells, afterAt, byAt } }) => {
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
        by: () => <DayOrMoment at={byAt} besides={afterAt} />,
        after: () => (afterAt === null ? '' : <DayOrMoment at={afterAt} besides={byAt} />),
      }}
    />
  );
};
