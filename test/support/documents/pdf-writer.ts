/** Small PDF files made by hand: scans, and the hostile kinds that no printer makes. */
import { deflateSync } from 'node:zlib';

export interface PdfObject {
  readonly dict: string;
  readonly stream?: Uint8Array;
}

/** A file of numbered objects, the first of which is the catalogue. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let size = parts[0]!.length;
  const add = (bytes: Uint8Array | string) => {
    const part = Buffer.from(bytes as string);
    parts.push(part);
    size += part.length;
  };
  const offsets = objects.map(({ dict, stream }, i) => {
    const offset = size;
    add(`${i + 1} 0 obj\n`);
    add(stream ? `${dict.replace(/>>\s*$/, '')} /Length ${stream.length}>>\nstream\n` : `${dict}\n`);
    if (stream) {
      add(stream);
      add('\nendstream\n');
    }
    add('endobj\n');
    return offset;
  });
  const table = size;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) add(`${String(offset).padStart(10, '0')} 00000 n \n`);
  add(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${table}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

/** Pages that share one content stream and one resource dictionary. */
export function pages(
  count: number,
  content: PdfObject,
  resources = '',
  more: readonly PdfObject[] = [],
  extra = '',
  size = '595 842',
): Uint8Array {
  const first = 4 + more.length;
  const kids = Array.from({ length: count }, (_, i) => `${first + i} 0 R`).join(' ');
  return pdfOf([
    { dict: '<</Type/Catalog/Pages 2 0 R>>' },
    { dict: `<</Type/Pages/Count ${count}/Kids[${kids}]>>` },
    content,
    ...more,
    ...Array.from({ length: count }, () => ({
      dict: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size}]/Contents 3 0 R/Resources<<${resources}>>${extra}>>`,
    })),
  ]);
}

export const HELVETICA =
  '/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>';

/** A page of text lines in Helvetica, each `[x, y from the top, text]`. */
export function textPdf(lines: readonly (readonly [number, number, string])[], count = 1): Uint8Array {
  const draw = lines
    .map(([x, y, text]) => `BT /F 10 Tf ${x} ${842 - y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
    .join('\n');
  return pages(count, { dict: '<<>>', stream: Buffer.from(draw, 'latin1') }, HELVETICA);
}

/** A scanned page: a picture of one bit a dot in horizontal strips, and turned by a quarter if wanted. */
export function scanPdf(
  picture: { readonly width: number; readonly height: number; readonly data: Uint8Array },
  { strips = 1, turned = false, stencil = false } = {},
): Uint8Array {
  const row = Math.ceil(picture.width / 8);
  const each = Math.ceil(picture.height / strips);
  const images: PdfObject[] = [];
  let draw = turned ? 'q 0 1 -1 0 842 0 cm\n' : 'q\n';
  const [wide, high] = [595, 842];
  for (let i = 0; i < strips; i++) {
    const from = i * each;
    const rows = Math.min(each, picture.height - from);
    const kind = stencil ? '/ImageMask true/Decode[0 1]' : '/ColorSpace/DeviceGray';
    images.push({
      dict: `<</Type/XObject/Subtype/Image/Width ${picture.width}/Height ${rows}/BitsPerComponent 1${kind}/Filter/FlateDecode>>`,
      stream: deflateSync(picture.data.subarray(from * row, (from + rows) * row)),
    });
    const top = high - (high * (from + rows)) / picture.height;
    draw += `q ${wide} 0 0 ${(high * rows) / picture.height} 0 ${top} cm /I${i} Do Q\n`;
  }
  const names = images.map((_, i) => `/I${i} ${4 + i} 0 R`).join('');
  const content = { dict: '<<>>', stream: Buffer.from(`${draw}Q`) };
  const resources = `/XObject<<${names}>>`;
  return turned
    ? pages(1, content, resources, images, '/Rotate 90', '842 595')
    : pages(1, content, resources, images);
}
