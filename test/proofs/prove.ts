/** `npm run prove`: the long proofs. `npm run prove -- kills faults` runs only these; `--kills 50` sets how many. */
import { proveFullDisk, proveFullDiskInSweep } from './disk-full.ts';
import { EVERY_FAULT, proveFault } from './faults.ts';
import { proveKills } from './kills.ts';

const args = process.argv.slice(2);
const wanted = args.filter((arg) => /^[a-z]/.test(arg));
const wants = (name: string) => wanted.length === 0 || wanted.includes(name);
const at = args.indexOf('--kills');
const times = at < 0 ? 50 : Number(args[at + 1]);
let failed = 0;

if (wants('faults')) {
  console.log(`Faults: ${EVERY_FAULT.length} kinds, each between a whole sweep and a clean one`);
  console.log('| fault | verdict under it | seen | requests | false changes | recovered | |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const name of EVERY_FAULT) {
    const row = await proveFault(name);
    if (!row.ok) failed += 1;
    console.log(
      `| ${row.fault} | ${row.verdict} | ${row.seen} | ${row.requests} | ${row.falseChanges} | ${row.recovered ? 'yes' : 'no'} | ${row.ok ? 'ok' : 'FAILED'} |`,
    );
  }
}

if (wants('kills')) {
  console.log(`\nKills: ${times} times kill -9 at a random moment of a sweep`);
  console.log('| kill | after ms | answered | kept | lost | resumed | false changes | |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  await proveKills(times, 20_261_124, (row) => {
    if (!row.ok) failed += 1;
    console.log(
      `| ${row.kill} | ${row.afterMs} | ${row.answered} | ${row.kept} | ${row.lost} | ${row.resumed ? 'yes' : 'no'} | ${row.falseChanges} | ${row.ok ? 'ok' : 'FAILED'} |`,
    );
  });
}

if (wants('disk')) {
  for (const [during, prove] of [
    ['an import', proveFullDisk],
    ['a sweep', proveFullDiskInSweep],
  ] as const) {
    const proof = await prove();
    if ('skipped' in proof) console.log(`\nFull disk during ${during}: SKIPPED, ${proof.skipped}`);
    else {
      if (!proof.ok) failed += 1;
      console.log(
        `\nFull disk during ${during}: told “${proof.told}”; chain holds: ${proof.holds}; went on with room: ${proof.wentOn}`,
      );
    }
  }
}

console.log(failed === 0 ? '\nEvery proof held.' : `\n${failed} proofs FAILED.`);
process.exit(failed === 0 ? 0 : 1);
