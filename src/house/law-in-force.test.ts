import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtParts, keepBuilt } from './built-law.ts';
import { lawInForce } from './law-in-force.ts';
import { compileParts, readRulebookFolder } from './law-parts.ts';

const OURS = join(import.meta.dirname, '../../rulebook');
const PARAMETER = 'parameters/cheque-minimum.yaml';
const nothingKept = async () => null;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rescind-law-'));
  // Without what the law does not need, which takes half of the time.
  cpSync(OURS, folder, { recursive: true, filter: (path) => !/[/\\](cases|precedents)$/.test(path) });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
const unchanged = (text: string) => `# Looked at again.\n${text}`;
const broken = (text: string) => `${text}\nnobody-knows: 1\n`;
/** Another law: one question is worded anew. */
const other = (text: string) => text.replaceAll('Who made the request?', 'Who requested it?');

it('notices an edit, and keeps what stood before one that does not compile, without losing what stands beside it', async () => {
  const law = lawInForce(folder, nothingKept, 0);
  const first = await law();
  expect(first.brokenBy).toEqual([]);
  expect(await law()).toBe(first);

  edit(PARAMETER, broken);
  const during = await law();
  expect(during.rulebook.digest).toBe(first.rulebook.digest);
  expect(during.brokenBy[0]).toMatchObject({ path: PARAMETER });
  expect(during.translations.fr.size).toBe(first.translations.fr.size);

  cpSync(join(OURS, PARAMETER), join(folder, PARAMETER));
  edit('facts.yaml', other);
  edit('translations/fr/facts.yaml', other);
  const mended = await law();
  expect(mended.brokenBy).toEqual([]);
  expect(mended.rulebook.digest).not.toBe(first.rulebook.digest);
});

it('takes the rulebook that was kept where the folder never compiled here, and the folder once it does', async () => {
  const { rulebook } = await lawInForce(OURS, nothingKept)();
  edit(PARAMETER, broken);
  await expect(lawInForce(folder, nothingKept, 0)()).rejects.toMatchObject({ code: 'rulebook-broken' });
  const law = lawInForce(folder, async () => ({ rulebook }), 0);
  expect((await law()).brokenBy).toHaveLength(1);
  cpSync(join(OURS, PARAMETER), join(folder, PARAMETER));
  expect((await law()).brokenBy).toEqual([]);
});

it('tries again after a failure, when the fault is mended', async () => {
  edit(PARAMETER, broken);
  const law = lawInForce(folder, nothingKept, 0);
  await expect(law()).rejects.toMatchObject({ code: 'rulebook-broken' });
  cpSync(join(OURS, PARAMETER), join(folder, PARAMETER));
  expect((await law()).brokenBy).toEqual([]);
});

it('reads what the build compiled for exactly those files, and nothing for others', () => {
  const path = join(folder, '..', `${Date.now()}.built`);
  try {
    keepBuilt(OURS, path);
    const files = readRulebookFolder(OURS);
    expect(builtParts(files, path)).toEqual(compileParts(files));
    edit(PARAMETER, unchanged);
    expect(builtParts(readRulebookFolder(folder), path)).toBeNull();
    expect(builtParts(files, join(folder, 'none'))).toBeNull();
  } finally {
    rmSync(path, { force: true });
  }
});

it('keeps nothing of a folder that does not compile', () => {
  edit(PARAMETER, broken);
  const path = join(folder, 'rulebook.built');
  keepBuilt(folder, path);
  expect(builtParts(readRulebookFolder(OURS), path)).toBeNull();
});
