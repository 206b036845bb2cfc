/** The gate: how well real charges are read, where the labelled ones are at hand (`npm run measure charges` prints more). */
import { describe, expect, it } from 'vitest';
import { labelledCharges } from '../../../test/measure/charges/labelled.ts';
import { kappa, macroF1, pairsOf } from '../../../test/measure/charges/scores.ts';
import { chargeLists } from '../../../test/support/charge-lists.ts';
import { chargeReader } from './reader.ts';
import { chargeRow } from './row.ts';

const labelled = labelledCharges();
const why = labelled ? '' : ' (SKIPPED: no labelled charges at RESCIND_SHARED or ../shared)';

describe.skipIf(!labelled)(`labelled charges of public notices${why}`, () => {
  const reader = chargeReader(chargeLists());
  const pairs = pairsOf(
    labelled ?? [],
    (labelled ?? []).map(({ id, text }) => chargeRow(id, reader.read(text))),
  );
  it('reach macro-F1 0.93 over the families', () => expect(macroF1(pairs)).toBeGreaterThanOrEqual(0.93));
  it('reach kappa 0.90 on Article 3', () => expect(kappa(pairs)).toBeGreaterThanOrEqual(0.9));
});
