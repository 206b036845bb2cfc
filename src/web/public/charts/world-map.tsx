/** The world by a count for each country: a few steps, points for what is too small to draw, and what the map leaves out. */
import type { Child, FC } from 'hono/jsx';
import { type CountryCode, countryName } from '../../../notice/notice.ts';
import { Countries } from '../parts/country.tsx';
import { T } from '../parts/text.tsx';
import { useReading } from '../reading.ts';
import { mapSize, worldMap } from './world.ts';

/** Lower ends of the steps; the same on every map, so that two maps can be compared. */
const steps = [1, 10, 50, 200, 1000] as const;

/** The step of a count: 0 for none, up to 5. */
export function stepOf(count: number): number {
  return steps.filter((from) => count >= from).length;
}

export const WorldMap: FC<{
  counts: ReadonlyMap<CountryCode, number>;
  /** What the counts are, as a heading. */
  caption: Child;
  /** The same in one sentence, read aloud in place of the picture. */
  aloud: string;
  /** Every notice is counted; otherwise no count is not none. */
  isWhole: boolean;
  foot: Child;
}> = ({ counts, caption, aloud, isWhole, foot }) => {
  const { words } = useReading();
  const { shapes, points, borders, edge } = worldMap();
  const count = (code: string | null) => (code === null ? 0 : (counts.get(code) ?? 0));
  const title = (code: string) =>
    `${countryName(code) ?? code}: ${words.text('count.notices', { count: count(code) })}`;
  const placed = new Set([...shapes.map(({ code }) => code), ...points.keys()]);
  const nowhere = [...counts.keys()].filter((code) => count(code) > 0 && !placed.has(code));
  return (
    <figure class="map">
      <figcaption>{caption}</figcaption>
      <svg viewBox={`0 0 ${mapSize.width} ${mapSize.height}`} role="img" aria-label={aloud}>
        <path class="edge" d={edge} />
        {shapes.map(({ code, path }) => (
          <path class={`land step-${stepOf(count(code))}`} d={path}>
            {code !== null && count(code) > 0 && <title>{title(code)}</title>}
          </path>
        ))}
        <path class="borders" d={borders} />
        {[...points].map(
          ([code, [x, y]]) =>
            count(code) > 0 && (
              <circle class={`small step-${stepOf(count(code))}`} cx={x} cy={y} r="4.5">
                <title>{title(code)}</title>
              </circle>
            ),
        )}
      </svg>
      <ul class="key">
        {[0, ...steps].map((from, step) => {
          const next = [...steps][step];
          return (
            <li>
              <svg class="key-mark" width="20" height="12" aria-hidden="true">
                <rect class={`land step-${step}`} x="0.5" y="0.5" width="19" height="11" />
              </svg>
              {from === 0 ? (
                <T k={isWhole ? 'map.none' : 'map.noneKnown'} />
              ) : next === undefined ? (
                <T k="map.from" values={{ from }} />
              ) : (
                <span class="figures" dir="ltr">{`${from}–${next - 1}`}</span>
              )}
            </li>
          );
        })}
      </ul>
      {nowhere.length > 0 && (
        <p class="map-beside">
          <T k="map.nowhere" values={{ codes: () => <Countries codes={nowhere} link /> }} />
        </p>
      )}
      <div class="map-foot">{foot}</div>
    </figure>
  );
};
