import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINORS, QUINONEZ, STOJKOVSKI, UNKNOWN_AGE } from '../../demo/world/characters.ts';
import { openPublicHouse } from '../../src/house/house.ts';
import type { Day } from '../../src/kernel/kernel.ts';
import type { NoticeId } from '../../src/notice/notice.ts';
import type { NoticePage, PublicNotice } from '../../src/publishing/publishing.ts';
import { publicSite } from '../../src/web/web.ts';
import { type DemoArchive, demoArchive, SHORT_PLAN } from '../support/demo-archive.ts';

const AMIROV = '2024-10482';

let demo: DemoArchive;
let site: ReturnType<typeof publicSite>;
let listed: PublicNotice[];
const faults: unknown[] = [];
const get = async (path: string, headers: Record<string, string> = {}) => site.request(path, { headers });
const html = async (path: string) => (await get(path)).text();
const post = async (path: string, fields: Record<string, string>) =>
  site.request(path, { method: 'POST', body: new URLSearchParams(fields) });
const words = (page: string) =>
  page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '');

beforeAll(async () => {
  demo = await demoArchive([...SHORT_PLAN, { day: 83, kind: 'open' }]);
  site = publicSite(openPublicHouse({ archive: demo.open, clock: demo.clock, invented: true }), (fault) =>
    faults.push(fault),
  );
  listed = [];
  for await (const notice of demo.open.everyNotice()) listed.push(notice);
}, 120_000);
afterAll(async () => {
  await demo?.close();
});

const paths = [
  '/',
  '/notices',
  '/notices?issuer=RU&sort=number',
  '/search',
  `/notices/${AMIROV}`,
  '/notices/2021-33871',
  '/notices/2025-48811',
  '/changes',
  '/changes?kind=amended&country=KZ&since=2026-09-01',
  '/countries',
  '/countries?sort=name',
  '/countries/RU',
  '/countries/914',
  '/countries/IS',
  '/sweeps',
  '/sweeps/1',
  '/sweeps/2',
  '/sweeps/4',
  '/sweeps/6',
  '/sweeps/7',
  '/sweeps/8',
  '/sweeps/9',
  '/check',
  `/certificate/${AMIROV}`,
  `/certificate/${AMIROV}?from=2026-09-01&to=2026-11-23`,
  '/certificate/2021-33871?from=2026-09-01&to=2026-11-23',
  '/feeds',
  '/data',
  '/verify',
];

describe.each(paths)('%s', (path) => {
  it.each(['en', 'ar'])('is a whole page in %s that loads nothing but its own', async (language) => {
    const answer = await get(path, { 'accept-language': language });
    const page = await answer.text();
    expect(faults).toEqual([]);
    expect(answer.status).toBe(200);
    expect(page.match(/<h1[ >]/g)).toHaveLength(1);
    expect(page).toContain('class="never-safe"');
    expect(page).toContain('class="invented"');
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    for (const [tag] of page.matchAll(/<script[^>]*>/g))
      expect(tag).toMatch(/^<script type="module" src="\/assets\//);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

it('has a place for every kind of link', async () => {
  const kinds = new Map<string, string[]>();
  for (const path of paths)
    for (const [, address] of (await html(path)).matchAll(/<a[^>]*\shref="(\/[^"]*)"/g)) {
      const clean = address!.replaceAll('&amp;', '&');
      if (clean.startsWith('/api/')) continue;
      const kind = clean
        .replace(/#.*/, '')
        .replace(/\d+/g, '0')
        .replace(/\b[A-Z]{2}\b/g, 'XX');
      kinds.set(kind, [...(kinds.get(kind) ?? []), clean].slice(0, 2));
    }
  expect(kinds.size).toBeGreaterThan(30);
  for (const address of [...kinds.values()].flat()) {
    const { pathname, search, hash } = new URL(address, 'http://site.test');
    const answer = await get(pathname + search);
    expect(answer.status, address).toBe(200);
    if (hash) expect(await answer.text(), address).toContain(` id="${hash.slice(1)}"`);
  }
});

describe('names', () => {
  it('stand in no address, and in no title of a notice', async () => {
    const names = new Set(
      listed.flatMap(({ content }) => (content.name ?? '').toLowerCase().match(/[\p{L}]{5,}/gu) ?? []),
    );
    for (const path of [
      ...paths,
      ...listed.slice(0, 8).map(({ id }) => `/notices/${id.replace('/', '-')}`),
    ]) {
      const page = await html(path);
      for (const [, address] of page.matchAll(/\s(?:href|src|action|data-progress)="([^"]+)"/g))
        for (const word of decodeURIComponent(address!)
          .toLowerCase()
          .match(/[\p{L}]{5,}/gu) ?? [])
          expect(names.has(word), address).toBe(false);
      if (path.startsWith('/notices/'))
        expect(page).toMatch(/<title>Red notice \d{4}\/\d+ · Rescind<\/title>/);
    }
  });

  it('of those who are not to be named stand nowhere', async () => {
    const hidden = [...MINORS, UNKNOWN_AGE, STOJKOVSKI];
    const pages = [...paths, ...hidden.map(({ entity_id }) => `/notices/${entity_id.replace('/', '-')}`)];
    for (const path of pages) {
      const page = await html(path);
      for (const { name, forename, entity_id } of hidden) {
        if (entity_id === STOJKOVSKI.entity_id && !path.includes('33871')) continue;
        expect(page, path).not.toContain(name);
        expect(page, path).not.toContain(forename);
      }
    }
    for (const { name } of [...MINORS, UNKNOWN_AGE]) {
      const page = await (await post('/search', { q: name! })).text();
      expect(words(page)).toContain('Nobody was found, and that is no answer');
    }
  });

  it('let pages of a single notice stay out of search engines', async () => {
    for (const path of [`/notices/${AMIROV}`, '/notices/2025-48811', `/certificate/${AMIROV}`])
      expect(await html(path)).toContain('<meta name="robots" content="noindex, nofollow"');
  });
});

it('keeps every page that prints a listed name out of search engines, whose copies outlive the listing', async () => {
  const names = listed.flatMap(({ content }) => (content.name ? [content.name] : []));
  let printing = 0;
  for (const path of [...paths, '/countries/RU', '/sweeps/1', '/sweeps/2', '/sweeps/3']) {
    const answer = await get(path);
    const page = await answer.text();
    if (!names.some((name) => name.length > 5 && page.includes(name))) continue;
    printing += 1;
    expect(answer.headers.get('x-robots-tag'), path).toContain('noindex');
  }
  expect(printing).toBeGreaterThan(3);
});

it('keeps no typed paper in a cache', async () => {
  const answer = await post('/check', { number: '2024/10482', name: 'ARDEN' });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

describe('the list', () => {
  const next = (page: string) =>
    /<a[^>]*href="([^"]+)"[^>]*class="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
  const rows = (page: string) =>
    [...page.matchAll(/<a href="(\/notices\/\d+-\d+)" class="person-link"/g)].map((row) => row[1]!);

  it.each(['name', 'number', 'first-seen'])('shows everybody once, page by page, by %s', async (sort) => {
    const seen: string[] = [];
    for (let path: string | undefined = `/notices?sort=${sort}`; path; ) {
      const page = await html(path);
      seen.push(...rows(page));
      path = next(page);
    }
    expect(seen).toHaveLength(listed.length);
    expect(new Set(seen).size).toBe(listed.length);
  });

  it('is narrowed by what stands beside it, with the number that was promised', async () => {
    const page = await html('/notices');
    for (const filter of ['nationality', 'issuer', 'sex', 'age', 'year']) {
      const [, address, count] =
        new RegExp(
          `<a href="(/notices\\?${filter}=[^"]+)"[^>]*>.*?<span class="figures quiet">([\\d,]+)<`,
          's',
        ).exec(page) ?? [];
      const narrowed = words(await html(address!.replaceAll('&amp;', '&')));
      expect(narrowed, address).toMatch(new RegExp(` ${count} notices? of the `));
    }
  });

  it('leaves out what has not the shape of a filter', async () => {
    const page = await html('/notices?issuer=%3Cscript%3E&year=x&after=%22&sort=up');
    expect(rows(page)).toHaveLength(50);
    expect(page).not.toContain('&lt;script');
    expect(words(page)).toContain(
      'Not understood in the address, and not used: Wanted by, Year of the number, where the page begins, the order.',
    );
  });
});

it.each([
  [
    '/changes?kind=gone&country=%22&since=2026-02-31&before=x',
    ['Kind of change', 'Country', 'Recorded since', 'where the page begins'],
  ],
  ['/countries?sort=size', ['the order']],
  ['/sweeps?before=first', ['where the page begins']],
])('%s says what it did not understand', async (path, parts) => {
  const page = words(await html(path));
  expect(page).toContain(`Not understood in the address, and not used: ${parts.join(', ')}.`);
});

it('says that something in the address is not known, and does not say it back', async () => {
  for (const path of ['/notices', '/changes', '/countries', '/sweeps']) {
    expect(words(await html(path))).not.toContain('is not known here; it was not used');
    const page = await html(`${path}?surname=Zzyzxian`);
    expect(words(page), path).toContain('is not known here; it was not used');
    expect(words(page), path).not.toContain('Zzyzxian');
  }
});

describe('a search', () => {
  it('is answered at once, keeps its words out of title, address and cache, and marks what was found', async () => {
    const answer = await post('/search', { q: 'daniyar amir' });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(page).toContain('<title>Search · Rescind</title>');
    expect(page).toContain('<mark>AMIROV</mark>');
    expect(page.toLowerCase()).not.toMatch(/(href|action)="[^"]*amir/);
  });

  it('goes on to the next page and to narrower questions without an address', async () => {
    const seen = new Set<string>();
    let fields: Record<string, string> = { q: 'fraud', sort: 'number' };
    for (let turn = 0; turn < 20; turn += 1) {
      const page = await (await post('/search', fields)).text();
      for (const [, path] of page.matchAll(/<a href="(\/notices\/\d+-\d+)"/g)) seen.add(path!);
      const set = /value="(after=[^"]+)"[^>]*class="as-link next"/.exec(page)?.[1];
      if (!set) break;
      const kept = [
        ...(/<form id="again".*?<\/form>/s.exec(page)?.[0] ?? '').matchAll(/name="(\w+)" value="([^"]*)"/g),
      ];
      fields = { ...Object.fromEntries(kept.map(([, name, value]) => [name!, value!])), set };
      expect(fields.q).toBe('fraud');
    }
    const { total } = await demo.open.notices({ words: 'fraud' });
    expect(seen.size).toBe(total);
  });

  it('for a number leads to its page, on record or not', async () => {
    expect((await post('/search', { q: ' 2024/10482 ' })).headers.get('location')).toBe(`/notices/${AMIROV}`);
    expect((await post('/search', { q: '\u200f٢٠٢٤/١٠٤٨٢' })).headers.get('location')).toBe(
      `/notices/${AMIROV}`,
    );
    const unknown = await get('/notices/1999-1');
    expect(unknown.status).toBe(404);
    expect(words(await unknown.text())).toContain('This is not an all-clear');
  });

  it('says what was searched where nobody is found, and never that all is well', async () => {
    const page = words(await (await post('/search', { q: 'zzyzx' })).text());
    expect(page).toContain('Nobody was found among the');
    expect(page).toContain('as read whole on 23 November 2026, 05:41 UTC');
    expect(page).toContain('Most red notices and all diffusions are never public');
    expect(page).toContain('Only an access request to the Commission');
  });

  it('says among how many was searched: those who may be named, not those left out', async () => {
    const { among, withheld, searched } = await demo.open.notices({});
    expect(withheld).toBeGreaterThan(0);
    expect(among + withheld).toBe(searched.listed);
    for (const page of [
      words(await (await post('/search', { q: 'zzyzx' })).text()),
      words(await html('/notices?issuer=TV')),
    ]) {
      expect(page).toContain(
        `Nobody was found among the ${among} notices on the list whose persons may be named.`,
      );
      expect(page).toContain(`${withheld} listed notices are left out of every list here`);
    }
  });

  it.each(['---', "'", '٪'])('for %s finds nobody, and says that there is no word in it', async (q) => {
    const page = await (await post('/search', { q })).text();
    expect(page).not.toContain('class="person-link"');
    expect(words(page)).toContain('Nobody was looked for. ');
    expect(words(page)).toContain('There is no letter and no digit in it.');
    expect(words(page)).toContain('Most red notices and all diffusions are never public');
  });

  it.each([
    ['محمد', 'cannot be compared with them'],
    ['习近平', 'cannot be compared with them'],
    ['דוד', 'Unknown: what you typed cannot be compared with the names on the'],
    ['Иванов', 'found only where INTERPOL spells it just so'],
  ])('for %s says what its letters could not ask', async (q, sentence) => {
    expect(words(await (await post('/search', { q })).text())).toContain(sentence);
  });

  it('shows back what was typed as text', async () => {
    const page = await (await post('/search', { q: '"><script>alert(1)</script>' })).text();
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;');
  });
});

describe('a notice', () => {
  it('tells what was published, what was not, and what nobody outside can see', async () => {
    const page = words(await html(`/notices/${AMIROV}`));
    expect(page).toContain('AMIROV, DANIYAR SERIKOVICH');
    expect(page).toContain('born 14 June 1979 · national of Kazakhstan · male');
    expect(page).toContain('Distinguishing marks not published');
    expect(page).toContain('Summary of facts never in a public notice');
  });

  it('tells a change between its two looks, with the added words marked as added', async () => {
    const page = await html(`/notices/${AMIROV}`);
    expect(words(page)).toContain('Amended. Between 1 September 2026 and 9 October 2026.');
    expect(page).toMatch(/<ins><span class="unseen">added: <\/span>; illegal crossing of the state border/);
  });

  it('that is newly listed names the whole list that did not have it', async () => {
    const [change] = (await demo.open.changes({ kind: 'listed', order: 'newest' })).filter(
      ({ name }) => name,
    );
    const page = words(await html(`/notices/${change!.id.replace('/', '-')}`));
    expect(page).toContain('First seen 23 November 2026; the whole list of 9 October 2026 did not have it.');
    expect(page).not.toContain('Nothing on record tells');
  });

  it('no longer listed shows presence only', async () => {
    const page = words(await html('/notices/2021-33871'));
    expect(page).toContain('is not on it any more');
    expect(page).toContain('The whole list of 1 October 2026 did not have it; last seen 1 September 2026.');
    expect(page).toContain('It does not say that the notice was withdrawn.');
    expect(page).not.toContain('fraud');
  });

  it('hands out captures to the byte, as their digest says, and none of the withheld', async () => {
    const page = (await demo.open.notice('2024/10482' as NoticeId)) as Extract<NoticePage, { known: 'yes' }>;
    const { captures } = page;
    const { seq, itemDigest } = captures.shown[0]!;
    const answer = await get(`/notices/${AMIROV}/captures/${seq}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(itemDigest);
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    const minor = await demo.archive.captures('2025/48811' as NoticeId);
    expect((await get(`/notices/2025-48811/captures/${minor.captures[0]!.seq}`)).status).toBe(404);
  });

  it.each(['/notices/2024', '/notices/abc', '/notices/2024-0', '/notices/2024-10482/captures/999999'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe('a paper', () => {
  const paper = {
    number: '2024/10482',
    name: 'Amirov',
    forename: 'Daniyar Serikovich',
    birthDate: '1979-06-14',
  };
  const said = async (fields: Record<string, string>) => words(await (await post('/check', fields)).text());

  it('that agrees is said to agree, and never to be genuine', async () => {
    const page = await said(paper);
    expect(page).toContain('It agrees with what INTERPOL publishes today');
    expect(page).toContain('shows nothing about the paper in your hand');
    expect(page).not.toMatch(/genuine|authentic|valid/i);
  });

  it('that differs is shown field by field', async () => {
    expect(await said({ ...paper, birthDate: '1979-06-15' })).toContain(
      'Date of birth 15 June 1979 14 June 1979 differs',
    );
  });

  it('without a number is looked up by name and birth date, as the page says', async () => {
    const page = await html('/check');
    expect(words(page)).toContain('by name and whole date of birth together');
    expect(words(page)).toContain('Never by a name alone');
    const { number: _, ...rest } = paper;
    const answer = await said(rest);
    expect(answer).toContain('it was looked up by name and date of birth and held against 2024/10482');
    expect(answer).toContain('Nothing that could be compared differs');
    const nobody = await said({ name: 'Nobody', birthDate: '1979-06-14' });
    expect(nobody).toContain('no notice was found by name and date of birth');
    expect(nobody).toContain('Most red notices and all diffusions are never public');
  });

  it('pasted is told field by field, and what was not read is never an agreement', async () => {
    const page = await said({ text: 'Дело № 2024/10482; Фамилия: AMIROV; Группа крови: I' });
    expect(page).toContain('Nothing that could be compared differs');
    expect(page).toContain('Forename not read from the paper DANIYAR SERIKOVICH not compared');
  });

  it('may begin from a notice, whose number stands in the address and nothing else', async () => {
    expect(await html(`/notices/${AMIROV}`)).toContain(`href="/check?number=${AMIROV}"`);
    for (const number of ['2024/10482', AMIROV, '٢٠٢٤/١٠٤٨٢'])
      expect(await html(`/check?number=${encodeURIComponent(number)}`), number).toMatch(
        /<input name="number" value="2024\/10482"/,
      );
    expect(await html('/check?number=Amirov&name=Amirov')).not.toMatch(/<input name="\w+" value="[^"]/);
  });

  it.each([
    [{ number: '2025/48811', name: 'Sardarovets' }, 'nothing more can be said'],
    [{ number: '1999/1', name: 'Nobody' }, 'proves nothing about the paper'],
    [{ name: 'Amirov' }, 'No notice number could be read'],
    [{ number: '2024/10482' }, 'nothing else could be compared'],
    [{}, 'Nothing was given to check'],
  ])('%j', async (fields, sentence) => {
    expect(await said(fields as Record<string, string>)).toContain(sentence);
  });
});

describe('sweeps', () => {
  it.each([
    ['/sweeps/1', 'The three agree: every notice that the service counted was seen.'],
    ['/sweeps/2', 'it lists nobody and unlists nobody'],
    ['/sweeps/4', 'Nothing follows from it about anyone.'],
    ['/sweeps/6', 'It waits for a person’s word and does not count until then.'],
    ['/sweeps/6', 'a service that shows only a part of its list, and calls it all, would agree too'],
    ['/sweeps/7', 'Nothing is concluded about them: they count neither as gone nor as new.'],
    ['/sweeps/9', 'The list is being read now.'],
  ])('%s: %s', async (path, sentence) => {
    expect(words(await html(path))).toContain(sentence);
  });

  it('under way tells its progress to a script, and to a reader by a link', async () => {
    const progress = await get('/sweeps/9/progress.json');
    expect(await progress.json()).toMatchObject({ state: 'open', requests: expect.any(Number) });
    expect(await html('/sweeps/9')).toContain('<a href="/sweeps/9">');
    expect((await get('/sweeps/999/progress.json')).status).toBe(404);
  });
});

describe('a certificate', () => {
  const of = async (id: string, from: string, to: string) =>
    words(await html(`/certificate/${id}?from=${from}&to=${to}`));

  it('says on, not on, both, or unknown, and by which sweeps', async () => {
    expect(await of(AMIROV, '2026-09-01', '2026-11-23')).toContain(
      'was on INTERPOL’s public list at every look',
    );
    const off = await of('2021-33871', '2026-10-01', '2026-11-23');
    expect(off).toContain('was not on INTERPOL’s public list at any look');
    expect(off).toContain('This is not an all-clear');
    expect(await of('2019-88123', '2026-09-01', '2026-11-23')).toContain('at some looks and not at others');
    expect(await of(AMIROV, '2026-09-02', '2026-09-03')).toContain('is unknown');
    expect(await of(QUINONEZ.entity_id.replace('/', '-'), '2026-09-01', '2026-11-23')).toContain(
      'whole sweep 3',
    );
  });

  it('says the days without a look, and ends at the moment it was made', async () => {
    const page = await of(AMIROV, '2026-09-01', '2026-11-23');
    expect(page).toContain('17 September 2026 to 30 September 2026 (14 days)');
    expect(page).toMatch(/On 78 days of this time no look says anything about this number/);
    expect(page).toMatch(/It ends at the moment it was made, 23 November 2026, \d\d:\d\d UTC/);
    const past = await of(AMIROV, '2026-09-01', '2026-09-01');
    expect(past).toContain('On every day of this time there was a look');
    expect(past).not.toContain('It ends at the moment');
  });

  it.each([
    [AMIROV, '2026-09-01', 'Certificate of presence on the public list'],
    ['2021-33871', '2026-10-01', 'Certificate: not on the public list at any look'],
    ['2019-88123', '2026-09-01', 'Certificate: on the public list at some looks, not at others'],
    ['2099-1', '2026-11-22', 'No certificate: no look can tell'],
  ])('for %s from %s is headed “%s”', async (id, from, head) => {
    const to = head.startsWith('No') ? from : '2026-11-23';
    const page = await html(`/certificate/${id}?from=${from}&to=${to}`);
    expect(/<p class="kicker">([^<]+)</.exec(page)?.[1]).toBe(head);
    expect(words(page).includes('Certificate of presence')).toBe(head.includes('presence'));
  });

  it('carries every digest whole for print', async () => {
    const certificate = await demo.open.certificate(
      '2024/10482' as NoticeId,
      '2026-09-01' as Day,
      '2026-11-23' as Day,
    );
    const page = await html(`/certificate/${AMIROV}?from=2026-09-01&to=2026-11-23`);
    for (const { chain } of certificate.looks)
      expect(page).toContain(
        `${chain.slice(0, 12)}<span class="digest-more">…</span><span class="digest-rest">${chain.slice(12)}</span>`,
      );
  });

  it.each([
    ['2026-11-23', '2026-09-01', 'The first day lies after the last'],
    ['yesterday', '2026-09-01', 'could not be read'],
    ['2026-02-31', '', 'could not be read'],
    ['+010000-01-01', '2026-11-23', 'could not be read'],
    ['2026-11-01', '+010000-01-01', 'could not be read'],
    ['2027-01-01', '2027-02-01', 'nobody can have looked on them'],
    ['2026-11-01', '2027-02-01', 'The certificate ends now'],
    ['2026-11-01', '9999-12-31', 'The certificate ends now'],
  ])('from %s to %s is told kindly', async (from, to, sentence) => {
    expect(await of(AMIROV, from, to)).toContain(sentence);
  });
});

describe('feeds and files', () => {
  it.each([
    ['/feeds/changes.atom', 'application/atom+xml'],
    ['/feeds/changes.json', 'application/feed+json'],
    ['/feeds/country/RU.atom', 'application/atom+xml'],
    ['/feeds/country/RU.json', 'application/feed+json'],
    ['/data/notices.csv', 'text/csv'],
    ['/data/notices.ndjson', 'application/x-ndjson'],
    ['/data/notices.ftm.ndjson', 'application/x-ndjson'],
    ['/data/changes.csv', 'text/csv'],
    ['/data/changes.ndjson', 'application/x-ndjson'],
  ])('%s', async (path, type) => {
    const answer = await get(path);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('last-modified')).toMatch(/ GMT$/);
    expect(text).toMatch(/invented people/i);
    for (const { name } of [...MINORS, UNKNOWN_AGE]) expect(text).not.toContain(name);
    const tag = answer.headers.get('etag')!;
    expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
  });

  it.each(['/feeds/country/XQ.atom', '/feeds/changes.rss', '/data/people.csv'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('hold every named notice', async () => {
    const text = await html('/data/notices.ndjson');
    expect(
      text
        .trim()
        .split('\n')
        .filter((line) => line.includes('"firstSeen"')),
    ).toHaveLength(listed.length);
  });
});

describe('without an archive', () => {
  const empty = publicSite(openPublicHouse());

  it.each([
    '/',
    '/notices',
    '/changes',
    '/countries',
    '/sweeps',
    '/check',
    `/notices/${AMIROV}`,
    `/certificate/${AMIROV}`,
    '/feeds',
    '/data',
    '/verify',
  ])('%s says that nothing was read, and what to do', async (path) => {
    const answer = await empty.request(path);
    const page = words(await answer.text());
    expect(answer.status).toBe(200);
    expect(page).toContain('“Not looked” is not “not there”.');
    for (const command of ['rescind init', 'rescind sweep red', 'rescind import FILE'])
      expect(page).toContain(command);
  });

  it('has no feeds and no files', async () => {
    for (const path of ['/feeds/changes.atom', '/data/notices.csv', '/feeds/country/RU.json'])
      expect((await empty.request(path)).status).toBe(404);
  });
});
