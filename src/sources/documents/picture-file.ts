/** A PNG or JPEG file as a page: its size is read from its head before anything is unpacked, then its pixels are unpacked, upright. */
import { RescindError } from '../../kernel/kernel.ts';
import type { DocumentLimits } from './limits.ts';
import type { Placed } from './page-picture.ts';
import { openPdf } from './pdf.ts';

export type FileKind = 'pdf' | 'png' | 'jpeg';

/** What the file is by its first bytes; null when it is none of the three. A PDF may have up to 1,024 bytes before its mark. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  return head.includes('%PDF-') ? 'pdf' : null;
}

interface Head {
  readonly width: number;
  readonly height: number;
  /** Colours of a JPEG. */
  readonly colours: number;
  /** How a camera held the picture, 1 to 8 (EXIF); 1 is upright. */
  readonly turned: number;
}

function pngHead(view: DataView): Head | null {
  if (view.byteLength < 33 || view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20), colours: 0, turned: 1 };
}

/** EXIF's orientation in an APP1 segment; 1 when it says none. */
function orientation(view: DataView, at: number, end: number): number {
  if (end - at < 14 || view.getUint32(at) !== 0x45786966) return 1;
  const tiff = at + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const first = tiff + view.getUint32(tiff + 4, little);
  if (first + 2 > end) return 1;
  const count = view.getUint16(first, little);
  for (let i = 0; i < count && first + 14 + 12 * i <= end; i++) {
    const entry = first + 2 + 12 * i;
    if (view.getUint16(entry, little) === 0x112) return view.getUint16(entry + 8, little);
  }
  return 1;
}

function jpegHead(view: DataView): Head | null {
  let at = 2;
  let turned = 1;
  while (at + 10 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) turned = orientation(view, at + 4, Math.min(view.byteLength, at + 2 + length));
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        colours: view.getUint8(at + 9),
        turned: turned >= 1 && turned <= 8 ? turned : 1,
      };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + length;
  }
  return null;
}

/** Where the picture's right, bottom and first corner come to lie when it is turned upright, for a picture of w by h: a, b, c, d, e, f. */
function upright(turned: number, w: number, h: number): Placed['matrix'] {
  // The unit square of a picture begins at its bottom left, the page at its top left.
  const turns: Record<number, Placed['matrix']> = {
    1: [w, 0, 0, -h, 0, h],
    2: [-w, 0, 0, -h, w, h],
    3: [-w, 0, 0, h, w, 0],
    4: [w, 0, 0, h, 0, 0],
    5: [0, w, -h, 0, h, 0],
    6: [0, w, h, 0, 0, 0],
    7: [0, -w, h, 0, 0, w],
    8: [0, -w, -h, 0, h, w],
  };
  return turns[turned]!;
}

const broken = (kind: 'png' | 'jpeg') =>
  new RescindError(
    'document-broken',
    `The file begins like a ${kind.toUpperCase()} picture, but it is broken or cut off.`,
    'Get the file again from where it came from, or scan the page again.',
  );

export interface PicturePage {
  readonly width: number;
  readonly height: number;
  /** Unpacks the picture. @throws RescindError `document-broken` */
  unpack(): Promise<Placed>;
}

/**
 * Reads a picture file's head.
 * @throws RescindError `document-broken` when it cannot be read, `picture-too-large` beyond the limit
 */
export function openPicture(bytes: Uint8Array, kind: 'png' | 'jpeg', limits: DocumentLimits): PicturePage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = kind === 'png' ? pngHead(view) : jpegHead(view);
  if (!head || head.width === 0 || head.height === 0) throw broken(kind);
  const { width, height, turned } = head;
  if (width * height > limits.pixels)
    throw new RescindError(
      'picture-too-large',
      `The picture has ${width} by ${height} pixels; at most ${limits.pixels / 1_000_000} million are read.`,
      'Scan the page at 300 dots an inch, or save the picture smaller.',
    );
  const sideways = turned > 4;
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    async unpack() {
      const data = await (kind === 'png' ? unpackPng(bytes) : unpackJpeg(bytes, head, limits)).catch(() => {
        throw broken(kind);
      });
      return { data, width, height, matrix: upright(turned, width, height), mask: false };
    },
  };
}

/** Every PNG becomes four bytes a pixel: red, green, blue, opacity. */
async function unpackPng(bytes: Uint8Array): Promise<Uint8Array> {
  const { decode, convertIndexedToRgb } = await import('fast-png');
  const png = decode(bytes);
  const pixels = png.width * png.height;
  const flat = png.palette ? convertIndexedToRgb(png) : spread(png.data, png.depth, png.width, png.channels);
  const channels = flat.length / pixels;
  const eight = png.depth === 16 && !png.palette ? 1 / 257 : 1;
  const out = new Uint8Array(pixels * 4);
  for (let i = 0; i < pixels; i++) {
    const at = i * channels;
    const [r, g, b] = channels >= 3 ? [at, at + 1, at + 2] : [at, at, at];
    out[i * 4] = flat[r]! * eight;
    out[i * 4 + 1] = flat[g]! * eight;
    out[i * 4 + 2] = flat[b]! * eight;
    out[i * 4 + 3] = channels === 2 || channels === 4 ? flat[at + channels - 1]! * eight : 255;
  }
  return out;
}

/** Grey values of one, two or four bits become bytes. */
function spread(data: ArrayLike<number>, depth: number, width: number, channels: number): ArrayLike<number> {
  if (depth >= 8) return data;
  const most = (1 << depth) - 1;
  const each = 8 / depth;
  const row = Math.ceil((width * channels) / each);
  const height = data.length / row;
  const out = new Uint8Array(width * channels * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width * channels; x++) {
      const shift = 8 - depth * ((x % each) + 1);
      out[y * width * channels + x] =
        (((data[y * row + Math.floor(x / each)]! >> shift) & most) * 255) / most;
    }
  return out;
}

/** pdf.js unpacks JPEG: the file is handed to it as the one picture of a PDF made around it. */
async function unpackJpeg(bytes: Uint8Array, head: Head, limits: DocumentLimits): Promise<Placed['data']> {
  const { width, height, colours } = head;
  const space = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }[colours] ?? '/DeviceRGB';
  const draw = 'q 1 0 0 1 0 0 cm /P Do Q';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>',
    `<</Length ${draw.length}>>stream\n${draw}\nendstream`,
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode/Length ${bytes.length}>>stream\n`,
  ];
  const head5 = `%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj${object}${i < 4 ? '\nendobj\n' : ''}`).join('')}`;
  const tail = '\nendstream\nendobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF';
  const file = Buffer.concat([Buffer.from(head5, 'latin1'), bytes, Buffer.from(tail, 'latin1')]);
  const pdf = await openPdf(new Uint8Array(file), limits);
  try {
    const picture = (await pdf.page(1)).pictures[0];
    if (!picture || picture.width !== width || picture.height !== height) throw broken('jpeg');
    return picture.data;
  } finally {
    await pdf.close();
  }
}
