/** The findings of an assessment, sorted as papers show them, and what each stands on. */
import type { Basis, Citation, Finding, Outcome, Question } from '../../law/law.ts';
import type { PaperOrder } from './paper.ts';
import { joined, type Phrase, type Speaker } from './say.ts';
import { code, type Line, plain, quoted } from './sheet.ts';
import { cut } from './subject.ts';

/** Letters of words that are shown in passing; the whole stands in the table of what was screened. */
export const SHORT = 80;

export interface SortedFindings {
  /** Breaches first, then concerns. */
  readonly raised: readonly Finding[];
  readonly met: readonly Finding[];
  /** Rules that concern the notice and have no answer. */
  readonly unknown: readonly Finding[];
  /** Nobody knows whether these rules concern the notice at all. */
  readonly perhaps: readonly Finding[];
}

export function sorted({ findings }: PaperOrder['assessment']): SortedFindings {
  const of = (...outcomes: Outcome[]) => findings.filter(({ outcome }) => outcomes.includes(outcome));
  const unsure = ({ applies }: Finding) => applies?.answer === 'unknown';
  return {
    raised: [...of('breach'), ...of('concern')],
    met: of('met'),
    unknown: of('unknown').filter((finding) => !unsure(finding)),
    perhaps: of('unknown').filter(unsure),
  };
}

/** How many rules came out which way, by the phrase that names it. */
export function counted(findings: SortedFindings): readonly (readonly [Phrase, number])[] {
  const raised = (outcome: Outcome) => findings.raised.filter((one) => one.outcome === outcome).length;
  return [
    ['outcome.breach', raised('breach')],
    ['outcome.concern', raised('concern')],
    ['outcome.met', findings.met.length],
    ['outcome.unknown', findings.unknown.length],
    ['outcome.perhaps', findings.perhaps.length],
  ];
}

/** Numbers of provisions, apart by commas. */
export function cites(speaker: Speaker, ids: readonly string[]): Line {
  return speaker.list(ids.map((id) => [code(id)]));
}

/** Each provision with its heading and how it is known. */
export function provisions(speaker: Speaker, of: readonly Citation[]): Line[] {
  return of.map(({ id, heading, basis }) => [
    code(id),
    plain(' '),
    ...speaker.rule(heading),
    plain(' – ', 'quiet'),
    ...basisLine(speaker, basis),
  ]);
}

/** How something is known; what was recalled and not read stands out. */
export function basisLine(speaker: Speaker, basis: Basis): Line {
  return speaker
    .say(`basis.${basis}`)
    .map((run) => ({ ...run, look: basis === 'recall' ? ('strong' as const) : ('quiet' as const) }));
}

/** The very words that a finding stands on: those marked in the charges, else those of the facts that decided it. */
export function wordsOf({ rule, decided }: Finding, { marks, facts }: PaperOrder): string[] {
  const marked = marks.filter(({ rules }) => rules.includes(rule)).map(({ words }) => words);
  const stated = decided.flatMap((name) => facts[name]?.source.words ?? []);
  return [...new Set(marked.length > 0 ? marked : stated)];
}

/** Words in quotation, apart by a stop; their marks run the way the words do. */
export function quotations(words: readonly string[], most?: number): Line {
  return joined(
    words.map((one) => {
      const shown = cut(one, most);
      const { dir, ...look } = quoted(one);
      return [{ ...look, ...(dir && { dir }), text: `“${shown}${shown === one ? '' : ' …'}”` }];
    }),
    ' · ',
  );
}

/** Where the facts of a reason come from: what kind of source, and its words. */
export function sourcesOf(speaker: Speaker, names: readonly string[], { facts }: PaperOrder): Line {
  const seen = new Map<string, Line>();
  for (const name of names) {
    const stated = facts[name];
    if (stated === undefined || stated.value === null) continue;
    const { from, words } = stated.source;
    if (!seen.has(`${from} ${words}`))
      seen.set(`${from} ${words}`, [
        ...speaker.say(`from.${from}`),
        ...(words === undefined ? [] : [plain(': '), ...quotations([words], SHORT)]),
      ]);
  }
  const lines = [...seen.values()];
  if (lines.length === 0) return [];
  return [plain(' ('), ...speaker.list(lines, 'semicolon'), plain(')')].map((run) =>
    run.look === undefined ? { ...run, look: 'quiet' as const } : run,
  );
}

/** The questions that could change a finding, in the order of the assessment. */
export function missingOf({ missing }: Finding, questions: readonly Question[]): Question[] {
  return questions.filter(({ fact }) => missing.includes(fact));
}
