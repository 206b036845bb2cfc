/** Splitters for text: lines, and records of separated values whose quoted cells may hold line ends. */
import type { Piece, Splitter } from './split.ts';

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;

/** Lines that are not blank, without their line end. */
export class Lines implements Splitter {
  #at = 0;
  #line = 1;
  #start = 0;
  #blank = true;
  #quoted = false;
  #last = 0;
  readonly #quotes: boolean;

  constructor(options: { quotes: boolean } = { quotes: false }) {
    this.#quotes = options.quotes;
  }

  get open(): Piece | null {
    return this.#at > this.#start ? { start: this.#start, end: this.#at, line: this.#startLine } : null;
  }

  #startLine = 1;

  push(chunk: Uint8Array): Piece[] {
    const pieces: Piece[] = [];
    const base = this.#at;
    let from = 0;
    for (let newline = chunk.indexOf(NEWLINE); newline !== -1; newline = chunk.indexOf(NEWLINE, from)) {
      this.#look(chunk, from, newline);
      this.#line += 1;
      from = newline + 1;
      if (this.#quoted) continue;
      this.#at = base + newline;
      if (!this.#blank) pieces.push(this.#piece());
      this.#start = base + from;
      this.#startLine = this.#line;
      this.#blank = true;
      this.#last = NEWLINE;
    }
    this.#look(chunk, from, chunk.length);
    this.#at = base + chunk.length;
    return pieces;
  }

  /** Takes in a stretch without line ends. */
  #look(chunk: Uint8Array, from: number, to: number): void {
    if (to > from) this.#last = chunk[to - 1] ?? 0;
    for (let at = from; this.#blank && at < to; at += 1) this.#blank = (chunk[at] ?? 0) <= 32;
    if (!this.#quotes) return;
    let quote = chunk.indexOf(QUOTE, from);
    while (quote !== -1 && quote < to) {
      this.#quoted = !this.#quoted;
      quote = chunk.indexOf(QUOTE, quote + 1);
    }
  }

  finish(): { piece: Piece | null; cut: boolean; line: number } {
    if (this.#quoted) return { piece: null, cut: true, line: this.#startLine };
    const piece = this.#blank ? null : this.#piece();
    return { piece, cut: false, line: this.#startLine };
  }

  #piece(): Piece {
    const end = this.#at - (this.#last === RETURN ? 1 : 0);
    return { start: this.#start, end, line: this.#startLine };
  }
}
