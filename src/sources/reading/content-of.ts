/** A reading put together from what a reader found. */
import type {
  Anomaly,
  Field,
  NoticeContent,
  NoticeFields,
  NoticeId,
  Reading,
  Unreadable,
} from '../../notice/notice.ts';

/** What a reader found; undefined means unseen. */
export type Found = { readonly [F in Field]?: NoticeFields[F] | undefined };

/** A reading of the notice `id`; fields that are undefined are unseen, and `inPart` keeps only fields that were seen. */
export function reading(
  id: NoticeId,
  found: Found,
  anomalies: readonly Anomaly[],
  inPart: readonly Field[] = [],
): Reading {
  const content = Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined),
  ) as NoticeContent;
  return { id, content, inPart: inPart.filter((field) => content[field] !== undefined), anomalies };
}

/** An item that belongs to no notice, and why, in one sentence without personal data. */
export function unreadable(at: string, note: string, anomalies: readonly Anomaly[] = []): Unreadable {
  return { id: null, anomalies: [{ at, kind: 'no-id', note }, ...anomalies] };
}
