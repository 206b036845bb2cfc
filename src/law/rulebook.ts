/** A compiled rulebook: plain data, checked, with its digest. */
import type { Digest } from '../kernel/kernel.ts';
import type { FactDefinition } from './fact.ts';
import type { Instrument } from './instrument.ts';
import type { Parameter } from './parameter.ts';
import type { Rule } from './rule.ts';
import type { Timing } from './timing.ts';

export interface Rulebook {
  /** Digest of all that can change an answer: everything below. */
  readonly digest: Digest;
  readonly instruments: readonly Instrument[];
  readonly parameters: readonly Parameter[];
  readonly facts: readonly FactDefinition[];
  readonly rules: readonly Rule[];
  readonly timings: readonly Timing[];
  /** Lists that other rooms read (words of charges, offences by country), by path, as read. */
  readonly lists: Readonly<Record<string, unknown>>;
}
