/** `npm run bench`: figures as ratios to a peer or a floor in the same run, so that they mean the same on any machine. */
import { benchImport } from './import.ts';
import { benchPages } from './pages.ts';
import { benchRequests } from './requests.ts';
import { benchScreening } from './screening.ts';
import { benchStart } from './start.ts';

const wanted = process.argv.slice(2);
const parts = {
  requests: benchRequests,
  import: benchImport,
  pages: benchPages,
  screening: benchScreening,
  start: benchStart,
};
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n## ${name}\n`);
  for await (const line of part()) console.log(line);
}
