/** Places that cannot be read or written, through the built program: each said in words with the next step, nothing half-written. */
import { closeSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeWorld } from '../../demo/world/world.ts';
import { dataFolder, rescind } from '../support/rescind.ts';

const { folder, cleanUp } = dataFolder();
const data = ['--data', folder];
const archive = join(folder, 'archive.sqlite');

beforeAll(async () => {
  const file = join(folder, 'list-2026-01-01.ndjson');
  const items = [...largeWorld(60, 3)].map(
    ({ entity_id, name, forename, date_of_birth, nationalities, _links }) =>
      JSON.stringify({ entity_id, name, forename, date_of_birth, nationalities, _links }),
  );
  writeFileSync(file, items.join('\n'));
  expect((await rescind(['import', file, ...data])).code).toBe(0);
});
afterAll(cleanUp);

describe('an export', () => {
  it('is written whole, beside nothing', async () => {
    const out = join(folder, 'notices.csv');
    expect((await rescind(['export', 'notices.csv', '--out', out, ...data])).code).toBe(0);
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([]);
  });

  it.each([
    ['into a folder that is not there', () => join(folder, 'none', 'x.csv'), /there is no folder/],
    ['onto a folder', () => folder, /it is a folder/],
  ])('%s is refused in words', async (_, place, says) => {
    const ran = await rescind(['export', 'notices.csv', '--out', place(), '--json', ...data]);
    expect(ran.code).toBe(2);
    const { error } = JSON.parse(ran.err.split('\n').find((line) => line.startsWith('{')) ?? '{}');
    expect(error).toMatchObject({ code: 'cannot-write', message: expect.stringMatching(says) });
  });
});

describe('an archive with a damaged page', () => {
  it('is told so by every command that meets it', async () => {
    const db = new Database(archive);
    db.pragma('wal_checkpoint(TRUNCATE)');
    const size = db.pragma('page_size', { simple: true }) as number;
    const pages = db
      .prepare(
        "select rootpage from sqlite_master where tbl_name in ('observation', 'notice') and rootpage > 0",
      )
      .all() as { rootpage: number }[];
    db.close();
    const file = openSync(archive, 'r+');
    for (const { rootpage } of pages) writeSync(file, Buffer.alloc(512, 0xa5), 0, 512, (rootpage - 1) * size);
    closeSync(file);
    const commands = [['notices'], ['notice', '2024/1'], ['verify'], ['export', 'notices.csv']];
    for (const command of commands) {
      const ran = await rescind([...command, '--json', ...data]);
      expect(ran.code, command.join(' ')).toBe(4);
      expect(JSON.parse(ran.err)).toMatchObject({
        error: { code: 'damaged-ledger', message: expect.stringContaining(archive) },
      });
    }
  });
});
