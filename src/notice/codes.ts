/**
 * INTERPOL's codes and what they stand for, in English.
 * The tables are those of INTERPOL's public search form (`interpol-codes.json` names the page and the date). They are not complete:
 * `YELBD` (hair) is met in details and stands in no table. A code without a name is shown as the code it is.
 */
import countries from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import type { CountryCode } from './content.ts';
import interpol from './interpol-codes.json' with { type: 'json' };

countries.registerLocale(english);

const table = (entries: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(entries));
const COUNTRIES = table(interpol.countries);
const TABLES = {
  eyes: table(interpol.eyes),
  hair: table(interpol.hair),
  sex: table(interpol.sex),
  languages: table(interpol.languages),
};

/** Every code that INTERPOL's form offers as a country: ISO 3166-1 alpha-2, `UNK`, `914`, `916`, `922` and the European Union's list. */
export const COUNTRY_CODES: readonly CountryCode[] = [...COUNTRIES.keys()];

/** The English name, as INTERPOL has it, else as ISO 3166-1 has it; null when neither knows the code. */
export function countryName(code: CountryCode): string | null {
  const named = COUNTRIES.get(code);
  if (named !== undefined) return named;
  return /^[A-Z]{2}$/.test(code) ? (countries.getName(code, 'en') ?? null) : null;
}

/** Which table of codes: the fields of a notice that hold codes other than countries. */
export type CodeTable = keyof typeof TABLES;

/** What a code of eyes, hair, sex or languages stands for; null when INTERPOL's form does not name it. */
export function codeName(of: CodeTable, code: string): string | null {
  return TABLES[of].get(code) ?? null;
}
