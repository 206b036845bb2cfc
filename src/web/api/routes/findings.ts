/** Findings counted over the list, with what the counts do not tell. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { PublicHouse } from '../../../house/house.ts';
import { answers, refuseOthers } from '../asking.ts';
import { archiveOf, searchAnswerOf, toldOfPeople } from '../envelope.ts';
import { findingsFields } from '../shapes/findings.ts';

const WARNING =
  'Public notices are a sample that the asking countries chose: most red notices are never shown. Counts measure how openly a country publishes and how it words its charges, and what a rule could be asked of so little text. They do not measure abuse, and no order of countries follows from them.';

const route = createRoute({
  method: 'get',
  path: '/findings',
  tags: ['Findings'],
  summary: 'How the rules came out on the notices listed, by rule and by asking country',
  description:
    'Outcomes of a public extract only: breach, concern and met. Every other rule came out unknown, or was not asked; nothing here is a verdict on a notice, a person or a country.',
  responses: answers(searchAnswerOf(findingsFields).openapi('Findings'), 'The counts.'),
});

export function findingRoutes(api: OpenAPIHono, house: PublicHouse): void {
  api.openapi(route, async (c) =>
    c.json(toldOfPeople(house, { ...(await archiveOf(house).findings()), warning: WARNING }), 200),
  );
  refuseOthers(api, route);
}
