/** `rescind screen` on stated facts, in the languages in which it speaks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { run } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'rescind-screen-'));
const facts = join(folder, 'facts.yaml');
writeFileSync(
  facts,
  `facts:
  data.kind: red-notice
  requester.kind: country
  wanted.for: prosecution
  penalty.maximum: 18
  person.roles: [politician]
`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

async function screen(...args: string[]) {
  const out: string[] = [];
  const told: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
  const code = await run(['screen', '--facts', facts, '--on', '2026-03-01', ...args]);
  return { code, out: out.join(''), told: told.join('') };
}

interface Told {
  findings: { rule: string; outcome: string; title: string; says: string }[];
  questions: { fact: string; asks: string }[];
}

it('says the same in each language, the rulebook’s sentences included', async () => {
  const inEnglish = JSON.parse((await screen('--json')).out) as Told;
  const outcomes = ({ findings }: Told) => findings.map(({ rule, outcome }) => [rule, outcome]);
  for (const language of ['fr', 'es', 'ar']) {
    const there = JSON.parse((await screen('--json', '--lang', language)).out) as Told;
    expect(outcomes(there)).toEqual(outcomes(inEnglish));
    for (const [at, { title, says }] of there.findings.entries()) {
      if (title !== 'Religion') expect(title).not.toBe(inEnglish.findings[at]!.title);
      if (says !== '') expect(says).not.toBe(inEnglish.findings[at]!.says);
    }
    expect(there.questions.map(({ fact }) => fact)).toEqual(inEnglish.questions.map(({ fact }) => fact));
    expect(there.questions[0]!.asks).not.toBe(inEnglish.questions[0]!.asks);
  }
}, 60_000);

it.each([
  ['en', 'What is raised', 'Breach - '],
  ['fr', 'Ce qui est relevé', 'Manquement - '],
  ['es', 'Qué se objeta', 'Infracción de las reglas - '],
  ['ar', 'ما الذي أُثير', 'مخالفة - '],
])(
  'a terminal speaks %s',
  async (language, head, breach) => {
    const { code, out } = await screen('--lang', language);
    expect(code).toBe(0);
    expect(out).toContain(`${head}\n  ${breach}`);
    expect(out).not.toContain('[EN]');
    const { out: whole } = await screen('--lang', language, '--all');
    expect(whole).toContain('penalty.maximum');
    expect(whole).not.toContain('[EN]');
  },
  60_000,
);

it('names the languages where it is asked for another', async () => {
  const { code, told } = await screen('--lang', 'xx');
  expect(code).toBe(2);
  expect(told).toContain('Allowed choices are en, fr, es, ar');
});
