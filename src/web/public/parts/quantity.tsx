/** Numbers of a rulebook with their units in words. */
import type { FC } from 'hono/jsx';
import { catalogues, type MessageKey, type Words } from '../../messages/messages.ts';
import { useReading } from '../reading.ts';
import { inFigures } from './count.ts';

const isSaid = (key: string): key is MessageKey => key in catalogues.en;

/** `24 months`; a unit that no message names stands as the rulebook writes it. */
export function inUnits(words: Words, count: number, unit: string | undefined): string {
  const n = inFigures(count);
  const key = `law.unit.${unit}`;
  if (isSaid(key)) return words.text(key, { n, count });
  return unit === undefined ? n : `${n} ${unit}`;
}

export const Quantity: FC<{ of: number; unit: string | undefined }> = ({ of, unit }) => (
  <>{inUnits(useReading().words, of, unit)}</>
);

/** A unit without its number: `months`. */
export function unitName(words: Words, unit: string): string {
  const key = `law.units.${unit}`;
  return isSaid(key) ? words.text(key) : unit;
}
