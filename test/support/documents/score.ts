/** How much of a specimen a reading got right, field by field. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentReading, FieldReading } from '../../../src/sources/sources.ts';
import type { Specimen } from './specimens.ts';

export const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../fixtures/documents', name));

export interface Score {
  readonly right: number;
  readonly of: number;
  /** Fields that differ or were not met. */
  readonly wrong: readonly {
    readonly field: string;
    readonly want: string;
    readonly got: FieldReading | null;
  }[];
  /** Read although the specimen does not have them. */
  readonly invented: readonly string[];
}

/** Spaces before punctuation and line breaks are a matter of printing. */
const even = (text: string | null): string | null =>
  text?.replace(/\s+/g, ' ').replace(/ ([:;,.])/g, '$1') ?? null;

export function score({ rows }: Specimen, reading: DocumentReading): Score {
  const want = new Map<string, string>();
  for (const { field, value, parts } of rows) {
    if (field !== null) want.set(field, value);
    for (const [part, text] of Object.entries(parts ?? {})) want.set(part, text);
  }
  const wrong = [...want].flatMap(([field, value]) => {
    const got = reading.fields.find((one) => one.field === field) ?? null;
    return even(got?.text ?? null) === even(value) ? [] : [{ field, want: value, got }];
  });
  return {
    right: want.size - wrong.length,
    of: want.size,
    wrong,
    invented: reading.fields.map(({ field }) => field).filter((field) => !want.has(field)),
  };
}
