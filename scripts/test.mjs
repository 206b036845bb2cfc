/**
 * `npm test`: everything, one kind after the other, with progress. What this machine cannot offer is named and skipped aloud.
 * `npm test -- unit journeys` runs only these kinds. The last line is `N passed, N failed, N skipped`.
 */
import './guard.mjs';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../test/support/postgres.mjs';

const sums = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const only = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'rescind-report-'));
const bin = (name) => join('node_modules', '.bin', name);
const say = (text) => process.stdout.write(`${text}\n`);

/** Runs a program; its output is shown when it fails, and a line every ten seconds while it runs. */
function run(command, args, env = {}, show = false) {
  return new Promise((resolve) => {
    const began = Date.now();
    let told = '';
    const job = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const take = (text) => {
      told += text;
      if (show) process.stdout.write(text);
    };
    job.stdout.on('data', take);
    job.stderr.on('data', take);
    const ticker = setInterval(() => say(`    … ${Math.round((Date.now() - began) / 1000)} s`), 10_000);
    job.on('error', (fault) => {
      clearInterval(ticker);
      resolve({ code: 1, told: String(fault), seconds: 0 });
    });
    job.on('exit', (code) => {
      clearInterval(ticker);
      resolve({ code: code ?? 1, told, seconds: (Date.now() - began) / 1000 });
    });
  });
}

async function check(name, command, args) {
  if (only.length > 0 && !only.includes(name)) return;
  say(`▸ ${name}`);
  const { code, told, seconds } = await run(command, args);
  if (code === 0) sums.passed += 1;
  else {
    sums.failed += 1;
    failures.push(name);
    process.stdout.write(told);
  }
  say(`  ${code === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
}

async function tests(name, env) {
  if (only.length > 0 && !only.includes(name)) return;
  say(`▸ ${name}`);
  const report = join(scratch, `${name}.json`);
  const { code, told, seconds } = await run(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      name,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--passWithNoTests',
    ],
    env,
  );
  let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  if (existsSync(report)) counts = JSON.parse(readFileSync(report, 'utf8'));
  sums.passed += counts.numPassedTests;
  sums.failed += counts.numFailedTests;
  sums.skipped += counts.numPendingTests;
  if (code !== 0) {
    if (counts.numFailedTests === 0) sums.failed += 1;
    failures.push(name);
    process.stdout.write(told);
  }
  for (const line of new Set(told.split('\n').filter((text) => text.includes('SKIPPED:'))))
    say(`  ${line.trim()}`);
  say(
    `  ${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped in ${seconds.toFixed(1)} s`,
  );
}

await check('types', bin('tsc'), ['-p', '.']);
await check('types of page scripts', bin('tsc'), ['-p', 'src/web/scripts']);
await check('lint', bin('biome'), ['check', '.']);
await check('plan', bin('depcruise'), ['src']);
await check('lock', process.execPath, ['scripts/check-lock.mjs']);
await check('house rules', process.execPath, ['scripts/check-house.mjs']);

let postgres = { missing: 'not asked for' };
if (process.env.RESCIND_TEST_DATABASE_URL)
  postgres = { url: process.env.RESCIND_TEST_DATABASE_URL, stop: () => undefined };
else {
  say('▸ starting a private PostgreSQL for the tests of both engines');
  postgres = await startPostgres();
}
if (postgres.url === undefined)
  say(`  SKIPPED: every test on PostgreSQL, because ${postgres.missing}. Debian: apt-get install postgresql`);
const env = postgres.url === undefined ? {} : { RESCIND_TEST_DATABASE_URL: postgres.url };
try {
  for (const name of ['unit', 'journeys', 'contract', 'browser', 'proofs']) await tests(name, env);
} finally {
  postgres.stop?.();
  rmSync(scratch, { recursive: true, force: true });
}

if (failures.length > 0) say(`\nFailed: ${failures.join(', ')}`);
say(`\n${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`);
process.exit(sums.failed > 0 ? 1 : 0);
