/** From the lines under a heading to the value: its text, its places, how it was read, and whether a person must look at it again. */
import { addressOf } from './field-names.ts';
import type { Line, RawField } from './fields.ts';
import { isFirm, numberingOf } from './fold.ts';
import { partsOf } from './parts.ts';
import type { ConfirmReason, FieldReading, HowRead, NoticeLanguage, Place } from './reading.ts';
import { around, asFound, type Word, wordsText } from './words.ts';

/** Below this, the weakest word of a value makes a person look; where digits are in it, or in Arabic, a higher bar counts. */
const SURE = { words: 70, digits: 93, arabic: 90 };
const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufefc]/;
const BULLET = /^\s*[-\u2022\u2013\u25cf]\s/;

export interface PageFacts {
  /** Words recognised in a picture, with the data of this language. */
  readonly ocr: NoticeLanguage | null;
  readonly overPicture: boolean;
}

/** One string, and for each word where it stands in it. */
interface Joined {
  readonly text: string;
  readonly spans: readonly {
    readonly word: Word;
    readonly page: number;
    readonly from: number;
    readonly to: number;
  }[];
}

/** Lines of one paragraph are joined by a space, paragraphs and items of a list by a line break. */
function join(lines: readonly Line[]): Joined {
  let text = '';
  const spans: Joined['spans'][number][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before) {
      const written = wordsText(line.words);
      const apart =
        before.page === line.page && line.words[0]!.box.y - before.words[0]!.box.y > 1.9 * line.size;
      const item = BULLET.test(written) || (isFirm(numberingOf(written)) && before.line !== line.line);
      text += apart || item ? '\n' : ' ';
    }
    line.words.forEach((word, j) => {
      if (j > 0) text += ' ';
      spans.push({ word, page: line.page, from: text.length, to: text.length + word.text.length });
      text += word.text;
    });
  });
  return { text, spans };
}

/** One place for each page, in order. */
function placesOf(spans: Joined['spans']): Place[] {
  const pages = [...new Set(spans.map(({ page }) => page))];
  return pages.map((page) => ({
    page,
    box: around(spans.filter((span) => span.page === page).map(({ word }) => word.box)),
  }));
}

function howRead(words: readonly Word[]): HowRead {
  const pieces = words.flatMap((word) => word.pieces).filter(({ confidence }) => confidence !== null);
  if (pieces.length === 0) return { by: 'text' };
  const telling = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return {
    by: 'ocr',
    confidence: Math.min(...(telling.length > 0 ? telling : pieces).map((p) => p.confidence!)),
  };
}

function doubts(text: string, read: HowRead, page: PageFacts | undefined, near: boolean): ConfirmReason[] {
  const reasons: ConfirmReason[] = [];
  if (text === '') return read.by === 'ocr' ? ['nothing-recognised'] : [];
  if (read.by === 'ocr') {
    if (/\p{Nd}/u.test(text) && (page?.ocr === 'ar' || ARABIC.test(text)))
      reasons.push('number-from-arabic-ocr');
    const sure = /\p{Nd}/u.test(text) ? SURE.digits : ARABIC.test(text) ? SURE.arabic : SURE.words;
    if (read.confidence < sure) reasons.push('low-confidence');
    if (near) reasons.push('heading-nearly-matched');
  } else if (page?.overPicture) reasons.push('text-over-picture');
  return reasons;
}

/** The value with the parts that its wording tells apart, in the order of the document. */
export function valuesOf(raw: RawField, pages: ReadonlyMap<number, PageFacts>): FieldReading[] {
  const joined = join(raw.lines);
  const address = addressOf(raw.name, raw.number);
  const heading = wordsText(raw.heading.words);
  const value = (
    name: RawField['name'],
    text: string,
    spans: Joined['spans'],
    whole: boolean,
  ): FieldReading => {
    const own =
      spans.length > 0
        ? spans
        : raw.heading.words.map((word) => ({ word, page: raw.heading.page, from: 0, to: 0 }));
    const [place, ...more] = placesOf(own) as [Place, ...Place[]];
    const words = own.map(({ word }) => word);
    const read = howRead(words);
    const because = doubts(text, read, pages.get(place.page), raw.near);
    const original = ARABIC.test(text.normalize('NFKC')) ? asFound(words) : null;
    return {
      field: addressOf(name, raw.number),
      name,
      number: raw.number,
      text: text === '' ? null : text,
      asFound: original === text ? null : original,
      ...place,
      more,
      heading: whole ? heading : null,
      headingBasis: raw.headingBasis,
      cutFrom: whole ? null : address,
      read,
      needsConfirmation: because.length > 0,
      confirmBecause: because,
    };
  };
  return [
    value(raw.name, joined.text, joined.spans, true),
    ...partsOf(raw.name, joined.text).map(({ name, from, to }) =>
      value(
        name,
        joined.text.slice(from, to),
        joined.spans.filter((span) => span.from < to && span.to > from),
        false,
      ),
    ),
  ];
}
