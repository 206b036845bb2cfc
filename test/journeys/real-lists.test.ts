/** The real lists of spring 2023 through the whole house, where they are at hand (they are not part of the project). */
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPeople, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import type { SweepSummary } from '../../src/house/house.ts';
import { dataFolder, rescind, sharedFolder } from '../support/rescind.ts';

const shared = sharedFolder();
if (shared === null)
  console.log('SKIPPED: the real lists are not at hand (RESCIND_SHARED names their folder)');
const list = (name: string) => join(shared ?? '', 'real-notices', name);

describe.skipIf(shared === null)('the real lists', () => {
  const folders: (() => void)[] = [];
  afterAll(() => {
    for (const cleanUp of folders) cleanUp();
  });
  const house = () => {
    const { folder, cleanUp } = dataFolder();
    folders.push(cleanUp);
    return folder;
  };

  it('of 12 and 13 April: complete, within the budget, exactly 3 listed and 2 unlisted', async () => {
    const folder = house();
    const standIn = await serveStandIn({
      people: await readPeople(list('red-list-2023-04-12.txt')),
      today: '2023-04-12',
    });
    const sweep = async () =>
      (
        await rescind([
          'sweep',
          'red',
          '--source-url',
          standIn.url,
          '--rate',
          'max',
          '--details',
          'none',
          '--json',
          '--data',
          folder,
        ])
      ).lines<SweepSummary>()[0]!;
    const first = await sweep();
    expect(first).toMatchObject({ verdict: 'complete', seen: 6_900, listed: 0, unlisted: 0 });
    expect(first.requests).toBeLessThanOrEqual(150);
    const repeat = await sweep();
    expect(repeat).toMatchObject({ verdict: 'complete', listed: 0, unlisted: 0, amended: 0 });
    expect(repeat.requests).toBeLessThanOrEqual(55);
    standIn.replace(await readPeople(list('red-list-2023-04-13.txt')));
    standIn.setToday('2023-04-13');
    expect(await sweep()).toMatchObject({ verdict: 'complete', seen: 6_901, listed: 3, unlisted: 2 });
    await standIn.close();
  });

  it('as files list and unlist nobody, in either order', async () => {
    for (const names of [
      ['red-list-2020-12.ndjson', 'red-list-2023-05-17.ndjson'],
      ['red-list-2023-05-17.ndjson', 'red-list-2020-12.ndjson'],
    ]) {
      const folder = house();
      for (const name of names)
        expect((await rescind(['import', list(name), '--json', '--data', folder])).lines()[0]).toMatchObject({
          listed: 0,
          unlisted: 0,
        });
      const kinds = (await rescind(['changes', '--json', '--data', folder])).lines<{ kind: string }>();
      expect(kinds.filter(({ kind }) => kind !== 'amended' && kind !== 'corrected')).toEqual([]);
    }
  });

  it('of May after the file of December 2020: 1,441 unlisted within that interval, held by the gate', async () => {
    const folder = house();
    await rescind(['import', list('red-list-2020-12.ndjson'), '--data', folder]);
    const standIn = await serveStandIn({
      people: await readPeople(list('red-list-2023-05-17.ndjson')),
      today: '2023-05-17',
    });
    const ran = await rescind([
      'sweep',
      'red',
      '--source-url',
      standIn.url,
      '--rate',
      'max',
      '--details',
      'none',
      '--json',
      '--data',
      folder,
    ]);
    await standIn.close();
    const summary = ran.lines<SweepSummary>()[0]!;
    expect(summary).toMatchObject({ verdict: 'complete', gate: 'held', unlisted: 1_441, listed: 0 });
    expect(ran.code).toBe(3);
    await rescind(['sweeps', 'confirm', String(summary.sweep), '--data', folder]);
    const changes = (await rescind(['changes', '--kind', 'unlisted', '--json', '--data', folder])).lines<{
      afterAt: string;
    }>();
    expect(changes).toHaveLength(1_441);
    expect(changes.every(({ afterAt }) => afterAt.startsWith('2020-12'))).toBe(true);
  });

  it('the crawl that believed it was complete is told apart: 160 people, not 6,520', async () => {
    const folder = house();
    const ran = await rescind([
      'import',
      list('red-list-2025-10-20.false-complete.ndjson'),
      '--json',
      '--data',
      folder,
    ]);
    expect(ran.lines()[0]).toMatchObject({ rows: 6_520, seen: 160, listed: 0, unlisted: 0 });
    expect(ran.out).toContain('160 distinct');
  });
});
