/** Reading notice documents from the built files: the thread is a file of its own beside the bundle. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { readNoticeDocument } from '../../src/sources/sources.ts';
import { fixture } from '../support/documents/score.ts';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/documents-under-test.mjs');
let read: typeof readNoticeDocument;

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'src/sources/sources.ts')],
    outfile: built,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  read = (await import(pathToFileURL(built).href)).readNoticeDocument;
});
afterAll(() => rmSync(built, { force: true }));

it('the build holds the thread', () => {
  expect(existsSync(join(root, 'dist/document-worker.mjs'))).toBe(true);
});

it('a printed notice is read', async () => {
  const reading = await read(fixture('es-three-warrants.pdf'));
  expect(reading).toMatchObject({ kind: 'request', language: 'es' });
  expect(reading.fields.find(({ field }) => field === 'judicial.warrant[3].charge')?.text).toBe(
    'Destrucción de documentos contables',
  );
});

it('a scan is recognised', async () => {
  const reading = await read(fixture('en-diffusion.png'));
  expect(reading).toMatchObject({ kind: 'diffusion', language: 'en', pageCount: 1 });
  expect(reading.fields.find(({ field }) => field === 'identity.birth-date')).toMatchObject({
    text: '05.09.1991',
    read: { by: 'ocr' },
  });
});

it('a fault crosses from the thread with its code', async () => {
  await expect(read(Buffer.from('%PDF-1.7 nothing'))).rejects.toMatchObject({
    name: 'RescindError',
    code: 'document-broken',
  });
});
