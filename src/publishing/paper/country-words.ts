/** Countries as papers write them: INTERPOL's codes, ISO codes, and names in the languages of `labels.json`. */
import countries from 'i18n-iso-countries/index.js';
import arabic from 'i18n-iso-countries/langs/ar.json' with { type: 'json' };
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import persian from 'i18n-iso-countries/langs/fa.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import portuguese from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import russian from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import turkish from 'i18n-iso-countries/langs/tr.json' with { type: 'json' };
import chinese from 'i18n-iso-countries/langs/zh.json' with { type: 'json' };
import { COUNTRY_CODES, type CountryCode, countryName } from '../../notice/notice.ts';
import { foldText } from './words.ts';

/** Names in use on papers that the tables lack. */
const IN_USE: Readonly<Record<CountryCode, readonly string[]>> = {
  AE: ['Emirats Arabes Unis', 'Birleşik Arap Emirlikleri', 'BAE', 'ОАЭ', '阿联酋', 'امارات'],
  CN: [
    'République populaire de Chine',
    'República Popular China',
    'República Popular da China',
    'Volksrepublik China',
    'Çin Halk Cumhuriyeti',
    'КНР',
    'Китайская Народная Республика',
    'جمهورية الصين الشعبية',
    'جمهوری خلق چین',
    '中华人民共和国',
    '中華人民共和國',
    '中國',
  ],
  GB: ['UK', 'Великобритания', '英国', 'İngiltere'],
  IR: ['Iran', 'İran', 'Иран', 'جمهوری اسلامی ایران', '伊朗'],
  RU: [
    'Fédération de Russie',
    'Federación de Rusia',
    'Federação Russa',
    'Federação da Rússia',
    'Russische Föderation',
    'Rusya Federasyonu',
    'Российская Федерация',
    'РФ',
    'الاتحاد الروسي',
    'فدراسیون روسیه',
    '俄罗斯联邦',
    '俄羅斯',
  ],
  SY: ['Syria', 'Suriye', 'Сирия', 'سوریه', '叙利亚'],
  TR: ['Turkey', 'Türkiye Cumhuriyeti'],
  US: ['USA', 'США', 'ABD', 'EUA', '美国', '美國'],
};

/** By folded name; null for a name that is one country's in one language and another's in another. */
const CODE_OF = new Map<string, CountryCode | null>();
const languages = [english, french, spanish, arabic, russian, turkish, chinese, german, portuguese, persian];
for (const { countries: names } of languages)
  for (const [code, written] of Object.entries(names))
    for (const name of [written].flat()) {
      const key = foldText(name);
      const known = CODE_OF.get(key);
      CODE_OF.set(key, known === undefined || known === code ? code : null);
    }
for (const code of COUNTRY_CODES) CODE_OF.set(foldText(countryName(code) ?? code), code);
for (const [code, names] of Object.entries(IN_USE))
  for (const name of names) CODE_OF.set(foldText(name), code);

/** The codes that a text names, sorted; null when some of it is no country that this program knows. */
export function readCountries(text: string): CountryCode[] | null {
  const codes = text
    .split(/[,;/&\n،؛、，；]/u)
    .filter((part) => part.trim() !== '')
    .flatMap((part): (CountryCode | null)[] => {
      const one = readCountry(part);
      // Only now: "Bosnia and Herzegovina" is one country.
      return one !== null ? [one] : part.split(/\s(?:and|et|y|e|и|ve|und|و|和)\s/u).map(readCountry);
    });
  return codes.length === 0 || codes.includes(null)
    ? null
    : [...new Set(codes.filter((code) => code !== null))].sort();
}

/** The code of one country by its name or code; what follows a comma, semicolon or bracket is set aside when the whole is not known. */
export function readCountry(text: string): CountryCode | null {
  const trimmed = text.trim().replace(/\.$/, '');
  const upper = trimmed.toUpperCase();
  // Codes and short forms are capitals: in running text, "is" is not Iceland and "us" no country.
  if (trimmed !== upper) return trimmed.length < 4 ? null : (CODE_OF.get(foldText(trimmed)) ?? null);
  if (COUNTRY_CODES.includes(upper)) return upper;
  if (/^[A-Z]{2}$/.test(upper) && countryName(upper) !== null) return upper;
  if (/^[A-Z]{3}$/.test(upper)) return countries.alpha3ToAlpha2(upper) ?? null;
  return CODE_OF.get(foldText(trimmed)) ?? null;
}

/** The country of a text such as `Kazakhstan, for prosecution` or `THE JUDICIAL AUTHORITIES OF KAZAKHSTAN FOR PROSECUTION`. */
export function readIssuer(text: string): CountryCode | null {
  const bare = text.replace(AUTHORITIES, '').replace(PURPOSE, '');
  return readCountry(text) ?? readCountry(bare) ?? readCountry(bare.split(/[,;(،؛，；（]/u)[0] ?? '');
}

const AUTHORITIES = /^\s*(?:the\s+)?(?:judicial\s+)?authorit(?:y|ies)\s+(?:of|in)\s+/i;
const PURPOSE = /\s+(?:for\s+prosecution|to\s+serve\s+a\s+sentence)\b.*$/is;
