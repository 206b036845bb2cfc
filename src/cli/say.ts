/** Words for the terminal. Dates as ISO days, since terminals are read by programs too. */
import type { Change, Look, NoticeRecord, Sweep } from '../archive/archive.ts';
import type { Instant } from '../kernel/kernel.ts';

/** `2026-03-01 06:00` in UTC. */
export function moment(at: Instant | null): string {
  return at === null ? 'never' : `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}

/** `2026-03-01 06:00`; where only the day or month of a file is known, `2023-05-31` or `between 2023-05-01 and 2023-05-31`. */
export function within(from: Instant | null, to: Instant | null): string {
  if (from === null || to === null || from === to) return moment(to);
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  return first === last ? last : `between ${first} and ${last}`;
}

/** A bound of an interval: a moment, or the day at whose beginning or end it lies. */
function edge(at: Instant | null): string {
  return at !== null && /T00:00:00.000Z$|T23:59:59.999Z$/.test(at) ? at.slice(0, 10) : moment(at);
}

/** When a look was: the moment of a sighting, or the time in which a reading lacked the notice, or a file was saved: `2026-03-01 06:00 to 06:07`, `saved between 2023-05-01 and 2023-05-31`. */
export function lookedAt({ holds, from, at, by }: Look): string {
  if (by === 'saved file' && holds === 'within') return `saved ${within(from, at)}`;
  const [first, last] = [moment(from), moment(at)];
  if (holds === 'at' || first === last) return last;
  return `${first} to ${first.slice(0, 10) === last.slice(0, 10) ? last.slice(11) : last}`;
}

/** The name on a notice, as published. */
export function personOf(record: NoticeRecord): string {
  const { name, forename } = record.content;
  const parts = [name, forename].filter((part) => part !== null && part !== undefined && part !== '');
  return parts.length === 0 ? '(no name published)' : parts.join(', ');
}

/** One sentence about a change, with the looks that bound it. */
export function changeSentence(change: Change): string {
  const by = within(change.byFrom, change.byAt);
  const after = within(change.afterAt, change.afterBy);
  switch (change.kind) {
    case 'listed':
      return `${change.noticeId} listed: first seen ${by}; the whole list of ${after} did not have it`;
    case 'unlisted':
      return `${change.noticeId} unlisted: last seen ${after}; the whole list of ${by} did not have it`;
    case 'relisted':
      return `${change.noticeId} relisted: seen again ${by}; the whole list of ${after} did not have it`;
    case 'amended':
      return `${change.noticeId} amended between ${edge(change.afterAt)} and ${edge(change.byAt)}: ${change.fields.join(', ')}`;
    case 'corrected':
      if (change.revisionAfter === null)
        return `${change.noticeId} corrected: it was off the public list between ${edge(change.afterAt)} and ${edge(change.byAt)}, as a file taken in afterwards shows`;
      return `${change.noticeId} corrected: it changed between ${edge(change.afterAt)} and ${edge(change.byAt)}, as a reading taken in afterwards shows: ${change.fields.join(', ')}`;
  }
}

/** One line about a sweep. */
export function sweepLine(sweep: Sweep): string {
  const total = sweep.totalAfter ?? sweep.totalBefore;
  const what =
    sweep.origin === 'file'
      ? `file ${sweep.source}`
      : sweep.state === 'open'
        ? 'still open'
        : `${sweep.verdict}${sweep.gate === 'passed' || sweep.gate === null ? '' : `, ${sweep.gate}`}`;
  const of = sweep.origin === 'service' && total !== null ? ` of ${total}` : '';
  const { listed, unlisted, amended, relisted, corrected } = sweep.counts;
  const changes = `+${listed + relisted} -${unlisted} ~${amended + corrected}`;
  return `${String(sweep.no).padStart(4)}  ${readWhen(sweep).padEnd(16)}  ${what.padEnd(18)}  seen ${sweep.seen}${of}  ${changes}`;
}

/** `2026-03-01 06:00`; of a file of which only a day or a month is known, `2023-05-31` or `2023-05-01/05-31`. */
function readWhen({ savedFrom, seenTo }: Sweep): string {
  if (savedFrom === null) return moment(seenTo);
  const [from, to] = [savedFrom.slice(0, 10), seenTo.slice(0, 10)];
  if (from === to) return to;
  return `${from}/${from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to}`;
}

/** Numbers with their noun: `1 notice`, `3 notices`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
