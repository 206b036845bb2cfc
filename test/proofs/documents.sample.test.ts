/**
 * How many fields of the invented notices are read rightly, by language, from text and from scans of 300 dots an inch.
 * The specimens and the list of headings come from the same hands: this measures reading, not how well the headings of real forms are known.
 */
import { describe, expect, it } from 'vitest';
import { type DocumentReading, readNoticeDocument } from '../../src/sources/sources.ts';
import { fixture, score } from '../support/documents/score.ts';
import { SPECIMENS } from '../support/documents/specimens.ts';

/** Measured in November 2026, less a little for other machines. */
const FLOOR = {
  text: { en: 1, fr: 1, es: 1, ar: 0.95 },
  scan: { en: 0.95, fr: 0.9, es: 0.9, ar: 0.55 },
} as const;

async function measure(language: 'en' | 'fr' | 'es' | 'ar', ending: 'pdf' | 'png') {
  let right = 0;
  let of = 0;
  const unflagged: string[] = [];
  const readings: DocumentReading[] = [];
  for (const specimen of SPECIMENS.filter((one) => one.language === language)) {
    const reading = await readNoticeDocument(fixture(`${specimen.name}.${ending}`));
    const result = score(specimen, reading);
    right += result.right;
    of += result.of;
    readings.push(reading);
    for (const { field, got } of result.wrong)
      if (got && !got.needsConfirmation) unflagged.push(`${specimen.name} ${field}: ${got.text}`);
  }
  const share = right / of;
  const aside = unflagged.length > 0 ? `; wrong and not flagged: ${unflagged.join(' | ')}` : '';
  process.stderr.write(
    `documents, ${language}, ${ending}: ${right} of ${of} fields (${(100 * share).toFixed(1)} %)${aside}\n`,
  );
  return { share, unflagged, readings };
}

describe.each(['en', 'fr', 'es', 'ar'] as const)('notices in %s', (language) => {
  it('with text', async () => {
    expect((await measure(language, 'pdf')).share).toBeGreaterThanOrEqual(FLOOR.text[language]);
  });

  it('scanned', async () => {
    const { share, unflagged, readings } = await measure(language, 'png');
    expect(share).toBeGreaterThanOrEqual(FLOOR.scan[language]);
    expect(readings.map((reading) => reading.language)).toEqual(readings.map(() => language));
    // A number misread must be shown as one to confirm.
    expect(unflagged.filter((line) => /\p{Nd}/u.test(line.slice(line.indexOf(': '))))).toEqual([]);
    if (language !== 'ar') return;
    const numbers = readings.flatMap(({ fields }) => fields.filter(({ text }) => /\p{Nd}/u.test(text ?? '')));
    expect(numbers.length).toBeGreaterThan(10);
    expect(
      numbers.filter(({ confirmBecause }) => !confirmBecause.includes('number-from-arabic-ocr')),
    ).toEqual([]);
  });
});
