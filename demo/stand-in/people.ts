/**
 * The people a stand-in serves, read from the shapes in which copies of INTERPOL's list are found, and what such copies lack
 * (sex, issuing country) invented stably from the number of the notice, so that every run serves the same list.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** One person as INTERPOL publishes it; list copies carry the first five fields only. */
export interface Person {
  readonly entity_id: string;
  readonly name: string | null;
  readonly forename: string | null;
  readonly date_of_birth: string | null;
  readonly nationalities: readonly string[] | null;
  readonly sex_id?: string;
  readonly arrest_warrants?: readonly {
    readonly issuing_country_id: string;
    readonly [key: string]: unknown;
  }[];
  readonly [key: string]: unknown;
}

/** A person made ready for filtering. */
export interface Listed {
  readonly person: Person;
  readonly sex: string;
  readonly issuers: readonly string[];
  /** `19790614`; a year alone is completed by the server's rule; null when nothing is known. */
  readonly birth: { readonly year: number; readonly monthDay: number | null } | null;
}

/**
 * Reads a list from a file: raw list items or details (one JSON object a line), raw list bodies, flat rows with `N/A`,
 * or pipe-separated text with a header and `None` for null. Later rows of the same number replace earlier ones.
 * @throws Error when the file is none of these
 */
export function readPeople(path: string): Person[] {
  const text = readFileSync(path, 'utf8');
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const first = lines[0] ?? '';
  const rows = first.startsWith('{') ? lines.flatMap(jsonRows) : pipeRows(lines);
  const people = new Map<string, Person>();
  for (const row of rows) people.set(row.entity_id, row);
  if (people.size === 0) throw new Error('The file holds no list that the stand-in can read.');
  return [...people.values()];
}

function jsonRows(line: string): Person[] {
  const row = JSON.parse(line) as Person & { _embedded?: { notices?: Person[] }; nationalities: unknown };
  if (row._embedded?.notices) return row._embedded.notices;
  const flat = (value: unknown) => (value === 'N/A' ? null : (value as string | null));
  const nationalities = row.nationalities as unknown;
  return [
    {
      ...row,
      name: flat(row.name),
      forename: flat(row.forename),
      date_of_birth: flat(row.date_of_birth),
      nationalities:
        typeof nationalities === 'string'
          ? nationalities === 'N/A'
            ? null
            : nationalities.split(', ')
          : ((nationalities as string[] | null) ?? null),
    },
  ];
}

function pipeRows(lines: readonly string[]): Person[] {
  const columns = (lines[0] ?? '').split('|');
  if (!columns.includes('entity_id')) throw new Error('The first line names no column entity_id.');
  return lines.slice(1).map((line) => {
    const cells = line.split('|');
    const cell = (column: string) => {
      const value = cells[columns.indexOf(column)];
      return value === undefined || value === 'None' ? null : value;
    };
    const nationality = cell('nationalities');
    return {
      entity_id: cell('entity_id') ?? '',
      name: cell('name'),
      forename: cell('forename'),
      date_of_birth: cell('date_of_birth'),
      nationalities: nationality === null || nationality === '' ? null : [nationality],
    };
  });
}

const ISSUERS = ['RU', 'SV', 'AR', 'IN', 'PK', 'GT', 'US', 'BO', 'FR', 'DE', 'BR', 'PE', '914', '922'];

/** Completes a person: sex and issuing countries as published, or invented from the number. */
export function listed(person: Person): Listed {
  const dice = createHash('sha256').update(person.entity_id).digest();
  const roll = (at: number) => (dice[at] ?? 0) / 256;
  const home = person.nationalities?.[0];
  const invented = () =>
    home !== undefined && roll(0) < 0.85 ? home : ISSUERS[(dice[1] ?? 0) % ISSUERS.length]!;
  const birth = /^(\d{4})(?:\/(\d{2})\/(\d{2}))?/.exec(person.date_of_birth ?? '');
  return {
    person,
    sex: person.sex_id ?? (roll(2) < 0.13 ? 'F' : roll(3) < 0.002 ? 'U' : 'M'),
    issuers: person.arrest_warrants?.map((warrant) => warrant.issuing_country_id) ?? [invented()],
    birth:
      birth === null
        ? null
        : {
            year: Number(birth[1]),
            monthDay: birth[2] === undefined ? null : Number(`${birth[2]}${birth[3]}`),
          },
  };
}

/** Newest number first, "roughly": neighbours are stirred a little, as in the real list. */
export function newestFirst(people: readonly Listed[]): Listed[] {
  const weight = ({ person }: Listed) => {
    const [year, number] = person.entity_id.split('/').map(Number);
    const stir = (createHash('sha256').update(`order ${person.entity_id}`).digest()[0] ?? 0) / 256;
    return (year ?? 0) * 1_000_000 + (number ?? 0) + stir * 300_000;
  };
  const weights = new Map(people.map((each) => [each, weight(each)]));
  return [...people].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}
