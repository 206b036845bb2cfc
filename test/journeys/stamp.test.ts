/** A head of the chain is stamped through the command line: a request taken to an authority, its reply kept; or asked for at an address. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createArchive } from '../../src/archive/archive.ts';
import { standingClock } from '../../src/kernel/kernel.ts';
import { openArchiveLedger } from '../../src/ledger/ledger.ts';
import { readItem, wholeListTotal } from '../../src/sources/sources.ts';
import { dataFolder, rescind } from '../support/rescind.ts';
import { type TestAuthority, timeStampAuthority } from '../support/time-stamp-authority.ts';

const { folder, cleanUp } = dataFolder();
const inFolder = (name: string) => join(folder, name);
const stamp = (...args: string[]) => rescind(['stamp', ...args, '--data', folder]);
let authority: TestAuthority;
let url: string;
const asked: { type: string | undefined; size: number }[] = [];
const server = createServer(async (question, to) => {
  const chunks: Buffer[] = [];
  for await (const chunk of question) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  asked.push({ type: question.headers['content-type'], size: body.length });
  to.end(await authority.answer(body));
});

beforeAll(async () => {
  authority = await timeStampAuthority();
  writeFileSync(inFolder('root.pem'), authority.root);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`;
  const clock = standingClock('2026-01-05T05:00:00Z');
  const archive = createArchive({
    ledger: await openArchiveLedger({ folder }),
    clock,
    read: readItem,
    readTotal: wholeListTotal,
  });
  const open = await archive.openFile('rows.txt', clock.now());
  const row = 'NURLAN|1990-01-01|2024/1|KZ|OSPANOV';
  await open.record({
    what: 'file',
    asked: 'rows.txt#1',
    status: 200,
    receivedAt: clock.now(),
    body: Buffer.from(row),
    items: [{ start: 0, end: row.length, kind: 'pipe-row' }],
  });
  await open.close({
    verdict: 'partial',
    totalBefore: null,
    totalAfter: null,
    requests: 0,
    seen: 1,
    gone: [],
    partitions: [],
    missing: [],
    notes: [],
  });
  await archive.close();
});
afterAll(() => {
  server.close();
  cleanUp();
});

describe('a head', () => {
  it('that nobody stamped is listed as not stamped, and a request for it sends nothing', async () => {
    expect((await stamp('list')).out).toMatch(/^2026-01-05 {2}[0-9a-f]{64} {2}not stamped\n$/);
    const ran = await stamp('request', '--out', inFolder('head.tsq'), '--json');
    expect(ran.code).toBe(0);
    const [request] = ran.lines<{ chain: string; nonce: string; file: string }>();
    expect(request).toMatchObject({ day: '2026-01-05', file: inFolder('head.tsq') });
    expect(readFileSync(inFolder('head.tsq')).toString('hex')).toContain(request!.chain);
    expect(asked).toEqual([]);
  });

  it('takes no file that is missing, no page, no part, no other authority’s reply: 2 or 4, and why', async () => {
    const request = readFileSync(inFolder('head.tsq'));
    const reply = await authority.answer(request);
    const other = await timeStampAuthority();
    writeFileSync(inFolder('page.tsr'), '<html><h1>502 Bad Gateway</h1></html>');
    writeFileSync(inFolder('part.tsr'), reply.slice(0, 300));
    writeFileSync(inFolder('other.tsr'), await other.answer(request));
    const rows: [string, number, string][] = [
      ['none.tsr', 2, 'no-file'],
      ['page.tsr', 4, 'stamp-unreadable'],
      ['part.tsr', 4, 'stamp-unreadable'],
      ['other.tsr', 4, 'stamp-other-authority'],
    ];
    for (const [file, code, word] of rows) {
      const ran = await stamp('keep', inFolder(file), '--ca', inFolder('root.pem'), '--json');
      expect([ran.code, ran.out]).toEqual([code, '']);
      const { error } = JSON.parse(ran.err) as { error: { code: string; message: string; next: string } };
      expect(error.code).toBe(word);
      expect(error.next).not.toBe('');
    }
    expect((await stamp('keep', inFolder('part.tsr'), '--ca', inFolder('page.tsr'))).code).toBe(2);
    expect((await stamp('list')).out).toContain('not stamped');
  });

  it('is stamped by the reply to its request, and verify checks it', async () => {
    writeFileSync(inFolder('head.tsr'), await authority.answer(readFileSync(inFolder('head.tsq'))));
    const kept = await stamp('keep', inFolder('head.tsr'));
    expect(kept.code).toBe(0);
    expect(kept.out).toContain('Kept: stamp 1 of the head of 2026-01-05');
    expect(kept.out).toContain('whether the authority is to be trusted is unknown');
    expect(kept.out).toContain('It answers the request that was made here.');
    const verified = await rescind(['verify', '--data', folder]);
    expect(verified.out).toContain('1 stamp of heads is well signed');
    expect(verified.out).toContain('Everything holds.');
    const heads = (await stamp('list', '--json', '--ca', inFolder('root.pem'))).lines<{
      day: string;
      stamps: object[];
    }>();
    const head = heads.find(({ day }) => day === '2026-01-05');
    expect(head!.stamps).toMatchObject([{ no: 1, authority: 'Invented Time Stamps', trusted: 'yes' }]);
  });

  it('is stamped by an authority at an address that was typed', async () => {
    const ran = await stamp('ask', '--url', url, '--ca', inFolder('root.pem'), '--json');
    expect(ran.code).toBe(0);
    expect(ran.lines()[0]).toMatchObject({ no: 2, nonce: 'yes', trusted: 'yes', taken: true });
    expect(asked).toEqual([{ type: 'application/timestamp-query', size: expect.any(Number) }]);
    expect(asked[0]!.size).toBeLessThan(80);
    for (const [options, code] of [
      [['--url', 'ftp://127.0.0.1/'], 2],
      [['--url', url, '--day', '2026-01-04'], 2],
      [['--url', 'http://127.0.0.1:1/'], 4],
    ] as const)
      expect((await stamp('ask', ...options)).code).toBe(code);
    expect(asked).toHaveLength(1);
  });

  it('cannot be written about to a place that is not there', async () => {
    const ran = await stamp('request', '--out', inFolder('nowhere/head.tsq'));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('cannot be written');
  });
});
