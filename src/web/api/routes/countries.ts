/** Countries: who asked for notices, and whose nationals they are about. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { PublicHouse } from '../../../house/house.ts';
import { answers, refuseOthers } from '../asking.ts';
import { answerOf, archiveOf, searchAnswerOf, told, toldOfPeople } from '../envelope.ts';
import { code } from '../parameters.ts';
import { Problem } from '../problems.ts';
import { countryFields, countryShape, issuerUnread, withheldFromFigures } from '../shapes/archive.ts';
import { list } from '../shapes/values.ts';

const countriesRoute = createRoute({
  method: 'get',
  path: '/countries',
  tags: ['Countries'],
  summary: 'Every country that issued a notice on the list or has a national on it',
  responses: answers(
    answerOf({ countries: list(countryShape), withheld: withheldFromFigures, issuerUnread }).openapi(
      'Countries',
    ),
    'In order of name.',
  ),
});

const countryRoute = createRoute({
  method: 'get',
  path: '/countries/{code}',
  tags: ['Countries'],
  summary: 'One country in both roles, with its newest changes',
  request: { params: z.strictObject({ code: code('The country’s code.') }) },
  responses: answers(searchAnswerOf(countryFields).openapi('OneCountry'), 'The country.'),
});

export function countryRoutes(api: OpenAPIHono, house: PublicHouse): void {
  api.openapi(countriesRoute, async (c) =>
    c.json(await told(house, await archiveOf(house).countries()), 200),
  );
  refuseOthers(api, countriesRoute);

  api.openapi(countryRoute, async (c) => {
    const found = await archiveOf(house).country(c.req.valid('param').code);
    if (found === null) throw new Problem('no-such-country');
    return c.json(toldOfPeople(house, found), 200);
  });
  refuseOthers(api, countryRoute);
}
