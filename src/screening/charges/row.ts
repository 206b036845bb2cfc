/** A reading as one object of NDJSON, in the codes that `rescind charges` answers in. */
import type { Article83, Family } from './codes.ts';
import type { ChargeReading } from './reader.ts';

export interface ChargeRow {
  readonly id: string;
  readonly families: readonly Family[];
  /**
   * Null where the text could not be read: unknown, which is not `none`. The codes have `none` for a text that was read and names no offence
   * (`unclear`); as a fact of a notice that is unknown too.
   */
  readonly article3: 'strong' | 'possible' | 'none' | null;
  readonly article83: Article83 | null;
  readonly language: string;
  /** Where in the text each family stands; `unclear` marks the parts in which no offence could be made out. */
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly family: Family;
  }[];
}

export function chargeRow(id: string, reading: ChargeReading): ChargeRow {
  const { signal } = reading.article3;
  return {
    id,
    families: reading.families,
    article3: !reading.legible ? null : signal === 'unknown' ? 'none' : signal,
    article83: reading.legible ? reading.article83.family : null,
    language: reading.language.language,
    spans: [
      ...reading.spans.map(({ start, end, words, family }) => ({ start, end, text: words, family })),
      ...reading.unread.map(({ start, end, words }) => ({
        start,
        end,
        text: words,
        family: 'unclear' as const,
      })),
    ].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}
