/** Page by page from bytes to words: written text where there is any, else words recognised in the page's picture, within the limits. */
import { RescindError } from '../../kernel/kernel.ts';
import { assemble, type ReadPage } from './assemble.ts';
import { walk } from './fields.ts';
import { headingBook } from './headings.ts';
import type { DocumentLimits } from './limits.ts';
import { openRecogniser, type Recognised, type Recogniser } from './ocr.ts';
import { asPgm, composePage, type GreyPicture } from './page-picture.ts';
import { openPdf, type PdfPage } from './pdf.ts';
import { fileKind, openPicture } from './picture-file.ts';
import type { DocumentReading, NoticeLanguage, PageReading } from './reading.ts';
import { takeRules } from './rules.ts';
import { segmentsOf } from './words.ts';

export interface ReadOptions {
  readonly languages: readonly NoticeLanguage[];
  readonly ocr: 'never' | 'when-needed';
  readonly limits: DocumentLimits;
}

/** A page with fewer letters than this is taken for a picture of one. */
const FEW_LETTERS = 40;
/** Pictures over this share of a page make it a scan, and text upon it an earlier recognition. */
const SCAN = 0.6;
/** Below this mean confidence the words are taken for another script's. */
const STRANGE = 60;
/** Below this, and without a heading, what was recognised is no writing: a photograph, a page on its side. */
const NOISE = 50;

const letters = (page: PdfPage): number =>
  page.pieces.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);

/** What one layout found, with the words of the other where the first found none. */
function together(first: Recognised, second: Recognised): Recognised {
  const missed = second.pieces.filter(
    ({ box, text, confidence }) =>
      confidence! >= STRANGE &&
      /[\p{L}\p{N}]/u.test(text) &&
      !first.pieces.some(
        (piece) =>
          piece.box.x < box.x + box.width &&
          box.x < piece.box.x + piece.box.width &&
          piece.box.y < box.y + box.height &&
          box.y < piece.box.y + piece.box.height,
      ),
  );
  return { ...first, pieces: [...first.pieces, ...missed].map((piece, order) => ({ ...piece, order })) };
}

/** Recognises pictures, choosing the language by the headings that come out. */
class Reader {
  readonly options: ReadOptions;
  language: NoticeLanguage | null = null;
  opened: { language: NoticeLanguage; recogniser: Recogniser } | null = null;
  pages = 0;

  readonly begins: () => void;

  constructor(options: ReadOptions, begins: () => void) {
    this.options = options;
    this.begins = begins;
  }

  async close(): Promise<void> {
    await this.opened?.recogniser.close();
    this.opened = null;
  }

  async open(language: NoticeLanguage): Promise<Recogniser> {
    if (this.opened?.language !== language) {
      await this.close();
      this.opened = { language, recogniser: await openRecogniser(language) };
    }
    return this.opened!.recogniser;
  }

  /** The words of a picture, looked for in both layouts: the one in which more headings come out is right. */
  async recognise(
    language: NoticeLanguage,
    picture: Uint8Array,
    scale: number,
    already?: Recognised,
  ): Promise<Recognised> {
    const recogniser = await this.open(language);
    const scattered = already ?? (await recogniser.recognise(picture, scale, 'scattered'));
    const lines = await recogniser.recognise(picture, scale, 'lines');
    return this.count(scattered) > this.count(lines)
      ? together(scattered, lines)
      : together(lines, scattered);
  }

  /** How many headings come out, in all languages. */
  count(found: Recognised): number {
    return Object.values(this.headings(found)).reduce((sum, one) => sum + one, 0);
  }

  /** Headings met in each language among the words. */
  headings({ pieces }: Recognised): Record<NoticeLanguage, number> {
    return walk(segmentsOf(1, pieces), new Map(), headingBook(this.options.languages), () => true)
      .headingsMet;
  }

  /** One page's words, in the language that the document turned out to have. */
  async read(picture: Uint8Array, scale: number): Promise<{ language: NoticeLanguage; found: Recognised }> {
    if (this.pages === 0) this.begins();
    this.pages += 1;
    const { languages } = this.options;
    if (this.language !== null || languages.length === 1) {
      const language = this.language ?? languages[0]!;
      return { language, found: await this.recognise(language, picture, scale) };
    }
    // Headings are compared without accents, so the first Latin language shows which one it is.
    const latin = languages.filter((language) => language !== 'ar');
    const tried = await (await this.open(latin[0] ?? 'ar')).recognise(picture, scale, 'scattered');
    const met = this.headings(tried);
    const best = latin.toSorted((a, b) => met[b] - met[a])[0]!;
    if (languages.includes('ar') && met[best] < 3 && (tried.confidence < STRANGE || met[best] === 0)) {
      const arabic = await this.recognise('ar', picture, scale);
      if (this.headings(arabic).ar > met[best] || (met[best] === 0 && arabic.confidence > tried.confidence)) {
        if (this.headings(arabic).ar > 0) this.language = 'ar';
        return { language: 'ar', found: arabic };
      }
    }
    if (met[best] > 0) this.language = best;
    return {
      language: best,
      found: await this.recognise(best, picture, scale, best === latin[0] ? tried : undefined),
    };
  }
}

type Told = Pick<PageReading, 'page' | 'width' | 'height'>;
const plain = { pieces: [], rules: [], ocrLanguage: null, overPicture: false } as const;
const notRead = (page: Told, because: PageReading['because']): ReadPage => ({
  ...page,
  ...plain,
  read: 'not-read',
  because,
});

async function byOcr(page: Told, reader: Reader, grey: GreyPicture | null): Promise<ReadPage> {
  if (grey === null) return notRead(page, 'no-usable-picture');
  const rules = takeRules(grey);
  const { language, found } = await reader.read(asPgm(grey), grey.scale);
  const words = found.pieces.filter(
    ({ text, confidence }) => /[\p{L}\p{N}]{2}/u.test(text) && confidence! > 30,
  );
  const noise = found.confidence < NOISE && reader.count(found) === 0;
  if (words.length === 0 || noise) return notRead(page, 'nothing-recognised');
  return {
    ...page,
    pieces: found.pieces,
    rules,
    ocrLanguage: language,
    overPicture: false,
    read: 'ocr',
    because: null,
  };
}

/**
 * Reads a whole document. `secondsGone` tells how long it has taken; when the time is up, the rest is left and said.
 * `recognisingBegins` is called once before the first page that needs recognising, which takes longer.
 * @throws RescindError for a file that cannot be opened or is beyond the limits
 */
export async function readPages(
  bytes: Uint8Array,
  options: ReadOptions,
  secondsGone: () => number,
  recognisingBegins: () => void,
): Promise<DocumentReading> {
  const { limits, ocr, languages } = options;
  const kind = fileKind(bytes);
  const reader = new Reader(options, recognisingBegins);
  try {
    if (kind === null)
      throw new RescindError(
        'document-unknown',
        'The file is neither a PDF nor a PNG or JPEG picture, so it was not read.',
        'Save the document as PDF, or scan it to PNG or JPEG.',
      );
    if (kind !== 'pdf') {
      const picture = openPicture(bytes, kind, limits);
      const told = { page: 1, width: picture.width, height: picture.height };
      const page =
        ocr === 'never'
          ? notRead(told, 'ocr-not-wanted')
          : await byOcr(told, reader, composePage([await picture.unpack()], told, limits.pixels, true));
      return assemble([page], 1, languages, false);
    }
    const file = await openPdf(bytes, limits);
    const pages: ReadPage[] = [];
    for (let number = 1; number <= Math.min(file.pageCount, limits.pages); number++) {
      const unseen = { page: number, width: 0, height: 0 };
      if (secondsGone() > (reader.pages > 0 ? limits.ocrSeconds : limits.seconds)) {
        pages.push(notRead(unseen, 'out-of-time'));
        continue;
      }
      const page = await file.page(number).catch(() => null);
      if (page === null) {
        pages.push(notRead(unseen, 'broken-page'));
        continue;
      }
      const told = { page: number, width: page.width, height: page.height };
      if (page.blank) {
        pages.push({ ...told, ...plain, read: 'nothing-on-it', because: null });
        continue;
      }
      const scan = page.covered > SCAN;
      if (letters(page) >= (scan ? FEW_LETTERS : 1)) {
        pages.push({
          ...told,
          pieces: page.pieces,
          rules: page.rules,
          ocrLanguage: null,
          overPicture: scan,
          read: 'text',
          because: null,
        });
        continue;
      }
      if (ocr === 'never') {
        pages.push(notRead(told, 'ocr-not-wanted'));
        continue;
      }
      if (reader.pages >= limits.ocrPages || secondsGone() > limits.ocrSeconds) {
        pages.push(notRead(told, reader.pages >= limits.ocrPages ? 'page-limit' : 'out-of-time'));
        continue;
      }
      const grey = composePage(page.pictures, page, limits.pixels);
      pages.push(await byOcr(told, reader, grey).catch(() => notRead(told, 'nothing-recognised')));
    }
    for (let page = pages.length + 1; page <= file.pageCount; page++)
      pages.push(notRead({ page, width: 0, height: 0 }, 'page-limit'));
    const reading = assemble(pages, file.pageCount, languages, file.active);
    await file.close();
    return reading;
  } finally {
    await reader.close();
  }
}
