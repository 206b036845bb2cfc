import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import type { ArchiveTables } from './archive-tables.ts';
import { openPostgres, openSqlite } from './engine.ts';
import { inWords } from './faults.ts';
import { ARCHIVE_FILE, inBatches, lockFolder, openArchiveLedger } from './ledger.ts';
import { archiveSteps, migrate } from './migrate.ts';

onEachEngine('the ledger', (engines) => {
  it('opens twice with the same tables, and undoes a transaction that fails', async () => {
    const { place, cleanUp } = engines.place();
    const ledger = await openArchiveLedger(place);
    await ledger.transact((tx) => tx.insertInto('meta').values({ key: 'a', value: '1' }).execute());
    const broken = ledger.transact(async (tx) => {
      await tx.insertInto('meta').values({ key: 'b', value: '2' }).execute();
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    await ledger.close();
    const again = await openArchiveLedger(place);
    expect(await again.read.selectFrom('meta').selectAll().execute()).toEqual([{ key: 'a', value: '1' }]);
    await again.close();
    cleanUp();
  });

  it('refuses a database that a newer program wrote, and leaves it as it is', async () => {
    const { place, cleanUp } = engines.place();
    const ledger = await openArchiveLedger(place);
    await ledger.transact((tx) =>
      (
        tx as never as typeof tx & {
          insertInto(table: string): { values(row: object): { execute(): Promise<void> } };
        }
      )
        .insertInto('kysely_migration' as never)
        .values({ name: '9999-future', timestamp: '2030' } as never)
        .execute(),
    );
    await ledger.close();
    await expect(openArchiveLedger(place)).rejects.toMatchObject({ code: 'newer-database' });
    cleanUp();
  });
});

onEachEngine('a ledger of an earlier shape', (engines) => {
  it('keeps its heads and gets the tables of stamps', async () => {
    const { place, cleanUp } = engines.place();
    const earlier = Object.fromEntries(Object.entries(archiveSteps).slice(0, 2));
    const connections =
      'folder' in place
        ? openSqlite<ArchiveTables>(join(place.folder, ARCHIVE_FILE))
        : await openPostgres<ArchiveTables>(place.url, place.schema!);
    await migrate(connections.writer as never, connections.engine, earlier, 'The archive');
    const head = { day: '2026-03-01', seq: 3, chain: 'c' };
    await connections.writer.insertInto('chain_head').values(head).execute();
    await connections.close();
    const ledger = await openArchiveLedger(place);
    expect(await ledger.read.selectFrom('chain_head').selectAll().execute()).toEqual([head]);
    expect(await ledger.read.selectFrom('stamp').selectAll().execute()).toEqual([]);
    await ledger.close();
    cleanUp();
  });
});

describe('a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rescind-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('has one writer, whose lock dies with it', () => {
    const lock = lockFolder(folder, 'a sweep');
    expect(() => lockFolder(folder, 'an import')).toThrow(/doing a sweep/);
    lock.release();
    lockFolder(folder, 'an import').release();
    writeFileSync(
      join(folder, 'writer.lock'),
      JSON.stringify({ pid: 2 ** 22 + 7, host: hostname(), purpose: 'x' }),
    );
    lockFolder(folder, 'a sweep').release();
    writeFileSync(
      join(folder, 'writer.lock'),
      JSON.stringify({ pid: 1, host: 'elsewhere', purpose: 'a sweep' }),
    );
    expect(() => lockFolder(folder, 'an import')).toThrow(/in use/);
  });

  it('that holds something else than an archive is told so', async () => {
    writeFileSync(
      join(folder, ARCHIVE_FILE),
      'this is a letter, not a database, and long enough to be read as one',
    );
    await expect(openArchiveLedger({ folder })).rejects.toMatchObject({ code: 'not-a-ledger' });
    rmSync(join(folder, ARCHIVE_FILE));
    mkdirSync(join(folder, ARCHIVE_FILE));
    await expect(openArchiveLedger({ folder })).rejects.toMatchObject({ code: 'cannot-open' });
  });
});

it('says what a database means', () => {
  const told = (code: string) => inWords(Object.assign(new Error('x'), { code }), 'The archive');
  expect(told('SQLITE_FULL')).toMatchObject({ code: 'disk-full' });
  expect(told('53100')).toMatchObject({ code: 'disk-full' });
  expect(told('SQLITE_CORRUPT')).toMatchObject({ code: 'damaged-ledger' });
  expect(told('SQLITE_BUSY')).toMatchObject({ code: 'busy' });
  expect(told('ECONNREFUSED')).toMatchObject({ code: 'no-database' });
  expect(told('else').message).toBe('x');
});

it('cuts rows so that no statement binds too much', () => {
  const batches = [
    ...inBatches(
      Array.from({ length: 25 }, (_, at) => at),
      3,
      30,
    ),
  ];
  expect(batches.map((batch) => batch.length)).toEqual([10, 10, 5]);
  expect(batches.flat()).toHaveLength(25);
});
