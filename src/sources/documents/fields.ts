/** The walk through a document's segments: each value goes to the heading that it stands under, and what stands under none is kept apart. */
import { addressOf, type FieldName, repeats } from './field-names.ts';
import {
  cutBeforeHeadings,
  type Heading,
  knownHeadingAt,
  languagesOf,
  unknownHeadingAt,
} from './heading-at.ts';
import { basisOf, type FieldEntry, type HeadingBook, isMarker, type Meaning } from './headings.ts';
import { NOTICE_LANGUAGES, type NoticeLanguage, type Unplaced } from './reading.ts';
import { runningSegments } from './running.ts';
import { around, type Segment, type Word, wordsText } from './words.ts';

/** Words of a value on one line of one page. */
export interface Line {
  readonly page: number;
  readonly line: number;
  readonly size: number;
  readonly words: readonly Word[];
}

export interface RawField {
  readonly name: FieldName;
  readonly number: number | null;
  readonly heading: Line;
  readonly headingBasis: 'secondary' | 'recall';
  readonly near: boolean;
  readonly lines: readonly Line[];
}

export interface Walk {
  readonly fields: readonly RawField[];
  readonly unplaced: readonly Unplaced[];
  readonly headingsMet: Record<NoticeLanguage, number>;
  readonly blocksMet: ReadonlySet<string>;
  readonly twice: boolean;
}

/** What values are gathered under. */
interface Open {
  readonly entry: FieldEntry | null;
  readonly name: FieldName | null;
  readonly number: number | null;
  readonly heading: Heading | null;
  readonly what: Unplaced['what'];
  readonly lines: Line[];
}

const NOTHING = { entry: null, name: null, number: null, heading: null };

interface Standing {
  block: 'header' | 'identity' | 'judicial' | 'action';
  part: 'warrant' | 'conviction';
  number: { warrant: number; conviction: number };
}

const lineOf = (segment: Segment, words: readonly Word[]): Line => ({
  page: segment.page,
  line: segment.line,
  size: segment.size,
  words,
});

/** The name that the heading has where it stands. */
const nameIn = (entry: FieldEntry, at: Standing): FieldName =>
  at.part === 'conviction' && entry.inConviction ? entry.inConviction : entry.field;

/** The meaning that fits where the heading stands; null when none does. */
function meaningHere(
  heading: Heading,
  at: Standing,
  open: Open | null,
  headingFollows: boolean,
): Meaning | null {
  const { meanings, folded, count, colon, rest, numbered } = heading;
  const words = folded.split(' ').length;
  const fits = meanings.filter(({ entry }) => {
    if (isMarker(entry)) {
      if (entry.marker === 'warrant' || entry.marker === 'conviction')
        return count !== null || (!colon && rest.length === 0 && headingFollows);
      return rest.length === 0;
    }
    if (entry.within)
      return (
        open?.name?.startsWith(entry.within) === true ||
        open?.name?.startsWith('judicial.conviction') === true
      );
    if (count !== null) return false;
    if (entry.block === 'header') return at.block === 'header' || (words > 1 && (colon || numbered));
    const long = open?.entry?.long === true;
    return !(long && words === 1 && !numbered && entry.block !== at.block);
  });
  const within = fits.find(({ entry }) => !isMarker(entry) && entry.within);
  return within ?? fits.find(({ entry }) => isMarker(entry)) ?? fits[0] ?? null;
}

/**
 * Reads the segments of all pages, in order.
 * @param nearly allow for letters recognised wrongly in headings
 */
export function walk(
  given: readonly Segment[],
  heights: ReadonlyMap<number, number>,
  book: HeadingBook,
  nearly: (page: number) => boolean,
): Walk {
  const segments = cutBeforeHeadings(given, book);
  const running = runningSegments(segments, heights, book);
  const found: Open[] = [];
  const unplaced: Unplaced[] = [];
  const headingsMet = Object.fromEntries(NOTICE_LANGUAGES.map((l) => [l, 0])) as Record<
    NoticeLanguage,
    number
  >;
  const blocksMet = new Set<string>();
  const met = new Set<string>();
  /** What was met of the warrant or conviction that is being read: what comes again begins the next. */
  const since = new Set<FieldName>();
  const taken = new Set<number>(running);
  const at: Standing = { block: 'header', part: 'warrant', number: { warrant: 0, conviction: 0 } };
  let twice = false;
  let edge: number | null = null;
  let onLine: { open: Open; segment: Segment }[] = [];

  for (const i of running) {
    const segment = segments[i]!;
    unplaced.push({
      what: 'repeated-on-pages',
      heading: null,
      text: wordsText(segment.words),
      page: segment.page,
      box: segment.box,
    });
  }
  const begin = (open: Open, segment: Segment, heading: Heading) => {
    found.push(open);
    for (const index of heading.taken) taken.add(index);
    edge = segment.start;
    const before = onLine[0];
    onLine =
      before && before.segment.page === segment.page && before.segment.line === segment.line ? onLine : [];
    onLine.push({ open, segment });
    if (heading.rest.length > 0) open.lines.push(lineOf(heading.last, heading.rest));
  };

  for (let i = 0; i < segments.length; i++) {
    if (taken.has(i)) continue;
    const segment = segments[i]!;
    const open = found.at(-1) ?? null;
    const near = nearly(segment.page);
    const heading = knownHeadingAt(segments, i, book, near);
    const following =
      heading === null
        ? -1
        : segments.findIndex((_, j) => j > i && !heading.taken.includes(j) && !running.has(j));
    const headingFollows = following >= 0 && knownHeadingAt(segments, following, book, near) !== null;
    const meaning = heading && meaningHere(heading, at, open, headingFollows);
    if (heading && meaning) {
      const { entry } = meaning;
      for (const language of languagesOf([meaning])) headingsMet[language] += 1;
      if (isMarker(entry)) {
        if (entry.marker === 'warrant' || entry.marker === 'conviction') {
          at.part = entry.marker;
          at.block = 'judicial';
          since.clear();
          at.number[entry.marker] = heading.count ?? at.number[entry.marker] + 1;
        } else {
          at.block = entry.marker;
        }
        blocksMet.add(at.block);
        begin({ ...NOTHING, heading, what: 'before-any-heading', lines: [] }, segment, heading);
        continue;
      }
      let name = nameIn(entry, at);
      if (entry.block !== 'header') at.block = entry.block;
      blocksMet.add(at.block);
      const part = repeats(name);
      if (part !== null) {
        if (part !== at.part) {
          at.part = part;
          name = nameIn(entry, at);
        }
        if (at.number[part] === 0 || since.has(name)) {
          at.number[part] += 1;
          since.clear();
        }
        since.add(name);
      }
      const number = part === null ? null : at.number[part];
      const address = addressOf(name, number);
      if (met.has(address)) twice = true;
      met.add(address);
      const opened: Open = { entry, name, number, heading, what: 'before-any-heading', lines: [] };
      if (entry.standsAlone) opened.lines.push(lineOf(segment, heading.words));
      begin(opened, segment, heading);
      continue;
    }
    const strange = unknownHeadingAt(segments, i, open?.entry?.long === true, edge);
    if (strange && at.block !== 'header') {
      begin({ ...NOTHING, heading: strange, what: 'unknown-heading', lines: [] }, segment, strange);
      continue;
    }
    taken.add(i);
    const line = lineOf(segment, segment.words);
    const owner = ownerOf(segment, onLine, open);
    if (owner) owner.lines.push(line);
    else found.push({ ...NOTHING, what: 'before-any-heading', lines: [line] });
  }

  const fields: RawField[] = [];
  for (const { name, number, heading, what, lines, entry } of found) {
    if (name !== null && heading !== null && entry !== null) {
      fields.push({
        name,
        number,
        heading: lineOf(heading.last, heading.words),
        headingBasis: basisOf(heading.folded),
        near: heading.meanings.every((meaning) => meaning.near),
        lines,
      });
      continue;
    }
    if (what === 'before-any-heading' && lines.length === 0) continue;
    const words = lines.length > 0 ? lines : [lineOf(heading!.last, heading!.words)];
    const page = words[0]!.page;
    unplaced.push({
      what,
      heading: heading?.text ?? null,
      text: lines.map((line) => wordsText(line.words)).join('\n'),
      page,
      box: around(
        words.filter((line) => line.page === page).flatMap((line) => line.words.map(({ box }) => box)),
      ),
    });
  }
  return { fields, unplaced, headingsMet, blocksMet, twice };
}

/** Under headings that stand side by side, a value belongs to the one above its beginning; else to the last heading. */
function ownerOf(
  segment: Segment,
  onLine: readonly { open: Open; segment: Segment }[],
  last: Open | null,
): Open | null {
  const side = onLine.filter((one) => one.segment.page === segment.page);
  if (side.length < 2 || side.at(-1)!.open !== last || segment.line === side[0]!.segment.line) return last;
  const above = side.filter((one) => one.segment.start <= segment.start + segment.size);
  return (above.at(-1) ?? side[0]!).open;
}
