/** Countries: who issued notices and whose nationals they are about. Counts leave out who is withheld. */
import type { Facet } from '../archive/archive.ts';
import { countryName } from '../notice/notice.ts';
import type { PublicFacets } from './search.ts';
import type { CountryCount } from './shapes.ts';

/** Every country that issued a notice on the list or has a national on it, in order of its name. */
export function countryCounts(facets: PublicFacets): CountryCount[] {
  const codes = new Set([...facets.issuer, ...facets.nationality].map(({ value }) => value));
  return [...codes]
    .filter((code) => code !== '')
    .map((code) => ({
      code,
      name: countryName(code) ?? code,
      issued: countOf(facets.issuer, code),
      nationals: countOf(facets.nationality, code),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

export function countOf(facets: readonly Facet[], value: string): number {
  return facets.find((facet) => facet.value === value)?.count ?? 0;
}
