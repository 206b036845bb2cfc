/** The twelve weeks of the world. */
import { addDays, type Day, daysBetween, readDay } from '../../src/kernel/kernel.ts';

/** The first and the last of the 84 days. */
export const worldDays: { readonly first: Day; readonly last: Day } = {
  first: readDay('2026-09-01'),
  last: readDay('2026-11-23'),
};

/** 0 for the first day, 83 for the last. */
export function numberOf(day: Day): number {
  return daysBetween(worldDays.first, day);
}

export function dayAt(number: number): Day {
  return addDays(worldDays.first, number);
}

/** All 84 days in order. */
export const ALL_DAYS: readonly Day[] = Array.from({ length: numberOf(worldDays.last) + 1 }, (_, number) =>
  dayAt(number),
);

/** The first day is a Tuesday. */
export function isWeekend(number: number): boolean {
  return number % 7 === 4 || number % 7 === 5;
}
