/** The precedents with the facts that blind readers coded, as the law engine is tested on them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openLawBook } from '../../../src/house/house.ts';
import { type Day, readDay } from '../../../src/kernel/kernel.ts';
import { type Facts, type FactValue, type Precedent, readYaml } from '../../../src/law/law.ts';

const RULEBOOK = join(import.meta.dirname, '../../../rulebook');
const shape = z.strictObject({
  coded: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))),
});

/** Two readers coded each precedent's facts, without its outcome, grounds, topics or chapter. */
export type Coder = 'a' | 'b';

export interface CodedCase {
  readonly precedent: Precedent;
  readonly facts: Facts;
  /** Non-compliant: true; compliant, with an update or without: false. */
  readonly refused: boolean;
  /** Rules that raised a breach or a concern. */
  readonly raised: readonly string[];
}

/** The law is applied as of one day, so that a figure can be made again. */
const ON: Day = readDay('2026-11-24');

/** The cases with a clear outcome, in the order of their ids. @throws Error where a coding does not fit the vocabulary */
export function codedCases(coder: Coder): CodedCase[] {
  const book = openLawBook(RULEBOOK);
  const path = `precedents/coded-${coder}.yaml`;
  const read = readYaml({ path, text: readFileSync(join(RULEBOOK, path), 'utf8') }, shape);
  if (read.value === null) throw new Error(JSON.stringify(read.faults));
  const precedents = new Map(book.precedents.precedents.map((one) => [one.id, one]));
  return Object.entries(read.value.coded)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, coded]) => {
      const precedent = precedents.get(id);
      if (!precedent) throw new Error(`${path}: there is no precedent ${id}.`);
      const refused = refusedIn(precedent);
      if (refused === null) return [];
      const facts = book.readFacts(`${path} ${id}`, JSON.stringify({ facts: coded }));
      const raised = book
        .assess(ON, facts)
        .findings.flatMap(({ rule, outcome }) =>
          outcome === 'breach' || outcome === 'concern' ? [rule] : [],
        );
      return [{ precedent, facts, refused, raised }];
    });
}

/** Null where the outcome is neither the one nor the other. */
function refusedIn({ outcome }: Precedent): boolean | null {
  if (outcome === 'non-compliant') return true;
  return outcome === 'compliant' || outcome === 'compliant-with-update' ? false : null;
}

/** A value in one word, for comparing two codings. */
export function valueKey(value: FactValue | null | undefined): string {
  return value === undefined || value === null ? 'not stated' : JSON.stringify(value);
}
