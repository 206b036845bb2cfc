/**
 * The JSON values of a stream, found by their brackets without reading them whole: values that follow one another,
 * or the elements of the list at a path (`[]` for the list that is the file, `['log', 'entries']` for a HAR export).
 * Whether each value is valid JSON is for whoever parses it to say.
 */
import type { Piece, Splitter } from './split.ts';

const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [34, 92, 44, 123, 125, 91, 93];

export class Elements implements Splitter {
  readonly #path: readonly string[] | null;
  /** How deep the containers are whose direct children are the pieces. */
  readonly #level: number;
  #at = 0;
  #line = 1;
  #depth = 0;
  #matched = 0;
  #within: boolean;
  #inString = false;
  #escaped = false;
  #scalar = false;
  #start = -1;
  #startLine = 1;
  #key = '';

  /** `path` null takes the values that follow one another at the top. */
  constructor(path: readonly string[] | null) {
    this.#path = path;
    this.#level = path === null ? 0 : path.length + 1;
    this.#within = path === null;
  }

  get open(): Piece | null {
    return this.#start < 0 ? null : { start: this.#start, end: this.#at, line: this.#startLine };
  }

  push(chunk: Uint8Array): Piece[] {
    const pieces: Piece[] = [];
    for (const byte of chunk) {
      const end = this.#step(byte);
      if (end >= 0) {
        pieces.push({ start: this.#start, end, line: this.#startLine });
        this.#start = -1;
      }
      this.#at += 1;
      if (byte === 10) this.#line += 1;
    }
    return pieces;
  }

  finish(): { piece: Piece | null; cut: boolean; line: number } {
    if (this.#scalar && this.#depth === 0) {
      return {
        piece: { start: this.#start, end: this.#at, line: this.#startLine },
        cut: false,
        line: this.#line,
      };
    }
    return { piece: null, cut: this.#depth !== 0 || this.#inString, line: this.#line };
  }

  /** Takes one byte; gives the end of the piece that it closes, or -1. */
  #step(byte: number): number {
    if (this.#inString) return this.#stepInString(byte);
    if (this.#scalar) {
      if (byte > 32 && byte !== COMMA && byte !== CLOSE_LIST && byte !== CLOSE) return -1;
      this.#scalar = false;
      if (byte === CLOSE_LIST || byte === CLOSE) this.#close();
      return this.#at;
    }
    const here = this.#within && this.#depth === this.#level && this.#start < 0;
    if (here && byte > 32 && byte !== COMMA && byte !== CLOSE_LIST && byte !== CLOSE) {
      this.#start = this.#at;
      this.#startLine = this.#line;
      this.#scalar = byte !== OPEN && byte !== OPEN_LIST && byte !== QUOTE;
      if (this.#scalar) return -1;
    }
    if (byte === QUOTE) {
      this.#inString = true;
      this.#key = '';
    } else if (byte === OPEN || byte === OPEN_LIST) this.#descend(byte);
    else if (byte === CLOSE || byte === CLOSE_LIST) return this.#close();
    return -1;
  }

  #stepInString(byte: number): number {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) {
      this.#inString = false;
      return this.#start >= 0 && this.#depth === this.#level ? this.#at + 1 : -1;
    } else if (this.#start < 0 && this.#key.length < 32) this.#key += String.fromCharCode(byte);
    return -1;
  }

  #descend(byte: number): void {
    const path = this.#path;
    const depth = this.#depth;
    this.#depth += 1;
    if (path === null || this.#within || this.#start >= 0) return;
    if (depth > 0 && depth <= path.length && this.#matched === depth - 1 && this.#key === path[depth - 1])
      this.#matched = depth;
    this.#within = byte === OPEN_LIST && depth === path.length && this.#matched === path.length;
  }

  #close(): number {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#path !== null && this.#depth < this.#level) {
      this.#within = false;
      this.#matched = Math.min(this.#matched, Math.max(0, this.#depth - 1));
    }
    return this.#start >= 0 && this.#depth === this.#level ? this.#at + 1 : -1;
  }
}

/** The elements of the list at `path` inside one whole JSON value, as places in `bytes`. */
export function elementsIn(bytes: Uint8Array, path: readonly string[]): Piece[] {
  return new Elements(path).push(bytes);
}
