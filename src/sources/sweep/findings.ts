/** What a sweep says at its end: whom it did not see and why, and which partitions contradict themselves. */
import type { RescindError } from '../../kernel/kernel.ts';
import type { Missing, Partition } from '../../notice/notice.ts';
import { CAP } from '../list-query.ts';
import type { Seen } from './seen.ts';

export interface End {
  /** The last unfiltered total; null when there was none. */
  readonly total: number | null;
  /** Whether every look at the unfiltered list gave one and the same total. */
  readonly totalsAlike: boolean;
  /** Whether the unfiltered total changed during the last reading. */
  readonly moved: boolean;
  /** Everyone whom the last reading saw. */
  readonly seen: Seen;
  /** What ended the sweep before its time. */
  readonly ended: RescindError | null;
  /** Whether nothing shows that a list of one page is all. */
  readonly unproved: boolean;
  /** Whether nothing cut the list, so that the sweep stopped by its own limit of questions. */
  readonly limited: boolean;
  /** How many the last whole list had; null without one. */
  readonly remembered: number | null;
}

/** Whom a sweep that is not complete did not see, as far as it knows; never empty. */
export function missingOf(end: End): Missing[] {
  const { total, seen, ended } = end;
  if (total === null)
    return [
      {
        what: 'the whole list',
        count: end.remembered,
        why: `${ended?.message ?? 'The service gave no total.'} ${end.remembered === null ? 'How many there are is not known.' : `${end.remembered} were on the last list that was read whole.`}`,
      },
    ];
  const missing: Missing[] = [];
  if (seen.unnumbered > 0)
    missing.push({
      what: 'listed without a number',
      count: seen.unnumbered,
      why: 'The service showed items that have no number; their bytes are kept.',
    });
  const left = total - seen.size - seen.unnumbered;
  if (ended === null) missing.push(...leftAtTheEnd(end, total, left));
  else if (left > 0) missing.push({ what: 'not read', count: left, why: ended.message });
  if (missing.length > 0) return missing;
  const why = `The list was not looked at once more after it had been read. ${ended?.message ?? ''}`.trim();
  return [{ what: 'the list at one moment', count: null, why }];
}

function leftAtTheEnd(
  { totalsAlike, moved, seen, unproved, limited }: End,
  total: number,
  left: number,
): Missing[] {
  if (left < 0 && totalsAlike)
    return [
      {
        what: 'whoever the total leaves out',
        count: null,
        why: `The totals contradict what was seen: ${seen.size + seen.unnumbered} distinct notices in one reading, against a total of ${total} that stayed the same. It cannot show that these are all.`,
      },
    ];
  if (moved || left < 0) {
    const why = 'The list kept moving, however often it was read.';
    return [{ what: 'the list at one moment', count: left > 0 ? left : null, why }];
  }
  if (left > 0)
    return [
      limited
        ? {
            what: 'not asked for',
            count: left,
            why: 'The total counts them, but nothing cuts the list, and the sweep stopped at its own limit of questions before one led to them.',
          }
        : {
            what: 'reached by no question',
            count: left,
            why: 'The total counts them, but no name, forename, age, nationality, sex or issuing country led to them, within the limits that a sweep sets its hunts.',
          },
    ];
  if (unproved)
    return [
      {
        what: 'whoever the total leaves out',
        count: null,
        why: 'The whole list fits one answer, and no filter shows that this is all of it.',
      },
    ];
  return [];
}

/** A sentence on partitions of one reading whose total is not what they showed; null when there are none. */
export function otherwiseThanYielded(partitions: readonly Partition[]): string | null {
  const odd = partitions.filter(
    ({ outcome, total, yielded }) =>
      outcome !== 'failed' && outcome !== 'over-cap' && total !== null && total <= CAP && total !== yielded,
  );
  if (odd.length === 0) return null;
  const which = odd.length === 1 ? '1 partition' : `${odd.length} partitions`;
  return `${which} of ${partitions.length} counted otherwise than they yielded: the service said one number and showed another. Everyone seen together is as many as the whole list’s total, which decides.`;
}
