/** Countries as papers write them: INTERPOL's codes, ISO codes, and names in English, French, Spanish and Arabic. */
import countries from 'i18n-iso-countries/index.js';
import arabic from 'i18n-iso-countries/langs/ar.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import { COUNTRY_CODES, type CountryCode, countryName } from '../../notice/notice.ts';
import { foldText } from './words.ts';

const CODE_OF = new Map<string, CountryCode>();
for (const { countries: names } of [english, french, spanish, arabic])
  for (const [code, written] of Object.entries(names))
    for (const name of [written].flat()) CODE_OF.set(foldText(name), code);
for (const code of COUNTRY_CODES) CODE_OF.set(foldText(countryName(code) ?? code), code);

/** Names in use on papers that the tables lack. */
for (const [name, code] of [
  ['Fédération de Russie', 'RU'],
  ['Federación de Rusia', 'RU'],
  ['الاتحاد الروسي', 'RU'],
  ['République populaire de Chine', 'CN'],
  ['República Popular China', 'CN'],
  ['جمهورية الصين الشعبية', 'CN'],
  ['Emirats Arabes Unis', 'AE'],
  ['USA', 'US'],
] as const)
  CODE_OF.set(foldText(name), code);

/** The codes that a text names, sorted; null when some of it is no country that this program knows. */
export function readCountries(text: string): CountryCode[] | null {
  const codes = text
    .split(/[,;/&\n]/)
    .filter((part) => part.trim() !== '')
    .flatMap((part): (CountryCode | null)[] => {
      const one = readCountry(part);
      // Only now: "Bosnia and Herzegovina" is one country.
      return one !== null ? [one] : part.split(/\s(?:and|et|y|و)\s/u).map(readCountry);
    });
  return codes.length === 0 || codes.includes(null)
    ? null
    : [...new Set(codes.filter((code) => code !== null))].sort();
}

/** The code of one country by its name or code; what follows a comma, semicolon or bracket is set aside when the whole is not known. */
export function readCountry(text: string): CountryCode | null {
  const trimmed = text.trim().replace(/\.$/, '');
  const upper = trimmed.toUpperCase();
  if (COUNTRY_CODES.includes(upper)) return upper;
  if (/^[A-Z]{2}$/.test(upper) && countryName(upper) !== null) return upper;
  if (/^[A-Z]{3}$/.test(upper)) return countries.alpha3ToAlpha2(upper) ?? null;
  return CODE_OF.get(foldText(trimmed)) ?? null;
}

/** The first country of a text such as `Kazakhstan, for prosecution`. */
export function readIssuer(text: string): CountryCode | null {
  return readCountry(text) ?? readCountry(text.split(/[,;(]/)[0] ?? '');
}
