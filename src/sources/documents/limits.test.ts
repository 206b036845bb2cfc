/** Files that are empty, locked, broken, endless or hostile: a clear fault or an honest reading, in bounded time and memory. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { HELVETICA, pages, pdfOf, textPdf } from '../../../test/support/documents/pdf-writer.ts';
import { fixture } from '../../../test/support/documents/score.ts';
import { RescindError } from '../../kernel/kernel.ts';
import { readNoticeDocument } from '../sources.ts';

const faultOf = async (job: Promise<unknown>): Promise<string> =>
  job.then(
    () => 'it was read',
    (fault: unknown) => (fault instanceof RescindError ? fault.code : `not a RescindError: ${fault}`),
  );

describe('files that cannot be read', () => {
  const good = () => fixture('en-diffusion.pdf');
  const bomb = (fill: string, count: number) => deflateSync(Buffer.alloc(count, fill));
  const content = (stream: Uint8Array) => pages(1, { dict: '<</Filter/FlateDecode>>', stream }, HELVETICA);
  const lock = `/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;
  const bare = [{ dict: '<</Type/Catalog/Pages 2 0 R>>' }, { dict: '<</Type/Pages/Count 0/Kids[]>>' }];
  const hugePng = () => {
    const head = Buffer.alloc(40);
    head.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
    head.write('IHDR', 12);
    head.writeUInt32BE(60_000, 16);
    head.writeUInt32BE(60_000, 20);
    return head;
  };
  const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

  it.each<[string, () => Uint8Array, string]>([
    ['empty', () => new Uint8Array(), 'document-empty'],
    ['of another kind', () => Buffer.from('Dear colleague, attached the notice'), 'document-unknown'],
    ['only a head', () => Buffer.from('%PDF-1.7\n'), 'document-broken'],
    ['locked', () => pdfOf(bare, lock), 'document-locked'],
    ['of 2,000 pages', () => textPdf([[50, 50, 'Surname: X']], 2000), 'document-too-long'],
    [
      'nested too deeply',
      () => pdfOf([{ dict: `<</Type/Catalog/Pages 2 0 R/X${nested}>>` }, bare[1]!]),
      'document-broken',
    ],
    ['a huge picture', hugePng, 'picture-too-large'],
    ['a picture cut off', () => fixture('en-diffusion.png').subarray(0, 3000), 'document-broken'],
  ])('%s', async (_, bytes, code) => {
    expect(await faultOf(readNoticeDocument(bytes()))).toBe(code);
  });

  it('over the limit of bytes', async () => {
    expect(await faultOf(readNoticeDocument(good(), { limits: { bytes: 1000 } }))).toBe('document-too-large');
  });

  it('that unfold to more than memory allows are ended', async () => {
    const job = readNoticeDocument(content(bomb(' ', 600_000_000)), { limits: { megabytes: 300 } });
    expect(await faultOf(job)).toBe('document-too-heavy');
  }, 60_000);

  it('that take for ever are ended', async () => {
    const job = readNoticeDocument(content(bomb('q ', 100_000_000)), { limits: { seconds: 1 } });
    expect(await faultOf(job)).toMatch(/document-too-(slow|heavy)/);
  }, 60_000);

  it('after which the next is read as ever, its time counted from its own beginning', async () => {
    const reading = await readNoticeDocument(good(), { ocr: 'never', limits: { seconds: 8 } });
    expect(reading.pages.map(({ read }) => read)).toEqual(['text']);
    expect(reading.fields.length).toBe(7);
  });

  it('with scripts are read, and no script runs', async () => {
    const bytes = pdfOf([
      { dict: '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(process.exit\\(7\\))>>>>' },
      { dict: '<</Type/Pages/Count 1/Kids[3 0 R]>>' },
      { dict: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>' },
    ]);
    expect((await readNoticeDocument(bytes)).warnings).toContain('active-content-ignored');
  });

  it('cut off or scrambled give a reading or a clear fault, and quote nothing', {
    timeout: 60_000,
  }, async () => {
    const whole = good();
    for (let i = 1; i <= 12; i++) {
      const bytes = new Uint8Array(whole).subarray(
        0,
        i % 2 === 0 ? whole.length : Math.floor((whole.length * i) / 13),
      );
      if (i % 2 === 0)
        for (let at = i * 97; at < bytes.length; at += 1009 * i) bytes[at] = (bytes[at]! + i * 31) & 255;
      const fault = await readNoticeDocument(bytes, { ocr: 'never', limits: { seconds: 5 } }).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (fault === null) continue;
      expect(fault).toBeInstanceOf(RescindError);
      expect(`${(fault as RescindError).message} ${(fault as RescindError).stack}`).not.toMatch(
        /Grimsdal|Ulrike/,
      );
    }
  });

  it('are ended when the asker is gone', async () => {
    const gone = new AbortController();
    const job = readNoticeDocument(fixture('en-one-warrant.png'), { signal: gone.signal });
    setTimeout(() => gone.abort(), 300);
    expect(await faultOf(job)).toBe('reading-ended');
  });
});
