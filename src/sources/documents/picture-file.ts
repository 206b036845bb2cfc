/** A PNG or JPEG file: how large it is, read from its head alone, before anything is unpacked. */
import { RescindError } from '../../kernel/errors.ts';
import type { DocumentLimits } from './limits.ts';

export type FileKind = 'pdf' | 'png' | 'jpeg';

/** What the file is by its first bytes; null when it is none of the three. A PDF may have up to 1,024 bytes before its mark. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  return head.includes('%PDF-') ? 'pdf' : null;
}

function pngSize(view: DataView): { width: number; height: number } | null {
  if (view.byteLength < 33 || view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(view: DataView): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/**
 * The size of a picture file in pixels.
 * @throws RescindError `document-broken` when its head cannot be read, `picture-too-large` beyond the limit
 */
export function pictureSize(
  bytes: Uint8Array,
  kind: 'png' | 'jpeg',
  limits: DocumentLimits,
): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = kind === 'png' ? pngSize(view) : jpegSize(view);
  if (!size || size.width === 0 || size.height === 0)
    throw new RescindError(
      'document-broken',
      `The file begins like a ${kind.toUpperCase()} picture, but it is broken or cut off.`,
      'Get the file again from where it came from, or scan the page again.',
    );
  if (size.width * size.height > limits.pixels)
    throw new RescindError(
      'picture-too-large',
      `The picture has ${size.width} by ${size.height} pixels; at most ${limits.pixels / 1_000_000} million are read.`,
      'Scan the page at 300 dots an inch, or save the picture smaller.',
    );
  return size;
}
