/** Which answers are compressed, over a port as a browser asks, and which never are. */
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publicFaces, type Served, serve } from '../../src/web/web.ts';
import { type ApiHouse, apiHouse } from '../support/api-house.ts';

let of: ApiHouse;
let served: Served;
beforeAll(async () => {
  of = await apiHouse();
  served = await serve(publicFaces(of.house), { port: 0 });
});
afterAll(async () => {
  await served.close();
  await of.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** Asks without undoing any encoding. */
const ask = (
  path: string,
  headers: Record<string, string> = {},
  form?: { readonly type: string; readonly body: string },
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(
      served.url + path,
      {
        method: form === undefined ? 'GET' : 'POST',
        headers: { ...headers, ...(form && { 'content-type': form.type, origin: served.url }) },
      },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, bytes: Buffer.concat(pieces) }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(form?.body);
  });
const gzip = { 'accept-encoding': 'gzip, br' };

it('text is sent compressed to whoever accepts it, and says the same', async () => {
  for (const path of [
    '/notices',
    '/sweeps/1',
    '/api/v1/notices',
    '/api/v1/openapi.json',
    '/api/v1/docs',
    '/feeds/changes.atom',
    '/feeds/changes.json',
    '/data/notices.csv',
    '/data/changes.ndjson',
  ]) {
    const [plain, small] = [await ask(path), await ask(path, gzip)];
    expect(plain.headers['content-encoding'], path).toBeUndefined();
    expect(small.headers['content-encoding'], path).toBe('gzip');
    expect(small.headers.vary, path).toMatch(/accept-encoding/i);
    expect(small.bytes.length, path).toBeLessThan(plain.bytes.length / 2);
    expect(gunzipSync(small.bytes).toString(), path).toBe(plain.bytes.toString());
    expect(small.headers['rescind-invented'], path).toBe(plain.headers['rescind-invented']);
  }
});

it('an ETag given with one encoding is known again with either', async () => {
  for (const path of ['/notices', '/api/v1/notices', '/data/notices.csv']) {
    const [plain, small] = [await ask(path), await ask(path, gzip)];
    expect(small.headers.etag, path).toMatch(/^W\//);
    for (const tag of [plain, small].map(({ headers }) => String(headers.etag)))
      for (const headers of [gzip, {}]) {
        const again = await ask(path, { ...headers, 'if-none-match': tag });
        expect(again.status, path).toBe(304);
        expect(again.bytes).toHaveLength(0);
      }
  }
});

it('an answer to what somebody typed is never compressed', async () => {
  const form = (body: string) => ({ type: 'application/x-www-form-urlencoded', body });
  const json = (body: object) => ({ type: 'application/json', body: JSON.stringify(body) });
  for (const [path, sent] of [
    ['/search', form('q=fraud')],
    ['/check', form('number=2024%2F10482&name=Amirov')],
    ['/api/v1/notices/search', json({ words: 'fraud' })],
    ['/api/v1/papers/check', json({ number: '2024/10482', name: 'Amirov' })],
  ] as const) {
    const answer = await ask(path, gzip, sent);
    expect(answer.status, path).toBe(200);
    expect(answer.headers['content-encoding'], path).toBeUndefined();
  }
});

it('a capture is sent to the byte, whatever is accepted', async () => {
  for (const base of ['', '/api/v1']) {
    const answer = await ask(`${base}/notices/${of.known}/captures/${of.capture.seq}`, gzip);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(createHash('sha256').update(answer.bytes).digest('hex')).toBe(of.capture.itemDigest);
  }
});
