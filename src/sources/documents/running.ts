/** Lines that stand at the same place of several pages (heads, feet, page numbers): they belong to no value. */
import { fold } from './fold.ts';
import { knownHeadingAt } from './heading-at.ts';
import { type HeadingBook, isMarker } from './headings.ts';
import { type Segment, wordsText } from './words.ts';

const PAGE_NUMBER =
  /^(page|página|pagina|صفحة|الصفحة)?\s*\p{Nd}{1,3}\s*((\/|of|sur|de|من)\s*\p{Nd}{1,3})?$/iu;

/**
 * Which segments run along on the pages, as indexes.
 * A line that begins with a heading of the notice's body is never one: two warrants may say the same at the same place.
 */
export function runningSegments(
  segments: readonly Segment[],
  heights: ReadonlyMap<number, number>,
  book: HeadingBook,
): Set<number> {
  const lines = new Map<string, number[]>();
  segments.forEach(({ page, line }, i) => {
    const key = `${page}/${line}`;
    lines.set(key, [...(lines.get(key) ?? []), i]);
  });
  const running = new Set<number>();
  const seen = new Map<string, number[][]>();
  for (const indexes of lines.values()) {
    const first = segments[indexes[0]!]!;
    const height = heights.get(first.page) ?? 842;
    if (first.box.y > 0.1 * height && first.box.y + first.box.height < 0.9 * height) continue;
    const text = indexes.map((i) => wordsText(segments[i]!.words)).join(' ');
    if (PAGE_NUMBER.test(text.trim())) {
      for (const i of indexes) running.add(i);
      continue;
    }
    const meanings = knownHeadingAt(segments, indexes[0]!, book, false)?.meanings ?? [];
    if (meanings.some(({ entry }) => isMarker(entry) || entry.block !== 'header')) continue;
    const key = `${Math.round(first.box.y / 4)} ${fold(text).replace(/\p{Nd}+/gu, '#')}`;
    seen.set(key, [...(seen.get(key) ?? []), indexes]);
  }
  for (const same of seen.values()) {
    if (same.length < 2) continue;
    const headed = knownHeadingAt(segments, same[0]![0]!, book, false) !== null;
    for (const indexes of headed ? same.slice(1) : same) for (const i of indexes) running.add(i);
  }
  return running;
}
