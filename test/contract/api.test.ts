import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/kernel/kernel.ts';
import { publicApi, publicFaces } from '../../src/web/web.ts';
import { type ApiHouse, apiHouse, type DescribedRoute, describedRoutes, json } from '../support/api-house.ts';

let of: ApiHouse;
beforeAll(async () => {
  of = await apiHouse();
}, 120_000);
afterAll(() => of?.close());

async function eachSample(
  see: (
    answer: Response,
    request: { path: string; init: RequestInit },
    about: DescribedRoute,
  ) => Promise<void> | void,
): Promise<void> {
  for (const about of describedRoutes(of.api)) {
    const requests =
      about.method === 'post'
        ? (of.bodies[about.path] ?? []).map((body) => ({ path: about.path, init: json(body) }))
        : (of.samples[about.path] ?? []).map((path) => ({ path, init: {} }));
    expect(requests, `no sample of ${about.path}`).not.toEqual([]);
    for (const request of requests)
      await see(await of.api.request(request.path, request.init), request, about);
  }
}

describe('every route', () => {
  it('answers what its schema says, as of the last whole sweep, saying that its people are invented', async () => {
    const { lastWhole } = await of.archive.searched();
    await eachSample(async (answer, { path }, { schema }) => {
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('content-type'), path).toBe('application/json');
      const body = (await answer.json()) as Record<string, unknown>;
      const read = schema.safeParse(body);
      expect(read.error?.issues.slice(0, 3), path).toBeUndefined();
      const told = path.includes('/captures/')
        ? { asOf: answer.headers.get('rescind-as-of'), notice: answer.headers.get('rescind-invented') }
        : body;
      expect(told.asOf, path).toBe(lastWhole!.at);
      expect(told.notice, path).toMatch(/^Invented people: /);
      if ('searched' in body) expect(body.caution, path).toContain('Not found here never means safe');
    });
  });

  it('can be read by any page, kept by no search engine, and sets no cookie', async () => {
    await eachSample((answer, { path, init }) => {
      const reads = init.method === undefined;
      expect(answer.headers.get('x-robots-tag'), path).toBe('noindex, nofollow');
      expect(answer.headers.get('content-security-policy'), path).toBe(
        "default-src 'none'; frame-ancestors 'none'",
      );
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(answer.headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(answer.headers.get('set-cookie'), path).toBeNull();
      expect(answer.headers.get('access-control-allow-credentials'), path).toBeNull();
      expect(answer.headers.get('access-control-allow-origin'), path).toBe(reads ? '*' : null);
      expect(answer.headers.get('cache-control'), path).toBe(reads ? 'public, no-cache' : 'no-store');
    });
  });

  it('has a strong ETag, answers 304 to whoever has it, and HEAD as GET', async () => {
    await eachSample(async (answer, { path, init }) => {
      if (init.method !== undefined) return;
      const tag = answer.headers.get('etag');
      expect(tag, path).toMatch(/^"[0-9a-f]+"$/);
      const again = await of.api.request(path, { headers: { 'If-None-Match': `"other", ${tag}` } });
      expect(again.status, path).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('access-control-allow-origin')).toBe('*');
      const head = await of.api.request(path, { method: 'HEAD' });
      expect([head.status, head.headers.get('etag'), await head.text()], path).toEqual([200, tag, '']);
    });
  });

  it('refuses other methods and tells browsers of other sites what they may do', async () => {
    await eachSample(async (_, { path, init }) => {
      const reads = init.method === undefined;
      for (const method of reads ? ['POST', 'DELETE'] : ['GET', 'PUT']) {
        const answer = await of.api.request(path, { ...(method === 'POST' ? json({}) : {}), method });
        expect(answer.status, `${method} ${path}`).toBe(405);
        expect(answer.headers.get('allow')).toBe(reads ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS');
      }
      const asked = await of.api.request(path, {
        method: 'OPTIONS',
        headers: { Origin: 'https://elsewhere.test' },
      });
      expect(asked.status).toBe(204);
      expect(asked.headers.get('access-control-allow-methods')).toBe(reads ? 'GET, HEAD' : null);
      expect(asked.headers.get('access-control-allow-origin')).toBe(reads ? '*' : null);
    });
  });
});

describe('pages', () => {
  const everybody = async () => {
    const all = [];
    for await (const notice of of.archive.everyNotice()) all.push(notice);
    return all;
  };

  it.each([
    ['/notices?limit=37', 'notices', 'id'],
    ['/notices?sort=number&limit=37', 'notices', 'id'],
    ['/changes?limit=7', 'changes', 'no'],
    ['/changes?order=newest&limit=7&since=2026-09-02', 'changes', 'no'],
    ['/sweeps?limit=2', 'sweeps', 'no'],
  ])(
    'of %s are linked to the last, none skipped or repeated, and no name stands in a link',
    async (first, items, key) => {
      const faces = publicFaces(of.house);
      const seen: unknown[] = [];
      let path: string | null = `/api/v1${first}`;
      while (path !== null) {
        const answer = await faces.request(path);
        const body = (await answer.json()) as Record<string, Record<string, unknown>[]>;
        seen.push(...body[items]!.map((item) => item[key]));
        const link = answer.headers.get('link');
        path = /^<(\/api\/v1\/[^>]+)>; rel="next"$/.exec(link ?? '')?.[1] ?? null;
        expect(path === null).toBe(link === null);
        expect(body.next === null).toBe(link === null);
        for (const name of of.names)
          expect(decodeURIComponent(link ?? '').toUpperCase()).not.toContain(name.toUpperCase());
      }
      const all: readonly object[] =
        items === 'notices'
          ? await everybody()
          : items === 'changes'
            ? await of.archive.changes({ limit: 1_000 })
            : await of.archive.sweeps();
      expect(seen).toHaveLength(all.length);
      expect(new Set(seen).size).toBe(all.length);
      expect(all.length).toBeGreaterThan(4);
    },
  );
});

describe('what may not be said', () => {
  it('of a withheld notice is told its presence only', async () => {
    const answer = await of.api.request(`/notices/${of.withheld}`);
    expect(await answer.json()).toMatchObject({ known: 'withheld', why: 'no-longer-listed' });
    const record = await of.demo.archive.notice(of.withheld.replace('-', '/') as never);
    const text = await (await of.api.request(`/notices/${of.withheld}`)).text();
    expect(record!.content.name).toBeTruthy();
    expect(text).not.toContain(record!.content.name);
    const { captures } = await of.demo.archive.captures(record!.id);
    const bytes = await of.api.request(`/notices/${of.withheld}/captures/${captures[0]!.seq}`);
    expect(bytes.status).toBe(404);
    expect(await bytes.json()).toMatchObject({ type: '/api/v1/docs#problem-not-shown' });
  });

  it('never says back what was asked', async () => {
    for (const path of [
      '/notices?name=CANARY',
      '/notices?CANARY=1',
      '/notices?issuer=CANARY',
      '/notices/CANARY',
      '/CANARY',
    ]) {
      const answer = await of.api.request(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify([await answer.text(), ...answer.headers]), path).not.toContain('CANARY');
    }
    for (const body of [{ CANARY: 1 }, { words: ['CANARY'] }, { words: 'CANARY' }]) {
      const answer = await of.api.request('/notices/search', json(body));
      expect(JSON.stringify([await answer.text(), ...answer.headers])).not.toContain('CANARY');
    }
  });

  it('is where a name in an address is sent', async () => {
    const answer = await of.api.request('/notices?words=somebody');
    expect(await answer.json()).toMatchObject({
      errors: [{ in: 'query', name: null, detail: expect.stringContaining('POST /api/v1/notices/search') }],
    });
  });
});

describe('words of a search', () => {
  const search = async (body: object) =>
    (await (await of.api.request('/notices/search', json(body))).json()) as Record<string, unknown>;

  it('find nobody where there is no letter and no digit, and say so', async () => {
    for (const words of ['---', "'", '٪'])
      expect(await search({ words }), words).toMatchObject({ total: 0, notices: [], caveats: ['no-word'] });
  });

  it('say which of them could not be compared with the names on the list', async () => {
    expect(await search({ words: 'محمد' })).toMatchObject({ caveats: ['not-comparable'] });
    expect(await search({ words: 'Иванов' })).toMatchObject({ caveats: ['letter-by-letter'] });
  });

  it('may be a number in digits of another script', async () => {
    const id = of.known.replace('-', '/');
    const arabic = id.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
    expect(await search({ words: arabic })).toMatchObject({ total: 1, notices: [{ id }], caveats: [] });
  });
});

describe('exact bytes', () => {
  it('are those whose digest the notice tells', async () => {
    const answer = await of.api.request(`/notices/${of.known}/captures/${of.capture.seq}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(digestOf(bytes)).toBe(of.capture.itemDigest);
    const base64 = Buffer.from(of.capture.itemDigest, 'hex').toString('base64');
    expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${base64}:`);
    expect(answer.headers.get('digest')).toBe(`sha-256=${base64}`);
  });

  it('that are no JSON come as text', async () => {
    const rows = {
      ...of.archive,
      captureItem: async () => new TextEncoder().encode('GIVEN|1980|2024/1|KZ|NAME'),
    };
    const answer = await publicApi({ ...of.house, archive: rows }).request('/notices/2024-1/captures/1');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });
});

describe('beside the site', () => {
  it('keeps its own headers and errors, and leaves the site its own', async () => {
    const faces = publicFaces(of.house);
    for (const path of ['/api/v1', '/api/v1/status']) {
      const answer = await faces.request(path, { headers: { cookie: 'lang=ar' } });
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('content-security-policy')).toBe(
        "default-src 'none'; frame-ancestors 'none'",
      );
      expect(answer.headers.get('content-language')).toBeNull();
    }
    const lost = await faces.request('/api/v1/nothing?lang=ar');
    expect([lost.status, lost.headers.get('content-type'), lost.headers.get('set-cookie')]).toEqual([
      404,
      'application/problem+json',
      null,
    ]);
    const page = await faces.request('/nothing');
    expect([page.status, page.headers.get('access-control-allow-origin')]).toEqual([404, null]);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  });
});

describe('what is documented', () => {
  it('is OpenAPI 3.1: every route with its answer and its problem, every reference with its shape', async () => {
    const text = await (await of.api.request('/openapi.json')).text();
    const document = JSON.parse(text);
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual(
      describedRoutes(of.api)
        .map(({ path }) => path)
        .sort(),
    );
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(document.components.schemas).toHaveProperty(name!);
    const start = (await (await of.api.request('/')).json()) as { routes: { path: string }[] };
    expect(start.routes.map(({ path }) => path).sort()).toEqual(Object.keys(document.paths).sort());
  });

  it('is a page of the site that needs no script and leads somewhere', async () => {
    const faces = publicFaces(of.house);
    const answer = await faces.request('/api/v1/docs');
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/i);
    expect(html).toContain('<strong>Invented people.</strong>');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
    for (const [, path] of html.matchAll(/href="(\/api\/[^"?]+)"/g))
      expect((await faces.request(path!)).status, path).toBe(200);
    for (const { path } of describedRoutes(of.api)) if (path !== '/') expect(html).toContain(path);
    const problem = (await (await of.api.request('/nothing')).json()) as { type: string };
    expect(ids).toContain(problem.type.split('#')[1]);
  });

  it('gives examples that can be asked', async () => {
    const html = await (await publicFaces(of.house).request('/api/v1/docs')).text();
    const examples = [...html.matchAll(/<pre><code>(.*?)<\/code>/g)].map(([, code]) =>
      code!.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
    );
    expect(examples).toHaveLength(describedRoutes(of.api).length);
    for (const example of examples) {
      const [, sent, path] =
        /^curl -s (?:-H '[^']+' -d '([^']+)' )?'http:\/\/localhost\/api\/v1([^']*)'$/.exec(example)!;
      const answer = await of.api.request(path || '/', sent === undefined ? {} : json(JSON.parse(sent)));
      expect([200, 404], example).toContain(answer.status);
    }
  });
});
