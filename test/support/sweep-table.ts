/** Prints how many requests a sweep takes on the real lists, when they are at hand: `tsx test/support/sweep-table.ts [--quick]`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, type Person, readPeople, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { readDay, systemClock } from '../../src/kernel/kernel.ts';
import type { Partition } from '../../src/notice/notice.ts';
import { askThrough, httpFetcher, type RawItem, sweepRed } from '../../src/sources/sources.ts';

const folder = join(
  process.env.RESCIND_SHARED ?? join(import.meta.dirname, '../../../shared'),
  'real-notices',
);
const lists = {
  '2023-04-12': 'red-list-2023-04-12.txt',
  '2023-04-13': 'red-list-2023-04-13.txt',
  '2023-05-17': 'red-list-2023-05-17.ndjson',
};

async function row(
  label: string,
  day: string,
  people: Person[],
  memory: Person[] | null,
  faults: Fault[] = [],
  lastPartitions: readonly Partition[] = [],
) {
  const standIn = await serveStandIn({ people, today: day, faults });
  const http = httpFetcher({
    baseUrl: standIn.url,
    userAgent: 'Rescind/test',
    contact: 'test@example.org',
    rate: 'max',
    clock: systemClock,
  });
  const { ask, requests } = askThrough({ get: http.get, record: async () => {}, recorded: new Map() });
  const started = performance.now();
  const report = await sweepRed(
    { ask, requests, today: () => readDay(day), progress: () => {} },
    memory as RawItem[] | null,
    lastPartitions,
  );
  const lists = standIn.requests().filter(({ kind }) => kind === 'list').length;
  await http.close();
  await standIn.close();
  const outcomes = new Map<string, number>();
  for (const { outcome, purpose } of report.partitions)
    outcomes.set(`${purpose} ${outcome}`, (outcomes.get(`${purpose} ${outcome}`) ?? 0) + 1);
  const missing = report.missing.map(({ what, count }) => `${what}: ${count}`).join(', ');
  console.log(
    [
      day,
      label.padEnd(26),
      String(lists).padStart(5),
      `${report.seen}/${people.length}`.padStart(12),
      report.verdict.padEnd(9),
      `${((performance.now() - started) / 1000).toFixed(1)} s`,
      missing,
    ].join('  '),
  );
  if (process.argv.includes('--parts')) console.log('   ', Object.fromEntries(outcomes), report.notes);
  return report.partitions;
}

if (!existsSync(folder)) console.log(`SKIPPED: no real lists at ${folder} (set RESCIND_SHARED).`);
else {
  const read = Object.fromEntries(
    Object.entries(lists).map(([day, file]) => [day, readPeople(join(folder, file))]),
  );
  console.log('list        sweep                       list requests  seen  verdict');
  for (const [day, people] of Object.entries(read)) {
    const parts = await row('first', day, people, null);
    await row('repeat', day, people, people, [], parts);
    await row('repeat, list alone', day, people, people);
    await row('plain substrings', day, people, null, [{ name: 'plain-substring' }]);
    await row('a literal |', day, people, null, [{ name: 'no-alternation' }]);
    await row('neither patterns nor ages', day, people, null, [
      { name: 'plain-substring' },
      { name: 'ages-ignored' },
    ]);
  }
  await row('repeat after 04-12', '2023-04-13', read['2023-04-13']!, read['2023-04-12']!);
  await row('repeat after 04-13', '2023-05-17', read['2023-05-17']!, read['2023-04-13']!);
}
