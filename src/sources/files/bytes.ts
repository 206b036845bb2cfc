/**
 * The bytes of a saved file as UTF-8, whatever its wrapping: `.gz` is unpacked, UTF-16 with a byte order mark is re-encoded.
 * What cannot be read is refused by name, with the next step, before anything is taken from it.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { type Digest, RescindError, wordsOf } from '../../kernel/kernel.ts';
import { cutOff } from './split.ts';

const CHUNK = 256 * 1024;
const PACKED: readonly (readonly [string, string])[] = [
  ['504b0304', 'a zip archive'],
  ['28b52ffd', 'packed with zstd'],
  ['fd377a58', 'packed with xz'],
  ['425a68', 'packed with bzip2'],
];

/** A file that can be read from its beginning as often as needed. */
export class FileBytes {
  readonly path: string;
  /** The file's own name, without its folder. */
  readonly name: string;
  /** The digest of the whole file as it lies on the disk; known once `read` ran to its end. */
  digest: Digest | null = null;

  constructor(path: string) {
    this.path = path;
    this.name = basename(path);
  }

  /**
   * The content as UTF-8, without a byte order mark.
   * @throws RescindError `no-such-file`, `not-a-file`, `unreadable-file`, `empty-file`, `packed-file`, `wrong-encoding`, `truncated-file`,
   *   and `file-changed` when the digest differs from the last time
   */
  async *read(): AsyncGenerator<Uint8Array> {
    const head = await this.#head();
    this.#refusePacked(head);
    const packed = head[0] === 0x1f && head[1] === 0x8b;
    const hash = createHash('sha256');
    const raw = tapped(createReadStream(this.path, { highWaterMark: CHUNK }), hash);
    let encoding: string | null | undefined;
    let decoder: TextDecoder | undefined;
    for await (let chunk of packed ? this.#unpacked(raw) : raw) {
      if (encoding === undefined) {
        encoding = this.#encodingOf(chunk);
        if (encoding !== null) decoder = new TextDecoder(encoding);
        else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) chunk = chunk.subarray(3);
      }
      yield decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
    }
    const last = decoder?.decode() ?? '';
    if (last !== '') yield Buffer.from(last);
    const digest = hash.digest('hex') as Digest;
    if (this.digest !== null && this.digest !== digest)
      throw new RescindError(
        'file-changed',
        `${this.name} was changed while it was being read.`,
        'Wait until it is no longer written to, then import it again.',
      );
    this.digest = digest;
  }

  async #head(): Promise<Uint8Array> {
    try {
      const found = await stat(this.path);
      if (!found.isFile())
        throw new RescindError(
          'not-a-file',
          `${this.name} is ${found.isDirectory() ? 'a folder' : 'no regular file'}.`,
          'Name one file; to import several, name them one by one.',
        );
      if (found.size === 0) throw emptyFile(this.name);
      const file = await open(this.path);
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    } catch (fault) {
      if (fault instanceof RescindError) throw fault;
      const missing = (fault as NodeJS.ErrnoException).code === 'ENOENT';
      throw new RescindError(
        missing ? 'no-such-file' : 'unreadable-file',
        missing ? `There is no file ${this.name}.` : `${this.name} cannot be read.`,
        missing ? 'Check the path.' : 'Check who may read it, then import it again.',
        { cause: fault },
      );
    }
  }

  #refusePacked(head: Uint8Array): void {
    const start = Buffer.from(head).toString('hex');
    const packing = PACKED.find(([magic]) => start.startsWith(magic));
    if (packing !== undefined)
      throw new RescindError(
        'packed-file',
        `${this.name} is ${packing[1]}.`,
        'Unpack it, then import what was inside.',
      );
  }

  async *#unpacked(raw: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const gunzip = createGunzip({ chunkSize: CHUNK });
    // Faults of either stream surface in the loop below, so the callback has nothing to say.
    pipeline(Readable.from(raw), gunzip, () => {});
    let line = 1;
    try {
      for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
        for (const byte of chunk) if (byte === 10) line += 1;
        yield chunk;
      }
    } catch (fault) {
      if (fault instanceof RescindError) throw fault;
      if (/unexpected end/.test(wordsOf(fault))) throw cutOff(this.name, line, Math.max(0, line - 1), fault);
      throw new RescindError(
        'unreadable-file',
        `${this.name} is a broken gzip file.`,
        'Fetch or save it again. Nothing was imported.',
        { cause: fault },
      );
    } finally {
      gunzip.destroy();
    }
  }

  /** The encoding to re-encode from; null for UTF-8. */
  #encodingOf(chunk: Uint8Array): string | null {
    if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
    const sample = chunk.subarray(0, 512);
    const zeros = sample.filter((byte) => byte === 0).length;
    if (zeros > sample.length / 4)
      throw new RescindError(
        'wrong-encoding',
        `${this.name} looks like UTF-16 without a byte order mark, which could be read in two ways.`,
        'Save it as UTF-8 (such as with iconv -f UTF-16LE -t UTF-8), then import it again.',
      );
    return null;
  }
}

export function emptyFile(name: string): RescindError {
  return new RescindError(
    'empty-file',
    `${name} is empty.`,
    'Check that saving it succeeded, then import it again.',
  );
}

async function* tapped(
  chunks: AsyncIterable<Uint8Array>,
  hash: { update(bytes: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
