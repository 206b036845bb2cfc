/** Tables with ruled lines: what stands in one cell is read together, cell after cell, however its lines lie beside those of the next. */
import type { Box } from './reading.ts';
import type { Segment } from './words.ts';

const centre = (box: Box) => box.y + box.height / 2;
const NEAR = 4;

/** Heights at which long lines run across, those closer than a few points taken as one. */
function levels(rules: readonly Box[]): number[] {
  const ys = rules
    .filter(({ width, height }) => width > height)
    .map(centre)
    .sort((a, b) => a - b);
  return ys.filter((y, i) => i === 0 || y - ys[i - 1]! > NEAR);
}

/**
 * Puts the segments of a page into the order of the cells that ruled lines make.
 * Only rows with a line across above and below and one down between count; everything else stays where it was.
 */
export function inCells(segments: readonly Segment[], rules: readonly Box[]): Segment[] {
  const across = levels(rules);
  const down = rules.filter(({ width, height }) => height > width);
  const row = (segment: Segment): number => {
    const y = centre(segment.box);
    const below = across.findIndex((level) => level > y);
    if (below < 1) return -1;
    const [top, bottom] = [across[below - 1]!, across[below]!];
    // A side of the row: it may be drawn for the row alone, or for the whole table.
    const sided = down.some(({ y: from, height }) => from <= top + NEAR && from + height >= bottom - NEAR);
    return sided ? below : -1;
  };
  const out: Segment[] = [];
  for (let i = 0; i < segments.length; ) {
    const own = row(segments[i]!);
    let end = i + 1;
    while (end < segments.length && own >= 0 && row(segments[end]!) === own) end += 1;
    out.push(...(own < 0 ? segments.slice(i, end) : byColumn(segments.slice(i, end), down)));
    i = end;
  }
  return out;
}

/** The segments of one row, column by column in the direction of reading. */
function byColumn(segments: readonly Segment[], down: readonly Box[]): Segment[] {
  const column = ({ box, start }: Segment): number => {
    const left = down.filter(
      ({ x, y, height }) => x <= box.x + 2 && y <= centre(box) && y + height >= centre(box),
    );
    const edge = Math.max(Number.NEGATIVE_INFINITY, ...left.map(({ x }) => Math.round(x / NEAR)));
    return start < 0 ? -edge : edge;
  };
  return segments
    .map((segment) => ({ segment, column: column(segment) }))
    .sort((a, b) => a.column - b.column || a.segment.line - b.segment.line)
    .map(({ segment }) => segment);
}
