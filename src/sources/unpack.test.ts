import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TooMuch, unpacked } from './unpack.ts';

const text = JSON.stringify({ total: 3, name: 'ÁLMOND'.repeat(40) });
const plain = Buffer.from(text);

describe('unpacking', () => {
  it.each([
    ['gzip', gzipSync(plain)],
    ['x-gzip', gzipSync(plain)],
    ['deflate', deflateSync(plain)],
    ['deflate', deflateRawSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['zstd', zstdCompressSync(plain)],
    ['gzip, br', brotliCompressSync(gzipSync(plain))],
    [' GZIP', gzipSync(plain)],
    ['identity', plain],
    [undefined, plain],
  ])('%s gives the body back', async (encoding, packed) => {
    expect(Buffer.from(await unpacked(packed, encoding, 10_000)).toString()).toBe(text);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ] as const)('stops a bomb of %s at the limit', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(20_000_000));
    expect(bomb.length).toBeLessThan(50_000);
    await expect(unpacked(bomb, encoding, 1_000_000)).rejects.toThrow(TooMuch);
  });

  it('gives bytes that are not what they are called as they came', async () => {
    const cut = gzipSync(plain).subarray(0, 30);
    expect(await unpacked(cut, 'gzip', 10_000)).toBe(cut);
    expect(await unpacked(plain, 'br', 10_000)).toBe(plain);
    expect(await unpacked(new Uint8Array(), 'gzip', 10_000)).toHaveLength(0);
  });

  it('names no way that it does not know', async () => {
    await expect(unpacked(plain, 'compress', 10_000)).rejects.toMatchObject({ code: 'unknown-encoding' });
  });
});
