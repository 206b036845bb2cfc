/** Values that many answers share. Objects are strict: an answer that carries more than is described here fails its test. */
import { z } from '@hono/zod-openapi';

/** `noUncheckedIndexedAccess` and friends want the services' readonly lists to stay readonly. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

export const count = z.int().min(0);
export const order = z.int().min(1);

export const instant = z.iso.datetime().openapi({ example: '2026-11-23T05:41:00.000Z' });
export const day = z.iso.date().openapi({ example: '2026-11-23' });

export const noticeNumber = z
  .string()
  .regex(/^\d{4}\/[1-9]\d{0,8}$/)
  .openapi({ example: '2024/10482', description: 'A notice number as INTERPOL writes it.' });

export const countryCode = z.string().openapi({
  example: 'KZ',
  description: 'ISO 3166-1 alpha-2, or a code of INTERPOL’s own (`UNK`, `914`, `916`, `922`).',
});

export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .openapi({ description: 'SHA-256 in lower-case hexadecimal.' });

export const facet = z
  .strictObject({ value: z.string().openapi({ description: 'Empty: not known.' }), count })
  .openapi('Facet', { description: 'How many matches have this value.' });

export const searchedShape = z
  .strictObject({
    lastWhole: z
      .strictObject({ sweepNo: order, at: instant, total: count })
      .nullable()
      .openapi({ description: 'The last sweep that read the whole list; null when none did.' }),
    lastLook: z
      .strictObject({ at: instant, verdict: z.enum(['complete', 'partial', 'failed', 'held']) })
      .nullable()
      .openapi({ description: '`held`: the sweep waits for a person’s word, or was rejected.' }),
    listed: count.openapi({
      description: 'Notices on the list as last read whole, those left out of searches among them.',
    }),
    hoursOld: z.number().min(0).nullable().openapi({
      description: 'Hours since the list was last read whole; null when it never was.',
    }),
  })
  .openapi('Searched', { description: 'What was searched, and when it was last read whole.' });
