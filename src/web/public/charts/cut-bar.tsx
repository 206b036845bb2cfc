/** The list drawn as one bar, cut into the partitions in which it was read; what was not seen is hatched. */
import type { FC } from 'hono/jsx';
import type { PublicPartition } from '../../../publishing/publishing.ts';
import { useReading } from '../reading.ts';

const width = 1000;
const height = 56;

/**
 * `partitions` in the order in which they were asked; each is as wide as what it yielded. Partitions may overlap, so the bar is scaled to their sum
 * when that is larger than the list. `otherwise`: seen in answers to other questions than these partitions; `unseen` ones close the bar.
 */
export const CutBar: FC<{
  partitions: readonly PublicPartition[];
  total: number;
  otherwise: number;
  unseen: number;
  label: string;
}> = ({ partitions, total, otherwise, unseen, label }) => {
  const { words } = useReading();
  const yielded = partitions.reduce((sum, part) => sum + part.yielded, 0);
  const scale = width / Math.max(1, total, yielded + otherwise + unseen);
  let at = 0;
  return (
    <svg
      class="cut-bar"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-line" width="2" height="7" />
        </pattern>
      </defs>
      <rect class="cut-ground" x="0.5" y="0.5" width={width - 1} height={height - 1} />
      {partitions.map((part) => {
        const wide = part.yielded * scale;
        const x = at;
        at += wide;
        return (
          <rect
            class={`cut cut-${part.outcome}`}
            x={(x + 1).toFixed(1)}
            y="1"
            width={Math.max(0.5, wide - 2).toFixed(1)}
            height={height - 2}
          >
            <title>
              {words.text('part.aloud', {
                label: part.label,
                total: part.total ?? words.text('part.unanswered'),
                yielded: part.yielded,
              })}
            </title>
          </rect>
        );
      })}
      {otherwise > 0 && (
        <rect
          class="cut cut-otherwise"
          x={(yielded * scale + 1).toFixed(1)}
          y="1"
          width={Math.max(0.5, otherwise * scale - 2).toFixed(1)}
          height={height - 2}
        >
          <title>{words.text('sweep.bar.otherwise', { count: otherwise })}</title>
        </rect>
      )}
      {unseen > 0 && (
        <rect
          class="cut-unseen"
          x={(width - unseen * scale).toFixed(1)}
          y="1"
          width={(unseen * scale - 1).toFixed(1)}
          height={height - 2}
          fill="url(#hatch)"
        />
      )}
    </svg>
  );
};
