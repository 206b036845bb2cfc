/** The formats in which others save notices: how each is called, what it covers, and how its items are read. */
import { FIELDS, type Field, type ItemKind, LIST_FIELDS } from '../../notice/notice.ts';

export type SavedFormat =
  | 'list-bodies'
  | 'list-items'
  | 'details'
  | 'pipe'
  | 'flat'
  | 'opensanctions-csv'
  | 'opensanctions-nested'
  | 'har';

export interface FormatFacts {
  /** How the items are read; null where each entry tells (`har`). */
  readonly kind: ItemKind | null;
  /** For sentences: "12 rows of ...". */
  readonly called: string;
  /** Fields that such a file can show. A reading covers those of them that its item holds. */
  readonly covers: readonly Field[];
  readonly inPart: readonly Field[];
  /** What such a file cannot show, as the end of a sentence. */
  readonly limits: string;
}

const ROW_FIELDS: readonly Field[] = ['name', 'forename', 'birthDate', 'nationalities'];
const NO_ABSENCE = 'that a notice is not in it shows nothing';

export const FORMATS: Readonly<Record<SavedFormat, FormatFacts>> = {
  'list-bodies': {
    kind: 'list-item',
    called: "answers of the service's list",
    covers: LIST_FIELDS,
    inPart: [],
    limits: `shows no warrants; ${NO_ABSENCE}`,
  },
  'list-items': {
    kind: 'list-item',
    called: 'list items',
    covers: LIST_FIELDS,
    inPart: [],
    limits: `shows no warrants; ${NO_ABSENCE}`,
  },
  details: {
    kind: 'detail',
    called: 'details',
    covers: FIELDS,
    inPart: [],
    limits: `shows every field; ${NO_ABSENCE}`,
  },
  pipe: {
    kind: 'pipe-row',
    called: 'pipe-separated rows',
    covers: ROW_FIELDS,
    inPart: ['nationalities'],
    limits: `shows the first nationality only, and no warrants; ${NO_ABSENCE}`,
  },
  flat: {
    kind: 'flat-row',
    called: 'flat rows',
    covers: ROW_FIELDS,
    inPart: [],
    limits: `shows no pictures and no warrants; ${NO_ABSENCE}`,
  },
  'opensanctions-csv': {
    kind: 'opensanctions-row',
    called: "rows of OpenSanctions' simple table",
    covers: ['name', 'forename', 'birthDate', 'warrants'],
    inPart: ['name', 'forename', 'warrants'],
    limits: `shows names unsplit, charges collapsed and no nationality (the table mixes it with the country of birth); ${NO_ABSENCE}`,
  },
  'opensanctions-nested': {
    kind: 'opensanctions-entity',
    called: "entities of OpenSanctions' nested export",
    covers: [
      'name',
      'forename',
      'birthDate',
      'nationalities',
      'sex',
      'countryOfBirth',
      'placeOfBirth',
      'height',
      'weight',
      'eyes',
      'hair',
      'marks',
      'warrants',
    ],
    inPart: ['name', 'forename', 'nationalities', 'eyes', 'hair', 'warrants'],
    limits: `shows charges collapsed and no languages; ${NO_ABSENCE}`,
  },
  har: {
    kind: null,
    called: 'answers in a browser recording',
    covers: FIELDS,
    inPart: [],
    limits: `shows what one visitor opened; ${NO_ABSENCE}`,
  },
};
