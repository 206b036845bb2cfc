/**
 * The facts of precedents as readers coded them, who were shown the facts alone, without outcome, grounds or topics.
 * Two coded independently (`coded-a.yaml`, `coded-b.yaml`); a fact counts only where both stated the same.
 */
import { z } from 'zod';
import type { FactDefinition, Facts, FactValue, StatedFact } from './fact.ts';
import { statedFact, writtenFacts } from './read/facts.ts';
import { type Fault, fault, type RulebookFile, readYaml } from './read/yaml.ts';

/** The facts on which both readers agree, by the id of the precedent. */
export type CodedFacts = ReadonlyMap<string, Facts>;

const codedFile = z.strictObject({ coded: z.record(z.string(), writtenFacts) });
const readers = ['precedents/coded-a.yaml', 'precedents/coded-b.yaml'] as const;

/**
 * Reads both codings strictly: a precedent that does not exist, a fact outside the vocabulary or a value that does not fit is a fault.
 * Where one of the two is missing there is nothing to agree with, and nothing is coded.
 */
export function readCoded(
  files: readonly RulebookFile[],
  vocabulary: ReadonlyMap<string, FactDefinition>,
  ids: ReadonlySet<string>,
): { readonly coded: CodedFacts; readonly faults: readonly Fault[] } {
  const [a, b] = readers.map((path) => {
    const file = files.find((one) => one.path === path);
    return file && codingIn(file, vocabulary, ids);
  });
  const faults = [...(a?.faults ?? []), ...(b?.faults ?? [])];
  const coded = new Map(
    [...(a?.facts ?? [])].flatMap(([id, facts]) => {
      const others = b?.facts.get(id);
      return others ? [[id, agreed(facts, others)] as const] : [];
    }),
  );
  return { coded, faults };
}

function codingIn(
  file: RulebookFile,
  vocabulary: ReadonlyMap<string, FactDefinition>,
  ids: ReadonlySet<string>,
): { facts: ReadonlyMap<string, Facts>; faults: readonly Fault[] } {
  const read = readYaml(file, codedFile);
  if (!('placeOf' in read)) return { facts: new Map(), faults: read.faults };
  const faults: Fault[] = [];
  const facts = new Map<string, Facts>();
  for (const [id, written] of Object.entries(read.value.coded)) {
    const place = (...keys: string[]) => read.placeOf(['coded', id, ...keys]);
    if (!ids.has(id)) faults.push(fault(place(), `There is no precedent \`${id}\`.`, 'Correct the id.'));
    const own: Record<string, StatedFact> = {};
    for (const [name, value] of Object.entries(written)) {
      const stated = statedFact(name, value, vocabulary, { from: 'record' });
      if ('fact' in stated) own[name] = stated.fact;
      else faults.push(fault(place(name), stated.message, stated.next));
    }
    facts.set(id, own);
  }
  return { facts, faults };
}

/** The facts that both state with the same value; of a set, the members that both name, as a part of it. */
function agreed(a: Facts, b: Facts): Facts {
  return Object.fromEntries(
    Object.entries(a).flatMap(([name, stated]) => {
      const value = common(stated.value, b[name]?.value ?? null);
      return value === null ? [] : [[name, { ...stated, value }] as const];
    }),
  );
}

function common(a: FactValue | null, b: FactValue | null): FactValue | null {
  if (a === null || b === null) return null;
  if (sameValue(a, b)) return a;
  if (typeof a !== 'object' || !('has' in a) || typeof b !== 'object' || !('has' in b)) return null;
  const has = a.has.filter((member) => b.has.includes(member));
  return has.length === 0 ? null : { has, whole: false };
}

/** Whether two values are written alike; the order of a set's members does not count. */
export function sameValue(a: FactValue, b: FactValue): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(value: FactValue): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  if ('has' in value) return JSON.stringify([value.whole, ...value.has.toSorted()]);
  return JSON.stringify([value.from ?? null, value.to ?? null]);
}
