/** Whether a notice, as its list item shows it, passes the filters of a question. */
import type { RawItem } from '../list-answer.ts';
import type { Filters } from '../list-query.ts';
import type { Ages } from './age.ts';

/** True or false where the list item tells for certain; null where it does not (sex, issuing country, a birthday about now). */
export type Judge = (item: RawItem) => boolean | null;

/** Builds the judge of one question. */
export function judgeOf(filters: Filters, ages: Ages): Judge {
  const judges: Judge[] = [];
  for (const field of ['name', 'forename'] as const) {
    const text = filters[field];
    if (text === undefined) continue;
    const pattern = new RegExp(text, 'i');
    judges.push((item) => item[field] !== null && pattern.test(item[field]));
  }
  const { nationality, ageMin = 0, ageMax = 999 } = filters;
  if (nationality !== undefined) judges.push((item) => item.nationalities?.includes(nationality) ?? false);
  if (filters.ageMin !== undefined || filters.ageMax !== undefined)
    judges.push((item) => {
      const age = ages.of(item.date_of_birth);
      if (age === null) return item.date_of_birth === null ? false : null;
      if (age.least >= ageMin && age.most <= ageMax) return true;
      return age.most + 1 < ageMin || age.least - 1 > ageMax ? false : null;
    });
  if (filters.sexId !== undefined || filters.arrestWarrantCountryId !== undefined) judges.push(() => null);
  return (item) => {
    let sure = true;
    for (const judge of judges) {
      const verdict = judge(item);
      if (verdict === false) return false;
      if (verdict === null) sure = false;
    }
    return sure ? true : null;
  };
}

/** Whether everything that passes `inner` passes `outer` too, by the words of the filters alone. */
export function implies(inner: Filters, outer: Filters): boolean {
  const same = ['name', 'forename', 'nationality', 'sexId', 'arrestWarrantCountryId'] as const;
  if (same.some((key) => outer[key] !== undefined && outer[key] !== inner[key])) return false;
  const aged = outer.ageMin !== undefined || outer.ageMax !== undefined;
  if (!aged) return true;
  if (inner.ageMin === undefined && inner.ageMax === undefined) return false;
  return (inner.ageMin ?? 0) >= (outer.ageMin ?? 0) && (inner.ageMax ?? 999) <= (outer.ageMax ?? 999);
}

/** Whether a published code can be asked for: an empty filter is as good as none, and would tell nothing. */
export function isCode(code: string): boolean {
  return /^[A-Z0-9]{2,3}$/.test(code);
}
