/** Screening by the API: what is answered, to whom, and that nothing of what is sent stays. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openHouse, openLawBook, openPublicHouse, readConfig } from '../../src/house/house.ts';
import { RescindError } from '../../src/kernel/kernel.ts';
import { publicApi, publicFaces } from '../../src/web/web.ts';
import { type ApiHouse, apiHouse, DETAIL, describedRoutes, json } from '../support/api-house.ts';

let of: ApiHouse;
beforeAll(async () => {
  of = await apiHouse();
}, 120_000);
afterAll(() => of?.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are held to their schemas in api.test.ts; here single members are looked at
type Body = any;
const bodyOf = async (answer: Response): Promise<Body> => answer.json();
const screen = async (order: unknown, api = of.api) => bodyOf(await api.request('/screen', json(order)));
const kindOf = (body: Body) => String(body.type).replace('/api/v1/docs#problem-', '');

describe('the assessment of a public notice', () => {
  it('holds its present form against the law of the day, and says what it is not', async () => {
    const page = await of.archive.notice(of.known.replace('-', '/') as never);
    if (page.known !== 'yes') throw new Error('not known');
    const body = await bodyOf(await of.api.request(`/notices/${of.known}/assessment`));
    const book = await of.house.law();
    expect(body).toMatchObject({
      known: 'yes',
      id: page.notice.id,
      rulebook: book.rulebook.digest,
      on: of.demo.clock.now().slice(0, 10),
    });
    expect(body.note).toMatch(/verdict/);
    expect(body.note).toMatch(/never means “not political”/);
    expect(body.findings.map(({ rule }: Body) => rule)).toEqual(
      book.lawOn(body.on).rules.map(({ rule }) => rule.id),
    );
    const record = await of.demo.archive.notice(page.notice.id);
    const { assessment } = book.screen(record!.content, body.on);
    expect(body.findings.map(({ outcome }: Body) => outcome)).toEqual(
      assessment.findings.map(({ outcome }) => outcome),
    );
    expect(body.questions).toEqual(assessment.questions);
    for (const finding of body.findings) {
      expect(finding.says).not.toBe('');
      for (const cite of finding.cites) expect(cite.source).toMatch(/^https?:/);
    }
    for (const charge of body.charges)
      for (const { start, end, words } of [...charge.spans, ...charge.unread])
        expect(charge.text.slice(start, end)).toBe(words);
  });

  it('says the rulebook’s sentences in the language asked for, and the same outcomes', async () => {
    const at = (query: string) => of.api.request(`/notices/${of.known}/assessment${query}`);
    const [english, french] = [await bodyOf(await at('')), await bodyOf(await at('?lang=fr'))];
    const outcomes = (body: typeof english) =>
      body.findings.map((one: { rule: string; outcome: string }) => [one.rule, one.outcome]);
    expect(outcomes(french)).toEqual(outcomes(english));
    expect(french.findings[0].title).not.toBe(english.findings[0].title);
    expect(french.questions[0].asks).not.toBe(english.questions[0].asks);
    expect((await at('?lang=de')).status).toBe(400);
    const sent = await of.api.request('/screen', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ facts: { 'wanted.for': 'prosecution' }, lang: 'ar' }),
    });
    expect((await bodyOf(sent)).findings[0].title).toMatch(/\p{Script=Arabic}/u);
  });

  it('applies the law of the day that is asked for', async () => {
    const on = async (day: string) =>
      bodyOf(await of.api.request(`/notices/${of.known}/assessment?on=${day}`));
    // An answer without findings would read as “fine”.
    const early = await on('1990-01-01');
    expect(early).toMatchObject({
      status: 400,
      errors: [{ in: 'query', name: 'on', detail: expect.stringContaining('No rule of the rulebook holds') }],
    });
    expect((await on('2026-03-01')).findings.length).toBeGreaterThan(10);
    const wrong = await of.api.request(`/notices/${of.known}/assessment?on=yesterday`);
    expect(wrong.status).toBe(400);
    expect((await bodyOf(wrong)).errors).toMatchObject([{ in: 'query', name: 'on' }]);
  });

  it('is never given of somebody who may not be named, nor of a number that is not on record', async () => {
    const answer = await of.api.request(`/notices/${of.withheld}/assessment`);
    const plain = await of.api.request(`/notices/${of.withheld}`);
    expect(await answer.text()).toBe(await plain.text());
    let withheld = 0;
    for await (const { id } of of.demo.archive.everyNotice()) {
      const page = await of.archive.notice(id);
      if (page.known !== 'withheld') continue;
      withheld += 1;
      const body = await bodyOf(await of.api.request(`/notices/${id.replace('/', '-')}/assessment`));
      expect(Object.keys(body)).not.toContain('findings');
      expect(body.known, id).toBe('withheld');
    }
    expect(withheld).toBeGreaterThan(3);
    const unknown = await of.api.request('/notices/2024-999999999/assessment');
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toBe(await (await of.api.request('/notices/2024-999999999')).text());
  }, 60_000);

  it('is the same to the byte when it is asked for again', async () => {
    const text = async () => (await of.api.request(`/notices/${of.known}/assessment`)).text();
    expect(await text()).toBe(await text());
  });
});

describe('a notice that is sent', () => {
  it('is screened by its words and by the facts stated beside it, each with where it comes from', async () => {
    const body = await screen({
      notice: DETAIL,
      facts: {
        'wanted.for': { value: 'prosecution', from: 'document', words: 'for prosecution', at: 'page 1' },
      },
      on: '2026-03-01',
    });
    expect(body).toMatchObject({ id: '2024/10482', on: '2026-03-01' });
    expect(body.charges).toMatchObject([{ at: 'warrants.0.charge', language: { code: 'en' } }]);
    expect(body.charges[0].families).toContain('fraud');
    const fact = (name: string) => body.facts.find((one: Body) => one.name === name);
    expect(fact('wanted.for')).toEqual({
      name: 'wanted.for',
      value: 'prosecution',
      why: null,
      source: { from: 'document', words: 'for prosecution', at: 'page 1' },
    });
    expect(fact('penalty.maximum')).toMatchObject({ value: null, why: expect.stringMatching(/penalty/) });
    const finding = (rule: string) => body.findings.find((one: Body) => one.rule === rule);
    expect(['concern', 'unknown']).toContain(finding('banned-group').outcome);
    expect(
      body.findings.filter(({ family, outcome }: Body) => family === 'article3' && outcome === 'met'),
    ).toEqual([]);
  });

  it('says what was taken for granted', async () => {
    const { findings } = await screen({ notice: DETAIL });
    const presumed = findings.flatMap((one: Body) => one.presumed);
    expect(presumed.length).toBeGreaterThan(0);
    for (const because of presumed) expect(because).toMatch(/\w/);
  });

  it('is told what could not be read in it', async () => {
    const { notRead } = await screen({ notice: { ...DETAIL, arrest_warants: [], sex_id: 7 } });
    expect(notRead).toContainEqual(expect.objectContaining({ at: 'arrest_warants', kind: 'unknown-field' }));
    expect(notRead).toContainEqual(expect.objectContaining({ at: 'sex_id' }));
  });

  it('may be content as the API gives it, and comes out as the public notice does', async () => {
    const { content } = await bodyOf(await of.api.request(`/notices/${of.known}`));
    const there = await bodyOf(await of.api.request(`/notices/${of.known}/assessment`));
    const here = await screen({ content });
    for (const part of ['findings', 'facts', 'charges', 'questions', 'worksheet'])
      expect(here[part], part).toEqual(there[part]);
    expect(here.id).toBeNull();
  });

  it('takes back facts as it gave them', async () => {
    const first = await screen({ notice: DETAIL });
    const facts = Object.fromEntries(first.facts.map(({ name, value }: Body) => [name, value]));
    const again = await screen({ facts });
    expect(again.findings).toEqual(first.findings);
    expect(again.charges).toEqual([]);
  });

  it('is answered the same to the byte each time', async () => {
    const text = async () => (await of.api.request('/screen', json({ notice: DETAIL }))).text();
    expect(await text()).toBe(await text());
  });

  it('stays in no memory: the same facts are held against the law anew', async () => {
    const book = await of.house.law();
    const on = '2026-03-01' as never;
    const finding = () => book.screen({}, on).assessment.findings[0];
    const alone = () => book.assess(on, {}).findings[0];
    expect(finding()).toEqual(finding());
    expect(finding()).not.toBe(finding());
    expect(alone()).not.toBe(alone());
  });

  it('leaves nothing behind: no row, no file, no line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rescind-screen-'));
    const lines = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    const house = await openHouse(readConfig({}, { data: folder }));
    try {
      const faces = publicFaces(house.publicHouse, (fault) => console.error(fault));
      const before = new Set(readdirSync(tmpdir()));
      const order = { notice: { ...DETAIL, name: 'CANARYFAMILY', distinguishing_marks: 'CANARYMARK' } };
      const answer = await faces.request('/api/v1/screen', json(order));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('set-cookie')).toBeNull();
      const wrong = await faces.request(
        '/api/v1/screen',
        json({ facts: { 'penalty.maximum': 'CANARYVALUE' } }),
      );
      expect(await wrong.text()).not.toContain('CANARYVALUE');
      expect(readdirSync(tmpdir()).filter((name) => !before.has(name) && /canary/i.test(name))).toEqual([]);
      const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      );
      expect(kept.length).toBeGreaterThan(0);
      for (const file of kept)
        expect(readFileSync(join(file.parentPath, file.name)).includes('CANARY'), file.name).toBe(false);
      for (const spy of [...lines, ...written])
        expect(JSON.stringify(spy.mock.calls)).not.toContain('CANARY');
    } finally {
      await house.close();
      for (const spy of [...lines, ...written]) spy.mockRestore();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('what cannot be screened', () => {
  it.each<[string, unknown, (string | null)[]]>([
    ['nothing', {}, ['notice']],
    ['two notices', { notice: DETAIL, content: {} }, ['content']],
    ['no red notice', { notice: { title: 'x' } }, ['notice']],
    ['a list', { notice: [] }, ['notice']],
    ['content that is none', { content: { warrants: 'fraud' } }, ['content.warrants']],
    ['an unknown part', { facts: {}, document: 'x' }, [null]],
    ['no day', { facts: {}, on: '2026-02-30' }, ['on']],
    [
      'unknown facts',
      { facts: { 'penalty.maximun': 3, 'JOHN CANARY': true } },
      ['facts.penalty.maximun', null],
    ],
    [
      'facts that do not fit',
      { facts: { 'wanted.for': 'CANARY', 'penalty.maximum': { from: 3, to: 1 }, 'law.stated': 'CANARY' } },
      ['facts.wanted.for', 'facts.penalty.maximum', 'facts.law.stated'],
    ],
    [
      'a fact that is no value',
      { facts: { 'law.stated': { value: true, CANARY: 1 } } },
      ['facts.law.stated'],
    ],
  ])('%s is answered 400, naming each, and no value is said back', async (_, order, names) => {
    const answer = await of.api.request('/screen', json(order));
    const text = await answer.text();
    const body = JSON.parse(text);
    expect([answer.status, kindOf(body)]).toEqual([400, 'invalid-request']);
    expect(body.errors.map(({ name }: Body) => name)).toEqual(names);
    for (const { name, detail } of body.errors)
      if (name !== null) expect(detail).toMatch(new RegExp(`^\`${name}\` must .*\\.$`));
    expect(text).not.toContain('CANARY');
  });

  it('too much, no JSON, or JSON without end', async () => {
    const of100 = (kib: number) => json({ facts: { x: 'y'.repeat(kib * 1024) } });
    expect((await of.api.request('/screen', of100(200))).status).toBe(400);
    const big = await of.api.request('/screen', of100(257));
    expect([big.status, kindOf(await bodyOf(big))]).toEqual([413, 'too-large']);
    const deep = { ...json({}), body: `{"notice":${'[{"a":'.repeat(30_000)}` };
    expect((await of.api.request('/screen', deep)).status).toBe(400);
    const closed = { ...json({}), body: `{"notice":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}` };
    const answer = await of.api.request('/screen', closed);
    expect(answer.status).toBe(400);
    expect((await bodyOf(answer)).errors).toMatchObject([{ name: 'notice' }]);
    expect((await of.api.request('/screen', { method: 'POST', body: '{}' })).status).toBe(415);
    expect(of.faults).toEqual([]);
  });

  it('the largest body is answered within seconds', async () => {
    const charge = 'Participation in a banned extremist association; large-scale fraud, '.repeat(1_300);
    const warrants = Array.from({ length: 2 }, () => ({ ...DETAIL.arrest_warrants[0], charge }));
    const from = performance.now();
    const answer = await of.api.request(
      '/screen',
      json({ notice: { ...DETAIL, arrest_warrants: warrants } }),
    );
    expect(answer.status).toBe(200);
    expect(performance.now() - from).toBeLessThan(10_000);
  }, 30_000);
});

describe('where screening is not open', () => {
  it('is refused gently, before anything is read, with what can be done', async () => {
    const closed = publicApi(openPublicHouse({ archive: of.archive, clock: of.demo.clock }));
    for (const init of [
      json({ notice: DETAIL }),
      { ...json({}), body: '{' },
      { method: 'POST', body: 'x' },
    ]) {
      const answer = await closed.request('/screen', init);
      const body = await bodyOf(answer);
      expect([answer.status, kindOf(body)]).toEqual([403, 'screening-off']);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(body.next).toMatch(/`rescind screen`.*RESCIND_SCREENING=on/);
      expect(describedRoutes(closed)[0]!.problem.safeParse(body).error).toBeUndefined();
    }
    expect((await closed.request(`/notices/${of.known}/assessment`)).status).toBe(200);
    expect((await closed.request('/law')).status).toBe(200);
  });

  it('follows the address that the house is served on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rescind-screen-'));
    try {
      for (const [host, open] of [
        ['127.0.0.1', true],
        ['0.0.0.0', false],
      ] as const) {
        const house = await openHouse({ ...readConfig({}, { data: folder }), host });
        expect(house.publicHouse.screeningOpen).toBe(open);
        await house.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the law', () => {
  it('is told by its digest, with every rule, each of which can be asked for', async () => {
    const law = await bodyOf(await of.api.request('/law'));
    expect(law).toMatchObject({ state: 'current', faults: 0 });
    expect(law.counts.rules).toBe(law.rules.length);
    expect(law.inForceSince <= of.demo.clock.now().slice(0, 10)).toBe(true);
    for (const { rule, title } of law.rules) {
      const body = await bodyOf(await of.api.request(`/law/rules/${rule}`));
      expect(body).toMatchObject({ rule, title });
      expect(body.file.text, rule).toContain(`rule: ${rule}`);
      if (body.inForce !== null) expect(body.cites.length, rule).toBeGreaterThan(0);
    }
  });

  it('names a rule that it has not', async () => {
    const answer = await of.api.request('/law/rules/no-such-thing');
    expect([answer.status, kindOf(await bodyOf(answer))]).toEqual([404, 'no-such-rule']);
    const wrong = await of.api.request('/law/rules/CANARY');
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).not.toContain('CANARY');
  });

  it('says when an older rulebook is in force because the newer one does not compile', async () => {
    const book = await of.house.law();
    const fault = { path: 'rules/x.yaml', line: 1, message: 'It is empty.', next: 'Fill it.' };
    const kept = { ...book, texts: new Map<string, string>(), brokenBy: [fault] };
    const api = publicApi({ ...of.house, law: async () => kept });
    expect(await bodyOf(await api.request('/law'))).toMatchObject({ state: 'kept', faults: 1 });
    expect(await bodyOf(await api.request('/law/rules/identity'))).toMatchObject({ file: null });
  });

  it('that never compiled is a problem for the operator, said without its insides', async () => {
    const told: unknown[] = [];
    const law = async () => openLawBook('/nowhere/CANARY');
    const api = publicApi({ ...of.house, law }, (fault) => told.push(fault));
    for (const path of ['/law', '/law/facts', '/law/rules/identity', `/notices/${of.known}/assessment`]) {
      const answer = await api.request(path);
      const text = await answer.text();
      expect([answer.status, kindOf(JSON.parse(text))], path).toEqual([503, 'no-rulebook']);
      expect(text).not.toContain('CANARY');
    }
    expect((await api.request('/screen', json({ facts: {} }))).status).toBe(503);
    expect(told).toHaveLength(5);
    for (const fault of told) expect(fault).toBeInstanceOf(RescindError);
  });
});
