/** The lists of charge words as a lawyer writes them, read and checked: each fault with its file, its line and what to do. */
import type { z } from 'zod';
import { type Fault, fault, type RulebookFile, readYaml } from '../../law/law.ts';
import type { Article3Rule, Article83, Basis, Family } from './codes.ts';
import { phraseFault } from './phrase.ts';
import {
  type FamiliesFile,
  familiesFile,
  type LanguageFile,
  languageFile,
  offencesFile,
  type UnreadFile,
  unreadFile,
} from './shapes.ts';

/** A phrase of a list and what it says of a charge. */
export interface Entry {
  /** Where a reader of the lists finds it: `lists/charges/en.yaml:120`. */
  readonly place: string;
  readonly language: string;
  /** As it is written in the list. */
  readonly words: string;
  /** `ignored`: the words are no offence although shorter phrases within them are. */
  readonly family: Family | 'ignored';
  readonly article3: Article3Rule;
  readonly article83: Article83;
  readonly violent: boolean;
  readonly because: string | null;
  readonly because83: string | null;
}

/** Words that move a family when they stand in the same charge. */
export interface ContextEntry {
  readonly context: string;
  readonly language: string;
  readonly words: string;
}

/** An offence that a state uses, or has used, against its critics. A match is a prompt to look, never proof of abuse. */
export interface PoliticalOffence {
  readonly id: string;
  readonly country: string;
  readonly offence: string;
  readonly statute: string | null;
  readonly article: string | null;
  readonly category: string;
  readonly strength: string;
  readonly phrases: readonly string[];
  readonly note: string;
  readonly source: string;
  readonly basis: Basis;
  readonly place: string;
}

export interface ChargeLists {
  readonly families: FamiliesFile['families'];
  readonly turns: FamiliesFile['turns'];
  readonly languages: readonly LanguageFile[];
  readonly unread: UnreadFile['unread'];
  readonly entries: readonly Entry[];
  readonly contexts: readonly ContextEntry[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly offences: readonly PoliticalOffence[];
}

export type ChargeListsRead =
  | { readonly lists: ChargeLists; readonly faults: readonly [] }
  | { readonly lists: null; readonly faults: readonly Fault[] };

/**
 * Reads the files of `lists/charges/` and `lists/offences/` out of a rulebook; other files are passed over.
 * @returns the lists, or every fault that was found
 */
export function readChargeLists(files: readonly RulebookFile[]): ChargeListsRead {
  const faults: Fault[] = [];
  const read = <Value>(file: RulebookFile, shape: z.ZodType<Value>) => {
    const answer = readYaml(file, shape);
    faults.push(...answer.faults);
    return 'placeOf' in answer ? answer : null;
  };
  const inFolder = (folder: string) =>
    files.filter(({ path }) => path.includes(`lists/${folder}/`) && path.endsWith('.yaml')).toSorted(byPath);
  const charges = inFolder('charges');
  const named = (name: string) => charges.find(({ path }) => path.endsWith(`/${name}.yaml`));
  const familiesRead = named('families') && read(named('families') as RulebookFile, familiesFile);
  const unreadRead = named('unread') && read(named('unread') as RulebookFile, unreadFile);
  if (!named('families')) faults.push(missing('families'));
  if (!named('unread')) faults.push(missing('unread'));
  const families = familiesRead ? familiesRead.value.families : [];
  const languages: LanguageFile[] = [];
  const entries: Entry[] = [];
  const contexts: ContextEntry[] = [];
  const groups = new Map<string, string[]>();
  const languageFiles = charges.filter((file) => file !== named('families') && file !== named('unread'));
  const opened = languageFiles.flatMap((file) => {
    const answer = read(file, languageFile);
    return answer ? [answer] : [];
  });
  // A group may be spoken of in every language: `<drug>` is one idea, and texts mix languages.
  for (const { value } of opened)
    for (const [name, words] of Object.entries(value.groups ?? {}))
      groups.set(name, [...(groups.get(name) ?? []), ...words]);
  const names = new Set(groups.keys());
  for (const { value, placeOf } of opened) {
    languages.push(value);
    const check = (words: string, keys: readonly PropertyKey[]): void => {
      const wrong = phraseFault(words, names);
      if (wrong)
        faults.push(
          fault(
            placeOf(keys),
            `${wrong}, in “${words}”.`,
            'Correct the phrase; the head of the file says how.',
          ),
        );
    };
    for (const [family, list] of Object.entries(value.phrases) as [Family, LanguageFile['phrases'][Family]][])
      for (const [index, item] of (list ?? []).entries()) {
        const keys = ['phrases', family, index];
        const written = typeof item === 'string' ? { words: item } : item;
        check(written.words, keys);
        const usual = families.find(({ code }) => code === family);
        const { path, line } = placeOf(keys);
        entries.push({
          place: `${path}:${line}`,
          language: value.language,
          words: written.words,
          family,
          article3: written.article3 ?? usual?.article3 ?? 'none',
          article83: written.article83 ?? usual?.article83 ?? 'none',
          violent: written.violent ?? usual?.violent ?? false,
          because: written.because ?? usual?.because ?? null,
          because83: written.because ?? usual?.['because-83'] ?? null,
        });
      }
    for (const [index, words] of (value.ignored ?? []).entries()) {
      check(words, ['ignored', index]);
      const { path, line } = placeOf(['ignored', index]);
      entries.push({
        place: `${path}:${line}`,
        language: value.language,
        words,
        family: 'ignored',
        article3: 'none',
        article83: 'none',
        violent: false,
        because: null,
        because83: null,
      });
    }
    for (const [context, list] of Object.entries(value.contexts ?? {}))
      for (const [index, words] of list.entries()) {
        check(words, ['contexts', context, index]);
        contexts.push({ context, language: value.language, words });
      }
  }
  const offences = inFolder('offences').flatMap((file) => {
    const answer = read(file, offencesFile);
    return (
      answer?.value.offences.map((offence, index) => {
        offence.phrases.forEach((words, at) => {
          const wrong = phraseFault(words, names);
          if (wrong)
            faults.push(
              fault(
                answer.placeOf(['offences', index, 'phrases', at]),
                `${wrong}, in “${words}”.`,
                'Correct the phrase.',
              ),
            );
        });
        const { path, line } = answer.placeOf(['offences', index]);
        return {
          ...offence,
          country: answer.value.country,
          statute: offence.statute ?? null,
          article: offence.article ?? null,
          place: `${path}:${line}`,
        };
      }) ?? []
    );
  });
  if (faults.length > 0 || !familiesRead || !unreadRead) return { lists: null, faults };
  return {
    lists: {
      families,
      turns: familiesRead.value.turns,
      languages,
      unread: unreadRead.value.unread,
      entries,
      contexts,
      groups,
      offences,
    },
    faults: [],
  };
}

const byPath = (a: RulebookFile, b: RulebookFile) => (a.path < b.path ? -1 : 1);

function missing(name: string): Fault {
  return fault(
    { path: `lists/charges/${name}.yaml`, line: 1 },
    'The file is not there.',
    'Put it back: charges cannot be read without it.',
  );
}
