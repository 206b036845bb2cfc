/** Words recognised in a picture by Tesseract inside this process, with its data from npm packages. Nothing is fetched and nothing is written to disk. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { NoticeLanguage } from './reading.ts';
import type { Piece } from './words.ts';

const DATA: Readonly<Record<NoticeLanguage, string>> = { en: 'eng', fr: 'fra', es: 'spa', ar: 'ara' };

export interface Recognised {
  readonly pieces: readonly Piece[];
  /** The mean over all words, 0 to 100; 0 when there are none. */
  readonly confidence: number;
}

/** `lines`: the page is taken as one block of lines. `scattered`: words are looked for everywhere, as between the lines of a table. */
export type Layout = 'lines' | 'scattered';

export interface Recogniser {
  /** Recognises one picture (PGM, PNG, JPEG); `scale` is how many of its pixels make a point of the page. */
  recognise(picture: Uint8Array, scale: number, layout: Layout): Promise<Recognised>;
  close(): Promise<void>;
}

/** The lines of a table are read as bars and brackets: without them. In Arabic a bar may be a letter, so only a bar by itself goes. */
const withoutBars = (text: string): string =>
  /[\u0600-\u06ff]/.test(text)
    ? text.trim()
    : text
        .trim()
        .replace(/^[|\u00a6_]+|[|\u00a6_]+$/g, '')
        .replace(/^[[\]]+$/, '');

/** Starts a recogniser for one language. Its data lies in one folder of its package, so that no other place is looked in. */
export async function openRecogniser(language: NoticeLanguage): Promise<Recogniser> {
  const { createWorker, OEM, PSM } = (await import('tesseract.js')).default;
  const code = DATA[language];
  const data = createRequire(import.meta.url).resolve(`@tesseract.js-data/${code}/package.json`);
  const worker = await createWorker(code, OEM.LSTM_ONLY, {
    langPath: `${dirname(data)}/4.0.0_best_int`,
    cacheMethod: 'none',
    gzip: true,
    logger: () => {},
    errorHandler: () => {},
  });
  return {
    async recognise(picture, scale, layout) {
      await worker.setParameters({
        tessedit_pageseg_mode: layout === 'lines' ? PSM.SINGLE_BLOCK : PSM.SPARSE_TEXT,
      });
      const { data: found } = await worker.recognize(Buffer.from(picture), {}, { text: false, blocks: true });
      const pieces: Piece[] = [];
      let sum = 0;
      for (const block of found.blocks ?? [])
        for (const paragraph of block.paragraphs)
          for (const line of paragraph.lines)
            for (const word of line.words) {
              const text = withoutBars(word.text);
              if (text === '') continue;
              const { x0, x1 } = word.bbox;
              // All words of a line take the line's height, so that a comma and a capital stand on one line.
              const { y0, y1 } = line.bbox;
              sum += word.confidence;
              pieces.push({
                text,
                box: { x: x0 / scale, y: y0 / scale, width: (x1 - x0) / scale, height: (y1 - y0) / scale },
                size: (y1 - y0) / scale,
                order: pieces.length,
                confidence: Math.round(word.confidence),
              });
            }
      return { pieces, confidence: pieces.length === 0 ? 0 : sum / pieces.length };
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
