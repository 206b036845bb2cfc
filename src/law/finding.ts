/** One rule held against the facts: what came out, what it stands on, what speaks for and against, and what could still change it. */
import type { Answer } from './answer.ts';
import {
  answer,
  type Condition,
  deciding,
  groundsOf,
  type Parameters,
  type Trace,
  undecided,
} from './condition.ts';
import { type Basis, weakest } from './edition.ts';
import type { Facts } from './fact.ts';
import type { Citation } from './instrument.ts';
import type { ParameterInForce } from './parameter.ts';
import type { Exception, Factor, Objection, Outcome, Point, Rule, RuleEdition } from './rule.ts';

/** A reason that would speak for a concern or against it, if its facts were so. */
export interface OpenPoint extends SpokenPoint {
  readonly speaks: 'for' | 'against';
}

/** How an exception came out: as the facts answer it, or as it is presumed while nobody has. */
export interface ExceptionTrace {
  readonly says: string;
  readonly trace: Trace;
  readonly presumed?: { readonly answer: 'yes' | 'no'; readonly because: string };
}

/** How one objection came out. */
export interface ObjectionTrace {
  readonly outcome: 'breach' | 'concern';
  readonly answer: Answer;
  readonly says: string;
  readonly when: Trace;
  readonly unless: readonly ExceptionTrace[];
}

/** A reason that speaks for a concern or against it. */
export interface SpokenPoint {
  readonly says: string;
  readonly factor?: Factor;
  readonly cites: readonly string[];
  /** The facts that it stands on. */
  readonly facts: readonly string[];
  /** The very answers that it stands on; two points with the same ones are one reason in other words. Empty while nobody has answered. */
  readonly grounds: readonly string[];
}

/** The finding of one rule. Plain data: the same rule, facts and day give the same bytes. */
export interface Finding {
  readonly rule: string;
  readonly family: string;
  readonly title: string;
  /** The first day of the edition applied. */
  readonly edition: string;
  readonly outcome: Outcome;
  /** The outcome in a sentence. */
  readonly says: string;
  /** The weakest basis of what it stands on: the provisions of the outcome, the parameters used, the reading. */
  readonly basis: Basis;
  readonly cites: readonly Citation[];
  readonly applies?: Trace;
  /** Why the rule was taken to concern it, where nobody knows whether it does. */
  readonly appliesPresumed?: string;
  readonly objections: readonly ObjectionTrace[];
  readonly met?: Trace;
  readonly speaks: {
    readonly for: readonly SpokenPoint[];
    readonly against: readonly SpokenPoint[];
    /** What nobody has answered; `facts` are those that would have to be. */
    readonly open: readonly OpenPoint[];
  };
  /** The stated facts that decided the outcome. */
  readonly decided: readonly string[];
  /** The facts that could still change the outcome, the first asked for first. */
  readonly missing: readonly string[];
}

/** What a finding is made under: the facts, the parameters and the provisions of one day. */
export interface Setting {
  readonly facts: Facts;
  readonly parameters: Parameters;
  readonly citations: ReadonlyMap<string, Citation>;
}

/** Holds an edition of a rule against the facts. */
export function find(rule: Rule, edition: RuleEdition, setting: Setting): Finding {
  const ask = (condition: Condition) => answer(condition, setting.facts, setting.parameters);
  const applies = edition.applies && ask(edition.applies);
  const presumed = applies?.answer === 'unknown' ? edition.appliesPresumed : undefined;
  const concerned = presumed === undefined ? (applies?.answer ?? 'yes') : 'yes';
  const objections = concerned === 'no' ? [] : edition.objections.map((objection) => hold(objection, ask));
  const met = concerned === 'no' ? undefined : metTrace(edition, objections, ask);
  const raised = objections.findIndex((objection) => objection.answer === 'yes');
  const outcome = outcomeOf(concerned, objections, met?.answer ?? 'no');
  const missing = missingOf(outcome, applies, objections, met);
  const objection = outcome === 'breach' || outcome === 'concern' ? edition.objections[raised] : undefined;
  const cites = citesFor(edition, objection, setting);
  return {
    rule: rule.id,
    family: rule.family,
    title: rule.title,
    edition: edition.from,
    outcome,
    says: objection?.says ?? (concerned === 'unknown' ? PERHAPS : sentence(edition, outcome)),
    basis: basisOf(edition, cites, [
      applies,
      met,
      ...objections.flatMap(({ when, unless }) => [when, ...unless.map(({ trace }) => trace)]),
    ]),
    cites,
    ...(applies && { applies }),
    ...(presumed !== undefined && { appliesPresumed: presumed }),
    objections,
    ...(met && { met }),
    speaks: speaking(concerned === 'no' ? [] : edition.points, ask),
    decided: decidedBy(outcome, applies, objections, met),
    missing,
  };
}

function speaking(points: readonly Point[], ask: (condition: Condition) => Trace): Finding['speaks'] {
  const speaks = { for: [] as SpokenPoint[], against: [] as SpokenPoint[], open: [] as OpenPoint[] };
  for (const point of points) {
    const trace = ask(point.when);
    if (trace.answer === 'no') continue;
    const { says, factor, cites } = point;
    const facts = trace.answer === 'yes' ? deciding(trace) : undecided(trace);
    const spoken = {
      says,
      ...(factor && { factor }),
      cites,
      facts,
      grounds: trace.answer === 'yes' ? groundsOf(trace) : [],
    };
    if (trace.answer === 'yes') speaks[point.speaks].push(spoken);
    else speaks.open.push({ ...spoken, speaks: point.speaks });
  }
  return speaks;
}

function hold(objection: Objection, ask: (condition: Condition) => Trace): ObjectionTrace {
  const when = ask(objection.when);
  const unless = objection.unless.map((exception) => except(exception, ask));
  const excused = unless.map(({ trace, presumed }) =>
    trace.answer === 'unknown' && presumed ? presumed.answer : trace.answer,
  );
  const { outcome, says } = objection;
  const held = when.answer === 'no' || excused.includes('yes') ? 'no' : null;
  const sure = when.answer === 'yes' && !excused.includes('unknown') ? 'yes' : 'unknown';
  return { outcome, says, answer: held ?? sure, when, unless };
}

function except({ when, presume, says }: Exception, ask: (condition: Condition) => Trace): ExceptionTrace {
  const trace = ask(when);
  return trace.answer === 'unknown' && presume ? { says, trace, presumed: presume } : { says, trace };
}

/** The trace of `met`; undefined where no condition stands behind it. */
function metTrace(
  edition: RuleEdition,
  objections: readonly ObjectionTrace[],
  ask: (condition: Condition) => Trace,
): Trace | undefined {
  if (typeof edition.met === 'object') return ask(edition.met.when);
  if (edition.met === 'never') return undefined;
  const clear = objections.every((objection) => objection.answer === 'no');
  return { kind: 'all', answer: clear ? 'yes' : 'unknown', parts: [] };
}

function outcomeOf(concerned: Answer, objections: readonly ObjectionTrace[], met: Answer): Outcome {
  if (concerned === 'no') return 'not-asked';
  if (concerned === 'unknown') return 'unknown';
  const raised = objections.find((objection) => objection.answer === 'yes');
  if (raised) return raised.outcome;
  const clear = objections.every((objection) => objection.answer === 'no');
  return clear && met === 'yes' ? 'met' : 'unknown';
}

/** The facts that could change how an objection came out; none where it is settled whatever else is learned. */
function openIn({ when, unless }: ObjectionTrace): string[] {
  if (when.answer === 'no' || unless.some(({ trace }) => trace.answer === 'yes')) return [];
  return [...undecided(when), ...unless.flatMap(({ trace }) => undecided(trace))];
}

/** No fact outside this list can change the outcome, whatever the others turn out to be (Kleene's tables only ever settle what is unknown). */
function missingOf(
  outcome: Outcome,
  applies: Trace | undefined,
  objections: readonly ObjectionTrace[],
  met: Trace | undefined,
): string[] {
  if (outcome === 'not-asked') return [];
  const raised = objections.findIndex(({ answer }) => answer === 'yes');
  const settled = raised >= 0 && openIn(objections[raised] as ObjectionTrace).length === 0;
  const inPlay = settled ? objections.slice(0, raised) : objections;
  return [
    ...new Set([
      ...(applies ? undecided(applies) : []),
      ...inPlay.flatMap(openIn),
      ...(met && !settled ? undecided(met) : []),
    ]),
  ];
}

function decidedBy(
  outcome: Outcome,
  applies: Trace | undefined,
  objections: readonly ObjectionTrace[],
  met: Trace | undefined,
): string[] {
  const raised = objections.find(({ answer }) => answer === 'yes');
  const settling = outcome === 'met' ? objections : raised && outcome !== 'unknown' ? [raised] : [];
  return [
    ...new Set([
      ...(applies ? deciding(applies) : []),
      ...settling.flatMap(({ when, unless }) => [
        ...deciding(when),
        ...unless.flatMap(({ trace }) => deciding(trace)),
      ]),
      ...(outcome === 'met' && met ? deciding(met) : []),
    ]),
  ];
}

/** A rule's own sentences speak of what it concerns; where that is not known they would assert it. */
const PERHAPS = 'Whether this rule concerns the case is not known.';
const ELSEWHERE = 'This rule does not concern the case.';
/** Sentences of a finding that stand in no rule. */
export const SAID_BY_NO_RULE: readonly string[] = [PERHAPS, ELSEWHERE];

function sentence(edition: RuleEdition, outcome: Outcome): string {
  if (outcome === 'met') return edition.says.met ?? edition.says.unknown;
  if (outcome === 'not-asked') return edition.says['not-asked'] ?? ELSEWHERE;
  return edition.says.unknown;
}

function citesFor(edition: RuleEdition, objection: Objection | undefined, setting: Setting): Citation[] {
  const ids = new Set([...edition.cites, ...(objection?.cites ?? [])]);
  return [...ids].flatMap((id) => setting.citations.get(id) ?? []);
}

function basisOf(
  edition: RuleEdition,
  cites: readonly Citation[],
  traces: readonly (Trace | undefined)[],
): Basis {
  return weakest([
    ...(edition.basis ? [edition.basis] : []),
    ...cites.map(({ basis }) => basis),
    ...traces.flatMap((trace) => (trace ? parametersIn(trace).map(({ basis }) => basis) : [])),
  ]);
}

function parametersIn(trace: Trace): ParameterInForce[] {
  if (trace.kind === 'fact') return trace.parameter ? [trace.parameter] : [];
  return trace.kind === 'not' ? parametersIn(trace.part) : trace.parts.flatMap(parametersIn);
}
