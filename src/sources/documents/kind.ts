/** Which kind of document it seems to be, and by which signs. A title decides; without one, what is and is not in it. */
import { fold, numberingOf } from './fold.ts';
import { kindNamed } from './headings.ts';
import type { DocumentKind, FieldReading, KindSign } from './reading.ts';
import { type Segment, wordsText } from './words.ts';

/** Which title counts more when several are met: a request names the red notice that it asks for. */
const ORDER: readonly DocumentKind[] = ['request', 'diffusion', 'public-extract', 'red-notice'];

/** Details that a public extract never has. */
const INNER =
  /^(judicial\.(summary-of-facts|warrant\.(law|maximum-penalty|reference|warrant-number)|conviction\.)|action\.)/;

export function kindOf(
  segments: readonly Segment[],
  fields: readonly FieldReading[],
  nearly: boolean,
): { kind: DocumentKind; because: KindSign[] } {
  const first = segments[0]?.page ?? 1;
  const stop = fields.find(({ name }) => name.startsWith('identity.'));
  const titles = segments.filter(({ page, box, words }) => {
    if (page !== first || words.length > 12) return false;
    return stop === undefined || stop.page > page || box.y < stop.box.y;
  });
  const named = titles.flatMap((segment) => {
    const text = wordsText(segment.words);
    const kind = kindNamed(fold(text.slice(numberingOf(text)?.length ?? 0)), nearly);
    return kind === null
      ? []
      : [{ kind, sign: { sign: 'title', words: text, page: segment.page, box: segment.box } as KindSign }];
  });
  const kind = ORDER.find((one) => named.some((title) => title.kind === one));
  if (kind) return { kind, because: named.filter((title) => title.kind === kind).map(({ sign }) => sign) };
  const has = (start: string) => fields.some(({ name }) => name.startsWith(start));
  const inner = fields.some(({ name }) => INNER.test(name));
  if (has('identity.') && has('judicial.warrant.charge') && !inner)
    return {
      kind: 'public-extract',
      because: [
        { sign: 'no-title', words: null },
        { sign: 'has-no-judicial-details', words: null },
      ],
    };
  const because: KindSign[] = [{ sign: 'no-title', words: null }];
  if (has('judicial.')) because.push({ sign: 'has-judicial-block', words: null });
  if (has('action.')) because.push({ sign: 'has-action-block', words: null });
  return { kind: 'unknown', because };
}
