/** The lists of charge words as a lawyer writes them, read and checked: each fault with its file, its line and what to do. */
import anyAscii from 'any-ascii';
import type { z } from 'zod';
import { type Fault, fault, type Place, type RulebookFile, readYaml } from '../../law/law.ts';
import type { Family } from './codes.ts';
import type { ChargeLists, ContextEntry, Entry, PoliticalOffence } from './lists.ts';
import { isWordPattern, phraseFault, type Written } from './phrase.ts';
import {
  type FamiliesFile,
  familiesFile,
  type LanguageFile,
  languageFile,
  offencesFile,
  unreadFile,
} from './shapes.ts';

export type ChargeListsRead =
  | { readonly lists: ChargeLists; readonly faults: readonly [] }
  | { readonly lists: null; readonly faults: readonly Fault[] };

interface Opened<Value> {
  readonly value: Value;
  placeOf(keys: readonly PropertyKey[]): Place;
}

/**
 * Reads the files of `lists/charges/` and `lists/offences/` out of a rulebook; other files are passed over.
 * @returns the lists, or every fault that was found
 */
export function readChargeLists(files: readonly RulebookFile[]): ChargeListsRead {
  const faults: Fault[] = [];
  const open = <Value>(file: RulebookFile, shape: z.ZodType<Value>): Opened<Value>[] => {
    const answer = readYaml(file, shape);
    faults.push(...answer.faults);
    return 'placeOf' in answer ? [answer] : [];
  };
  const one = <Value>(name: string, shape: z.ZodType<Value>): Opened<Value> | undefined => {
    const file = files.find(({ path }) => path.endsWith(`lists/charges/${name}.yaml`));
    if (file) return open(file, shape)[0];
    faults.push(missing(name));
    return undefined;
  };
  const families = one('families', familiesFile);
  const unread = one('unread', unreadFile);
  const languages = filesIn(files, 'charges')
    .filter(({ path }) => !/\/(?:families|unread)\.yaml$/u.test(path))
    .flatMap((file) => open(file, languageFile));
  const groups = groupsOf(languages, faults);
  const checker = checkerOf(new Set(groups.keys()), faults);
  const usual = families?.value.families ?? [];
  const entries = languages.flatMap((language) => entriesOf(language, usual, checker));
  const contexts = languages.flatMap((language) => contextsOf(language, checker));
  const offences = filesIn(files, 'offences')
    .flatMap((file) => open(file, offencesFile))
    .flatMap(({ value, placeOf }) =>
      value.offences.map(({ 'article-basis': articleBasis, ...offence }, index): PoliticalOffence => {
        offence.phrases.forEach((words, at) => {
          checker(words, placeOf(['offences', index, 'phrases', at]));
        });
        return {
          ...offence,
          country: value.country,
          statute: offence.statute ?? null,
          article: offence.article ?? null,
          articleBasis: articleBasis ?? offence.basis,
          place: told(placeOf(['offences', index])),
        };
      }),
    );
  if (faults.length > 0 || !families || !unread) return { lists: null, faults };
  const lists: ChargeLists = {
    families: usual,
    turns: families.value.turns,
    languages: languages.map(({ value }) => value),
    unread: unread.value.unread,
    entries,
    contexts,
    groups,
    offences,
  };
  return { lists, faults: [] };
}

function filesIn(files: readonly RulebookFile[], folder: string): RulebookFile[] {
  return files
    .filter(({ path }) => path.includes(`lists/${folder}/`) && path.endsWith('.yaml'))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** A group may be spoken of in every language: `<drug>` is one idea, and texts mix languages. */
function groupsOf(languages: readonly Opened<LanguageFile>[], faults: Fault[]): Map<string, Written[]> {
  const groups = new Map<string, Written[]>();
  for (const { value, placeOf } of languages)
    for (const [name, list] of Object.entries(value.groups ?? {})) {
      const wrong = list.find((word) => !isWordPattern(word));
      if (wrong) faults.push(fault(placeOf(['groups', name]), `“${wrong}” is not a word.`, 'Correct it.'));
      const words = list.flatMap((word) => spelt(value, word));
      groups.set(name, [
        ...(groups.get(name) ?? []),
        ...words.map((word) => ({ words: word, language: value.language })),
      ]);
    }
  return groups;
}

type Checker = (words: string, place: Place) => void;

function checkerOf(groups: ReadonlySet<string>, faults: Fault[]): Checker {
  return (words, place) => {
    const wrong = phraseFault(words, groups);
    if (wrong)
      faults.push(
        fault(place, `${wrong}, in “${words}”.`, 'Correct the phrase; the head of en.yaml says how.'),
      );
  };
}

function entriesOf(
  { value, placeOf }: Opened<LanguageFile>,
  usual: FamiliesFile['families'],
  check: Checker,
): Entry[] {
  const entry = (
    words: string,
    keys: readonly PropertyKey[],
    says: Omit<Entry, 'place' | 'language' | 'words'>,
  ) => {
    const place = placeOf(keys);
    check(words, place);
    return spelt(value, words).map((words) => ({
      place: told(place),
      language: value.language,
      words,
      ...says,
    }));
  };
  const named = (Object.entries(value.phrases) as [Family, LanguageFile['phrases'][Family]][]).flatMap(
    ([family, list]) =>
      (list ?? []).flatMap((item, index) => {
        const written = typeof item === 'string' ? { words: item } : item;
        const common = usual.find(({ code }) => code === family);
        return entry(written.words, ['phrases', family, index], {
          family,
          article3: written.article3 ?? common?.article3 ?? 'none',
          article83: written.article83 ?? common?.article83 ?? 'none',
          violent: written.violent ?? common?.violent ?? false,
          because: written.because ?? common?.because ?? null,
          because83: written.because ?? common?.['because-83'] ?? null,
        });
      }),
  );
  const ignored = (value.ignored ?? []).flatMap((words, index) =>
    entry(words, ['ignored', index], {
      family: 'ignored',
      article3: 'none',
      article83: 'none',
      violent: false,
      because: null,
      because83: null,
    }),
  );
  return [...named, ...ignored];
}

function contextsOf({ value, placeOf }: Opened<LanguageFile>, check: Checker): ContextEntry[] {
  return Object.entries(value.contexts ?? {}).flatMap(([context, list]) =>
    list.flatMap((words, index) => {
      check(words, placeOf(['contexts', context, index]));
      return spelt(value, words).map((words) => ({ context, language: value.language, words }));
    }),
  );
}

/** A phrase, and where the list asks for it the same in Latin letters, as passports and police forces spell it. */
function spelt(file: LanguageFile, phrase: string): string[] {
  if (!file.transliterate) return [phrase];
  const latin = anyAscii(phrase)
    .replaceAll(/['’`"]/gu, '')
    .toLowerCase();
  return latin === phrase ? [phrase] : [phrase, latin];
}

const told = ({ path, line }: Place) => `${path}:${line}`;

function missing(name: string): Fault {
  return fault(
    { path: `lists/charges/${name}.yaml`, line: 1 },
    'The file is not there.',
    'Put it back: charges cannot be read without it.',
  );
}
