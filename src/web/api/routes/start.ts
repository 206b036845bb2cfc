/** What there is, how things stand, and the chain that proves the past was not altered. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { PublicHouse } from '../../../house/house.ts';
import { answers, refuseOthers } from '../asking.ts';
import { answerOf, archiveOf, CAUTION, searchAnswerOf, searchedIn, told, toldOfPeople } from '../envelope.ts';
import { headShape } from '../shapes/archive.ts';
import { list } from '../shapes/values.ts';

const startRoute = createRoute({
  method: 'get',
  path: '/',
  tags: ['Start'],
  summary: 'What there is',
  responses: answers(
    answerOf({
      name: z.literal('Rescind'),
      version: z.string(),
      documentation: z.string(),
      openapi: z.string(),
      routes: list(z.strictObject({ method: z.enum(['GET', 'POST']), path: z.string(), what: z.string() })),
      caution: z.string().openapi({ example: CAUTION }),
    }).openapi('Start'),
    'Every address, with a line about it.',
  ),
});

const statusRoute = createRoute({
  method: 'get',
  path: '/status',
  tags: ['Start'],
  summary: 'What was searched, how fresh it is, and the chain’s head',
  responses: answers(
    searchAnswerOf({
      chain: z
        .union([headShape, z.null()])
        .openapi({ description: 'The newest published head; null: none yet.' }),
      version: z.string(),
      invented: z.boolean().openapi({ description: 'True where all people are invented.' }),
      archive: z.boolean().openapi({ description: 'False where this installation has none yet.' }),
    }).openapi('Status'),
    'How things stand.',
  ),
});

const chainRoute = createRoute({
  method: 'get',
  path: '/chain',
  tags: ['Sweeps'],
  summary: 'The published heads of the chain of observations, newest first',
  description:
    'Each observation is chained to the one before by digest. Whoever keeps a head can tell whether the past was altered.',
  responses: answers(answerOf({ heads: list(headShape) }).openapi('Chain'), 'One head a day.'),
});

/** `routes` is asked for when a request comes, so that it lists what was added after it. */
export function startRoutes(
  api: OpenAPIHono,
  house: PublicHouse,
  routes: () => { method: 'GET' | 'POST'; path: string; what: string }[],
): void {
  api.openapi(startRoute, async (c) =>
    c.json(
      await told(house, {
        name: 'Rescind' as const,
        version: house.version,
        documentation: '/api/v1/docs',
        openapi: '/api/v1/openapi.json',
        routes: routes(),
        caution: CAUTION,
      }),
      200,
    ),
  );
  refuseOthers(api, startRoute);

  api.openapi(statusRoute, async (c) => {
    const heads = house.archive === null ? [] : await house.archive.chain();
    return c.json(
      toldOfPeople(house, {
        searched: await searchedIn(house),
        chain: heads[0] ?? null,
        version: house.version,
        invented: house.invented,
        archive: house.archive !== null,
      }),
      200,
    );
  });
  refuseOthers(api, statusRoute);

  api.openapi(chainRoute, async (c) =>
    c.json(await told(house, { heads: await archiveOf(house).chain() }), 200),
  );
  refuseOthers(api, chainRoute);
}
