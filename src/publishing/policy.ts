/**
 * The one function that decides what may be said of a notice in public, and what is left of its content.
 * Rules: a person no longer listed, and one seen only in a file or a partial sweep, is neither named nor found; nor is a minor, by the
 * birth date on the day of asking, nor one who may be a minor; no pictures, and their numbers only within the exact bytes of a capture
 * of somebody who may be named, since bytes that were altered would prove nothing; a related notice's name only where that notice may
 * be named itself.
 * Sources: Convention on the Rights of the Child, articles 1 and 40(2)(b)(vii); General Data Protection Regulation, articles 5(1)(c) and 10.
 */
import type { NoticeRecord } from '../archive/archive.ts';
import type { Day } from '../kernel/kernel.ts';
import { ageOn, type NoticeContent, type NoticeId } from '../notice/notice.ts';
import { speaksOfMinorAccused } from './minor-words.ts';
import type { PublicContent, Withheld } from './shapes.ts';

export type Said = { readonly named: true } | { readonly named: false; readonly why: Withheld };

/** Age from which a person is no child (Convention on the Rights of the Child, article 1). */
export const OF_AGE = 18;

/**
 * Whether this notice's person may be named and found on `today`.
 * @param earlier what the notice said before, as far as known: a birth date that was taken away again still counts
 */
export function maySay(
  record: Pick<NoticeRecord, 'status' | 'content'>,
  today: Day,
  earlier: readonly NoticeContent[] = [],
): Said {
  if (record.status === 'unlisted') return { named: false, why: 'no-longer-listed' };
  if (record.status !== 'listed') return { named: false, why: 'seen-only-in-a-file' };
  const doubt = ageDoubt(record.content, today, earlier);
  return doubt === null ? { named: true } : { named: false, why: doubt };
}

/**
 * `minor` when the birth date says so whatever it leaves open; `may-be-a-minor` when the date is known in part and leaves it open,
 * or lies in the future, or is unknown and the notice suggests a minor; null when nothing does.
 * With the birth date unknown, each of these is a sign: that no charge was read yet; less than 1.45 m together with less than 40 kg or an unknown weight
 * (bodies of children that the lists have held); charge words that speak of the accused as a minor; a related yellow notice (public
 * ones are almost all about minors); a birth date that the notice once gave and by which the person is or may be a minor.
 */
export function ageDoubt(
  content: NoticeContent,
  today: Day,
  earlier: readonly NoticeContent[] = [],
): 'minor' | 'may-be-a-minor' | null {
  const birthDate = content.birthDate ?? null;
  const age = ageOn(birthDate, today);
  if (age !== null) return age.most < OF_AGE ? 'minor' : age.least < OF_AGE ? 'may-be-a-minor' : null;
  if (birthDate !== null) return 'may-be-a-minor';
  const once = earlier
    .map(({ birthDate }) => ageOn(birthDate ?? null, today))
    .filter((then) => then !== null);
  const wasYoung = once.some(({ least }) => least < OF_AGE);
  // Charges stand in the detail: until it is read, nothing speaks against a minor but a birth date that was given once.
  const unread = content.warrants === undefined && once.length === 0;
  return wasYoung || unread || suggestsMinor(content, today) ? 'may-be-a-minor' : null;
}

function suggestsMinor(content: NoticeContent, today: Day): boolean {
  const { height, weight } = content;
  if (typeof height === 'number' && height < 1.45 && (typeof weight !== 'number' || weight < 40)) return true;
  if (content.related?.some((related) => related.colour.toUpperCase() === 'YELLOW')) return true;
  return (content.warrants ?? []).some((warrant) =>
    [warrant.charge, warrant.chargeTranslation].some(
      (charge) => charge !== null && speaksOfMinorAccused(charge, today),
    ),
  );
}

/**
 * What is left of a content whose person may be named: pictures become a count, and related notices keep a name only where
 * `mayName` says so (never a yellow one, which is about a missing person, almost always a child).
 */
export function publicContent(content: NoticeContent, mayName: (id: NoticeId) => boolean): PublicContent {
  const { thumbnail, related, ...rest } = content;
  return {
    ...rest,
    ...(related !== undefined && { related: publicRelated(related, mayName) }),
    ...(thumbnail !== undefined && { pictures: thumbnail === null ? 0 : 1 }),
  };
}

export function publicRelated(
  related: NonNullable<NoticeContent['related']>,
  mayName: (id: NoticeId) => boolean,
): NonNullable<PublicContent['related']> {
  return related.map(({ id, colour, name, forename }) => ({
    id,
    colour,
    name:
      colour.toUpperCase() === 'RED' && mayName(id)
        ? [forename, name].filter((part) => part !== null && part !== '').join(' ') || null
        : null,
  }));
}
