/**
 * What a reader looks for on the list. Words may be a name, so they travel in posted forms only; everything else may stand in an address.
 */
import type { NoticeSearch } from '../../../publishing/publishing.ts';

export interface Looking {
  readonly words: string;
  readonly nationality: string;
  readonly issuer: string;
  readonly sex: string;
  /** Completed years, `18-29`, `65-` or `-17`; empty for any. */
  readonly age: string;
  readonly year: string;
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
  sort: 'name',
  after: '',
};

export const filters = ['nationality', 'issuer', 'sex', 'age', 'year'] as const;
export type Filter = (typeof filters)[number];
const sorts = ['name', 'number', 'first-seen'] as const;
const shapes: Record<Filter | 'after', RegExp> = {
  nationality: /^[A-Z0-9]{2,4}$/,
  issuer: /^[A-Z0-9]{2,4}$/,
  sex: /^[MFU]$/,
  age: /^\d{0,3}-\d{0,3}$/,
  year: /^\d{4}$/,
  after: /^[\w-]{1,100}$/,
};

/** Reads fields of an address or a form; what has not the shape of its field is left out. */
export function readLooking(fields: (name: string) => string | undefined): Looking {
  const shaped = (name: Filter | 'after') => {
    const value = fields(name)?.trim() ?? '';
    return shapes[name].test(value) ? value : '';
  };
  return {
    words: (fields('q') ?? '').trim().slice(0, 200),
    nationality: shaped('nationality'),
    issuer: shaped('issuer'),
    sex: shaped('sex'),
    age: shaped('age'),
    year: shaped('year'),
    sort: sorts.find((sort) => sort === fields('sort')) ?? 'name',
    after: shaped('after'),
  };
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
    ...(looking.after !== '' && { after: looking.after }),
    sort: looking.sort,
    limit,
  };
}
