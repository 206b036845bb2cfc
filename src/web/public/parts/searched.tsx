/** What was searched and when it was last read whole: stands beside every answer, so that "not found" is never read as "safe". */
import type { FC } from 'hono/jsx';
import type { Searched as SearchedIn } from '../../../publishing/publishing.ts';
import { Moment } from './moment.tsx';
import { T } from './text.tsx';

const link = (href: string) => (inside: unknown[]) => <a href={href}>{inside as string[]}</a>;

/** One or two sentences: the whole list that answers rest on, and, where the last look was not whole, that too. */
export const Searched: FC<{ searched: SearchedIn }> = ({ searched: { lastWhole, lastLook } }) => (
  <p class="searched">
    {lastWhole === null ? (
      <T k="searched.never" />
    ) : (
      <T
        k="searched.whole"
        values={{
          at: () => <Moment at={lastWhole.at} />,
          sweep: () => <a href={`/sweeps/${lastWhole.sweepNo}`}>{lastWhole.sweepNo}</a>,
          total: lastWhole.total,
        }}
      />
    )}
    {lastLook !== null && lastLook.verdict !== 'complete' && lastLook.at !== lastWhole?.at && (
      <>
        {' '}
        <T k={`searched.last.${lastLook.verdict}`} values={{ at: () => <Moment at={lastLook.at} /> }} />
      </>
    )}
  </p>
);

/** Why an empty answer is no answer, and what to do instead. */
export const NeverSafe: FC = () => (
  <div class="never-safe-block">
    <p>
      <T k="neverSafe.most" values={{ b: (inside: unknown[]) => <strong>{inside as string[]}</strong> }} />
    </p>
    <p>
      <T k="neverSafe.only" values={{ q01: link('/questions#q01'), q02: link('/questions#q02') }} />
    </p>
  </div>
);
