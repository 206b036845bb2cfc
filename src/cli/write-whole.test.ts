import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from './write-whole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rescind-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(...texts: (string | Error)[]): AsyncIterable<string> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield text;
  }
}

it('writes all pieces, in place of what stood there, and leaves nothing beside it', async () => {
  const path = join(folder, 'notices.csv');
  writeFileSync(path, 'before');
  writeFileSync(`${path}.draft`, 'somebody’s own');
  await writeWhole(path, pieces('a,', 'b\n'));
  expect(readFileSync(path, 'utf8')).toBe('a,b\n');
  expect(readdirSync(folder).sort()).toEqual(['notices.csv', 'notices.csv.draft']);
  symlinkSync(path, join(folder, 'link'));
  await writeWhole(join(folder, 'link'), pieces('c'));
  expect(readFileSync(path, 'utf8')).toBe('c');
});

it('leaves what stood there, and no half of the new, when the text breaks off', async () => {
  const path = join(folder, 'notices.csv');
  writeFileSync(path, 'before');
  await expect(writeWhole(path, pieces('half', new Error('broke')))).rejects.toThrow('broke');
  expect(readFileSync(path, 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['notices.csv']);
});

it('is stopped by Ctrl+C without leaving a half', async () => {
  const path = join(folder, 'notices.csv');
  async function* endless() {
    for (let at = 0; ; at += 1) {
      if (at === 3) process.emit('SIGINT');
      yield 'more ';
    }
  }
  await expect(writeWhole(path, endless())).rejects.toMatchObject({
    code: 'cannot-write',
    outcome: 'partial',
  });
  expect(readdirSync(folder)).toEqual([]);
});

it('says why a place cannot be written, and what to do', async () => {
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'sub'));
  const told = (path: string) => writeWhole(join(folder, path), pieces('x'));
  await expect(told('none/notices.csv')).rejects.toMatchObject({
    code: 'cannot-write',
    outcome: 'usage',
    message: expect.stringContaining(`there is no folder ${join(folder, 'none')}`),
  });
  await expect(told('sub')).rejects.toMatchObject({
    outcome: 'usage',
    message: expect.stringMatching(/it is a folder/),
  });
  await expect(told('file/notices.csv')).rejects.toMatchObject({
    message: expect.stringMatching(/is no folder/),
  });
  expect(readdirSync(folder).sort()).toEqual(['file', 'sub']);
});

it('says that one may not write there', async () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(folder, 0o755);
  chmodSync(closed, 0o555);
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    await expect(writeWhole(join(closed, 'notices.csv'), pieces('x'))).rejects.toMatchObject({
      code: 'cannot-write',
      outcome: 'failed',
      message: expect.stringContaining('you may not write'),
    });
  } finally {
    if (root) process.seteuid?.(0);
  }
  expect(readdirSync(closed)).toEqual([]);
});
