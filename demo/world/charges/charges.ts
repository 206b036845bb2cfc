/** Which bureau writes which charge: the issuer decides language, law and hand. */
import type { Chance } from '../chance.ts';
import type { RawWarrant } from '../raw.ts';
import { easternHand, easternOrdinary, easternTerror } from './eastern.ts';
import { arabic, french, portuguese, romanceHand } from './romance.ts';
import { centralSpanish, southernSpanish, spanishHand } from './spanish.ts';
import {
  american,
  americanHand,
  centralEnglish,
  court,
  european,
  europeanHand,
  southAsian,
  southAsianHand,
} from './western.ts';
import { chargeFrom, type Hand, type Offences } from './wording.ts';

type Bureau = readonly (readonly [readonly [Offences, Hand], number])[];

const east: Bureau = [
  [[easternOrdinary, easternHand], 88],
  [[easternTerror, easternHand], 12],
];
const european1: Bureau = [[[european, europeanHand], 1]];
const american1: Bureau = [[[american, americanHand], 1]];
const portuguese1: Bureau = [[[portuguese, { ...romanceHand, and: ' e ' }], 1]];
const southSpanish: Bureau = [
  [[southernSpanish, spanishHand], 82],
  [[american, americanHand], 18],
];
const maghreb: Bureau = [
  [[french, romanceHand], 80],
  [[european, europeanHand], 20],
];

const BUREAUS: readonly (readonly [string, Bureau])[] = [
  [
    'RU',
    [
      [[easternTerror, easternHand], 76],
      [[easternOrdinary, easternHand], 24],
    ],
  ],
  ['UA BY MD GE AM AZ KZ KG TJ UZ TM', east],
  [
    'SV',
    [
      [[centralSpanish, spanishHand], 72],
      [[centralEnglish, europeanHand], 28],
    ],
  ],
  [
    'GT HN NI CR PA MX CO DO VE EC CU',
    [
      [[centralSpanish, spanishHand], 45],
      [[southernSpanish, spanishHand], 35],
      [[american, americanHand], 20],
    ],
  ],
  ['AR UY PY BO PE CL ES', southSpanish],
  ['IN PK BD LK NP MV', [[[southAsian, southAsianHand], 1]]],
  ['US CA GB JM AU IE BZ GY BS LC DM SG NG GH KE ZM ZW ZA SZ NA PH', american1],
  ['FR BE DZ MA TN CF CM ML NE GN RW HT', maghreb],
  ['BR AO PT GW', portuguese1],
  ['914', [[[court, europeanHand], 1]]],
];
const byIssuer = new Map(
  BUREAUS.flatMap(([codes, bureau]) => codes.split(' ').map((code) => [code, bureau] as const)),
);

/** Issuers that now and then send a charge in Arabic. */
const ARABIC = new Set(['IQ', 'AE', 'EG', 'KW', 'SY']);

export function warrantBy(issuer: string, chance: Chance): RawWarrant {
  if (ARABIC.has(issuer) && chance.happens(0.5)) {
    const [charge, translation] = chance.oneOf(arabic);
    return { charge, issuing_country_id: issuer, charge_translation: translation };
  }
  const [table, hand] = chance.weighted(byIssuer.get(issuer) ?? european1);
  return { charge: chargeFrom(table, hand, chance), issuing_country_id: issuer, charge_translation: null };
}
