/** What went wrong, in words for the person who has to go on: the thing, what was kept, the next step. */

/** How a fault ends a command: wrong usage, done in part, or failed. */
export type Outcome = 'usage' | 'partial' | 'failed';

export class RescindError extends Error {
  /** A stable name for programs, such as `newer-database`. */
  readonly code: string;
  /** What the reader can do now; one sentence. */
  readonly next: string;
  readonly outcome: Outcome;

  constructor(
    code: string,
    message: string,
    next: string,
    options: { outcome?: Outcome; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'RescindError';
    this.code = code;
    this.next = next;
    this.outcome = options.outcome ?? 'failed';
  }
}

/** The words of any thrown value, without its stack. */
export function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
