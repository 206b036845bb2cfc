/** A PDF file opened with pdf.js (bundled by unpdf): its words with their places, and the pictures on its pages. No script of it runs, nothing is fetched. */
import { RescindError } from '../../kernel/kernel.ts';
import type { DocumentLimits } from './limits.ts';
import type { Placed } from './page-picture.ts';
import type { Box } from './reading.ts';
import type { Piece } from './words.ts';

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Pictures as they lie on the page, largest first. */
  readonly pictures: readonly Placed[];
  /** Long thin lines drawn on it, such as those of a table. */
  readonly rules: readonly Box[];
  /** The share of the page that pictures cover, 0 to 1. */
  readonly covered: number;
  /** Nothing at all is drawn on it. */
  readonly blank: boolean;
}

export interface PdfFile {
  readonly pageCount: number;
  readonly active: boolean;
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

/** Milliseconds that one picture may take to be unpacked. */
const PATIENCE = 10_000;
const MOST_RULES = 4_000;

type Matrix = readonly [number, number, number, number, number, number];
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** What pdf.js throws becomes words for people; its own message may carry text of the document and is left out. */
function fault(thrown: unknown): RescindError {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'PasswordException')
    return new RescindError(
      'document-locked',
      'The PDF is protected by a password, so nothing in it could be read.',
      'Save a copy without the password and give that, or type the fields in.',
    );
  return new RescindError(
    'document-broken',
    'The file begins like a PDF, but it is broken or cut off, so it could not be opened.',
    'Get the file again from where it came from, or print and scan it and give the scan.',
  );
}

/**
 * Opens a PDF.
 * @throws RescindError `document-locked`, `document-broken`, `document-too-long`
 */
export async function openPdf(bytes: Uint8Array, limits: DocumentLimits): Promise<PdfFile> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  let troubles = 0;
  // pdf.js tells its troubles on the console only; they are counted and never shown, for they may quote the document.
  console.warn = console.log = () => {
    troubles += 1;
  };
  const document = await getDocumentProxy(bytes, {
    verbosity: 1,
    maxImageSize: limits.pixels,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
  }).catch((thrown: unknown) => {
    throw fault(thrown);
  });
  const { OPS } = await getResolvedPDFJS();
  if (document.numPages > limits.pagesRefused)
    throw new RescindError(
      'document-too-long',
      `The PDF has ${document.numPages} pages; a notice has a few, and at most ${limits.pagesRefused} are opened.`,
      'Give only the pages of the notice.',
    );
  const active = await document
    .getJSActions()
    .then((actions: unknown) => actions !== null && actions !== undefined)
    .catch(() => true);

  async function page(number: number): Promise<PdfPage> {
    const sheet = await document.getPage(number);
    try {
      const view = sheet.getViewport({ scale: 1 });
      const base = view.transform as unknown as Matrix;
      const pieces: Piece[] = [];
      let characters = 0;
      const add = (text: string, m: Matrix, width: number, size: number) => {
        characters += text.length;
        if (text === '' || characters > limits.characters || size <= 0) return;
        // A piece that stands on its side is boxed by its two ends.
        const scale = Math.hypot(m[0], m[1]) || 1;
        const [dx, dy] = [(m[0] / scale) * width, (m[1] / scale) * width];
        const level = Math.abs(dx) >= Math.abs(dy);
        const box = level
          ? { x: Math.min(m[4], m[4] + dx), y: m[5] - 0.8 * size, width: Math.abs(dx), height: size }
          : { x: m[4] - 0.8 * size, y: Math.min(m[5], m[5] + dy), width: size, height: Math.abs(dy) };
        pieces.push({ text, box, size, order: pieces.length, confidence: null });
      };
      for (const item of (await sheet.getTextContent()).items) {
        if (!('str' in item)) continue;
        const m = times(base, item.transform as unknown as Matrix);
        add(item.str, m, item.width, Math.hypot(m[2], m[3]));
      }
      for (const form of await sheet.getAnnotations()) {
        const value = typeof form.fieldValue === 'string' ? form.fieldValue : null;
        if (value === null || !Array.isArray(form.rect)) continue;
        const rows = value.split(/\r\n?|\n/);
        const [left, top] = view.convertToViewportPoint(form.rect[0], form.rect[3]);
        const [end, foot] = view.convertToViewportPoint(form.rect[2], form.rect[1]);
        const row = Math.abs(foot - top) / rows.length;
        const size = Math.min(12, row);
        rows.forEach((text: string, i: number) => {
          const width = Math.min(Math.abs(end - left), text.length * size * 0.5);
          add(text, [size, 0, 0, size, left, top + row * i + (row + size * 0.6) / 2], width, size);
        });
      }

      troubles = 0;
      const ops = await sheet.getOperatorList();
      const pictures: Placed[] = [];
      const rules: Box[] = [];
      const stack: Matrix[] = [];
      let now: Matrix = base;
      let painted = 0;
      for (let i = 0; i < ops.fnArray.length; i++) {
        const op = ops.fnArray[i];
        const args = ops.argsArray[i];
        if (op === OPS.save || op === OPS.paintFormXObjectBegin) stack.push(now);
        if (op === OPS.restore || op === OPS.paintFormXObjectEnd) now = stack.pop() ?? base;
        else if (op === OPS.transform) now = times(now, args as Matrix);
        else if (op === OPS.paintFormXObjectBegin && args[0]) now = times(now, args[0] as Matrix);
        else if (op === OPS.showText || op === OPS.shadingFill) painted += 1;
        else if (op === OPS.constructPath) {
          painted += 1;
          const rule = ruleOf(args[2], now);
          if (rule !== null && rules.length < MOST_RULES) rules.push(rule);
        } else if (
          op === OPS.paintImageXObject ||
          op === OPS.paintImageMaskXObject ||
          op === OPS.paintInlineImageXObject
        ) {
          painted += 1;
          const first = args[0] as { data?: string | Uint8Array; width?: number; height?: number } | string;
          const key = typeof first === 'string' ? first : typeof first?.data === 'string' ? first.data : null;
          const objects = key?.startsWith('g_') ? sheet.commonObjs : sheet.objs;
          const image: unknown = key === null ? first : await arrived(objects, key);
          if (isImage(image))
            pictures.push({
              ...image,
              matrix: now,
              mask: op === OPS.paintImageMaskXObject,
            });
        }
      }
      const area = ({ matrix: m }: Placed) => Math.abs(m[0] * m[3] - m[1] * m[2]);
      pictures.sort((a, b) => area(b) - area(a));
      const whole = view.width * view.height;
      return {
        width: view.width,
        height: view.height,
        pieces,
        pictures,
        rules,
        covered: Math.min(1, pictures.reduce((sum, picture) => sum + area(picture), 0) / whole),
        blank: painted === 0 && pieces.length === 0 && troubles === 0,
      };
    } finally {
      sheet.cleanup();
    }
  }

  return { pageCount: document.numPages, active, page, close: () => document.loadingTask.destroy() };
}

/** The box of a path when it is a long thin line; a path tells its least and greatest x and y. */
function ruleOf(extent: unknown, m: Matrix): Box | null {
  if (!ArrayBuffer.isView(extent)) return null;
  const [x0, y0, x1, y1] = Array.from(extent as Float32Array);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return null;
  const xs = [m[0] * x0 + m[2] * y0 + m[4], m[0] * x1 + m[2] * y1 + m[4]];
  const ys = [m[1] * x0 + m[3] * y0 + m[5], m[1] * x1 + m[3] * y1 + m[5]];
  const box = {
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: Math.abs(xs[1]! - xs[0]!),
    height: Math.abs(ys[1]! - ys[0]!),
  };
  return Math.min(box.width, box.height) < 3 && Math.max(box.width, box.height) > 8 ? box : null;
}

/** A picture that is still being unpacked; null when it does not come. */
function arrived(
  objects: { get(key: string, then: (value: unknown) => void): unknown },
  key: string,
): Promise<unknown> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), PATIENCE);
    objects.get(key, (value) => {
      clearTimeout(late);
      resolve(value);
    });
  });
}

function isImage(value: unknown): value is Pick<Placed, 'data' | 'width' | 'height'> {
  const image = value as { data?: unknown; width?: unknown; height?: unknown } | null;
  return (
    image !== null &&
    typeof image === 'object' &&
    ArrayBuffer.isView(image.data) &&
    typeof image.width === 'number' &&
    typeof image.height === 'number' &&
    image.width > 0 &&
    image.height > 0
  );
}
