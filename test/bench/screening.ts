/**
 * Screening of 7,000 public extracts and of one, beside two floors in the same run: reading each extract from JSON and writing it again,
 * and plain keywords over its charge.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { largeWorld } from '../../demo/world/world.ts';
import { checkoutFolder, contentOfNotice, openLawBook } from '../../src/house/house.ts';
import type { Day } from '../../src/kernel/kernel.ts';
import { assess, findAll } from '../../src/law/law.ts';
import type { NoticeContent } from '../../src/notice/notice.ts';
import { extractFacts } from '../../src/screening/extract.ts';
import { byKeywords } from '../measure/charges/keywords.ts';

const SIZE = 7_000;
const CHARGES = z.array(z.string());
const TURNS = 5;
const TODAY = '2026-11-24' as Day;

export async function* benchScreening(): AsyncIterable<string> {
  const { extracts, from } = sevenThousand();
  const began = performance.now();
  const book = openLawBook(join(checkoutFolder(), 'rulebook'));
  yield `Rulebook compiled from its files in ${(performance.now() - began).toFixed(0)} ms; ${book.rulebook.rules.length} rules. ${extracts.length} extracts, ${from}; one thread, best of ${TURNS}.`;
  yield '';
  const law = book.lawOn(TODAY);
  const written = extracts.map((extract) => JSON.stringify(extract));
  const charges = extracts.map(({ warrants }) =>
    (warrants ?? []).map(({ charge }) => charge ?? '').join('; '),
  );
  const floor = best(() => {
    for (const text of written) JSON.stringify(JSON.parse(text));
  });
  const words = best(() => {
    for (const charge of charges) byKeywords(charge);
  });
  const findings = best(() => {
    for (const extract of extracts) findAll(law, extractFacts(extract, book.charges).facts);
  });
  const whole = best(() => {
    for (const extract of extracts) assess(law, extractFacts(extract, book.charges).facts);
  });
  const alone = best(() => {
    for (const extract of extracts) book.screen(extract, TODAY);
  });
  yield '| what | all, ms | one, ms | ratio to JSON and back | ratio to keywords |';
  yield '| --- | --- | --- | --- | --- |';
  for (const [name, ms] of [
    ['JSON read and written', floor],
    ['plain keywords over the charges', words],
    ['findings, as the archive keeps them', findings],
    ['assessments with worksheet and questions', whole],
    ['the same with marks, each as if it were the only one', alone],
  ] as const)
    yield `| ${name} | ${ms.toFixed(0)} | ${(ms / extracts.length).toFixed(3)} | ${(ms / floor).toFixed(1)} | ${(ms / words).toFixed(1)} |`;
  yield '';
  const each = extracts.map((extract) => timed(() => book.screen(extract, TODAY))).toSorted((a, b) => a - b);
  const at = (share: number) => (each[Math.floor(each.length * share)] ?? 0).toFixed(2);
  yield `One assessment by itself: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms.`;
  const bytes = () => JSON.stringify(extracts.slice(0, 200).map((extract) => book.screen(extract, TODAY)));
  const first = bytes();
  const same = bytes() === first;
  yield `The same extract, rulebook and day gave the same bytes twice, 200 times: ${same ? 'yes' : 'NO'}.`;
}

/** Invented people; their charges are real distinct ones where those are at hand, since most work is in reading them. */
function sevenThousand(): { extracts: readonly NoticeContent[]; from: string } {
  const people = [...largeWorld(SIZE, 5)].flatMap(
    (raw) => contentOfNotice(Buffer.from(JSON.stringify(raw))) ?? [],
  );
  const real = realCharges();
  if (real.length === 0) return { extracts: people, from: 'invented' };
  const charged = people.map((person, at) => ({
    ...person,
    warrants: (person.warrants ?? []).map((warrant) => ({
      ...warrant,
      charge: real[at % real.length] ?? null,
    })),
  }));
  return { extracts: charged, from: `invented people with ${real.length} real charges` };
}

function realCharges(): readonly string[] {
  const path = join(process.env.RESCIND_SHARED ?? '', 'real-notices/charges-distinct-2024-08.json');
  return existsSync(path) ? CHARGES.parse(JSON.parse(readFileSync(path, 'utf8'))) : [];
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function best(work: () => unknown): number {
  return Math.min(...Array.from({ length: TURNS }, () => timed(work)));
}
