import { expect, it } from 'vitest';
import type { House } from '../house/house.ts';
import { systemClock } from '../kernel/kernel.ts';
import type { Fault } from '../law/law.ts';
import { startJobs } from './jobs.ts';

const houseWith = (
  sweepAt: string | null,
  sweep: (order: { signal: AbortSignal }) => Promise<unknown> = async () => ({}),
  screenAll: (options: { signal: AbortSignal }) => Promise<number> = async () => 0,
  law: { digest: string; brokenBy: readonly Fault[] } = { digest: 'f', brokenBy: [] },
) =>
  ({
    config: { sweepAt },
    sweep,
    screenAll,
    inWords: (fault: unknown) => fault,
    publicHouse: {
      clock: systemClock,
      law: async () => ({
        rulebook: { digest: law.digest.repeat(64) },
        lawSince: () => '2024-01-01',
        brokenBy: law.brokenBy,
      }),
    },
  }) as unknown as House;

it('does nothing unasked', async () => {
  const jobs = startJobs(houseWith(null), () => undefined);
  expect(jobs.next()).toBeNull();
  await jobs.stop();
});

it('knows when the next sweep is due, in UTC', async () => {
  const jobs = startJobs(houseWith('17 5 * * *'), () => undefined);
  expect(jobs.next()).toMatch(/T05:17:00\.000Z$/);
  await jobs.stop();
});

it('names the setting when its line cannot be read', () => {
  expect(() => startJobs(houseWith('every now and then'), () => undefined)).toThrow(/RESCIND_SWEEP_AT/);
});

it('tells how a sweep ended, and goes on after one that failed', async () => {
  const told: string[] = [];
  let turn = 0;
  const jobs = startJobs(
    houseWith('* * * * * *', async () => {
      turn += 1;
      if (turn === 1) throw new Error('the folder is in use');
      return { sweep: 7, verdict: 'complete', seen: 10, total: 10, listed: 1, unlisted: 0, gate: 'held' };
    }),
    (sentence) => told.push(sentence),
  );
  await expect.poll(() => told.length, { timeout: 5_000 }).toBeGreaterThanOrEqual(2);
  await jobs.stop();
  expect(told[0]).toBe('The sweep did not run: the folder is in use');
  expect(told[1]).toContain('Sweep 7: complete, 10 of 10 seen, 1 listed, 0 unlisted. It is held back');
});

it('stops a sweep that is running, and waits for it', async () => {
  const told: string[] = [];
  let begun = false;
  let ended = false;
  const sweep = ({ signal }: { signal: AbortSignal }) =>
    new Promise((_, reject) => {
      begun = true;
      signal.addEventListener('abort', () =>
        setTimeout(() => {
          ended = true;
          reject(signal.reason);
        }, 20),
      );
    });
  const jobs = startJobs(houseWith('* * * * * *', sweep), (sentence) => told.push(sentence));
  await expect.poll(() => begun, { timeout: 5_000 }).toBe(true);
  await jobs.stop();
  expect(ended).toBe(true);
  expect(told).toEqual(['The sweep was stopped. What it read is kept.']);
});

it('screens what waits, some moments after its start, and after each sweep', async () => {
  const told: string[] = [];
  const alone = startJobs(
    houseWith(null, undefined, async () => 12),
    (sentence) => told.push(sentence),
  );
  expect(told).toEqual([]);
  await expect.poll(() => told.length, { timeout: 5_000 }).toBe(1);
  await alone.stop();
  expect(told).toEqual(['Screened 12 notices under rulebook ffffffffffff….']);

  let waiting = 3;
  const swept: string[] = [];
  const jobs = startJobs(
    houseWith(
      '* * * * * *',
      async () => ({ sweep: 7, verdict: 'complete', seen: 10, total: 10, listed: 1, unlisted: 0 }),
      async () => {
        const screened = waiting;
        waiting = 0;
        return screened;
      },
    ),
    (sentence) => swept.push(sentence),
  );
  await expect.poll(() => swept.length, { timeout: 5_000 }).toBeGreaterThanOrEqual(2);
  await jobs.stop();
  expect(swept[0]).toContain('Sweep 7');
  expect(swept[1]).toContain('Screened 3 notices');
});

it('screens again when the rulebook is edited, and says once that it broke', async () => {
  const told: string[] = [];
  let law: { digest: string; brokenBy: readonly Fault[] } = { digest: 'a', brokenBy: [] };
  const following = {
    get digest() {
      return law.digest;
    },
    get brokenBy() {
      return law.brokenBy;
    },
  };
  const jobs = startJobs(
    houseWith(null, undefined, async () => (law.brokenBy.length > 0 ? 0 : 12), following),
    (sentence) => told.push(sentence),
    20,
  );
  await expect.poll(() => told.length, { timeout: 5_000 }).toBe(1);
  law = {
    digest: 'a',
    brokenBy: [{ path: 'facts.yaml', line: 3, message: 'Not so.', next: 'Mend it.' }],
  };
  await expect.poll(() => told.length, { timeout: 5_000 }).toBe(2);
  law = { digest: 'b', brokenBy: [] };
  await expect.poll(() => told.length, { timeout: 5_000 }).toBe(3);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await jobs.stop();
  expect(told).toEqual([
    'Screened 12 notices under rulebook aaaaaaaaaaaa….',
    expect.stringContaining('does not compile (facts.yaml:3: Not so. Mend it.)'),
    'Screened 12 notices under rulebook bbbbbbbbbbbb….',
  ]);
});

it('goes on sweeping where a screening fails', async () => {
  const told: string[] = [];
  const jobs = startJobs(
    houseWith(
      '* * * * * *',
      async () => ({ sweep: 7, verdict: 'complete', seen: 10, total: 10, listed: 1, unlisted: 0 }),
      async () => {
        throw new Error('the folder is in use');
      },
    ),
    (sentence) => told.push(sentence),
  );
  await expect.poll(() => told.length, { timeout: 8_000 }).toBeGreaterThanOrEqual(4);
  await jobs.stop();
  const failed = 'The notices were not screened, and all that was read is kept: the folder is in use';
  expect(told.filter((sentence) => sentence.startsWith('Sweep 7')).length).toBeGreaterThanOrEqual(2);
  expect(told).toContain(failed);
});
