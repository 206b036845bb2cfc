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

/** Every number of a notice that stands in the bytes of an item, as `2024/10482` or `2024-10482`. */
export function numbersIn(bytes: Uint8Array): NoticeId[] {
  const text = Buffer.from(bytes).toString('utf8').replaceAll('\\/', '/');
  return [...text.matchAll(/(?<!\d)\d{4}[/-][1-9]\d{0,8}(?!\d)/g)].flatMap(
    ([number]) => readNoticeId(number) ?? [],
  );
}
