/** Papers out of a screening: a memorandum for lawyers and a note for decision makers, as tagged PDF and as DOCX. */
import { RescindError } from '../../kernel/kernel.ts';
import { memorandum } from './memorandum.ts';
import { NOTE_ROOMS, note } from './note.ts';
import type { PaperFormat, PaperKind, PaperOrder } from './paper.ts';
import type { Printed } from './printer.ts';
import { print } from './printing.ts';
import { phrases } from './say.ts';
import { inFonts } from './scripts.ts';
import type { Sheet } from './sheet.ts';

/** The most pages of a note, on A4. */
export const NOTE_PAGES = 2;

/** A paper as a file. */
export interface PaperFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

const TYPES: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * Makes a paper. The same order gives the same bytes: no clock is read, nothing is asked of the network, no file is written.
 * @throws RescindError `paper-not-set`
 */
export async function makePaper(kind: PaperKind, as: PaperFormat, order: PaperOrder): Promise<PaperFile> {
  const { sheet, pdf } = kind === 'note' ? await fittingNote(order) : { sheet: memorandum(order), pdf: null };
  const { bytes } =
    as === 'docx' ? await print(sheet, 'docx') : (pdf ?? (await print(printable(sheet), 'pdf')));
  return { bytes, contentType: TYPES[as] };
}

/** The fullest note that two pages hold; the DOCX says the same as the PDF. */
async function fittingNote(order: PaperOrder): Promise<{ sheet: Sheet; pdf: Printed }> {
  for (const room of NOTE_ROOMS) {
    const sheet = note(order, room);
    const pdf = await print(printable(sheet), 'pdf');
    if (pdf.pages !== null && pdf.pages <= NOTE_PAGES) return { sheet, pdf };
  }
  throw new RescindError(
    'paper-not-set',
    `The note does not fit on ${NOTE_PAGES} pages.`,
    'Take the memorandum, which has no such limit.',
  );
}

/** The sheet with words in scripts that the fonts lack told as such: an empty box would say nothing. */
function printable(sheet: Sheet): Sheet {
  return inFonts(sheet, phrases[sheet.language]['script.missing']);
}
