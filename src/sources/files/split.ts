/**
 * A stream of bytes cut into pieces (lines, records, JSON values) with their exact places, never holding more than a few megabytes
 * and the piece in progress. A piece in progress is bounded, so that a line of a gigabyte ends in a clear message.
 */
import { RescindError } from '../../kernel/kernel.ts';

/** A piece in the stream: `start` and `end` count bytes from its beginning, `line` counts from 1. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** Finds the pieces of a stream that is pushed in chunks. */
export interface Splitter {
  /** Looks at the next chunk and gives the pieces that end in it. */
  push(chunk: Uint8Array): Piece[];
  /** The piece that the end of the stream closes; `cut` when it breaks off in the middle of one, in `line`. */
  finish(): { piece: Piece | null; cut: boolean; line: number };
  /** Where the piece in progress starts; null between pieces. */
  readonly open: Piece | null;
}

/** Pieces with their bytes: the piece's bytes are `body.subarray(start - base, end - base)`. */
export interface Batch {
  readonly body: Uint8Array;
  readonly base: number;
  readonly pieces: readonly Piece[];
}

export const MOST_PIECE_BYTES = 64 * 1024 * 1024;
const MOST_PIECES = 1000;
const MOST_BATCH_BYTES = 4 * 1024 * 1024;

export function bytesOf(batch: Batch, piece: Piece): Uint8Array {
  return batch.body.subarray(piece.start - batch.base, piece.end - batch.base);
}

/**
 * Batches of at most 1,000 pieces; with `header` the first piece is no entry and is not counted as one.
 * @throws RescindError `line-too-long` when one piece is over 64 MB, `truncated-file` when the stream breaks off within a piece
 */
export async function* batches(
  chunks: AsyncIterable<Uint8Array>,
  splitter: Splitter,
  name: string,
  options: { header: boolean } = { header: false },
): AsyncGenerator<Batch> {
  const kept = new Kept();
  let pieces: Piece[] = [];
  let whole = options.header ? -1 : 0;
  const take = (count: number): Batch => {
    const taken = pieces.slice(0, count);
    pieces = pieces.slice(count);
    const base = taken[0]?.start ?? 0;
    return { body: kept.copy(base, taken.at(-1)?.end ?? base), base, pieces: taken };
  };
  for await (const chunk of chunks) {
    kept.append(chunk);
    for (const piece of splitter.push(chunk)) pieces.push(piece);
    while (pieces.length >= MOST_PIECES) {
      whole += MOST_PIECES;
      yield take(MOST_PIECES);
    }
    const first = pieces[0];
    if (first !== undefined && kept.end - first.start > MOST_BATCH_BYTES) {
      whole += pieces.length;
      yield take(pieces.length);
    }
    const { open } = splitter;
    kept.dropBefore(pieces[0]?.start ?? open?.start ?? kept.end);
    if (open !== null && kept.end - open.start > MOST_PIECE_BYTES)
      throw new RescindError(
        'line-too-long',
        `${name}, line ${open.line}: one entry is longer than 64 MB; no notice is.`,
        'Check that this is the file you meant, or save it again. Nothing was imported.',
      );
  }
  const { piece, cut, line } = splitter.finish();
  if (piece !== null) pieces.push(piece);
  whole += pieces.length;
  if (cut) throw cutOff(name, line, Math.max(0, whole));
  if (pieces.length > 0) yield take(pieces.length);
}

export function cutOff(name: string, line: number, whole: number, cause?: unknown): RescindError {
  return new RescindError(
    'truncated-file',
    `${name} breaks off in line ${line}; ${whole.toLocaleString('en')} whole entries precede it. Nothing was imported.`,
    'Save the file again; or take out what is cut off at its end, and import the rest.',
    { cause },
  );
}

/** The bytes that may still be needed, in one growing buffer. */
class Kept {
  #buffer = Buffer.alloc(1024 * 1024);
  #length = 0;
  #base = 0;

  get end(): number {
    return this.#base + this.#length;
  }

  append(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length;
    if (needed > this.#buffer.length) {
      const larger = Buffer.alloc(Math.max(needed, this.#buffer.length * 2));
      this.#buffer.copy(larger, 0, 0, this.#length);
      this.#buffer = larger;
    }
    this.#buffer.set(chunk, this.#length);
    this.#length = needed;
  }

  copy(start: number, end: number): Uint8Array {
    return Uint8Array.prototype.slice.call(this.#buffer, start - this.#base, end - this.#base);
  }

  dropBefore(start: number): void {
    const drop = start - this.#base;
    if (drop <= 0) return;
    this.#buffer.copyWithin(0, drop, this.#length);
    this.#length -= drop;
    this.#base = start;
  }
}
