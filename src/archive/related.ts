/** A person may also be named in what belongs to somebody else, or to nobody. An erasure takes the name from there too. */
import { type NoticeContent, type NoticeId, readNoticeId } from '../notice/notice.ts';

/** The content without the names of linked notices for which `isOut` holds; the very same object where there is none. */
export function withoutNamesOf(content: NoticeContent, isOut: (id: NoticeId) => boolean): NoticeContent {
  if (content.related?.some((link) => isOut(link.id)) !== true) return content;
  return {
    ...content,
    related: content.related.map((link) => (isOut(link.id) ? { ...link, name: null, forename: null } : link)),
  };
}

/**
 * Whether an item may speak of other notices than the one it is read as: one that belongs to none (a detail that came in place of
 * another, an entity that OpenSanctions merged of several), and every entity of OpenSanctions. Each number in it counts.
 */
export function speaksOfMany(kind: string, readAs: string | null): boolean {
  return readAs === null || kind === 'opensanctions-row' || kind === 'opensanctions-entity';
}

/** Dates are written like numbers of notices: `1970/10/01`, `2026-11-09T00:00:00`. */
const NUMBER =
  /(?<!\d|\d\/)\d{4}\/[1-9]\d{0,8}(?!\d|\/\d)|(?<=[a-z][/-])\d{4}-[1-9]\d{0,8}(?!\d|-\d)|(?<!\d|\d-)\d{4}-[1-9]\d{2,8}(?!\d|-\d)/gi;

/** Every number of a notice that stands in these bytes, as `2024/10482`, `2024-10482` or `red-2024-7`; dates are none. */
export function numbersIn(bytes: Uint8Array): NoticeId[] {
  const text = Buffer.from(bytes).toString('utf8').replaceAll('\\/', '/');
  const numbers = [...text.matchAll(NUMBER)].flatMap(([number]) => readNoticeId(number) ?? []);
  return [...new Set(numbers)];
}
