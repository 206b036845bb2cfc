/** Small lines beside a figure, drawn on the server. They show a course; the figure says the number. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { FC } from 'hono/jsx';

const width = 240;
const height = 44;
const edge = 4;

/** A line through `points` (x and y in any unit, x ascending), with a dot at its end; nothing below two points. */
export const Spark: FC<{ points: readonly { x: number; y: number }[]; label: string }> = ({
  points,
  label,
}) => {
  const [from = 0, to = 1] = extent(points, ({ x }) => x);
  const [low = 0, high = 1] = extent(points, ({ y }) => y);
  if (points.length < 2 || from === to) return null;
  const x = scaleLinear([from, to], [edge, width - edge]);
  const y = low === high ? () => height / 2 : scaleLinear([low, high], [height - edge, edge]);
  const path = line<{ x: number; y: number }>(
    (point) => x(point.x),
    (point) => y(point.y),
  ).digits(1)(points);
  const last = points.at(-1)!;
  return (
    <svg class="spark" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path class="spark-line" d={path ?? ''} />
      <circle class="spark-end" cx={x(last.x).toFixed(1)} cy={y(last.y).toFixed(1)} r="3" />
    </svg>
  );
};

/** One column a day, on a base line, for counts that start at 0. */
export const Columns: FC<{ counts: readonly number[]; label: string }> = ({ counts, label }) => {
  const most = Math.max(1, ...counts);
  const step = width / Math.max(1, counts.length);
  return (
    <svg class="spark" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path class="spark-base" d={`M0 ${height - 0.5}H${width}`} />
      {counts.map((count, at) => {
        const tall = (count / most) * (height - 6);
        return (
          count > 0 && (
            <rect
              class="spark-column"
              x={(at * step + step * 0.15).toFixed(1)}
              y={(height - 1 - tall).toFixed(1)}
              width={(step * 0.7).toFixed(1)}
              height={tall.toFixed(1)}
            />
          )
        );
      })}
    </svg>
  );
};
