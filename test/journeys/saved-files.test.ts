/** Files that others saved, before and after looks at the service itself: they tell what they show, and feign nothing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type StandIn, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import { openHouse, readConfig, type SweepSummary } from '../../src/house/house.ts';
import { addMilliseconds, systemClock } from '../../src/kernel/kernel.ts';
import { publicSite } from '../../src/web/web.ts';
import { dataFolder, rescind } from '../support/rescind.ts';

const people = [...largeWorld(40, 13)] as unknown as Person[];
const yesterday = addMilliseconds(systemClock.now(), -86_400_000).slice(0, 19);

/** A row of OpenSanctions' table: the first one without the name, as it stands where OpenSanctions has none. */
function opensanctionsRow(person: Person, at: number): string {
  const name = at === 0 ? 'Person' : [person.forename, person.name].filter(Boolean).join(' ');
  const charge = String(person.arrest_warrants?.[0]?.charge ?? '').replaceAll('"', '');
  const id = `interpol-red-${person.entity_id.replace('/', '-')}`;
  const birth = (person.date_of_birth ?? '').replaceAll('/', '-');
  return `"${id}","Person","${name}","","${birth}","","","","Red Notice - ${charge}","","","INTERPOL Red Notices","2025-01-01T00:00:00","${yesterday}","2025-01-01T00:00:00"`;
}

describe('OpenSanctions’ table, then a look at the service', () => {
  const { folder, cleanUp } = dataFolder();
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await serveStandIn({ people, today: new Date().toISOString().slice(0, 10) });
  });
  afterAll(async () => {
    await standIn.close();
    cleanUp();
  });

  it('amends nobody, and reads every detail, for the table was none', async () => {
    const file = join(folder, 'targets.simple.csv');
    const header =
      'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change';
    writeFileSync(file, [header, ...people.map(opensanctionsRow)].join('\n'));
    const taken = await rescind(['import', file, '--json', '--data', folder]);
    expect(taken.lines()[0]).toMatchObject({ format: 'opensanctions-csv', seen: 40 });
    const args = ['sweep', 'red', '--source-url', standIn.url, '--rate', 'max', '--json', '--data', folder];
    const [summary] = (await rescind(args)).lines<SweepSummary>();
    expect(summary).toMatchObject({ verdict: 'complete', amended: 0, corrected: 0, detailRequests: 40 });
    expect((await rescind(['verify', '--data', folder])).code).toBe(0);
  });
});

describe('a file of which only the month is known, then looks at the service', () => {
  const { folder, cleanUp } = dataFolder();
  let standIn: StandIn;
  let site: ReturnType<typeof publicSite>;
  let pages: (path: string) => Promise<string>;
  let close: () => Promise<void>;
  const kept = people[0]!;
  const left = people.at(-1)!;
  beforeAll(async () => {
    standIn = await serveStandIn({
      people: people.slice(0, -1),
      today: new Date().toISOString().slice(0, 10),
    });
    const file = join(folder, 'red-2023-05.ndjson');
    writeFileSync(file, people.map((person) => JSON.stringify(person)).join('\n'));
    expect((await rescind(['import', file, '--data', folder])).code).toBe(0);
    const args = [
      'sweep',
      'red',
      '--source-url',
      standIn.url,
      '--rate',
      'max',
      '--data',
      folder,
      '--details',
      'none',
    ];
    expect((await rescind(args)).code).toBe(0);
    const house = await openHouse(readConfig({}, { data: folder }));
    site = publicSite(house.publicHouse, (fault) => {
      throw fault;
    });
    close = () => house.close();
    pages = async (path) =>
      (await (await site.request(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  });
  afterAll(async () => {
    await close();
    await standIn.close();
    cleanUp();
  });

  it('gives nobody a day that it does not know, on the terminal', async () => {
    const one = await rescind(['notice', kept.entity_id, '--data', folder]);
    expect(one.out).toContain('First seen between 2023-05-01 and 2023-05-31, last seen 20');
    expect(one.out).toMatch(/^ {2}between 2023-05-01 and 2023-05-31 {2}file/m);
    const gone = await rescind(['notice', left.entity_id, '--data', folder]);
    expect(gone.out).toContain('last seen between 2023-05-01 and 2023-05-31;');
    expect(gone.out).not.toMatch(/2023-05-\d\d \d\d:/);
    expect((await rescind(['sweeps', 'list', '--data', folder])).out).toMatch(
      / 1 {2}2023-05-01\/05-31 {2}file/,
    );
    const [record] = (await rescind(['notice', left.entity_id, '--json', '--data', folder])).lines<object>();
    expect(record).toMatchObject({
      record: { lastSeen: '2023-05-01T00:00:00.000Z', lastSeenBy: '2023-05-31T23:59:59.999Z' },
      changes: [
        { kind: 'unlisted', afterAt: '2023-05-01T00:00:00.000Z', afterBy: '2023-05-31T23:59:59.999Z' },
      ],
    });
  });

  it('certifies nothing of a time that it may lie outside of', async () => {
    const asked = (from: string, to: string, ...more: string[]) =>
      rescind(['certificate', kept.entity_id, '--from', from, '--to', to, '--data', folder, ...more]);
    const month = await asked('2023-05-01', '2023-05-31');
    expect(month.out).toContain('no look says anything: 2023-05-01 to 2023-05-31 (31 days)');
    expect(month.out).toContain('within several days is counted for none of them');
    expect(month.out).toContain('on the list at every look');
    expect(month.out).toContain('saved between 2023-05-01 and 2023-05-31  on the list');
    const days = await asked('2023-05-10', '2023-05-20');
    expect(days.out).toContain('(UTC): unknown.');
    expect(days.out).toContain('partly: saved between 2023-05-01 and 2023-05-31 on the list (saved file 1)');
    expect(days.out).not.toContain('before:');
    const [after] = (await asked('2023-05-20', '2023-06-20', '--json')).lines<object>();
    expect(after).toMatchObject({
      answer: 'unknown',
      across: [{ sweepNo: 1 }],
      before: null,
      after: { sweepNo: 2 },
    });
    const page = await pages(
      `/certificate/${kept.entity_id.replace('/', '-')}?from=2023-05-10&to=2023-05-20`,
    );
    expect(page).toContain(
      'Only partly in that time, so that it proves nothing of it, saved between 1 May 2023',
    );
  });

  it('says since when and until when somebody may have been seen, whichever of the files tells', async () => {
    const both = dataFolder();
    for (const name of ['red-2023-05.ndjson', 'red-2023-05-10.ndjson']) {
      writeFileSync(join(both.folder, name), JSON.stringify(kept));
      expect((await rescind(['import', join(both.folder, name), '--data', both.folder])).code).toBe(0);
    }
    expect((await rescind(['notice', kept.entity_id, '--data', both.folder])).out).toContain(
      'First seen between 2023-05-01 and 2023-05-10, last seen between 2023-05-10 and 2023-05-31.',
    );
    both.cleanUp();
  });

  it('compares a paper without giving the version a day that nobody knows', async () => {
    const answer = await site.request('/check', {
      method: 'POST',
      headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ number: kept.entity_id, name: String(kept.name) }),
    });
    const page = (await answer.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(page).toContain('First seen between 1 May 2023 and 31 May 2023 .');
  });

  it('gives nobody such a day on the pages', async () => {
    const one = await pages(`/notices/${kept.entity_id.replace('/', '-')}`);
    expect(one).toContain('first seen between 1 May 2023 and 31 May 2023');
    expect(await pages('/sweeps/1')).toContain(
      'A file that somebody saved between 1 May 2023 and 31 May 2023 .',
    );
    expect(await pages('/sweeps')).toContain('between 1 May 2023 and 31 May 2023');
    expect(await pages('/changes')).toContain('last seen between 1 May 2023 and 31 May 2023 .');
    for (const path of [`/notices/${kept.entity_id.replace('/', '-')}`, '/sweeps', '/changes'])
      expect(await pages(path)).not.toMatch(/May 2023, \d\d:/);
  });
});
