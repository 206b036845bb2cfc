/** Unpacks compressed bodies (`Content-Encoding`), never to more than was agreed. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { RescindError } from '../kernel/kernel.ts';

type Unpack = (packed: Uint8Array, limit: { maxOutputLength: number }) => Promise<Buffer>;

const WAYS: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: inflateEither,
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
};

/** Thrown when a body unpacks to more than `most` bytes. */
export class TooMuch extends Error {}

/**
 * The body as it was before it was compressed. Bytes that are not what their header says (broken off, say) are given as they came.
 * @param encoding the header, such as `gzip` or `gzip, br`, applied from the right
 * @throws TooMuch when it would be more than `most` bytes
 * @throws RescindError `unknown-encoding` when the header names a way that is not known here
 */
export async function unpacked(body: Uint8Array, encoding: unknown, most: number): Promise<Uint8Array> {
  const names = String(encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  let bytes = body;
  for (const name of names.reverse()) {
    const unpack = WAYS[name];
    if (unpack === undefined) throw unknown();
    if (bytes.length === 0) return bytes;
    try {
      bytes = await unpack(bytes, { maxOutputLength: most });
    } catch (fault) {
      if ((fault as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new TooMuch();
      return body;
    }
  }
  return bytes;
}

/** `deflate` means zlib's format; some servers send the bare stream. */
async function inflateEither(packed: Uint8Array, limit: { maxOutputLength: number }): Promise<Buffer> {
  const zlibs =
    packed.length > 1 && ((packed[0] ?? 0) & 0x0f) === 8 && (packed[0]! * 256 + packed[1]!) % 31 === 0;
  return promisify(zlibs ? inflate : inflateRaw)(packed, limit);
}

function unknown(): RescindError {
  return new RescindError(
    'unknown-encoding',
    'The service compressed its answer in a way that is not known here; it was not taken in.',
    `Known are ${Object.keys(WAYS).join(', ')}: look at Accept-Encoding among your own headers.`,
    { outcome: 'partial' },
  );
}
