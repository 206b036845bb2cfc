/** Reads facts that a person states in YAML or JSON, against the vocabulary: what is not in it, or does not fit, is a fault with its line. */
import { z } from 'zod';
import {
  type FactDefinition,
  type FactSource,
  type Facts,
  type FactValue,
  misfit,
  type StatedFact,
  wanted,
} from '../fact.ts';
import { name } from './parts.ts';
import { type Fault, fault, type RulebookFile, readYaml } from './yaml.ts';

const plain = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.strictObject({ from: z.number().exactOptional(), to: z.number().exactOptional() }),
  z.strictObject({ has: z.array(z.string()), whole: z.union([z.enum(['yes', 'no']), z.boolean()]) }),
]);
const stated = z.strictObject({
  value: plain,
  from: z.enum(['notice', 'charge', 'document', 'statement', 'record', 'derived']).exactOptional(),
  words: z.string().exactOptional(),
  at: z.string().exactOptional(),
  why: z.string().exactOptional(),
});
/** What may stand for a fact: a value alone, or a value with where it comes from. */
export const writtenFact = z.union([plain, stated]);
export const writtenFacts = z.record(z.string(), writtenFact);
type Written = z.infer<typeof writtenFact>;

/** Facts, or every fault among them. */
export type FactsRead =
  | { readonly facts: Facts; readonly faults: readonly [] }
  | { readonly facts: null; readonly faults: readonly Fault[] };

/**
 * Reads `facts:` of a file; JSON is YAML too. `unknown` and `null` say that a fact is unknown.
 * @param source where the values come from unless they say it themselves
 */
export function readFacts(
  file: RulebookFile,
  vocabulary: ReadonlyMap<string, FactDefinition>,
  source: FactSource = { from: 'statement' },
): FactsRead {
  const read = readYaml(file, z.strictObject({ facts: writtenFacts }));
  if (!('placeOf' in read)) return { facts: null, faults: read.faults };
  const faults: Fault[] = [];
  const facts: Record<string, StatedFact> = {};
  for (const [name, written] of Object.entries(read.value.facts)) {
    const answer = statedFact(name, written, vocabulary, source);
    if ('fact' in answer) facts[name] = answer.fact;
    else faults.push(fault(read.placeOf(['facts', name]), answer.message, answer.next));
  }
  return faults.length > 0 ? { facts: null, faults } : { facts, faults: [] };
}

/** A fact that cannot be taken: null stands for what is no fact's name, since what is written there may be anything. */
export interface WrongFact {
  readonly fact: string | null;
  /** What it must be, without saying back what was given. */
  readonly must: string;
}

/** Stated facts, or every one that cannot be taken. */
export type StatedRead =
  | { readonly facts: Facts; readonly wrong: readonly [] }
  | { readonly facts: null; readonly wrong: readonly WrongFact[] };

/** Reads facts that stand in memory already, such as the body of a request; no word of a wrong value is said back. */
export function statedFacts(
  values: Readonly<Record<string, unknown>>,
  vocabulary: ReadonlyMap<string, FactDefinition>,
  source: FactSource = { from: 'statement' },
): StatedRead {
  const wrong: WrongFact[] = [];
  const facts: Record<string, StatedFact> = {};
  for (const [fact, value] of Object.entries(values)) {
    const definition = vocabulary.get(fact);
    const written = writtenFact.safeParse(value);
    const answer = written.success ? statedFact(fact, written.data, vocabulary, source) : null;
    if (answer !== null && 'fact' in answer) facts[fact] = answer.fact;
    else if (definition) wrong.push({ fact, must: wanted(definition) });
    else wrong.push({ fact: name.safeParse(fact).success ? fact : null, must: 'stand in the vocabulary' });
  }
  return wrong.length > 0 ? { facts: null, wrong } : { facts, wrong: [] };
}

/** One written fact as it is stated, or what is wrong with it. */
export function statedFact(
  name: string,
  written: Written,
  vocabulary: ReadonlyMap<string, FactDefinition>,
  source: FactSource,
): { readonly fact: StatedFact } | { readonly message: string; readonly next: string } {
  const definition = vocabulary.get(name);
  if (!definition)
    return {
      message: `The fact \`${name}\` is not in the vocabulary.`,
      next: '`rescind law facts` lists them all.',
    };
  const whole = typeof written === 'object' && written !== null && 'value' in written;
  const value = valueGiven(whole ? written.value : written, definition);
  const why = value === null ? null : misfit(definition, value);
  if (why) return { message: `\`${name}\` does not fit: ${why}.`, next: `It asks: ${definition.asks}` };
  const from: FactSource = whole
    ? {
        from: written.from ?? source.from,
        ...(written.words !== undefined && { words: written.words }),
        ...(written.at !== undefined && { at: written.at }),
      }
    : source;
  return { fact: { value, source: from, ...(whole && written.why !== undefined && { why: written.why }) } };
}

function valueGiven(written: z.infer<typeof plain>, definition: FactDefinition): FactValue | null {
  if (written === null || written === 'unknown') return null;
  if (definition.type === 'yes-no' && (written === 'yes' || written === 'no')) return written === 'yes';
  if (definition.type === 'several') {
    if (typeof written === 'string') return { has: [written], whole: true };
    if (Array.isArray(written)) return { has: written, whole: true };
  }
  if (definition.type === 'day' && typeof written === 'number') return String(written);
  if (Array.isArray(written)) return { has: written, whole: true };
  if (typeof written === 'object' && 'has' in written)
    return { has: written.has, whole: written.whole === 'yes' || written.whole === true };
  return written;
}
