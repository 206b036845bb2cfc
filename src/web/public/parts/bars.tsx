/** A table whose figures are also drawn: bars of SVG, so that the widths need no inline style. */
import type { Child, FC } from 'hono/jsx';
import { inFigures } from './count.ts';
import { Folded } from './folded.tsx';
import { T } from './text.tsx';

export interface BarRow {
  readonly label: Child;
  readonly count: number;
}

interface Props {
  readonly caption: Child;
  /** Heads of the two columns: what is counted, and how many. */
  readonly heads: readonly [string, string];
  readonly rows: readonly BarRow[];
  /** So many rows are shown; the rest is folded under them. */
  readonly shown?: number;
}

/** All bars share one scale: the largest count of all rows. */
export const Bars: FC<Props> = ({ caption, heads, rows, shown = rows.length }) => {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const rest = rows.slice(shown);
  return (
    <div class="bars">
      <BarTable caption={caption} heads={heads} rows={rows.slice(0, shown)} most={most} />
      {rest.length > 0 && (
        <Folded summary={<T k="bars.rest" values={{ count: rest.length }} />}>
          <BarTable caption={caption} heads={heads} rows={rest} most={most} />
        </Folded>
      )}
    </div>
  );
};

const BarTable: FC<Omit<Props, 'shown'> & { most: number }> = ({ caption, heads, rows, most }) => (
  <table class="bar-table">
    <caption>{caption}</caption>
    <thead class="unseen">
      <tr>
        <th scope="col">{heads[0]}</th>
        <th scope="col">{heads[1]}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ label, count }) => (
        <tr>
          <th scope="row">{label}</th>
          <td>
            <BarCell share={count / most}>{inFigures(count)}</BarCell>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** A bar with its figure at the end. */
export const BarCell: FC<{ share: number; children?: Child }> = ({ share, children }) => (
  <span class="bar-cell">
    <Bar share={share} />
    <span class="figures">{children}</span>
  </span>
);

/** A bar of so large a share of its place; never so small that it cannot be seen. */
const Bar: FC<{ share: number }> = ({ share }) => (
  <svg class="bar" aria-hidden="true" focusable="false" height="10" width="100%" preserveAspectRatio="none">
    <rect height="10" width={`${Math.max(share * 100, share > 0 ? 0.6 : 0).toFixed(2)}%`} />
  </svg>
);
