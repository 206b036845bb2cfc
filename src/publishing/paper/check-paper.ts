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
import type { Searched } from '../shapes.ts';
import { type ComparedField, compare } from './compare.ts';
import type { Paper, PaperAnswer } from './paper.ts';
import { type ReadPaper, readPaper } from './read-paper.ts';
import { foldText, scriptsDiffer } from './words.ts';

export async function checkPaper(
  archive: ArchiveReader,
  guard: Guard,
  searched: Searched,
  given: Paper,
): Promise<PaperAnswer> {
  const read = readPaper(given);
  const number = read.paper.number === undefined ? null : readNoticeId(read.paper.number);
  const people = number === null ? await byPerson(archive, guard, read) : null;
  const record = number === null ? (people?.[0] ?? null) : await archive.notice(number);
  const answer = (verdict: PaperAnswer['verdict'], id: NoticeId | null): PaperAnswer => ({
    read: read.paper,
    unreadable: read.unreadable,
    verdict,
    id,
    foundBy: number !== null ? 'number' : people !== null ? 'name-and-birth-date' : null,
    alike: (people ?? []).slice(1).map((other) => other.id),
    fields: [],
    revision: null,
    searched,
  });
  if (record === null)
    return answer(
      number !== null ? 'not-on-record' : people === null ? 'no-number' : 'no-such-person',
      number,
    );
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
  const pasted = (given.text ?? '').trim() !== '';
  const inPart =
    says.has('unknown') ||
    best.fields.some(
      ({ field, agrees, archive }) =>
        agrees === 'not-read' &&
        archive !== null &&
        (pasted || IDENTITY.includes(field)) &&
        !(field === 'forename' && holdsWords(read.paper.name ?? '', archive)),
    ) ||
    (number === null && !agreesBeyond(best.fields, IDENTITY));
  return {
    ...answer(
      says.has('no')
        ? 'differs'
        : inPart
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
      byFrom: best.revision.fromAfter === null ? record.firstSeenFrom : best.revision.fromBy,
      current: isCurrent,
    },
  };
}

/** What tells one person from another: a paper that leaves one of them out agrees in part at most, whatever else it gives. */
const IDENTITY: readonly ComparedField['field'][] = ['name', 'forename', 'birthDate'];

/** Whether something agrees beside what the notice was looked up by, which cannot but agree. */
function agreesBeyond(
  fields: readonly ComparedField[],
  lookedUpBy: readonly ComparedField['field'][],
): boolean {
  return fields.some(({ field, agrees }) => agrees === 'yes' && !lookedUpBy.includes(field));
}

/** One difference outweighs any number of agreements. */
function worth(fields: readonly ComparedField[]): number {
  const count = (agrees: ComparedField['agrees']) => fields.filter((field) => field.agrees === agrees).length;
  return count('yes') - 100 * count('no');
}

/** Most notices of one name and birth date that are told. */
const MOST_ALIKE = 5;

/**
 * A paper without a number: the listed notices, among those that may be named, with this name and this whole birth date, newest number
 * first. Null where the paper gives no name or no whole birth date: a name alone is looked up nowhere here.
 */
async function byPerson(
  archive: ArchiveReader,
  guard: Guard,
  { paper, births }: ReadPaper,
): Promise<NoticeRecord[] | null> {
  const words = [paper.name, paper.forename].filter(Boolean).join(' ');
  const days = births.filter((date) => date.length === 10).map(readDay);
  if (!/[\p{L}\p{N}]/u.test(words) || days.length === 0) return null;
  const found: NoticeRecord[] = [];
  for (const day of days) {
    const { records } = await archive.search(
      {
        words,
        namesOnly: true,
        bornFrom: day,
        bornBefore: addDays(day, 1),
        status: 'listed',
        except: [...guard.withheld.keys()],
      },
      { sort: 'number', limit: MOST_ALIKE },
    );
    found.push(...records.filter((record) => guard.said(record).named && isNamedSo(words, record)));
  }
  return found.slice(0, MOST_ALIKE);
}

/** The search finds beginnings of words; a paper names a person by whole ones, if not by all of them. */
function isNamedSo(words: string, { content }: NoticeRecord): boolean {
  const published = [content.name, content.forename].filter(Boolean).join(' ');
  return scriptsDiffer(words, published) || holdsWords(published, words);
}

function holdsWords(text: string, words: string): boolean {
  const of = (some: string) =>
    foldText(some)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const have = new Set(of(text));
  return of(words).every((word) => have.has(word));
}
