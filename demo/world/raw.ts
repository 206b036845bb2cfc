/** INTERPOL's red detail as its public service gives it: 17 keys, all always present. The world is told in this shape. */

export interface RawHref {
  readonly href: string;
}

export interface RawWarrant {
  readonly charge: string | null;
  readonly issuing_country_id: string;
  readonly charge_translation: string | null;
}

export interface RawRelated {
  readonly forename: string | null;
  readonly color: string;
  readonly name: string | null;
  readonly entity_id: string;
  readonly _links: { readonly self: RawHref; readonly thumbnail?: RawHref };
}

export interface RawDetail {
  readonly entity_id: string;
  readonly name: string | null;
  readonly forename: string | null;
  /** `1979/06/14` or `1979`. */
  readonly date_of_birth: string | null;
  readonly sex_id: 'M' | 'F' | 'U';
  readonly nationalities: readonly string[] | null;
  readonly country_of_birth_id: string | null;
  readonly place_of_birth: string | null;
  readonly arrest_warrants: readonly RawWarrant[];
  /** Kilograms; 0 is unknown. */
  readonly weight: number | null;
  /** Metres; 0 is unknown. */
  readonly height: number | null;
  readonly eyes_colors_id: readonly string[] | null;
  readonly hairs_id: readonly string[] | null;
  readonly languages_spoken_ids: readonly string[] | null;
  readonly distinguishing_marks: string | null;
  readonly _embedded: { readonly links: readonly RawRelated[] };
  readonly _links: { readonly self: RawHref; readonly images: RawHref; readonly thumbnail?: RawHref };
}

/** What `personOf` and the oddities decide; addresses and picture numbers are added by `detailOf`. */
export type Person = {
  -readonly [Key in Exclude<keyof RawDetail, '_links' | '_embedded'>]: RawDetail[Key];
} & {
  /** The picture's number, null without photo. */
  picture: number | null;
  related: readonly Related[];
};

export interface Related {
  readonly color: 'RED' | 'YELLOW';
  readonly id: string;
  readonly name: string | null;
  readonly forename: string | null;
  readonly picture: number | null;
}

const SERVICE = 'https://ws-public.interpol.int/notices/v1';

/** Key orders in which the service has been seen to answer; the order means nothing. */
export type KeyOrder = 'spring' | 'autumn';

/** The body of one detail. */
export function detailOf(person: Person, order: KeyOrder): RawDetail {
  const links = linksOf('red', person.entity_id, person.picture);
  const embedded = { links: person.related.map(relatedOf) };
  if (order === 'spring') {
    return {
      arrest_warrants: person.arrest_warrants.map(({ issuing_country_id, charge, charge_translation }) => ({
        issuing_country_id,
        charge,
        charge_translation,
      })),
      weight: person.weight,
      forename: person.forename,
      date_of_birth: person.date_of_birth,
      entity_id: person.entity_id,
      languages_spoken_ids: person.languages_spoken_ids,
      nationalities: person.nationalities,
      height: person.height,
      sex_id: person.sex_id,
      country_of_birth_id: person.country_of_birth_id,
      name: person.name,
      distinguishing_marks: person.distinguishing_marks,
      eyes_colors_id: person.eyes_colors_id,
      hairs_id: person.hairs_id,
      place_of_birth: person.place_of_birth,
      _embedded: embedded,
      _links: links,
    };
  }
  return {
    date_of_birth: person.date_of_birth,
    distinguishing_marks: person.distinguishing_marks,
    weight: person.weight,
    nationalities: person.nationalities,
    entity_id: person.entity_id,
    eyes_colors_id: person.eyes_colors_id,
    sex_id: person.sex_id,
    place_of_birth: person.place_of_birth,
    forename: person.forename,
    arrest_warrants: person.arrest_warrants.map(({ charge, issuing_country_id, charge_translation }) => ({
      charge,
      issuing_country_id,
      charge_translation,
    })),
    country_of_birth_id: person.country_of_birth_id,
    hairs_id: person.hairs_id,
    name: person.name,
    languages_spoken_ids: person.languages_spoken_ids,
    height: person.height,
    _embedded: embedded,
    _links: links,
  };
}

function relatedOf(related: Related): RawRelated {
  const { images: _, ...links } = linksOf(related.color.toLowerCase(), related.id, related.picture);
  const { forename, color, name, id } = related;
  return { forename, color, name, entity_id: id, _links: links };
}

function linksOf(kind: string, id: string, picture: number | null): RawDetail['_links'] {
  const self = `${SERVICE}/${kind}/${id.replace('/', '-')}`;
  const images = `${self}/images`;
  return {
    self: { href: self },
    images: { href: images },
    ...(picture === null ? {} : { thumbnail: { href: `${images}/${picture}` } }),
  };
}
