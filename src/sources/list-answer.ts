/** Reads the body of a list answer strictly: what it says, where each item's bytes lie, and what is odd about it. */
import { RescindError } from '../kernel/kernel.ts';
import type { Anomaly, ItemSlice } from '../notice/notice.ts';
import { elementRanges } from './json-bytes.ts';
import { CAP, FILTERS, type ListQuery } from './list-query.ts';

/** A list item as published; what has a wrong type is null here and an anomaly on the answer. */
export interface RawItem {
  readonly entity_id: string | null;
  readonly name: string | null;
  readonly forename: string | null;
  readonly date_of_birth: string | null;
  readonly nationalities: readonly string[] | null;
}

export interface ListAnswer {
  readonly asked: ListQuery;
  /** The page that the service says it gave; differs from the asked one when it was clamped. */
  readonly page: number;
  readonly resultPerPage: number;
  /** How many notices the service says match. */
  readonly total: number;
  readonly items: readonly RawItem[];
  /** One for each item, in the same order. */
  readonly slices: readonly ItemSlice[];
  readonly anomalies: readonly Anomaly[];
}

export type Unreadable =
  | 'empty'
  | 'block-page'
  | 'wrong-encoding'
  | 'truncated'
  | 'not-json'
  | 'no-total'
  | 'no-list';

const WORDS: Record<Unreadable, string> = {
  empty: 'The answer is empty.',
  'block-page': 'The answer is a web page, as a firewall sends it, and no list.',
  'wrong-encoding': 'The answer is not UTF-8.',
  truncated: 'The answer breaks off in the middle.',
  'not-json': 'The answer is not JSON.',
  'no-total': 'The answer does not say how many notices match.',
  'no-list': 'The answer holds no list of notices.',
};

/** A body that is no list answer. It is kept on the record; nothing is concluded from it. */
export class UnreadableAnswer extends RescindError {
  readonly kind: Unreadable;
  constructor(kind: Unreadable) {
    super(
      `unreadable-${kind}`,
      `${WORDS[kind]} Its bytes are kept, and nothing is concluded from them.`,
      'Ask again; if it stays so, look at the kept answer.',
    );
    this.kind = kind;
  }
}

const KNOWN = new Set(['entity_id', 'name', 'forename', 'date_of_birth', 'nationalities', '_links']);

/**
 * Reads a list body.
 * @throws UnreadableAnswer when the bytes are no list answer; `kind` tells why
 */
export function readListAnswer(body: Uint8Array, asked: ListQuery): ListAnswer {
  const value = parse(body);
  if (!isObject(value)) throw new UnreadableAnswer('no-list');
  if (typeof value.total !== 'number' || !Number.isInteger(value.total) || value.total < 0)
    throw new UnreadableAnswer('no-total');
  const list = isObject(value._embedded) ? value._embedded.notices : undefined;
  const ranges = elementRanges(body, ['_embedded', 'notices']);
  if (!Array.isArray(list) || ranges === null) throw new UnreadableAnswer('no-list');
  const echo = isObject(value.query) ? value.query : {};
  const anomalies: Anomaly[] = [];
  return {
    asked,
    page: typeof echo.page === 'number' ? echo.page : (asked.page ?? 1),
    resultPerPage: typeof echo.resultPerPage === 'number' ? echo.resultPerPage : (asked.resultPerPage ?? CAP),
    total: value.total,
    items: list.map((item, i) => readItem(item, `_embedded.notices.${i}`, anomalies)),
    slices: ranges.map((range) => ({ ...range, kind: 'list-item' as const })),
    anomalies,
  };
}

/** Reads the bytes of one list item that was kept; null when they are no JSON. */
export function readRawItem(bytes: Uint8Array): RawItem | null {
  try {
    return readItem(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), '', []);
  } catch {
    return null;
  }
}

/**
 * The total of the whole list, as an answer to the unfiltered question states it; read again when an archive is verified.
 * @param asked as `listAddress` wrote it
 * @returns null when the question was another, or the body is no list answer
 */
export function wholeListTotal(asked: string, body: Uint8Array): number | null {
  const [path, query] = asked.split('?');
  const parameters = new URLSearchParams(query ?? '');
  if (path !== 'red' || parameters.get('page') !== '1' || FILTERS.some((filter) => parameters.has(filter)))
    return null;
  try {
    return readListAnswer(body, {}).total;
  } catch (fault) {
    if (fault instanceof UnreadableAnswer) return null;
    throw fault;
  }
}

function parse(body: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body).trim();
  } catch {
    throw new UnreadableAnswer('wrong-encoding');
  }
  if (text === '') throw new UnreadableAnswer('empty');
  if (text.startsWith('<')) throw new UnreadableAnswer('block-page');
  try {
    return JSON.parse(text);
  } catch {
    const began = text.startsWith('{') || text.startsWith('[');
    throw new UnreadableAnswer(
      began && !/[}\]]$/.test(text) ? 'truncated' : began ? brokenKind(text) : 'not-json',
    );
  }
}

/** A text that ends in a bracket may still break off: then more brackets were opened than closed. */
function brokenKind(text: string): Unreadable {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '');
  const count = (pattern: RegExp) => bare.match(pattern)?.length ?? 0;
  return count(/[{[]/g) > count(/[}\]]/g) ? 'truncated' : 'not-json';
}

function readItem(item: unknown, at: string, anomalies: Anomaly[]): RawItem {
  const note = (field: string, kind: Anomaly['kind'], words: string) =>
    anomalies.push({ at: field === '' ? at : `${at}.${field}`, kind, note: words });
  if (!isObject(item)) {
    note('', 'wrong-type', 'The item is no object.');
    return { entity_id: null, name: null, forename: null, date_of_birth: null, nationalities: null };
  }
  const text = (field: string): string | null => {
    const value = item[field];
    if (typeof value === 'string' || value === null) return value;
    if (value === undefined) note(field, 'missing-field', 'The field is absent.');
    else note(field, 'wrong-type', 'The field should be text or null.');
    return null;
  };
  for (const field of Object.keys(item))
    if (!KNOWN.has(field)) note(field, 'unknown-field', 'The field is not known; its bytes are kept.');
  const id = typeof item.entity_id === 'string' && item.entity_id !== '' ? item.entity_id : null;
  if (id === null) note('entity_id', 'no-id', 'The item has no number.');
  return {
    entity_id: id,
    name: text('name'),
    forename: text('forename'),
    date_of_birth: text('date_of_birth'),
    nationalities: codes(item.nationalities, note),
  };
}

function codes(
  value: unknown,
  note: (field: string, kind: Anomaly['kind'], words: string) => void,
): readonly string[] | null {
  if (value === null) return null;
  if (Array.isArray(value) && value.every((code) => typeof code === 'string')) return value;
  if (value === undefined) note('nationalities', 'missing-field', 'The field is absent.');
  else note('nationalities', 'wrong-type', 'The field should be a list of codes or null.');
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
