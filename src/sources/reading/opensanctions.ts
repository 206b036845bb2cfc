/**
 * OpenSanctions' exports of red notices: rows of `targets.simple.csv`, lines of `targets.nested.json`.
 * They are derived: values that OpenSanctions could not read are dropped, so a missing property is unseen, not empty;
 * warrants of one person are collapsed, so charges are in part.
 * Mapping: https://github.com/opensanctions/opensanctions `datasets/_global/interpol/interpol_api.py`.
 */
import {
  type Anomaly,
  evenLine,
  evenText,
  type Field,
  type NoticeId,
  type Reading,
  readNoticeId,
  type Unreadable,
  type Warrant,
} from '../../notice/notice.ts';
import { reading, unreadable } from './content-of.ts';
import { isObject, Members } from './members.ts';
import { readRecord } from './separated.ts';

const COLUMNS =
  'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails'.split(',');
const LAST = ['dataset', 'first_seen', 'last_seen', 'last_change'];
/** The two orders of columns that OpenSanctions has published; a row is told by how many columns it has. */
export const SIMPLE_COLUMNS: readonly (readonly string[])[] = [
  [...COLUMNS, ...LAST],
  [...COLUMNS, 'program_ids', ...LAST],
];

/** Name and forename where only the full name is given: the full name as `name`, both in part. */
const UNSPLIT: readonly Field[] = ['name', 'forename'];

/**
 * A row of `targets.simple.csv`, without its header.
 * `countries` mixes nationalities with the country of birth, so neither can be told and both stay unseen.
 */
export function readSimpleRow(row: string): Reading | Unreadable {
  const cells = readRecord(row.replace(/\r?\n$/, ''), ',');
  const columns = SIMPLE_COLUMNS.find((known) => known.length === cells.length);
  if (columns === undefined)
    return unreadable('row', `The row has ${cells.length} columns, 15 or 16 are known.`);
  const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
  const id = onlyNumber([cell('id'), ...readRecord(cell('identifiers'), ';')]);
  if (id === null)
    return unreadable(
      'id',
      'The row carries no notice number: OpenSanctions merged it under an id of its own.',
    );
  const members = new Members({ birth_date: cell('birth_date'), name: cell('name') });
  const births = readRecord(cell('birth_date'), ';').filter(Boolean);
  if (births.length > 1) members.unreadable('birth_date', `The row gives ${births.length} birth dates.`);
  const reasons = readRecord(cell('sanctions'), ';')
    .map((sanction) => sanction.replace(/^(?:Red Notice|INTERPOL-RN|INTERPOL)(?: - |$)/, ''))
    .filter(Boolean);
  const name = fullName(members.line('name'), cell('schema'), members);
  const found = {
    name,
    forename: name === undefined ? undefined : null,
    birthDate: births.length === 1 ? members.date('birth_date') : undefined,
    warrants: reasons.length > 0 ? [collapsed(null, reasons)] : undefined,
  };
  return reading(id, found, members.anomalies, [...UNSPLIT, 'warrants']);
}

/** Properties of a person that say nothing about a notice, or that are read apart. */
const BESIDE = ['topics', 'programId', 'alias', 'weakAlias', 'sourceUrl', 'program'];

/** A line of `targets.nested.json`: one person with `sanctions` nested. */
export function readEntity(object: Record<string, unknown>): Reading | Unreadable {
  const members = new Members(object);
  const raw = members.take('properties');
  const properties = new Properties(isObject(raw) ? raw : {}, members.anomalies);
  const sanctions = properties.objects('sanctions').map((sanction) => {
    const inner = sanction.properties;
    return new Properties(isObject(inner) ? inner : {}, members.anomalies);
  });
  const numbers = sanctions.flatMap((sanction) => sanction.texts('authorityId'));
  const referents = members.take('referents', true);
  const others = Array.isArray(referents) ? referents.filter((text) => typeof text === 'string') : [];
  const entityId = members.line('id') ?? '';
  const id = onlyNumber(numbers.length > 0 ? numbers : [entityId, ...others]);
  if (id === null)
    return unreadable(
      'id',
      'No single notice number can be read in this entity: it has none, or merges several.',
      members.anomalies,
    );
  const schema = members.line('schema', true) ?? '';
  for (const key of ['caption', 'datasets', 'first_seen', 'last_seen', 'last_change', 'target'])
    members.take(key, true);
  const split =
    properties.one('lastName', evenLine) !== undefined || properties.one('firstName', evenLine) !== undefined;
  const full = split ? undefined : fullName(properties.one('name', evenLine), schema, members);
  const found = {
    name: split ? (properties.one('lastName', evenLine) ?? null) : full,
    forename: split ? (properties.one('firstName', evenLine) ?? null) : full === undefined ? undefined : null,
    birthDate: properties.date('birthDate'),
    nationalities: properties.countries('nationality'),
    sex: properties.sex(),
    countryOfBirth: properties.country('country'),
    placeOfBirth: properties.one('birthPlace', evenLine),
    height: properties.number('height'),
    weight: properties.number('weight'),
    eyes: properties.codes('eyeColor', 'eyes'),
    hair: properties.codes('hairColor', 'hair'),
    marks: properties.one('notes', evenText),
    warrants: warrantsOf(sanctions),
  };
  for (const key of ['name', 'firstName', 'lastName', ...BESIDE]) properties.texts(key);
  properties.finish();
  members.finish();
  const inPart: Field[] = ['nationalities', 'eyes', 'hair', 'warrants', ...(split ? [] : UNSPLIT)];
  return reading(id, found, members.anomalies, inPart);
}

/**
 * An unsplit name; undefined (unseen) where there is none. Of whom it has no name, OpenSanctions writes the kind of the entity
 * (`Person`) in its place: that is nobody's name, and an anomaly.
 */
function fullName(text: string | null | undefined, schema: string, members: Members): string | undefined {
  if (text !== schema || text === '') return text ?? undefined;
  members.unreadable('name', 'The name is the kind of the entity, written where no name is known.');
  return undefined;
}

/** The one notice number among texts such as `2021/1331` or `interpol-red-2021-1331`; null when there is none or more than one. */
function onlyNumber(texts: readonly string[]): NoticeId | null {
  const ids = texts.flatMap((text) => readNoticeId(text.replace(/^interpol-red-/, '')) ?? []);
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null;
}

function warrantsOf(sanctions: readonly Properties[]): Warrant[] | undefined {
  const warrants = sanctions.flatMap((sanction) => {
    const countries = sanction.countries('country') ?? [];
    const reasons = sanction.texts('reason');
    return reasons.length > 0
      ? [collapsed(countries.length === 1 ? (countries[0] ?? null) : null, reasons)]
      : [];
  });
  return warrants.length > 0 ? warrants : undefined;
}

/** All charges of a person as one warrant, for the source no longer tells which belongs to which. */
function collapsed(issuingCountry: string | null, reasons: readonly string[]): Warrant {
  return { issuingCountry, charge: evenText(reasons.join('\n')), chargeTranslation: null };
}

/** FollowTheMoney's properties: each a list of texts. */
class Properties {
  readonly #members: Members;

  constructor(object: Record<string, unknown>, anomalies: Anomaly[]) {
    this.#members = new Members(object, { at: 'properties.', anomalies });
  }

  texts(key: string): string[] {
    const raw = this.#members.take(key, true);
    return Array.isArray(raw) ? raw.filter((entry): entry is string => typeof entry === 'string') : [];
  }

  objects(key: string): Record<string, unknown>[] {
    const raw = this.#members.take(key, true);
    return Array.isArray(raw) ? raw.filter(isObject) : [];
  }

  /** The single value; undefined when there is none, or several (merged persons), which is an anomaly. */
  one<T>(key: string, read: (text: string) => T | null): T | undefined {
    const texts = this.texts(key);
    if (texts.length > 1) this.#members.unreadable(key, `The property ${key} has ${texts.length} values.`);
    return texts.length === 1 && texts[0] !== undefined ? (read(texts[0]) ?? undefined) : undefined;
  }

  date(key: string): string | undefined {
    return this.one(
      key,
      (text) => new Members({ [key]: text }, { anomalies: this.#members.anomalies }).date(key) ?? null,
    );
  }

  number(key: string): number | undefined {
    return this.one(key, (text) => {
      const number = Number(text);
      return Number.isFinite(number) && number > 0 ? number : null;
    });
  }

  /** OpenSanctions writes Kosovo as `xk`, where INTERPOL has `UNK`. */
  countries(key: string): string[] | undefined {
    const codes = this.texts(key).map((code) => (code.toLowerCase() === 'xk' ? 'UNK' : code));
    return codes.length > 0 ? this.#members.countries(key, codes) : undefined;
  }

  country(key: string): string | undefined {
    return this.one(key, (text) => text) === undefined ? undefined : this.countries(key)?.[0];
  }

  codes(key: string, table: 'eyes' | 'hair'): string[] | undefined {
    const codes = this.texts(key);
    return codes.length > 0 ? this.#members.known(key, codes, table) : undefined;
  }

  sex(): 'M' | 'F' | undefined {
    return this.one('gender', (text) => (text === 'male' ? 'M' : text === 'female' ? 'F' : null));
  }

  finish(): void {
    this.#members.finish();
  }
}
