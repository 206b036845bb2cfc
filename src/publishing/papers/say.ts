/** The words of one paper: fixed phrases, sentences of the rulebook, days, countries, values; each as runs of text. */
import countries from 'i18n-iso-countries/index.js';
import arCountries from 'i18n-iso-countries/langs/ar.json' with { type: 'json' };
import esCountries from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import frCountries from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import { IntlMessageFormat } from 'intl-messageformat';
import { type Day, dateObject, dayOf, type Instant, startOfDay } from '../../kernel/kernel.ts';
import type { FactDefinition, FactValue } from '../../law/law.ts';
import { type CountryCode, countryName } from '../../notice/notice.ts';
import type { PaperLanguage, PaperOrder } from './paper.ts';
import ar from './phrases/ar.json' with { type: 'json' };
import en from './phrases/en.json' with { type: 'json' };
import es from './phrases/es.json' with { type: 'json' };
import fr from './phrases/fr.json' with { type: 'json' };
import { code, type Line, plain, type Run } from './sheet.ts';

for (const one of [arCountries, esCountries, frCountries]) countries.registerLocale(one);

export type Phrase = keyof typeof en;
/** Every fixed phrase, in every language of papers. */
export const phrases: Readonly<Record<PaperLanguage, Readonly<Record<Phrase, string>>>> = { en, fr, es, ar };

/** Arabic papers write numbers with the digits of the codes and dates beside them. */
const locales = { en: 'en-GB', fr: 'fr', es: 'es', ar: 'ar-u-nu-latn' } as const;

const signs = {
  comma: { en: ', ', fr: ', ', es: ', ', ar: '، ' },
  semicolon: { en: '; ', fr: '\u00a0; ', es: '; ', ar: '؛ ' },
} as const satisfies Record<string, Record<PaperLanguage, string>>;

/** What a sentence is marked with that stands in English in a paper of another language. */
const ENGLISH_MARK = '[EN]';

export interface Speaker {
  readonly language: PaperLanguage;
  /** A fixed phrase; its places are filled with text, numbers, runs or lines. */
  say(key: Phrase, values?: Readonly<Record<string, string | number | Run | Line>>): Line;
  /** The same as bare text, for titles. */
  text(key: Phrase, values?: Readonly<Record<string, string | number>>): string;
  /** A sentence of the rulebook in the paper's language; in English and marked where there is no translation. */
  rule(sentence: string, look?: Run['look']): Line;
  instrument(english: string): Line;
  day(day: Day): string;
  dayAt(instant: Instant): string;
  country(code: CountryCode): Line;
  value(definition: FactDefinition | undefined, value: FactValue | null): Line;
  /** Lines one after the other, apart by a comma or semicolon of the language. */
  list(lines: readonly Line[], apart?: keyof typeof signs): Line;
  /** Whether a sentence was said in English for want of a translation. */
  readonly saidInEnglish: () => boolean;
}

/** A speaker of the order's language. */
export function speakerOf({
  language,
  translations,
}: Pick<PaperOrder, 'language' | 'translations'>): Speaker {
  const spoken = phrases[language];
  let english = false;
  const format = (key: Phrase, values: Record<string, unknown>): unknown =>
    new IntlMessageFormat(spoken[key], locales[language]).format(values as never);
  const marked = (text: string, look?: Run['look']): Line => {
    english = true;
    return [{ text, lang: 'en', dir: 'ltr', ...(look && { look }) }, code(`\u00a0${ENGLISH_MARK}`, 'quiet')];
  };
  const days = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const dayAt = (instant: Instant) => days.format(dateObject(instant));
  const speaker: Speaker = {
    language,
    say: (key, values = {}) => {
      const made = format(key, values);
      return (Array.isArray(made) ? made : [made]).flatMap(
        (piece: string | Run | Line): Line =>
          typeof piece === 'string' ? [plain(piece)] : 'text' in piece ? [piece] : piece,
      );
    },
    text: (key, values = {}) => String(format(key, values)),
    rule: (sentence, look) => {
      if (language === 'en') return [plain(sentence, look)];
      const said = translations[language].get(sentence);
      return said === undefined ? marked(sentence, look) : [plain(said, look)];
    },
    instrument: (name) => {
      const key = `instrument.${name}`;
      return key in spoken
        ? [plain(spoken[key as Phrase])]
        : language === 'en'
          ? [plain(name)]
          : marked(name);
    },
    day: (day) => dayAt(startOfDay(day)),
    dayAt,
    country: (of) => {
      const own = language === 'en' ? countryName(of) : isoName(of, language);
      if (own !== null) return [plain(`${own} (`), code(of, 'quiet'), plain(')')];
      const inEnglish = countryName(of);
      return inEnglish === null ? [code(of)] : marked(`${inEnglish} (${of})`);
    },
    value: (definition, value) => valueLine(speaker, definition, value),
    list: (lines, apart = 'comma') => joined(lines, signs[apart][language]),
    saidInEnglish: () => english,
  };
  return speaker;
}

/** The same words for a terminal, as bare text. */
export interface Voice {
  say(key: Phrase, values?: Readonly<Record<string, string | number>>): string;
  /** A sentence of the rulebook; in English and marked where there is no translation. */
  rule(sentence: string): string;
  /** Whether a sentence was said in English for want of a translation. */
  readonly saidInEnglish: () => boolean;
}

/** A voice of a language. */
export function voiceOf(order: Pick<PaperOrder, 'language' | 'translations'>): Voice {
  const speaker = speakerOf(order);
  return {
    say: speaker.text,
    rule: (sentence) =>
      speaker
        .rule(sentence)
        .map(({ text }) => text)
        .join(''),
    saidInEnglish: speaker.saidInEnglish,
  };
}

function isoName(of: CountryCode, language: PaperLanguage): string | null {
  return /^[A-Z]{2}$/.test(of) ? (countries.getName(of, language) ?? null) : null;
}

function valueLine(speaker: Speaker, definition: FactDefinition | undefined, value: FactValue | null): Line {
  const option = (word: string): Line => {
    const meaning = definition?.options?.[word];
    if (meaning === undefined)
      return definition?.name.endsWith('.country') ? speaker.country(word) : [code(word, 'strong')];
    return speaker.rule(meaning);
  };
  const amount = (number: number): Line => {
    const { unit } = definition ?? {};
    if (unit === 'months') return [plain(speaker.text('unit.months', { count: number }), 'strong')];
    return [code(unit === undefined ? `${number}` : `${number}\u00a0${unit}`, 'strong')];
  };
  if (value === null) return speaker.say('unknown.value');
  if (typeof value === 'boolean') return speaker.say(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return amount(value);
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [plain(speaker.day(value as Day))] : option(value);
  if ('has' in value) {
    const named = speaker.list(
      value.has.map((word) => option(word).map((run) => ({ ...run, text: run.text.replace(/\.$/, '') }))),
      'semicolon',
    );
    if (value.has.length === 0) return speaker.say(value.whole ? 'value.none' : 'unknown.value');
    return value.whole ? named : speaker.list([named, speaker.say('value.more')]);
  }
  return speaker.list(
    [
      value.from === undefined ? [] : speaker.say('value.least', { number: amount(value.from) }),
      value.to === undefined ? [] : speaker.say('value.most', { number: amount(value.to) }),
    ].filter((line) => line.length > 0),
  );
}

/** Lines one after the other, apart by a sign. */
export function joined(lines: readonly Line[], by: string): Line {
  return lines.flatMap((line, at) => (at === 0 ? line : [plain(by), ...line]));
}

/** The day of an instant, for comparing. */
export function sameDay(a: Instant, b: Instant): boolean {
  return dayOf(a) === dayOf(b);
}
