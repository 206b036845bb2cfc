/** The strip of days: how the list was looked at on each of them. Each mark has its own form, so that colour is never needed. */
import type { FC } from 'hono/jsx';
import type { DayMark, DayOfLooking } from '../../../archive/archive.ts';
import { dateInWords } from '../parts/date.tsx';
import { Folded } from '../parts/folded.tsx';
import { Table } from '../parts/table.tsx';
import { T } from '../parts/text.tsx';
import { useReading } from '../reading.ts';

const marks = ['whole', 'partial', 'failed', 'held', 'not-looked'] as const satisfies readonly DayMark[];
const cell = 10;
const height = 18;

/** One row for each month from the first look on, a key with counts, and all of it as a table. */
export const DayStrip: FC<{ days: readonly DayOfLooking[] }> = ({ days: all }) => {
  const { words } = useReading();
  const since = all.findIndex(({ mark }) => mark !== 'not-looked');
  const days = since > 0 ? all.slice(since) : all;
  const months = Map.groupBy(days, ({ day }) => day.slice(0, 7));
  const count = (mark: DayMark) => days.filter((one) => one.mark === mark).length;
  const told = marks
    .filter((mark) => count(mark) > 0)
    .map((mark) => `${words.text(`day.${mark}`)}: ${count(mark)}`)
    .join('; ');
  return (
    <div class="strip">
      <div
        class="strip-months"
        role="img"
        aria-label={words.text('strip.aloud', { count: days.length, told })}
      >
        {[...months].map(([month, inMonth]) => (
          <div class="strip-month">
            <span class="strip-label">{dateInWords(words, month)}</span>
            <MonthRow days={inMonth} />
          </div>
        ))}
      </div>
      <ul class="key">
        {marks.map((mark) => (
          <li>
            <svg class="key-mark" width="12" height="18" viewBox="0 0 10 18" aria-hidden="true">
              <Mark mark={mark} x={0} />
            </svg>
            <T k={`day.${mark}`} /> <span class="figures quiet">{count(mark)}</span>
          </li>
        ))}
      </ul>
      <Folded summary={<T k="strip.table" />}>
        <Table
          caption={<T k="strip.caption" />}
          rows={days.toReversed()}
          columns={[
            { head: words.text('head.day'), cell: ({ day }) => dateInWords(words, day) },
            { head: words.text('head.looked'), cell: ({ mark }) => words.text(`day.${mark}`) },
            {
              head: words.text('head.sweeps'),
              cell: ({ sweeps }) =>
                sweeps.map((no, at) => (
                  <>
                    {at > 0 && ', '}
                    <a href={`/sweeps/${no}`}>{no}</a>
                  </>
                )),
            },
          ]}
        />
      </Folded>
    </div>
  );
};

const MonthRow: FC<{ days: readonly DayOfLooking[] }> = ({ days }) => {
  const { words } = useReading();
  return (
    <svg class="strip-row" viewBox={`0 0 ${31 * cell} ${height}`} aria-hidden="true" focusable="false">
      {days.map(({ day, mark }) => (
        <g>
          <title>{`${dateInWords(words, day)}: ${words.text(`day.${mark}`)}`}</title>
          <rect class="day-ground" x={(Number(day.slice(8)) - 1) * cell} y="0" width={cell} height={height} />
          <Mark mark={mark} x={(Number(day.slice(8)) - 1) * cell} />
        </g>
      ))}
    </svg>
  );
};

/** The mark of one day, ten units wide and eighteen high. Whole: a full block. Part: its lower half. Failed: a cross. Held: two bars. Not looked: a dot on the line. */
export const Mark: FC<{ mark: DayMark; x: number }> = ({ mark, x }) => {
  switch (mark) {
    case 'whole':
      return <rect class="day-full" x={x + 1} y="1" width={cell - 2} height={height - 2} />;
    case 'partial':
      return (
        <>
          <rect class="day-line" x={x + 1.5} y="1.5" width={cell - 3} height={height - 3} />
          <rect class="day-full" x={x + 1} y={height / 2} width={cell - 2} height={height / 2 - 1} />
        </>
      );
    case 'failed':
      return <path class="day-line" d={`M${x + 1.5} 5l7 8m0 -8l-7 8`} />;
    case 'held':
      return (
        <>
          <rect class="day-full" x={x + 1.5} y="1" width="2.5" height={height - 2} />
          <rect class="day-full" x={x + 6} y="1" width="2.5" height={height - 2} />
        </>
      );
    default:
      return <circle class="day-full" cx={x + cell / 2} cy={height / 2} r="1" />;
  }
};
