/** A number, what it counts, as of when and from where: never one without the others. */
import type { Child, FC } from 'hono/jsx';
import { useReading } from '../reading.ts';
import { DateInWords } from './date.tsx';

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
  const { words } = useReading();
  return (
    <div class="figure">
      <p class="figure-value">{value}</p>
      <p class="figure-label">{label}</p>
      <p class="figure-from">
        {asOf && <>{words.pieces('figure.asOf', { date: () => <DateInWords date={asOf} /> })}. </>}
        {from}
      </p>
    </div>
  );
};
