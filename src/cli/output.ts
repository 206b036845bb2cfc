/** How a command speaks: to a person in sentences, to a program in JSON (one object, or one a line where it lists). */
import { type Outcome, RescindError, wordsOf } from '../kernel/kernel.ts';

export const EXIT = { done: 0, usage: 2, partial: 3, failed: 4 } as const;

export interface Output {
  readonly json: boolean;
  /** One line of the answer. */
  line(text: string): void;
  /** One object of the answer, as JSON on its own line. */
  object(value: unknown): void;
  /** Says what is going on, on standard error; a terminal sees one line that changes, a log one line every two seconds. */
  progress(text: string): void;
  /**
   * Says at once, on standard error, that nothing happens for so long: `told` as a line of its own, or on a terminal `counted`
   * with the seconds left, which counts down on the line of progress.
   */
  waiting(ms: number, told: string, counted: (secondsLeft: number) => string): void;
  /** Ends the line of progress. */
  settle(): void;
  /** Something the reader should know that is not the answer. */
  aside(text: string): void;
}

export function terminalOutput(options: { json: boolean; quiet?: boolean }): Output {
  const live = process.stderr.isTTY === true;
  let toldAt = 0;
  let open = false;
  let counting: NodeJS.Timeout | undefined;
  /** Longer than the terminal is wide, a line would not be wiped whole. */
  const draw = (text: string) => {
    process.stderr.write(`\r\u001b[2K${text.slice(0, (process.stderr.columns || 80) - 1)}`);
    open = true;
  };
  const settle = () => {
    clearInterval(counting);
    if (open) process.stderr.write('\r\u001b[2K');
    open = false;
  };
  return {
    json: options.json,
    line: (text) => {
      process.stdout.write(`${text}\n`);
    },
    object: (value) => {
      process.stdout.write(`${JSON.stringify(value)}\n`);
    },
    progress: (text) => {
      if (options.quiet) return;
      const now = performance.now();
      clearInterval(counting);
      if (live) draw(text);
      else if (now - toldAt > 2_000) {
        process.stderr.write(`${text}\n`);
      } else return;
      toldAt = now;
    },
    waiting: (ms, told, counted) => {
      if (options.quiet) return;
      if (!live) {
        process.stderr.write(`${told}\n`);
        return;
      }
      clearInterval(counting);
      const end = performance.now() + ms;
      const count = () => draw(counted(Math.max(0, Math.ceil((end - performance.now()) / 1000))));
      counting = setInterval(count, 1000).unref();
      count();
    },
    settle,
    aside: (text) => {
      settle();
      process.stderr.write(`${text}\n`);
    },
  };
}

/** Says a fault and gives the exit code: 2 wrong usage, 3 partial, 4 failed. */
export function sayFault(fault: unknown, json: boolean): number {
  const known = fault instanceof RescindError;
  const outcome: Outcome = known ? fault.outcome : 'failed';
  const words = known
    ? { code: fault.code, message: fault.message, next: fault.next }
    : {
        code: 'unexpected',
        message: `Something unexpected went wrong: ${wordsOf(fault)}`,
        next: 'Run `rescind doctor`; what was acknowledged before is kept.',
      };
  if (json) process.stderr.write(`${JSON.stringify({ error: words })}\n`);
  else process.stderr.write(`rescind: ${words.message}\n  ${words.next}\n`);
  return EXIT[outcome];
}
