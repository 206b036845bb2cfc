/** Charge texts that were labelled by hand or by a model; they lie outside this repository and are not ours to hand on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly families: readonly string[];
  /** What only one of two labellings gave: scored neither way. */
  readonly disputedFamilies: readonly string[];
  /** Null where two labellings differed. */
  readonly article3: string | null;
  readonly article83: string | null;
  readonly language: string;
}

/** What a classifier says of one text. */
export interface Answer {
  readonly families: readonly string[];
  readonly article3: string | null;
}

const shared = process.env.RESCIND_SHARED || join(import.meta.dirname, '../../../../shared');

/** The labelled texts, or null where `RESCIND_SHARED` does not lead to them. */
export function labelledCharges(file?: string): Labelled[] | null {
  const path = file ?? join(shared, 'charge-labels/dev.jsonl');
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
}
