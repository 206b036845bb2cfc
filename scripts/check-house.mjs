/** Rules of the house that no other tool checks: sizes, names, the clock, SQL, and words that mean unfinished work. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const files = execFileSync('git', [
  'ls-files',
  '--cached',
  '--others',
  '--exclude-standard',
  'src',
  'demo',
  'test',
  'scripts',
])
  .toString()
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file));
const faults = [];
const sizes = [];

for (const file of files) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    continue;
  }
  const lines = text.split('\n').length;
  const inSource = file.startsWith('src/');
  const isTest = /\.test\.tsx?$/.test(file);
  if (inSource && !isTest) sizes.push(lines);
  if (inSource && lines > 401)
    faults.push(`${file} has ${lines} lines; 400 are the most. Split it by what it does.`);
  if (/(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.tsx?$)|(^|\/)index\.tsx?$|[./-]v2\b/.test(file))
    faults.push(`${file}: no attic, barrel or second version; name it by what it does.`);
  if (!inSource || isTest) continue;
  if (file !== 'src/kernel/time.ts' && /\bnew Date\b|\bDate\.(now|parse|UTC)\b/.test(text))
    faults.push(`${file} reads the clock; only src/kernel/time.ts may. Take a Clock.`);
  if (
    !file.startsWith('src/ledger/') &&
    !file.endsWith('.store.ts') &&
    /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(text)
  )
    faults.push(`${file} speaks SQL; only *.store.ts and src/ledger/ may.`);
  if (/\b(TODO|FIXME|XXX|HACK)\b/.test(text)) faults.push(`${file} marks unfinished work.`);
}
sizes.sort((a, b) => a - b);
const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
if (median > 100) faults.push(`The median file in src has ${median} lines; 100 are the most.`);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${sizes.length} files, median ${median} lines`);
