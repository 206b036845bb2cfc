/**
 * Law as data with dates: instruments, parameters, facts, rules and timings, written in YAML, evaluated without side effects.
 * Promises: the same rulebook, facts and day give the same findings to the byte; unknown stays unknown; every finding says what it stands on;
 * Article 3 is never met on the words of a charge alone (no rulebook that would say so compiles).
 * Refuses: to read files or the clock, to guess a fact that nobody stated, to add findings up to one verdict.
 */
export {
  type Beside,
  type Besides,
  besides,
  type DecidedOn,
  decidedOn,
  type Held,
  type OnRule,
  precedentsOnRule,
  sideOf,
} from './alike.ts';
export type { Answer } from './answer.ts';
export {
  type Assessment,
  assess,
  assessAlone,
  eachReasonOnce,
  findAll,
  type LawOfTheDay,
  lawOn,
  type Question,
  type WorksheetLine,
} from './assessment.ts';
export { type CaseResult, runCases } from './cases.ts';
export type { CodedFacts } from './coded.ts';
export type { Comparison, Condition, Operand, Trace } from './condition.ts';
export { coverage, type MonthOfLaw } from './coverage.ts';
export { type DaySpan, daySpan } from './day-span.ts';
export { type Basis, type Dated, editionOn, weakest } from './edition.ts';
export {
  type Answerer,
  type FactDefinition,
  type FactSource,
  type Facts,
  type FactValue,
  type Members,
  misfit,
  type NumberSpan,
  type StatedFact,
} from './fact.ts';
export type { ExceptionTrace, Finding, ObjectionTrace, OpenPoint, SpokenPoint } from './finding.ts';
export { type Health, healthOf } from './health.ts';
export type { Citation, Instrument, Provision, ProvisionEdition } from './instrument.ts';
export { lawFrom } from './law-from.ts';
export type { Parameter, ParameterEdition, ParameterInForce } from './parameter.ts';
export {
  type Precedent,
  type PrecedentOutcome,
  type Precedents,
  readPrecedents,
  type Topic,
} from './precedent.ts';
export { findPrecedents, type PrecedentSearch } from './precedent-search.ts';
export { type Compiled, compile } from './read/compile.ts';
export { type FactsRead, readFacts, type StatedRead, statedFacts, type WrongFact } from './read/facts.ts';
export {
  type Fault,
  fault,
  faultLine,
  type Place,
  type RulebookFile,
  readYaml,
  type YamlRead,
} from './read/yaml.ts';
export { type Footing, footingOf, type Register, registerOf } from './register.ts';
export {
  type Exception,
  type Factor,
  factors,
  type Objection,
  type Outcome,
  type Point,
  type Rule,
  type RuleEdition,
} from './rule.ts';
export type { Rulebook } from './rulebook.ts';
export {
  type Due,
  dueDay,
  type Extension,
  type Period,
  type Seen,
  type Timing,
  type TimingEdition,
} from './timing.ts';
export {
  inLanguage,
  readTranslations,
  sentencesOf,
  type Translated,
  type Translations,
  translated,
  translationGaps,
} from './translation.ts';
export { type WhatIf, whatIf } from './what-if.ts';
