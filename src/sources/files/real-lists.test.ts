import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../kernel/kernel.ts';
import { differ, type NoticeId, type Reading } from '../../notice/notice.ts';
import { readItem } from '../reading/read-item.ts';
import { openSavedFile } from './open-saved-file.ts';

/** Real lists are not part of the repository; where somebody has them, the reader is held against them. */
const folder = join(process.env.RESCIND_SHARED ?? resolve('..', 'shared'), 'real-notices');
const absent = !existsSync(folder);
const why = absent ? ' (SKIPPED: no real lists at RESCIND_SHARED or ../shared)' : '';

async function readingsOf(name: string): Promise<Map<NoticeId, Reading>> {
  const readings = new Map<NoticeId, Reading>();
  const file = await openSavedFile(join(folder, name), { clock: systemClock });
  for await (const { items, body } of file.captures())
    for (const { kind, start, end } of items) {
      const reading = readItem(kind, body.subarray(start, end));
      if (reading.id !== null) readings.set(reading.id, reading);
    }
  return readings;
}

describe.skipIf(absent)(`real lists that others saved${why}`, () => {
  it.each([
    ['red-list-2023-04-12.txt', 'red-list-2023-04-13.txt', 3, 2, {}],
    [
      'red-list-2020-12.ndjson',
      'red-list-2023-05-17.ndjson',
      2365,
      1441,
      { nationalities: 11, birthDate: 8 },
    ],
    // The 253 nationalities that the first crawler lost are no difference.
    ['red-list-2023-04-13.txt', 'red-list-2023-05-17.ndjson', 108, 75, { forename: 1 }],
    // Another house's mapping of the same notices, two years on: what remains is what INTERPOL changed.
    [
      'red-list-2023-05-17.ndjson',
      'opensanctions-interpol-red-2025-05-23.targets.simple.csv',
      456,
      1265,
      { birthDate: 2 },
    ],
  ])('%s and %s differ in what changed and in nothing else', async (earlier, later, added, gone, changed) => {
    const [before, after] = [await readingsOf(earlier), await readingsOf(later)];
    expect([...after.keys()].filter((id) => !before.has(id))).toHaveLength(added);
    expect([...before.keys()].filter((id) => !after.has(id))).toHaveLength(gone);
    const fields: Record<string, number> = {};
    for (const [id, one] of before) {
      const other = after.get(id);
      if (other === undefined) continue;
      const sides = { before: one.inPart, after: other.inPart };
      for (const { field } of differ(one.content, other.content, sides))
        fields[field] = (fields[field] ?? 0) + 1;
    }
    // Pictures and the words of names change too, and more often than the published counts of these lists say.
    const { thumbnail: _, name: __, forename, ...rest } = fields;
    expect({ ...rest, ...('forename' in changed ? { forename } : {}) }).toEqual(changed);
  });

  it('knows the crawl that repeated its last page', async () => {
    const path = join(folder, 'red-list-2025-10-20.false-complete.ndjson');
    const { reach, rows, distinct } = await openSavedFile(path, { clock: systemClock });
    expect({ rows, distinct }).toEqual({ rows: 6520, distinct: 160 });
    expect(reach).toContain('6,520 rows but 160 distinct notices: a crawl that repeated its last page');
  });

  it('reads every field of every detail without surprise', async () => {
    const details = await readingsOf('red-detail-2023-11-09.ndjson');
    expect(details.size).toBe(1442);
    expect([...details.values()].filter(({ anomalies }) => anomalies.length > 0)).toEqual([]);
  });
});
