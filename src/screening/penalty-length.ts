/**
 * How long a prison sentence a text gives. It is read only where every word of the text is understood: a fine, a ban, a probation, a denial or
 * any other word that is not known makes it unknown, for a person to read.
 */
import { isLonger, monthsOf, type Sign, signsOf, type Unit } from './penalty-words.ts';

/** A sentence for life counts as at least so many months (`rulebook/facts.yaml`, penalty.maximum). */
const LIFE = 1200;

/** Months; or its bounds, where the text gives only these. */
export type Months = number | { readonly from?: number; readonly to?: number };

interface Term {
  readonly what: 'prison' | 'life' | 'beside';
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the high bound itself is no longer within. */
  readonly below: boolean;
  readonly span: boolean;
  readonly custody: boolean;
  /** Signs that part it from the term before. */
  readonly after: ReadonlySet<Sign['is']>;
}

const SEPARATORS = new Set<Sign['is']>(['and', 'or', 'comma', 'stop']);
const BOUNDS = new Set<Sign['is']>(['most', 'least', 'under', 'over']);
const round = (months: number) => Math.round(months * 100) / 100;

/**
 * The length of imprisonment that a text gives; null where it gives none or is not wholly understood.
 * @param of `maximum`: the heaviest that the law allows, so a range ends at its upper end and of alternatives the longer counts;
 *   `sentence`: one that was passed, so a range says nothing
 */
export function monthsIn(text: string, of: 'maximum' | 'sentence'): Months | null {
  const terms = new Reader(signsOf(text)).terms();
  if (terms === null) return null;
  const prison = joinBounds(terms.filter(({ what }) => what !== 'beside'));
  const [first] = prison;
  if (first === undefined) return null;
  const beside = terms.some(({ what }) => what === 'beside');
  // Beside a fine a length may be the fine's own, counted in days or months.
  if (beside && !prison.every(({ custody, what }) => custody || what === 'life')) return null;
  if (prison.slice(1).some(({ after }) => !after.has('or'))) return null;
  if (of === 'sentence') {
    if (prison.length > 1 || first.span) return null;
    return first.what === 'life' ? { from: LIFE } : round(first.high!);
  }
  const from = Math.max(
    ...prison.map((term) => (term.high === null ? term.low! : term.below ? 0 : term.high)),
  );
  if (prison.some(({ high }) => high === null)) return from > 0 ? { from: round(from) } : null;
  const to = Math.max(...prison.map(({ high, below }) => (below ? high! - monthsOf(1, 'days') : high!)));
  if (from >= to) return round(from);
  return from > 0 ? { from: round(from), to: round(to) } : { to: round(to) };
}

/** `at least 1 year and at most 3` is one range. */
function joinBounds(terms: readonly Term[]): Term[] {
  const [one, two] = terms;
  if (terms.length !== 2 || !one || !two || two.after.has('or') || two.after.has('stop')) return [...terms];
  const [least, most] = one.high === null ? [one, two] : [two, one];
  const fits = least.high === null && most.low === null && most.high !== null && least.low! <= most.high;
  return fits ? [{ ...most, custody: one.custody || two.custody, after: one.after }] : [...terms];
}

/** A length; without a unit where only the number of a range stands (`2 to 5 years`). */
interface Length {
  readonly months: number;
  readonly unit: Unit | null;
}

const MEASURES = new Set<Sign['is'] | undefined>(['number', 'unit', 'dual']);

/** Signs of a range are kept where they stand between two lengths; elsewhere `à` and a dash say nothing. */
function ranges(signs: readonly Sign[]): Sign[] {
  return signs.filter(({ is }, at) => {
    if (is !== 'to' && is !== 'dash') return true;
    const before = signs[at - 1]?.is;
    const measured = MEASURES.has(before) || before === 'close' || before === 'custody';
    return measured && MEASURES.has(signs[at + 1]?.is);
  });
}

/** Reads terms from left to right; a method that does not find what it reads gives null. */
class Reader {
  readonly signs: readonly Sign[];
  at = 0;

  constructor(signs: readonly Sign[]) {
    this.signs = ranges(signs);
  }

  is(ahead = 0): Sign['is'] | undefined {
    return this.signs[this.at + ahead]?.is;
  }

  /** Passes all signs of these kinds; whether there were any. */
  pass(...kinds: readonly Sign['is'][]): boolean {
    const from = this.at;
    while (this.at < this.signs.length && kinds.includes(this.is()!)) this.at += 1;
    return this.at > from;
  }

  terms(): Term[] | null {
    const terms: Term[] = [];
    for (;;) {
      const after = new Set<Sign['is']>();
      for (; SEPARATORS.has(this.is()!); this.at += 1) after.add(this.is()!);
      if (this.at === this.signs.length) return terms;
      const term = this.beside(after) ?? this.prison(after);
      // What stands beside without a sign between may belong to the length before it: `6 months fine`.
      if (term === null || (terms.length > 0 && term.what === 'beside' && after.size === 0)) return null;
      terms.push(term);
    }
  }

  /** A fine, a sum of money, confiscation; null, with nothing passed, for anything else. */
  beside(after: Term['after']): Term | null {
    const from = this.at;
    const term = {
      what: 'beside',
      low: null,
      high: null,
      below: false,
      span: false,
      custody: false,
      after,
    } as const;
    if (this.pass('besides')) return term;
    const money = this.pass('number', 'amount') && this.pass('money');
    if (!money) this.at = from;
    if (this.pass('fine') || money) {
      const sum = this.at;
      this.pass('number', 'amount', 'money', 'to', 'dash', 'between', ...BOUNDS);
      // A fine of so many days or months is no prison.
      if (this.at === sum || !MEASURES.has(this.is())) return term;
    }
    this.at = from;
    return null;
  }

  prison(after: Term['after']): Term | null {
    const inPrison = [this.pass('custody')];
    if (this.pass('life', 'death')) {
      this.pass('custody');
      return { what: 'life', low: LIFE, high: null, below: false, span: false, custody: true, after };
    }
    const bounds = [this.bound()];
    const between = this.pass('between');
    const low = this.length();
    inPrison.push(this.pass('custody'));
    const range = this.is() === 'to' || this.is() === 'dash' || (between && this.is() === 'and');
    if (range) this.at += 1;
    const high = range ? this.length() : null;
    inPrison.push(this.pass('custody'));
    bounds.push(this.bound());
    inPrison.push(this.pass('custody'));
    const [bound, ...more] = bounds.filter((one) => one !== null);
    const custody = inPrison.includes(true);
    if (low === null || more.length > 0) return null;
    const term = { what: 'prison', custody, after } as const;
    if (range || between) {
      if (high?.unit == null || bound !== undefined) return null;
      const least = low.unit === null ? monthsOf(low.months, high.unit) : low.months;
      return least < high.months
        ? { ...term, low: least, high: high.months, below: false, span: true }
        : null;
    }
    const { unit, months } = low;
    if (unit === null) return null;
    if (bound === undefined) return { ...term, low: months, high: months, below: false, span: false };
    if (bound === 'least' || bound === 'over')
      return { ...term, low: months, high: null, below: false, span: true };
    return { ...term, low: null, high: months, below: bound === 'under', span: true };
  }

  bound(): Sign['is'] | null {
    const is = this.is();
    if (is === undefined || !BOUNDS.has(is)) return null;
    this.at += 1;
    return is;
  }

  /** `1 year and 6 months`: each part in a shorter unit than the one before and too short to fill it. */
  length(): Length | null {
    const first = this.measure();
    if (first?.unit == null) return first && { months: first.count, unit: null };
    let months = monthsOf(first.count, first.unit);
    for (let { unit } = first; ; ) {
      const from = this.at;
      if (this.is() === 'and' || this.is() === 'comma') this.at += 1;
      const part = this.measure();
      const fits = part?.unit != null && isLonger(unit, part.unit);
      if (!fits || monthsOf(part.count, part.unit!) >= monthsOf(1, unit) * 1.02) {
        this.at = from;
        return { months, unit: first.unit };
      }
      months += monthsOf(part.count, part.unit!);
      unit = part.unit!;
    }
  }

  /** `3 years`, `three (3) years`, an Arabic dual, or the bare number of a range. */
  measure(): { readonly count: number; readonly unit: Unit | null } | null {
    const sign = this.signs[this.at];
    if (sign?.is === 'dual' || (sign?.is === 'unit' && sign.alone)) {
      this.at += 1;
      return { count: sign.is === 'dual' ? 2 : 1, unit: sign.unit };
    }
    if (sign?.is !== 'number') return null;
    this.at += 1;
    const again = this.signs[this.at + 1];
    if (this.is() === 'open' && this.is(2) === 'close') {
      if (again?.is !== 'number' || again.count !== sign.count) return null;
      this.at += 3;
    }
    const unit = this.signs[this.at];
    if (unit?.is !== 'unit') return { count: sign.count, unit: null };
    this.at += 1;
    return { count: sign.count, unit: unit.unit };
  }
}
