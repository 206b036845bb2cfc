/** Who stands on the list on the first day: the counts by nationality, then the oddities of the real list, each on purpose. */
import { type Chance, chanceOf } from './chance.ts';
import { CHARACTERS } from './characters.ts';
import { COUNTRIES, SECOND_NATIONALITIES } from './countries.ts';
import { drawId } from './ids.ts';
import { addOddities } from './oddities.ts';
import { personOf } from './person.ts';
import type { Person } from './raw.ts';

/** People without any nationality, beside those of the table. */
const NO_NATIONALITY = 115;

/** Draws people of whom no two share name, forename and birth date, under numbers that no two share. */
export class Register {
  readonly numbers = new Set<string>();
  readonly #identities = new Set<string>();
  readonly #seed: string;

  constructor(seed: string, reserved: readonly Person[]) {
    this.#seed = seed;
    for (const person of reserved) {
      this.numbers.add(person.entity_id);
      this.#identities.add(identityOf(person));
    }
  }

  number(chance: Chance, year?: number): string {
    return drawId(chance, this.numbers, year);
  }

  draw(of: { id: string; nationalities: readonly string[] | null; home: string; issuer?: string }): Person {
    for (let turn = 0; ; turn += 1) {
      const person = personOf({ ...of, seed: turn === 0 ? this.#seed : `${this.#seed}/${turn}` });
      const identity = identityOf(person);
      // A family name made of the same forename is common, and so likelier to be somebody's.
      const doubled = person.name!.startsWith(person.forename!);
      if (!doubled && !this.#identities.has(identity)) {
        this.#identities.add(identity);
        return person;
      }
    }
  }
}

export function identityOf(person: Pick<Person, 'name' | 'forename' | 'date_of_birth'>): string {
  return `${person.name}|${person.forename}|${person.date_of_birth}`;
}

/** The people of the first day, and the register that later arrivals go on drawing from. */
export function firstPopulation(
  seed: string,
  reserved: readonly Person[],
): { people: Person[]; register: Register; odd: ReadonlySet<string> } {
  const chance = chanceOf(`${seed} population`);
  const register = new Register(seed, [...CHARACTERS, ...reserved]);
  const people = chance
    .shuffled(places())
    .map(({ nationalities, home }) => register.draw({ id: register.number(chance), nationalities, home }));
  const odd = addOddities(people, chanceOf(`${seed} oddities`));
  return { people: [...people, ...CHARACTERS], register, odd };
}

interface Place {
  readonly nationalities: readonly string[] | null;
  readonly home: string;
}

function places(): Place[] {
  const several = new Map<string, string[][]>();
  for (const [codes, people] of SECOND_NATIONALITIES) {
    const nationalities = codes.split('-');
    const list = several.get(nationalities[0]!) ?? [];
    several.set(nationalities[0]!, list);
    for (let person = 0; person < people; person += 1) list.push(nationalities);
  }
  const named = COUNTRIES.flatMap(({ code, people }) =>
    Array.from({ length: people }, (_, at) => ({
      nationalities: several.get(code)?.[at] ?? [code],
      home: code,
    })),
  );
  const unnamed = Array.from({ length: NO_NATIONALITY }, (_, at) => ({
    nationalities: null,
    home: ['RU', 'SV', 'RU', 'JM', 'AR', 'SY', 'UY', 'RU', 'HN', 'CR', 'SE', 'VN'][at % 12]!,
  }));
  return [...named, ...unnamed];
}
