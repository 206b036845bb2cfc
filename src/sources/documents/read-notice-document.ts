/** The way in: a document's bytes become values with their places. It is read in a thread of its own that can be ended; nothing is kept, logged or sent. */
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import { RescindError } from '../../kernel/kernel.ts';
import { DEFAULT_LIMITS, type DocumentLimits } from './limits.ts';
import { type DocumentReading, NOTICE_LANGUAGES, type NoticeLanguage } from './reading.ts';
import type { Answer, Task } from './worker.ts';

export interface DocumentOptions {
  /** Languages in which headings are looked for and words recognised; all four unless said. */
  readonly languages?: readonly NoticeLanguage[];
  /** `when-needed` (the default) recognises words in pictures on pages that have no written text. */
  readonly ocr?: 'never' | 'when-needed';
  readonly limits?: Partial<DocumentLimits>;
  /** Ends the reading. */
  readonly signal?: AbortSignal;
}

/** One document at a time, so that memory is bounded; this many may wait. */
const MOST_WAITING = 8;
const line = new PQueue({ concurrency: 1 });
/** Seconds after its own limits before a reading is ended from outside. */
const GRACE = { text: 5, ocr: 30 };

/** The thread's file: beside this one as source, beside the bundle when built. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './document-worker.mjs',
  import.meta.url,
);

/**
 * Reads a notice document: PDF with text, scanned PDF, PNG or JPEG.
 * @param bytes the file; it is copied into the thread and left as it was
 * @throws RescindError `document-empty`, `document-too-large`, `document-unknown`, `document-locked`, `document-broken`,
 *   `document-too-long`, `picture-too-large`, `document-too-slow`, `document-too-heavy`, `documents-busy`, `reading-ended`
 */
export async function readNoticeDocument(
  bytes: Uint8Array,
  options: DocumentOptions = {},
): Promise<DocumentReading> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.byteLength === 0)
    throw new RescindError(
      'document-empty',
      'The file is empty.',
      'Choose the file again, or get it again from where it came from.',
    );
  if (bytes.byteLength > limits.bytes)
    throw new RescindError(
      'document-too-large',
      `The file has ${megabytes(bytes.byteLength)} MB; at most ${megabytes(limits.bytes)} MB are read.`,
      'Give only the pages of the notice, or scan them at 300 dots an inch.',
    );
  if (line.size >= MOST_WAITING)
    throw new RescindError(
      'documents-busy',
      'Other documents are being read, and the line is full.',
      'Wait a minute and try again.',
    );
  const languages = options.languages?.length ? options.languages : NOTICE_LANGUAGES;
  const task = { bytes, options: { languages, ocr: options.ocr ?? 'when-needed', limits } };
  return line.add(() => inThread(task, limits, options.signal)) as Promise<DocumentReading>;
}

const megabytes = (count: number): string => (Math.round(count / 100_000) / 10).toString();

function inThread(
  task: Task,
  limits: DocumentLimits,
  signal: AbortSignal | undefined,
): Promise<DocumentReading> {
  return new Promise((resolve, reject) => {
    const bytes = new Uint8Array(task.bytes);
    const thread = new Worker(threadFile, {
      workerData: { ...task, bytes },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64 },
      stdout: true,
      stderr: true,
    });
    thread.stdout.resume();
    thread.stderr.resume();
    const before = process.memoryUsage.rss();
    let until = performance.now() + (limits.seconds + GRACE.text) * 1000;
    const end = (settle: () => void) => {
      clearInterval(watch);
      signal?.removeEventListener('abort', stopped);
      thread.removeAllListeners();
      // What comes from a thread that is being ended is of no more interest.
      thread.on('error', () => {});
      void thread.terminate().then(settle, settle);
    };
    const fail = (fault: RescindError) => end(() => reject(fault));
    const stopped = () =>
      fail(
        new RescindError(
          'reading-ended',
          'Reading the document was ended. Nothing of it was kept.',
          'Begin again when you like.',
        ),
      );
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.megabytes * 1_000_000) fail(tooHeavy());
      else if (performance.now() > until) fail(tooSlow());
    }, 50);
    thread.on('message', (answer: Answer) => {
      if ('recognising' in answer) until = performance.now() + (limits.ocrSeconds + GRACE.ocr) * 1000;
      else if ('reading' in answer) end(() => resolve(answer.reading));
      else fail(new RescindError(answer.fault.code, answer.fault.message, answer.fault.next));
    });
    thread.on('error', (thrown: Error & { code?: string }) =>
      fail(thrown.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : broken()),
    );
    thread.on('exit', () => fail(broken()));
    if (signal?.aborted) stopped();
    else signal?.addEventListener('abort', stopped);
  });
}

const tooHeavy = () =>
  new RescindError(
    'document-too-heavy',
    'Reading the document took more memory than a notice needs, so it was ended.',
    'Print and scan the pages of the notice and give the scan.',
  );
const tooSlow = () =>
  new RescindError(
    'document-too-slow',
    'Reading the document took longer than a notice needs, so it was ended.',
    'Give only the pages of the notice, or print and scan them.',
  );
const broken = () =>
  new RescindError(
    'document-broken',
    'The document could not be read: something in it is broken.',
    'Print and scan it and give the scan, or type the fields in.',
  );
