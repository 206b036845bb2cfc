/**
 * `npm run prove`: the long proofs. `npm run prove -- kills faults` runs only these; `--kills 50` sets how many,
 * `--seconds 300` how long fuzzing and soak last, `--seed 7` where chance begins.
 */
import { proveFullDisk, proveFullDiskInSweep } from './disk-full.ts';
import { EVERY_FAULT, proveFault } from './faults.ts';
import { fuzzFiles, fuzzService } from './fuzz.ts';
import { proveKills } from './kills.ts';
import { proveSoak } from './soak.ts';

const args = process.argv.slice(2);
const wanted = args.filter((arg) => /^[a-z]/.test(arg));
const wants = (name: string) => wanted.length === 0 || wanted.includes(name);
const numberOf = (flag: string, otherwise: number) => {
  const at = args.indexOf(flag);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const times = numberOf('--kills', 50);
const seconds = numberOf('--seconds', 300);
const seed = numberOf('--seed', 20_261_124);
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
  await proveKills(times, seed, (row) => {
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

if (wants('fuzz')) {
  console.log(`\nFuzzing: ${seconds} seconds each, from seed ${seed}`);
  console.log('| what is spoiled | tries | taken in or whole | refused or not whole | |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const fuzz of [fuzzFiles, fuzzService]) {
    const row = await fuzz(seconds, seed);
    if (row.faults.length > 0) failed += 1;
    console.log(
      `| ${row.what} | ${row.tries} | ${row.taken} | ${row.refused} | ${row.faults.length === 0 ? 'ok' : 'FAILED'} |`,
    );
    for (const fault of row.faults) console.log(`  ${fault}`);
  }
}

if (wants('soak')) {
  const row = await proveSoak(seconds, seed);
  if (row.faults.length > 0) failed += 1;
  console.log(
    `\nSoak: ${row.seconds} seconds, ${row.sweeps} sweeps, ${row.pages} pages; memory ${row.memoryEarly} MB after a tenth, ${row.memoryLate} MB at the end; open files ${row.filesEarly ?? 'unknown'}, ${row.filesLate ?? 'unknown'}: ${row.faults.length === 0 ? 'ok' : 'FAILED'}`,
  );
  for (const fault of row.faults) console.log(`  ${fault}`);
}

console.log(failed === 0 ? '\nEvery proof held.' : `\n${failed} proofs FAILED.`);
process.exit(failed === 0 ? 0 : 1);
