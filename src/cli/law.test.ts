/** `rescind law`, on the rulebook of this installation and on broken ones. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'rescind-law-'));
beforeAll(() => () => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

async function rescind(...args: string[]) {
  const told = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    told.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.err += String(text);
    return true;
  });
  const code = await run(args);
  vi.restoreAllMocks();
  return { code, ...told };
}

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('rescind law', () => {
  it('runs every case of the rulebook', async () => {
    const { code, out } = await rescind('law', 'test');
    expect(out).toMatch(/^\d+ cases passed, 0 failed\.\n$/);
    expect(code).toBe(0);
  });

  it('checks what compiles, and names what stands on recall', async () => {
    const { code, out } = await rescind('law', 'check', '--on', '2026-11-24');
    expect(code).toBe(0);
    expect(out).toMatch(/^Rulebook [0-9a-f]{64}\nIt compiles: \d+ rules, 86 provisions/);
    expect(out).toContain('Months in which a rule is missing: none');
    expect(out).toContain('Covered month by month: 2012-07 to 2026-11.');
  });

  it.each([
    ['penalty.maximum', 'What is the heaviest prison sentence'],
    ['RPD/83(1)(a)(ii)', 'Rules that stand on it:'],
    ['penalty.prosecution.minimum', 'From 2012-07-01: 24'],
    ['terrorism-membership', 'concern: Belonging to or supporting the organisation is charged'],
    ['ccf.access.decision', '4 months after request.admissible'],
    ['ROP-3.1-1', 'INTERPOL General Secretariat'],
  ])('shows %s', async (name, words) => {
    const { code, out } = await rescind('law', 'show', name);
    expect(out).toContain(words);
    expect(code).toBe(0);
  });

  it('names what is near, where nothing has the name', async () => {
    const { code, err } = await rescind('law', 'show', 'terrorism');
    expect(code).toBe(2);
    expect(err).toContain('Near it: terrorism-membership');
  });

  it('follows a rule through on stated facts, step by step', async () => {
    const facts = file(
      'facts.yaml',
      'facts:\n  person.roles: [official, opponent]\n  context.after-criticism: yes\n  charge.signal: none\n',
    );
    const { code, out } = await rescind(
      'law',
      'explain',
      'political-context',
      '--facts',
      facts,
      '--on',
      '2026-11-24',
    );
    expect(code).toBe(0);
    expect(out).toContain(
      'article3/political-context: Concern. Who the person is, and what came before the case',
    );
    expect(out).toContain('yes     context.after-criticism is yes - stated: yes [a statement]');
    expect(out).toContain('presumed no:');
    expect(out).toContain('Speaks for it: The case followed criticism');
    expect(out).toContain('Speaks against it: The charge is worded as an ordinary offence.');
    expect(out).toContain('act.personal-gain: Is it told what the person');
  });

  it('refuses facts that do not fit, each with its line', async () => {
    const facts = file('wrong.yaml', 'facts:\n  person.role: official\n  penalty.maximum: long\n');
    const { code, err } = await rescind('law', 'explain', '--facts', facts);
    expect(code).toBe(2);
    expect(err).toContain('wrong.yaml:2: The fact `person.role` is not in the vocabulary.');
    expect(err).toContain('wrong.yaml:3: `penalty.maximum` does not fit: a number of months is wanted.');
  });

  it('names every fault of a broken rulebook with file and line', async () => {
    const broken = join(folder, 'rulebook');
    cpSync('rulebook', broken, { recursive: true });
    writeFileSync(join(broken, 'rules/article3/race.yaml'), 'rule: race\ntitel: Race\n');
    const { code, err } = await rescind('law', 'check', '--rulebook', broken);
    expect(code).toBe(4);
    expect(err).toContain(
      'rules/article3/race.yaml:2: The key `titel` is not known in the file. Correct its spelling, or remove it.',
    );
  });

  it('says where there is no rulebook', async () => {
    const { code, err } = await rescind('law', 'test', '--rulebook', join(folder, 'nowhere'));
    expect(code).toBe(2);
    expect(err).toContain('There is no rulebook in');
  });

  it('lists the vocabulary, in JSON too', async () => {
    const { out } = await rescind('law', 'facts', '--json');
    expect(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).name),
    ).toContain('facts.own-acts');
  });
});
