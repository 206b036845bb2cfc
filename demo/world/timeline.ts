/** Twelve weeks of change: arrivals and departures by chance, the rest told one by one. */
import { type Chance, chanceOf } from './chance.ts';
import {
  AMIROV,
  AMIROV_ADDED,
  OKELLO,
  QUINONEZ,
  STOJKOVSKI,
  STOJKOVSKI_AGAIN,
  TERZICEVIC,
} from './characters.ts';
import { COUNTRIES, SECOND_NATIONALITIES } from './countries.ts';
import { ALL_DAYS, isWeekend } from './days.ts';
import { amendments, type Change, type Event, rewordings } from './events.ts';
import { personOf, WORLD_YEAR } from './person.ts';
import type { Register } from './population.ts';
import type { Person } from './raw.ts';

/** Numbers of days on which what is told here happens; 0 is the first day of the world. */
const WAVE = { day: 43, people: 18, home: 'TJ' } as const;
const ARRIVALS = [
  [0, 7],
  [1, 8],
  [2, 12],
  [3, 15],
  [4, 14],
  [5, 12],
  [6, 9],
  [7, 7],
  [8, 5],
  [9, 3],
] as const;
const DEPARTURES = [
  [0, 7],
  [1, 8],
  [2, 12],
  [3, 14],
  [4, 14],
  [5, 12],
  [6, 9],
  [7, 6],
  [8, 4],
] as const;

/**
 * The events of each day, in order; none on the first.
 * @param odd numbers that must stay as they are
 */
export function timelineOf(
  seed: string,
  people: readonly Person[],
  register: Register,
  odd: ReadonlySet<string>,
): Event[][] {
  const days: Event[][] = ALL_DAYS.map(() => []);
  const chance = chanceOf(`${seed} timeline`);
  const plain = chance.shuffled(people.filter(({ entity_id }) => !odd.has(entity_id)));
  const take = (fits: (person: Person) => boolean): Person => {
    const at = plain.findIndex(fits);
    if (at < 0) throw new Error('nobody in the demo world fits what is told; widen the choice');
    return plain.splice(at, 1)[0]!;
  };
  told(days, take);
  const leaving = plain.map(({ entity_id }) => entity_id);
  for (let day = 1; day < days.length; day += 1) {
    if (isWeekend(day)) continue;
    const arrivals = chance.weighted(ARRIVALS);
    for (let turn = 0; turn < arrivals; turn += 1) {
      const person = arrival(register, chance);
      days[day]!.push({ kind: 'listed', id: person.entity_id, person });
      if (day < days.length - 12 && chance.happens(0.06))
        days[day + chance.oneOf([7, 9, 10])]?.push({ kind: 'unlisted', id: person.entity_id });
    }
    const departures = chance.weighted(DEPARTURES);
    for (const id of leaving.splice(0, departures)) days[day]!.push({ kind: 'unlisted', id });
  }
  for (let turn = 0; turn < WAVE.people; turn += 1) {
    const id = register.number(chance, WORLD_YEAR);
    const person = register.draw({ id, nationalities: [WAVE.home], home: WAVE.home, issuer: WAVE.home });
    const charge =
      'participation in the activity of a banned extremist association; participation in mass disorder';
    const arrest_warrants = [{ charge, issuing_country_id: WAVE.home, charge_translation: null }];
    days[WAVE.day]!.push({ kind: 'listed', id, person: { ...person, arrest_warrants } });
  }
  return days;
}

const homes = COUNTRIES.map(({ code, people }) => [code, people] as const);
const seconds = SECOND_NATIONALITIES.map(([codes]) => codes.split('-'));

/** Somebody newly published: mostly a number of this year, often an older one. */
function arrival(register: Register, chance: Chance): Person {
  const year = chance.happens(0.58) ? WORLD_YEAR : chance.happens(0.3) ? WORLD_YEAR - 1 : undefined;
  const id = register.number(chance, year);
  const home = chance.weighted(homes);
  const nationalities = chance.happens(0.017)
    ? null
    : chance.happens(0.035)
      ? (seconds.find(([first]) => first === home) ?? [home])
      : [home];
  return register.draw({ id, nationalities, home });
}

type Take = (fits: (person: Person) => boolean) => Person;

/** What happens to particular people. */
function told(days: Event[][], take: Take): void {
  const amend = (day: number, id: string, change: Change) => days[day]!.push({ kind: 'amended', id, change });
  const reword = (id: string, change: Change, ...on: number[]) => {
    for (const day of on) days[day]!.push({ kind: 'reworded', id, change });
  };
  const any = (fits: (person: Person) => boolean = () => true) => take(fits).entity_id;
  const first = (code: string) => (person: Person) => person.nationalities?.[0] === code;

  // Twelve amendments.
  amend(37, AMIROV.entity_id, amendments.chargeAdded(AMIROV_ADDED));
  amend(
    3,
    any((person) => first('RU')(person) && /[OE]V$/.test(person.name!)),
    amendments.nameCorrected,
  );
  amend(
    9,
    any((person) => person.date_of_birth?.length === 4),
    amendments.birthFilled('05/16'),
  );
  amend(
    14,
    any((person) => person.date_of_birth?.length === 10 && first('AR')(person)),
    amendments.birthCorrected,
  );
  amend(
    20,
    any((person) => first('UA')(person) && person.nationalities!.length === 1),
    amendments.nationalityAdded('RU'),
  );
  amend(
    27,
    any((person) => person.picture === null),
    amendments.pictureAdded,
  );
  amend(
    34,
    any((person) => person.height === 0 && person.weight === 0),
    amendments.measured,
  );
  amend(
    41,
    any((person) => first('BR')(person) && person.place_of_birth === null),
    amendments.placeFilled('Curitiba'),
  );
  amend(
    48,
    any((person) => person.distinguishing_marks === null && first('CO')(person)),
    amendments.marked,
  );
  amend(55, any(first('IN')), amendments.warrantAdded('Criminal breach of trust by a banker'));
  amend(62, any(first('BA')), amendments.chargeAdded(', evading serving a sentence'));
  amend(76, any(first('BO')), amendments.chargeAdded(' Y ORGANIZACIÓN CRIMINAL'));

  // Three who go and come back under the same number.
  const back = (id: string, gone: number, again: number) => {
    days[gone]!.push({ kind: 'unlisted', id });
    days[again]!.push({ kind: 'relisted', id });
  };
  back(QUINONEZ.entity_id, 16, 50);
  back(any(first('RU')), 22, 29);
  back(any(first('PK')), 35, 71);

  // Four who come back under a new number.
  const succeed = (old: Person, person: Person, gone: number, again: number) => {
    days[gone]!.push({ kind: 'unlisted', id: old.entity_id });
    days[again]!.push({ kind: 'listed', id: person.entity_id, person, succeeds: old.entity_id });
  };
  succeed(STOJKOVSKI, STOJKOVSKI_AGAIN, 28, 29);
  const wholly = (code: string) => (person: Person) =>
    first(code)(person) && person.date_of_birth?.length === 10;
  const renumbered = (person: Person, id: string): Person => ({
    ...person,
    entity_id: id,
    picture: 62_970_000 + (Number(id.slice(5)) % 1000),
  });
  const [russian, salvadoran, chinese] = [take(wholly('RU')), take(wholly('SV')), take(wholly('CN'))];
  succeed(
    russian,
    { ...renumbered(russian, RENUMBERED[0]), place_of_birth: 'GROZNY TOWN', height: 1.74 },
    13,
    13,
  );
  succeed(salvadoran, renumbered(salvadoran, RENUMBERED[1]), 44, 58);
  succeed(chinese, renumbered(chinese, RENUMBERED[2]), 65, 66);

  // Differences that mean nothing; each changes back, or has another on a later day.
  reword(OKELLO.entity_id, rewordings.nameSplitLater, 10, 45);
  reword(OKELLO.entity_id, rewordings.nameSplitEarlier, 13, 48);
  reword(TERZICEVIC.entity_id, rewordings.nationalitiesTurned, 6, 21, 36, 59, 70);
  const several = (person: Person) => (person.nationalities?.length ?? 0) > 1;
  for (const day of [2, 8, 15, 23, 31, 38, 46, 52, 60, 69])
    reword(any(several), rewordings.nationalitiesTurned, day);
  const lines = (person: Person) => /\r\n/.test(person.arrest_warrants[0]!.charge ?? '');
  for (const day of [1, 13, 30, 42, 57, 73]) reword(any(lines), rewordings.lineEnds, day, day + 8);
  for (const day of [6, 24, 49, 66]) reword(any(), rewordings.chargeSpaced, day);
  for (const day of [12, 36, 63]) reword(any(), rewordings.nameSpaced, day);
  for (const day of [7, 20, 34, 56, 72, 80])
    reword(
      any((person) => person.height === 0 || person.weight === null),
      rewordings.unknownMeasures,
      day,
    );
  for (const day of [17, 45])
    reword(
      any((person) => (person.languages_spoken_ids?.length ?? 0) > 1),
      rewordings.languagesTurned,
      day,
    );
}

/** Numbers that the successions of `told` use; the register must not give them to others. */
export const RENUMBERED = ['2026/38104', '2026/44590', '2026/52117'] as const;

/** People who appear in `told` under a number of their own, for the register to keep clear of. */
export function reservedNumbers(): Person[] {
  const stand = personOf({ id: RENUMBERED[0], nationalities: ['RU'], home: 'RU', seed: 'reserved' });
  return [STOJKOVSKI_AGAIN, ...RENUMBERED.map((id) => ({ ...stand, entity_id: id, name: id }))];
}
