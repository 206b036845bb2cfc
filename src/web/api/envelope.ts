/** What every answer carries besides its content: as of when, and whether its people are invented. */
import { z } from '@hono/zod-openapi';
import type { PublicHouse } from '../../house/house.ts';
import type { PublicArchive, Searched } from '../../publishing/publishing.ts';
import { INVENTED } from '../invented.ts';
import { Problem } from './problems.ts';
import { instant, searchedShape } from './shapes/values.ts';

/** The figures are those of March 2019 in the casebook's second question, which names its source. */
export const CAUTION =
  'Not found here never means safe. Most red notices and all diffusions are never public: about 7,000 of 58,000 were, in 2019. Only an access request to the Commission for the Control of INTERPOL’s Files can answer.';

/** `asOf` is null where the list was never read whole. */
const envelope = {
  asOf: instant.nullable().openapi({ description: 'When the list was last read whole; null: never.' }),
  notice: z.string().optional().openapi({ description: 'Present where all people are invented; says so.' }),
};

/** An answer of these fields. */
export const answerOf = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.strictObject({ ...envelope, ...fields });

/** An answer about people: it says what was searched, and what not finding somebody does not mean. */
export const searchAnswerOf = <Fields extends z.ZodRawShape>(fields: Fields) =>
  answerOf({
    ...fields,
    searched: searchedShape,
    caution: z.string().openapi({ description: 'What an absence here does not mean.', example: CAUTION }),
  });

export interface Envelope {
  asOf: string | null;
  notice?: string;
}

/** The archive. @throws Problem `no-archive` */
export function archiveOf(house: PublicHouse): PublicArchive {
  if (house.archive === null) throw new Problem('no-archive');
  return house.archive;
}

/** What was searched; of an installation without an archive: nothing. */
export async function searchedIn(house: PublicHouse): Promise<Searched> {
  return house.archive === null
    ? { lastWhole: null, lastLook: null, listed: 0, hoursOld: null }
    : house.archive.searched();
}

/** `content` as an answer. */
export async function told<Content extends object>(
  house: PublicHouse,
  content: Content,
): Promise<Envelope & Content> {
  return { ...enveloped(house, await searchedIn(house)), ...content };
}

/** `content`, which knows what was searched, as an answer about people. */
export function toldOfPeople<Content extends { readonly searched: Searched }>(
  house: PublicHouse,
  content: Content,
): Envelope & Content & { caution: string } {
  return { ...enveloped(house, content.searched), ...content, caution: CAUTION };
}

export function enveloped(house: PublicHouse, searched: Searched): Envelope {
  return { asOf: searched.lastWhole?.at ?? null, ...(house.invented && { notice: INVENTED }) };
}
