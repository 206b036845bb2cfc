/**
 * The reader of charge texts: compiled once from the lists, then each text in one pass.
 * It says what the words name, each time with the exact words and the list entry they stand on; what it cannot read is said to be unread.
 */

import { type Cut, cutIntoCharges, type Stretch } from './charges.ts';
import type { Family } from './codes.ts';
import { foldText, type Word } from './fold.ts';
import { type LanguageTold, languageTeller } from './language.ts';
import type { ChargeLists, ContextEntry, Entry, PoliticalOffence } from './lists.ts';
import { namesArticle } from './offences.ts';
import { type Found, phrasesOf } from './phrase.ts';
import { type Article3Reading, type Article83Reading, article3Of, article83Of } from './signals.ts';
import { type Statute, statutesIn } from './statutes.ts';

/** A piece of the original text: `text.slice(start, end)` is `words`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Words that name an offence, the family, and why. */
export interface FamilySpan extends Span {
  readonly family: Family;
  readonly entry: Entry;
  /** Why another family than the list's own: words that stand in the same charge. Null where the list's own stands. */
  readonly turned: { readonly because: string; readonly by: Span } | null;
}

export interface ChargePart extends Span {
  /** Empty where no offence could be made out in this part. */
  readonly families: readonly Family[];
}

export interface OffenceMatch extends Span {
  readonly offence: PoliticalOffence;
  /** The phrase of the list, or the article that was named. */
  readonly matched: string;
}

export interface ChargeReading {
  readonly language: LanguageTold;
  /** Whether it could be read: the lists have its language and know words of it. What was read may still name no offence. */
  readonly legible: boolean;
  /** In the order of the codes; `['unclear']` where no offence could be made out. */
  readonly families: readonly Family[];
  readonly charges: readonly ChargePart[];
  /** In the order of the text. */
  readonly spans: readonly FamilySpan[];
  readonly article3: Article3Reading;
  readonly article83: Article83Reading;
  readonly statutes: readonly Statute[];
  /** Offences that the asking country uses against its critics; empty where no country is given. */
  readonly offences: readonly OffenceMatch[];
  /** Parts in which no offence could be made out; the whole text where its language is not read. */
  readonly unread: readonly Span[];
}

export interface ChargeReader {
  /**
   * Reads one text. Never throws; the same text gives the same reading.
   * @param country ISO 3166-1 alpha-2 of the country that asks, for the offences that it uses against critics
   */
  read(text: string, country?: string | null): ChargeReading;
}

/** The country of offences that stand for all. */
const anyCountry = 'XX';
/** What stands beyond is unread and said to be so: no charge is that long. */
const mostLetters = 100_000;

interface Kept extends Stretch {
  readonly entry: Entry;
  readonly at: readonly number[];
}

/** Compiles the lists; some ten milliseconds, once. */
export function chargeReader(lists: ChargeLists): ChargeReader {
  const small = new Set(lists.languages.flatMap((file) => file['small-words']));
  const counting = new Set(lists.languages.flatMap((file) => file['counting-words'] ?? []));
  const spellings = new Map(
    lists.languages.flatMap(({ spellings }) =>
      Object.entries(spellings ?? {}).flatMap(([right, wrongs]) =>
        wrongs.map((wrong) => [wrong, right] as const),
      ),
    ),
  );
  const offencePhrases = lists.offences.flatMap((offence) =>
    offence.phrases.map((words) => ({ offence, words })),
  );
  const { entries, contexts } = lists;
  const contextsFrom = entries.length;
  const offencesFrom = contextsFrom + contexts.length;
  const phrases = phrasesOf(
    [...entries, ...contexts, ...offencePhrases.map(({ words }) => ({ words, language: '' }))],
    lists.groups,
    spellings,
    small,
    new Set([...small, ...counting, ...lists.languages.flatMap((file) => file['common-words'] ?? [])]),
  );
  const tell = languageTeller(lists);
  const byFamily = new Map(
    lists.families.map(({ code, article3, article83, violent }) => [code, { article3, article83, violent }]),
  );
  const order = new Map(lists.families.map(({ code }, index) => [code, index]));
  const joining = new Set(['and', 'y', 'e', 'et', 'und', 've', 'и', 'و', '和', '及', '以及']);

  return {
    read(text, country) {
      const shown = text.length > mostLetters ? text.slice(0, mostLetters) : text;
      const words = foldText(shown);
      const span = (first: number, last: number): Span => {
        const start = words[first]?.start ?? 0;
        const end = words[last]?.end ?? 0;
        return { start, end, words: text.slice(start, end) };
      };
      const statutes = statutesIn(shown);
      const found = phrases.find(words);
      const listed = found.filter(({ phrase }) => phrase < contextsFrom);
      const language = tell(shown, words, languagesAt(listed, words));
      // A word that the text's own language knows is read by the lists of that language.
      const own = listed.filter(
        ({ phrase, at }) =>
          (entries[phrase] as Entry).language === language.language ||
          at.every((place) => !phrases.languagesOf((words[place] as Word).word).has(language.language)),
      );
      const kept = oneToAFamily(
        longestOnly(own).map(({ phrase, at }) => ({
          entry: entries[phrase] as Entry,
          first: at[0] as number,
          last: at.at(-1) as number,
          at,
        })),
        language.language,
      );
      const read = language.reading !== 'not' || (language.language === 'und' && kept.length > 0);
      const naming = kept.filter(({ entry }) => namesOffence(entry));
      const parts = cutIntoCharges(words, naming, joining);
      const around = contextsAround(contextSpans(found, kept), parts);
      const spans: FamilySpan[] = [];
      const charges: ChargePart[] = [];
      const weighed = kept.filter(({ entry }) => !namesOffence(entry)).map(({ entry }) => entry);
      let next = 0;
      for (const part of parts) {
        const here: FamilySpan[] = [];
        for (; next < naming.length && (naming[next] as Kept).first <= part.last; next += 1) {
          const { entry, first, last } = naming[next] as Kept;
          const turn = turnOf(entry, around.get(part.shares));
          here.push({
            ...span(first, last),
            family: turn?.to ?? (entry.family as Family),
            entry,
            turned: turn ? { because: turn.because, by: span(turn.by.first, turn.by.last) } : null,
          });
          weighed.push(turn ? { ...entry, ...byFamily.get(turn.to), family: turn.to } : entry);
        }
        spans.push(...here);
        charges.push({ ...span(part.first, part.last), families: inOrder(here.map(({ family }) => family)) });
      }
      const families = read ? inOrder(spans.map(({ family }) => family)) : [];
      const unread = read
        ? charges
            .filter((charge) => charge.families.length === 0)
            .filter(({ start, end }) => naming.length === 0 || !onlyCounts(words, start, end))
            .map(({ start, end, words }) => ({ start, end, words }))
        : [span(0, words.length - 1)];
      if (shown.length < text.length)
        unread.push({ start: shown.length, end: text.length, words: text.slice(shown.length) });
      const legible = read && kept.length > 0;
      return {
        language,
        legible,
        families: families.length > 0 ? families : ['unclear'],
        charges: read ? charges : charges.map((charge) => ({ ...charge, families: [] })),
        spans: read ? spans : [],
        article3: article3Of(weighed, legible, families.length > 0 && unread.length > 0),
        article83: article83Of(read ? weighed : []),
        statutes,
        offences: country ? offencesFound(found, statutes, span, country) : [],
        unread,
      };
    },
  };

  /** Whether a part holds nothing but numbers, words that count, and words of grammar: `two counts`, `second degree`. */
  function onlyCounts(words: readonly Word[], start: number, end: number): boolean {
    return words.every(
      (one) =>
        one.start < start ||
        one.end > end ||
        /^\p{N}+$|^\p{Script=Latin}$/u.test(one.word) ||
        counting.has(one.word) ||
        small.has(one.word),
    );
  }

  /** The languages of the phrases in which each word of the text stands, if they list the word themselves. */
  function languagesAt(found: readonly Found[], words: readonly Word[]) {
    const languages = new Map<number, Set<string>>();
    for (const { phrase, at } of found) {
      const { language } = entries[phrase] as Entry;
      for (const place of at)
        if (phrases.languagesOf((words[place] as Word).word).has(language))
          languages.set(place, (languages.get(place) ?? new Set()).add(language));
    }
    return (place: number): ReadonlySet<string> => languages.get(place) ?? new Set();
  }

  /** The family that words around a charge move it to. */
  function turnOf(entry: Entry, around: ReadonlyMap<string, Stretch> | undefined) {
    for (const { when, from, to, because } of lists.turns) {
      const by = from.includes(entry.family as Family) ? around?.get(when) : undefined;
      if (by) return { to, because, by };
    }
    return null;
  }

  function inOrder(families: readonly Family[]): Family[] {
    return [...new Set(families)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  }

  function contextSpans(found: readonly Found[], kept: readonly Kept[]): (Stretch & { context: string })[] {
    const ignored = new Set(kept.flatMap(({ entry, at }) => (entry.family === 'ignored' ? at : [])));
    return longestOnly(found.filter(({ phrase }) => phrase >= contextsFrom && phrase < offencesFrom)).flatMap(
      ({ phrase, at }) =>
        at.every((place) => ignored.has(place))
          ? []
          : [
              {
                context: (contexts[phrase - contextsFrom] as ContextEntry).context,
                first: at[0] as number,
                last: at.at(-1) as number,
              },
            ],
    );
  }

  function offencesFound(
    found: readonly Found[],
    statutes: readonly Statute[],
    span: (first: number, last: number) => Span,
    country: string,
  ): OffenceMatch[] {
    const asked = new Set([country.toUpperCase(), anyCountry]);
    const byWords = found.flatMap(({ phrase, at }) => {
      const one = phrase >= offencesFrom ? offencePhrases[phrase - offencesFrom] : undefined;
      if (!one || !asked.has(one.offence.country)) return [];
      return [{ offence: one.offence, matched: one.words, ...span(at[0] as number, at.at(-1) as number) }];
    });
    const byArticle = lists.offences
      .filter((offence) => offence.country === country.toUpperCase())
      .flatMap((offence) =>
        statutes
          .filter((statute) => namesArticle(statute, offence))
          .map(({ start, end, words }) => ({
            offence,
            matched: `article ${offence.article}`,
            start,
            end,
            words,
          })),
      );
    // One match to an offence: the longest words, the first of several.
    const best = new Map<PoliticalOffence, OffenceMatch>();
    for (const match of [...byWords, ...byArticle]) {
      const kept = best.get(match.offence);
      if (!kept || match.end - match.start > kept.end - kept.start) best.set(match.offence, match);
    }
    return [...best.values()];
  }
}

const namesOffence = ({ family }: Entry) => family !== 'ignored' && family !== 'unclear';

/** The first place of each context in the charges that share what is said of them. */
function contextsAround(contexts: readonly (Stretch & { context: string })[], parts: readonly Cut[]) {
  const around = new Map<number, Map<string, Stretch>>();
  let part = 0;
  for (const one of contexts) {
    while (part + 1 < parts.length && (parts[part] as Cut).last < one.first) part += 1;
    const shares = (parts[part] as Cut).shares;
    const here = around.get(shares) ?? new Map<string, Stretch>();
    if (!here.has(one.context)) here.set(one.context, one);
    around.set(shares, here);
  }
  return around;
}

/** The phrases that are not part of a longer one: `rape of a minor` takes the place of `rape`. In the order of the text. */
function longestOnly(found: readonly Found[]): Found[] {
  const at = new Map<number, Found[]>();
  for (const one of found)
    for (const place of one.at) {
      const here = at.get(place);
      if (here) here.push(one);
      else at.set(place, [one]);
    }
  const within = (small: Found, large: Found) =>
    large.at.length > small.at.length && small.at.every((place) => large.at.includes(place));
  return found.filter((one) => !at.get(one.at[0] as number)?.some((other) => within(one, other)));
}

/** One entry to a family and the same words: of the text's own language first, then one that says more about Article 3. */
function oneToAFamily(kept: readonly Kept[], language: string): Kept[] {
  const best = new Map<string, Kept>();
  const worth = ({ entry }: Kept) =>
    (entry.language === language ? 2 : 0) + (entry.article3 === 'none' ? 0 : 1);
  for (const one of kept) {
    const key = `${one.entry.family} ${one.at.join(' ')}`;
    const known = best.get(key);
    if (!known || worth(one) > worth(known)) best.set(key, one);
  }
  return [...best.values()];
}
