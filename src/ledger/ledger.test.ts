import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onEachEngine } from '../../test/support/engines.ts';
import { digestOf, RescindError } from '../kernel/kernel.ts';
import type { ArchiveTables } from './archive-tables.ts';
import { openPostgres, openSqlite } from './engine.ts';
import { inWords, isOfEngine } from './faults.ts';
import { ARCHIVE_FILE, inBatches, openArchiveLedger } from './ledger.ts';
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

  it('lets other work go on in the middle of a long transaction', async () => {
    const { place, cleanUp } = engines.place();
    const ledger = await openArchiveLedger(place);
    let over = false;
    let between = 0;
    const other = () => {
      if (over) return;
      between += 1;
      setImmediate(other);
    };
    await ledger.transact(async (tx) => {
      setImmediate(other);
      for (let at = 0; at < 100; at += 1) await tx.selectFrom('meta').select('key').execute();
      over = true;
    });
    expect(between).toBeGreaterThanOrEqual(5);
    await ledger.close();
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

  it('has one writer, whose lock dies with it', async () => {
    const { place, cleanUp } = engines.place();
    const one = await openArchiveLedger(place);
    const other = await openArchiveLedger(place);
    const lock = await one.lockWriter('a sweep');
    await expect(other.lockWriter('an import')).rejects.toMatchObject({
      code: 'folder-in-use',
      message: expect.stringContaining('doing a sweep'),
    });
    await expect(one.lockWriter('an import')).rejects.toMatchObject({ code: 'folder-in-use' });
    expect(await other.read.selectFrom('sweep').selectAll().execute()).toEqual([]);
    await lock.release();
    await (await other.lockWriter('an import')).release();
    await one.lockWriter('a sweep');
    await one.close();
    await (await other.lockWriter('an import')).release();
    await other.close();
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

onEachEngine('a ledger from before words were bounded', (engines) => {
  it('gets them cut as they are cut now', async () => {
    const { place, cleanUp } = engines.place();
    const earlier = Object.fromEntries(Object.entries(archiveSteps).filter(([name]) => name < '0008'));
    const connections =
      'folder' in place
        ? openSqlite<ArchiveTables>(join(place.folder, ARCHIVE_FILE))
        : await openPostgres<ArchiveTables>(place.url, place.schema!);
    await migrate(connections.writer as never, connections.engine, earlier, 'The archive');
    const bag = `${'a'.repeat(1_200)} ${'a'.repeat(1_500)}`;
    const row = { year: 2024, number: 1, status: 'listed', first_seen: '', last_seen: '' } as const;
    const counts = { first_sweep: 1, last_sweep: 1, revision_no: 1 };
    const long = { sort_name: `${'a'.repeat(1_500)} a`, person_key: `${bag}|1980` };
    await connections.writer
      .insertInto('notice')
      .values({ id: '2024/1', ...row, ...counts, ...long } as never)
      .execute();
    for (const length of [1_500, 1_200, 3])
      await connections.writer
        .insertInto('notice_word')
        .values({ notice_id: '2024/1', word: 'a'.repeat(length), kind: 'n' })
        .execute();
    await connections.close();
    const ledger = await openArchiveLedger(place);
    expect(await ledger.read.selectFrom('notice').select(['sort_name', 'person_key']).execute()).toEqual([
      { sort_name: 'a'.repeat(1_000), person_key: `${digestOf(bag)}|1980` },
    ]);
    const words = await ledger.read.selectFrom('notice_word').select('word').orderBy('word').execute();
    expect(words.map(({ word }) => word)).toEqual(['aaa', 'a'.repeat(1_000)]);
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
  for (const code of ['SQLITE_CORRUPT_INDEX', 'SQLITE_IOERR_SHORT_READ', 'XX001'])
    expect(told(code)).toMatchObject({ code: 'damaged-ledger' });
  expect(told('SQLITE_IOERR_FSYNC')).toMatchObject({ code: 'disk-fault' });
  expect(told('else').message).toBe('x');
});

it('knows faults of an engine from others', () => {
  const fault = (more: object) => Object.assign(new Error('x'), more);
  expect(isOfEngine(fault({ code: 'SQLITE_CORRUPT' }))).toBe(true);
  expect(isOfEngine(fault({ code: '57P01', severity: 'FATAL' }))).toBe(true);
  expect(isOfEngine(fault({ code: 'ECONNREFUSED', syscall: 'connect' }))).toBe(true);
  expect(isOfEngine(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isOfEngine(fault({ code: 'ENOENT', syscall: 'open' }))).toBe(false);
  expect(isOfEngine('x')).toBe(false);
});

describe('a PostgreSQL that cannot be used is told so, with the next step and without the password', () => {
  const refusedAt = (url: string) =>
    openArchiveLedger({ url }).then(
      () => null,
      (fault: unknown) => fault as RescindError,
    );
  const tells = async (url: string, says: RegExp) => {
    const fault = await refusedAt(url);
    expect(fault).toBeInstanceOf(RescindError);
    expect(fault).toMatchObject({ code: 'no-database', message: expect.stringMatching(says) });
    expect(fault?.next).toMatch(/RESCIND_DATABASE_URL/);
    expect(`${fault?.message} ${fault?.next}`).not.toContain('opensesame');
  };

  it('where nothing answers', () =>
    tells('postgres://watch:opensesame@127.0.0.1:1/rescind', /rescind at 127.0.0.1:1 cannot be reached/));
  it('where the address cannot be read', () =>
    tells('postgres://watch:open same opensesame@@:/x', /address cannot be read/));

  const server = process.env.RESCIND_TEST_DATABASE_URL;
  const at = (change: (url: URL) => void) => {
    const url = new URL(server ?? '');
    url.password = 'opensesame';
    change(url);
    return url.href;
  };
  it.skipIf(server === undefined)('where the database does not exist', () =>
    tells(
      at((url) => {
        url.pathname = '/no_such_database';
      }),
      /no_such_database at .* does not exist/,
    ),
  );
  it.skipIf(server === undefined)('where the user is not let in', () =>
    tells(
      at((url) => {
        url.username = 'no_such_user';
      }),
      /does not let us in/,
    ),
  );
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
