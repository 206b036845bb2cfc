/** Under which address feeds, files, citations and the API's document speak of the site. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPublicHouse, readPublicUrl } from '../../src/house/house.ts';
import { createPublicArchive } from '../../src/publishing/publishing.ts';
import { publicFaces } from '../../src/web/web.ts';
import { type ApiHouse, apiHouse } from '../support/api-house.ts';

let api: ApiHouse;
const set = 'https://notices.example.org';
const asked = ['http://127.0.0.1:4310', 'http://localhost:8080', 'http://evil.example'];

beforeAll(async () => {
  api = await apiHouse();
});
afterAll(() => api.close());

const facesOf = (publicUrl: string | null) =>
  publicFaces(
    openPublicHouse({
      archive: createPublicArchive(api.demo),
      clock: api.demo.clock,
      publicUrl: readPublicUrl('x', publicUrl ?? ''),
    }),
  );
const text = async (publicUrl: string | null, url: string) => (await facesOf(publicUrl).request(url)).text();
const linked = () => [
  '/feeds/changes.atom',
  '/feeds/changes.json',
  '/data/notices.ndjson',
  `/notices/${api.known}`,
  '/api/v1/openapi.json',
  '/api/v1/docs',
];

it('is the one that the operator set, whatever a request asks', async () => {
  for (const path of linked())
    for (const origin of asked) {
      const answer = await text(set, origin + path);
      expect(answer, path).toContain(set);
      expect(answer, path).not.toContain(origin);
    }
});

it('is the request’s own where none is set', async () => {
  for (const path of linked().filter((one) => !one.endsWith('openapi.json')))
    expect(await text(null, `http://127.0.0.1:4399${path}`), path).toContain('http://127.0.0.1:4399');
  expect(JSON.parse(await text(null, 'http://127.0.0.1:4399/api/v1/openapi.json')).servers).toEqual([
    { url: '/api/v1' },
  ]);
});

it('leaves the ids of feed entries the same on every host', async () => {
  for (const publicUrl of [null, set]) {
    const ids = await Promise.all(
      asked.map(async (origin) =>
        JSON.parse(await text(publicUrl, `${origin}/feeds/changes.json`)).items.map(
          ({ id }: { id: string }) => id,
        ),
      ),
    );
    expect(ids[0].length).toBeGreaterThan(3);
    expect(new Set(ids.map((each) => each.join())).size).toBe(1);
  }
});
