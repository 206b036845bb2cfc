/**
 * The members of one JSON object, taken out one by one; what is left at the end is what the source did that we did not expect.
 * Everything unexpected becomes an anomaly. Notes name the field and the type, never the value, for a value may be a person's name;
 * a code is the one exception, and only where it has the shape of a code.
 */
import {
  type Anomaly,
  type CodeTable,
  codeName,
  countryName,
  EMPTY_WORDS,
  evenCodes,
  evenDate,
  evenLine,
  evenMeasure,
  evenText,
  type PartialDate,
} from '../../notice/notice.ts';

const FIELD_SHAPE = /^[a-z_][A-Za-z0-9_.]{0,39}$/;
const CODE_SHAPE = /^(?:[A-Z]{1,5}|\d{3}|[A-Z]{2}(?:,[A-Z]{2})+)$/;

/** The type of a JSON value in words. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export class Members {
  readonly anomalies: Anomaly[];
  readonly #object: Record<string, unknown>;
  readonly #at: string;
  readonly #emptyWords: readonly string[];
  readonly #taken = new Set<string>();

  constructor(
    object: Record<string, unknown>,
    options: { at?: string; anomalies?: Anomaly[]; emptyWords?: readonly string[] } = {},
  ) {
    this.#object = object;
    this.#at = options.at ?? '';
    this.anomalies = options.anomalies ?? [];
    this.#emptyWords = options.emptyWords ?? EMPTY_WORDS;
  }

  /** The raw member, taken out; undefined when it is missing, which is an anomaly unless it is `optional`. */
  take(key: string, optional = false): unknown {
    this.#taken.add(key);
    if (Object.hasOwn(this.#object, key)) return this.#object[key];
    if (!optional) this.#add('missing-field', key, `The field ${key} is missing.`);
    return undefined;
  }

  /** A text of several lines; undefined (unseen) when it is missing or no text. */
  text(key: string): string | null | undefined {
    return this.#string(key, evenText);
  }

  /** A text of one line, such as a name. */
  line(key: string, optional = false): string | null | undefined {
    return this.#string(key, evenLine, optional);
  }

  date(key: string): PartialDate | null | undefined {
    const raw = this.#string(key, (text) => text);
    if (raw === undefined || raw === null) return raw;
    const { date, readable } = evenDate(raw, this.#emptyWords);
    if (!readable) this.#add('unreadable-value', key, `The field ${key} holds no date of the calendar.`);
    return date;
  }

  /** A positive number up to `most`; 0 and null are unknown, a number beyond is an anomaly and unknown. */
  measure(key: string, most: number): number | null | undefined {
    const raw = this.take(key);
    if (raw === undefined || raw === null) return raw;
    if (typeof raw !== 'number') return this.#wrongType(key, 'a number', raw);
    if (raw < 0 || raw > most) {
      this.#add('unreadable-value', key, `The field ${key} lies outside of 0 to ${most}.`);
      return null;
    }
    return evenMeasure(raw);
  }

  /** One country code; null when there is none. */
  country(key: string): string | null | undefined {
    return this.#string(key, (text) => this.countries(key, [text])[0] ?? null);
  }

  /** A list of codes; null and an empty list are the same. */
  codes(key: string, table: CodeTable | 'country'): string[] | undefined {
    const raw = this.take(key);
    if (raw === undefined) return undefined;
    if (raw === null) return [];
    if (!Array.isArray(raw)) return this.#wrongType(key, 'a list', raw);
    const texts = raw.filter((entry): entry is string => typeof entry === 'string');
    if (texts.length < raw.length)
      this.#add('wrong-type', key, `The list ${key} holds something that is no text.`);
    return table === 'country' ? this.countries(key, texts) : this.known(key, texts, table);
  }

  /** Country codes made even; an unknown one is kept and noted, something that is no code at all is left out and noted. */
  countries(key: string, raw: readonly string[]): string[] {
    return this.#check(key, raw, countryName);
  }

  known(key: string, raw: readonly string[], table: CodeTable): string[] {
    return this.#check(key, raw, (code) => codeName(table, code));
  }

  /** The object under `key`; undefined when it is missing or no object. */
  object(key: string): Members | undefined {
    const raw = this.take(key);
    if (raw === undefined) return undefined;
    if (!isObject(raw)) return this.#wrongType(key, 'an object', raw);
    return this.#within(key, raw);
  }

  /** The objects in the list under `key`; undefined when it is missing or no list. */
  objects(key: string): Members[] | undefined {
    const raw = this.take(key);
    if (raw === undefined) return undefined;
    if (raw === null) return [];
    if (!Array.isArray(raw)) return this.#wrongType(key, 'a list', raw);
    return raw.flatMap((entry, index) => {
      if (isObject(entry)) return [this.#within(`${key}.${index}`, entry)];
      this.#add(
        'wrong-type',
        `${key}.${index}`,
        `The list ${key} holds ${typeOf(entry)} in place of an object.`,
      );
      return [];
    });
  }

  /** Notes every member that was not taken out. Call it last. */
  finish(): void {
    for (const key of Object.keys(this.#object)) {
      if (this.#taken.has(key)) continue;
      const name = FIELD_SHAPE.test(key) ? key : '(unusual name)';
      this.#add('unknown-field', name, `The field ${name} (${typeOf(this.#object[key])}) is new to Rescind.`);
    }
  }

  unreadable(key: string, note: string): void {
    this.#add('unreadable-value', key, note);
  }

  #within(key: string, object: Record<string, unknown>): Members {
    return new Members(object, {
      at: `${this.#at}${key}.`,
      anomalies: this.anomalies,
      emptyWords: this.#emptyWords,
    });
  }

  #string(
    key: string,
    even: (text: string, emptyWords: readonly string[]) => string | null,
    optional = false,
  ): string | null | undefined {
    const raw = this.take(key, optional);
    if (raw === undefined || raw === null) return raw;
    return typeof raw === 'string' ? even(raw, this.#emptyWords) : this.#wrongType(key, 'a text', raw);
  }

  #check(key: string, raw: readonly string[], nameOf: (code: string) => string | null): string[] {
    return evenCodes(raw, this.#emptyWords).filter((code) => {
      if (nameOf(code) !== null) return true;
      const shaped = CODE_SHAPE.test(code);
      if (shaped) this.#add('unknown-code', key, `The code ${code} in ${key} is in no table.`);
      else this.#add('unreadable-value', key, `The field ${key} holds something that is no code.`);
      return shaped;
    });
  }

  #wrongType(key: string, wanted: string, raw: unknown): undefined {
    this.#add('wrong-type', key, `The field ${key} is ${typeOf(raw)} in place of ${wanted}.`);
    return undefined;
  }

  #add(kind: Anomaly['kind'], key: string, note: string): void {
    this.anomalies.push({ at: this.#at + key, kind, note });
  }
}
