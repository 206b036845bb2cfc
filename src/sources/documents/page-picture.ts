/** The pictures that lie on a page put together into one grey picture of the whole page, upright, for recognising its words. */

/** A picture with the matrix that lays its unit square onto the page (points, from the top left). */
export interface Placed {
  readonly data: ArrayLike<number> & ArrayBufferView;
  readonly width: number;
  readonly height: number;
  readonly matrix: readonly [number, number, number, number, number, number];
  /** A stencil: what is painted is black. */
  readonly mask: boolean;
}

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture in one point of the page. */
  readonly scale: number;
  readonly pixels: Uint8Array;
}

/** Letters are recognised best at about 300 dots an inch: finer pictures are made coarser, coarse ones finer, by up to twice. */
const DPI = 300;
const LEAST_DPI = 150;
/** A picture file does not say how large its page was: it is taken for a page of A4. */
const A4_PIXELS = 8_700_000;

/** How to find the grey value of one pixel; null when the data has a form that is not known. */
function greyOf({ data, width, height, mask }: Placed): ((x: number, y: number) => number) | null {
  const row = (width + 7) >> 3;
  if (data.length === row * height && data.length !== width * height) {
    // One bit a pixel. In a stencil a zero bit paints; in a picture a zero bit is black.
    return (x, y) => ((data[y * row + (x >> 3)]! >> (7 - (x & 7))) & 1 ? 255 : 0);
  }
  const channels = data.length / (width * height);
  if (channels === 1) return mask ? (x, y) => 255 - data[y * width + x]! : (x, y) => data[y * width + x]!;
  if (channels !== 3 && channels !== 4) return null;
  return (x, y) => {
    const at = (y * width + x) * channels;
    const grey = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
    return channels === 4 ? 255 - (data[at + 3]! / 255) * (255 - grey) : grey;
  };
}

/**
 * Draws the pictures onto a white page.
 * @param isFile the page is a picture file, one point a pixel
 * @returns null when no picture has a form that can be drawn
 */
export function composePage(
  pictures: readonly Placed[],
  page: { readonly width: number; readonly height: number },
  mostPixels: number,
  isFile = false,
): GreyPicture | null {
  const usable = pictures.flatMap((picture) => {
    const grey = greyOf(picture);
    const [a, b, c, d] = picture.matrix;
    const area = a * d - b * c;
    return grey === null || Math.abs(area) < 1 ? [] : [{ picture, grey, area }];
  });
  const largest = usable[0];
  if (!largest) return null;
  const native = Math.sqrt((largest.picture.width * largest.picture.height) / Math.abs(largest.area));
  const wanted = isFile
    ? Math.min(2, Math.sqrt(A4_PIXELS / (page.width * page.height)))
    : Math.min(DPI / 72, Math.max(LEAST_DPI / 72, native));
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (page.width * page.height)));
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const pixels = new Uint8Array(width * height).fill(255);
  for (const { picture, grey, area } of usable) {
    const [a, b, c, d, e, f] = picture.matrix;
    const xs = [e, e + a, e + c, e + a + c];
    const ys = [f, f + b, f + d, f + b + d];
    const from = { x: clamp(Math.min(...xs) * scale, width), y: clamp(Math.min(...ys) * scale, height) };
    const to = { x: clamp(Math.max(...xs) * scale, width), y: clamp(Math.max(...ys) * scale, height) };
    // When the picture is finer than the page, several of its pixels are averaged.
    const fine = Math.sqrt((picture.width * picture.height) / Math.abs(area)) / scale;
    const taps = Math.min(4, Math.max(1, Math.round(fine)));
    for (let y = from.y; y < to.y; y++)
      for (let x = from.x; x < to.x; x++) {
        let sum = 0;
        let met = 0;
        for (let tap = 0; tap < taps * taps; tap++) {
          const px = (x + ((tap % taps) + 0.5) / taps) / scale - e;
          const py = (y + (Math.floor(tap / taps) + 0.5) / taps) / scale - f;
          const u = (d * px - c * py) / area;
          // The unit square of a PDF picture has its origin at the bottom left.
          const v = 1 - (a * py - b * px) / area;
          if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
          sum += grey(Math.floor(u * picture.width), Math.floor(v * picture.height));
          met += 1;
        }
        if (met > 0) pixels[y * width + x] = Math.min(pixels[y * width + x]!, sum / met);
      }
  }
  return { width, height, scale, pixels };
}

const clamp = (n: number, most: number): number => Math.min(most, Math.max(0, Math.round(n)));

/** The picture as a PGM file, the plainest form that the recogniser reads. */
export function asPgm({ width, height, pixels }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
