/** The oddities of the real list, put in on purpose and in known numbers. */
import type { Chance } from './chance.ts';
import type { Person } from './raw.ts';

/** A change of one person, for `count` people whom `fits` admits. */
interface Oddity {
  readonly count: number;
  readonly fits?: (person: Person) => boolean;
  readonly make: (person: Person, at: number) => void;
}

const from =
  (...codes: string[]) =>
  (person: Person): boolean =>
    person.nationalities !== null && codes.includes(person.nationalities[0]!);
const oneWord = (person: Person) => !/[ -]/.test(person.name!);

const ODDITIES: readonly Oddity[] = [
  // Names that are null, or a sign for nothing.
  {
    count: 1,
    fits: from('IN'),
    make: (person) => {
      person.name = null;
    },
  },
  {
    count: 2,
    make: (person) => {
      person.name = null;
      person.forename = null;
    },
  },
  {
    count: 9,
    fits: from('IN', 'BD', 'ID', 'PK', 'RU'),
    make: (person) => {
      person.forename = null;
    },
  },
  {
    count: 2,
    make: (person) => {
      person.forename = '-';
    },
  },
  {
    count: 1,
    fits: from('BD'),
    make: (person) => {
      person.forename = 'N/A';
    },
  },
  // Three unknown births here and one among the characters.
  {
    count: 3,
    make: (person) => {
      person.date_of_birth = null;
    },
  },
  {
    count: 6,
    make: (person) => {
      person.sex_id = 'U';
    },
  },
  // Spacing and signs.
  {
    count: 7,
    fits: from('RU'),
    make: (person) => {
      person.name = `${person.name} (${otherSpelling(person.name!)})`;
    },
  },
  {
    count: 5,
    fits: (person) => person.name!.includes(' '),
    make: (person) => {
      person.name = person.name!.replace(' ', '  ');
    },
  },
  {
    count: 3,
    fits: (person) => person.forename!.includes(' '),
    make: (person) => {
      person.forename = person.forename!.replace(' ', '  ');
    },
  },
  {
    count: 3,
    make: (person) => {
      person.name = `${person.name} `;
    },
  },
  {
    count: 3,
    make: (person) => {
      person.forename = `${person.forename} `;
    },
  },
  {
    count: 2,
    fits: from('RU'),
    make: (person) => {
      person.forename = `${person.forename} S/O TELMARBEK`;
    },
  },
  {
    count: 1,
    fits: from('BD'),
    make: (person) => {
      person.forename = `${person.forename} @ HASU`;
    },
  },
  {
    count: 2,
    fits: from('US', 'JM'),
    make: (person, at) => {
      person.name = `${person.name} ${at === 0 ? '(JR)' : 'JR.'}`;
    },
  },
  {
    count: 1,
    fits: from('US'),
    make: (person) => {
      person.forename = `${person.forename}, JR.`;
    },
  },
  {
    count: 8,
    fits: from('SV', 'US', 'GT'),
    make: (person, at) => {
      person.forename = `${person.forename!.split(' ')[0]} ${'ACEHJMRV'[at]}.`;
    },
  },
  {
    count: 24,
    fits: from('SV', 'GT', 'CO', 'UA', 'US'),
    make: (person) => {
      person.name = person.name!.replace(' ', '-');
    },
  },
  {
    count: 2,
    fits: from('UA'),
    make: (person, at) => {
      person.name = ["AFANASYEV'EV", "SOLOV'YANOV"][at]!;
    },
  },
  {
    count: 1,
    fits: from('CA'),
    make: (person) => {
      person.name = `D'${person.name}`;
    },
  },
  // The family name repeated as forename; all words in both fields.
  {
    count: 7,
    fits: (person) => from('BD', 'IN', 'PK')(person) && oneWord(person),
    make: (person) => {
      person.forename = person.name;
    },
  },
  {
    count: 2,
    make: (person) => {
      const whole = `${person.forename} ${person.name}`;
      person.name = whole;
      person.forename = whole;
    },
  },
  // Accents on the first letter, which no plain pattern reaches.
  {
    count: 6,
    fits: from('SV', 'GT', 'HN'),
    make: (person, at) => {
      person.name = `${['ÁLVAREZ', 'ÁVILA', 'ÁVALOS', 'ÍÑIGUEZ', 'ÁBREGO', 'ÓRDENES'][at]} ${person.name!.split(' ').at(-1)}`;
    },
  },
  {
    count: 4,
    fits: (person) => person.sex_id === 'M' && from('CO', 'AR', 'MX')(person),
    make: (person, at) => {
      person.forename = `${['ÁNGEL', 'ÓSCAR', 'ÁLVARO', 'ÉDGAR'][at]} ${person.forename!.split(' ')[0]}`;
    },
  },
  {
    count: 4,
    fits: from('TR', 'BG', 'DE'),
    make: (person, at) => {
      person.name = ['ÖZ', 'ÇELIK', 'ÜNAL', 'ÖZDEMIR'][at]!;
    },
  },
  {
    count: 4,
    fits: from('BA', 'HR', 'RS'),
    make: (person, at) => {
      person.name = ['ŠIMIĆ', 'ŽIVANČEVIĆ', 'ČOLAKOVAC', 'ĐURIČANIN'][at]!;
    },
  },
  // Warrants: three in one notice, two countries in one notice.
  {
    count: 1,
    fits: (person) => from('RU')(person) && person.arrest_warrants.length === 1,
    make: (person) => {
      person.arrest_warrants = [0, 1, 2].map(() => ({ ...person.arrest_warrants[0]! }));
    },
  },
  // Odd measures and places.
  {
    count: 2,
    make: (person) => {
      person.weight = 113.5;
    },
  },
  {
    count: 1,
    fits: from('RU'),
    make: (person) => {
      person.place_of_birth = ': SAGRATLI VILLAGE, DAGESTAN REPUBLIC';
    },
  },
  {
    count: 3,
    fits: from('SY', 'DZ', 'IQ'),
    make: (person) => {
      person.place_of_birth = 'حلب';
    },
  },
];

const TWINS = 3;
const RELATED_PAIRS = 5;

/**
 * Changes some of `people` in place.
 * @returns the numbers of all who were changed, so that nothing else happens to them
 */
export function addOddities(people: readonly Person[], chance: Chance): ReadonlySet<string> {
  const odd = new Set<string>();
  const order = chance.shuffled(people);
  const take = (count: number, fits: (person: Person) => boolean): Person[] => {
    const chosen: Person[] = [];
    for (const person of order) {
      if (chosen.length === count) break;
      if (odd.has(person.entity_id) || !fits(person)) continue;
      odd.add(person.entity_id);
      chosen.push(person);
    }
    return chosen;
  };
  for (const { count, fits, make } of ODDITIES)
    for (const [at, person] of take(count, fits ?? (() => true)).entries()) make(person, at);

  // One person under two live numbers: same names, same birth.
  const wholeBirth = (person: Person) => person.date_of_birth?.length === 10;
  for (const first of take(TWINS, (person) => from('RU', 'AR', 'IN')(person) && wholeBirth(person))) {
    const same = (person: Person) => person.sex_id === first.sex_id && from(first.nationalities![0]!)(person);
    const [second] = take(1, same);
    if (second === undefined) continue;
    second.name = first.name;
    second.forename = first.forename;
    second.date_of_birth = first.date_of_birth;
  }

  // Related notices, both ways.
  for (const first of take(RELATED_PAIRS, from('RU', 'AR', 'BO'))) {
    const [second] = take(1, from(first.nationalities![0]!));
    if (second === undefined) continue;
    first.related = [relation(second)];
    second.related = [relation(first)];
  }
  // And one to a notice that the list does not show.
  for (const person of take(1, from('SV')))
    person.related = [
      { color: 'RED', id: '2009/99817', name: 'GRANADOSA ELIAS', forename: 'NEFTALI', picture: null },
    ];
  return odd;
}

function relation({ entity_id, name, forename, picture }: Person): Person['related'][number] {
  return { color: 'RED', id: entity_id, name, forename, picture };
}

/** The same name in another transliteration. */
function otherSpelling(name: string): string {
  const other = name
    .replace(/EV(A?)$/, 'YEV$1')
    .replace('KH', 'H')
    .replace('DZH', 'J')
    .replace('GA', 'HA');
  return other === name ? `${name}-${name.slice(0, 3)}OV` : other;
}
