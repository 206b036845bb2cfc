/** `rescind screen` on stated facts, in the languages in which it speaks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { textPdf } from '../../test/support/documents/pdf-writer.ts';
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

describe('a document', () => {
  const file = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  async function ofDocument(...args: string[]) {
    const out: string[] = [];
    const told: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0);
    const code = await run(['screen', '--on', '2026-03-01', ...args]);
    return { code, out: out.join(''), told: told.join('') };
  }

  it.each([
    ['without words', textPdf([]), 'No word could be read'],
    ['that is no notice', textPdf([[50, 100, 'Charge: 20 marks']]), 'neither a title nor the headings'],
  ])('%s is said so and not screened, unless facts are given', async (name, bytes, told) => {
    const document = file(`${name}.pdf`, bytes);
    const alone = await ofDocument('--document', document);
    expect(alone).toMatchObject({ code: 2, out: '' });
    expect(alone.told).toContain(told);
    expect(alone.told).toContain('--facts');
    const beside = await ofDocument('--document', document, '--facts', facts);
    expect(beside.code).toBe(0);
    expect(beside.told).toContain(`${told}`);
    expect(beside.told).toContain('Only the facts given are screened.');
    expect(beside.out).toContain('Penalty threshold for prosecution');
  });

  it('of no bytes is said so', async () => {
    const { code, out, told } = await ofDocument('--document', file('empty.pdf', new Uint8Array(0)));
    expect([code !== 0, out]).toEqual([true, '']);
    expect(told).toContain('The file is empty.');
  });

  it('whose headings are missing, and which denies, raises no breach for what was not found', async () => {
    const lines = [
      'RED NOTICE',
      'Present family name: Vane',
      'Forename: Ada',
      'Sex: F',
      'Date of birth: 3 May 1980',
      'FUGITIVE WANTED FOR PROSECUTION',
      'Charge: Fraud',
      'Maximum penalty possible: 18 months imprisonment and disqualification from office for life',
    ];
    const bytes = textPdf(lines.map((text, at) => [50, 100 + 20 * at, text] as const));
    const { out, told } = await ofDocument('--document', file('n.pdf', bytes), '--json');
    expect(told).toContain(
      'penalty.maximum - “18 months imprisonment and disqualification from office for life”, page 1',
    );
    const { findings } = JSON.parse(out) as Told;
    expect(findings.filter(({ outcome }) => outcome === 'breach')).toEqual([]);
    const penalty = findings.find(({ rule }) => rule === 'penalty-prosecution');
    expect(penalty?.outcome).toBe('unknown');
  });
});
