/** What can happen to a notice on a day. */
import type { Person } from './raw.ts';

export type Event =
  | { readonly kind: 'listed'; readonly id: string; readonly person: Person; readonly succeeds?: string }
  | { readonly kind: 'unlisted'; readonly id: string }
  | { readonly kind: 'relisted'; readonly id: string }
  /** INTERPOL changed it: a reader must see a revision. */
  | { readonly kind: 'amended'; readonly id: string; readonly change: Change }
  /** The same said otherwise: a reader must see no change. */
  | { readonly kind: 'reworded'; readonly id: string; readonly change: Change };

export type Change = (person: Person) => Person;

/** Changes that mean something. */
export const amendments = {
  chargeAdded:
    (words: string): Change =>
    (person) => ({
      ...person,
      arrest_warrants: person.arrest_warrants.map((warrant, at) =>
        at === 0 ? { ...warrant, charge: `${warrant.charge}${words}` } : warrant,
      ),
    }),
  warrantAdded:
    (charge: string): Change =>
    (person) => ({
      ...person,
      arrest_warrants: [
        ...person.arrest_warrants,
        { ...person.arrest_warrants[0]!, charge, charge_translation: null },
      ],
    }),
  nationalityAdded:
    (code: string): Change =>
    (person) => ({ ...person, nationalities: [...(person.nationalities ?? []), code] }),
  /** The year alone becomes a day. */
  birthFilled:
    (monthAndDay: string): Change =>
    (person) => ({ ...person, date_of_birth: `${person.date_of_birth}/${monthAndDay}` }),
  birthCorrected: ((person) => ({
    ...person,
    date_of_birth: person.date_of_birth!.replace(/\d\d$/, (day) => (day === '12' ? '21' : '12')),
  })) satisfies Change,
  nameCorrected: ((person) => ({
    ...person,
    name: person.name!.replace(/(.)(.*)(OV|EV)(A?)$/, '$1$2Y$3$4'),
  })) satisfies Change,
  pictureAdded: ((person) => ({ ...person, picture: 62_990_117 })) satisfies Change,
  measured: ((person) => ({
    ...person,
    height: 1.76,
    weight: 79,
    eyes_colors_id: ['BRO'],
    hairs_id: ['BLA'],
  })) satisfies Change,
  placeFilled:
    (place: string): Change =>
    (person) => ({ ...person, place_of_birth: place }),
  marked: ((person) => ({
    ...person,
    distinguishing_marks: 'Scar on the left cheek, about 4 cm',
  })) satisfies Change,
} as const;

/** Changes that mean nothing. */
export const rewordings = {
  nationalitiesTurned: ((person) => ({
    ...person,
    nationalities: person.nationalities === null ? null : person.nationalities.toReversed(),
  })) satisfies Change,
  languagesTurned: ((person) => ({
    ...person,
    languages_spoken_ids:
      person.languages_spoken_ids === null ? null : person.languages_spoken_ids.toReversed(),
  })) satisfies Change,
  /** `\r\n` becomes `\n`, or back. */
  lineEnds: ((person) => ({
    ...person,
    arrest_warrants: person.arrest_warrants.map((warrant) => ({
      ...warrant,
      charge: warrant.charge === null ? null : otherLineEnds(warrant.charge),
    })),
  })) satisfies Change,
  chargeSpaced: ((person) => ({
    ...person,
    arrest_warrants: person.arrest_warrants.map((warrant) => ({
      ...warrant,
      charge: warrant.charge === null ? null : `${warrant.charge.replace(' ', '  ')} `,
    })),
  })) satisfies Change,
  nameSpaced: ((person) => ({
    ...person,
    name: person.name === null ? null : `${person.name} `,
  })) satisfies Change,
  /** 0 becomes null, null becomes 0: both are unknown. */
  unknownMeasures: ((person) => ({
    ...person,
    height: person.height === 0 ? null : person.height === null ? 0 : person.height,
    weight: person.weight === 0 ? null : person.weight === null ? 0 : person.weight,
  })) satisfies Change,
  /** Nothing becomes a sign for nothing, or back. */
  emptyForename: ((person) => ({
    ...person,
    forename: person.forename === null ? '-' : person.forename === '-' ? null : person.forename,
  })) satisfies Change,
  /** The first word of the forename moves to the end of the name. */
  nameSplitLater: ((person) => {
    const [first, ...rest] = (person.forename ?? '').split(' ');
    return { ...person, name: `${person.name} ${first}`, forename: rest.join(' ') };
  }) satisfies Change,
  /** The last word of the name moves to the front of the forename. */
  nameSplitEarlier: ((person) => {
    const words = (person.name ?? '').split(' ');
    return { ...person, name: words.slice(0, -1).join(' '), forename: `${words.at(-1)} ${person.forename}` };
  }) satisfies Change,
} as const;

function otherLineEnds(text: string): string {
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n');
}
