/**
 * What a reader looks for on the list. Words may be a name, so they travel in posted forms only; everything else may stand in an address.
 */
import type { NoticeSearch } from '../../../publishing/publishing.ts';
import { type LeftOut, leftOut } from '../parts/left-out.tsx';

export interface Looking {
  readonly words: string;
  readonly nationality: string;
  readonly issuer: string;
  readonly sex: string;
  /** Completed years, `18-29`, `65-` or `-17`; empty for any. */
  readonly age: string;
  readonly year: string;
  /** A rule, or a rule and how it came out: `words-of-charge:concern`. */
  readonly finding: string;
  readonly sort: 'name' | 'number' | 'first-seen';
  readonly after: string;
}

export const nothing: Looking = {
  words: '',
  nationality: '',
  issuer: '',
  sex: '',
  age: '',
  year: '',
  finding: '',
  sort: 'name',
  after: '',
};

export const filters = ['nationality', 'issuer', 'finding', 'sex', 'age', 'year'] as const;
export type Filter = (typeof filters)[number];
const sorts = ['name', 'number', 'first-seen'] as const;
const shapes: Record<Filter | 'after', RegExp> = {
  nationality: /^[A-Z0-9]{2,4}$/,
  issuer: /^[A-Z0-9]{2,4}$/,
  sex: /^[MFU]$/,
  age: /^\d{0,3}-\d{0,3}$/,
  year: /^\d{4}$/,
  finding: /^[a-z0-9-]{1,60}(:(breach|concern|met))?$/,
  after: /^[\w-]{1,100}$/,
};

/** Reads fields of an address or a form; what has not the shape of its field is left out (`leftOutOf` tells what). */
export function readLooking(fields: (name: string) => string | undefined): Looking {
  const shaped = (name: Filter | 'after') => {
    const value = fields(name)?.trim() ?? '';
    const written = ['nationality', 'issuer', 'sex'].includes(name) ? value.toUpperCase() : value;
    return shapes[name].test(written) && (name !== 'age' || isSpan(written)) ? written : '';
  };
  return {
    words: (fields('q') ?? '').trim().slice(0, 200),
    nationality: shaped('nationality'),
    issuer: shaped('issuer'),
    sex: shaped('sex'),
    age: shaped('age'),
    year: shaped('year'),
    finding: shaped('finding'),
    sort: sorts.find((sort) => sort === fields('sort')) ?? 'name',
    after: shaped('after'),
  };
}

/** `25-34`, `65-` or `-17`, the smaller age first. */
function isSpan(age: string): boolean {
  const [from = '', to = ''] = age.split('-');
  return (from !== '' || to !== '') && (from === '' || to === '' || Number(from) <= Number(to));
}

/** What of an address of the list could not be read. */
export function leftOutOf(given: Readonly<Record<string, string>>): LeftOut {
  const looking = readLooking((name) => given[name]);
  const read = (name: Filter | 'after') => looking[name] !== '';
  return leftOut(given, {
    ...Object.fromEntries(
      filters.map((name) => [name, { name: `facet.${name}` as const, read: read(name) }]),
    ),
    sort: { name: 'address.order', read: sorts.some((sort) => sort === given.sort) },
    after: { name: 'address.page', read: read('after') },
  });
}

/** The same with some fields set otherwise; a new question begins at its first page. */
export function looksFor(looking: Looking, otherwise: Partial<Looking>): Looking {
  return { ...looking, after: '', ...otherwise };
}

/** The fields that are set, but for the words. */
export function fieldsOf(looking: Looking): URLSearchParams {
  const fields = new URLSearchParams();
  for (const name of [...filters, 'sort', 'after'] as const)
    if (looking[name] !== nothing[name]) fields.set(name, looking[name]);
  return fields;
}

/** The address of a question without words. */
export function addressOf(looking: Looking): string {
  const fields = fieldsOf(looking).toString();
  return fields === '' ? '/notices' : `/notices?${fields}`;
}

export function searchOf(looking: Looking, limit: number): NoticeSearch {
  const [from = '', to = ''] = looking.age.split('-');
  return {
    ...(looking.words !== '' && { words: looking.words }),
    ...(looking.nationality !== '' && { nationality: looking.nationality }),
    ...(looking.issuer !== '' && { issuer: looking.issuer }),
    ...(looking.sex !== '' && { sex: looking.sex }),
    ...(from !== '' && { ageFrom: Number(from) }),
    ...(to !== '' && { ageTo: Number(to) }),
    ...(looking.year !== '' && { year: Number(looking.year) }),
    ...(looking.finding !== '' && { finding: looking.finding }),
    ...(looking.after !== '' && { after: looking.after }),
    sort: looking.sort,
    limit,
  };
}
