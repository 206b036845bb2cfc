/** Every optional dependency that the lock file names has an entry of its own; else `npm ci` refuses on other machines. */
import { readFileSync } from 'node:fs';

const packages = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages ?? {};
const missing = [];
for (const [path, entry] of Object.entries(packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    let from = path;
    let found = false;
    for (;;) {
      if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) found = true;
      if (found || from === '') break;
      const up = from.lastIndexOf('/node_modules/');
      from = up < 0 ? '' : from.slice(0, up);
    }
    if (!found) missing.push(`${name} (of ${path || 'the project'})`);
  }
  if (entry.resolved !== undefined) missing.push(`${path} names the address it came from`);
}
if (missing.length > 0) {
  console.error(`The lock file is not whole:\n  ${missing.join('\n  ')}`);
  process.exit(1);
}
