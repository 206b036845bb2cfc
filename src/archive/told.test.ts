/** Questions that what is published asks: bands of birth, sizes, counts by day, single items, cursors. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { type FilledArchive, filledArchive, person } from '../../test/support/filled-archive.ts';
import { type Day, readInstant } from '../kernel/kernel.ts';
import { openArchiveLedger } from '../ledger/ledger.ts';
import type { NoticeId } from '../notice/notice.ts';
import type { Archive } from './archive.ts';

const id = (number: number) => `2024/${number}` as NoticeId;
const people = (count: number) => Array.from({ length: count }, (_, at) => person(at + 1));

onEachEngine('what the archive tells', (engines) => {
  let filled: FilledArchive;
  let archive: Archive;

  beforeEach(async () => {
    filled = await filledArchive(engines.place());
    archive = filled.archive;
  });
  afterEach(() => filled.done());

  it('puts no name into a cursor, which stands in addresses', async () => {
    await filled.sweep('03-01', people(9));
    for (const sort of ['name', 'number', 'first-seen'] as const) {
      const { next } = await archive.search({}, { sort, limit: 4 });
      expect(next).toMatch(/^2024-\d+$/);
    }
    const again = await archive.search({}, { sort: 'name', limit: 4, after: 'not a number' });
    expect(again.records[0]?.id).toBe('2024/1');
  });

  it('refuses a search that could not leave out everybody it must', async () => {
    await filled.sweep('03-01', people(2));
    const except = Array.from({ length: 20_001 }, (_, at) => id(at + 1));
    await expect(archive.count({ except })).rejects.toMatchObject({ code: 'too-many-left-out' });
    expect(await archive.count({ except: except.slice(1, 20_000) })).toBe(1);
  });

  it('counts people by birth bands, the unknown apart, within any query', async () => {
    await filled.sweep('03-01', [
      person(1, { birthDate: '1980-01-01' }),
      person(2, { birthDate: '1980' }),
      person(3, { birthDate: '1999-12-31', nationalities: ['RU'] }),
      person(4, { birthDate: null }),
    ]);
    const bands = [
      { value: 'young', from: '1990-01-01' as Day, before: null },
      { value: 'old', from: null, before: '1990-01-01' as Day },
    ];
    expect((await archive.facets({}, bands)).age).toEqual([
      { value: 'young', count: 1 },
      { value: 'old', count: 2 },
      { value: '', count: 1 },
    ]);
    const counts = async (query: Parameters<Archive['count']>[0]) =>
      (await archive.facets(query, bands)).age.map((band) => band.count);
    expect(await counts({ nationality: 'RU' })).toEqual([1, 0, 0]);
    expect(await counts({ words: 'nobody' })).toEqual([0, 0, 0]);
    expect(await archive.count({ ids: [id(3), id(9)] })).toBe(1);
    expect(await archive.count({ ids: [] })).toBe(0);
  });

  it('tells sizes, changes by day, all contents ever, and one item to the byte', async () => {
    const first = await archive.mark();
    await filled.sweep('03-01', people(5));
    await filled.sweep('03-02', [...people(4), person(9)], { verdict: 'partial' });
    const amended = person(4, { birthDate: '1990-02-03' });
    await filled.sweep('03-03', [...people(3), amended]);
    expect(await archive.mark()).not.toBe(first);
    expect((await archive.sizes()).map(({ sweepNo, total }) => [sweepNo, total])).toEqual([
      [1, 5],
      [3, 4],
    ]);
    expect(await archive.changesByDay(readInstant('2026-03-02T00:00:00Z'))).toEqual([
      { day: '2026-03-02', kind: 'listed', count: 1 },
      { day: '2026-03-03', kind: 'amended', count: 1 },
      { day: '2026-03-03', kind: 'unlisted', count: 2 },
    ]);
    const ever = await archive.contentsEver([id(4)]);
    expect(ever.get(id(4))?.map((content) => content.birthDate)).toEqual(['1980-01-01', '1990-02-03']);
    const revisions = await archive.revisions(id(4));
    const byNo = await archive.revisionsByNo([revisions[1]!.no, 999]);
    expect([...byNo.values()]).toEqual([revisions[1]]);
    const { captures } = await archive.captures(id(4));
    const item = await archive.item(id(4), captures[0]!.seq);
    expect(new TextDecoder().decode(item!.bytes)).toBe(JSON.stringify(amended));
    expect(item!.content.birthDate).toBe('1990-02-03');
    expect(await archive.item(id(4), 999)).toBeNull();
    const of = async (role?: 'n' | 'w') =>
      (await archive.changes({ country: { code: 'KZ', ...(role && { role }) } })).length;
    expect([await of(), await of('n'), await of('w')]).toEqual([4, 4, 4]);
    expect(await archive.changes({ country: { code: 'RU' } })).toEqual([]);
  });

  it('gives a mark that an erasure changes', async () => {
    await filled.sweep('03-01', people(2));
    const before = await archive.mark();
    await archive.erase(id(1), { reason: 'asked for', by: 'an administrator', keepOut: true });
    expect(await archive.mark()).not.toBe(before);
    expect(await archive.item(id(1), 1)).toBeNull();
  });
});

it('finds a rare word in SQLite by that word, not by walking through the whole list', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rescind-test-'));
  const cleanUp = () => rmSync(folder, { recursive: true, force: true });
  const filled = await filledArchive({ place: { folder }, cleanUp });
  await filled.sweep('03-01', people(2_000));
  const ledger = await openArchiveLedger({ folder });
  const asked = ledger.read
    .selectFrom('notice')
    .select('id')
    .where('status', '=', 'listed')
    .where('id', 'in', (eb) =>
      eb.selectFrom('notice_word').select('notice_id').where('word', '=', 'family77'),
    );
  const steps = JSON.stringify(await asked.explain(undefined, sql`query plan`));
  expect(steps).toContain('(id=?)');
  expect(steps).not.toContain('(status=?)');
  await ledger.close();
  await filled.done();
});
