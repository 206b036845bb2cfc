/** What is still to be read of an axis, and how the next question is chosen so that it comes out just under the cap. */
import type { Axis } from './axis.ts';
import { beforePlace, type Stretch, within } from './stretch.ts';

/** Stretches of an axis of which the service's total is known, but not yet everyone in them. */
export interface Region {
  readonly stretches: readonly Stretch[];
  readonly total: number;
  /** How often it was asked for and came back short. */
  readonly short: number;
}

/** The keys, sorted, that lie in the region. */
export function keysIn(region: Region, sorted: readonly string[]): string[] {
  return sorted.filter((key) => within(key, region.stretches));
}

/** Names are sampled newest first, not at random: errors are taken to be this much wider than chance alone makes them. */
const UNEVEN = 1.3;
/** Below this share of the cap a part is not worth its request: a look at the ground pays first. */
const WORTH = 0.6;
/** A look at the ground covers this many caps. */
const LOOK = 2.2;

/**
 * How many people the next part may be expected to hold, when `seen` of the region's `total` are known: the expected number
 * and its error together fill the cap. Of a region hardly known, a larger part is asked for to get to know it.
 */
export function goalOf(total: number, seen: number, cap: number): number {
  const known = Math.min(1, Math.max(seen, 0.5) / total);
  const error = UNEVEN * Math.sqrt((1 - known) / known);
  const root = (-error + Math.sqrt(error * error + 4 * cap)) / 2;
  const goal = root * root;
  if (goal >= WORTH * cap || total < 3 * cap) return Math.max(1, Math.floor(Math.max(goal, WORTH * cap)));
  return Math.floor(total / Math.max(2, Math.round(total / (LOOK * cap))));
}

/**
 * The next part of a region that is over the cap: its left end, as long as the goal allows, or one single key that is larger
 * than the goal by itself. Null when the axis cannot cut the region.
 */
export function nextPart(
  axis: Axis,
  region: Region,
  sorted: readonly string[],
  cap: number,
): Stretch[] | null {
  const keys = keysIn(region, sorted);
  const goal = goalOf(region.total, keys.length, cap);
  const weight = keys.length === 0 ? 0 : region.total / keys.length;
  const proper = (part: Stretch[]) =>
    part.length > 0 && !sameStretches(part, region.stretches) ? part : null;
  let held = 0;
  for (let i = 0; i < keys.length; ) {
    let next = i + 1;
    while (keys[next] === keys[i]) next += 1;
    const full = held + (next - i) * weight;
    if (full > goal || next === keys.length) {
      const part =
        i > 0
          ? proper(beforePlace(region.stretches, axis.between(keys[i - 1]!, keys[i]!)))
          : proper(only(region.stretches, axis.alone(keys[i]!)));
      if (part !== null) return part;
      break;
    }
    held = full;
    i = next;
  }
  return halfOf(axis, region);
}

/**
 * The next part of a region where one question holds one piece only: of the pieces that come out within the goal, the one that
 * may be expected to hold the most. Null when the axis cannot cut the region.
 */
export function nextPiece(
  axis: Axis,
  region: Region,
  sorted: readonly string[],
  cap: number,
): Stretch[] | null {
  const keys = region.short > 0 ? [] : keysIn(region, sorted);
  const fits = region.total <= cap && region.short === 0;
  const goal = fits ? cap : goalOf(region.total, keys.length, cap);
  const weight = keys.length === 0 ? 0 : region.total / keys.length;
  const expected = (stretch: Stretch) => keys.filter((key) => within(key, [stretch])).length * weight;
  const pieces = region.stretches.flatMap((stretch) => axis.pieces(stretch));
  const best = pieces
    .flatMap((piece) => runsOf(axis, piece, expected, goal))
    .filter((run) => fits || !sameStretches([run], region.stretches))
    .map((run) => ({ run, held: expected(run) }))
    .reduce<{ run: Stretch; held: number } | null>(
      (most, one) => (most === null || one.held > most.held ? one : most),
      null,
    );
  if (best !== null) return [best.run];
  const half = halfOf(axis, region)?.[0];
  const piece = half === undefined ? undefined : axis.pieces(half)[0];
  return piece === undefined ? null : [piece];
}

/** A piece as it is when it may be expected to come out within the goal; else cut into runs of its children that do. */
function runsOf(axis: Axis, piece: Stretch, expected: (stretch: Stretch) => number, goal: number): Stretch[] {
  if (expected(piece) <= goal) return [piece];
  const children = axis.children(piece);
  if (children.length === 0) return [piece];
  const runs: Stretch[] = [];
  let run: Stretch | null = null;
  for (const child of children) {
    const longer: Stretch = { from: run?.from ?? child.from, to: child.to };
    if (axis.pieces(longer).length === 1 && expected(longer) <= goal) {
      run = longer;
      continue;
    }
    if (run !== null) runs.push(run);
    run = expected(child) <= goal ? child : null;
    if (run === null) runs.push(...runsOf(axis, child, expected, goal));
  }
  return run === null ? runs : [...runs, run];
}

/** About half of a region, chosen without knowing who is in it; null when it cannot be cut. */
export function halfOf(axis: Axis, { stretches }: Region): Stretch[] | null {
  if (stretches.length > 1) return stretches.slice(0, Math.floor(stretches.length / 2));
  const cut = stretches[0] === undefined ? null : axis.middle(stretches[0]);
  return cut === null ? null : beforePlace(stretches, cut);
}

function only(stretches: readonly Stretch[], wanted: Stretch): Stretch[] {
  return stretches
    .map(({ from, to }) => ({
      from: from > wanted.from ? from : wanted.from,
      to: to < wanted.to ? to : wanted.to,
    }))
    .filter(({ from, to }) => from < to);
}

export function sameStretches(a: readonly Stretch[], b: readonly Stretch[]): boolean {
  return a.length === b.length && a.every(({ from, to }, i) => from === b[i]?.from && to === b[i]?.to);
}

/**
 * Regions that together stay within the cap, to be asked for in one question: the largest, then whatever fits best.
 * All of `regions` must be within the cap.
 */
export function packOf(axis: Axis, regions: readonly Region[], cap: number): Region[] {
  const bySize = [...regions].sort((a, b) => b.total - a.total);
  const first = bySize[0];
  if (first === undefined || !axis.joins) return bySize.slice(0, 1);
  const packed: Region[] = [];
  let room = cap;
  for (const region of bySize) {
    if (region.total > room) continue;
    packed.push(region);
    room -= region.total;
  }
  return packed;
}

/** Where the axis cannot ask for two places at once, a small region is read together with its neighbour on the right. */
export function neighboursJoined(axis: Axis, regions: readonly Region[], cap: number): Region[] {
  if (axis.joins || axis.label !== 'age') return [...regions];
  const inOrder = [...regions].sort((a, b) =>
    (a.stretches[0]?.from ?? '') < (b.stretches[0]?.from ?? '') ? -1 : 1,
  );
  const joined: Region[] = [];
  for (const region of inOrder) {
    const last = joined.at(-1);
    const touches = last?.stretches.at(-1)?.to === region.stretches[0]?.from;
    if (last === undefined || !touches || last.short + region.short > 0 || last.total > cap)
      joined.push(region);
    else {
      const stretch = { from: last.stretches[0]!.from, to: region.stretches.at(-1)!.to };
      joined[joined.length - 1] = { stretches: [stretch], total: last.total + region.total, short: 0 };
    }
  }
  return joined;
}
