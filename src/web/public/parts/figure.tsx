/** A number, what it counts, as of when and from where: never one without the others. */
import type { Child, FC } from 'hono/jsx';
import type { Instant } from '../../../kernel/kernel.ts';
import { DateInWords } from './date.tsx';
import { T } from './text.tsx';

/**
 * `value` is set in tabular figures; `asOf` an ISO date or instant, null for a figure that no date bounds;
 * `from` says who counted (words or a `Source`).
 */
export const Figure: FC<{ value: Child; label: Child; asOf: string | null; from: Child }> = ({
  value,
  label,
  asOf,
  from,
}) => {
  return (
    <div class="figure">
      <p class="figure-value">{value}</p>
      <p class="figure-label">{label}</p>
      <p class="figure-from">
        {asOf && (
          <>
            <T k="figure.asOf" values={{ date: () => <DateInWords date={asOf} /> }} />.{' '}
          </>
        )}
        {from}
      </p>
    </div>
  );
};

/** As of when and from where a count by country is, and whom it leaves out: stands at every such chart, map and table. */
export const FigureFrom: FC<{ at: Instant | null; withheld: number; unread: number }> = ({
  at,
  withheld,
  unread,
}) => (
  <>
    {at !== null && (
      <>
        <T k="figure.asOf" values={{ date: () => <DateInWords date={at} /> }} />.{' '}
      </>
    )}
    <T k="figure.fromOwn" />
    {withheld > 0 && (
      <>
        {' '}
        <T k="figure.withheld" values={{ count: withheld }} />
      </>
    )}
    {unread > 0 && (
      <>
        {' '}
        <T k="figure.unread" values={{ count: unread }} />
      </>
    )}
  </>
);

/** A count by asking country: of notices whose detail was not read nobody knows who asked, so that it is "at least", or not known. */
export const CountAsked: FC<{ count: number; unread: number }> = ({ count, unread }) => (
  <T
    k={unread === 0 ? 'figure.exactly' : count === 0 ? 'value.unknown' : 'figure.atLeast'}
    values={{ count }}
  />
);
