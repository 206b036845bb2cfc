/** Instruments: the texts that bind INTERPOL, their provisions in our words, and since when each edition holds. */
import type { Day } from '../kernel/kernel.ts';
import { type Basis, type Dated, editionOn } from './edition.ts';

/** What a provision says from a day on; `repealed` says that it says nothing any more. */
export interface ProvisionEdition extends Dated {
  readonly repealed: boolean;
  /** What it says, in our words; empty where it is repealed. */
  readonly gist: string;
  /** What follows for a notice. */
  readonly consequence?: string;
  readonly basis: Basis;
  readonly source: string;
  readonly also: readonly string[];
  readonly note?: string;
}

/** One provision, such as `RPD/83(1)(a)(ii)`. */
export interface Provision {
  readonly id: string;
  readonly heading: string;
  readonly editions: readonly ProvisionEdition[];
}

export interface Instrument {
  /** The short name that begins its provisions' ids, or names the collection. */
  readonly id: string;
  readonly name: string;
  readonly reference: string;
  readonly source: string;
  readonly note?: string;
  readonly provisions: readonly Provision[];
}

/** A provision as it stood on one day. */
export interface Citation {
  readonly id: string;
  readonly heading: string;
  readonly instrument: string;
  readonly gist: string;
  readonly basis: Basis;
  readonly source: string;
}

/** Every provision in force on a day, by its id. */
export function citationsOn(instruments: readonly Instrument[], on: Day): ReadonlyMap<string, Citation> {
  return new Map(
    instruments.flatMap((instrument) =>
      instrument.provisions.flatMap(({ id, heading, editions }) => {
        const edition = editionOn(editions, on);
        if (!edition || edition.repealed) return [];
        const { gist, basis, source } = edition;
        return [[id, { id, heading, instrument: instrument.name, gist, basis, source }] as const];
      }),
    ),
  );
}
