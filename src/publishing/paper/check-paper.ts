/**
 * Which archived revision a presented paper agrees with, and what differs.
 * Never a word on whether the paper is genuine: the public page is an extract, and agreeing with it is easy to copy.
 * Of somebody who may not be named it says nothing beyond that; what the paper claims is then not compared, so that nobody can guess
 * a name by trying.
 */
import type { ArchiveReader, NoticeRecord } from '../../archive/archive.ts';
import { addDays, readDay } from '../../kernel/kernel.ts';
import { type NoticeId, readNoticeId } from '../../notice/notice.ts';
import type { Guard } from '../guard.ts';
import type { Paper, PaperAnswer, Searched } from '../shapes.ts';
import { type ComparedField, compare } from './compare.ts';
import { type ReadPaper, readPaper } from './read-paper.ts';

export async function checkPaper(
  archive: ArchiveReader,
  guard: Guard,
  searched: Searched,
  given: Paper,
): Promise<PaperAnswer> {
  const read = readPaper(given);
  const answer = (verdict: PaperAnswer['verdict'], id: NoticeId | null): PaperAnswer => ({
    read: read.paper,
    unreadable: read.unreadable,
    verdict,
    id,
    fields: [],
    revision: null,
    searched,
  });
  const number = read.paper.number === undefined ? null : readNoticeId(read.paper.number);
  const record = number === null ? await byPerson(archive, guard, read) : await archive.notice(number);
  if (record === null) return answer(number === null ? 'no-number' : 'not-on-record', number);
  if (!guard.said(record).named) return answer('withheld', record.id);

  const revisions = (await archive.revisions(record.id)).filter(({ content }) => guard.speakable(content));
  const current = revisions.at(-1);
  const compared = revisions
    .toReversed()
    .map((revision) => ({ revision, fields: compare(read.paper, read.births, revision) }));
  const best = compared.toSorted((a, b) => worth(b.fields) - worth(a.fields))[0];
  if (best === undefined) return answer('withheld', record.id);
  const says = new Set(best.fields.map(({ agrees }) => agrees));
  if (!says.has('yes') && !says.has('no'))
    return { ...answer('nothing-compared', record.id), fields: best.fields };
  const isCurrent = best.revision === current;
  return {
    ...answer(
      says.has('no')
        ? 'differs'
        : !identified(best.fields) || says.has('unknown')
          ? 'agrees-in-part'
          : isCurrent
            ? 'agrees'
            : 'agrees-with-an-earlier-revision',
      record.id,
    ),
    fields: best.fields,
    revision: {
      fromAfter: best.revision.fromAfter,
      fromBy: best.revision.fromBy,
      current: isCurrent,
    },
  };
}

/** Whether something that tells one person from another agrees: a shared nationality or charge says nothing of who is meant. */
function identified(fields: readonly ComparedField[]): boolean {
  return fields.some(
    ({ field, agrees }) =>
      agrees === 'yes' && (field === 'name' || field === 'forename' || field === 'birthDate'),
  );
}

/** One difference outweighs any number of agreements. */
function worth(fields: readonly ComparedField[]): number {
  const count = (agrees: ComparedField['agrees']) => fields.filter((field) => field.agrees === agrees).length;
  return count('yes') - 100 * count('no');
}

/** A paper without a number: the listed notice, among those that may be named, with this name and this whole birth date. */
async function byPerson(archive: ArchiveReader, guard: Guard, read: ReadPaper): Promise<NoticeRecord | null> {
  const words = [read.paper.name, read.paper.forename].filter(Boolean).join(' ');
  if (words === '') return null;
  for (const birth of read.births.filter((date) => date.length === 10)) {
    const day = readDay(birth);
    const { records } = await archive.search(
      {
        words,
        bornFrom: day,
        bornBefore: addDays(day, 1),
        status: 'listed',
        except: [...guard.withheld.keys()],
      },
      { sort: 'number', limit: 1 },
    );
    const record = records.find((found) => guard.said(found).named);
    if (record !== undefined) return record;
  }
  return null;
}
