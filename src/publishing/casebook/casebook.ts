/** The casebook: read once, whole, and then only handed out. */
import { join } from 'node:path';
import { invalid, readLines } from './lines.ts';
import {
  type CaseItem,
  type CountryContext,
  caseItemShape,
  countryContextShape,
  type InstitutionalEvent,
  institutionalEventShape,
  type MethodsChapter,
  methodLineShape,
  type PlainRule,
  plainRuleShape,
  type Question,
  questionShape,
  type ReportFigure,
  reportFigureShape,
} from './shapes.ts';

/** What the casebook hands out; every list in the order in which a reader should meet it. */
export interface Casebook {
  /** Li Chuanliang's case: dated facts, and the claims in dispute marked as such. */
  liChuanliang(): readonly CaseItem[];
  /** The seven methods of the staff report of December 2023, and what surrounds them. */
  methods(): MethodsChapter;
  /** The report's figures, each compared with its sources. */
  report(): readonly ReportFigure[];
  /** What INTERPOL itself decided, by date. */
  timeline(): readonly InstitutionalEvent[];
  /** Articles 2 and 3 and the conditions of a red notice, in plain words. */
  rules(): readonly PlainRule[];
  /** What frightened people and their lawyers ask. */
  /** The most urgent first. */
  questions(): readonly Question[];
  /** What is documented about a state, by its code; null: nothing was found for this casebook, which is not "clean". */
  countryContext(code: string): CountryContext | null;
}

/**
 * Reads all files of the casebook in `folder`.
 * @throws RescindError `casebook-unreadable` or `casebook-invalid`, naming file and line
 */
export function readCasebook(folder: string): Casebook {
  const li = readLines(join(folder, 'li-chuanliang.jsonl'), caseItemShape);
  const report = readLines(join(folder, 'report.jsonl'), reportFigureShape);
  const timeline = readLines(join(folder, 'timeline.jsonl'), institutionalEventShape);
  const rules = readLines(join(folder, 'rules.jsonl'), plainRuleShape);
  const questions = readLines(join(folder, 'questions.jsonl'), questionShape);
  const context = readLines(join(folder, 'country-context.jsonl'), countryContextShape);
  const byCountry = new Map(context.map((one) => [one.country, one]));
  const methods = readMethods(folder);
  againstRealFacts(li);
  return {
    liChuanliang: () => li,
    methods: () => methods,
    report: () => report,
    timeline: () => timeline,
    rules: () => rules,
    questions: () => questions,
    countryContext: (code) => byCountry.get(code) ?? null,
  };
}

function readMethods(folder: string): MethodsChapter {
  const file = 'methods.jsonl';
  const lines = readLines(join(folder, file), methodLineShape);
  const seven = lines.filter((line) => line.kind === 'method').sort((a, b) => a.order - b.order);
  if (seven.map((method) => method.order).join() !== '1,2,3,4,5,6,7') {
    throw invalid(file, lines.length, 'there must be seven methods, numbered 1 to 7');
  }
  const known = new Set(
    lines.filter((line) => line.kind === 'method' || line.kind === 'supplementary').map(({ id }) => id),
  );
  for (const [index, line] of lines.entries()) {
    const names = line.kind === 'method' ? line.tags : line.kind === 'tactic' ? line.covers : [];
    const stranger = names.find((name) => !known.has(name));
    if (stranger) throw invalid(file, index + 1, `${line.id} names ${stranger}, which is no method here`);
  }
  return {
    seven,
    supplementary: lines.filter((line) => line.kind === 'supplementary'),
    tactics: lines.filter((line) => line.kind === 'tactic'),
    definitions: lines.filter((line) => line.kind === 'definition'),
  };
}

/** A disputed claim may point only at facts that are there. */
function againstRealFacts(items: readonly CaseItem[]): void {
  const facts = new Set(items.filter((item) => item.kind === 'fact').map(({ id }) => id));
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'disputed') continue;
    const stranger = item.against.find((id) => !facts.has(id));
    if (stranger)
      throw invalid('li-chuanliang.jsonl', index + 1, `against: ${stranger} is no fact of this case`);
  }
}
