/**
 * When each field of a notice was last read. Sources cover different fields, so that the last look at a notice is not the last look at
 * each thing it says: an interval that a change is dated by begins where the changed fields themselves were last read.
 */
import type { Instant } from '../kernel/kernel.ts';
import { DETAIL_FIELDS, FIELDS, type Field, LIST_FIELDS } from '../notice/notice.ts';
import type { FieldBits, LastRead, Sighted } from './state.ts';

/**
 * What is known of the last readings after one more, oldest first.
 * @param seen no earlier than any of them
 */
export function readAgain(reads: readonly LastRead[], seen: Sighted): readonly LastRead[] {
  const partly = fieldsOf(seen.inPart);
  const covered = fieldsOf(Object.keys(seen.content) as Field[]);
  const whole = covered & ~partly;
  const before = reads.map((read) => ({
    ...read,
    whole: read.whole & ~whole,
    inPart: read.inPart & ~covered,
  }));
  const at = seen.from < seen.at ? seen.from : seen.until;
  const now = { at, by: seen.until, sweepNo: seen.sweepNo, whole, inPart: covered & partly };
  return [...before, now].filter((read) => read.whole !== 0 || read.inPart !== 0);
}

/**
 * The look from which on fields may have come to say something else: the earliest of their last readings; null where one was never read.
 * @param known of these fields only a part is known, so that a part that was read bounds them too
 */
export function lastLookAtAll(
  reads: readonly LastRead[],
  fields: readonly Field[],
  known: readonly Field[],
): LastRead | null {
  const bounds = fields.map((field) => {
    const bit = fieldsOf([field]);
    const inPart = known.includes(field);
    return reads.findLast((read) => ((inPart ? read.whole | read.inPart : read.whole) & bit) !== 0) ?? null;
  });
  return bounds.reduce((least, read) =>
    least !== null && (read === null || read.at < least.at) ? read : least,
  );
}

/** The fields that were read, if only in part, at this moment or later. */
export function readSince(reads: readonly LastRead[], from: Instant): Field[] {
  const since = reads
    .filter(({ by }) => by >= from)
    .reduce<FieldBits>((all, read) => all | read.whole | read.inPart, 0);
  return FIELDS.filter((_, bit) => (since & (1 << bit)) !== 0);
}

/** Those of the fields that were last read whole in this sweep. */
export function readWholeIn(reads: readonly LastRead[], sweepNo: number, fields: readonly Field[]): Field[] {
  const whole = reads
    .filter((read) => read.sweepNo === sweepNo)
    .reduce<FieldBits>((all, read) => all | read.whole, 0);
  return fields.filter((field) => (whole & fieldsOf([field])) !== 0);
}

/** As it stands in a row: `[[at, sweepNo, whole, inPart], …]`, with `by` at the end of those that are not of a known moment. */
export function writtenReads(reads: readonly LastRead[]): string {
  return JSON.stringify(
    reads.map(({ at, by, sweepNo, whole, inPart }) => [
      at,
      sweepNo,
      whole,
      inPart,
      ...(by === at ? [] : [by]),
    ]),
  );
}

/** What `writtenReads` wrote. A row from before last readings were noted has `null`, and its last looks at the list and at the detail stand in. */
export function readsIn(
  written: string | null,
  looks: { readonly list: Instant; readonly listSweep: number; readonly detail: Instant | null },
): readonly LastRead[] {
  if (written !== null)
    return (JSON.parse(written) as [Instant, number | null, FieldBits, FieldBits, Instant?][]).map(
      ([at, sweepNo, whole, inPart, by = at]) => ({ at, by, sweepNo, whole, inPart }),
    );
  const list = {
    at: looks.list,
    by: looks.list,
    sweepNo: looks.listSweep,
    whole: fieldsOf(LIST_FIELDS),
    inPart: 0,
  };
  if (looks.detail === null) return [list];
  const detail = {
    at: looks.detail,
    by: looks.detail,
    sweepNo: null,
    whole: fieldsOf(DETAIL_FIELDS),
    inPart: 0,
  };
  return looks.detail <= looks.list ? [detail, list] : [list, detail];
}

function fieldsOf(fields: readonly Field[]): FieldBits {
  return fields.reduce((all, field) => all | (1 << FIELDS.indexOf(field)), 0);
}
