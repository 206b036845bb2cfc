/** The ruling lines of tables taken out of a grey picture: a recogniser of letters stumbles over them. */
import type { GreyPicture } from './page-picture.ts';
import type { Box } from './reading.ts';

const DARK = 140;
/** A dark run longer than this share of the picture's width is a ruled line; letters and joined Arabic strokes are shorter. */
const SHARE = 1 / 18;

/**
 * Whitens long thin dark runs, across and down, in the picture itself, and tells where they lay (in points).
 * Thick dark areas (photographs, black margins) stay: there is nothing to read beside them that a line would hide.
 */
export function takeRules({ width, height, pixels, scale }: GreyPicture): Box[] {
  const least = Math.max(60, Math.round(width * SHARE));
  const across = runs(height, width, (line, at) => pixels[line * width + at]! < DARK, least);
  const down = runs(width, height, (line, at) => pixels[at * width + line]! < DARK, least);
  for (const { line, from, to } of across)
    for (let y = Math.max(0, line - 1); y <= Math.min(height - 1, line + 1); y++)
      pixels.fill(255, y * width + from, y * width + to);
  for (const { line, from, to } of down)
    for (let y = from; y < to; y++)
      for (let x = Math.max(0, line - 1); x <= Math.min(width - 1, line + 1); x++)
        pixels[y * width + x] = 255;
  const box = (x: number, y: number, w: number, h: number) => ({
    x: x / scale,
    y: y / scale,
    width: w / scale,
    height: h / scale,
  });
  return [
    ...across.map(({ line, from, to }) => box(from, line, to - from, 1)),
    ...down.map(({ line, from, to }) => box(line, from, 1, to - from)),
  ];
}

interface Run {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** All dark runs of at least the length, except those in areas thicker than a ruled line. */
function runs(
  lines: number,
  length: number,
  dark: (line: number, at: number) => boolean,
  least: number,
): Run[] {
  const found: Run[] = [];
  const thick = Math.max(12, Math.round(least / 8));
  for (let line = 0; line < lines; line++) {
    let from = -1;
    for (let at = 0; at <= length; at++) {
      if (at < length && dark(line, at)) {
        if (from < 0) from = at;
        continue;
      }
      if (from >= 0 && at - from >= least && thin(line, (from + at) >> 1)) found.push({ line, from, to: at });
      from = -1;
    }
  }
  return found;

  function thin(line: number, at: number): boolean {
    let first = line;
    let last = line;
    while (first > 0 && line - first <= thick && dark(first - 1, at)) first -= 1;
    while (last < lines - 1 && last - line <= thick && dark(last + 1, at)) last += 1;
    return last - first < thick;
  }
}
