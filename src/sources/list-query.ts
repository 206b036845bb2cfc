/** One question to INTERPOL's list of red notices, and its one spelling: the key under which the answer is recorded. */

/** The filters of a list question, in the order in which they are written. All of them must hold at once. */
export interface Filters {
  readonly forename?: string;
  readonly name?: string;
  readonly nationality?: string;
  /** Completed years, both ends included. */
  readonly ageMin?: number;
  readonly ageMax?: number;
  readonly sexId?: string;
  readonly arrestWarrantCountryId?: string;
}

export interface ListQuery extends Filters {
  /** Counted from 1; 1 when absent. */
  readonly page?: number;
  /** The service shows at most 160; 160 when absent. */
  readonly resultPerPage?: number;
}

/** The service shows no more than this many records of any question, whatever its total. */
export const CAP = 160;

export const FILTERS = [
  'forename',
  'name',
  'nationality',
  'ageMin',
  'ageMax',
  'sexId',
  'arrestWarrantCountryId',
] as const satisfies readonly (keyof Filters)[];

/** Path and query below the base: `red?name=%5EAB&resultPerPage=160&page=1`. The same question always gives the same text. */
export function listAddress(query: ListQuery): string {
  const filters = FILTERS.flatMap((key) =>
    query[key] === undefined ? [] : [`${key}=${encodeURIComponent(String(query[key]))}`],
  );
  return `red?${[...filters, `resultPerPage=${query.resultPerPage ?? CAP}`, `page=${query.page ?? 1}`].join('&')}`;
}

/** The filters alone, as text, as a sweep's parts show them. */
export function filterText(query: Filters): Record<string, string> {
  return Object.fromEntries(
    FILTERS.flatMap((key) => (query[key] === undefined ? [] : [[key, String(query[key])]])),
  );
}
