/** A moment in words: the day, and the time of day in UTC. */
import type { FC } from 'hono/jsx';
import { useReading } from '../reading.ts';
import { DateInWords, dateInWords } from './date.tsx';

/** `at` is an instant; `2026-11-24T04:24:35.123Z` reads `24 November 2026, 04:24 UTC`. */
export const Moment: FC<{ at: string }> = ({ at }) => {
  const { words } = useReading();
  return (
    <time datetime={at}>
      {words.text('date.moment', { day: dateInWords(words, at), time: at.slice(11, 16) })}
    </time>
  );
};

/** The day of an instant; with its time where `besides` falls on the same day, so that two looks of one day stay apart. */
export const DayOrMoment: FC<{ at: string; besides: string | null }> = ({ at, besides }) => {
  const { words } = useReading();
  if (besides?.slice(0, 10) === at.slice(0, 10)) return <Moment at={at} />;
  return <time datetime={at}>{dateInWords(words, at)}</time>;
};

/** The day of what happened no earlier than `from` and no later than `to`, or the days that it lies between. */
export const DayWithin: FC<{ from: string; to: string }> = ({ from, to }) => (
  <DateInWords
    date={from.slice(0, 10) === to.slice(0, 10) ? to : `${from.slice(0, 10)}/${to.slice(0, 10)}`}
  />
);

/** A moment where it is known; otherwise the day or the days that it lies between. */
export const Within: FC<{ from: string; to: string }> = ({ from, to }) =>
  from === to ? <Moment at={to} /> : <DayWithin from={from} to={to} />;
