/** Printed notices, layouts made by hand, and scans. Scans in four languages are scored in test/proofs. */
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { HELVETICA, pdfOf, scanPdf, textPdf } from '../../../test/support/documents/pdf-writer.ts';
import { fixture, score } from '../../../test/support/documents/score.ts';
import { SPECIMENS } from '../../../test/support/documents/specimens.ts';
import { type DocumentReading, readNoticeDocument } from '../sources.ts';

const said = (reading: DocumentReading) =>
  Object.fromEntries(reading.fields.map(({ field, text }) => [field, text]));
describe('printed notices with text', () => {
  it.each(SPECIMENS)('$name', async (specimen) => {
    const reading = await readNoticeDocument(fixture(`${specimen.name}.pdf`), { ocr: 'never' });
    expect({ kind: reading.kind, language: reading.language }).toEqual({
      kind: specimen.kind,
      language: specimen.language,
    });
    const { wrong, invented } = score(specimen, reading);
    expect(invented).toEqual([]);
    // Chromium breaks single Arabic words of one font apart, within long texts only.
    const allowed = specimen.language === 'ar' ? ['judicial.summary-of-facts'] : [];
    expect(wrong.filter(({ field }) => !allowed.includes(field))).toEqual([]);
  });

  it('gives each value the place where it stands, and the characters as the file has them where order was mended', async () => {
    const reading = await readNoticeDocument(fixture('ar-one-warrant.pdf'), { ocr: 'never' });
    const born = reading.fields.find(({ field }) => field === 'identity.birth-place')!;
    expect(born).toMatchObject({
      page: 1,
      heading: '1.5 مكان الميلاد:',
      read: { by: 'text' },
      needsConfirmation: false,
    });
    expect(born.box.x).toBeGreaterThan(380);
    expect(born.box.x + born.box.width).toBeLessThan(475);
    expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    const mended = await readNoticeDocument(fixture('ar-three-warrants.pdf'), { ocr: 'never' });
    const charge = mended.fields.find(({ field }) => field === 'judicial.warrant[1].charge')!;
    expect(charge.text).toBe('تزوير وثائق رسمية');
    expect(charge.asFound).not.toBe(charge.text);
    expect(mended.warnings).toContain('reading-order-was-mended');
  });

  it('keeps what stands under a heading that nobody knows', async () => {
    const reading = await readNoticeDocument(fixture('en-one-warrant.pdf'), { ocr: 'never' });
    expect(reading.unplaced).toContainEqual(
      expect.objectContaining({ what: 'unknown-heading', heading: '1.12 BLOOD GROUP:', text: 'AB negative' }),
    );
  });

  it('says what is not in the document, and of a page unread that it could not be read', async () => {
    const bytes = fixture('en-diffusion.pdf');
    const whole = await readNoticeDocument(bytes, { ocr: 'never' });
    expect(whole.blocks).toEqual({ identity: 'read', judicial: 'read', action: 'not-in-the-document' });
    expect(whole.missing).toContainEqual({
      name: 'judicial.warrant.maximum-penalty',
      state: 'not-in-the-document',
    });
    const cut = await readNoticeDocument(textPdf([[50, 100, 'Surname: Vane']], 3), { limits: { pages: 2 } });
    expect(cut.blocks.action).toBe('could-not-be-read');
    expect(cut.pages.map(({ read, because }) => because ?? read)).toEqual(['text', 'text', 'page-limit']);
    expect(cut.warnings).toContain('pages-left-unread');
  });

  it('looks only for headings of the languages asked for', async () => {
    const reading = await readNoticeDocument(fixture('fr-conviction.pdf'), {
      languages: ['es'],
      ocr: 'never',
    });
    expect(reading.headingsMet.fr).toBe(0);
    expect(reading.language).toBeNull();
  });
});

describe('layouts', () => {
  const read = async (...lines: [number, number, string][]) =>
    readNoticeDocument(textPdf(lines), { ocr: 'never' });

  it('takes values under headings that stand side by side', async () => {
    const reading = await read(
      [50, 100, 'Family name'],
      [200, 100, 'Forename'],
      [350, 100, 'Sex'],
      [50, 114, 'Vane'],
      [200, 114, 'Ada Mirth'],
      [350, 114, 'F'],
      [50, 140, 'Date of birth: 3 May 1980'],
    );
    expect(said(reading)).toEqual({
      'identity.family-name': 'Vane',
      'identity.forename': 'Ada Mirth',
      'identity.sex': 'F',
      'identity.birth-date': '3 May 1980',
    });
  });

  it('takes a number before a heading for its numbering only at the beginning of the line', async () => {
    const reading = await read(
      [50, 100, 'Height'],
      [150, 100, '1.70'],
      [250, 100, 'Weight'],
      [350, 100, '80'],
      [50, 120, '1.4'],
      [150, 120, 'Sex'],
      [250, 120, 'F'],
      [50, 140, 'SUMMARY OF FACTS:'],
      [50, 154, 'Of the accused'],
      [50, 168, '5 charges were brought and 2 dropped'],
    );
    expect(said(reading)).toEqual({
      'identity.height': '1.70',
      'identity.weight': '80',
      'identity.sex': 'F',
      'judicial.summary-of-facts': 'Of the accused 5 charges were brought and 2 dropped',
    });
  });

  it('parts two headings on one line', async () => {
    const reading = await read([50, 100, 'Height: 180 cm Weight: 80 kg Colour of eyes: green']);
    expect(said(reading)).toEqual({
      'identity.height': '180 cm',
      'identity.weight': '80 kg',
      'identity.eyes': 'green',
    });
  });

  it('counts warrants without a title by the field that comes again', async () => {
    const reading = await read(
      [50, 100, 'Charge: Theft'],
      [50, 114, 'Maximum penalty: 2 years'],
      [50, 140, 'Charge: Fraud'],
      [50, 154, 'Maximum penalty: 5 years'],
    );
    expect(said(reading)).toEqual({
      'judicial.warrant[1].charge': 'Theft',
      'judicial.warrant[1].maximum-penalty': '2 years',
      'judicial.warrant[2].charge': 'Fraud',
      'judicial.warrant[2].maximum-penalty': '5 years',
    });
  });

  it('takes a heading that wraps, and a value that runs on over the page', async () => {
    const first: [number, number, string][] = [
      [50, 740, '2.7 ARREST WARRANT OR JUDICIAL DECISION'],
      [50, 754, 'HAVING THE SAME EFFECT: No. 5/2031, issued on'],
      [50, 768, '7 March 2031 by the Court of Ferrow'],
    ];
    const reading = await read(...first);
    expect(said(reading)).toEqual({
      'judicial.warrant[1].reference': 'No. 5/2031, issued on 7 March 2031 by the Court of Ferrow',
      'judicial.warrant[1].warrant-number': '5/2031',
      'judicial.warrant[1].warrant-date': '7 March 2031',
      'judicial.warrant[1].warrant-authority': 'Court of Ferrow',
    });
    const date = reading.fields.find(({ name }) => name === 'judicial.warrant.warrant-date')!;
    expect(date.cutFrom).toBe('judicial.warrant[1].reference');
    expect(date.box.y).toBeGreaterThan(755);
    const long = await readNoticeDocument(textPdf([[50, 400, 'he went on and on']], 2), { ocr: 'never' });
    expect(long.unplaced[0]).toMatchObject({ what: 'before-any-heading' });
  });

  it('follows the titles of warrants and convictions, also behind a section and out of step', async () => {
    const reading = await read(
      [50, 100, 'PROSECUTION: ARREST WARRANT 2 OF 2'],
      [50, 114, '1. Charges: Robbery'],
      [50, 140, 'CONVICTION 1/1'],
      [50, 154, 'Law covering the offence: Art. 5'],
      [50, 168, 'Sentence imposed: 2 years'],
      [50, 200, 'Number: 77/31'],
    );
    expect(said(reading)).toEqual({
      'judicial.warrant[2].charge': 'Robbery',
      'judicial.conviction[1].law': 'Art. 5',
      'judicial.conviction[1].sentence-imposed': '2 years',
      'judicial.conviction[1].judgment-number': '77/31',
    });
  });

  it('leaves colons and single words of a narrative alone', async () => {
    const reading = await read(
      [50, 100, 'SUMMARY OF FACTS OF THE CASE:'],
      [50, 114, 'He said to the witness: nobody will know. Afterwards he'],
      [50, 128, 'Alias: was not used by him. Note: the sum was'],
      [50, 142, '12,000 marks.'],
      [50, 170, 'MAXIMUM PENALTY POSSIBLE: 3 years'],
    );
    expect(said(reading)).toEqual({
      'judicial.summary-of-facts':
        'He said to the witness: nobody will know. Afterwards he Alias: was not used by him. Note: the sum was 12,000 marks.',
      'judicial.warrant[1].maximum-penalty': '3 years',
    });
  });

  it('keeps heads and feet that run along out of the values, but says them once', async () => {
    const reading = await readNoticeDocument(
      textPdf(
        [
          [50, 40, 'For police use only'],
          [50, 200, 'Charge: Theft'],
          [280, 810, 'Page 1 of 2'],
        ],
        2,
      ),
      { ocr: 'never' },
    );
    expect(said(reading)).toEqual({
      'judicial.warrant[1].charge': 'Theft',
      'judicial.warrant[2].charge': 'Theft',
    });
    expect(reading.unplaced.every(({ what }) => what === 'repeated-on-pages')).toBe(true);
    expect(reading.unplaced.map(({ text }) => text)).toContain('For police use only');
  });

  it('says null for a heading with nothing under it', async () => {
    const reading = await read([50, 100, 'Alias:'], [50, 114, 'Nationality: Arcadia']);
    expect(said(reading)).toEqual({ 'identity.alias': null, 'identity.nationality': 'Arcadia' });
  });

  it('takes a page without title for a public extract only when it has charges and no inner details', async () => {
    const extract: [number, number, string][] = [
      [50, 100, 'Family name: Vane'],
      [50, 114, 'Charge: Theft'],
    ];
    expect((await read(...extract)).kind).toBe('public-extract');
    expect((await read(...extract, [50, 130, 'Maximum penalty: 4 years'])).kind).toBe('unknown');
  });

  it('reads what is written into a form', async () => {
    const bytes = pdfOf([
      { dict: '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>' },
      { dict: '<</Type/Pages/Count 1/Kids[3 0 R]>>' },
      {
        dict: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${HELVETICA}>>/Annots[5 0 R]>>`,
      },
      { dict: '<<>>', stream: Buffer.from('BT /F 10 Tf 50 700 Td (Surname) Tj ET') },
      { dict: '<</Type/Annot/Subtype/Widget/FT/Tx/T(s)/V(Vane)/Rect[150 694 350 714]>>' },
    ]);
    expect(said(await readNoticeDocument(bytes, { ocr: 'never' }))).toEqual({
      'identity.family-name': 'Vane',
    });
  });

  it('reads no sense into a language that it does not know', async () => {
    const reading = await read([50, 100, 'Familiya: Vane'], [50, 114, 'Obvinenie: krazha']);
    expect(reading).toMatchObject({ kind: 'unknown', language: null, fields: [] });
    expect(reading.warnings).toEqual(['no-heading-found', 'language-not-told']);
    expect(reading.unplaced.map(({ text }) => text).join(' ')).toContain('krazha');
  });
});

describe('scans', () => {
  const picture = () => {
    const { width, height, data } = decode(fixture('en-diffusion.png'));
    return { width, height, data: data as Uint8Array };
  };
  const expected = SPECIMENS.find(({ name }) => name === 'en-diffusion')!;

  it.each([
    ['in strips', { strips: 5 }],
    ['as a stencil', { stencil: true }],
    ['turned by a quarter', { turned: true }],
  ])('inside a PDF, %s', { timeout: 60_000 }, async (_, how) => {
    const reading = await readNoticeDocument(scanPdf(picture(), how), { languages: ['en'] });
    expect(reading.pages.map(({ read }) => read)).toEqual(['ocr']);
    expect(score(expected, reading).right).toBeGreaterThanOrEqual(6);
    const born = reading.fields.find(({ name }) => name === 'identity.birth-date')!;
    expect(born.read.by).toBe('ocr');
    expect(born.box.y).toBeGreaterThan(50);
    expect(born.box.y).toBeLessThan(200);
    // What was not recognised may still be there.
    expect(reading.blocks.action).toBe('not-recognised');
  });

  it('are left alone when recognising is not wanted', async () => {
    const reading = await readNoticeDocument(scanPdf(picture()), { ocr: 'never' });
    expect(reading.pages[0]).toMatchObject({ read: 'not-read', because: 'ocr-not-wanted' });
    expect(reading.missing[0]!.state).toBe('could-not-be-read');
    const file = await readNoticeDocument(fixture('en-diffusion.png'), { ocr: 'never' });
    expect(file.pages[0]).toMatchObject({ read: 'not-read', because: 'ocr-not-wanted' });
  });

  it('photographed sideways are turned as the camera says', { timeout: 60_000 }, async () => {
    const photo = fixture('en-diffusion-sideways.jpg');
    const exif = Buffer.from(
      'ffe100224578696600004d4d002a000000080001011200030000000100060000000000000000'.slice(0, 72),
      'hex',
    );
    const turned = Buffer.concat([photo.subarray(0, 2), exif, photo.subarray(2)]);
    const reading = await readNoticeDocument(turned, { languages: ['en'] });
    expect(reading.pages[0]!.height).toBeGreaterThan(reading.pages[0]!.width);
    expect(score(expected, reading).right).toBeGreaterThanOrEqual(5);
    const asItLies = await readNoticeDocument(photo, { languages: ['en'] });
    expect(asItLies.pages[0]!.width).toBeGreaterThan(asItLies.pages[0]!.height);
    expect(asItLies.fields).toEqual([]);
  });

  it('of nothing say so', { timeout: 60_000 }, async () => {
    const white = { width: 1200, height: 1600, data: new Uint8Array(150 * 1600).fill(255) };
    const reading = await readNoticeDocument(scanPdf(white), { languages: ['en'] });
    expect(reading.pages[0]).toMatchObject({ read: 'not-read', because: 'nothing-recognised' });
    expect(reading.warnings).toContain('no-words-found');
  });
});
