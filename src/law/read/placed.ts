/** The parts of a rulebook as they are read, each with the file it stands in. */
import type { Rule } from '../rule.ts';
import type { Rulebook } from '../rulebook.ts';
import type { Place, RulebookFile } from './yaml.ts';

/** A part of the rulebook with the file it was read from. */
export interface Placed<Part> {
  readonly part: Part;
  readonly file: RulebookFile;
  placeOf(keys: readonly PropertyKey[]): Place;
}

/** What the files hold, before they are held against one another. */
export interface Parts {
  readonly instruments: Placed<Rulebook['instruments'][number]>[];
  readonly parameters: Placed<Rulebook['parameters'][number]>[];
  readonly facts: Placed<Rulebook['facts']>[];
  readonly rules: Placed<Rule>[];
  readonly timings: Placed<Rulebook['timings'][number]>[];
  readonly lists: Placed<unknown>[];
}
