/** What must be said at the very place where something else could be read: whom a figure leaves out, whose word a sweep rests on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicSweep } from '../../src/publishing/publishing.ts';
import { publicFaces } from '../../src/web/web.ts';
import { type ApiHouse, apiHouse } from '../support/api-house.ts';

let of: ApiHouse;
let faces: ReturnType<typeof publicFaces>;
const html = async (path: string, language = 'en') =>
  (await faces.request(path, { headers: { 'accept-language': language } })).text();
const words = async (path: string) =>
  (await html(path))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '');
const json = async <T>(path: string) => (await (await faces.request(path)).json()) as T;

beforeAll(async () => {
  of = await apiHouse();
  faces = publicFaces(of.house);
});
afterAll(() => of.close());

describe('a figure by country', () => {
  it('says how many withheld notices it leaves out, wherever it stands', async () => {
    const { withheld } = await of.archive.notices({ limit: 1 });
    expect(withheld).toBeGreaterThan(1);
    const sentence = `${withheld} listed notices are counted for no country: the person is, or may be, a minor.`;
    for (const path of ['/', '/countries', '/countries/RU', '/countries/IS'])
      expect(await words(path), path).toContain(sentence);
    for (const chart of ['asks', 'sought', 'ages'])
      expect((await html('/countries/RU')).split(` id="${chart}"`)[1]?.split('</section>')[0]).toContain(
        `${withheld} listed notices`,
      );
    expect(await json('/api/v1/countries')).toMatchObject({ withheld });
    expect(await json('/api/v1/countries/RU')).toMatchObject({ withheld });
  });

  it('is the same of whichever country is asked, so that no child’s country is told', async () => {
    const { countries } = await of.archive.countries();
    const told = await Promise.all(
      countries.map(async ({ code }) => (await of.archive.country(code))?.withheld),
    );
    expect(new Set(told).size).toBe(1);
    expect(await words('/changes?country=RU')).toContain('are left out when a country is asked');
    expect(await (await faces.request('/feeds/country/RU.json')).text()).toContain(
      'left out of a country’s feed',
    );
  });
});

describe('a sweep that was held back', () => {
  const sweepNo = async () => (await of.archive.sweeps()).find(({ gate }) => gate !== 'passed')!.no;

  it('has no counts of changes while it waits, but what it would have changed', async () => {
    const { sweep } = await json<{ sweep: PublicSweep }>(`/api/v1/sweeps/${await sweepNo()}`);
    expect(sweep).toMatchObject({ gate: 'held', counts: null, judgement: null });
    expect(sweep.wouldHave?.unlisted).toBeGreaterThan(60);
  });

  it('is told as rejected by whom, when and why, in API and page, and still has no counts', async () => {
    const no = await sweepNo();
    await of.demo.archive.judgeSweep(no, {
      confirm: false,
      by: 'The <watcher>',
      why: 'Only part of the list came.',
    });
    const { sweep } = await json<{ sweep: PublicSweep }>(`/api/v1/sweeps/${no}`);
    expect(sweep).toMatchObject({
      gate: 'rejected',
      counts: null,
      judgement: { by: 'The <watcher>', at: of.demo.clock.now(), why: 'Only part of the list came.' },
    });
    expect(sweep.wouldHave?.unlisted).toBeGreaterThan(60);
    const page = await words(`/sweeps/${no}`);
    expect(page).toMatch(/The &lt;watcher&gt; rejected it on \d+ November 2026, \d\d:\d\d UTC\./);
    expect(page).toContain('The reason given: Only part of the list came.');
    expect(page).toContain('would have been:');
  });
});

describe('a house that has named no contact', () => {
  it('says so, how its operator sets one, and what a person can do without', async () => {
    const about = await words('/about');
    expect(about).toContain('This house has named no contact');
    expect(about).toContain('RESCIND_CONTACT');
    expect(about).toContain('ask whoever gave you the address, or the provider that hosts it');
    expect(about).not.toContain('Write to the contact above');
    const named = publicFaces({ ...of.house, contact: 'desk@example.org' });
    const page = await (await named.request('/about')).text();
    expect(page).toContain('mailto:desk@example.org');
    expect(page).toContain('Write to the contact above');
    expect(page).not.toContain('has named no contact');
  });
});

it('names the methods that no source was recorded for as such', async () => {
  const html = await (await faces.request('/methods')).text();
  expect(html.match(/source not recorded/g)).toHaveLength(8);
  for (const [, id] of html.matchAll(/href="#(tactic-[\w-]+)"/g)) expect(html).toContain(`id="${id}"`);
});

it('shows no sign of a program as a bare backtick', async () => {
  for (const path of ['/', '/data', '/about', '/verify', '/sweeps/1', '/api/v1/docs'])
    expect(await words(path), path).not.toContain('`');
});

describe('on a page from right to left', () => {
  /** What stands within each English span, to its own end. */
  function* english(page: string): Generator<string> {
    for (const { index } of page.matchAll(/<(span|p) [^>]*lang="en" dir="ltr"[^>]*>/g)) {
      const tag = page.slice(index + 1, index + 2) === 'p' ? 'p' : 'span';
      let depth = 0;
      for (const { 0: mark, index: at } of page.slice(index).matchAll(new RegExp(`</?${tag}[ >]`, 'g'))) {
        depth += mark.startsWith('</') ? -1 : 1;
        if (depth > 0) continue;
        yield page.slice(index, index + at).replace(/<[^>]+>/g, '');
        break;
      }
    }
  }

  it('no English sentence has an Arabic date in it, and no digest or range runs backwards', async () => {
    let sentences = 0;
    for (const path of [
      '/',
      '/countries',
      '/sweeps/1',
      `/notices/${of.known}`,
      `/certificate/${of.known}`,
      `/notices/${of.withheld}`,
      '/changes',
      '/verify',
    ]) {
      const page = await html(path, 'ar');
      for (const said of english(page)) {
        sentences += 1;
        expect(said, path).not.toMatch(/[\u0600-\u06ff]/);
      }
      for (const [code] of page.matchAll(/<code class="digest[^>]*>/g))
        expect(code, path).toContain('dir="ltr"');
      for (const [, before] of page.matchAll(/(<[^<>]*>)\d+–\d+</g))
        expect(before, path).toContain('dir="ltr"');
    }
    expect(sentences).toBeGreaterThan(50);
  });
});

it('carries its address and day on paper, and no more of an address than narrows the page', async () => {
  const printed = async (path: string) =>
    /<p class="printed">(.*?)<\/p>/s.exec(await html(path))![1]!.replace(/<[^>]+>/g, '');
  expect(await printed('/notices?issuer=RU&surname=Zzyzxian&lang=en')).toBe(
    'This page: http://localhost/notices?issuer=RU, as made on 23 November 2026 (UTC).',
  );
});

it('asks first what is most urgent', async () => {
  const person = (await html('/questions')).split(' id="person"')[1]!;
  expect([...person.matchAll(/ id="(q\d\d)"/g)].slice(0, 3).map(([, id]) => id)).toEqual([
    'q04',
    'q02',
    'q01',
  ]);
});
