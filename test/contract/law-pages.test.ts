/** The law browser: every page is whole, says how well each thing is known, and leads nowhere that is not there. */
import { describe, expect, it } from 'vitest';
import { type LawBook, openPublicHouse } from '../../src/house/house.ts';
import { readDay, standingClock } from '../../src/kernel/kernel.ts';
import { catalogues } from '../../src/web/messages/messages.ts';
import { publicSite } from '../../src/web/web.ts';

const house = openPublicHouse({ clock: standingClock('2026-11-24T07:00:00Z') });
const site = publicSite(house);
const book = await house.law();
const today = readDay('2026-11-24');
const get = async (path: string, language = 'en') => {
  const answer = await site.request(path, { headers: { 'accept-language': language } });
  return { status: answer.status, html: await answer.text() };
};
/** Pages are asked for once: many links lead to the same ones. */
const kept = new Map<string, Promise<{ status: number; html: string }>>();
const once = (path: string) => {
  const page = kept.get(path) ?? get(path);
  kept.set(path, page);
  return page;
};
/** What stands between the tags of the page's own part. */
const textOf = (html: string) =>
  /<main.*<\/main>/s
    .exec(html)![0]
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ');

const rules = book.rulebook.rules.map(({ id }) => `/law/rules/${id}`);
const precedents = book.precedents.precedents.map(({ id }) => `/law/precedents/${id}`);
const places = [
  '/law',
  '/law/provisions',
  '/law/parameters',
  '/law/timings',
  '/law/facts',
  '/law/precedents',
];

describe.each([...places, '/law/rules/terrorism-membership', '/law/precedents/CCF-2023-1'])('%s', (path) => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ])('is a whole page in %s, without a script and with no id twice', async (language, direction) => {
    const { status, html } = await get(path, language);
    expect(status).toBe(200);
    expect(html).toContain(`lang="${language}" dir="${direction}"`);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

it('pages in Arabic say the rulebook’s sentences in Arabic', async () => {
  const { rules, facts, instruments, timings, parameters } = book.rulebook;
  const said = (english: string) => book.translations.ar.get(english)!;
  const plain = (text: string) => textOf(`<main>${text}</main>`).replaceAll('&quot;', '"');
  for (const [path, sentences] of [
    ['/law', rules.map(({ about }) => about)],
    [
      '/law/timings',
      timings.flatMap(({ title, missed, seen }) => [title, missed ?? title, ...seen.map(({ says }) => says)]),
    ],
    ['/law/parameters', parameters.map(({ says }) => says)],
    ['/law/facts', facts.flatMap(({ asks, help }) => [asks, help ?? asks])],
    [
      '/law/provisions',
      instruments.flatMap(({ name, provisions }) => [
        name,
        ...provisions.flatMap(({ heading, editions }) => [
          heading,
          ...editions.flatMap(({ gist, consequence, repealed }) =>
            repealed ? [] : [gist, consequence ?? gist],
          ),
        ]),
      ]),
    ],
  ] as const) {
    const text = plain((await get(path, 'ar')).html);
    for (const sentence of sentences) expect(text, `${path}: ${sentence}`).toContain(said(sentence));
  }
});

it('every link of every page of the law has a place', async () => {
  const missing: string[] = [];
  for (const path of [
    ...places,
    ...rules,
    ...precedents,
    '/law/precedents?q=fraud&outcome=compliant&page=1',
    '/rules',
  ]) {
    const { status, html } = await once(path);
    expect(status, path).toBe(200);
    for (const [, address] of html.matchAll(/<a[^>]*\shref="([/#][^"]*)"/g)) {
      const url = new URL(address!.replaceAll('&amp;', '&'), `http://site.test${path}`);
      const target = await once(url.pathname + url.search.replace(/[?&]lang=\w+/, ''));
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (target.status !== 200 || (anchor && !target.html.includes(` id="${anchor}"`)))
        missing.push(`${path}: ${address}`);
    }
  }
  expect(missing).toEqual([]);
}, 120_000);

describe('the rulebook’s page', () => {
  it('says what it is, since when, and on what its rules stand; all of them, in order', async () => {
    const { html } = await get('/law');
    const text = textOf(html);
    expect(html).toContain(book.rulebook.digest);
    expect(text).toContain('In force as it is since 26 March 2026');
    const counted = [...html.matchAll(/law-basis-(read|secondary|recall)">[^<]*<\/span><\/dt><dd>(\d+)/g)];
    expect(counted.map(([, basis]) => basis)).toEqual(['read', 'secondary', 'recall']);
    expect(counted.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(rules.length);
    expect(Number(counted[2]![2])).toBeGreaterThan(0);
    for (const path of rules) expect(html).toContain(`href="${path}"`);
    const heads = ['conditions', 'article3', 'rights', 'status', 'private', 'quality', 'diffusions'];
    const found = heads.map((family) => html.indexOf(`id="${family}"`));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found[0]).toBeGreaterThan(0);
  });

  it('shows neither tick nor score', async () => {
    for (const path of [...places, ...rules])
      expect((await once(path)).html).not.toMatch(/[✓✔☑✅]|%<\/|\bscore\b/);
  });

  it('says gently that another rulebook is in force than the folder’s, and does without what was not kept', async () => {
    const kept: LawBook = {
      ...book,
      brokenBy: [{ path: 'rules/x.yaml', line: 3, message: 'm', next: 'n' }],
      texts: new Map(),
      runCases: () => [],
      precedents: { precedents: [], topics: {}, coded: new Map(), faults: [] },
      findPrecedents: () => [],
      precedentsOn: () => ({ alike: [], otherwise: [], neither: [], topics: [] }),
    };
    const other = publicSite({ ...house, law: async () => kept });
    const page = async (path: string) => textOf(await (await other.request(path)).text());
    expect(await page('/law')).toContain('does not compile: it has 1 fault. The one kept last is in force');
    expect(await page('/law')).not.toContain('rules/x.yaml');
    expect(await page('/law/rules/identity')).toContain('The file is not at hand here.');
    expect(await page('/law/rules/identity')).toContain('The cases are not at hand here.');
    expect(await page('/law/precedents')).toContain('The precedents are not at hand');
    expect(textOf((await get('/law')).html)).not.toContain('does not compile');
  });
});

describe('a rule’s page', () => {
  it('tells its editions part by part, in words and in grammar', async () => {
    const text = textOf((await get('/law/rules/penalty-prosecution')).html);
    for (const words of [
      'From 1 July 2012',
      'Is the person wanted to be prosecuted or to serve a sentence? To be prosecuted',
      'wanted.for is prosecution',
      'When it raises a breach',
      'penalty.maximum below $penalty.prosecution.minimum',
      'last set at 24 months',
      'Unless The General Secretariat may publish below the threshold',
      'While nobody has answered, taken as not so. An exception is a decision that somebody can point to',
      'When it is met At least one of these: This is not so:',
      'RPD/83(1)(a)(ii)',
      'rule: penalty-prosecution',
    ])
      expect(text).toContain(words);
  });

  it('shows its cases as a table, each with facts and the outcome expected', async () => {
    const { html } = await get('/law/rules/terrorism-membership');
    const table = /<table class="index law-cases">.*?<\/table>/s.exec(html)![0];
    const own = book.runCases().filter(({ rule }) => rule === 'terrorism-membership');
    expect(table.match(/<th scope="row">/g)).toHaveLength(own.length);
    for (const { expected } of own) expect(table).toContain(`class="outcome ${expected}"`);
    expect(textOf(`<main>${table}</main>`)).toContain('slogans at a funeral');
  });

  it('says how precedents on it were decided, and that no odds follow from it', async () => {
    const { alike, otherwise } = book.precedentsOn('terrorism-membership');
    const text = textOf((await get('/law/rules/terrorism-membership')).html);
    expect(text).toContain(`${alike.length} were decided alike`);
    expect(text).toContain(`${otherwise.length} otherwise`);
    expect(text).toContain('no sample: their numbers say nothing on how likely an outcome is');
  });

  it('shows plainly what is recalled and was not read', async () => {
    for (const { id, editions } of book.rulebook.rules) {
      const recalled = editions.some(
        (edition) =>
          book.footingOf(edition, edition === editions.at(-1) ? today : edition.from).basis === 'recall',
      );
      const { html } = await once(`/law/rules/${id}`);
      expect(html.includes('law-basis-recall'), id).toBe(recalled);
    }
  });
});

describe('in Arabic', () => {
  const page = async (path: string) => (await get(path, 'ar')).html;

  it('a rule says its conditions, values and answers in Arabic, and its grammar from left to right', async () => {
    const html = await page('/law/rules/penalty-prosecution');
    const text = textOf(html);
    for (const words of [
      'متى تُثار مخالفة',
      'أقل من penalty.prosecution.minimum (آخر تحديد: 24 شهرًا)',
      'هل قررت الأمانة العامة أن للطلب أهمية خاصة رغم أن أحد الشروط غير مستوفى؟ نعم',
      '1,200 شهر على الأقل',
      'من 12 إلى 36 شهرًا',
      '12 شهرًا على الأكثر',
      'السند: RPD/83(1)(b)',
    ])
      expect(text).toContain(words);
    for (const [code] of html.matchAll(/<code class="grammar[^>]*>|<pre[^>]*>/g))
      expect(code).toContain('dir="ltr"');
  });

  it('several answers are joined in Arabic', async () => {
    const text = (await page('/law/rules/penalty-prosecution')).replace(/<[^>]*>/g, '');
    expect(text).toContain('نشرة حمراء؛ طلب نشرة حمراء لم تُنشر بعد');
    expect(text).not.toContain('A red notice;');
  });

  it.each([...places, '/law/rules/terrorism-membership', '/law/precedents/CCF-2023-1'])(
    '%s marks as English what is English, sentence by sentence, and no message of its own',
    async (path) => {
      const html = await page(path);
      expect(html).not.toContain('class="english');
      const said = [...html.matchAll(/lang="en" dir="ltr">([^<]*)</g)].map(([, words]) => words);
      const messages = new Set(Object.values(catalogues.en));
      expect(said.filter((words) => messages.has(words!) && words !== 'English')).toEqual([]);
    },
  );

  it('periods are counted by the forms of Arabic', async () => {
    const text = textOf(await page('/law/timings'));
    for (const words of ['شهر واحد', '4 أشهر', 'يجوز التمديد، والقرار فيه: the CCF ؛ ولم يُعثر على حد له.'])
      expect(text).toContain(words);
  });
});

describe('precedents', () => {
  const found = async (query: string) => {
    const { html } = await get(`/law/precedents?${query}`);
    return {
      html,
      text: textOf(html),
      ids: [...html.matchAll(/href="\/law\/precedents\/([^"]+)"/g)].map(([, id]) => id!),
    };
  };

  it('are found by words, topic, outcome and kind, from the address alone', async () => {
    const { ids, text } = await found(
      'q=funeral&topic=terrorism-membership&outcome=non-compliant&kind=repository',
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(text).toContain('no sample');
    for (const id of ids) {
      const one = book.precedents.precedents.find((precedent) => precedent.id === id)!;
      expect([one.outcome, one.kind]).toEqual(['non-compliant', 'repository']);
      expect(one.topics).toContain('terrorism-membership');
    }
  });

  it('say what of the address was not understood, and page through the rest', async () => {
    const { text } = await found('outcome=guilty');
    expect(text).toContain('Not understood in the address, and not used: Outcome');
    const first = await found('outcome=non-compliant');
    expect(first.ids).toHaveLength(40);
    expect(first.html).toContain('href="/law/precedents?outcome=non-compliant&amp;page=2"');
    const second = await found('outcome=non-compliant&page=2');
    expect(second.ids.filter((id) => first.ids.includes(id))).toEqual([]);
  });

  it('do not say back what was asked outside its field, nor find a person by name', async () => {
    const named = book.precedents.precedents.find(({ person }) => person !== undefined)!;
    const { ids } = await found(`q=${encodeURIComponent(named.person!)}`);
    expect(ids).not.toContain(named.id);
  });

  it('tell facts, outcome, grounds, and how much of the source was read', async () => {
    const text = textOf((await get('/law/precedents/CCF-2023-1')).html);
    for (const words of [
      'Outcome: not compliant',
      'The text at hand was read whole.',
      'read at the source',
      'A shareholder who sat on the board',
      'Article 99(2) RPD',
      'Decided alike',
      'Decided otherwise',
      'What differed',
    ])
      expect(text).toContain(words);
  });

  it('keep pages that name a person out of search engines, and the name out of the title', async () => {
    const named = book.precedents.precedents.find(({ person }) => person !== undefined)!;
    const { html } = await get(`/law/precedents/${named.id}`);
    expect(html).toContain('name="robots" content="noindex, nofollow"');
    expect(/<title>.*<\/title>/.exec(html)![0]).not.toContain(named.person!);
  });
});

it.each(['/law/rules/nothing', '/law/precedents/nobody', '/law/nothing'])('%s is not there', async (path) => {
  expect((await get(path)).status).toBe(404);
});
