/** What the archive has to say today: what changed, how the list was looked at, how large it is, and who asked for it. */
import type { FC } from 'hono/jsx';
import { addDays, type Day, dayOf, daysBetween, type Instant } from '../../../kernel/kernel.ts';
import type { Charts, Overview as OverviewOf, PublicChange } from '../../../publishing/publishing.ts';
import { Columns, Spark } from '../charts/spark.tsx';
import { DayStrip } from '../charts/strip.tsx';
import { WorldMap } from '../charts/world-map.tsx';
import { Bars } from '../parts/bars.tsx';
import { ChangeLines } from '../parts/change-lines.tsx';
import { inFigures } from '../parts/count.ts';
import { Country } from '../parts/country.tsx';
import { DateInWords } from '../parts/date.tsx';
import { Figure, FigureFrom } from '../parts/figure.tsx';
import { Folded } from '../parts/folded.tsx';
import { Noted } from '../parts/margin.tsx';
import { Moment } from '../parts/moment.tsx';
import { Searched } from '../parts/searched.tsx';
import { T } from '../parts/text.tsx';
import { useReading } from '../reading.ts';
import { FirstSteps } from './unread.tsx';

const most = 8;

/** `changesByDay` draws the small columns of the last thirty days. */
export const OverviewOfArchive: FC<{
  overview: OverviewOf;
  changesByDay: Charts['changesByDay'];
  today: Day;
}> = ({ overview, changesByDay, today }) => (
  <>
    <Since overview={overview} />
    <section class="wide-part" aria-labelledby="days">
      <h2 id="days">
        <T k="overview.days" />
      </h2>
      <p class="explain">
        <T k="overview.days.what" />
      </p>
      <DayStrip days={overview.days} />
    </section>
    <Figures overview={overview} changesByDay={changesByDay} today={today} />
    <Asking overview={overview} />
  </>
);

/** The slot of the start page where nothing was read yet. */
export const NothingRead: FC = () => (
  <Noted aside={<FirstSteps />}>
    <h2>
      <T k="overview.nothing" />
    </h2>
    <p>
      <T k="unread.what" /> <T k="unread.means" />
    </p>
  </Noted>
);

const Since: FC<{ overview: OverviewOf }> = ({
  overview: { searched, changesSinceLastWhole: changes, changedSinceLastWhole: counts },
}) => {
  const count = (kind: PublicChange['kind']) => counts?.[kind] ?? 0;
  const all = Object.values(counts ?? {}).reduce((sum, of) => sum + of, 0);
  const kinds = (['listed', 'relisted', 'unlisted', 'amended', 'corrected'] as const).filter(
    (kind) => count(kind) > 0,
  );
  return (
    <Noted class="since" aside={<Aside searched={searched} />}>
      <h2>
        <T k="overview.since" />
      </h2>
      <p class="lead">
        {searched.lastWhole === null ? (
          <T k="searched.never" />
        ) : (
          <T
            k="overview.whole"
            values={{ at: () => <Moment at={searched.lastWhole!.at} />, total: searched.lastWhole.total }}
          />
        )}{' '}
        {counts === null ? (
          ''
        ) : all === 0 ? (
          <T k="overview.nothingChanged" />
        ) : (
          <>
            <T k="overview.changed" />{' '}
            {kinds.map((kind, at) => (
              <>
                {at > 0 && ', '}
                <T k={`overview.changed.${kind}`} values={{ count: count(kind) }} />
              </>
            ))}
            .
          </>
        )}
      </p>
      {changes.length > 0 && <ChangeLines changes={changes.slice(0, most)} brief />}
      <p class="onward">
        <a href="/changes">
          {all > most ? <T k="overview.more" values={{ count: all }} /> : <T k="overview.all" />}
        </a>
      </p>
    </Noted>
  );
};

const Aside: FC<{ searched: OverviewOf['searched'] }> = ({ searched }) => (
  <div class="aside">
    <h2>
      <T k="overview.how" />
    </h2>
    <Searched searched={searched} />
    <p>
      <T k="overview.noDates" />
    </p>
    <p>
      <T k="unlisted.means" />
    </p>
  </div>
);

const Figures: FC<{ overview: OverviewOf; changesByDay: Charts['changesByDay']; today: Day }> = ({
  overview: { figures, sizes, searched },
  changesByDay,
  today,
}) => {
  const { words } = useReading();
  const asOf = searched.lastWhole?.at ?? null;
  const from = addDays(today, -29);
  const perDay = (kind: PublicChange['kind']) => {
    const counts = new Array<number>(30).fill(0);
    for (const of of changesByDay) {
      const at = daysBetween(from, of.day);
      if (of.kind === kind && at >= 0 && at < 30) counts[at] = (counts[at] ?? 0) + of.count;
    }
    return counts;
  };
  const first = sizes[0];
  const source = <T k="figure.fromOwn" />;
  return (
    <section class="wide-part" aria-labelledby="figures">
      <h2 id="figures">
        <T k="overview.figures" />
      </h2>
      <div class="figures-row">
        <div>
          <Figure
            value={inFigures(figures.listed)}
            label={<T k="overview.listed" />}
            asOf={asOf}
            from={source}
          />
          {first && (
            <Spark
              points={sizes.map(({ at, total }) => ({
                x: daysBetween(dayOf(first.at), dayOf(at)),
                y: total,
              }))}
              label={words.text('overview.listed.line', { count: sizes.length })}
            />
          )}
          {first && sizes.length > 1 && (
            <p class="spark-foot">
              <T
                k="overview.listed.course"
                values={{
                  from: () => <DateInWords date={first.at} />,
                  low: Math.min(...sizes.map(({ total }) => total)),
                  high: Math.max(...sizes.map(({ total }) => total)),
                }}
              />
            </p>
          )}
        </div>
        {(['listed', 'unlisted'] as const).map((kind) => (
          <div>
            <Figure
              value={inFigures(figures[`${kind}Last30Days`])}
              label={<T k={`overview.${kind}30`} />}
              asOf={asOf}
              from={source}
            />
            <Columns counts={perDay(kind)} label={words.text(`overview.${kind}30.line`)} />
            <p class="spark-foot">
              <T k={`overview.${kind}30.foot`} values={{ amended: figures.amendedLast30Days }} />
            </p>
          </div>
        ))}
      </div>
      <Folded summary={<T k="overview.figures.table" />}>
        <table class="index">
          <caption>
            <T k="overview.sizes" />
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <T k="head.read" />
              </th>
              <th scope="col">
                <T k="head.sweep" />
              </th>
              <th scope="col" class="figures">
                <T k="head.notices" />
              </th>
            </tr>
          </thead>
          <tbody>
            {sizes.toReversed().map(({ at, total, sweepNo }) => (
              <tr>
                <th scope="row">
                  <Moment at={at} />
                </th>
                <td data-head={words.text('head.sweep')}>
                  <a href={`/sweeps/${sweepNo}`}>{sweepNo}</a>
                </td>
                <td class="figures" data-head={words.text('head.notices')}>
                  {inFigures(total)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Folded>
    </section>
  );
};

const Asking: FC<{ overview: OverviewOf }> = ({
  overview: { byIssuer, searched, withheld, issuerUnread },
}) => {
  const { words } = useReading();
  const counts = new Map(byIssuer.map(({ value, count }) => [value, count]));
  return (
    <section class="wide-part" aria-labelledby="map">
      <h2 id="map">
        <T k="overview.map" />
      </h2>
      <WorldMap
        counts={counts}
        caption={<T k="overview.map.what" />}
        aloud={words.text('overview.map.aloud', { count: byIssuer.length })}
        isWhole={issuerUnread === 0}
        foot={<MapFoot at={searched.lastWhole?.at ?? null} withheld={withheld} unread={issuerUnread} />}
      />
      <Folded summary={<T k="overview.map.table" />}>
        <Bars
          caption={<T k="overview.map.what" />}
          heads={[words.text('head.country'), words.text('head.notices')]}
          rows={byIssuer.map(({ value, count }) => ({ label: <Country code={value} link />, count }))}
        />
      </Folded>
    </section>
  );
};

/** As of when, from where, and what a map of public notices cannot tell. */
export const MapFoot: FC<{ at: Instant | null; withheld: number; unread: number }> = ({
  at,
  withheld,
  unread,
}) => (
  <p>
    <FigureFrom at={at} withheld={withheld} unread={unread} /> <T k="map.shapes" />{' '}
    <strong>
      <T k="openness" />
    </strong>{' '}
    <T k="openness.why" />
  </p>
);
