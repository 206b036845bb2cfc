import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type Fault, type Person, type StandIn, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { inventedPeople } from '../../test/support/invented-people.ts';
import { type RescindError, readDay, standingClock, systemClock } from '../kernel/kernel.ts';
import type { Capture } from '../notice/notice.ts';
import { askThrough } from './ask.ts';
import { type FetcherOptions, httpFetcher, postOnce, type Waiting } from './http.ts';
import { sweepRed } from './sweep/sweep.ts';

const people: Person[] = inventedPeople({ size: 700, seed: 11, names: 'even' });
const today = readDay('2026-03-10');
let standIn: StandIn;
let closing: (() => Promise<void>)[] = [];

async function open(faults: Fault[], options: Partial<FetcherOptions> = {}) {
  standIn = await serveStandIn({ people, today, faults });
  const waits: number[] = [];
  const http = httpFetcher({
    baseUrl: standIn.url,
    userAgent: 'Rescind/test',
    contact: 'operator@example.org',
    rate: 'max',
    clock: systemClock,
    wait: async (ms) => void waits.push(ms),
    dice: () => 0.5,
    ...options,
  });
  closing = [() => http.close(), () => standIn.close()];
  return { get: http.get, waits };
}
afterEach(async () => {
  for (const close of closing) await close();
});

describe('asking the service', () => {
  it('waits as long as told, then longer each time', async () => {
    const { get, waits } = await open([
      { name: 'too-many', count: 1 },
      { name: 'error-503', after: 1, count: 2 },
    ]);
    const answer = await get('red?page=1');
    expect([answer.status, answer.attempts]).toEqual([200, 4]);
    expect(waits).toEqual([1000, 100, 200]);
  });

  it('tells before each wait what was answered, how long it waits and which try is next', async () => {
    const told: Waiting[] = [];
    const { get } = await open(
      [
        { name: 'too-many', count: 1 },
        { name: 'reset', after: 1, count: 1 },
      ],
      { clock: standingClock('2026-03-10T05:00:00.000Z'), waiting: (wait) => told.push(wait) },
    );
    await get('red?page=1');
    expect(told).toEqual([
      { status: 429, attempt: 1, of: 9, waitMs: 1000, until: '2026-03-10T05:00:01.000Z' },
      { status: null, attempt: 2, of: 7, waitMs: 100, until: '2026-03-10T05:00:00.100Z' },
    ]);
  });

  it('keeps to its rate', async () => {
    const { get, waits } = await open([], { rate: 2 });
    await get('red?page=1');
    await get('red?page=1');
    expect(waits).toContain(500);
  });

  it('takes a refusal that persists for a refusal, in plain words', async () => {
    const { get } = await open([{ name: 'forbidden' }]);
    await expect(get('red')).rejects.toMatchObject({ code: 'source-refused', outcome: 'partial' });
    await expect(get('red')).rejects.toThrow(/kept\.$/);
    const { ask } = askThrough({ get, record: async () => {}, recorded: new Map() });
    await expect(ask({})).rejects.toThrow('The last whole list stays marked "not looked since".');
  });

  it('survives hang-ups and tells when nobody answers', async () => {
    const { get } = await open([
      { name: 'reset', count: 1 },
      { name: 'wrong-length', after: 1, count: 1 },
      { name: 'reset', after: 3 },
    ]);
    expect((await get('red')).attempts).toBe(3);
    await expect(get('red')).rejects.toMatchObject({ code: 'source-unreachable' });
  });

  it('gives up on a body that is too large', async () => {
    const { get } = await open([], { maxBytes: 100 });
    await expect(get('red')).rejects.toMatchObject({ code: 'answer-too-large' });
  });

  it('hands back an error that does not go away, so that another way can be taken', async () => {
    const { get } = await open([{ name: 'heavy-504' }]);
    expect(await get(`red?name=${'A'.repeat(41)}`)).toMatchObject({ status: 504, attempts: 2 });
  });
});

/** A service of a few lines, for what the stand-in does not do. */
async function answering(listener: RequestListener, options: Partial<FetcherOptions> = {}) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    listener(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const waits: number[] = [];
  const http = httpFetcher({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices/v1`,
    userAgent: 'Rescind/test',
    contact: 'operator@example.org',
    rate: 'max',
    clock: systemClock,
    wait: async (ms) => void waits.push(ms),
    dice: () => 0.5,
    ...options,
  });
  closing = [
    () => http.close(),
    async () => {
      server.closeAllConnections();
      server.close();
    },
  ];
  return { get: http.get, waits, asked };
}

describe('a redirect', () => {
  it.each([
    [
      'https://elsewhere.example/list?token=secret',
      /status 302\) to https:\/\/elsewhere\.example\. Redirects are not followed/,
    ],
    ['/moved/red', /to http:\/\/127\.0\.0\.1:\d+\. Redirects/],
  ])('to %s is told by its host and ends the list, after one request', async (location, words) => {
    const { get, asked } = await answering((_, to) => to.writeHead(302, { location }).end('moved'));
    const kept: Capture[] = [];
    const { ask } = askThrough({
      get,
      record: async (each) => void kept.push(each),
      recorded: new Map(),
    });
    const fault = await ask({}).catch((thrown: RescindError) => thrown);
    expect(fault).toMatchObject({ code: 'source-redirects', next: expect.stringContaining('--source-url') });
    expect((fault as RescindError).message).toMatch(words);
    expect((fault as RescindError).message).not.toMatch(/secret|moved\/red/);
    expect([asked.length, kept.map(({ status }) => status)]).toEqual([1, [302]]);
  });
});

describe('being asked to wait', () => {
  const now = '2026-03-10T05:00:00.000Z';
  const refusing = (headers: Record<string, string>) => {
    let asked = 0;
    return answering((_, to) => (asked++ === 0 ? to.writeHead(429, headers).end() : to.end('{}')), {
      clock: standingClock(now),
    });
  };

  it.each([
    ['so many seconds', { 'retry-after': '600' }, 600_000],
    [
      'until a date',
      { 'retry-after': 'Tue, 10 Mar 2026 05:00:30 GMT', date: 'Tue, 10 Mar 2026 05:00:00 GMT' },
      30_000,
    ],
    [
      'until a date of a service whose clock is two hours ahead',
      { 'retry-after': 'Tue, 10 Mar 2026 07:00:30 GMT', date: 'Tue, 10 Mar 2026 07:00:00 GMT' },
      30_000,
    ],
    ['until a date that has passed', { 'retry-after': 'Sun Nov  6 08:49:37 1994' }, 50],
    ['for something that is no time', { 'retry-after': 'soon' }, 50],
  ])('%s, it waits so long', async (_what, headers, ms) => {
    const { get, waits } = await refusing(headers);
    expect((await get('red')).attempts).toBe(2);
    expect(waits).toEqual([ms]);
  });

  it.each([
    ['3601', '61 minutes', '2026-03-10 06:00'],
    ['9'.repeat(400), '527040 minutes', '2027-03-11 05:00'],
    ['Tue, 10 Mar 2026 08:30:00 GMT', '210 minutes', '2026-03-10 08:30'],
  ])(
    'for longer than ten minutes (%s), it stops and says when to come again',
    async (after, words, moment) => {
      const { get, asked } = await refusing({ 'retry-after': after, date: 'Tue, 10 Mar 2026 05:00:00 GMT' });
      const spared: number[] = [];
      await expect(
        get('red', { spare: async ({ status }) => void spared.push(status) }),
      ).rejects.toMatchObject({
        code: 'source-refused',
        message: expect.stringContaining(words),
        next: expect.stringContaining(moment),
      });
      expect([asked.length, spared]).toEqual([1, [429]]);
    },
  );
});

describe('what the operator sets and the service compresses', () => {
  it('sends the operator’s headers instead of its own, however they are spelt', async () => {
    const { get, asked } = await answering((_, to) => to.end('{}'), {
      headers: { 'User-Agent': 'Somebody', 'Accept-Encoding': 'br' },
    });
    await get('red');
    const names = asked[0]!.rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase());
    expect(asked[0]!.headers).toMatchObject({ 'user-agent': 'Somebody', 'accept-encoding': 'br' });
    expect(names.filter((name) => name === 'user-agent')).toHaveLength(1);
  });

  it('reads and records a compressed list as the list that it is', async () => {
    const list = JSON.stringify({ total: 0, query: {}, _embedded: { notices: [] } });
    const { get } = await answering((_, to) =>
      to.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(list)),
    );
    const kept: string[] = [];
    const { ask } = askThrough({
      get,
      record: async ({ body }) => void kept.push(Buffer.from(body).toString()),
      recorded: new Map(),
    });
    expect(await ask({})).toMatchObject({ total: 0 });
    expect(kept).toEqual([list]);
  });

  it('asks again for a compressed body that broke off', async () => {
    let asked = 0;
    const whole = gzipSync(JSON.stringify({ total: 0, query: {}, _embedded: { notices: [] } }));
    const { get } = await answering((_, to) =>
      to
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(asked++ === 0 ? whole.subarray(0, whole.length - 12) : whole),
    );
    const { ask } = askThrough({ get, record: async () => {}, recorded: new Map() });
    expect(await ask({})).toMatchObject({ total: 0 });
    expect(asked).toBe(2);
  });

  it('takes in no bomb', async () => {
    const { get, asked } = await answering(
      (_, to) => to.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(2_000_000))),
      { maxBytes: 1_000_000 },
    );
    await expect(get('red')).rejects.toMatchObject({ code: 'answer-too-large' });
    expect(asked).toHaveLength(1);
  });
});

describe('an answer that never ends', () => {
  const dripping: RequestListener = (_, to) => {
    to.writeHead(200, { 'content-length': 1000 });
    const drip = setInterval(() => to.write(' '), 20);
    to.on('close', () => clearInterval(drip));
  };

  it('is hung up on, however steadily it drips, and counts as none', async () => {
    const { get, asked } = await answering(dripping, {
      answerMs: 200,
      timeoutMs: 150,
      tries: { refused: 1, failing: 2 },
    });
    await expect(get('red')).rejects.toMatchObject({
      code: 'source-unreachable',
      message: expect.stringContaining('too slow, 2 tries'),
    });
    expect(asked).toHaveLength(2);
  });

  it('is left at once when the sweep is stopped', async () => {
    const stop = new AbortController();
    const { get } = await answering(dripping, { signal: stop.signal });
    setTimeout(() => stop.abort(), 100);
    await expect(get('red')).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('asking and recording', () => {
  it('records what is spoilt before it asks again', async () => {
    const { get } = await open([
      { name: 'truncated', count: 1 },
      { name: 'error-500', after: 1, count: 1 },
    ]);
    const kept: Capture[] = [];
    const { ask, requests } = askThrough({
      get,
      record: async (each) => void kept.push(each),
      recorded: new Map(),
    });
    expect((await ask({})).total).toBe(700);
    expect(kept.map(({ status, items }) => [status, items.length])).toEqual([
      [200, 0],
      [500, 0],
      [200, 160],
    ]);
    expect(requests()).toBe(3);
    await ask({});
    expect(requests()).toBe(3);
    await ask({}, { fresh: true });
    expect(requests()).toBe(4);
  });

  it('counts every request sent, answered or not', async () => {
    const { get } = await open([{ name: 'reset' }]);
    const { ask, requests } = askThrough({ get, record: async () => {}, recorded: new Map() });
    await expect(ask({})).rejects.toMatchObject({ code: 'source-unreachable' });
    expect(requests()).toBe(standIn.requests().length);
    await standIn.close();
    await expect(ask({})).rejects.toMatchObject({ code: 'source-unreachable' });
    expect(requests()).toBe(standIn.requests().length * 2);
    standIn = await serveStandIn({ people, today });
    closing = [() => standIn.close()];
  });

  it('takes a block page that stays for a refusal', async () => {
    const { get } = await open([{ name: 'block-page' }]);
    const { ask } = askThrough({ get, record: async () => {}, recorded: new Map() });
    await expect(ask({})).rejects.toMatchObject({ code: 'source-refused' });
  });

  it('goes on after a kill without asking again for what is recorded', async () => {
    const { get } = await open([]);
    const recorded = new Map<string, Uint8Array>();
    const keep = async ({ asked, body, status }: Capture) => {
      if (recorded.size === 6) throw new Error('killed');
      if (status === 200) recorded.set(asked, body);
    };
    const ports = { today: () => today, progress: () => {} };
    const first = askThrough({ get, record: keep, recorded: new Map() });
    await expect(sweepRed({ ...ports, ask: first.ask }, null)).rejects.toThrow('killed');
    const before = standIn.requests().length;
    const second = askThrough({ get, record: async () => {}, recorded });
    const report = await sweepRed({ ...ports, ask: second.ask, requests: second.requests }, null);
    expect(report).toMatchObject({ verdict: 'complete', seen: 700 });
    const again = standIn
      .requests()
      .slice(before)
      .map(({ asked }) => asked);
    const repeated = again.filter((asked) => recorded.has(asked) && asked !== 'red?resultPerPage=160&page=1');
    expect(repeated).toEqual([]);
  });
});

describe('one request to an address that was typed', () => {
  const order = { contentType: 'application/x', accept: 'application/y', userAgent: 'Rescind/test' };
  const sent: { headers: Record<string, unknown>; body: string }[] = [];

  async function post(answer: RequestListener, limits: { timeoutMs?: number; maxBytes?: number } = {}) {
    sent.length = 0;
    const server = createServer(async (asked, to) => {
      const chunks: Buffer[] = [];
      for await (const chunk of asked) chunks.push(chunk as Buffer);
      sent.push({ headers: asked.headers, body: Buffer.concat(chunks).toString() });
      answer(asked, to);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    closing = [
      async () => {
        server.closeAllConnections();
        server.close();
      },
    ];
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`;
    return postOnce({ url, body: Buffer.from('question'), ...order, ...limits });
  }

  it('sends the body and who asks, and nothing more', async () => {
    expect(Buffer.from(await post((_, to) => to.end('answer'))).toString()).toBe('answer');
    expect(sent).toHaveLength(1);
    expect(sent[0]!.body).toBe('question');
    expect(sent[0]!.headers).toMatchObject({ 'user-agent': 'Rescind/test', accept: 'application/y' });
    for (const header of ['from', 'cookie', 'referer', 'accept-language'])
      expect(sent[0]!.headers).not.toHaveProperty(header);
  });

  it.each<[string, RequestListener, object, string]>([
    ['fails', (_, to) => to.writeHead(503).end(), {}, 'not-answered'],
    ['points elsewhere', (_, to) => to.writeHead(302, { location: '/' }).end(), {}, 'not-answered'],
    ['says too much', (_, to) => to.end(Buffer.alloc(100)), { maxBytes: 99 }, 'answer-too-large'],
    ['says nothing', () => undefined, { timeoutMs: 200 }, 'no-answer'],
    ['never ends', (_, to) => void to.write('a'), { timeoutMs: 200 }, 'no-answer'],
    ['hangs up', (asked) => asked.socket.destroy(), {}, 'no-answer'],
  ])('is not repeated when the other side %s', async (_what, answer, limits, code) => {
    await expect(post(answer, limits)).rejects.toMatchObject({ code });
    expect(sent).toHaveLength(1);
  });
});
