/** Addresses that are written another way lead to the one way. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publicFaces } from '../../src/web/web.ts';
import { type ApiHouse, apiHouse } from '../support/api-house.ts';

let of: ApiHouse;
beforeAll(async () => {
  of = await apiHouse();
});
afterAll(() => of.close());

it.each([
  ['/api/v1/', '/api/v1'],
  ['/countries/ru', '/countries/RU'],
  ['/feeds/country/ru.atom', '/feeds/country/RU.atom'],
])('%s leads to %s', async (from, to) => {
  const faces = publicFaces(of.house);
  const answer = await faces.request(from);
  expect([answer.status, answer.headers.get('location')]).toEqual([308, to]);
  expect((await faces.request(to)).status).toBe(200);
});
