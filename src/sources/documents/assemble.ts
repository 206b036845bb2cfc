/** The pages' words become the reading: fields in order, what is missing and why, and what a person should know. */
import { inCells } from './cells.ts';
import { BLOCKS, FIELD_NAMES } from './field-names.ts';
import { walk } from './fields.ts';
import { headingBook } from './headings.ts';
import { kindOf } from './kind.ts';
import {
  type Absence,
  type Box,
  type DocumentReading,
  NOTICE_LANGUAGES,
  type NoticeLanguage,
  type PageReading,
  type ReadingWarning,
} from './reading.ts';
import { type PageFacts, valuesOf } from './values.ts';
import { type Piece, segmentsOf } from './words.ts';

export interface ReadPage extends PageReading {
  readonly pieces: readonly Piece[];
  readonly rules: readonly Box[];
  readonly ocrLanguage: NoticeLanguage | null;
  readonly overPicture: boolean;
}

/** The language most headings are in; null when none was met or two are equal. */
function languageOf(met: Readonly<Record<NoticeLanguage, number>>): NoticeLanguage | null {
  const [first, second] = NOTICE_LANGUAGES.toSorted((a, b) => met[b] - met[a]);
  return met[first!] > met[second!] ? first! : null;
}

export function assemble(
  read: readonly ReadPage[],
  pageCount: number,
  languages: readonly NoticeLanguage[],
  active: boolean,
): DocumentReading {
  const segments = read.flatMap(({ page, pieces, rules }) => inCells(segmentsOf(page, pieces), rules));
  const heights = new Map(read.map(({ page, height }) => [page, height]));
  const byOcr = new Set(read.filter((page) => page.ocrLanguage !== null).map(({ page }) => page));
  const walked = walk(segments, heights, headingBook(languages), (page) => byOcr.has(page));
  const facts = new Map<number, PageFacts>(
    read.map(({ page, ocrLanguage, overPicture }) => [page, { ocr: ocrLanguage, overPicture }]),
  );
  const fields = walked.fields.flatMap((field) => valuesOf(field, facts));
  const unread = read.some((page) => page.read === 'not-read') || read.length < pageCount;
  const recognised = byOcr.size > 0 || read.some(({ overPicture }) => overPicture);
  const absence: Absence =
    unread || segments.length === 0
      ? 'could-not-be-read'
      : recognised
        ? 'not-recognised'
        : 'not-in-the-document';
  const met = new Set(fields.map(({ name }) => name));
  const language = languageOf(walked.headingsMet);
  const body = BLOCKS.filter((block) => block !== 'header');
  const warnings: [ReadingWarning, boolean][] = [
    ['no-words-found', segments.length === 0],
    ['no-heading-found', segments.length > 0 && fields.length === 0],
    ['language-not-told', language === null],
    ['pages-left-unread', unread],
    ['recognised-by-ocr', byOcr.size > 0],
    [
      'arabic-numbers-need-confirmation',
      fields.some(({ confirmBecause }) => confirmBecause.includes('number-from-arabic-ocr')),
    ],
    ['text-over-picture', read.some(({ overPicture }) => overPicture)],
    ['a-field-met-twice', walked.twice],
    ['reading-order-was-mended', fields.some(({ asFound }) => asFound !== null)],
    ['active-content-ignored', active],
  ];
  const { kind, because } = kindOf(segments, fields, byOcr.has(read[0]?.page ?? 0));
  return {
    kind,
    kindBecause: because,
    language,
    headingsMet: walked.headingsMet,
    fields,
    blocks: Object.fromEntries(
      body.map((block) => [block, walked.blocksMet.has(block) ? 'read' : absence]),
    ) as DocumentReading['blocks'],
    missing: FIELD_NAMES.filter((name) => !met.has(name)).map((name) => ({ name, state: absence })),
    unplaced: walked.unplaced,
    pages: read.map(({ page, width, height, read: how, because: why }) => ({
      page,
      width,
      height,
      read: how,
      because: why,
    })),
    pageCount,
    warnings: warnings.flatMap(([warning, so]) => (so ? [warning] : [])),
  };
}
