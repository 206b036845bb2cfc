/** Ages as the service counts them: completed years on the day of the question. */
import type { Day } from '../../kernel/kernel.ts';

/**
 * The age of a published birth date (`1979/06/14`, `1979/06` or `1979`) on `today`; null without a year.
 * With a part of the date missing the age is one of two: how the service counts a year alone is not documented.
 */
export function ageOf(
  birth: string | null,
  today: Day,
): { readonly least: number; readonly most: number } | null {
  const parts = /^(\d{4})(?:\/(\d{2}))?(?:\/(\d{2}))?$/.exec(birth ?? '');
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const most = year - Number(parts[1]);
  if (parts[2] === undefined || parts[3] === undefined) return { least: most - 1, most };
  const age = month * 100 + day < Number(parts[2]) * 100 + Number(parts[3]) ? most - 1 : most;
  return { least: age, most: age };
}
