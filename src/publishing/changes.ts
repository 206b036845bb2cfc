/** Changes and histories as they may be told. */
import type { ArchiveReader, Change, ChangeQuery, NoticeRecord, Revision } from '../archive/archive.ts';
import { ageOn, type NoticeContent } from '../notice/notice.ts';
import { publicDifferences } from './differences.ts';
import { type Guard, relatedReds } from './guard.ts';
import { ageDoubt } from './policy.ts';
import type { HistoryStep, PublicChange } from './shapes.ts';

/** Most changes that one question is answered with. */
export const MOST_CHANGES = 1_000;

/**
 * Changes with what may be said of each. Asked by country, people who are or may be minors are left out: which country
 * a child is of, or is sought by, is not told. For others who left the list the countries stay, their name and content do not.
 */
export async function publicChanges(
  archive: ArchiveReader,
  guard: Guard,
  query: ChangeQuery,
): Promise<PublicChange[]> {
  const limit = Math.min(Math.max(query.limit ?? 100, 1), MOST_CHANGES);
  const told: PublicChange[] = [];
  let { after, before } = query;
  for (;;) {
    const changes = await archive.changes({
      ...query,
      ...(after !== undefined && { after }),
      ...(before !== undefined && { before }),
      limit,
    });
    const open = await tellEach(archive, guard, changes);
    told.push(
      ...open.filter(
        (change) => query.country === undefined || change.issuers.length + change.nationalities.length > 0,
      ),
    );
    const last = changes.at(-1);
    if (changes.length < limit || last === undefined || told.length >= limit) return told.slice(0, limit);
    if (query.order === 'newest') before = last.no;
    else after = last.no;
  }
}

async function tellEach(
  archive: ArchiveReader,
  guard: Guard,
  changes: readonly Change[],
): Promise<PublicChange[]> {
  const records = await archive.notices([...new Set(changes.map(({ noticeId }) => noticeId))]);
  const named = changes.filter(({ noticeId }) => isNamed(records.get(noticeId), guard));
  const revisions = await revisionsFor(archive, named);
  const mayName = await guard.nameable(relatedReds(contentsOf(revisions)));
  const gone = [...records.values()].filter(
    ({ status, content }) => status === 'unlisted' && ageOn(content.birthDate ?? null, guard.today) === null,
  );
  const earlier = await archive.contentsEver(gone.map(({ id }) => id));
  return changes.flatMap((change) => {
    const record = records.get(change.noticeId);
    if (record === undefined) return [];
    const open = guard.said(record).named;
    const adult =
      open ||
      (record.status === 'unlisted' &&
        ageDoubt(record.content, guard.today, earlier.get(record.id)) === null);
    const { nationalities, warrants } = record.content;
    return [
      {
        no: change.no,
        id: change.noticeId,
        kind: change.kind,
        tells: toldOf(change),
        afterAt: change.afterAt,
        afterBy: change.afterBy,
        afterSweep: change.afterSweep,
        byFrom: change.byFrom,
        byAt: change.byAt,
        bySweep: change.bySweep,
        recordedAt: change.recordedAt,
        fields: adult ? change.fields : [],
        name: open ? displayName(record.content) : null,
        issuers: adult ? issuersOf(warrants) : [],
        nationalities: adult ? (nationalities ?? []) : [],
        differences: open ? publicDifferences(change, revisions, guard, (id) => mayName.has(id)) : [],
      },
    ];
  });
}

/** A notice's history, oldest first; `differences` are left empty where the person may not be named. */
export async function historyOf(
  archive: ArchiveReader,
  guard: Guard,
  record: NoticeRecord,
): Promise<HistoryStep[]> {
  const changes = await archive.changes({ noticeId: record.id, order: 'oldest' });
  const open = guard.said(record).named;
  const revisions = open ? await revisionsFor(archive, changes) : new Map<number, Revision>();
  const mayName = await guard.nameable(relatedReds(contentsOf(revisions)));
  return [
    {
      kind: 'first-seen',
      tells: 'presence',
      changeNo: null,
      afterAt: null,
      afterBy: null,
      afterSweep: null,
      byFrom: record.firstSeenFrom,
      byAt: record.firstSeen,
      bySweep: record.firstSweep,
      differences: [],
    },
    ...changes.map((change) => ({
      kind: change.kind,
      tells: toldOf(change),
      changeNo: change.no,
      afterAt: change.afterAt,
      afterBy: change.afterBy,
      afterSweep: change.afterSweep,
      byFrom: change.byFrom,
      byAt: change.byAt,
      bySweep: change.bySweep,
      differences: open ? publicDifferences(change, revisions, guard, (id) => mayName.has(id)) : [],
    })),
  ];
}

function toldOf({ revisionAfter }: Change): PublicChange['tells'] {
  return revisionAfter === null ? 'presence' : 'content';
}

/** Family name first, as INTERPOL's pages have it; null when there is neither. */
export function displayName(content: NoticeContent): string | null {
  return [content.name, content.forename].filter((part) => part).join(', ') || null;
}

export function issuersOf(warrants: NoticeContent['warrants']): string[] {
  return [...new Set((warrants ?? []).flatMap(({ issuingCountry }) => issuingCountry ?? []))].sort();
}

function isNamed(record: NoticeRecord | undefined, guard: Guard): boolean {
  return record !== undefined && guard.said(record).named;
}

function revisionsFor(archive: ArchiveReader, changes: readonly Change[]): Promise<Map<number, Revision>> {
  const nos = changes.flatMap(({ revisionBefore, revisionAfter }) =>
    [revisionBefore, revisionAfter].filter((no) => no !== null),
  );
  return archive.revisionsByNo([...new Set(nos)]);
}

function contentsOf(revisions: ReadonlyMap<number, Revision>): NoticeContent[] {
  return [...revisions.values()].map(({ content }) => content);
}
