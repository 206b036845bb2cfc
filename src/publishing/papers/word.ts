/** A sheet as DOCX: the same words as the PDF, for whoever has to go on writing in them. */
import type { FileChild, IParagraphOptions, IRunOptions, Table, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, Line, Run, Sheet } from './sheet.ts';

type Docx = typeof import('docx');

/** Fonts that every writing program has, or has one of the same widths. */
const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'SimSun',
};
const MONO = { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New', eastAsia: 'SimSun' };
const LANGUAGES = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES', ar: 'ar-SA' } as const;
const QUIET = '5F5C55';
const HAIR = { style: 'single', size: 4, color: 'D9D5CC' } as const;
const NONE = { style: 'none', size: 0, color: 'auto' } as const;
const COLOURS = { breach: 'B3261E', concern: '8A5A00', quiet: QUIET } as const;
/** Twentieths of a point: A4 and its margins. */
const A4 = { width: 11906, height: 16838 };
const MARGINS = { note: { side: 1134, end: 850 }, memorandum: { side: 1360, end: 1247 } } as const;
/** Every file of the archive carries this date: the oldest that the format knows. No paper says when it was made. */
const NO_DATE = '1980-01-01T00:00:00';

/** Sets a sheet as DOCX. The same sheet gives the same bytes. */
export async function wordFile(sheet: Sheet): Promise<Uint8Array> {
  const docx = await import('docx');
  const made = await docx.Packer.toBuffer(documentOf(docx, sheet));
  return undated(new Uint8Array(made));
}

/** The archive without the moment of its making, which the library writes into it. */
function undated(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    name === 'docProps/core.xml'
      ? strToU8(strFromU8(content).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''))
      : content,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: NO_DATE, level: 6 });
}

function documentOf(docx: Docx, sheet: Sheet) {
  const { AlignmentType, Document, Footer, LevelFormat, PageNumber } = docx;
  const write = writer(docx, sheet);
  const { side, end } = MARGINS[sheet.kind];
  const rtl = sheet.language === 'ar';
  const half = halfPoints(sheet);
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: 320, hanging: 320 } } },
  });
  return new Document({
    title: sheet.title,
    creator: 'Rescind',
    lastModifiedBy: 'Rescind',
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: half,
            sizeComplexScript: half,
            language: { value: LANGUAGES[sheet.language], bidirectional: 'ar-SA' },
          },
          paragraph: { spacing: { after: sheet.kind === 'note' ? 60 : 120 } },
        },
        title: headingLook(half + 12, 0, 60),
        heading1: headingLook(half + 3, sheet.kind === 'note' ? 120 : 320, 80),
        heading2: headingLook(half + 1, 220, 60),
      },
    },
    numbering: {
      config: [
        { reference: 'points', levels: [level(LevelFormat.BULLET, '–')] },
        { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: end, bottom: end, left: side, right: side, footer: 400 } },
        },
        footers: {
          default: new Footer({
            children: [
              write.paragraph(sheet.foot, { style: 'Footer' }, [
                new docx.TextRun({
                  children: ['   ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  size: half - 4,
                  sizeComplexScript: half - 4,
                  color: QUIET,
                }),
              ]),
            ],
          }),
        },
        children: [
          write.paragraph([{ text: sheet.title }], { heading: docx.HeadingLevel.TITLE }),
          write.paragraph(sheet.about, { spacing: { after: 160 } }),
          ...sheet.blocks.flatMap((block, at) => write.block(block, at)),
        ],
      },
    ],
    features: { updateFields: false },
    ...(rtl && { defaultTabStop: 720 }),
  });
}

function halfPoints({ kind, language }: Sheet): number {
  if (language === 'ar') return kind === 'note' ? 21 : 24;
  return kind === 'note' ? 19 : 21;
}

function headingLook(half: number, before: number, after: number) {
  return {
    run: {
      font: FONT,
      size: half,
      sizeComplexScript: half,
      bold: true,
      boldComplexScript: true,
      color: '1C1B19',
    },
    paragraph: { spacing: { before, after }, keepNext: true },
  };
}

/** Writes blocks of one sheet: in Arabic, paragraphs and tables run from right to left, and so does every run not told otherwise. */
function writer(docx: Docx, sheet: Sheet) {
  const { HeadingLevel, Paragraph, TableCell, TableRow, TextRun, WidthType } = docx;
  const rtl = sheet.language === 'ar';

  const run = (one: Run, more: Partial<IRunOptions> = {}): TextRun => {
    const { text, look, dir, lang } = one;
    const right = dir === 'rtl' || (rtl && dir !== 'ltr');
    const bold = look === 'strong' || look === 'breach' || look === 'concern';
    const colour = look !== undefined && look in COLOURS ? COLOURS[look as keyof typeof COLOURS] : undefined;
    return new TextRun({
      text: lawful(text),
      ...(right && { rightToLeft: true }),
      ...(bold && { bold: true, boldComplexScript: true }),
      ...(look === 'quote' && !right && { italics: true }),
      ...(look === 'code' && {
        font: MONO,
        size: halfPoints(sheet) - 3,
        sizeComplexScript: halfPoints(sheet) - 3,
      }),
      ...(colour !== undefined && { color: colour }),
      ...(lang !== undefined && { language: { value: LANGUAGES[lang] } }),
      ...more,
    });
  };
  const paragraph = (
    line: Line,
    options: Partial<IParagraphOptions> = {},
    after: readonly TextRun[] = [],
    more: Partial<IRunOptions> = {},
  ) =>
    new Paragraph({
      ...options,
      ...(rtl && { bidirectional: true }),
      children: [...line.map((one) => run(one, more)), ...after],
    });
  const table = (block: Extract<Block, { kind: 'table' }>): Table => {
    const whole = A4.width - 2 * MARGINS[sheet.kind].side;
    const total = block.widths.reduce((sum, share) => sum + share, 0);
    const widths = block.widths.map((share) => Math.round((whole * share) / total));
    const row = (cells: readonly (readonly Line[])[], head: boolean) =>
      new TableRow({
        tableHeader: head,
        cantSplit: head,
        children: cells.map(
          (cell, at) =>
            new TableCell({
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              borders: { top: NONE, left: NONE, right: NONE, bottom: HAIR },
              margins: { top: 40, bottom: 40, left: 60, right: 60 },
              children: cell.map((line) =>
                paragraph(line, { spacing: { after: 30 } }, [], head ? { color: QUIET } : {}),
              ),
            }),
        ),
      });
    return new docx.Table({
      width: { size: whole, type: WidthType.DXA },
      columnWidths: widths,
      layout: docx.TableLayoutType.FIXED,
      ...(rtl && { visuallyRightToLeft: true }),
      borders: {
        top: NONE,
        left: NONE,
        right: NONE,
        bottom: HAIR,
        insideHorizontal: HAIR,
        insideVertical: NONE,
      },
      rows: [
        ...(block.head
          ? [
              row(
                block.head.map((line) => [line]),
                true,
              ),
            ]
          : []),
        ...block.rows.map((cells) => row(cells, false)),
      ],
    });
  };
  const block = (one: Block, at: number): FileChild[] => {
    switch (one.kind) {
      case 'heading':
        return [
          paragraph(one.line, { heading: one.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }),
        ];
      case 'text':
        return [paragraph(one.line, {}, [], one.quiet ? { color: QUIET } : {})];
      case 'label':
        return [
          paragraph(one.line, { keepNext: true, spacing: { before: 120, after: 40 } }, [], { color: QUIET }),
        ];
      case 'told':
        return [
          paragraph(one.line, {
            spacing: { before: 100, after: 100 },
            border: { [rtl ? 'right' : 'left']: { style: 'single', size: 12, color: QUIET, space: 6 } },
          }),
        ];
      case 'list':
        return one.items.map((item) =>
          paragraph(item, {
            numbering: { reference: one.numbered ? 'numbers' : 'points', level: 0, instance: at },
            spacing: { after: 40 },
          }),
        );
      case 'table':
        return [table(one), new Paragraph({ spacing: { after: 0, line: 120 }, children: [] })];
    }
  };
  return { paragraph, block };
}

/** Text without the signs that XML cannot hold. */
function lawful(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 forbids.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
}
