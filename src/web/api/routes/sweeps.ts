/** How the list was read: sweeps with their partitions and proof, and the days on which anybody looked. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { PublicHouse } from '../../../house/house.ts';
import { addDays, dayOf, daysBetween } from '../../../kernel/kernel.ts';
import { answers, linkNext, refuseOthers } from '../asking.ts';
import { answerOf, archiveOf, told } from '../envelope.ts';
import { dayIn, serial, whole } from '../parameters.ts';
import { Problem } from '../problems.ts';
import { changeShape, dayShape, partitionShape, sweepShape } from '../shapes/archive.ts';
import { list, order } from '../shapes/values.ts';
import { given } from './notices.ts';

const MOST_DAYS = 1_100;
const DAYS_BEFORE = 90;

const sweepsRoute = createRoute({
  method: 'get',
  path: '/sweeps',
  tags: ['Sweeps'],
  summary: 'Sweeps and saved files, newest first',
  request: {
    query: z.strictObject({
      before: serial('Only sweeps numbered below this.').optional(),
      limit: whole(1, 200, 'How many on one page; 50 unless told otherwise.', 5).optional(),
    }),
  },
  responses: answers(
    answerOf({
      sweeps: list(sweepShape),
      next: order.nullable().openapi({ description: 'Give it back as `before`; null on the last page.' }),
    }).openapi('Sweeps'),
    'One page.',
  ),
});

const sweepRoute = createRoute({
  method: 'get',
  path: '/sweeps/{no}',
  tags: ['Sweeps'],
  summary: 'One sweep: its partitions, what each yielded, and what changed by it',
  request: { params: z.strictObject({ no: serial('The sweep’s number.') }) },
  responses: answers(
    answerOf({
      sweep: sweepShape,
      partitions: list(partitionShape),
      changes: list(changeShape).openapi({ description: 'At most 1,000; /changes has them all.' }),
    }).openapi('OneSweep'),
    'The sweep.',
  ),
});

const daysRoute = createRoute({
  method: 'get',
  path: '/days',
  tags: ['Sweeps'],
  summary: 'On which days the list was read whole, in part, in vain, or not at all',
  description: `Days of UTC. Unless told otherwise the last ${DAYS_BEFORE + 1}; at most ${MOST_DAYS}.`,
  request: {
    query: z.strictObject({
      from: dayIn('The first day.', '2026-09-01').optional(),
      to: dayIn('The last day.').optional(),
    }),
  },
  responses: answers(answerOf({ days: list(dayShape) }).openapi('Days'), 'Every day, oldest first.'),
});

export function sweepRoutes(api: OpenAPIHono, house: PublicHouse): void {
  api.openapi(sweepsRoute, async (c) => {
    const asked = c.req.valid('query');
    const limit = asked.limit ?? 50;
    const found = await archiveOf(house).sweeps({ ...given(asked), limit: limit + 1 });
    const sweeps = found.slice(0, limit);
    const next = found.length > limit ? (sweeps.at(-1)?.no ?? null) : null;
    if (next !== null) linkNext(c, { ...asked, before: next });
    return c.json(await told(house, { sweeps, next }), 200);
  });
  refuseOthers(api, sweepsRoute);

  api.openapi(sweepRoute, async (c) => {
    const found = await archiveOf(house).sweep(c.req.valid('param').no);
    if (found === null) throw new Problem('no-such-sweep');
    return c.json(await told(house, found), 200);
  });
  refuseOthers(api, sweepRoute);

  api.openapi(daysRoute, async (c) => {
    const asked = c.req.valid('query');
    const to = asked.to ?? dayOf(house.clock.now());
    const from = asked.from ?? addDays(to, -DAYS_BEFORE);
    const between = daysBetween(from, to);
    if (between < 0 || between >= MOST_DAYS) {
      const detail =
        between < 0
          ? '`from` must not lie after `to`.'
          : `\`from\` must lie less than ${MOST_DAYS} days before \`to\`.`;
      throw new Problem('invalid-request', { errors: [{ in: 'query', name: 'from', detail }] });
    }
    return c.json(await told(house, { days: await archiveOf(house).days(from, to) }), 200);
  });
  refuseOthers(api, daysRoute);
}
