/** A paper that somebody was shown, held against the archive. It is read and forgotten: nothing of it is kept or logged. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { PublicHouse } from '../../../house/house.ts';
import { answers, refuseOthers } from '../asking.ts';
import { archiveOf, searchAnswerOf, toldOfPeople } from '../envelope.ts';
import { paperAnswerFields, paperShape } from '../shapes/archive.ts';
import { given } from './notices.ts';

const checkRoute = createRoute({
  method: 'post',
  path: '/papers/check',
  tags: ['Papers'],
  summary: 'Which archived revision a presented notice agrees with, and what differs',
  description:
    'Type the fields, or paste the whole text as `text`. It is looked up by its number. Where no number can be read, it is looked up by name together with a whole birth date, among listed notices whose persons may be named; never by a name alone. Posted, because names must not stand in addresses; nothing of it is kept.',
  request: { body: { required: true, content: { 'application/json': { schema: paperShape } } } },
  responses: answers(searchAnswerOf(paperAnswerFields).openapi('PaperAnswer'), 'Field by field.'),
});

export function paperRoutes(api: OpenAPIHono, house: PublicHouse): void {
  api.openapi(checkRoute, async (c) => {
    const answer = await archiveOf(house).checkPaper(given(c.req.valid('json')));
    return c.json(toldOfPeople(house, answer), 200);
  });
  refuseOthers(api, checkRoute);
}
