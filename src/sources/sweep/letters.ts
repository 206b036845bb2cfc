/**
 * Names in a row. A name is spelled in 28 signs, in this order: `!` its end, `#` anything that is no letter A to Z
 * (spaces, accents, dashes), then the letters. So every name, however odd, has one place, and a stretch of the row is a handful
 * of anchored patterns: `^(AB[D-Z]|A[C-K]|AL$)`. Only `^ $ | ( ) [ ]` are used, and nothing of a name but its first letters.
 */
import type { Stretch } from './stretch.ts';

const END = '!';
const OTHER = '#';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SIGNS = END + OTHER + LETTERS;

/** The place of a name: `AL SAÏD` is `AL#SA#D!`. */
export function placeOf(name: string): string {
  let place = '';
  for (const sign of name.toUpperCase())
    place += sign >= 'A' && sign <= 'Z' && sign.length === 1 ? sign : OTHER;
  return place + END;
}

/** The shortest place above `a` that is not above `b`, for `a < b`. */
export function separator(a: string, b: string): string {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return b.slice(0, same + 1);
}

/** The stretch of all names that begin with `place` (or are it, when it ends in `!`). */
export function under(place: string): Stretch {
  const last = SIGNS.indexOf(place.at(-1) ?? '');
  if (place === '') return { from: '', to: '~' };
  return {
    from: place,
    to: last === SIGNS.length - 1 ? up(place.slice(0, -1)) : place.slice(0, -1) + SIGNS[last + 1],
  };
}

/** Where the stretch under `place` ends. */
function up(place: string): string {
  return under(place).to;
}

/** A place inside the stretch that cuts it in two, as high up as can be; null for one single name. */
export function middleOf({ from, to }: Stretch): string | null {
  const end = to >= '~' ? '' : to;
  let depth = 0;
  while (depth < from.length && depth < end.length && from[depth] === end[depth]) depth += 1;
  const low = depth < from.length ? SIGNS.indexOf(from[depth]!) : 0;
  const high = depth < end.length ? SIGNS.indexOf(end[depth]!) : SIGNS.length;
  const half = from.slice(0, depth) + (SIGNS[low + Math.ceil((high - low) / 2)] ?? '');
  const candidates = [half, under(from).to, from.endsWith(END) ? '' : `${from}M`];
  return candidates.find((cut) => cut > from && cut < to) ?? null;
}

/** Names that begin with `place` and go on with one of the signs `low` to `high`. */
interface Class {
  readonly place: string;
  readonly low: number;
  readonly high: number;
}

/** The classes of which a stretch consists, each of them one pattern. */
function classesOf({ from, to }: Stretch): Class[] {
  const end = to >= '~' ? '' : to;
  let depth = 0;
  while (depth < from.length && depth < end.length && from[depth] === end[depth]) depth += 1;
  const classes: Class[] = [];
  for (let i = from.length - 1; i > depth; i--)
    classes.push({
      place: from.slice(0, i),
      low: SIGNS.indexOf(from[i]!) + (i === from.length - 1 ? 0 : 1),
      high: 27,
    });
  const low = depth < from.length ? SIGNS.indexOf(from[depth]!) + (depth === from.length - 1 ? 0 : 1) : 0;
  const high = depth < end.length ? SIGNS.indexOf(end[depth]!) - 1 : 27;
  classes.push({ place: from.slice(0, depth), low, high });
  for (let i = depth + 1; i < end.length; i++)
    classes.push({ place: end.slice(0, i), low: 0, high: SIGNS.indexOf(end[i]!) - 1 });
  return classes.flatMap(({ place, low, high }) => {
    if (low > high) return [];
    if (low > 0 || high === 0 || high === 27) return [{ place, low, high }];
    return [
      { place, low: 0, high: 0 },
      { place, low: 1, high },
    ];
  });
}

/** Patterns, without the anchor in front, that match exactly the names of the stretch: `AB[D-Z]`, `A[C-K]`, `AL$`. */
export function patternsOf(stretch: Stretch): string[] {
  return classesOf(stretch).map(({ place, low, high }) => {
    const start = spell(place);
    if (low === 0 && high === 27) return start === '' ? '.*' : start;
    return low === 0 ? `${start}$` : start + oneOf(low, high);
  });
}

/** The stretch cut into pieces, each of which one pattern matches. */
export function piecesOf(stretch: Stretch): Stretch[] {
  return classesOf(stretch).map(stretchOf);
}

/** A piece that is too large, cut once, by the next sign of its names: pieces again, in their order; none when it is one single name. */
export function childrenOf(piece: Stretch): Stretch[] {
  const [only, ...more] = classesOf(piece);
  if (only === undefined || more.length > 0) return [];
  const { place, low, high } = only;
  if (high === 0) return [];
  if (low < high) return signs(low, high).map((sign) => stretchOf({ place, low: sign, high: sign }));
  return signs(0, 27).map((sign) => stretchOf({ place: place + SIGNS[low], low: sign, high: sign }));
}

function stretchOf({ place, low, high }: Class): Stretch {
  if (low === 0 && high === 27) return under(place);
  return { from: place + SIGNS[low], to: under(place + SIGNS[high]).to };
}

function signs(low: number, high: number): number[] {
  return Array.from({ length: high - low + 1 }, (_, at) => low + at);
}

function oneOf(first: number, last: number): string {
  if (first === 1) {
    if (last === 27) return '.';
    const left = last < 2 ? 'A-Z' : last === 26 ? 'Z' : `${SIGNS[last + 1]}-Z`;
    return `[^${left}]`;
  }
  return first === last ? SIGNS[first]! : `[${SIGNS[first]}-${SIGNS[last]}]`;
}

function spell(place: string): string {
  return place.replaceAll(OTHER, '[^A-Z]').replace(END, '$');
}
