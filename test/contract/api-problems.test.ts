import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicApi } from '../../src/web/web.ts';
import { type ApiHouse, apiHouse, describedRoutes, json } from '../support/api-house.ts';

let of: ApiHouse;
beforeAll(async () => {
  of = await apiHouse();
}, 120_000);
afterAll(() => of?.close());

describe('problems', () => {
  const problem = async (answer: Response) => {
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    const schema = describedRoutes(of.api)[0]!.problem;
    const body = (await answer.json()) as Record<string, unknown>;
    expect(schema.safeParse(body).error).toBeUndefined();
    expect(body.status).toBe(answer.status);
    return { ...body, kind: String(body.type).replace('/api/v1/docs#problem-', '') } as Record<
      string,
      unknown
    >;
  };

  it.each([
    ['/notices?limit=0', ['limit']],
    ['/notices?limit=201&issuer=Russia&sex=X&ageFrom=old', ['issuer', 'sex', 'ageFrom', 'limit']],
    ['/notices?ageFrom=40&ageTo=30', ['ageTo']],
    ['/notices?issuer=RU&issuer=KZ', ['issuer']],
    ['/notices?after=SOMEBODY', ['after']],
    ['/notices/2024', ['id']],
    ['/notices/2024-1/captures/0', ['seq']],
    ['/notices/2024-1/certificate', ['from', 'to']],
    ['/notices/2024-1/certificate?from=2026-02-30&to=2026-03-01', ['from']],
    ['/notices/2024-1/certificate?from=2026-03-02&to=2026-03-01', ['to']],
    ['/notices/2024-1/certificate?from=2100-01-01&to=2100-01-02', ['from']],
    ['/changes?after=-1&kind=gone&since=1.1.2026', ['after', 'since', 'kind']],
    ['/sweeps/4294967296', ['no']],
    ['/days?from=1990-01-01', ['from']],
    ['/days?from=2026-02-01&to=2026-01-01', ['from']],
    ['/countries/russia', ['code']],
    ['/casebook/rumours', ['section']],
  ])('%s names each wrong parameter', async (path, wrong) => {
    const body = await problem(await of.api.request(path));
    expect(body).toMatchObject({ status: 400, kind: 'invalid-request' });
    const errors = body.errors as { name: string; detail: string }[];
    expect(errors.map(({ name }) => name)).toEqual(wrong);
    for (const { name, detail } of errors) expect(detail).toMatch(new RegExp(`^\`${name}\` must .*\\.$`));
  });

  it('an unknown number says what was searched and that this is no safety', async () => {
    const body = await problem(await of.api.request('/notices/2024-999999999'));
    expect(body).toMatchObject({ status: 404, kind: 'not-on-record' });
    expect(body.searched).toEqual(await of.archive.searched());
    expect(body.caution).toContain('Not found here never means safe');
  });

  it('what is not there, too much, or not JSON', async () => {
    const over = JSON.stringify({ words: 'x'.repeat(70_000) });
    const kinds = [
      ['/nothing', {}, 404, 'no-such-address'],
      ['/sweeps/2000000000', {}, 404, 'no-such-sweep'],
      ['/countries/ZZ', {}, 404, 'no-such-country'],
      ['/notices/search', { ...json({}), body: '{' }, 400, 'unreadable-body'],
      ['/notices/search', { ...json({}), body: '[]' }, 400, 'invalid-request'],
      ['/notices/search', { method: 'POST', body: '{}' }, 415, 'not-json'],
      ['/papers/check', { method: 'POST', body: new URLSearchParams({ name: 'x' }) }, 415, 'not-json'],
      ['/papers/check', { ...json({}), body: over }, 413, 'too-large'],
    ] as const;
    for (const [path, init, status, kind] of kinds)
      expect(await problem(await of.api.request(path, init)), path).toMatchObject({ status, kind });
  });

  it('a fault is told to the operator and to nobody else', async () => {
    const told: unknown[] = [];
    const fails = async () => {
      throw new Error('inside story of CANARY');
    };
    for (const broken of [
      { ...of.archive, notices: fails },
      { ...of.archive, notices: fails, searched: fails },
    ]) {
      const on = publicApi({ ...of.house, archive: broken }, (fault) => told.push(fault));
      const body = await problem(await on.request('/notices'));
      expect(body).toMatchObject({ status: 500, kind: 'fault' });
      expect(JSON.stringify(body)).not.toMatch(/inside|CANARY/);
    }
    expect(told).toHaveLength(2);
  });

  it('without an archive says that nothing was searched; the casebook is there all the same', async () => {
    const empty = publicApi({ ...of.house, archive: null, invented: false });
    for (const path of [
      '/notices',
      '/notices/2024-1',
      '/changes',
      '/sweeps',
      '/days',
      '/countries',
      '/chain',
    ])
      expect(await problem(await empty.request(path)), path).toMatchObject({
        status: 503,
        kind: 'no-archive',
        searched: { lastWhole: null },
      });
    expect(await (await empty.request('/status')).json()).toMatchObject({ asOf: null, archive: false });
    const casebook = (await (await empty.request('/casebook/rules')).json()) as object;
    expect(casebook).toMatchObject({ asOf: null, section: 'rules' });
    expect(casebook).not.toHaveProperty('notice');
  });
});

describe('whatever is asked', () => {
  const parameters = [
    'limit',
    'after',
    'before',
    'issuer',
    'nationality',
    'sex',
    'ageFrom',
    'ageTo',
    'year',
    'sort',
    'since',
    'kind',
    'country',
    'order',
    'from',
    'to',
  ];
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer().map(String),
    fc.constantFrom(
      'RU',
      'KZ',
      'name',
      'number',
      'newest',
      'listed',
      'M',
      '2024-1',
      '2026-11-23',
      '2199-12-31',
      '0',
      '130',
    ),
  );
  const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...parameters), fc.string()), value), {
    maxLength: 5,
  });

  it('in an address, is answered or refused, never by a fault', async () => {
    const path = fc.oneof(
      fc.constantFrom(
        '/',
        '/status',
        '/notices',
        '/changes',
        '/sweeps',
        '/days',
        '/countries',
        '/chain',
        '/notices/2024-1',
        '/notices/2024-1/certificate',
        '/sweeps/1',
        '/countries/RU',
        '/casebook/rules',
      ),
      fc.webPath(),
    );
    await fc.assert(
      fc.asyncProperty(path, query, async (at, pairs) => {
        const answer = await of.api.request(
          `${at}?${pairs.map((pair) => pair.map(encoded).join('=')).join('&')}`,
        );
        expect([200, 400, 404, 405]).toContain(answer.status);
      }),
      { numRuns: 400, seed: 20261124 },
    );
    expect(of.faults).toEqual([]);
  });

  it('in a body, is answered or refused, never by a fault', async () => {
    const fields = [
      'words',
      'number',
      'name',
      'forename',
      'birthDate',
      'nationality',
      'issuer',
      'charge',
      'text',
      'notice',
      'content',
      'facts',
      'on',
      ...parameters,
    ];
    const body = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...fields), fc.oneof(value, fc.integer(), fc.jsonValue())),
      fc.record({ words: fc.string({ unit: 'binary', maxLength: 200 }) }),
      fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 300 }) }),
      fc.record({
        notice: fc.record({ entity_id: fc.constant('2024/10482'), arrest_warrants: fc.jsonValue() }),
      }),
      fc.record({
        facts: fc.dictionary(fc.constantFrom('wanted.for', 'penalty.maximum', 'law.stated'), fc.jsonValue()),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/notices/search', '/papers/check', '/screen'),
        body,
        async (path, content) => {
          const answer = await of.api.request(path, json(content));
          expect([200, 400]).toContain(answer.status);
        },
      ),
      { numRuns: 400, seed: 20261124 },
    );
    expect(of.faults).toEqual([]);
  });

  /** Percent-encodes whatever can be; a lone surrogate cannot. */
  function encoded(text: string): string {
    return encodeURIComponent(text.toWellFormed());
  }
});
