/**
 * Invented people who recur in documentation and tests. Each shows one thing that the archive must get right.
 * `demo/README.md` tells their stories.
 */
import type { Person } from './raw.ts';

function character(
  given: Pick<Person, 'entity_id' | 'name' | 'forename' | 'date_of_birth' | 'nationalities'> &
    Partial<Person> & { issuer: string; charge: string },
): Person {
  const { issuer, charge, ...rest } = given;
  return {
    sex_id: 'M',
    country_of_birth_id: given.nationalities?.[0] ?? null,
    place_of_birth: null,
    arrest_warrants: [{ charge, issuing_country_id: issuer, charge_translation: null }],
    weight: 0,
    height: 0,
    eyes_colors_id: null,
    hairs_id: null,
    languages_spoken_ids: null,
    distinguishing_marks: null,
    picture: 62_900_000 + Number(given.entity_id.slice(5)),
    related: [],
    ...rest,
  };
}

/** Charge amended once: a phrase is added. */
export const AMIROV = character({
  entity_id: '2024/10482',
  name: 'AMIROV',
  forename: 'DANIYAR SERIKOVICH',
  date_of_birth: '1979/06/14',
  nationalities: ['KZ'],
  issuer: 'KZ',
  charge: 'participation in the activity of a banned extremist association; large-scale fraud',
  place_of_birth: 'Karaganda',
  languages_spoken_ids: ['KAZ', 'RUS'],
  height: 1.78,
  weight: 82,
  eyes_colors_id: ['BROD'],
  hairs_id: ['BLA'],
});
export const AMIROV_ADDED = '; illegal crossing of the state border using forged documents';

/** Re-issued under a new number: the first is taken from the list, the second appears the day after. */
export const STOJKOVSKI = character({
  entity_id: '2021/33871',
  name: 'STOJKOVSKICH',
  forename: 'VLATKO',
  date_of_birth: '1974/02/27',
  nationalities: ['MK'],
  issuer: 'MK',
  charge: 'Business fraud, abuse of position',
  place_of_birth: 'SKOPJE',
  height: 1.84,
  languages_spoken_ids: ['MAC'],
});
export const STOJKOVSKI_AGAIN: Person = {
  ...STOJKOVSKI,
  entity_id: '2026/41207',
  picture: 62_941_207,
  arrest_warrants: [
    {
      charge: 'Business fraud, abuse of position, evading serving a sentence',
      issuing_country_id: 'MK',
      charge_translation: null,
    },
  ],
};

/** Taken from the list and put back under the same number five weeks on. */
export const QUINONEZ = character({
  entity_id: '2019/88123',
  name: 'QUIÑONEZ BARRIENTAL',
  forename: 'ELDA MARISOL',
  date_of_birth: '1983/11/02',
  sex_id: 'F',
  nationalities: ['GT'],
  issuer: 'GT',
  charge: 'ESTAFA MEDIANTE CHEQUE SIN FONDOS',
  place_of_birth: 'QUETZALTENANGO',
  languages_spoken_ids: ['SPA'],
});

/** The same words, split differently between the two name fields on some days. */
export const OKELLO = character({
  entity_id: '2022/20776',
  name: 'OKELLO',
  forename: 'JUMA HASSANI',
  date_of_birth: '1988/04/09',
  nationalities: ['KE'],
  issuer: 'KE',
  charge: 'Stealing by servant, uttering a false document',
  place_of_birth: 'NAIROBI',
  languages_spoken_ids: ['ENG', 'SWA'],
});

/** Two nationalities whose order flips. */
export const TERZICEVIC = character({
  entity_id: '2020/61190',
  name: 'TERZIČEVIĆ',
  forename: 'LJILJANA',
  date_of_birth: '1969/08/30',
  sex_id: 'F',
  nationalities: ['BA', 'RS'],
  issuer: 'BA',
  charge: 'Taking away a child, depriving the other parent of custody',
  place_of_birth: 'Bijeljina',
  languages_spoken_ids: ['BOS', 'SRP'],
  related: [
    { color: 'YELLOW', id: '2020/61204', name: 'TERZIČEVIĆ', forename: 'MILICA', picture: 61_861_204 },
  ],
});

/** Age unknown, and the charge suggests a minor: must be treated as one. */
export const UNKNOWN_AGE = character({
  entity_id: '2025/77310',
  name: 'WHITTLEBOROUGH',
  forename: 'JADEN',
  date_of_birth: null,
  nationalities: ['JM'],
  issuer: 'JM',
  charge: 'Burglary in a group of juveniles; absconding, being a pupil of about 15, from a place of safety',
});

/** Under eighteen through all twelve weeks, and beyond. */
export const MINORS: readonly Person[] = [
  character({
    entity_id: '2025/48811',
    name: 'SARDAROVETS',
    forename: 'TIMUR',
    date_of_birth: '2009/03/21',
    nationalities: ['RU'],
    issuer: 'RU',
    charge: 'taking part in an armed group not provided for by law',
  }),
  character({
    entity_id: '2026/11930',
    name: 'AVALOS MENJIVARES',
    forename: 'KEVIN ADONAY',
    date_of_birth: '2009/07/04',
    nationalities: ['SV'],
    issuer: 'SV',
    charge: 'PERTENENCIA A PANDILLA',
  }),
  character({
    entity_id: '2026/20415',
    name: 'BOUZIDANE',
    forename: 'YANIS',
    date_of_birth: '2010/01/15',
    nationalities: ['FR'],
    issuer: 'FR',
    charge: 'Association de malfaiteurs en lien avec un groupe armé',
  }),
  character({
    entity_id: '2025/90277',
    name: 'RASULOVAYA',
    forename: 'SAFINA',
    date_of_birth: '2009',
    sex_id: 'F',
    nationalities: ['TJ'],
    issuer: 'TJ',
    charge: 'publicly spreading knowingly false information about a state body',
  }),
  character({
    entity_id: '2026/33108',
    name: 'CONDORIMAY',
    forename: 'WILMER',
    date_of_birth: '2009/12/30',
    nationalities: ['BO'],
    issuer: 'BO',
    charge: 'HOMICIDIO EN RIÑA',
  }),
];

/** Wanted by the International Criminal Court, which has the code 914. */
export const COURT: readonly Person[] = [
  character({
    entity_id: '2012/7741',
    name: 'ELTAYEBIN',
    forename: 'HASSAN ADAMU',
    date_of_birth: '1957',
    nationalities: ['SD'],
    issuer: '914',
    charge: 'Persecution as a crime against humanity, art. 7(1)(h); attacking civilians',
  }),
  character({
    entity_id: '2018/24403',
    name: 'AL-BARQAWINI',
    forename: 'SALEM',
    date_of_birth: '1978/05/05',
    nationalities: ['LY'],
    issuer: '914',
    charge: 'Murder as a war crime, article 8(2)(c)(i) of the Statute',
  }),
  character({
    entity_id: '2021/70155',
    name: 'NGUEMALEYO',
    forename: 'DIEUDONNE',
    date_of_birth: '1970/01/01',
    nationalities: ['CF'],
    issuer: '914',
    charge: 'Pillaging; enlisting children under fifteen years',
  }),
  character({
    entity_id: '2024/66020',
    name: 'KAYIRANGWEZA',
    forename: 'PROTAIS',
    date_of_birth: '1961/10/12',
    nationalities: ['UG'],
    issuer: '914',
    charge: 'Enslavement; forced marriage as another inhumane act',
  }),
];

/** Under UNMIK mandate, which has the code UNK. */
export const UNMIK: readonly Person[] = [
  character({
    entity_id: '2012/5113',
    name: 'GJONBALAJEC',
    forename: 'ARBEN',
    date_of_birth: '1975/09/19',
    nationalities: ['UNK', 'RS'],
    issuer: 'RS',
    charge: 'War crime against the civilians of a village',
  }),
  character({
    entity_id: '2016/77104',
    name: 'KRASNIQAJEVI',
    forename: 'BLERIM',
    date_of_birth: '1986/02/11',
    nationalities: ['UNK'],
    country_of_birth_id: 'RS',
    issuer: 'AL',
    charge: 'Attempted murder by firearm',
  }),
];

/** All who stand on the list on the first day. */
export const CHARACTERS: readonly Person[] = [
  AMIROV,
  STOJKOVSKI,
  QUINONEZ,
  OKELLO,
  TERZICEVIC,
  UNKNOWN_AGE,
  ...MINORS,
  ...COURT,
  ...UNMIK,
];
