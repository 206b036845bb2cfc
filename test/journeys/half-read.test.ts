/** While a sweep is under way, and while details are unread: what the pages say of the part that is known, and of the part that is not. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type StandIn, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import { openHouse, readConfig } from '../../src/house/house.ts';
import { publicSite } from '../../src/web/web.ts';
import { dataFolder, rescind } from '../support/rescind.ts';

const people = ([...largeWorld(60, 17)] as unknown as Person[]).map((person, at) =>
  at === 7 ? { ...person, date_of_birth: null } : person,
);
const issuer = people[0]!.arrest_warrants![0]!.issuing_country_id!;
const { folder, cleanUp } = dataFolder();
let standIn: StandIn;
let house: Awaited<ReturnType<typeof openHouse>>;
let site: ReturnType<typeof publicSite>;
beforeAll(async () => {
  standIn = await serveStandIn({ people, today: new Date().toISOString().slice(0, 10) });
  expect(await swept('--details', 'none')).toBe(0);
  house = await openHouse(readConfig({}, { data: folder }));
  site = publicSite(house.publicHouse, (fault) => {
    throw fault;
  });
});
afterAll(async () => {
  await house.close();
  await standIn.close();
  cleanUp();
});

const swept = async (...more: string[]) =>
  (await rescind(['sweep', 'red', '--source-url', standIn.url, '--rate', 'max', '--data', folder, ...more]))
    .code;
const page = async (path: string) =>
  (await (await site.request(path)).text())
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,;:)])/g, '');

it('counts nobody as asked for by nobody while details are unread', async () => {
  expect(await page('/countries')).toContain('Which countries asked is not known yet');
  const country = await page(`/countries/${issuer}`);
  expect(country).toContain('not known public notices it asked for');
  expect(country).toContain('have not been read yet, and only a detail says which country asked');
  expect(country).not.toContain('No notice on the public list');
  expect(await page('/')).toMatch(/details of \d+ listed notices have not been read yet/);
});

it('names nobody whose birth date is unknown and whose charge was not read', async () => {
  const unborn = people.find((person) => person.date_of_birth === null);
  expect(unborn).toBeDefined();
  const slug = unborn!.entity_id.replace('/', '-');
  expect(await page(`/notices/${slug}`)).not.toContain(String(unborn!.name));
});

it('counts exactly once they are read, and tells how many changed however many', async () => {
  expect(await swept('--details', 'all')).toBe(0);
  const country = await page(`/countries/${issuer}`);
  expect(country).not.toContain('not known');
  expect(country).not.toContain('at least');
  for (const person of people) Object.assign(person, { distinguishing_marks: 'SCAR ON THE CHIN' });
  expect(await swept('--details', 'all')).toBe(0);
  const start = await page('/');
  expect(start).toContain(`${people.length} amended`);
  expect(start).toContain(`All ${people.length} of them`);
});

it('shows what a sweep has seen so far, and since when nothing came', async () => {
  const now = new Date(Date.now() - 60_000).toISOString() as never;
  const { no } = await house.writing('a sweep', async (archive) => {
    const open = await archive.openSweep('http://127.0.0.1:9/notices/v1');
    const body = new TextEncoder().encode(
      '{"total":2,"_embedded":{"notices":[{"entity_id":"2001/1"},{"entity_id":"2001/2"}]}}',
    );
    const starts = ['{"entity_id":"2001/1"}', '{"entity_id":"2001/2"}'].map((item) =>
      new TextDecoder().decode(body).indexOf(item),
    );
    const items = starts.map((start) => ({ start, end: start + 22, kind: 'list-item' as const }));
    await open.record({ what: 'list', asked: 'red?page=1', status: 200, receivedAt: now, body, items });
    return open;
  });
  expect(await page(`/sweeps/${no}`)).toContain('So far 2 notices seen in 1 requests.');
  const progress = await (await site.request(`/sweeps/${no}/progress.json`)).json();
  expect(progress).toMatchObject({ state: 'open', seen: 2, requests: 1 });
  expect((await rescind(['sweeps', '--data', folder])).out).toContain('still open');
});
