/** The thread in which one document is read. It is given the bytes, answers once, and is ended; what it prints is thrown away. */
import { parentPort, workerData } from 'node:worker_threads';
import { RescindError } from '../../kernel/kernel.ts';
import { type ReadOptions, readPages } from './read-pages.ts';
import type { DocumentReading } from './reading.ts';

export interface Task {
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

/** Said when recognising begins, which takes longer; then the reading, or the fault in words that quote nothing of the document. */
export type Answer =
  | { readonly recognising: true }
  | { readonly reading: DocumentReading }
  | { readonly fault: { readonly code: string; readonly message: string; readonly next: string } };

const port = parentPort!;
const { bytes, options } = workerData as Task;
// In a thread the time counts from the start of the process.
const began = performance.now();
const say = (answer: Answer) => port.postMessage(answer);

readPages(
  bytes,
  options,
  () => (performance.now() - began) / 1000,
  () => say({ recognising: true }),
).then(
  (reading) => say({ reading }),
  (thrown: unknown) => {
    const known = thrown instanceof RescindError ? thrown : null;
    say({
      fault: {
        code: known?.code ?? 'document-broken',
        message: known?.message ?? 'The document could not be read: something in it is broken.',
        next: known?.next ?? 'Print and scan it and give the scan, or type the fields in.',
      },
    });
  },
);
