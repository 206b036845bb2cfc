/** Parameters as they stand in addresses: text that is read strictly, with words for when it cannot be. */
import { z } from '@hono/zod-openapi';
import { type Day, readDay } from '../../kernel/kernel.ts';
import { type NoticeId, readNoticeId } from '../../notice/notice.ts';

/** Numbers of sweeps, changes and observations fit into 31 bits in both databases. */
const MOST = 2_147_483_647;

/** A whole number in an address. */
export function whole(least: number, most: number, about: string, example?: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,10}$/, { error })
    .transform(Number)
    .refine((number) => number >= least && number <= most, { error })
    .openapi({
      type: 'integer',
      minimum: least,
      maximum: most,
      description: about,
      ...(example !== undefined && { example }),
    });
}

export const serial = (about: string) => whole(1, MOST, about, 1);
export const cursor = (about: string) => whole(0, MOST, about);

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values, about: string) {
  return z.enum(values, { error: `must be one of: ${values.join(', ')}` }).openapi({ description: about });
}

export function code(about: string) {
  return z
    .string()
    .regex(/^[A-Z0-9]{2,3}$/, { error: 'must be a country code in capitals, such as KZ' })
    .openapi({ description: about, example: 'KZ' });
}

const finding = /^[a-z0-9-]{1,60}(:(breach|concern|met))?$/;
/** A rule, or a rule and how it came out. */
export const findingParam = z
  .string()
  .regex(finding, {
    error:
      'must be a rule, or a rule with its outcome (breach, concern, met), such as words-of-charge:concern',
  })
  .openapi({
    description:
      'Only notices on which this rule came out as breach, concern or met, or as the one that is named. Notices that are not screened are left out; `unscreened` says how many.',
    example: 'words-of-charge:concern',
  });

/** Within these years every day can be counted on from; INTERPOL's service is younger than the first. */
const dayError = 'must be a day from 1990-01-01 to 2199-12-31, such as 2026-11-23';
export function dayIn(about: string, example = '2026-11-23') {
  return z
    .string()
    .refine(isDay, { error: dayError })
    .transform((text) => text as Day)
    .openapi({ type: 'string', format: 'date', description: about, example });
}

function isDay(text: string): boolean {
  if (!/^(199\d|2[01]\d\d)-\d\d-\d\d$/.test(text)) return false;
  try {
    return readDay(text) === text;
  } catch {
    return false;
  }
}

const slug = /^\d{4}-[1-9]\d{0,8}$/;
const slugError = 'must be a notice number with a hyphen, such as 2024-10482';

/** The number of a notice as it stands in an address: `2024-10482`. */
export const noticeParam = z
  .string()
  .regex(slug, { error: slugError })
  .transform((text) => readNoticeId(text) as NoticeId)
  .openapi({
    type: 'string',
    pattern: slug.source,
    description: 'A notice number, with a hyphen in place of the slash.',
    example: '2024-10482',
  });

export const noticeCursor = z
  .string()
  .regex(slug, { error: 'must be what an earlier answer gave as `next`' })
  .openapi({ description: 'Go on after this notice, as an earlier answer gave it in `next`.' });
