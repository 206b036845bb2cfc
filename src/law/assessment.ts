/**
 * An assessment: every rule in force on a day, held against one set of facts.
 * No score and no verdict is made of the findings: each stands with its own reason.
 */
import type { Day, Digest } from '../kernel/kernel.ts';
import { factsOf, undecided, valueIn } from './condition.ts';
import { editionOn } from './edition.ts';
import type { Answerer, FactDefinition, Facts } from './fact.ts';
import { type Finding, find, type SpokenPoint } from './finding.ts';
import { type Citation, citationsOn } from './instrument.ts';
import { type ParameterInForce, parametersOn } from './parameter.ts';
import { conditionsOf, type Factor, factors, type Rule, type RuleEdition } from './rule.ts';
import type { Rulebook } from './rulebook.ts';

/** A rule in the edition of a day, with the facts that it asks for. */
export interface HeldRule {
  readonly rule: Rule;
  readonly edition: RuleEdition;
  readonly asks: readonly string[];
}

/** The law as it stood on one day: what an assessment needs, worked out once for many. */
export interface LawOfTheDay {
  readonly digest: Digest;
  readonly on: Day;
  readonly rules: readonly HeldRule[];
  readonly parameters: Readonly<Record<string, ParameterInForce>>;
  readonly citations: ReadonlyMap<string, Citation>;
  readonly facts: ReadonlyMap<string, FactDefinition>;
  /** The place of each fact in the vocabulary. */
  readonly order: ReadonlyMap<string, number>;
}

/** A question that is still open: the fact, the question, who can answer it, and the rules that it could change. */
export interface Question {
  readonly fact: string;
  readonly asks: string;
  readonly answerers: readonly Answerer[];
  /** Rules whose outcome it could change. */
  readonly decides: readonly string[];
  /** Rules in which it could only speak for or against. */
  readonly weighs: readonly string[];
}

/**
 * One line of the predominance worksheet (RPD 34(3)): what speaks for a political, and what for an ordinary-law character.
 * What several rules draw from the same answers is one reason, and stands once, in the words of the first.
 */
export interface WorksheetLine {
  readonly factor: Factor;
  readonly political: readonly (SpokenPoint & { readonly rule: string })[];
  readonly ordinary: readonly (SpokenPoint & { readonly rule: string })[];
  /** Facts that nobody has answered and that would speak on this factor. */
  readonly open: readonly string[];
}

export interface Assessment {
  readonly rulebook: Digest;
  /** The day whose law was applied. */
  readonly on: Day;
  readonly findings: readonly Finding[];
  readonly worksheet: readonly WorksheetLine[];
  readonly questions: readonly Question[];
}

/** The rules, parameters and provisions in force on a day. */
export function lawOn(rulebook: Rulebook, on: Day): LawOfTheDay {
  return {
    digest: rulebook.digest,
    on,
    rules: rulebook.rules.flatMap((rule) => {
      const edition = editionOn(rule.editions, on);
      if (!edition) return [];
      return [{ rule, edition, asks: [...new Set(conditionsOf(edition).flatMap(factsOf))] }];
    }),
    parameters: parametersOn(rulebook.parameters, on),
    citations: citationsOn(rulebook.instruments, on),
    facts: new Map(rulebook.facts.map((fact) => [fact.name, fact])),
    order: new Map(rulebook.facts.map(({ name }, at) => [name, at])),
  };
}

/** Holds every rule in force against the facts. Pure: the same law and facts give the same assessment. */
export function assess(law: LawOfTheDay, facts: Facts): Assessment {
  return assessmentOf(law, findAll(law, facts));
}

/** The same, and nothing of it stays in memory: for facts that somebody sent, of which no two need be alike. */
export function assessAlone(law: LawOfTheDay, facts: Facts): Assessment {
  const setting = { facts, parameters: law.parameters, citations: law.citations };
  return assessmentOf(
    law,
    law.rules.map(({ rule, edition }) => find(rule, edition, setting)),
  );
}

function assessmentOf(law: LawOfTheDay, findings: readonly Finding[]): Assessment {
  return {
    rulebook: law.digest,
    on: law.on,
    findings,
    worksheet: worksheetOf(law, findings),
    questions: questionsOf(law, findings),
  };
}

/** Findings made before, by rule and by the values that they were made of. */
const made = new WeakMap<HeldRule, Map<string, Finding>>();
const mostKept = 2_000;

/**
 * The findings alone, in the order of the rules. A finding is a function of the values that its rule asks for, so equal values give the same
 * one again: the thousands of extracts of a list have few values between them.
 */
export function findAll(law: LawOfTheDay, facts: Facts): Finding[] {
  const setting = { facts, parameters: law.parameters, citations: law.citations };
  return law.rules.map((held) => {
    const key = JSON.stringify(held.asks.map((name) => valueIn(facts, name)));
    let kept = made.get(held);
    if (!kept || kept.size >= mostKept) {
      kept = new Map();
      made.set(held, kept);
    }
    const before = kept.get(key);
    if (before) return before;
    const finding = find(held.rule, held.edition, setting);
    kept.set(key, finding);
    return finding;
  });
}

function worksheetOf(law: LawOfTheDay, findings: readonly Finding[]): WorksheetLine[] {
  return factors.map((factor) => {
    const on = (side: 'for' | 'against') =>
      eachReasonOnce(
        findings.flatMap(({ rule, speaks }) =>
          speaks[side].filter((point) => point.factor === factor).map((point) => ({ ...point, rule })),
        ),
      );
    const open = findings.flatMap(({ speaks }) =>
      speaks.open.filter((point) => point.factor === factor).flatMap(({ facts }) => facts),
    );
    return { factor, political: on('for'), ordinary: on('against'), open: inOrder(law, new Set(open)) };
  });
}

/** The first of the points that stand on the same answers. */
export function eachReasonOnce<Point extends SpokenPoint>(points: readonly Point[]): Point[] {
  const seen = new Set<string>();
  return points.filter(({ grounds }) => {
    const key = grounds.join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Every open question once: those first that could change the most outcomes of rules which surely concern the case, then of all rules, then
 * in the order of the vocabulary. What could only take away an objection that nothing raises yet comes after what could raise it.
 */
function questionsOf(law: LawOfTheDay, findings: readonly Finding[]): Question[] {
  const decides = new Map<string, string[]>();
  const weighs = new Map<string, string[]>();
  const sure = new Set(
    findings.flatMap(({ rule, applies }) => (applies?.answer === 'unknown' ? [] : [rule])),
  );
  const excusing = new Map(findings.map((finding) => [finding.rule, excusesOnly(finding)]));
  const weight = (question: Question) => {
    const bearing = question.decides.filter((rule) => excusing.get(rule)?.has(question.fact) !== true);
    return { question, surely: bearing.filter((rule) => sure.has(rule)).length, perhaps: bearing.length };
  };
  const note = (map: Map<string, string[]>, fact: string, rule: string) => {
    const rules = map.get(fact);
    if (!rules) map.set(fact, [rule]);
    else if (!rules.includes(rule)) rules.push(rule);
  };
  for (const { rule, missing, speaks } of findings) {
    for (const fact of missing) note(decides, fact, rule);
    for (const { facts } of speaks.open)
      for (const fact of facts) if (!missing.includes(fact)) note(weighs, fact, rule);
  }
  return inOrder(law, new Set([...decides.keys(), ...weighs.keys()]))
    .map((name) => {
      const { asks, answerers } = law.facts.get(name) as FactDefinition;
      return {
        fact: name,
        asks,
        answerers,
        decides: decides.get(name) ?? [],
        weighs: weighs.get(name) ?? [],
      };
    })
    .map(weight)
    .toSorted(
      (a, b) =>
        b.surely - a.surely || b.perhaps - a.perhaps || b.question.decides.length - a.question.decides.length,
    )
    .map(({ question }) => question);
}

const NONE: ReadonlySet<string> = new Set();
/** Findings are made again and again of the same values, and are the same objects then. */
const excuses = new WeakMap<Finding, ReadonlySet<string>>();

/** Facts that could only excuse an objection of the finding while none is raised. */
function excusesOnly(finding: Finding): ReadonlySet<string> {
  if (finding.outcome !== 'unknown') return NONE;
  const known = excuses.get(finding) ?? workOutExcuses(finding);
  excuses.set(finding, known);
  return known;
}

function workOutExcuses({ applies, objections, met }: Finding): ReadonlySet<string> {
  if (objections.every(({ unless }) => unless.length === 0)) return NONE;
  const raising = new Set([
    ...(applies ? undecided(applies) : []),
    ...objections.flatMap(({ when }) => undecided(when)),
    ...(met ? undecided(met) : []),
  ]);
  const excusing = objections.flatMap(({ unless }) => unless.flatMap(({ trace }) => undecided(trace)));
  return new Set(excusing.filter((fact) => !raising.has(fact)));
}

/** Names in the order of the vocabulary. */
function inOrder(law: LawOfTheDay, names: ReadonlySet<string>): string[] {
  const placeOf = (name: string) => law.order.get(name) ?? -1;
  return [...names].sort((a, b) => placeOf(a) - placeOf(b));
}
