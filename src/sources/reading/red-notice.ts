/**
 * INTERPOL's own answers about red notices, field by field: the item of a list and the detail.
 * Shapes: 1,442 details and 23,628 list items that others saved between 2020 and 2023; the service itself has no documentation.
 */
import {
  type NoticeId,
  type Reading,
  type RelatedNotice,
  readNoticeId,
  type Sex,
  type Unreadable,
  type Warrant,
} from '../../notice/notice.ts';
import { type Found, reading, unreadable } from './content-of.ts';
import { Members } from './members.ts';

/** Taller and heavier than anybody ever measured: beyond lies an error or another unit. */
const MOST_METRES = 3;
const MOST_KILOGRAMS = 700;

/** Reads one item of a list: five fields, the picture's number among them. */
export function readListItem(object: Record<string, unknown>): Reading | Unreadable {
  const members = new Members(object);
  const id = takeId(members);
  if (id === null)
    return unreadable('entity_id', 'No notice number can be read in this list item.', members.anomalies);
  const found = { ...identity(members), thumbnail: pictureOf(members) };
  members.finish();
  return reading(id, found, members.anomalies);
}

/** Reads one detail: all fields. */
export function readDetail(object: Record<string, unknown>): Reading | Unreadable {
  const members = new Members(object);
  const id = takeId(members);
  if (id === null)
    return unreadable('entity_id', 'No notice number can be read in this detail.', members.anomalies);
  const found: Found = {
    ...identity(members),
    thumbnail: pictureOf(members),
    sex: sexOf(members),
    countryOfBirth: members.country('country_of_birth_id'),
    placeOfBirth: members.line('place_of_birth'),
    height: members.measure('height', MOST_METRES),
    weight: members.measure('weight', MOST_KILOGRAMS),
    eyes: members.codes('eyes_colors_id', 'eyes'),
    hair: members.codes('hairs_id', 'hair'),
    languages: members.codes('languages_spoken_ids', 'languages'),
    marks: members.text('distinguishing_marks'),
    warrants: members.objects('arrest_warrants')?.map(warrantOf),
    related: relatedOf(members),
  };
  members.finish();
  return reading(id, found, members.anomalies);
}

function takeId(members: Members): NoticeId | null {
  const raw = members.line('entity_id');
  return typeof raw === 'string' ? readNoticeId(raw) : null;
}

function identity(members: Members): Found {
  return {
    name: members.line('name'),
    forename: members.line('forename'),
    birthDate: members.date('date_of_birth'),
    nationalities: members.codes('nationalities', 'country'),
  };
}

/** The number of the picture: the last part of its address. Null when the notice has no picture. */
function pictureOf(members: Members): string | null | undefined {
  const links = members.object('_links');
  if (links === undefined) return undefined;
  links.take('self');
  links.take('images');
  const thumbnail = links.take('thumbnail', true);
  links.finish();
  if (thumbnail === undefined || thumbnail === null) return null;
  const href = typeof thumbnail === 'object' && 'href' in thumbnail ? thumbnail.href : undefined;
  const number = typeof href === 'string' ? /\/images\/(\d{1,20})\/?$/.exec(href)?.[1] : undefined;
  if (number === undefined) links.unreadable('thumbnail', 'The address of the picture has no number.');
  return number;
}

function sexOf(members: Members): Sex | null | undefined {
  const raw = members.line('sex_id');
  if (raw === undefined || raw === null) return raw;
  const [code] = members.known('sex_id', [raw], 'sex');
  return code === 'M' || code === 'F' || code === 'U' ? code : undefined;
}

function warrantOf(members: Members): Warrant {
  const warrant = {
    issuingCountry: members.country('issuing_country_id') ?? null,
    charge: members.text('charge') ?? null,
    chargeTranslation: members.text('charge_translation') ?? null,
  };
  members.finish();
  return warrant;
}

/** Notices that INTERPOL links. Of one that is not red, only number and colour are kept: the others are almost all about minors. */
function relatedOf(members: Members): RelatedNotice[] | undefined {
  const embedded = members.object('_embedded');
  const related = embedded?.objects('links')?.flatMap((link): RelatedNotice[] => {
    const colour = link.line('color')?.toUpperCase() ?? 'UNKNOWN';
    const raw = link.line('entity_id');
    const [name, forename] = [link.line('name') ?? null, link.line('forename') ?? null];
    link.take('_links', true);
    link.finish();
    const id = typeof raw === 'string' ? readNoticeId(raw) : null;
    if (id === null) {
      link.unreadable('entity_id', 'A related notice has no number that can be read.');
      return [];
    }
    const red = colour === 'RED';
    return [{ colour, id, name: red ? name : null, forename: red ? forename : null }];
  });
  embedded?.finish();
  return related;
}
