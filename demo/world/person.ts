/** One invented person, drawn by chance from a seed and a number: name, birth, looks, warrant. The same seed gives the same person. */
import { type Chance, chanceOf } from './chance.ts';
import { warrantBy } from './charges/charges.ts';
import { type Country, countryOf } from './countries.ts';
import { pictureNumber } from './ids.ts';
import { asia } from './names/asia.ts';
import { type Culture, nameIn } from './names/culture.ts';
import { latin } from './names/latin.ts';
import { north } from './names/north.ts';
import { west } from './names/west.ts';
import type { Person } from './raw.ts';

const CULTURES: ReadonlyMap<string, Culture> = new Map(
  Object.entries({ ...north, ...latin, ...asia, ...west }),
);

/** Completed years at the world's beginning, in fives, from the list of May 2023; nobody is under 19 here. */
const AGES: readonly (readonly [readonly [number, number], number])[] = [
  [[19, 24], 105],
  [[25, 29], 958],
  [[30, 34], 1592],
  [[35, 39], 1233],
  [[40, 44], 912],
  [[45, 49], 638],
  [[50, 54], 526],
  [[55, 59], 366],
  [[60, 64], 251],
  [[65, 69], 162],
  [[70, 74], 96],
  [[75, 79], 49],
  [[80, 84], 26],
  [[85, 96], 16],
];
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The year in which the twelve weeks lie. */
export const WORLD_YEAR = 2026;

export interface Draw {
  readonly id: string;
  /** As published; null where the notice names none. */
  readonly nationalities: readonly string[] | null;
  /** The country whose names, towns and issuers are used; the first nationality where there is one. */
  readonly home: string;
  readonly issuer?: string;
  readonly seed: string;
}

export function personOf({ id, nationalities, home, issuer, seed }: Draw): Person {
  const chance = chanceOf(`${seed} ${id}`);
  const country = countryOf(home);
  const sex = chance.happens(home === 'RU' ? 0.165 : 0.11) ? 'F' : 'M';
  const culture = CULTURES.get(chance.weighted(country.cultures))!;
  const { name, forename } = nameIn(culture, sex, chance);
  const by = issuer ?? chance.weighted(country.issuers);
  const warrants = [warrantBy(by, chance)];
  if (chance.happens(0.009)) warrants.push(warrantBy(by, chance));
  return {
    entity_id: id,
    name,
    forename,
    date_of_birth: birthDate(chance),
    sex_id: sex,
    nationalities: nationalities === null ? null : [...nationalities],
    country_of_birth_id: birthCountry(country, chance),
    place_of_birth: chance.happens(0.12) ? null : town(country, chance),
    arrest_warrants: warrants,
    ...looks(sex, country, chance),
    picture: chance.happens(0.045) ? null : pictureNumber(id, chance),
    related: [],
  };
}

function birthDate(chance: Chance): string {
  const [from, to] = chance.weighted(AGES);
  const year = WORLD_YEAR - 1 - chance.whole(from, to);
  if (chance.happens(0.017)) return `${year}`;
  const month = chance.whole(1, 12);
  const day = chance.happens(0.02) ? 1 : chance.whole(1, MONTHS[month - 1]!);
  return `${year}/${two(month)}/${two(day)}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

function birthCountry(country: Country, chance: Chance): string | null {
  if (chance.happens(0.042)) return null;
  return chance.happens(0.965) ? country.code : chance.oneOf(['RU', 'US', 'DE', 'KZ', 'UA', 'ES', 'GB']);
}

const SETTLEMENTS = [
  'AKSAI',
  'BELOGLINKA',
  'VERKHNIY KURTAK',
  'SAGRATLI',
  'NIZHNIE ALDY',
  'TURSHUN',
  'ZAMAI-CHU',
  'KARA-BULAK',
  'GELMETS',
  'KHUDAT-AUL',
];

function town(country: Country, chance: Chance): string {
  const place = chance.oneOfFirst(country.towns);
  if (country.code !== 'RU') return place;
  const region = chance.oneOf([
    ', DAGESTAN REPUBLIC',
    ' (THE REPUBLIC OF DAGESTAN)',
    '/CHECHEN REPUBLIC',
    ', INGUSHETIA',
    '',
  ]);
  return chance.happens(0.3)
    ? `${chance.oneOf(SETTLEMENTS)} ${chance.oneOf(['VILLAGE', 'SETTLEMENT'])}${region}`
    : place;
}

const EYES = [
  ['BLA', 33],
  ['BROH', 23],
  ['BROD', 15],
  ['OTHD', 14],
  ['BRO', 7],
  ['BROL', 3],
  ['BLU', 2],
  ['GRE', 2],
  ['GRY', 2],
  ['OTHL', 1],
  ['BLUL', 0.5],
  ['OTHC', 0.2],
] as const;
const HAIR = [
  ['BLA', 62],
  ['OTHD', 28],
  ['BRO', 5],
  ['BROF', 3],
  ['GRY', 0.5],
  ['GRYG', 0.4],
  ['HAIB', 0.4],
  ['HAID', 0.2],
  ['RED', 0.3],
  ['REDA', 0.2],
  ['WHI', 0.2],
  ['YELB', 0.3],
] as const;
const MARKS = [
  'Scar above the right eyebrow',
  'Tattoo of an anchor on the left forearm',
  'CICATRIZ EN LA MEJILLA DERECHA',
  'TATUAJE DE UNA ROSA EN EL HOMBRO IZQUIERDO',
  '1. Mole on the chin\r\n2. Cut mark on left thumb',
  'Wears spectacles',
  'May have a full beard.',
  'Walks with a slight limp',
  'Porte la barbe; cicatrice au front',
  'Tez morena, bigote',
  'TWO GOLD TEETH, UPPER JAW',
  'Burn scar on the back of the right hand',
  'Hair may be dyed',
  'Medium build, round face',
  'Birthmark on neck',
  'TATTOOS:\r\nRIGHT ARM: "FAMILIA"\r\nBACK: eagle',
  'Señal de herida en el abdomen',
  'The subject may have shaved his head',
] as const;

function looks(sex: 'M' | 'F', country: Country, chance: Chance) {
  const measured = chance.happens(0.46);
  const low = sex === 'F' ? 152 : 162;
  const centimetres = low + chance.whole(0, 9) + chance.whole(0, 9) + chance.whole(0, 5);
  const round = chance.happens(0.35) ? Math.round(centimetres / 5) * 5 : centimetres;
  const languages = country.languages.slice(
    0,
    chance.weighted([
      [1, 76],
      [2, 20],
      [3, 4],
    ] as const),
  );
  return {
    weight: chance.happens(0.24)
      ? chance.whole(48, 84) + chance.whole(0, 22)
      : chance.happens(0.7)
        ? 0
        : null,
    height: measured ? round / 100 : chance.happens(0.63) ? 0 : null,
    eyes_colors_id: chance.happens(0.58) ? null : [chance.weighted<string>(EYES)],
    hairs_id: chance.happens(0.53) ? null : [chance.weighted<string>(HAIR)],
    languages_spoken_ids: chance.happens(0.063)
      ? null
      : chance.happens(0.4)
        ? languages.reverse()
        : languages,
    distinguishing_marks: chance.happens(0.033) ? chance.oneOf(MARKS) : null,
  };
}
