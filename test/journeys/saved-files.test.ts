/** Files that others saved, before and after looks at the service itself: they tell what they show, and feign nothing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type StandIn, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import type { SweepSummary } from '../../src/house/house.ts';
import { addMilliseconds, systemClock } from '../../src/kernel/kernel.ts';
import { dataFolder, rescind } from '../support/rescind.ts';

const people = [...largeWorld(40, 13)] as unknown as Person[];
const yesterday = addMilliseconds(systemClock.now(), -86_400_000).slice(0, 19);

/** A row of OpenSanctions' table: the first one without the name, as it stands where OpenSanctions has none. */
function opensanctionsRow(person: Person, at: number): string {
  const name = at === 0 ? 'Person' : [person.forename, person.name].filter(Boolean).join(' ');
  const charge = String(person.arrest_warrants?.[0]?.charge ?? '').replaceAll('"', '');
  const id = `interpol-red-${person.entity_id.replace('/', '-')}`;
  const birth = (person.date_of_birth ?? '').replaceAll('/', '-');
  return `"${id}","Person","${name}","","${birth}","","","","Red Notice - ${charge}","","","INTERPOL Red Notices","2025-01-01T00:00:00","${yesterday}","2025-01-01T00:00:00"`;
}

describe('OpenSanctions’ table, then a look at the service', () => {
  const { folder, cleanUp } = dataFolder();
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await serveStandIn({ people, today: new Date().toISOString().slice(0, 10) });
  });
  afterAll(async () => {
    await standIn.close();
    cleanUp();
  });

  it('amends nobody, and reads every detail, for the table was none', async () => {
    const file = join(folder, 'targets.simple.csv');
    const header =
      'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change';
    writeFileSync(file, [header, ...people.map(opensanctionsRow)].join('\n'));
    const taken = await rescind(['import', file, '--json', '--data', folder]);
    expect(taken.lines()[0]).toMatchObject({ format: 'opensanctions-csv', seen: 40 });
    const args = ['sweep', 'red', '--source-url', standIn.url, '--rate', 'max', '--json', '--data', folder];
    const [summary] = (await rescind(args)).lines<SweepSummary>();
    expect(summary).toMatchObject({ verdict: 'complete', amended: 0, corrected: 0, detailRequests: 40 });
    expect((await rescind(['verify', '--data', folder])).code).toBe(0);
  });
});
