/** One reader at one page: what was asked for, in which language, in which light. Components ask here, not each other. */
import type { Context } from 'hono';
import { createContext, useContext } from 'hono/jsx';
import type { LawBook, PublicHouse } from '../../house/house.ts';
import { directionOf, type Language, type Words, wordsIn } from '../messages/messages.ts';
import type { Assets } from './assets.ts';
import type { Theme } from './preferences.ts';

export interface Reading {
  readonly house: PublicHouse;
  readonly assets: Assets;
  readonly language: Language;
  readonly words: Words;
  /** The rulebook's sentences in the page's language, by the English ones; null where the page needs none. */
  readonly sentences: ReadonlyMap<string, string> | null;
  readonly theme: Theme;
  /** Path and query of the page. */
  readonly url: URL;
  /** Address of the site without a slash at its end: the one that its operator set, or the one that was asked. */
  readonly address: string;
  /** The last margin note given a number on this page. */
  readonly notes: { last: number };
}

/** What the site's middleware leaves for its pages. */
export interface Env {
  Variables: { reading: Reading };
}

const Current = createContext<Reading | null>(null);
export const ReadingProvider = Current.Provider;

/** The reading in whose page the component stands. */
export function useReading(): Reading {
  const reading = useContext(Current);
  if (!reading) throw new TypeError('A component of the site stands outside a page.');
  return reading;
}

/** `lang` and `dir` for an element in another language than its surroundings; nothing where they are the same. */
export function tongue(of: Language, around: Language): { lang?: Language; dir?: 'ltr' | 'rtl' } {
  return of === around ? {} : { lang: of, dir: directionOf(of) };
}

/** The same reading, told in English: for texts that exist in English only. */
export function inEnglish(reading: Reading): Reading {
  return { ...reading, language: 'en', words: wordsIn('en'), sentences: null };
}

/** The law book, for a page that then says its sentences in the page's language. @throws what `PublicHouse.law` throws */
export async function lawFor(c: Context<Env>): Promise<LawBook> {
  const reading = c.get('reading');
  const book = await reading.house.law();
  const { language } = reading;
  if (language !== 'en') c.set('reading', { ...reading, sentences: book.translations[language] });
  return book;
}
