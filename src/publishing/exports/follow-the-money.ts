/**
 * Listed notices as FollowTheMoney entities, one a line: a Person, one Sanction for each warrant, and first a Note that says what the
 * file is. The only topic is `wanted`: a notice passes on an allegation, so nobody is called a criminal here.
 * `programId` is OpenSanctions' for the same list, so that the two can be joined; unlike theirs, each warrant keeps its own issuer.
 */
import { digestOf } from '../../kernel/kernel.ts';
import { codeName, countryName, noticeSlug } from '../../notice/notice.ts';
import { ALLEGATION, INVENTED } from '../sayings.ts';
import type { PublicNotice } from '../shapes.ts';
import { aboutExport, aboutLines, type ExportWish } from './about.ts';

export interface FtmEntity {
  readonly id: string;
  readonly schema: 'Note' | 'Person' | 'Sanction';
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Languages that the model knows, from INTERPOL's bibliographic codes where they are others. */
const LANGUAGES = new Set(
  'afr ara aze bel ben bos bul cat ces dan deu ell eng est fas fil fin fra heb hin hrv hun hye ind isl ita jpn kan kat kaz khm kir kor lav lit ltz mkd mlt mon msa mya nep nld nor pol por ron rus slk slv spa sqi srp swa swe tgk tgl tuk tur ukr urd uzb zho'.split(
    ' ',
  ),
);
const BIBLIOGRAPHIC: Readonly<Record<string, string>> = {
  alb: 'sqi',
  arm: 'hye',
  bur: 'mya',
  chi: 'zho',
  cze: 'ces',
  dut: 'nld',
  fre: 'fra',
  geo: 'kat',
  ger: 'deu',
  gre: 'ell',
  ice: 'isl',
  mac: 'mkd',
  may: 'msa',
  per: 'fas',
  rum: 'ron',
  slo: 'slk',
};

export async function* noticesFtm(wish: ExportWish): AsyncIterable<string> {
  const about = await aboutExport(wish, 'notices');
  const note: FtmEntity = {
    id: `rescind-about-${digestOf(wish.base).slice(0, 12)}`,
    schema: 'Note',
    properties: properties({
      name: [wish.invented ? `About this file. ${INVENTED}` : 'About this file'],
      description: aboutLines(about),
      modifiedAt: [about.madeAt.slice(0, 19)],
      sourceUrl: [`${wish.base}/data`],
    }),
  };
  yield `${JSON.stringify(note)}\n`;
  for await (const notice of wish.open.everyNotice())
    for (const entity of entitiesOf(notice, wish)) yield `${JSON.stringify(entity)}\n`;
}

/** The person, then one sanction for each warrant known. */
export function entitiesOf(
  notice: PublicNotice,
  { base, invented }: Pick<ExportWish, 'base' | 'invented'>,
): FtmEntity[] {
  const { content } = notice;
  const slug = noticeSlug(notice.id);
  const id = `${invented ? 'invented' : 'rescind'}-red-${slug}`;
  const url = `${base}/notices/${slug}`;
  const both = [content.forename, content.name].filter((part) => part).join(' ');
  const shared = {
    program: [invented ? `${INVENTED}: no red notice` : 'INTERPOL red notice'],
    programId: invented ? [] : ['INTERPOL-RN'],
    retrievedAt: [notice.lastSeen.slice(0, 19)],
    sourceUrl: [url],
  };
  const person: FtmEntity = {
    id,
    schema: 'Person',
    properties: properties({
      ...shared,
      name: [both],
      firstName: [content.forename],
      lastName: [content.name],
      birthDate: [content.birthDate],
      birthPlace: [content.placeOfBirth],
      birthCountry: [country(content.countryOfBirth)],
      nationality: content.nationalities?.map(country),
      gender: [content.sex === 'M' ? 'male' : content.sex === 'F' ? 'female' : null],
      height: [content.height],
      weight: [content.weight],
      eyeColor: content.eyes?.map((code) => codeName('eyes', code) ?? code),
      hairColor: content.hair?.map((code) => codeName('hair', code) ?? code),
      spokenLanguage: content.languages?.map(language),
      appearance: [content.marks],
      topics: ['wanted'],
      summary: [ALLEGATION],
      notes: [
        invented ? `${INVENTED}. Nobody is wanted.` : `Red notice ${notice.id} on INTERPOL’s public list.`,
      ],
    }),
  };
  const sanctions = (content.warrants ?? []).map(
    ({ issuingCountry, charge, chargeTranslation }, at): FtmEntity => ({
      id: `${id}-warrant-${at + 1}`,
      schema: 'Sanction',
      properties: properties({
        ...shared,
        entity: [id],
        authority: [invented ? INVENTED : 'INTERPOL'],
        authorityId: [notice.id],
        publisher: [issuingCountry === null ? null : (countryName(issuingCountry) ?? issuingCountry)],
        country: [country(issuingCountry)],
        reason: [charge, chargeTranslation],
        status: ['on the public list'],
        programUrl: invented ? [] : ['https://www.interpol.int/How-we-work/Notices/Red-Notices'],
        summary: [ALLEGATION],
      }),
    }),
  );
  return [person, ...sanctions];
}

type Values = readonly (string | number | null | undefined)[] | undefined;

/** Known values only, each once; a property without values is left out. */
function properties(all: Readonly<Record<string, Values>>): FtmEntity['properties'] {
  return Object.fromEntries(
    Object.entries(all)
      .map(([name, values]): [string, string[]] => [
        name,
        [
          ...new Set(
            (values ?? [])
              .filter((value) => value !== null && value !== undefined && value !== '')
              .map(String),
          ),
        ],
      ])
      .filter(([, values]) => values.length > 0),
  );
}

/** FollowTheMoney writes codes small and Kosovo `xk`; courts and bodies are no countries there and stand in `publisher` alone. */
function country(code: string | null | undefined): string | null {
  if (code === 'UNK') return 'xk';
  return code && /^[A-Z]{2}$/.test(code) ? code.toLowerCase() : null;
}

function language(code: string): string | null {
  const small = code.toLowerCase();
  const known = BIBLIOGRAPHIC[small] ?? small;
  return LANGUAGES.has(known) ? known : null;
}
