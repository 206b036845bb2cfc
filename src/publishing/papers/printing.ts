/** The way to the printer: a thread that begins with the first paper, sets one after another, and ends when none was asked for in a while. */
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import { RescindError } from '../../kernel/kernel.ts';
import type { PaperFormat } from './paper.ts';
import type { Answer, Printed, Task } from './printer.ts';
import type { Sheet } from './sheet.ts';

/** The thread's file: beside this one as source, beside the bundle when built. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './printer.ts' : './paper-printer.mjs',
  import.meta.url,
);
/** Milliseconds: a paper that takes longer is given up; a thread that is idle for longer is ended and gives its memory back. */
const MOST_TIME = 60_000;
const MOST_IDLE = 30_000;

const line = new PQueue({ concurrency: 1 });
let thread: Worker | null = null;
let idle: NodeJS.Timeout | undefined;

/**
 * Sets a sheet as a file. The same sheet gives the same bytes.
 * @throws RescindError `paper-not-set`
 */
export function print(sheet: Sheet, as: PaperFormat): Promise<Printed> {
  return line.add(() => printNow({ sheet, as })) as Promise<Printed>;
}

async function printNow(task: Task): Promise<Printed> {
  clearTimeout(idle);
  // What it prints is not shown, and not read either: a stream that is read would keep the program from ending.
  thread ??= new Worker(threadFile, { stdout: true, stderr: true });
  const working = thread;
  // While a paper is set the program must not end; afterwards the thread holds nobody up.
  working.ref();
  try {
    return await answerOf(working, task);
  } catch (fault) {
    thread = null;
    await working.terminate();
    throw fault;
  } finally {
    working.unref();
    idle = setTimeout(() => {
      thread = null;
      void working.terminate();
    }, MOST_IDLE).unref();
  }
}

function answerOf(working: Worker, task: Task): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(late);
      working.off('message', answered);
      working.off('error', broke);
      working.off('exit', ended);
      end();
    };
    const fail = (why: string) => settle(() => reject(notSet(why)));
    const answered = (answer: Answer) =>
      'printed' in answer ? settle(() => resolve(answer.printed)) : fail(answer.fault);
    const broke = (fault: Error) => fail(fault.message);
    const ended = () => fail('the thread that sets it ended');
    const late = setTimeout(() => fail('it took too long'), MOST_TIME);
    working.on('message', answered);
    working.on('error', broke);
    working.on('exit', ended);
    working.postMessage(task);
  });
}

function notSet(why: string): RescindError {
  return new RescindError(
    'paper-not-set',
    `The paper could not be set: ${why}. Nothing was written.`,
    'Try again, or take the other format; if it stays so, tell whoever runs this installation.',
  );
}
