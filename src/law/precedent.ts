/** Precedents: decisions and examples of practice in our words, with how much of the source was read. */
import { z } from 'zod';
import { type CodedFacts, readCoded } from './coded.ts';
import type { Basis } from './edition.ts';
import { basis, name, sentence } from './read/parts.ts';
import { type Fault, fault, type RulebookFile, readYaml } from './read/yaml.ts';
import type { Rulebook } from './rulebook.ts';

const outcomes = [
  'compliant',
  'compliant-with-update',
  'non-compliant',
  'partly',
  'inadmissible',
  'deleted-before-decision',
  'other',
] as const;
export type PrecedentOutcome = (typeof outcomes)[number];

/** One decision or example. */
export interface Precedent {
  readonly id: string;
  /** Who decided. */
  readonly body: string;
  /** A decision of the CCF, an example of INTERPOL's Repository of Practice, or a case known in public. */
  readonly kind: 'ccf' | 'repository' | 'public';
  readonly title: string;
  /** Public cases only. */
  readonly person?: string;
  /** The requesting country's two-letter code, where it is known. */
  readonly requesting?: string;
  readonly data: string;
  readonly year?: number;
  readonly outcome: PrecedentOutcome;
  /** The facts without their outcome; missing where only tags were read. */
  readonly facts?: string;
  readonly grounds: readonly string[];
  readonly topics: readonly string[];
  /** How much of the source was read. */
  readonly read: 'full' | 'part' | 'summary' | 'tags-only';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly basis: Basis;
  readonly sources: readonly string[];
  /** Other entries on the same person or request. */
  readonly sameAs: readonly string[];
  readonly note?: string;
}

/** What a precedent may be about. */
export interface Topic {
  readonly means: string;
  /** The rules that it bears on; empty for what is only a circumstance. */
  readonly rules: readonly string[];
}

/** The whole library. */
export interface Precedents {
  readonly precedents: readonly Precedent[];
  /** The closed vocabulary of topics, by name. */
  readonly topics: Readonly<Record<string, Topic>>;
  /** The facts of a precedent, by its id, as two readers who did not know the outcome coded them alike. */
  readonly coded: CodedFacts;
  readonly faults: readonly Fault[];
}

const precedentFile = z.strictObject({
  precedents: z.array(
    z
      .strictObject({
        id: z.string().min(1),
        body: sentence,
        'source-kind': z.enum(['ccf', 'repository', 'public']),
        title: sentence,
        person: sentence.exactOptional(),
        requesting: z
          .string()
          .regex(/^[A-Z]{2}$/, 'a two-letter code is wanted')
          .exactOptional(),
        data: name,
        year: z.number().int().exactOptional(),
        outcome: z.enum(outcomes),
        facts: sentence.exactOptional(),
        grounds: z.array(sentence),
        topics: z.array(name),
        read: z.enum(['full', 'part', 'summary', 'tags-only']),
        confidence: z.enum(['high', 'medium', 'low']),
        basis,
        sources: z.array(z.string().min(1)),
        'same-person-as': z.array(z.string()).default([]),
        note: sentence.exactOptional(),
      })
      .transform(
        ({ 'source-kind': kind, 'same-person-as': sameAs, ...rest }): Precedent => ({
          kind,
          sameAs,
          ...rest,
        }),
      ),
  ),
});
const topicsFile = z.strictObject({
  topics: z.record(name, z.strictObject({ means: sentence, rules: z.array(name).default([]) })),
});

/**
 * Reads `precedents/` and `casebook/precedents/`: files of precedents, of which only the casebook's may name a person, `topics.yaml` with the closed vocabulary of topics, and the facts that two readers coded.
 * @param rulebook the law that topics and facts refer to; null where it does not compile: then what refers to it is left unchecked and unread
 */
export function readPrecedents(files: readonly RulebookFile[], rulebook: Rulebook | null): Precedents {
  const { topics, faults: inTopics } = readTopics(files, rulebook);
  const faults: Fault[] = [...inTopics];
  const precedents: Precedent[] = [];
  const seen = new Set<string>();
  const inOrder = files
    .filter(({ path }) => /^(precedents\/.+|casebook\/precedents)\/.+\.yaml$/.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of inOrder) {
    const read = readYaml(file, precedentFile);
    faults.push(...read.faults);
    if (!('placeOf' in read)) continue;
    for (const [at, precedent] of read.value.precedents.entries()) {
      const place = (key: string) => read.placeOf(['precedents', at, key]);
      if (seen.has(precedent.id))
        faults.push(fault(place('id'), `The precedent \`${precedent.id}\` stands here twice.`, 'Keep one.'));
      seen.add(precedent.id);
      if (precedent.person !== undefined && !file.path.startsWith('casebook/'))
        faults.push(
          fault(
            place('person'),
            'A person is named outside the casebook.',
            'Take the name away, or move a case that is documented in public to casebook/precedents/.',
          ),
        );
      for (const topic of precedent.topics)
        if (topics !== null && !Object.hasOwn(topics, topic))
          faults.push(
            fault(
              place('topics'),
              `The topic \`${topic}\` is not in the vocabulary.`,
              'Correct it, or add it to precedents/topics.yaml.',
            ),
          );
      precedents.push(precedent);
    }
  }
  for (const { id, sameAs } of precedents)
    for (const other of sameAs)
      if (!seen.has(other))
        faults.push(
          fault(
            { path: 'precedents', line: 1 },
            `\`${id}\` names \`${other}\`, which does not exist.`,
            'Correct the id.',
          ),
        );
  const vocabulary = new Map(rulebook?.facts.map((fact) => [fact.name, fact]));
  const coded = rulebook === null ? { coded: new Map(), faults: [] } : readCoded(files, vocabulary, seen);
  return { precedents, topics: topics ?? {}, coded: coded.coded, faults: [...faults, ...coded.faults] };
}

/** The vocabulary of topics; null where its file is broken: then no topic can be held against it. */
function readTopics(
  files: readonly RulebookFile[],
  rulebook: Rulebook | null,
): { topics: Precedents['topics'] | null; faults: readonly Fault[] } {
  const file = files.find(({ path }) => path === 'precedents/topics.yaml');
  if (!file) return { topics: {}, faults: [] };
  const read = readYaml(file, topicsFile);
  if (!('placeOf' in read)) return { topics: null, faults: read.faults };
  const { topics } = read.value;
  const rules = rulebook && new Set(rulebook.rules.map(({ id }) => id));
  const faults = Object.entries(topics).flatMap(([topic, { rules: named }]) =>
    named.flatMap((rule, at) =>
      rules === null || rules.has(rule)
        ? []
        : [
            fault(
              read.placeOf(['topics', topic, 'rules', at]),
              `There is no rule \`${rule}\`.`,
              'Correct its name, or take it from the topic.',
            ),
          ],
    ),
  );
  return { topics, faults };
}
