import { describe, expect, it } from 'vitest';
import { HELVETICA, pages, textPdf } from '../../../test/support/documents/pdf-writer.ts';
import { readNoticeDocument } from '../sources.ts';

/** A table of two columns whose headings stand in the middle of their rows, as some word processors set it. */
const rows: [number, number, string][] = [
  [50, 115, 'Family name'],
  [200, 115, 'Vane'],
  [200, 135, 'On 3 May 2030 he is said to have'],
  [50, 147, 'Summary of the facts'],
  [200, 147.5, 'taken the cash of a shop. Then'],
  [200, 160, 'he left for another country.'],
  [50, 180, 'Charge'],
  [200, 180, 'Theft'],
];
const said = async (bytes: Uint8Array) =>
  Object.fromEntries(
    (await readNoticeDocument(bytes, { ocr: 'never' })).fields.map(({ field, text }) => [field, text]),
  );
const right = {
  'identity.family-name': 'Vane',
  'judicial.summary-of-facts':
    'On 3 May 2030 he is said to have taken the cash of a shop. Then he left for another country.',
  'judicial.warrant[1].charge': 'Theft',
};

describe('tables', () => {
  it('with ruled lines are read cell by cell', async () => {
    const words = rows.map(([x, y, text]) => `BT /F 10 Tf ${x} ${842 - y} Td (${text}) Tj ET`);
    const lines = [100, 122, 168, 190].map((y) => `45 ${842 - y} 400 0.7 re f`);
    const sides = [45, 195, 445].map((x) => `${x} ${842 - 190} 0.7 90 re f`);
    const stream = Buffer.from([...words, ...lines, ...sides].join('\n'));
    expect(await said(pages(1, { dict: '<<>>', stream }, HELVETICA))).toEqual(right);
  });

  it('without lines are read line by line, so that the same words come out otherwise', async () => {
    expect(await said(textPdf(rows))).not.toEqual(right);
  });
});
