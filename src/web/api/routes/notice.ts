/** One notice: all that may be said of it, its exact bytes, and when its number was on the public list. */
import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { PublicHouse } from '../../../house/house.ts';
import { dayOf } from '../../../kernel/kernel.ts';
import { noticeSlug } from '../../../notice/notice.ts';
import { fileName } from '../../invented.ts';
import { answers, refuseOthers } from '../asking.ts';
import { archiveOf, enveloped, searchAnswerOf, searchedIn, toldOfPeople } from '../envelope.ts';
import { dayIn, noticeParam, serial } from '../parameters.ts';
import { Problem } from '../problems.ts';
import { certificateFields, knownFields, withheldFields } from '../shapes/notice.ts';

const known = searchAnswerOf(knownFields).openapi('KnownNotice', {
  description: 'A notice whose person may be named.',
});
export const withheldNotice = searchAnswerOf(withheldFields).openapi('WithheldNotice', {
  description: 'Whose person may not be named: when the number was on the list, and nothing else.',
});

const noticeRoute = createRoute({
  method: 'get',
  path: '/notices/{id}',
  tags: ['Notices'],
  summary: 'All that may be said of one notice',
  description:
    'A number of which nothing is on record is answered 404, with what was searched: absence here never means safe.',
  request: { params: z.strictObject({ id: noticeParam }) },
  responses: answers(
    z.discriminatedUnion('known', [known, withheldNotice]),
    'The notice, or its presence only.',
  ),
});

const captureRoute = createRoute({
  method: 'get',
  path: '/notices/{id}/captures/{seq}',
  tags: ['Notices'],
  summary: 'The exact bytes of one capture of this notice',
  description:
    'As received, other people’s items left out; `Repr-Digest` (and `Digest`, for older clients) lets you check them against `itemDigest`. A row of a saved file that is not JSON comes as text/plain.',
  request: {
    params: z.strictObject({ id: noticeParam, seq: serial('`seq` of a capture, from the notice’s answer.') }),
  },
  responses: {
    ...answers(z.unknown(), 'The bytes as they came.'),
    200: {
      description: 'The bytes as they came.',
      headers: z.object({
        'Repr-Digest': z.string().openapi({ description: 'SHA-256, as RFC 9530 writes it.' }),
        'Rescind-As-Of': z.string().optional().openapi({ description: '`asOf` of the other answers.' }),
        'Rescind-Invented': z
          .string()
          .optional()
          .openapi({ description: '`notice` of the other answers; every answer has this header.' }),
      }),
      content: {
        'application/json': { schema: z.unknown() },
        'text/*': { schema: z.string() },
      },
    },
  },
});

const certificateRoute = createRoute({
  method: 'get',
  path: '/notices/{id}/certificate',
  tags: ['Notices'],
  summary: 'On the public list or not, from one day to another, with the sweeps that prove it',
  description:
    'Days are those of UTC, both included. It speaks of the public list only, and of no time after the answer: a `to` that is still to come ends now, a `from` that is still to come is refused.',
  request: {
    params: z.strictObject({ id: noticeParam }),
    query: z
      .strictObject({
        from: dayIn('The first day.', '2026-09-01'),
        to: dayIn('The last day.', '2026-11-23'),
      })
      .refine(({ from, to }) => from <= to, { error: 'must not lie before `from`', path: ['to'] }),
  },
  responses: answers(searchAnswerOf(certificateFields).openapi('Certificate'), 'What the looks say.'),
});

export function noticeRoutes(api: OpenAPIHono, house: PublicHouse): void {
  api.openapi(noticeRoute, async (c) => {
    const page = await archiveOf(house).notice(c.req.valid('param').id);
    if (page.known === 'no') throw new Problem('not-on-record');
    if (page.known === 'withheld') return c.json(toldOfPeople(house, page), 200);
    const { notice, ...rest } = page;
    return c.json(toldOfPeople(house, { ...notice, ...rest }), 200);
  });
  refuseOthers(api, noticeRoute);

  api.openapi(captureRoute, async (c) => {
    const { id, seq } = c.req.valid('param');
    const bytes = await archiveOf(house).captureItem(id, seq);
    if (bytes === null) throw new Problem('not-shown');
    const hash = createHash('sha256').update(bytes).digest();
    const { asOf } = enveloped(house, await searchedIn(house));
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': isJson(bytes) ? 'application/json' : 'text/plain; charset=utf-8',
      ETag: `"${hash.toString('hex')}"`,
      Digest: `sha-256=${hash.toString('base64')}`,
      'Repr-Digest': `sha-256=:${hash.toString('base64')}:`,
      ...(asOf !== null && { 'Rescind-As-Of': asOf }),
      'Content-Disposition': `inline; filename="${fileName(house, `${noticeSlug(id)}-capture-${seq}`)}"`,
    });
  });
  refuseOthers(api, captureRoute);

  api.openapi(certificateRoute, async (c) => {
    const { from, to } = c.req.valid('query');
    if (from > dayOf(house.clock.now()))
      throw new Problem('invalid-request', {
        errors: [{ in: 'query', name: 'from', detail: '`from` must not be a day that is still to come.' }],
      });
    const certificate = await archiveOf(house).certificate(c.req.valid('param').id, from, to);
    return c.json(toldOfPeople(house, certificate), 200);
  });
  refuseOthers(api, certificateRoute);
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}
