/** Ages as the service counts them: completed years on the day of the question. */
import { addDays, type Day, daysBetween, readDay } from '../../kernel/kernel.ts';

export interface Age {
  readonly least: number;
  readonly most: number;
}

/** A stretch of days so short that its middle is a better guess than its nearer end. */
const NARROW_DAYS = 30;

/** Fewer births than this say too little about the service's day. */
const ENOUGH_BIRTHS = 12;

/**
 * Ages on one day. Of a year alone (`1979`) the age is one of two, and how the service counts it is not documented: the first
 * answer that can only be explained one way settles it for the whole sweep.
 */
export class Ages {
  #today: Day;
  /** Every answer with ages so far allows a day from `first` up to before `end`, as numbers such as 20230412. */
  #within = { first: 0, end: 99_990_000 };
  /** Our own day was found not to be the service's. */
  #adrift = false;
  #yearOnly: 'unsettled' | 'least' | 'most' = 'unsettled';

  constructor(today: Day) {
    this.#today = today;
  }

  /** The day by which ages are reckoned. */
  get day(): Day {
    return this.#today;
  }

  /**
   * Sets the day by what the service shows: people with these birth dates were shown for the ages `min` to `max`.
   * Its day and ours may lie years apart (a wrong clock, a copy of an old list). Too few births, or births that no one day
   * explains, change nothing.
   */
  settle(births: readonly (string | null)[], min: number, max: number): void {
    const days = births.flatMap((birth) => {
      const parts = /^(\d{4})\/(\d{2})\/(\d{2})$/.exec(birth ?? '');
      return parts === null ? [] : [Number(parts[1]) * 10_000 + Number(parts[2]) * 100 + Number(parts[3])];
    });
    if (days.length < ENOUGH_BIRTHS) return;
    const shown = { first: Math.max(...days) + min * 10_000, end: Math.min(...days) + (max + 1) * 10_000 };
    if (shown.first >= shown.end) return;
    const both = {
      first: Math.max(shown.first, this.#within.first),
      end: Math.min(shown.end, this.#within.end),
    };
    this.#within = both.first < both.end ? both : shown;
    const today = Number(this.#today.replaceAll('-', ''));
    if (!this.#adrift && today >= this.#within.first && today < this.#within.end) return;
    this.#adrift = true;
    const [first, last] = [dayFrom(this.#within.first), addDays(dayFrom(this.#within.end), -1)];
    const width = daysBetween(first, last);
    const nearest = this.#today < first ? first : this.#today > last ? last : this.#today;
    this.#today = width <= NARROW_DAYS ? addDays(first, Math.floor(Math.max(0, width) / 2)) : nearest;
  }

  /** The age of a published birth date (`1979/06/14`, `1979/06`, `1979`); null without a year. */
  of(birth: string | null): Age | null {
    const parts = /^(\d{4})(?:\/(\d{2}))?(?:\/(\d{2}))?$/.exec(birth ?? '');
    if (parts === null) return null;
    const [year = 0, month = 0, day = 0] = this.#today.split('-').map(Number);
    const most = year - Number(parts[1]);
    if (parts[2] === undefined || parts[3] === undefined) {
      if (this.#yearOnly === 'unsettled') return { least: most - 1, most };
      const age = this.#yearOnly === 'most' ? most : most - 1;
      return { least: age, most: age };
    }
    const age = month * 100 + day < Number(parts[2]) * 100 + Number(parts[3]) ? most - 1 : most;
    return { least: age, most: age };
  }

  /** Learns from a notice that was shown for the ages `min` to `max`. */
  shown(birth: string | null, min: number, max: number): void {
    if (this.#yearOnly !== 'unsettled' || !/^\d{4}$/.test(birth ?? '')) return;
    const age = this.of(birth);
    if (age === null || age.most < min || age.least > max) return;
    if (age.least < min) this.#yearOnly = 'most';
    if (age.most > max) this.#yearOnly = 'least';
  }
}

/** The day of a number such as 20230412; 29 February becomes 1 March in years without it. */
function dayFrom(number: number): Day {
  const text = String(number).padStart(8, '0');
  try {
    return readDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
  } catch {
    return readDay(`${text.slice(0, 4)}-03-01`);
  }
}
