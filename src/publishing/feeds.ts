/**
 * What changed, as Atom and JSON Feed. Feeds are copied and kept by others, and nothing in a copy can be taken back:
 * no entry holds a name or a word of a notice, only its number, what happened, and between which looks.
 * The chain's head of every finished day is an entry too, so that whoever keeps the feed can tell whether the past was altered.
 */
import { Feed } from 'feed';
import type { Change, PublishedHead } from '../archive/archive.ts';
import {
  addDays,
  type Clock,
  dateObject,
  dayOf,
  type Instant,
  readInstant,
  startOfDay,
} from '../kernel/kernel.ts';
import { type CountryCode, countryName, noticeSlug } from '../notice/notice.ts';
import { INVENTED, NOT_FOUND_IS_NOT_SAFE } from './sayings.ts';
import type { PublicArchive, PublicChange } from './shapes.ts';

export interface FeedWish {
  /** Address of the site without a slash at its end: `https://example.org`. */
  readonly base: string;
  /** Only notices that this country issued or that are about its nationals. */
  readonly country?: CountryCode;
  /** Most changes in the feed, newest first; 100 when absent, 500 at most. */
  readonly limit?: number;
  /** Says in the title that the people are invented. */
  readonly invented: boolean;
  /** Authority of the entries' ids (RFC 4151): a host, the same on every address of one installation. */
  readonly authority: string;
}

export interface FeedTexts {
  /** Content type `application/atom+xml; charset=utf-8`. */
  readonly atom: string;
  /** Content type `application/feed+json; charset=utf-8`. */
  readonly json: string;
  readonly updated: Instant;
}

const DEFAULT_LIMIT = 100;
const MOST = 500;
const HEADS = 14;
const NEVER = readInstant('1970-01-01T00:00:00Z');

export async function changeFeed(open: PublicArchive, clock: Clock, wish: FeedWish): Promise<FeedTexts> {
  const { base, country } = wish;
  const limit = Math.min(Math.max(Math.trunc(wish.limit ?? DEFAULT_LIMIT), 1), MOST);
  const changes = await open.changes({ order: 'newest', limit, ...(country !== undefined && { country }) });
  const heads = country === undefined ? await finishedHeads(open, clock) : [];
  const { lastWhole } = await open.searched();
  const place = country === undefined ? '' : `: ${countryName(country) ?? country}`;
  const path = country === undefined ? 'changes' : `country/${country}`;
  const invented = wish.invented ? `<p>${INVENTED}.</p>` : '';
  const tag = `tag:${wish.authority},2026:`;
  const updated =
    [...changes.map(({ recordedAt }) => recordedAt), ...heads.map(({ at }) => at)].sort().at(-1) ??
    lastWhole?.at ??
    NEVER;
  const feed = new Feed({
    id: `${tag}feed/${path}`,
    title: `${wish.invented ? `${INVENTED}. ` : ''}Changes on INTERPOL's public list of red notices${place}`,
    description: [
      ...(wish.invented ? [`${INVENTED}: nobody named on this site is wanted.`] : []),
      'Notices by number, without names.',
      ...(country === undefined
        ? []
        : ['Changes about people who are or may be under eighteen are left out of a country’s feed.']),
      lastWhole === null
        ? 'The list has not been read whole yet.'
        : `The list was last read whole at ${lastWhole.at} (sweep ${lastWhole.sweepNo}, ${lastWhole.total} notices).`,
      NOT_FOUND_IS_NOT_SAFE,
      `This feed holds the newest ${limit} changes at most; all of them stand at ${base}/changes and ${base}/data/changes.csv.`,
    ].join(' '),
    link: `${base}/changes`,
    feedLinks: { atom: `${base}/feeds/${path}.atom`, json: `${base}/feeds/${path}.json` },
    language: 'en',
    updated: dateObject(updated),
    generator: 'Rescind',
    author: { name: 'Rescind', link: base },
  });
  for (const change of changes) {
    feed.addItem({
      id: `${tag}change/${change.no}`,
      title: titleOf(change),
      link: `${base}/notices/${noticeSlug(change.id)}`,
      date: dateObject(change.recordedAt),
      published: dateObject(change.recordedAt),
      content: `<p>${sentenceOf(change)}</p>${invented}`,
      category: [{ term: change.kind }],
    });
  }
  for (const { head, at } of heads)
    feed.addItem({
      id: `${tag}chain/${head.day}`,
      title: `Head of the archive's chain on ${head.day}`,
      link: `${base}/verify`,
      date: dateObject(at),
      published: dateObject(startOfDay(addDays(head.day, 1))),
      content: `<p>After link ${head.seq}: <code>${head.chain}</code>. Keep it: an archive that was altered before this day cannot show the same.</p>${stampsOf(head, base)}${invented}`,
      category: [{ term: 'chain' }],
    });
  const newest = heads[0]?.head;
  if (newest !== undefined)
    feed.addExtension({
      name: '_rescind',
      objects: {
        chain: { day: newest.day, seq: newest.seq, head: newest.chain, stamps: newest.stamps },
        invented: wish.invented,
      },
    });
  return { atom: feed.atom1(), json: feed.json1(), updated };
}

/** A day's head moves until the day is over, so only finished days are published, newest first; `at` is when the last was learned of it. */
async function finishedHeads(
  open: PublicArchive,
  clock: Clock,
): Promise<{ head: PublishedHead; at: Instant }[]> {
  const today = dayOf(clock.now());
  return (await open.chain())
    .filter(({ day }) => day < today)
    .slice(0, HEADS)
    .map((head) => ({
      head,
      at: [startOfDay(addDays(head.day, 1)), ...head.stamps.map(({ keptAt }) => keptAt)].sort().at(-1)!,
    }));
}

/** Who stamped a head, when, and where the reply is. */
function stampsOf({ stamps }: PublishedHead, base: string): string {
  if (stamps.length === 0) return '<p>Not stamped by an outside authority (RFC 3161).</p>';
  return stamps
    .map(
      ({ no, stampedAt, authority }) =>
        `<p>Time-stamped (RFC 3161) at ${stampedAt} by ${inHtml(authority)}: <a href="${base}/verify/stamps/${no}.tsr">the authority's reply</a>.</p>`,
    )
    .join('');
}

/** Words of others as text of HTML. */
function inHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const HAPPENED: Record<Change['kind'], string> = {
  listed: 'listed',
  amended: 'amended',
  unlisted: 'no longer on the public list',
  relisted: 'listed again',
  corrected: 'corrected in our record',
};

function titleOf({ id, kind }: PublicChange): string {
  return `Red notice ${id} ${HAPPENED[kind]}`;
}

/** What is proved, and by which two looks. */
function sentenceOf(change: PublicChange): string {
  const { kind, tells, afterAt, afterBy, afterSweep, byFrom, byAt, bySweep, fields } = change;
  const isBetween = kind === 'amended' || kind === 'corrected';
  const within = (from: string, to: string) => (from === to ? to : `some time from ${from} to ${to}`);
  const by = `${isBetween ? byAt : within(byFrom, byAt)} (sweep ${bySweep})`;
  const looked = afterAt === null || afterBy === null || isBetween ? afterAt : within(afterAt, afterBy);
  const after = looked === null ? null : `${looked}${afterSweep === null ? '' : ` (sweep ${afterSweep})`}`;
  const which = fields.length === 0 ? '' : ` Fields: ${fields.join(', ')}.`;
  switch (kind) {
    case 'listed':
      return `On the public list at ${by}${after === null ? '' : `; not on it when it was read whole at ${after}`}.`;
    case 'relisted':
      return `On the public list again at ${by}${after === null ? '' : `; not on it when it was read whole at ${after}`}.`;
    case 'unlisted':
      return `Not on the public list when it was read whole at ${by}${after === null ? '' : `; last on it at ${after}`}. That it left the public list does not show that the notice was withdrawn.`;
    case 'amended':
      return `Changed by INTERPOL${after === null ? '' : ` after ${after} and`} by ${by}.${which}`;
    case 'corrected':
      if (tells === 'presence')
        return `Off the public list between ${afterAt} and ${byAt}, as a file taken in afterwards (sweep ${bySweep}) shows.`;
      return `Changed by INTERPOL${after === null ? '' : ` after ${after} and`} by ${byAt}, as a reading taken in afterwards (sweep ${bySweep}) shows.${which}`;
  }
}
