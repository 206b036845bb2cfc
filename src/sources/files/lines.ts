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
    for (const byte of chunk) {
      this.#at += 1;
      if (byte === NEWLINE) {
        this.#line += 1;
        if (this.#quoted) continue;
        if (!this.#blank) pieces.push(this.#piece(this.#at - (this.#last === RETURN ? 2 : 1)));
        this.#start = this.#at;
        this.#startLine = this.#line;
        this.#blank = true;
      } else if (byte === QUOTE && this.#quotes) this.#quoted = !this.#quoted;
      if (byte > 32) this.#blank = false;
      this.#last = byte;
    }
    return pieces;
  }

  finish(): { piece: Piece | null; cut: boolean; line: number } {
    if (this.#quoted) return { piece: null, cut: true, line: this.#startLine };
    const piece = this.#blank ? null : this.#piece(this.#at - (this.#last === RETURN ? 1 : 0));
    return { piece, cut: false, line: this.#startLine };
  }

  #piece(end: number): Piece {
    return { start: this.#start, end, line: this.#startLine };
  }
}
