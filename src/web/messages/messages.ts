/** The message catalogue: every word of the interface, in ICU MessageFormat; what a language lacks is said in English. */
import { IntlMessageFormat } from 'intl-messageformat';
import arSite from './ar.json' with { type: 'json' };
import arArchive from './ar-archive.json' with { type: 'json' };
import arFindings from './ar-findings.json' with { type: 'json' };
import arLaw from './ar-law.json' with { type: 'json' };
import arScreening from './ar-screening.json' with { type: 'json' };
import enSite from './en.json' with { type: 'json' };
import enArchive from './en-archive.json' with { type: 'json' };
import enFindings from './en-findings.json' with { type: 'json' };
import enLaw from './en-law.json' with { type: 'json' };
import enScreening from './en-screening.json' with { type: 'json' };

/** The pages of each language: the shell and the record, the archive, the law, screening, and findings counted with their context. */
const en = { ...enSite, ...enArchive, ...enLaw, ...enScreening, ...enFindings };
const ar = { ...arSite, ...arArchive, ...arLaw, ...arScreening, ...arFindings };

export const languages = ['en', 'ar'] as const;
export type Language = (typeof languages)[number];
export type MessageKey = keyof typeof en;
export type Values = Record<string, string | number>;
/** A tag of a message, such as `<link>…</link>`, becomes what its function makes of the words inside. */
export type Tags<Made> = Record<string, string | number | ((inside: (string | Made)[]) => Made)>;

/** Speaks one language. */
export interface Words {
  readonly language: Language;
  /** The message as text. */
  text(key: MessageKey, values?: Values): string;
  /** The message in pieces, its tags filled by functions. */
  pieces<Made>(key: MessageKey, values: Tags<Made>): (string | Made)[];
  /** The language in which the message is really said: this one, or English where it is missing. */
  saidIn(key: MessageKey): Language;
}

/** What each language says, as written; English says everything. */
export const catalogues: Record<Language, Partial<Record<MessageKey, string>>> = { en, ar };

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** What a language calls itself. */
export const ownName: Record<Language, string> = { en: 'English', ar: 'العربية' };

const spoken = new Map<Language, Words>();

/** The words of a language; messages are parsed once, when first used. */
export function wordsIn(language: Language): Words {
  const known = spoken.get(language);
  if (known) return known;
  const catalogue = catalogues[language];
  const saidIn = (key: MessageKey): Language => (catalogue[key] === undefined ? 'en' : language);
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const message = (key: MessageKey) => {
    const made = parsed.get(key) ?? new IntlMessageFormat(catalogue[key] ?? en[key], locale(saidIn(key)));
    parsed.set(key, made);
    return made;
  };
  const words: Words = {
    language,
    saidIn,
    text: (key, values) => String(message(key).format(values)),
    pieces: <Made>(key: MessageKey, values: Tags<Made>) => {
      const made = message(key).format<Made>(values as never);
      return (Array.isArray(made) ? made : [made]) as (string | Made)[];
    },
  };
  spoken.set(language, words);
  return words;
}

/** Arabic is set with the digits of the dates and numbers beside it. */
function locale(language: Language): string {
  return language === 'ar' ? 'ar-u-nu-latn' : 'en-GB';
}
