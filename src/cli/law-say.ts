/** How findings, traces and law are written in a terminal. */
import type {
  Answer,
  Assessment,
  FactDefinition,
  Facts,
  FactValue,
  Finding,
  LawOfTheDay,
  StatedFact,
  Trace,
} from '../law/law.ts';
import type { Voice } from '../publishing/publishing.ts';

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
export function valueWords(value: FactValue | null, { say }: Voice): string {
  if (value === null) return say('unknown.value');
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no');
  if (typeof value !== 'object') return String(value);
  if ('has' in value) {
    const named = value.has.join(', ') || say('value.none');
    return value.whole ? named : `${named} (${say('value.more')})`;
  }
  return [
    value.from === undefined ? '' : say('value.least', { number: value.from }),
    value.to === undefined ? '' : say('value.most', { number: value.to }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** An answer, in the word of a language. */
function answerWord(of: Answer, { say }: Voice): string {
  return say(of === 'unknown' ? 'unknown.value' : `value.${of}`);
}

/** A trace as an indented tree, one line a part. */
export function traceLines(trace: Trace, facts: Facts, indent: number, voice: Voice): string[] {
  const pad = '  '.repeat(indent);
  const word = answerWord(trace.answer, voice).padEnd(7);
  if (trace.kind === 'fact') {
    const against = Array.isArray(trace.against)
      ? trace.against.join(', ')
      : valueWords(trace.against as FactValue, voice);
    const held = trace.parameter
      ? `${against} ${trace.parameter.unit} ($${trace.parameter.name}, ${trace.parameter.from})`
      : against;
    return [
      `${pad}${word} ${trace.fact} ${trace.comparison} ${held} - ${statedWords(facts[trace.fact], voice)}`,
    ];
  }
  const parts = trace.kind === 'not' ? [trace.part] : trace.parts;
  return [
    `${pad}${word} ${trace.kind}`,
    ...parts.flatMap((part) => traceLines(part, facts, indent + 1, voice)),
  ];
}

function statedWords(stated: StatedFact | undefined, voice: Voice): string {
  if (!stated) return voice.say('term.nobody');
  const { from, words, at } = stated.source;
  const place = [words && `“${words}”`, at].filter(Boolean).join(', ');
  const value = valueWords(stated.value, voice) + (stated.why ? ` (${stated.why})` : '');
  return `${voice.say('term.stated', { value })} [${voice.say(`from.${from}`)}${place ? `: ${place}` : ''}]`;
}

/** A finding whole: outcome, reason, basis, what speaks, what is missing, and how it was reached. */
export function findingLines(finding: Finding, facts: Facts, law: LawOfTheDay, voice: Voice): string[] {
  const { say, rule } = voice;
  const asked = (name: string) => `  ${name}: ${rule((law.facts.get(name) as FactDefinition).asks)}`;
  return [
    `${finding.family}/${finding.rule}: ${outcomeWord(finding, voice)}. ${rule(finding.says)}`,
    `  ${say('raised.provisions')}: ${finding.cites.map((one) => `${one.id} (${rule(one.heading)})`).join('; ')}`,
    `  ${say('term.basis', { basis: say(`basis.${finding.basis}`), day: finding.edition })}`,
    ...finding.speaks.for.map(({ says }) => `  ${say('raised.for')}: ${rule(says)}`),
    ...finding.speaks.against.map(({ says }) => `  ${say('raised.against')}: ${rule(says)}`),
    ...(finding.missing.length > 0
      ? [`  ${say('term.change')}`, ...finding.missing.map((name) => `  ${asked(name)}`)]
      : []),
    ...(finding.applies
      ? [`  ${say('term.concerns')}`, ...traceLines(finding.applies, facts, 2, voice)]
      : []),
    ...(finding.appliesPresumed
      ? [`    ${say('term.applies', { because: rule(finding.appliesPresumed) })}`]
      : []),
    ...finding.objections.flatMap((objection) => [
      `  ${say(`outcome.${objection.outcome}`)} (${answerWord(objection.answer, voice)}): ${rule(objection.says)}`,
      ...traceLines(objection.when, facts, 2, voice),
      ...objection.unless.flatMap(({ says, trace, presumed }) => [
        `    ${say('term.unless', { says: rule(says) })}`,
        ...(presumed
          ? [
              `      ${say('term.presumed', { answer: answerWord(presumed.answer, voice), because: rule(presumed.because) })}`,
            ]
          : []),
        ...traceLines(trace, facts, 3, voice),
      ]),
    ]),
    ...(finding.met ? [`  ${say('term.met')}`, ...traceLines(finding.met, facts, 2, voice)] : []),
  ];
}

function outcomeWord({ outcome }: Finding, { say }: Voice): string {
  return outcome === 'not-asked' ? outcome : say(`outcome.${outcome}`);
}

/**
 * An assessment for a person: what is raised, what is met, what is open and what would have to be asked.
 * @param notInForce rules of the rulebook that do not hold on the day
 */
export function assessmentLines(
  { findings, questions, on, rulebook }: Assessment,
  facts: Facts,
  law: LawOfTheDay,
  all: boolean,
  voice: Voice,
  notInForce: readonly string[],
): string[] {
  const { say, rule } = voice;
  const of = (...outcomes: Finding['outcome'][]) =>
    findings.filter(({ outcome }) => outcomes.includes(outcome));
  const raised = of('breach', 'concern');
  const concerned = of('unknown').filter(({ applies }) => applies?.answer !== 'unknown');
  const perhaps = of('unknown').filter(({ applies }) => applies?.answer === 'unknown');
  const shown = (list: readonly Finding[]) =>
    list.flatMap((one) =>
      all ? ['', ...findingLines(one, facts, law, voice)] : shortLines(one, facts, voice),
    );
  const titled = (title: string, list: readonly Finding[]) =>
    list.length === 0 ? [] : ['', title, ...shown(list)];
  const lines = [
    say('term.law', { day: on, digest: rulebook.slice(0, 12) }),
    '',
    say('raised.head'),
    ...(raised.length === 0 ? [`  ${say('raised.none')}`] : shown(raised)),
    ...titled(`${say('met.head')}. ${say('met.what')}`, of('met')),
    ...titled(say('unknown.head'), concerned),
    ...(perhaps.length === 0
      ? []
      : ['', say('unknown.perhaps'), `  ${perhaps.map((one) => one.rule).join(', ')}`]),
    ...(notInForce.length === 0 ? [] : ['', say('term.absent', { rules: notInForce.join(', ') })]),
    ...(questions.length === 0
      ? []
      : [
          '',
          say('term.questions', { count: questions.length }),
          ...questions
            .slice(0, all ? questions.length : 12)
            .map(({ asks, answerers }) => `  ${rule(asks)} [${answerers.join(', ')}]`),
        ]),
    '',
    say('short.never'),
  ];
  return voice.saidInEnglish() ? [...lines, say('untranslated', { mark: '[EN]' })] : lines;
}

/** What would take a raised finding away and is presumed not to be so. */
function exceptionsOpen({ outcome, objections }: Finding): string[] {
  if (outcome !== 'breach' && outcome !== 'concern') return [];
  return objections
    .filter(({ answer }) => answer === 'yes')
    .flatMap(({ unless }) => unless.flatMap(({ says, presumed }) => (presumed ? [says] : [])));
}

function shortLines(finding: Finding, facts: Facts, voice: Voice): string[] {
  const { say, rule } = voice;
  const words = finding.decided.flatMap((name) => facts[name]?.source.words ?? []);
  return [
    `  ${outcomeWord(finding, voice)} - ${rule(finding.title)} (${finding.cites.map(({ id }) => id).join(', ')})`,
    `      ${rule(finding.says)}`,
    ...(words.length > 0
      ? [`      ${say('raised.words')}: ${[...new Set(words)].map((one) => `“${one}”`).join(', ')}`]
      : []),
    ...finding.speaks.for.map(({ says }) => `      ${say('raised.for')}: ${rule(says)}`),
    ...finding.speaks.against.map(({ says }) => `      ${say('raised.against')}: ${rule(says)}`),
    ...exceptionsOpen(finding).map((says) => `      ${say('raised.unless')}: ${rule(says)}`),
    ...(finding.basis === 'recall' ? [`      ${say('basis.finding.recall')}`] : []),
  ];
}
