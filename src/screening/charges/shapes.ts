/** The shapes of the lists of charge words, strict: a key that nobody knows is a fault with file and line. */
import { z } from 'zod';
import { article3Rules, article83Codes, bases, familyCodes } from './codes.ts';

const text = z.string().trim().min(1);
const family = z.enum(familyCodes);
/** Words in one line, parted by spaces or line breaks: how long lists are written. */
const words = text.transform((line) => line.split(/\s+/u));

const phrase = z.union([
  text,
  z.strictObject({
    words: text,
    article3: z.enum(article3Rules).optional(),
    article83: z.enum(article83Codes).optional(),
    violent: z.boolean().optional(),
    because: text.optional(),
  }),
]);

export const languageFile = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/u),
  name: text,
  reading: z.enum(['thorough', 'lists']),
  /** Breaks a tie between languages that share a word. */
  prior: z.number().min(0).max(0.1),
  /** Whether each phrase is read in Latin letters too. */
  transliterate: z.boolean().optional(),
  'small-words': words,
  'common-words': words.optional(),
  /** Words that count or rank charges: a part of a text that holds nothing else is not a charge that could not be made out. */
  'counting-words': words.optional(),
  /** Letters that only this language, of those read here, writes. */
  letters: z.string().optional(),
  spellings: z.record(text, words).optional(),
  groups: z.record(text, words).optional(),
  contexts: z.record(text, z.array(text)).optional(),
  phrases: z.partialRecord(family, z.array(phrase)),
  ignored: z.array(text).optional(),
});
export type LanguageFile = z.infer<typeof languageFile>;

export const familiesFile = z.strictObject({
  families: z.array(
    z.strictObject({
      code: family,
      name: text,
      article3: z.enum(article3Rules),
      article83: z.enum(article83Codes),
      violent: z.boolean(),
      because: text.optional(),
      'because-83': text.optional(),
    }),
  ),
  turns: z.array(z.strictObject({ when: text, from: z.array(family), to: family, because: text })),
});
export type FamiliesFile = z.infer<typeof familiesFile>;

export const unreadFile = z.strictObject({
  unread: z.array(
    z.strictObject({
      language: z.string().regex(/^[a-z]{2}$/u),
      name: text,
      words: words.optional(),
      letters: z.string().optional(),
    }),
  ),
});
export type UnreadFile = z.infer<typeof unreadFile>;

export const offencesFile = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/u),
  offences: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Z]{2}-\d{3}$/u),
      offence: text,
      original: text.optional(),
      statute: text.optional(),
      article: text.optional(),
      /** On what the article's number stands, where that is weaker than the rest. */
      'article-basis': z.enum(bases).optional(),
      category: z.enum([
        'political',
        'expression',
        'assembly',
        'religious',
        'military',
        'ordinary-but-misused',
      ]),
      strength: z.enum(['pure', 'relative', 'commonly-misused']),
      phrases: z.array(text).min(1),
      note: text,
      source: z.url(),
      basis: z.enum(bases),
    }),
  ),
});
export type OffencesFile = z.infer<typeof offencesFile>;
