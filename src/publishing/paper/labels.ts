/**
 * The headings under which papers give their fields, found in a line: `labels.json` has them by language and field, in the common wording
 * of passports, notices and court papers.
 */
import labels from './labels.json' with { type: 'json' };
import { foldSigns, foldText } from './words.ts';

/** Fields whose values are read; `patronymic` belongs to the forename. */
export const READ = [
  'number',
  'name',
  'forename',
  'patronymic',
  'birthDate',
  'nationality',
  'issuer',
  'charge',
] as const;
/** What a heading stands over; `other` are headings whose values are not compared. */
export type Heading = (typeof READ)[number] | 'other';

/** A heading in a line and the value after it. */
export interface Headed {
  readonly heading: Heading;
  readonly value: string;
}

const HEADING = new Map<string, Heading>();
for (const language of Object.values(labels))
  for (const [field, names] of Object.entries(language))
    for (const name of names) HEADING.set(foldText(name), READ.find((read) => read === field) ?? 'other');
const BY_KEY = new Map([...HEADING].map(([name, heading]) => [keyOf(name), heading]));

/** A heading as found in a text, made even: dots of short forms, spaces and apostrophes are set in many ways. */
function keyOf(found: string): string {
  return found
    .replace(/['ʼ`]/g, '')
    .replace(/\.?\s+/g, ' ')
    .replace(/\.$/, '');
}

const escaped = (text: string) =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, '\\.?\\s+')
    .replace(/'/g, "['ʼ`]?");
const HAN = /\p{Script=Han}/u;
const longestFirst = [...HEADING.keys()].sort((a, b) => b.length - a.length);
/** Any heading; Chinese sets no spaces between words, so there a heading of two signs or more needs none. */
const ANY = [
  `(?<![\\p{L}\\p{N}'])(?:${longestFirst
    .filter((name) => !HAN.test(name) || name.length === 1)
    .map(escaped)
    .join('|')})\\.?(?![\\p{L}\\p{N}])`,
  longestFirst
    .filter((name) => HAN.test(name) && name.length > 1)
    .map(escaped)
    .join('|'),
].join('|');
/** `Forename(s) / Prénom:`. */
const BEFORE_COLON = new RegExp(
  `(${ANY})(?:\\s?\\([^)]{1,30}\\))?(?:\\s*/\\s*(?:${ANY})(?:\\s?\\([^)]{1,30}\\))?)*\\s*[:：]`,
  'gu',
);
const BARE = new RegExp(`(${ANY})(?:\\s?\\(\\p{L}{1,3}\\))?`, 'gu');
/** Bullets and numbers of headings, such as `1.2`. */
const NUMBERING = String.raw`(?:[•*·-]\s*)?(?:\d+(?:\.\d+)+[.)]?|\d+[.)])?`;
const ONLY_NUMBERING = new RegExp(`^\\s*${NUMBERING}\\s*$`);
const NUMBERING_AT_END = /(?:^|\s+)(?:[•*·]|\d+(?:\.\d+)+[.)]?|\d+[.)])\s*$/;
/** Headings that papers run into their value without a colon. */
const RUN_IN = new Set(
  'wanted by, born, born on, national of, ne le, nee le, nacido el, nacida el, buscado por, buscada por, recherche par, recherchee par, red notice, родился, родилась, разыскивается, geboren am, gesucht von, procurado por, procurada por, nascido em, nascida em'
    .split(', ')
    .map(foldText),
);
const APART = /(?:^\s*|[;|,،؛，；、。]\s*|\t\s*|\s{2,}|\s[–—-]\s+)$/u;

interface Hit {
  readonly heading: Heading;
  readonly start: number;
  readonly end: number;
  /** One word: such words stand in values too. */
  readonly short: boolean;
  /** At the beginning of the line, or after a separator. */
  readonly apart: boolean;
}

/** The headings of one line with their values, in order; an empty list where the line has none. */
export function headingsIn(line: string): Headed[] {
  const { text, at } = foldSigns(line);
  const hits = withColon(text) ?? bare(text) ?? [];
  return hits.map(({ heading, end }, index) => {
    const next = hits[index + 1];
    const value = line.slice(at[end], next === undefined ? undefined : at[next.start]);
    const own = next === undefined ? value : value.replace(NUMBERING_AT_END, '');
    // What stands alone between two headings is the value, a date with dots for one.
    return { heading, value: trimmed(own.trim() === '' ? value : own) };
  });
}

/**
 * Headings followed by a colon; null where there is none. A short one needs to stand apart, or after another that is no charge, or among
 * so many that the line is a paper on one line.
 */
function withColon(text: string): Hit[] | null {
  const hits: Hit[] = [];
  const all = hitsIn(text, BEFORE_COLON);
  const many = new Set(all.map(({ heading }) => heading).filter((heading) => heading !== 'other')).size >= 3;
  for (const hit of all) {
    const last = hits.at(-1)?.heading;
    const inCharge = last === 'charge' && hit.heading === 'charge';
    const stands = !hit.short || hit.apart || (last === undefined ? many : last !== 'charge');
    if (!inCharge && stands) hits.push(hit);
  }
  return hits.length === 0 ? null : hits;
}

/** Headings without a colon: one alone, one before a column, one that runs in, or so many that the line is a paper on one line. */
function bare(text: string): Hit[] | null {
  const all = hitsIn(text, BARE);
  const [first] = all;
  if (first === undefined) return null;
  const atStart = ONLY_NUMBERING.test(text.slice(0, first.start));
  if (atStart && /^[\s.]*$/.test(text.slice(first.end))) return [first];
  if (all.length > 1 && onlySeparators(text, all)) {
    const one = all.every(({ heading }) => heading === first.heading);
    return one ? [{ ...first, end: text.length }] : [];
  }
  const hits: Hit[] = [];
  for (const hit of all) {
    const before = hits.at(-1);
    // A word right after a heading is its value; in a charge one word is no heading.
    const isValue =
      before !== undefined &&
      (text.slice(before.end, hit.start).trim() === '' || (before.heading === 'charge' && hit.short));
    if (!isValue && text.slice(hit.end).trim() !== '') hits.push(hit);
  }
  const kinds = new Set(hits.map(({ heading }) => heading).filter((heading) => heading !== 'other'));
  if (kinds.size >= 3) return hits;
  if (!atStart) return null;
  const apart = hits.filter((hit) => hit.apart);
  if (new Set(apart.map(({ heading }) => heading)).size >= 2) return apart;
  if (/^(?:\t+|\s{2,}|\s+[–—]\s+)\S/.test(text.slice(first.end))) return [first];
  return RUN_IN.has(text.slice(first.start, first.end).replace(/\s+/g, ' ')) ? [first] : null;
}

function hitsIn(text: string, pattern: RegExp): Hit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const key = keyOf(match[1] ?? '');
    return {
      heading: BY_KEY.get(key) ?? 'other',
      start: match.index,
      end: match.index + match[0].length,
      short: !key.includes(' ') && !HAN.test(key),
      apart: APART.test(before(text, match.index)),
    };
  });
}

/** The signs just before a place, a heading's numbering left out. */
function before(text: string, at: number): string {
  const from = Math.max(0, at - 40);
  const near = `${from > 0 ? 'x' : ''}${text.slice(from, at)}`;
  return near.replace(NUMBERING_AT_END, (numbering) => (/^\s/.test(numbering) ? '  ' : ''));
}

/** A row of headings over columns: nothing but headings and what parts them. */
function onlySeparators(text: string, hits: readonly Hit[]): boolean {
  let rest = text;
  for (const { start, end } of hits) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return /^[\s;|,/•*–—-]*$/.test(rest);
}

function trimmed(value: string): string {
  return value
    .replace(/^\s*(?:[|,;]|[–—]\s)?\s*/, '')
    .replace(/[\s;|,،؛，；、。]+$/u, '')
    .trim();
}
