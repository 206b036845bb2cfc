/** All that may be said of one notice. */
import type { ArchiveReader, NoticeRecord } from '../archive/archive.ts';
import { digestOfJson } from '../kernel/kernel.ts';
import type { NoticeId } from '../notice/notice.ts';
import { historyOf } from './changes.ts';
import { type Guard, relatedReds } from './guard.ts';
import { publicNotices } from './search.ts';
import type { NoticePage, Searched } from './shapes.ts';

const SHOWN_CAPTURES = 50;

export async function noticePage(
  archive: ArchiveReader,
  guard: Guard,
  searched: Searched,
  id: NoticeId,
): Promise<NoticePage> {
  const record = await archive.notice(id);
  if (record === null) return { known: 'no', id, searched };
  const said = guard.said(record);
  const history = await historyOf(archive, guard, record);
  const [notice] = await publicNotices(guard, [record]);
  if (!said.named || notice === undefined)
    return {
      known: 'withheld',
      id,
      why: said.named ? 'may-be-a-minor' : said.why,
      history: history.map(({ differences: _, ...step }) => step),
      lastSeen: record.lastSeen,
      lastSeenBy: record.lastSeenBy,
      searched,
    };
  const { captures, total } = await archive.captures(id, SHOWN_CAPTURES);
  return {
    known: 'yes',
    notice,
    history,
    captures: { shown: captures.map(({ anomalies: _, ...capture }) => capture), total },
    successions: await successionsOf(archive, guard, record),
    digest: digestOfJson({ id, content: notice.content, history }),
    searched,
  };
}

/**
 * A proposal is shown only while both numbers may be named: an unproved link would say of a number that left the list whose it was.
 * A link that a person confirmed says that it is the listed person's own earlier number.
 */
async function successionsOf(
  archive: ArchiveReader,
  guard: Guard,
  record: NoticeRecord,
): Promise<Extract<NoticePage, { known: 'yes' }>['successions']> {
  const all = await archive.successions({ noticeId: record.id });
  const named = await guard.nameable(all.flatMap(({ oldId, newId }) => [oldId, newId]));
  return all.flatMap(({ oldId, newId, status, reasons }) =>
    status === 'confirmed' || (status === 'proposed' && named.has(oldId) && named.has(newId))
      ? [{ oldId, newId, status, reasons }]
      : [],
  );
}

/**
 * The exact bytes of this notice's item in one observation. Null where the person may not be named, where the item speaks of somebody
 * else who may not be (the number's former identity, a related notice), and where an erasure took the bytes.
 */
export async function captureItem(
  archive: ArchiveReader,
  guard: Guard,
  id: NoticeId,
  seq: number,
): Promise<Uint8Array | null> {
  const record = await archive.notice(id);
  if (record === null || !guard.said(record).named) return null;
  const item = await archive.item(id, seq);
  if (item === null || !guard.speakable(item.content)) return null;
  const others = (item.content.related ?? []).filter(({ name, forename }) => name || forename);
  const mayName = await guard.nameable(relatedReds([item.content]));
  const open = others.every((other) => other.colour.toUpperCase() === 'RED' && mayName.has(other.id));
  return open ? item.bytes : null;
}
