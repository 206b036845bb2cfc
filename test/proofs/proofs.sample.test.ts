import { expect, it } from 'vitest';
import { proveFullDisk, proveFullDiskInSweep } from './disk-full.ts';
import { EVERY_FAULT, proveFault } from './faults.ts';
import { fuzzFiles, fuzzService } from './fuzz.ts';
import { proveKills } from './kills.ts';
import { proveSoak } from './soak.ts';

it.each(['forbidden', 'truncated', 'plain-substring', 'moving-list', 'wrong-total', 'wrong-detail'] as const)(
  'under the fault %s nothing false is told',
  async (name) => {
    const row = await proveFault(name);
    expect(row).toMatchObject({ ok: true, falseChanges: 0, lost: 0 });
  },
);

it('survives kill -9 in the middle of a sweep', async () => {
  for (const row of await proveKills(2, 42)) expect(row).toMatchObject({ ok: true, lost: 0 });
});

it('has at least twenty kinds of fault to prove against', () => {
  expect(EVERY_FAULT.length).toBeGreaterThanOrEqual(20);
});

it.for([
  ['an import', proveFullDisk],
  ['a sweep', proveFullDiskInSweep],
] as const)(
  'says in words that the disk is full during %s, keeps what was kept, and goes on with room',
  async ([, prove], { skip }) => {
    const proof = await prove();
    if ('skipped' in proof) {
      console.log(`SKIPPED: a full disk, because ${proof.skipped}`);
      skip();
      return;
    }
    expect(proof).toMatchObject({ ok: true, holds: true, wentOn: true });
  },
);

it('takes in spoiled files or refuses them in words', async () => {
  expect(await fuzzFiles(6, 7)).toMatchObject({ faults: [] });
});

it('tells nothing false of spoiled answers', async () => {
  expect(await fuzzService(6, 7)).toMatchObject({ faults: [] });
});

it('stays as it is from sweep to sweep', async () => {
  expect(await proveSoak(6, 7)).toMatchObject({ faults: [] });
});
