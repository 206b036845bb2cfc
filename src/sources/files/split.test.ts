import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Elements, elementsIn } from './elements.ts';
import { Lines } from './lines.ts';
import { batches, bytesOf, type Splitter } from './split.ts';

/** The pieces of `text`, pushed in chunks of `size` bytes. */
async function piecesOf(
  text: string,
  splitter: Splitter,
  size: number,
): Promise<{ text: string; line: number }[]> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const found = [];
  for await (const batch of batches(chunks(), splitter, 'x.json'))
    for (const piece of batch.pieces)
      found.push({ text: Buffer.from(bytesOf(batch, piece)).toString(), line: piece.line });
  return found;
}
const chunkSize = fc.integer({ min: 1, max: 40 });

describe('pieces of a stream', () => {
  it('are its lines, whatever the chunks and line ends', async () => {
    const line = fc.stringMatching(/^[a-zé"|]{0,12}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.constantFrom('\n', '\r\n'), chunkSize, async (lines, end, size) => {
        const wanted = lines.flatMap((text, index) => (text === '' ? [] : [{ text, line: index + 1 }]));
        expect(await piecesOf(lines.join(end), new Lines(), size)).toEqual(wanted);
        expect(await piecesOf(lines.map((text) => text + end).join(''), new Lines(), size)).toEqual(wanted);
      }),
    );
  });

  it('are records that hold line ends inside quotes', async () => {
    const text = 'a,"1\n2 ""x"" ",b\n\nc,d\n';
    for (const size of [1, 3, 100])
      expect(await piecesOf(text, new Lines({ quotes: true }), size)).toEqual([
        { text: 'a,"1\n2 ""x"" ",b', line: 1 },
        { text: 'c,d', line: 4 },
      ]);
    await expect(piecesOf('a\n"b\nc', new Lines({ quotes: true }), 4)).rejects.toMatchObject({
      code: 'truncated-file',
      message: expect.stringContaining('line 2; 1 whole'),
    });
  });

  it('are the elements of a JSON list, the values that follow one another, and the list at a path', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        fc.constantFrom(0, 2),
        chunkSize,
        async (values, indent, size) => {
          const read = (pieces: { text: string }[]) => pieces.map(({ text }) => JSON.parse(text));
          const same = JSON.parse(JSON.stringify(values));
          expect(read(await piecesOf(JSON.stringify(values, null, indent), new Elements([]), size))).toEqual(
            same,
          );
          const har = {
            log: { pages: [{ entries: [1] }], entries: values, log: { entries: [2] } },
            entries: [3],
          };
          expect(
            read(await piecesOf(JSON.stringify(har, null, indent), new Elements(['log', 'entries']), size)),
          ).toEqual(same);
          const lines = values.map((value) => JSON.stringify(value, null, indent)).join('\n');
          expect(read(await piecesOf(lines, new Elements(null), size))).toEqual(same);
        },
      ),
    );
  });

  it('never throw on any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => void elementsIn(bytes, ['_embedded', 'notices']),
      ),
    );
  });

  it('say where a JSON list breaks off', async () => {
    await expect(piecesOf('[{"a":1},\n{"b":2},\n{"c"', new Elements([]), 5)).rejects.toMatchObject({
      code: 'truncated-file',
      message: expect.stringContaining('line 3; 2 whole entries'),
    });
    await expect(piecesOf('[{"a":1}', new Elements([]), 50)).rejects.toMatchObject({
      code: 'truncated-file',
    });
  });

  it('come in batches of at most a thousand, without gaps', async () => {
    const bytes = Buffer.from(Array.from({ length: 2500 }, (_, index) => `${index}\n`).join(''));
    async function* chunks() {
      yield bytes;
    }
    const sizes = [];
    let next = 0;
    for await (const batch of batches(chunks(), new Lines(), 'x')) {
      sizes.push(batch.pieces.length);
      for (const piece of batch.pieces)
        expect(Buffer.from(bytesOf(batch, piece)).toString()).toBe(String(next++));
    }
    expect(sizes).toEqual([1000, 1000, 500]);
  });
});
