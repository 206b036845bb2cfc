/** How findings, traces and law are written in a terminal. */
import type {
  Assessment,
  Citation,
  FactDefinition,
  Facts,
  FactValue,
  Finding,
  LawOfTheDay,
  StatedFact,
  Trace,
} from '../law/law.ts';

const BASIS = {
  read: 'read at the source',
  secondary: 'known through others',
  recall: 'recalled, not read: check it before you rely on it',
} as const;

/** `read at the source`, and so on. */
export function basisWords(basis: keyof typeof BASIS): string {
  return BASIS[basis];
}

/** A value as a person would write it. */
export function valueWords(value: FactValue | null): string {
  if (value === null) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if ('has' in value) return `${value.has.join(', ') || 'none'}${value.whole ? '' : ' (and perhaps others)'}`;
  return [
    value.from === undefined ? '' : `at least ${value.from}`,
    value.to === undefined ? '' : `at most ${value.to}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A trace as an indented tree, one line a part. */
export function traceLines(trace: Trace, facts: Facts, indent: number): string[] {
  const pad = '  '.repeat(indent);
  if (trace.kind === 'fact') {
    const against = Array.isArray(trace.against)
      ? trace.against.join(', ')
      : valueWords(trace.against as FactValue);
    const held = trace.parameter
      ? `${against} ${trace.parameter.unit} ($${trace.parameter.name}, since ${trace.parameter.from})`
      : against;
    return [
      `${pad}${trace.answer.padEnd(7)} ${trace.fact} ${trace.comparison} ${held}${statedWords(facts[trace.fact])}`,
    ];
  }
  if (trace.kind === 'not')
    return [`${pad}${trace.answer.padEnd(7)} not`, ...traceLines(trace.part, facts, indent + 1)];
  return [
    `${pad}${trace.answer.padEnd(7)} ${trace.kind}`,
    ...trace.parts.flatMap((part) => traceLines(part, facts, indent + 1)),
  ];
}

function statedWords(stated: StatedFact | undefined): string {
  if (!stated) return ' - nobody stated it';
  const { from, words, at } = stated.source;
  const place = [words && `“${words}”`, at].filter(Boolean).join(', ');
  return ` - stated: ${valueWords(stated.value)}${stated.why ? ` (${stated.why})` : ''} [${from}${place ? `: ${place}` : ''}]`;
}

/** A finding whole: outcome, reason, basis, what speaks, what is missing, and how it was reached. */
export function findingLines(finding: Finding, facts: Facts, law: LawOfTheDay): string[] {
  const asked = (name: string) => `  ${name}: ${(law.facts.get(name) as FactDefinition).asks}`;
  return [
    `${finding.family}/${finding.rule}: ${finding.outcome}. ${finding.says}`,
    `  Stands on ${finding.cites.map(citeWords).join('; ')}`,
    `  Basis: ${basisWords(finding.basis)}. Edition of ${finding.edition}.`,
    ...finding.speaks.for.map(({ says }) => `  For:     ${says}`),
    ...finding.speaks.against.map(({ says }) => `  Against: ${says}`),
    ...(finding.missing.length > 0
      ? ['  Could still change it:', ...finding.missing.map((name) => `  ${asked(name)}`)]
      : []),
    ...(finding.applies ? ['  Concerns it:', ...traceLines(finding.applies, facts, 2)] : []),
    ...(finding.appliesPresumed ? [`    presumed: ${finding.appliesPresumed}`] : []),
    ...finding.objections.flatMap((objection) => [
      `  ${objection.outcome} (${objection.answer}): ${objection.says}`,
      ...traceLines(objection.when, facts, 2),
      ...objection.unless.flatMap(({ says, trace, presumed }) => [
        `    unless: ${says}${presumed ? ` Presumed ${presumed.answer}: ${presumed.because}` : ''}`,
        ...traceLines(trace, facts, 3),
      ]),
    ]),
    ...(finding.met ? ['  Met:', ...traceLines(finding.met, facts, 2)] : []),
  ];
}

function citeWords({ id, heading }: Citation): string {
  return `${id} (${heading})`;
}

/** An assessment for a person: what is raised, what is met, what is open and what would have to be asked. */
export function assessmentLines(
  { findings, questions, on, rulebook }: Assessment,
  facts: Facts,
  law: LawOfTheDay,
  all: boolean,
): string[] {
  const of = (...outcomes: Finding['outcome'][]) =>
    findings.filter(({ outcome }) => outcomes.includes(outcome));
  const concerned = of('unknown').filter(({ applies }) => applies?.answer !== 'unknown');
  const perhaps = of('unknown').filter(({ applies }) => applies?.answer === 'unknown');
  const shown = (title: string, list: readonly Finding[]) =>
    list.length === 0
      ? []
      : [
          '',
          title,
          ...list.flatMap((one) => (all ? ['', ...findingLines(one, facts, law)] : shortLines(one, facts))),
        ];
  return [
    `Law of ${on}, rulebook ${rulebook.slice(0, 12)}…`,
    ...shown('Raised', of('breach', 'concern')),
    ...shown('Met on the facts known (nothing is declared clean)', of('met')),
    ...shown('Unknown', concerned),
    ...(perhaps.length === 0
      ? []
      : ['', `Not known whether they concern it: ${perhaps.map(({ rule }) => rule).join(', ')}`]),
    ...(questions.length === 0
      ? []
      : [
          '',
          `Questions that could change these answers (${questions.length}), the weightiest first`,
          ...questions
            .slice(0, all ? questions.length : 12)
            .map(({ asks, answerers }) => `  ${asks} [${answerers.join(', ')}]`),
        ]),
  ];
}

function shortLines(finding: Finding, facts: Facts): string[] {
  const words = finding.decided.flatMap((name) => facts[name]?.source.words ?? []);
  return [
    `  ${finding.outcome.padEnd(8)} ${finding.title} (${finding.cites.map(({ id }) => id).join(', ')})`,
    `           ${finding.says}`,
    ...(words.length > 0
      ? [`           On: ${[...new Set(words)].map((one) => `“${one}”`).join(', ')}`]
      : []),
    ...finding.speaks.for.map(({ says }) => `           For: ${says}`),
    ...finding.speaks.against.map(({ says }) => `           Against: ${says}`),
    ...(finding.basis === 'recall'
      ? ['           It stands on something recalled and not read: check it.']
      : []),
  ];
}
