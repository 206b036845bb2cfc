/** `rescind paper`, on stated facts and on a saved notice. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'rescind-paper-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

async function rescind(...args: string[]) {
  const told: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
  return { code: await run(args), told: told.join('') };
}

it('writes a note about stated facts, in the format that the file is named for', async () => {
  writeFileSync(at('facts.yaml'), 'facts:\n  data.kind: red-notice\n  requester.kind: country\n');
  const { code, told } = await rescind(
    ...[
      'paper',
      'note',
      '--facts',
      at('facts.yaml'),
      '--on',
      '2026-03-01',
      '--lang',
      'ar',
      '--to',
      at('note.docx'),
    ],
  );
  expect(told).toContain('Written: ');
  expect(code).toBe(0);
  const document = strFromU8(unzipSync(readFileSync(at('note.docx')))['word/document.xml']!);
  expect(document).toContain('لم تُقرأ أي نشرة');
  expect(document).toContain('1 مارس 2026');
}, 60_000);

it('writes a memorandum about a saved notice as PDF', async () => {
  const notice = {
    entity_id: '2024/10482',
    name: 'AMIROV',
    forename: 'DANIYAR',
    arrest_warrants: [{ charge: 'fraud', issuing_country_id: 'KZ', charge_translation: null }],
  };
  writeFileSync(at('notice.json'), JSON.stringify(notice));
  const { code } = await rescind('paper', 'memorandum', '--file', at('notice.json'), '--to', at('memo.pdf'));
  expect(code).toBe(0);
  expect(readFileSync(at('memo.pdf')).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
}, 60_000);

it('says what is missing, and leaves nothing half-written', async () => {
  expect((await rescind('paper', 'note', '--to', at('none.pdf'))).told).toContain(
    'Nothing was given to screen',
  );
  const nowhere = await rescind('paper', 'note', '--facts', at('facts.yaml'), '--to', at('no/such/note.pdf'));
  expect(nowhere.told).toContain('there is no folder');
  expect(nowhere.code).toBe(2);
  expect(readdirSync(folder).filter((name) => /draft|none/.test(name))).toEqual([]);
}, 60_000);
