/** Parameters: numbers and lists of the law that change from a day on. */
import type { Day } from '../kernel/kernel.ts';
import { type Basis, type Dated, editionOn } from './edition.ts';

/** A value and since when it holds. */
export interface ParameterEdition extends Dated {
  readonly value: number | string | readonly string[];
  readonly cites: readonly string[];
  readonly basis: Basis;
  readonly source: string;
  /** When somebody last held the value against its source. */
  readonly checked: Day;
  readonly note?: string;
}

/** One parameter with its whole history. */
export interface Parameter {
  readonly name: string;
  readonly says: string;
  readonly unit: string;
  readonly values: readonly ParameterEdition[];
}

/** A parameter's value on one day. */
export interface ParameterInForce {
  readonly name: string;
  readonly unit: string;
  readonly value: number | string | readonly string[];
  readonly from: Day;
  readonly cites: readonly string[];
  readonly basis: Basis;
}

/** The values in force on a day, by name; a parameter without a value on that day is left out. */
export function parametersOn(
  parameters: readonly Parameter[],
  on: Day,
): Readonly<Record<string, ParameterInForce>> {
  return Object.fromEntries(
    parameters.flatMap(({ name, unit, values }) => {
      const held = editionOn(values, on);
      if (!held) return [];
      const { value, from, cites, basis } = held;
      return [[name, { name, unit, value, from, cites, basis }]];
    }),
  );
}
