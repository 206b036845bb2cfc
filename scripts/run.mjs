/** `npm run bench`, `npm run prove`, `npm run measure`: the long ones, kept apart from the tests. */
import './guard.mjs';
import { spawn } from 'node:child_process';

const entries = {
  bench: 'test/bench/bench.ts',
  prove: 'test/proofs/prove.ts',
  measure: 'test/measure/measure.ts',
};
const entry = entries[process.argv[2]];
if (entry === undefined) {
  process.stderr.write(`There is no ${process.argv[2]}; there are ${Object.keys(entries).join(', ')}.\n`);
  process.exit(2);
}
spawn(process.execPath, ['--import', 'tsx', entry, ...process.argv.slice(3)], { stdio: 'inherit' }).on(
  'exit',
  (code) => process.exit(code ?? 1),
);
