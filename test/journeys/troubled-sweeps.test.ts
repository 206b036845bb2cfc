/** Sweeps that meet trouble, through the built program: what is told, what is kept, and how the next run goes on. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed, newestFirst } from '../../demo/stand-in/people.ts';
import { type Person, type StandIn, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import type { SweepSummary } from '../../src/house/house.ts';
import { dataFolder, rescind } from '../support/rescind.ts';

const people = [...largeWorld(420, 17)] as unknown as Person[];
const today = new Date().toISOString().slice(0, 10);

describe('a troubled sweep', () => {
  const { folder, cleanUp } = dataFolder();
  const data = ['--data', folder];
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await serveStandIn({ people, today });
  });
  afterAll(async () => {
    await standIn.close();
    cleanUp();
  });
  const order = (source: string, more: readonly string[] = []) => [
    ...['sweep', 'red', '--source-url', source, '--rate', 'max', '--json'],
    ...data,
    ...more,
  ];

  it('counts what was sent where nothing answers', async () => {
    const ran = await rescind(order('http://127.0.0.1:1/notices/v1'));
    const [summary] = ran.lines<SweepSummary>();
    expect(ran.code).toBe(4);
    expect(summary).toMatchObject({ verdict: 'failed', requests: 7, total: null });
    expect(summary?.notes.join()).toMatch(/cannot be reached \(ECONNREFUSED, 7 tries\)/);
  });

  it('says at once why it waits, how long and which try is next, beside the one summary', async () => {
    standIn.setFaults([{ name: 'too-many', count: 1, after: 1 }]);
    const ran = await rescind(order(standIn.url, ['--details', 'none']));
    standIn.setFaults([]);
    expect(ran.err).toMatch(
      /The service refuses \(429\)\. Try 2 of 9 in 1 s, at \d\d:\d\d:\d\d UTC; Ctrl\+C keeps what came\.\n/,
    );
    expect(ran.lines()).toEqual([expect.objectContaining({ verdict: 'complete' })]);
  });

  it('tells a person once what happened, and then the next step', async () => {
    standIn.setFaults([{ name: 'block-page', after: 1 }]);
    const args = order(standIn.url, ['--details', 'none']).filter((arg) => arg !== '--json');
    const ran = await rescind(args);
    standIn.setFaults([]);
    expect(ran.code).toBe(3);
    expect(ran.out.match(/The service refuses our requests/g)).toHaveLength(1);
    expect(ran.out).toMatch(/^Not seen: .*stays marked "not looked since"\.$/m);
    expect(ran.out).toMatch(/^Wait some hours, .*rescind import FILE\.$/m);
  });

  /** Presses Ctrl+C when so many requests were sent. */
  const pressing = (after: number) => (job: { kill(signal: NodeJS.Signals): boolean }) => {
    const asked = standIn.requests().length;
    const look = setInterval(() => {
      if (standIn.requests().length < asked + after) return;
      clearInterval(look);
      job.kill('SIGINT');
    }, 5);
  };
  const errorOf = (err: string) =>
    JSON.parse(err.split('\n').find((line) => line.startsWith('{"error"')) ?? '{}').error;

  it('is stopped by Ctrl+C, says what is kept, and is gone on with by the next run', async () => {
    standIn.setFaults([{ name: 'slow' }]);
    const stopped = await rescind(order(standIn.url, ['--details', 'none']), { running: pressing(3) });
    expect(stopped).toMatchObject({ code: 3, out: '' });
    expect(stopped.err).toContain('Stopping; what was read is kept.');
    expect(errorOf(stopped.err)).toMatchObject({ code: 'stopped', next: expect.stringContaining('goes on') });
    expect(readdirSync(folder)).not.toContain('writer.json');
    standIn.setFaults([]);
    const again = await rescind(order(standIn.url, ['--details', 'none']));
    expect(again.err).toMatch(/Going on with sweep \d+, which was cut off/);
    expect(again.lines()[0]).toMatchObject({ verdict: 'complete', resumed: true });
  });

  it('takes the detail of another notice for a reading of neither, and asks again', async () => {
    standIn.setFaults([{ name: 'wrong-detail' }]);
    const strayed = (await rescind(order(standIn.url, ['--details', 'new']))).lines<SweepSummary>()[0];
    expect(strayed).toMatchObject({ verdict: 'complete', detailRequests: people.length, amended: 0 });
    expect(strayed?.notes.join()).toContain(`${people.length} details came as the detail of another notice`);
    const notice = await rescind(['notice', people[5]!.entity_id, ...data]);
    expect(notice.out).toContain('Nothing that only a detail carries was ever read.');
    standIn.setFaults([]);
    const again = (await rescind(order(standIn.url, ['--details', 'new']))).lines<SweepSummary>()[0];
    expect(again).toMatchObject({ detailRequests: people.length, amended: 0, notes: [] });
    expect((await rescind(['verify', ...data])).code).toBe(0);
  });

  it('ends as partial when the list came whole and every detail is refused, and says so of the details alone', async () => {
    const lists = (await rescind(order(standIn.url, ['--details', 'none']))).lines<SweepSummary>()[0];
    standIn.setFaults([{ name: 'forbidden', after: lists?.requests ?? 0 }]);
    const ran = await rescind(order(standIn.url, ['--details', 'all']));
    standIn.setFaults([]);
    expect(ran.code).toBe(3);
    const [summary] = ran.lines<SweepSummary>();
    const due = people.length;
    expect(summary).toMatchObject({
      verdict: 'complete',
      details: { due, read: 0, stopped: 'source-refused' },
    });
    expect(summary?.notes.join(' ')).toMatch(
      new RegExp(`status 403, 9 tries.*${due} details were not read; the next sweep begins with them`),
    );
    expect(summary?.notes.join(' ')).not.toContain('not looked since');
  });

  it('keeps the whole list when it is stopped while details are read', async () => {
    standIn.setFaults([{ name: 'slow', after: 40 }]);
    const stopped = await rescind(order(standIn.url, ['--details', 'all']), { running: pressing(45) });
    standIn.setFaults([]);
    expect(stopped.code).toBe(3);
    const [summary] = stopped.lines<SweepSummary>();
    expect(summary).toMatchObject({ verdict: 'complete', details: { stopped: 'stopped' } });
    expect(summary?.detailRequests).toBeLessThan(people.length);
    expect(summary?.notes.join()).toMatch(/stopped by hand.*were not read/s);
  });

  it('goes on after one of the newest left, knows who it was, and is whole', async () => {
    const newest = newestFirst(people.map(listed))[0]!.person.entity_id;
    standIn.setFaults([{ name: 'slow' }]);
    await rescind(order(standIn.url, ['--details', 'none']), { running: pressing(2) });
    standIn.setFaults([]);
    standIn.replace(people.filter(({ entity_id }) => entity_id !== newest));
    const again = (await rescind(order(standIn.url, ['--details', 'none']))).lines<SweepSummary>()[0];
    standIn.replace(people);
    expect(again).toMatchObject({ resumed: true, verdict: 'complete', seen: people.length, unlisted: 1 });
    expect((await rescind(['changes', '--kind', 'unlisted', ...data])).out).toContain(newest);
  });
});
