/** “Invented people” stands on every page, API answer, export, feed and file of a house of invented people, and on none of another. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPublicHouse } from '../../src/house/house.ts';
import { publicFaces } from '../../src/web/web.ts';
import { type ApiHouse, apiHouse } from '../support/api-house.ts';
import { pages } from '../support/pages.ts';

let of: ApiHouse;
let invented: ReturnType<typeof publicFaces>;
let real: ReturnType<typeof publicFaces>;
beforeAll(async () => {
  of = await apiHouse();
  invented = publicFaces(of.house);
  real = publicFaces(openPublicHouse({ archive: of.archive, clock: of.demo.clock }));
});
afterAll(() => of.close());

const HEADER = 'rescind-invented';
/** Everything that is read: pages, feeds, files, captures, API answers, faults. */
const everything = () => [
  ...pages,
  '/notices',
  '/changes',
  '/countries',
  '/countries/RU',
  '/sweeps',
  '/sweeps/1',
  '/check',
  '/feeds',
  '/data',
  '/verify',
  '/nothing',
  `/notices/${of.known}`,
  `/notices/${of.withheld}`,
  `/certificate/${of.known}`,
  `/notices/${of.known}/captures/${of.capture.seq}`,
  '/sweeps/1/progress.json',
  '/feeds/changes.atom',
  '/feeds/changes.json',
  '/feeds/country/RU.atom',
  '/feeds/country/RU.json',
  ...of.house.takeaway!.files.map(({ name }) => `/data/${name}`),
  '/api/v1/docs',
  '/api/v1/openapi.json',
  '/api/v1/nothing',
  ...Object.values(of.samples)
    .flat()
    .map((path) => `/api/v1${path === '/' ? '' : path}`),
];

it('in the head of every answer', async () => {
  expect(everything().length).toBeGreaterThan(60);
  for (const path of everything()) {
    expect((await invented.request(path)).headers.get(HEADER), path).toMatch(/^Invented people: /);
    expect((await real.request(path)).headers.get(HEADER), path).toBeNull();
  }
});

it('in the text of every page, feed, file and JSON answer', async () => {
  const bare = /\/captures\/|progress\.json|openapi\.json/;
  for (const path of everything().filter((one) => !bare.test(one))) {
    expect(await (await invented.request(path)).text(), path).toMatch(/invented people/i);
  }
});

it('in the name of every file, of each row and of each entry', async () => {
  for (const path of everything().filter((one) => /\/captures\/|^\/data\//.test(one))) {
    expect((await invented.request(path)).headers.get('content-disposition'), path).toContain(
      'filename="rescind-invented-',
    );
    expect((await real.request(path)).headers.get('content-disposition'), path).not.toContain('invented');
  }
  const { items } = JSON.parse(await (await invented.request('/feeds/changes.json')).text()) as {
    items: { content_html: string }[];
  };
  expect(items.length).toBeGreaterThan(3);
  for (const { content_html } of items) expect(content_html).toContain('Invented people');
});

it('before the citation, which is copied without its page', async () => {
  const citation = async (faces: typeof real) =>
    /<p class="citation">(.*?)<\/p>/s.exec(await (await faces.request(`/notices/${of.known}`)).text())![1];
  expect(await citation(invented)).toMatch(/^Invented for demonstration/);
  expect(await citation(real)).not.toContain('Invented');
});
