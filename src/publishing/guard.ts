/** The policy made ready for one day and one state of knowledge: who among the listed is withheld, and why. */
import type { ArchiveReader, NoticeRecord } from '../archive/archive.ts';
import { addYears, type Clock, type Day, dayOf } from '../kernel/kernel.ts';
import { ageOn, type NoticeContent, type NoticeId } from '../notice/notice.ts';
import { ageDoubt, maySay, OF_AGE, type Said } from './policy.ts';
import type { Withheld } from './shapes.ts';

export interface Guard {
  readonly today: Day;
  /** Changes with the day and with what the archive tells. */
  readonly mark: string;
  /** Listed notices whose person must not be found or named. */
  readonly withheld: ReadonlyMap<NoticeId, Withheld>;
  said(record: NoticeRecord): Said;
  /** Which of these related notices may be named: those on record, listed, and not withheld. */
  nameable(ids: Iterable<NoticeId>): Promise<ReadonlySet<NoticeId>>;
  /** Whether what a notice said at some time is about somebody who may be named today. */
  speakable(content: NoticeContent): boolean;
}

/** @returns a function that hands out the guard of this moment; its list is kept while neither the day nor the archive moves on */
export function createGuard(archive: ArchiveReader, clock: Clock): () => Promise<Guard> {
  let kept: { mark: string; guard: Promise<Guard> } | null = null;
  return async () => {
    const today = dayOf(clock.now());
    const mark = `${today} ${await archive.mark()}`;
    if (kept?.mark !== mark) {
      const guard = makeGuard(archive, today, mark);
      kept = { mark, guard };
      // A failed look is not kept: the next one asks anew.
      guard.catch(() => {
        if (kept?.guard === guard) kept = null;
      });
    }
    return kept.guard;
  };
}

async function makeGuard(archive: ArchiveReader, today: Day, mark: string): Promise<Guard> {
  const young = await archive.youngOrUnknown(addYears(today, -OF_AGE), 'listed');
  const unknown = young.filter(({ content }) => ageOn(content.birthDate ?? null, today) === null);
  const earlier = await archive.contentsEver(unknown.map(({ id }) => id));
  // Judged by what each said before, too; nobody else is judged by that, since a whole birth date leaves no doubt.
  const judged = new Map(young.map((record) => [record.id, maySay(record, today, earlier.get(record.id))]));
  const withheld = new Map<NoticeId, Withheld>();
  for (const [id, said] of judged) if (!said.named) withheld.set(id, said.why);
  const said = (record: NoticeRecord): Said =>
    (record.status === 'listed' ? judged.get(record.id) : undefined) ?? maySay(record, today);
  return {
    today,
    mark,
    withheld,
    said,
    nameable: async (ids) => {
      const records = await archive.notices([...new Set(ids)]);
      return new Set([...records.values()].filter((record) => said(record).named).map(({ id }) => id));
    },
    speakable: (content) => ageDoubt(content, today) === null,
  };
}

/** The numbers of red notices that these contents name, so that `nameable` can be asked once for all of them. */
export function relatedReds(contents: Iterable<NoticeContent>): NoticeId[] {
  const ids: NoticeId[] = [];
  for (const content of contents)
    for (const related of content.related ?? [])
      if (related.colour.toUpperCase() === 'RED') ids.push(related.id);
  return ids;
}
