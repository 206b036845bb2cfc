/** Screening follows what is taken in: after a sweep and an import, under the rulebook in force, which stays in force while its folder is broken. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type StandIn, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import { type House, openHouse, readConfig } from '../../src/house/house.ts';
import { publicSite } from '../../src/web/web.ts';
import { dataFolder, rescind } from '../support/rescind.ts';

const people = [...largeWorld(40, 23)] as unknown as Person[];
for (const person of people)
  for (const warrant of person.arrest_warrants ?? []) Object.assign(warrant, { charge: 'fraud' });
const [one, other] = [people[0]!, people[1]!];
const charge = (person: Person, text: string) => {
  for (const warrant of person.arrest_warrants ?? []) Object.assign(warrant, { charge: text });
};
const { folder, cleanUp } = dataFolder();
const rules = dataFolder();
const rulebook = join(rules.folder, 'rulebook');
const env = { RESCIND_RULEBOOK: rulebook };
let standIn: StandIn;
beforeAll(async () => {
  cpSync('rulebook', rulebook, { recursive: true });
  charge(one, 'high treason');
  standIn = await serveStandIn({ people, today: new Date().toISOString().slice(0, 10) });
});
afterAll(async () => {
  await standIn.close();
  cleanUp();
  rules.cleanUp();
});

const sweep = () =>
  rescind(
    ['sweep', 'red', '--source-url', standIn.url, '--rate', 'max', '--details', 'all', '--data', folder],
    { env },
  );
const found = async (finding: string) =>
  (await rescind(['notices', '--finding', finding, '--json', '--data', folder], { env }))
    .lines<{ id: string }>()
    .map(({ id }) => id);
const doctor = async () =>
  (await rescind(['doctor', '--json', '--data', folder], { env })).lines<{
    what: string;
    well: string;
    found: string;
  }>();
const inHouse = async <T>(work: (house: House) => Promise<T>) => {
  const house = await openHouse(readConfig(env, { data: folder }));
  try {
    return await work(house);
  } finally {
    await house.close();
  }
};
const CONCERN = 'words-of-charge:concern';

it('screens after a sweep, and again what a later one amended', async () => {
  const first = await sweep();
  expect(first.code).toBe(0);
  expect(first.err).toMatch(/Screened 40 notices under rulebook [0-9a-f]{12}…\./);
  expect(await found(CONCERN)).toEqual([one.entity_id]);
  charge(one, 'fraud');
  charge(other, 'high treason');
  const second = await sweep();
  expect(second.code).toBe(0);
  expect(second.err).toMatch(/Screened 2 notices/);
  expect(await found(CONCERN)).toEqual([other.entity_id]);
  expect((await sweep()).err).not.toContain('Screened');
  const checked = await doctor();
  expect(checked.find(({ what }) => what === 'Screening')).toMatchObject({ well: 'yes' });
  expect(checked.find(({ what }) => what === 'Rulebook')).toMatchObject({ well: 'yes' });
});

it('refuses a finding that cannot be one', async () => {
  const wrong = await rescind(['notices', '--finding', 'words-of-charge:unknown', '--data', folder], { env });
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('breach, concern or met')]);
});

it('keeps the rulebook that compiled last while its folder is broken, and says so wherever it is asked', async () => {
  const path = join(rulebook, 'rules/article3/words-of-charge.yaml');
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, `${whole}\nno-such-key: yes\n`);
  charge(one, 'high treason');
  const swept = await sweep();
  expect(swept.code).toBe(0);
  expect(swept.err).toMatch(/Screened 1 notice under rulebook/);
  expect(swept.err).toMatch(/does not compile \(.*words-of-charge\.yaml:\d+.*stays in force/);
  expect((await found(CONCERN)).toSorted()).toEqual([one.entity_id, other.entity_id].toSorted());
  const rule = (await doctor()).find(({ what }) => what === 'Rulebook');
  expect(rule).toMatchObject({ well: 'no', found: expect.stringContaining('stays in force') });
  writeFileSync(path, whole);
  expect((await doctor()).find(({ what }) => what === 'Rulebook')).toMatchObject({ well: 'yes' });
});

it('takes in a sweep all the same where no rulebook ever compiled, and tells what is unknown', async () => {
  const path = join(rulebook, 'facts.yaml');
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, `${whole}\nno-such-key: yes\n`);
  const fresh = dataFolder();
  const order = ['sweep', 'red', '--source-url', standIn.url, '--rate', 'max', '--data', fresh.folder];
  const swept = await rescind(order, { env });
  expect(swept.code).toBe(0);
  expect(swept.err).toMatch(/were not screened, and all that was read is kept: .*facts\.yaml:\d+/);
  const asked = await rescind(['notices', '--finding', CONCERN, '--data', fresh.folder], { env });
  expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('unknown')]);
  const checked = await rescind(['doctor', '--data', fresh.folder], { env });
  expect(checked.code).toBe(3);
  writeFileSync(path, whole);
  fresh.cleanUp();
});

it('tells of a lock that another process holds, and screens at the next occasion', async () => {
  charge(other, 'fraud');
  await inHouse(async (house) => {
    await house.writing('something long', async () => {
      const swept = await sweep();
      expect([swept.code, swept.err]).toEqual([4, expect.stringContaining('something long')]);
    });
  });
  expect((await sweep()).err).toMatch(/Screened 1 notice/);
});

it('shows findings on the list and counts them on a page of their own', async () => {
  await inHouse(async (house) => {
    const site = publicSite(house.publicHouse, (fault) => {
      throw fault;
    });
    const page = async (path: string) => (await site.request(path)).text();
    const list = await page(`/notices?finding=${CONCERN}`);
    expect(list).toContain(one.entity_id);
    expect(list).not.toContain(other.entity_id);
    expect(await page('/notices')).toContain(`href="/notices?finding=words-of-charge%3Aconcern"`);
    const counts = await page('/findings');
    expect(counts).toContain(`finding=${CONCERN}`);
    expect(counts).toContain('They do not measure abuse');
    expect(counts).not.toContain(String(one.name));
  });
});
