/** `npm run measure charges [FILE.jsonl]`: how well the reader of charges does on labelled texts, beside two baselines. */
import { chargeReader, chargeRow } from '../../../src/screening/screening.ts';
import { chargeLists } from '../../support/charge-lists.ts';
import { byKeywords } from './keywords.ts';
import { type Answer, type Labelled, labelledCharges } from './labelled.ts';
import { byNgrams } from './ngrams.ts';
import { bootstrap, countedFamilies, familyScores, kappa, macroF1, pairsOf } from './scores.ts';

export function measureCharges(file?: string): boolean {
  const labelled = labelledCharges(file);
  if (!labelled) {
    console.log(
      `SKIPPED: no labelled charges at ${file ?? 'RESCIND_SHARED/charge-labels/dev.jsonl'}. Set RESCIND_SHARED to the folder that holds them.`,
    );
    return false;
  }
  const reader = chargeReader(chargeLists());
  const began = performance.now();
  const rows = labelled.map(({ id, text }) => chargeRow(id, reader.read(text)));
  const took = performance.now() - began;
  console.log(`${labelled.length} labelled texts. Intervals: 95 %, 1,000 draws of the same texts, seeded.\n`);
  console.log('reader                         macro-F1 [95 %]          kappa on article3 [95 %]');
  line('lists of charge words', labelled, rows);
  line(
    'baseline: plain keywords',
    labelled,
    labelled.map(({ text }) => byKeywords(text)),
  );
  line('baseline: n-gram regression', labelled, byNgrams(labelled));
  const pairs = pairsOf(labelled, rows);
  console.log(
    `\nfamily                 examples  precision  recall     F1   (macro-F1: the families with five or more)`,
  );
  for (const { family, examples, precision, recall, f1 } of familyScores(pairs))
    console.log(
      `${family.padEnd(22)} ${String(examples).padStart(8)} ${precision.toFixed(2).padStart(10)} ${recall.toFixed(2).padStart(7)} ${f1.toFixed(2).padStart(6)}`,
    );
  const right = (is: (wanted: Labelled, index: number) => boolean) => labelled.filter(is).length;
  console.log(
    `\nlanguage right: ${right(({ language }, index) => rows[index]?.language === language)} of ${labelled.length}`,
  );
  console.log(
    `article83 right: ${right(({ article83 }, index) => article83 === null || rows[index]?.article83 === article83)} of ${labelled.length}`,
  );
  console.log(`time: ${(took / labelled.length).toFixed(3)} ms a text, the first reading included`);
  return true;
}

function line(name: string, labelled: readonly Labelled[], answers: readonly Answer[]): void {
  const pairs = pairsOf(labelled, answers);
  const counted = countedFamilies(pairs);
  const shown = (value: number, [low, high]: readonly [number, number]) =>
    `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
  const f1 = shown(
    macroF1(pairs),
    bootstrap(pairs, (drawn) => macroF1(drawn, counted)),
  );
  console.log(`${name.padEnd(30)} ${f1.padEnd(24)} ${shown(kappa(pairs), bootstrap(pairs, kappa))}`);
}
