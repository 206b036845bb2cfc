/** The number of a notice: `2024/10482` in bodies and on the screen, `2024-10482` in addresses. The year is the file's, not a date of publication. */
import { plainDigits } from './digits.ts';

declare const noticeId: unique symbol;
/** `YYYY/N`, N with one to nine digits and no padding. */
export type NoticeId = string & { readonly [noticeId]: true };

const SHAPE = /^(\d{4})[/-]([1-9]\d{0,8})$/;

/**
 * Reads `2024/10482` or `2024-10482`, in digits of any script in use on papers, whatever marks of direction stand around them;
 * null when the text is no notice number.
 */
export function readNoticeId(text: string): NoticeId | null {
  const parts = SHAPE.exec(
    plainDigits(text)
      .replace(/\p{Cf}/gu, '')
      .replace('／', '/')
      .trim(),
  );
  return parts === null ? null : (`${parts[1]}/${parts[2]}` as NoticeId);
}

/** The form used in addresses: `2024-10482`. */
export function noticeSlug(id: NoticeId): string {
  return id.replace('/', '-');
}

/** Compares by year, then by number, so that `2024/999` comes before `2024/10482`. */
export function compareNoticeIds(a: NoticeId, b: NoticeId): number {
  return Number(a.slice(0, 4)) - Number(b.slice(0, 4)) || Number(a.slice(5)) - Number(b.slice(5));
}
