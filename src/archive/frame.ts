/**
 * A body is kept as its frame and its items, so that an item's exact bytes are kept once however often they were seen,
 * and one person's bytes can be erased without touching anybody else's. Cut and joined, a body is the same to the byte.
 */
import type { ItemSlice } from '../notice/notice.ts';

/** Runs of equal distances between the places where items stood in the frame: `[gap, count]`. */
export type Cuts = readonly (readonly [gap: number, count: number])[];

/**
 * Cuts the items out of a body.
 * @param items in the order of the body, not overlapping
 * @throws RangeError when they are not
 */
export function cutBody(
  body: Uint8Array,
  items: readonly ItemSlice[],
): { frame: Uint8Array; cuts: Cuts; slices: Uint8Array[] } {
  const kept: Uint8Array[] = [];
  const slices: Uint8Array[] = [];
  const cuts: [number, number][] = [];
  let end = 0;
  for (const item of items) {
    if (item.start < end || item.end < item.start || item.end > body.length)
      throw new RangeError('items of a body must stand in order and not overlap');
    const gap = item.start - end;
    const last = cuts.at(-1);
    if (last?.[0] === gap) last[1] += 1;
    else cuts.push([gap, 1]);
    kept.push(body.subarray(end, item.start));
    slices.push(body.subarray(item.start, item.end));
    end = item.end;
  }
  kept.push(body.subarray(end));
  return { frame: concat(kept), cuts, slices };
}

/** Puts the items back: the body as it was received. */
export function joinBody(frame: Uint8Array, cuts: Cuts, slices: readonly Uint8Array[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  let next = 0;
  for (const [gap, count] of cuts)
    for (let i = 0; i < count; i += 1) {
      pieces.push(frame.subarray(at, at + gap));
      at += gap;
      const slice = slices[next];
      if (slice === undefined) throw new RangeError('an item of the body is missing');
      pieces.push(slice);
      next += 1;
    }
  pieces.push(frame.subarray(at));
  return concat(pieces);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
