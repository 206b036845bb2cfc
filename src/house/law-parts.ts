/** What a rulebook's folder holds, read and compiled: plain data, before anything is asked of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { RescindError } from '../kernel/kernel.ts';
import {
  compile,
  type Fault,
  type Precedents,
  type Rulebook,
  type RulebookFile,
  readPrecedents,
  readTranslations,
  type Translations,
} from '../law/law.ts';
import { type ChargeLists, readChargeLists } from '../screening/screening.ts';
import { checkoutFolder } from './checkout.ts';

/** A compiled rulebook with what stands beside it in its folder. */
export interface LawParts {
  readonly rulebook: Rulebook;
  readonly precedents: Precedents;
  readonly translations: Translations;
  readonly lists: ChargeLists;
}

/**
 * Every file of a rulebook's folder, in the order of their paths, which are relative to it with `/`. A rulebook with a vocabulary
 * of precedents is given those that the casebook holds too, as `casebook/precedents/…`: they name persons, and nothing else may.
 * @throws RescindError `no-rulebook`
 */
export function readRulebookFolder(folder: string): RulebookFile[] {
  try {
    const files = filesIn(folder);
    if (!files.some(({ path }) => path === 'precedents/topics.yaml')) return files;
    return [...filesIn(join(checkoutFolder(), 'casebook/precedents'), 'casebook/precedents/'), ...files];
  } catch (cause) {
    throw new RescindError(
      'no-rulebook',
      `There is no rulebook in ${folder}.`,
      'Name its folder with --rulebook, or install Rescind anew.',
      { cause, outcome: 'usage' },
    );
  }
}

function filesIn(folder: string, under = ''): RulebookFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: under + relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Compiles the files of a rulebook, or gives every fault in them. */
export function compileParts(
  files: readonly RulebookFile[],
): LawParts | { readonly faults: readonly Fault[] } {
  const { rulebook, faults } = compile(files);
  const { lists, faults: inLists } = readChargeLists(files.filter(({ path }) => path.startsWith('lists/')));
  const precedents = readPrecedents(files, rulebook);
  const { translations, faults: inTranslations } = readTranslations(files);
  const all = [...faults, ...inLists, ...precedents.faults, ...inTranslations];
  if (rulebook === null || lists === null || all.length > 0) return { faults: all };
  return { rulebook, precedents, translations, lists };
}
