/** The numbered log of changes: keep the last number you dealt with and ask for what came after. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { PublicHouse } from '../../../house/house.ts';
import { answers, linkNext, refuseOthers } from '../asking.ts';
import { answerOf, archiveOf, told } from '../envelope.ts';
import { code, cursor, dayIn, oneOf, serial, whole } from '../parameters.ts';
import { changeShape } from '../shapes/archive.ts';
import { count, list } from '../shapes/values.ts';
import { given } from './notices.ts';

const changesRoute = createRoute({
  method: 'get',
  path: '/changes',
  tags: ['Changes'],
  summary: 'Changes of the public list, each within the interval that the looks prove',
  description:
    'INTERPOL gives no dates of publication or withdrawal, so none is told: a change happened after `afterAt` and by `byAt`. `next` is the number to go on from, as `after` (oldest first) or `before` (newest first).',
  request: {
    query: z.strictObject({
      after: cursor('Only changes numbered above this.').optional(),
      before: serial('Only changes numbered below this.').optional(),
      since: dayIn('Only changes recorded on this day or later (UTC).').optional(),
      kind: oneOf(['listed', 'unlisted', 'amended', 'relisted', 'corrected'], 'Only these.').optional(),
      country: code('Only notices that this country asked for, or on its nationals.').optional(),
      order: oneOf(['oldest', 'newest'], 'Which comes first; oldest unless told otherwise.').optional(),
      limit: whole(1, 200, 'How many on one page; 50 unless told otherwise.', 5).optional(),
    }),
  },
  responses: answers(
    answerOf({
      changes: list(changeShape),
      next: count.nullable().openapi({ description: 'Null on the last page.' }),
    }).openapi('Changes'),
    'One page.',
  ),
});

export function changeRoutes(api: OpenAPIHono, house: PublicHouse): void {
  api.openapi(changesRoute, async (c) => {
    const asked = c.req.valid('query');
    const limit = asked.limit ?? 50;
    const found = await archiveOf(house).changes({ ...given(asked), limit: limit + 1 });
    const changes = found.slice(0, limit);
    const next = found.length > limit ? (changes.at(-1)?.no ?? null) : null;
    if (next !== null) linkNext(c, { ...asked, [asked.order === 'newest' ? 'before' : 'after']: next });
    return c.json(await told(house, { changes, next }), 200);
  });
  refuseOthers(api, changesRoute);
}
