/** The rulebook of this installation: read from its folder, compiled, or told with every fault and line. */
import { join } from 'node:path';
import { addYears, type Day, RescindError } from '../kernel/kernel.ts';
import {
  type Assessment,
  assessAlone,
  type Besides,
  besides,
  type CaseResult,
  coverage,
  type DecidedOn,
  decidedOn,
  type Facts,
  type Fault,
  type Footing,
  faultLine,
  findPrecedents,
  footingOf,
  type Health,
  healthOf,
  inLanguage,
  type LawOfTheDay,
  lawFrom,
  lawOn,
  type MonthOfLaw,
  type OnRule,
  type Precedent,
  type PrecedentSearch,
  type Precedents,
  precedentsOnRule,
  type Register,
  type Rulebook,
  type RulebookFile,
  type RuleEdition,
  readFacts,
  readTranslations,
  registerOf,
  runCases,
  type StatedRead,
  statedFacts,
  type Translated,
  type Translations,
  type WhatIf,
  whatIf,
} from '../law/law.ts';
import {
  type ChargeReader,
  chargeReader,
  type DocumentFacts,
  documentFacts,
  type PoliticalOffence,
  type ReadDocument,
  readChargeLists,
  type Screenable,
  type ScreenedExtract,
  screenExtract,
  screenTyped,
} from '../screening/screening.ts';
import { builtParts, lastBuilt } from './built-law.ts';
import { checkoutFolder } from './checkout.ts';
import { compileParts, type LawParts, readRulebookFolder } from './law-parts.ts';

/** A compiled rulebook with what stands beside it, and the reader of charges that its lists make. */
export interface LawBook {
  readonly rulebook: Rulebook;
  readonly precedents: Precedents;
  readonly charges: ChargeReader;
  /** Offences that a country uses, or has used, against its critics. A match is a prompt to look, never proof of abuse. */
  offencesOf(country: string): readonly PoliticalOffence[];
  /** The rulebook's sentences in other languages. */
  readonly translations: Translations;
  /** An assessment, or an answer made from one, with the rulebook's sentences in a language. */
  inLanguage<Data>(data: Data, language: 'en' | Translated): Data;
  /** The text of each file, by its path; empty where the rulebook was kept from before. */
  readonly texts: ReadonlyMap<string, string>;
  /** Why the folder's own rulebook is not in force; empty where it is. */
  readonly brokenBy: readonly Fault[];
  /** Screens a public extract under the law of a day; nothing is kept, in memory neither. @throws RescindError `no-law-then`, as all that screens here does, where no rule holds on the day */
  screen(content: Screenable, on: Day, stated?: Facts): ScreenedExtract;
  /** Screens a charge that somebody typed with facts that somebody stated; nothing is kept. */
  screenTyped(
    typed: { readonly charge: string; readonly country: string | null },
    on: Day,
    stated: Facts,
  ): ScreenedExtract;
  /** The facts of a notice document, as its reading gives them. */
  documentFacts(document: ReadDocument): DocumentFacts;
  lawOn(on: Day): LawOfTheDay;
  /** The day on which the law that holds on `on` began to: the last change of a rule, parameter or provision. */
  lawSince(on: Day): Day;
  assess(on: Day, facts: Facts): Assessment;
  whatIf(on: Day, facts: Facts, rule: string, fact: string): WhatIf;
  /** @throws RescindError `facts-wrong`, naming each line */
  readFacts(path: string, text: string): Facts;
  /** Facts that somebody states as JSON values by name, or each that cannot be taken. */
  statedFacts(values: Readonly<Record<string, unknown>>): StatedRead;
  /** @throws RescindError `rulebook-broken` where a file of cases is broken */
  runCases(): readonly CaseResult[];
  health(on: Day): Health;
  coverage(to: Day): readonly MonthOfLaw[];
  /** Which rules stand on which provisions, facts and parameters. */
  readonly register: Register;
  /** What an edition of a rule stands on, and the weakest basis of it all. */
  footingOf(edition: RuleEdition, on: Day): Footing;
  findPrecedents(search: PrecedentSearch): readonly Precedent[];
  /** Precedents on a rule: decided alike, otherwise, or neither. */
  precedentsOn(rule: string): OnRule;
  /** How a rule was decided, and the nearest decision of each side on these facts. */
  decidedOn(rule: string, facts: Facts): DecidedOn;
  /** At most `most` precedents of each side that share most with one. */
  beside(precedent: Precedent, most: number): Besides;
}

/**
 * Compiles the rulebook of a folder.
 * @throws RescindError `no-rulebook`; `rulebook-broken`, naming each fault with file, line and what to do
 */
export function openLawBook(folder: string): LawBook {
  const read = readLawBook(folder);
  if ('faults' in read) throw broken(folder, read.faults);
  return read;
}

/**
 * The rulebook for one command: this installation's own, unless a folder is named. While its own does not compile, as it was when the
 * program was built, with `brokenBy` saying why.
 * @throws RescindError as `openLawBook`, for a folder that somebody named, and where nothing was built
 */
export function commandLawBook(named: string | undefined): LawBook {
  const folder = named ?? join(checkoutFolder(), 'rulebook');
  const read = readLawBook(folder);
  if (!('faults' in read)) return read;
  const built = named === undefined ? lastBuilt() : null;
  if (built === null) throw broken(folder, read.faults);
  return lawBookOf({ ...built, files: [], brokenBy: read.faults });
}

/** Compiles the rulebook of a folder, or gives every fault in it. @throws RescindError `no-rulebook` */
export function readLawBook(folder: string): LawBook | { readonly faults: readonly Fault[] } {
  const files = readRulebookFolder(folder);
  const parts = builtParts(files) ?? compileParts(files);
  return 'faults' in parts ? parts : lawBookOf({ ...parts, files, brokenBy: [] });
}

/** The law book of a rulebook that was kept when it last compiled, while its folder does not. */
export function keptLawBook(rulebook: Rulebook, brokenBy: readonly Fault[]): LawBook {
  const texts = Object.entries(rulebook.lists).map(([path, list]) => ({ path, text: JSON.stringify(list) }));
  const { lists, faults } = readChargeLists(texts);
  if (lists === null) throw broken('the rulebook kept last', faults);
  return lawBookOf({
    rulebook,
    precedents: { precedents: [], topics: {}, coded: new Map(), faults: [] },
    lists,
    translations: readTranslations([]).translations,
    files: [],
    brokenBy,
  });
}

function lawBookOf(
  made: LawParts & { readonly files: readonly RulebookFile[]; readonly brokenBy: readonly Fault[] },
): LawBook {
  const { rulebook, precedents, translations, files, brokenBy } = made;
  const charges = chargeReader(made.lists);
  const days = new Map<Day, LawOfTheDay>();
  /** The law of a few days is kept: pages of one evening ask for the same. */
  const law = (on: Day): LawOfTheDay => {
    const kept = days.get(on);
    if (kept) return kept;
    if (days.size > 30) days.clear();
    const made = lawOn(rulebook, on);
    days.set(on, made);
    return made;
  };
  /** @throws RescindError `no-law-then`: nothing found where nothing was asked would read as “fine” */
  const heldLaw = (on: Day): LawOfTheDay => {
    const held = law(on);
    if (held.rules.length > 0) return held;
    const first = rulebook.rules.flatMap(({ editions }) => editions.map(({ from }) => from)).toSorted()[0];
    throw new RescindError(
      'no-law-then',
      `No rule of the rulebook holds on ${on}${first === undefined ? '' : `; the first begins on ${first}`}. Nothing was screened.`,
      'Ask for a later day. What the rules were before is not known here, which does not mean that there were none.',
      { outcome: 'usage' },
    );
  };
  const vocabulary = new Map(rulebook.facts.map((fact) => [fact.name, fact]));
  let ran: readonly CaseResult[] | null = null;
  const cases = () => {
    if (ran !== null) return ran;
    const { results, faults } = runCases(rulebook, files);
    if (faults.length > 0) throw broken('cases/', faults);
    ran = results;
    return ran;
  };
  return {
    rulebook,
    precedents,
    charges,
    offencesOf: (country) => made.lists.offences.filter((one) => one.country === country),
    translations,
    inLanguage: (data, language) => (language === 'en' ? data : inLanguage(data, translations[language])),
    texts: new Map(files.map(({ path, text }) => [path, text])),
    brokenBy,
    screen: (content, on, stated) => screenExtract(content, heldLaw(on), charges, stated, assessAlone),
    screenTyped: (typed, on, stated) => screenTyped(typed, heldLaw(on), charges, stated),
    documentFacts: (document) => documentFacts(document, charges),
    lawOn: law,
    lawSince: (on) => lawFrom(rulebook, on),
    assess: (on, facts) => assessAlone(heldLaw(on), facts),
    whatIf: (on, facts, rule, fact) => whatIf(heldLaw(on), facts, rule, fact),
    readFacts: (path, text) => {
      const read = readFacts({ path, text }, vocabulary);
      if (read.facts === null)
        throw new RescindError(
          'facts-wrong',
          `The facts in ${path} cannot be taken:\n${lines(read.faults)}`,
          'Nothing was screened. `rescind law facts` shows every fact with its question and its answers.',
          { outcome: 'usage' },
        );
      return read.facts;
    },
    statedFacts: (values) => statedFacts(values, vocabulary),
    runCases: cases,
    health: (on) => healthOf(rulebook, cases(), on, addYears(on, -1)),
    coverage: (to) => {
      const first = rulebook.rules.flatMap(({ editions }) => editions.map(({ from }) => from)).toSorted()[0];
      return first === undefined ? [] : coverage(rulebook, first, to);
    },
    register: registerOf(rulebook),
    footingOf: (edition, on) => footingOf(edition, law(on)),
    findPrecedents: (search) => findPrecedents(precedents, search),
    precedentsOn: (rule) => precedentsOnRule(rule, precedents),
    decidedOn: (rule, facts) => decidedOn(rule, facts, precedents),
    beside: (precedent, most) => besides(precedent, precedents, most),
  };
}

function broken(where: string, faults: readonly Fault[]): RescindError {
  return new RescindError(
    'rulebook-broken',
    `The rulebook in ${where} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${lines(faults)}`,
    'Mend them and run `rescind law check`.',
  );
}

function lines(faults: readonly Fault[]): string {
  return faults.map((one) => `  ${faultLine(one)}`).join('\n');
}
