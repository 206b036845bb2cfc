/** What the service answers: filters, paging and bodies after the observed behaviour of INTERPOL's public notices service. */
import type { FaultName } from './faults.ts';
import type { Listed } from './people.ts';

/** A year alone counts as this day of the year, for ages. The real rule is unknown: only that such notices are included. */
export type YearOnlyRule = 'first-of-january' | 'last-of-december';

export interface Asking {
  readonly params: URLSearchParams;
  readonly today: string;
  readonly cap: number;
  readonly yearOnly: YearOnlyRule;
  readonly faults: ReadonlySet<FaultName>;
}

const KNOWN = [
  'forename',
  'name',
  'nationality',
  'ageMin',
  'ageMax',
  'sexId',
  'arrestWarrantCountryId',
] as const;
const HOST = 'https://ws-public.interpol.int/notices/v1/red';

/** The people of `list` (kept in its order) whom the filters let through. @throws SyntaxError on an unreadable pattern */
export function matching(list: readonly Listed[], asking: Asking): Listed[] {
  const { params, faults } = asking;
  const text = (key: string) => params.get(key) || null;
  const number = (key: string) => (text(key) === null ? null : Number(text(key)));
  const name = faults.has('name-ignored') ? null : pattern(text('name'), faults);
  const forename = faults.has('forename-ignored') ? null : pattern(text('forename'), faults);
  const nationality = faults.has('nationality-ignored') ? null : text('nationality');
  const sex = faults.has('sex-ignored') ? null : text('sexId');
  const issuer = faults.has('issuer-ignored') ? null : text('arrestWarrantCountryId');
  const ageMin = faults.has('ages-ignored') ? null : number('ageMin');
  const ageMax = faults.has('ages-ignored') ? null : number('ageMax');
  return list.filter((each) => {
    if (name && (each.person.name === null || !name(each.person.name))) return false;
    if (forename && (each.person.forename === null || !forename(each.person.forename))) return false;
    if (nationality && !each.person.nationalities?.includes(nationality)) return false;
    if (sex && each.sex !== sex) return false;
    if (issuer && !each.issuers.includes(issuer)) return false;
    if (ageMin === null && ageMax === null) return true;
    const age = ageOf(each, asking.today, asking.yearOnly);
    return age !== null && age >= (ageMin ?? 0) && age <= (ageMax ?? 999);
  });
}

function pattern(text: string | null, faults: ReadonlySet<FaultName>): ((value: string) => boolean) | null {
  if (text === null) return null;
  if (faults.has('plain-substring')) return (value) => value.toUpperCase().includes(text.toUpperCase());
  let source = text;
  if (faults.has('no-alternation')) source = source.replaceAll('|', '\\|');
  if (faults.has('no-anchors')) source = source.replace(/(?<!\[)\^|\$/g, '');
  const regex = new RegExp(source, 'i');
  return (value) => regex.test(value);
}

/** Completed years on `today`; null without a birth date. */
export function ageOf({ birth }: Listed, today: string, yearOnly: YearOnlyRule): number | null {
  if (birth === null) return null;
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const monthDay = birth.monthDay ?? (yearOnly === 'first-of-january' ? 101 : 1231);
  return year - birth.year - (month * 100 + day < monthDay ? 1 : 0);
}

/** The body of a list answer. */
export function listBody(list: readonly Listed[], asking: Asking): Record<string, unknown> {
  const { params, cap, faults } = asking;
  const matches = matching(list, asking);
  const size = Math.min(cap, Math.max(1, Number(params.get('resultPerPage')) || 20));
  const within = Math.min(matches.length, cap);
  const last = Math.max(1, Math.ceil(within / size));
  const asked = Math.max(1, Number(params.get('page')) || 1);
  const clamped = faults.has('empty-past-end') ? asked : Math.min(asked, last);
  const page = faults.has('first-page-only') ? 1 : clamped;
  let shown = matches.slice((page - 1) * size, Math.min(page * size, cap)).map(listItem);
  if (faults.has('duplicates') && shown.length > 3) shown = [...shown.slice(0, -2), shown[0]!, shown[1]!];
  if (faults.has('unknown-field')) shown = shown.map((item) => ({ ...item, eye_witnesses: 3 }));
  if (faults.has('missing-id') && shown.length > 0) {
    const { entity_id: _, ...rest } = shown[0]!;
    shown = [rest, ...shown.slice(1)];
  }
  const echo: Record<string, unknown> = { page, resultPerPage: size };
  for (const key of KNOWN) {
    const value = params.get(key);
    if (value) echo[key] = key.startsWith('age') ? Number(value) : value;
  }
  const filters = KNOWN.filter((key) => params.get(key)).map((key) => `${key}=${params.get(key)}`);
  const link = (to: number) => ({ href: `${HOST}?${filters.join('&')}&resultPerPage=${size}&page=${to}` });
  return {
    total: (faults.has('clamped-totals') ? within : matches.length) + (faults.has('wrong-total') ? 7 : 0),
    query: echo,
    _embedded: { notices: shown },
    _links: {
      self: link(page),
      first: link(1),
      ...(page < last ? { next: link(page + 1) } : {}),
      last: link(last),
    },
  };
}

function listItem({ person }: Listed): Record<string, unknown> {
  return {
    date_of_birth: person.date_of_birth,
    nationalities: person.nationalities,
    entity_id: person.entity_id,
    forename: person.forename,
    name: person.name,
    _links: person._links ?? links(person.entity_id),
  };
}

interface Links {
  readonly self: { readonly href: string };
  readonly images: { readonly href: string };
  readonly thumbnail?: { readonly href: string };
}

function links(id: string): Links {
  const self = `${HOST}/${id.replace('/', '-')}`;
  return { self: { href: self }, images: { href: `${self}/images` } };
}

/** The body of a notice's images: of the pictures, only the one whose number its links give is known here. */
export function imagesBody({ person }: Listed): Record<string, unknown> {
  const { self, images } = links(person.entity_id);
  const thumbnail = (person._links as Partial<Links> | undefined)?.thumbnail;
  const pictures =
    thumbnail === undefined
      ? []
      : [{ picture_id: thumbnail.href.replace(/^.*\//, ''), _links: { self: thumbnail } }];
  return {
    _embedded: { images: pictures },
    _links: { self: images, notice: self, ...(thumbnail && { thumbnail }) },
  };
}

/** The links of a notice with a thumbnail where the list has none, and without where it has one. */
function otherThumbnail(person: Listed['person']): Links {
  const { thumbnail, ...given } = (person._links as Links | undefined) ?? links(person.entity_id);
  return thumbnail === undefined ? { ...given, thumbnail: { href: `${given.images.href}/60000001` } } : given;
}

/** The body of a detail: as it was given, or the list's fields with the invented ones and honest gaps. */
export function detailBody(
  { person, sex, issuers }: Listed,
  faults: ReadonlySet<FaultName>,
): Record<string, unknown> {
  return {
    weight: 0,
    height: 0,
    eyes_colors_id: null,
    hairs_id: null,
    languages_spoken_ids: null,
    distinguishing_marks: null,
    country_of_birth_id: null,
    place_of_birth: null,
    _embedded: { links: [] },
    _links: links(person.entity_id),
    ...person,
    ...(faults.has('details-disagree') && { _links: otherThumbnail(person) }),
    sex_id: sex,
    arrest_warrants:
      person.arrest_warrants ??
      issuers.map((country) => ({
        charge: 'Invented charge',
        issuing_country_id: country,
        charge_translation: null,
      })),
  };
}
