/** Where things lie in the bytes of a JSON text, so that a record can be kept exactly as it came. For text that already parsed. */

/** From `start` up to, not including, `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x7b, 0x5b]);
const CLOSE = new Set([0x7d, 0x5d]);
const COMMA = 0x2c;
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/**
 * The byte ranges of the elements of the array at `path` (member names from the root); null when there is no array there.
 * `bytes` must be valid JSON in UTF-8; of a repeated member the last counts, as for `JSON.parse`.
 */
export function elementRanges(bytes: Uint8Array, path: readonly string[]): ByteRange[] | null {
  let at: number | null = afterSpace(bytes, 0);
  for (const key of path) {
    at = memberStart(bytes, at, key);
    if (at === null) return null;
  }
  return bytes[at] === 0x5b ? children(bytes, at) : null;
}

function memberStart(bytes: Uint8Array, at: number, key: string): number | null {
  if (bytes[at] !== 0x7b) return null;
  let found: number | null = null;
  for (const { start } of children(bytes, at)) {
    const nameEnd = stringEnd(bytes, start);
    const name = JSON.parse(Buffer.from(bytes.subarray(start, nameEnd)).toString('utf8')) as string;
    if (name === key) found = afterSpace(bytes, afterSpace(bytes, nameEnd) + 1);
  }
  return found;
}

/** Elements of an array, or members (name and value together) of an object, whose bracket lies at `at`. */
function children(bytes: Uint8Array, at: number): ByteRange[] {
  const ranges: ByteRange[] = [];
  let start = afterSpace(bytes, at + 1);
  let depth = 0;
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === QUOTE) i = stringEnd(bytes, i) - 1;
    else if (OPEN.has(byte)) depth += 1;
    else if (CLOSE.has(byte) && depth > 0) depth -= 1;
    else if (depth === 0 && (byte === COMMA || CLOSE.has(byte))) {
      if (i > start) ranges.push({ start, end: beforeSpace(bytes, i) });
      if (byte !== COMMA) return ranges;
      start = afterSpace(bytes, i + 1);
    }
  }
  return ranges;
}

/** Just after the closing quote of the string that opens at `at`. */
function stringEnd(bytes: Uint8Array, at: number): number {
  let i = at + 1;
  while (i < bytes.length && bytes[i] !== QUOTE) i += bytes[i] === BACKSLASH ? 2 : 1;
  return i + 1;
}

function afterSpace(bytes: Uint8Array, at: number): number {
  let i = at;
  while (SPACE.has(bytes[i] ?? 0)) i += 1;
  return i;
}

function beforeSpace(bytes: Uint8Array, end: number): number {
  let i = end;
  while (SPACE.has(bytes[i - 1] ?? 0)) i -= 1;
  return i;
}
