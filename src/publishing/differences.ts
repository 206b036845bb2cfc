/** What differs between two revisions, as far as it may be said. */
import type { Change, Revision } from '../archive/archive.ts';
import { differ, type FieldDifference, type NoticeContent, type NoticeId } from '../notice/notice.ts';
import type { Guard } from './guard.ts';
import { publicRelated } from './policy.ts';
import type { PublicDifference } from './shapes.ts';

/**
 * The differences that a change tells of; none where one of its two revisions is not known any more, or speaks of somebody who may not
 * be named today (a number whose whole identity was once replaced).
 * @param mayName whether a related notice may be named
 */
export function publicDifferences(
  change: Change,
  revisions: ReadonlyMap<number, Revision>,
  guard: Guard,
  mayName: (id: NoticeId) => boolean,
): PublicDifference[] {
  const before = change.revisionBefore === null ? undefined : revisions.get(change.revisionBefore);
  const after = change.revisionAfter === null ? undefined : revisions.get(change.revisionAfter);
  if (before === undefined || after === undefined) return [];
  if (!guard.speakable(before.content) || !guard.speakable(after.content)) return [];
  return differ(before.content, after.content, { before: before.inPart, after: after.inPart })
    .filter(({ field }) => change.fields.length === 0 || change.fields.includes(field))
    .map((difference) => publicDifference(difference, mayName));
}

function publicDifference(
  { field, before, after }: FieldDifference,
  mayName: (id: NoticeId) => boolean,
): PublicDifference {
  if (field === 'thumbnail')
    return {
      field,
      before: before === null ? 'no picture' : 'a picture',
      after: after === null ? 'no picture' : before === null ? 'a picture' : 'another picture',
    };
  if (field === 'related') {
    const side = (value: unknown) =>
      Array.isArray(value) ? publicRelated(value as NonNullable<NoticeContent['related']>, mayName) : value;
    return { field, before: side(before), after: side(after) };
  }
  return { field, before, after };
}
