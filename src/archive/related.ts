/** A person's name may also stand in somebody else's notice, where INTERPOL links the two. An erasure takes it from there too. */
import type { NoticeContent, NoticeId } from '../notice/notice.ts';

/** The content without the names of linked notices for which `isOut` holds; the very same object where there is none. */
export function withoutNamesOf(content: NoticeContent, isOut: (id: NoticeId) => boolean): NoticeContent {
  if (content.related?.some((link) => isOut(link.id)) !== true) return content;
  return {
    ...content,
    related: content.related.map((link) => (isOut(link.id) ? { ...link, name: null, forename: null } : link)),
  };
}
