/** What the documents tell a reader to open, run or set is there; the independent check of the chain is run as it is printed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { SETTINGS } from '../../src/house/house.ts';
import { readInstant, standingClock } from '../../src/kernel/kernel.ts';
import { openArchiveLedger } from '../../src/ledger/ledger.ts';
import { readItem, wholeListTotal } from '../../src/sources/sources.ts';

const guides = [
  'data-protection',
  'checking-our-work',
  ...[
    'lawyers',
    'researchers',
    'journalists',
    'operators',
    'the-person-concerned',
    'lawyers-who-add-a-rule',
    'decision-makers',
  ].map((who) => `for-${who}`),
];
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...guides.map((name) => `docs/guides/${name}.md`),
].map((file) => ({ file, text: readFileSync(file, 'utf8') }));

describe.each(documents)('$file', ({ file, text }) => {
  it('links to files that there are', () => {
    const linked = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)|src="([^"]+)"/g)].map(
      (match) => match[1] ?? match[2]!,
    );
    const own = linked.filter((target) => !/^https?:/.test(target));
    expect(own.filter((target) => !existsSync(join(dirname(file), target)))).toEqual([]);
  });

  it('names commands and options that there are', () => {
    const program = buildProgram(() => undefined);
    const lines = [...text.matchAll(/\.\/bin\/rescind +([^\n`#|&]+)/g)].map((match) => match[1]!);
    expect(lines.map((line) => faultOf(program, line)).filter((fault) => fault !== null)).toEqual([]);
  });

  it('names settings and npm scripts that there are', () => {
    const settings = new Set([...text.matchAll(/\bRESCIND_[A-Z_]+\b/g)].map(([name]) => name));
    for (const { name } of SETTINGS) settings.delete(name);
    expect([...settings]).toEqual([]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const run = [...text.matchAll(/\bnpm run ([a-z:-]+)/g)].map((match) => match[1]!);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });
});

/** Why this line could not be run, or null. */
function faultOf(program: Command, line: string): string | null {
  let command = program;
  for (const word of line.trim().split(/\s+/)) {
    const below = command.commands.find((one) => one.name() === word);
    if (below !== undefined) command = below;
    else if (command === program) return `no command ${word}`;
    else if (word.startsWith('--') && !command.options.some((option) => option.long === word))
      return `${command.name()} has no ${word}`;
  }
  return null;
}

describe('the check of the chain in docs/guides/checking-our-work.md', () => {
  const python = spawnSync('python3', ['--version']).status === 0;
  if (!python) console.error('SKIPPED: the printed check of the chain, because there is no python3.');

  it.skipIf(!python)('finds the head that the archive has, and an altered byte', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rescind-check-'));
    try {
      const clock = standingClock('2026-11-23T05:00:00Z');
      const archive = createArchive({
        ledger: await openArchiveLedger({ folder }),
        clock,
        read: readItem,
        readTotal: wholeListTotal,
      });
      const open = await archive.openFile('rows.txt', clock.now());
      for (const number of ['2024/1', '2024/2']) {
        const row = `NURLAN|1990-01-01|${number}|KZ|OSPANOV`;
        const body = Buffer.from(`head\n${row}\ntail\n`);
        await open.record({
          what: 'file',
          asked: `rows.txt#${number}`,
          status: 200,
          receivedAt: readInstant('2026-11-23T05:00:00Z'),
          body,
          items: [{ start: 5, end: 5 + row.length, kind: 'pipe-row' }],
        });
      }
      const { chain } = await archive.verify();
      await archive.close();
      const page = readFileSync('docs/guides/checking-our-work.md', 'utf8');
      const script = join(folder, 'check.py');
      writeFileSync(script, /```python\n([\s\S]*?)```/.exec(page)![1]!);
      const path = join(folder, 'archive.sqlite');
      const check = () => spawnSync('python3', [script, path], { encoding: 'utf8' });
      expect(check().stdout).toContain(`2 observations, 0 erased in part, head ${chain}`);

      const bytes = readFileSync(path);
      const at = bytes.indexOf('NURLAN|1990-01-01|2024/1');
      expect(at).toBeGreaterThan(0);
      bytes.write('X', at);
      writeFileSync(path, bytes);
      expect(check().status).not.toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
