/** The thread in which papers are set: it is given one sheet at a time and answers with the file. Setting takes seconds; pages are answered meanwhile. */
import { parentPort } from 'node:worker_threads';
import { wordsOf } from '../../kernel/kernel.ts';
import type { PaperFormat } from './paper.ts';
import type { Sheet } from './sheet.ts';
import { setPaper } from './typst.ts';
import { wordFile } from './word.ts';

export interface Task {
  readonly sheet: Sheet;
  readonly as: PaperFormat;
}

/** A paper as it came out; a DOCX has no pages until a program lays it out. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number | null;
}

export type Answer = { readonly printed: Printed } | { readonly fault: string };

const port = parentPort!;

port.on('message', ({ sheet, as }: Task) => {
  const made: Promise<Printed> =
    as === 'pdf' ? setPaper(sheet) : wordFile(sheet).then((bytes) => ({ bytes, pages: null }));
  made.then(
    (printed) => port.postMessage({ printed } satisfies Answer),
    (fault: unknown) => port.postMessage({ fault: wordsOf(fault) } satisfies Answer),
  );
});
