/** Which words of a charge a finding stands on: the marks of the annotated notice. */
import type { Finding, Outcome, Trace } from '../law/law.ts';
import type { Entry } from './charges/lists.ts';
import type { FamilySpan } from './charges/reader.ts';
import type { ReadCharge } from './extract.ts';

/**
 * A charge of a text and the rules that stand on its words, the gravest finding first; words on which no finding stands by themselves are
 * unknown and go with the rule on words.
 */
export interface Mark {
  readonly warrant: number;
  readonly field: ReadCharge['field'];
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The very words of a list, within the charge. */
  readonly exact: readonly { readonly start: number; readonly end: number }[];
  readonly rules: readonly string[];
  /** Of the gravest of these findings. */
  readonly outcome: Outcome;
}

const gravity: Record<Outcome, number> = { breach: 4, concern: 3, unknown: 2, met: 1, 'not-asked': 0 };
/** The rule that weighs the words of a charge as such (`rulebook/rules/article3/words-of-charge.yaml`). */
const wordsRule = 'words-of-charge';

/** The marks of all charges, in the order of their texts: one to each charge in which an offence could be made out. */
export function marksOf(charges: readonly ReadCharge[], findings: readonly Finding[]): Mark[] {
  const asked = findings.filter(
    ({ outcome, applies }) => outcome !== 'not-asked' && applies?.answer !== 'unknown',
  );
  return charges.flatMap(({ reading, warrant, field, text }) =>
    reading.charges.flatMap((part): Mark[] => {
      const spans = apart(reading.spans.filter(({ start, end }) => part.start <= start && end <= part.end));
      if (spans.length === 0) return [];
      const standing = asked
        .filter((finding) =>
          spans.some((span) => standsOn(finding, span, reading.article3.on, reading.article83.on)),
        )
        .toSorted((a, b) => gravity[b.outcome] - gravity[a.outcome]);
      const { start, end } = bare(text, part.start, part.end);
      return [
        {
          warrant,
          field,
          start,
          end,
          words: text.slice(start, end),
          exact: spans.map((span) => ({ start: span.start, end: span.end })),
          rules: standing.length > 0 ? standing.map(({ rule }) => rule) : [wordsRule],
          outcome: standing[0]?.outcome ?? 'unknown',
        },
      ];
    }),
  );
}

/** A charge without the numbering before it and the stops after it. */
function bare(text: string, start: number, end: number): { start: number; end: number } {
  const part = text.slice(start, end);
  const before = /^[\s\p{P}]*(?:\p{N}+|\p{L})?[).\]:]\s*|^[\s\p{P}]+/u.exec(part)?.[0].length ?? 0;
  const after = /[\s\p{P}]+$/u.exec(part.slice(before))?.[0].length ?? 0;
  return { start: start + before, end: end - after };
}

function standsOn(
  finding: Finding,
  span: FamilySpan,
  signal: readonly Entry[],
  excluded: readonly Entry[],
): boolean {
  if (finding.rule === wordsRule) return signal.length === 0 || signal.includes(span.entry);
  return tracesOf(finding)
    .flatMap(leavesOf)
    .some(({ fact, against, answer }) => {
      if (fact === 'charge.families') return answer === 'yes' && [against].flat().includes(span.family);
      return fact === 'charge.excluded' && answer === 'yes' && excluded.includes(span.entry);
    });
}

type Leaf = Extract<Trace, { kind: 'fact' }>;

function tracesOf({ applies, objections }: Finding): Trace[] {
  return [...(applies ? [applies] : []), ...objections.map(({ when }) => when)];
}

function leavesOf(trace: Trace): Leaf[] {
  if (trace.kind === 'fact') return [trace];
  return trace.kind === 'not' ? leavesOf(trace.part) : trace.parts.flatMap(leavesOf);
}

/** Stretches in order that do not overlap; of two that do, the longer stays. */
function apart(spans: readonly FamilySpan[]): FamilySpan[] {
  const kept: FamilySpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || last.end <= span.start) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}
