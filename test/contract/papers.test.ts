import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINORS, UNKNOWN_AGE } from '../../demo/world/characters.ts';
import { openPublicHouse } from '../../src/house/house.ts';
import { publicSite } from '../../src/web/web.ts';
import { type DemoArchive, demoArchive } from '../support/demo-archive.ts';

const AMIROV = '2024-10482';
const FILES = ['memorandum.pdf', 'memorandum.docx', 'note.pdf', 'note.docx'];

let demo: DemoArchive;
let site: ReturnType<typeof publicSite>;
const get = async (path: string, headers: Record<string, string> = {}) => site.request(path, { headers });
const printedIn = async (answer: Response) => {
  const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
  return {
    pages: pdf.numPages,
    text: (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, ' '),
  };
};

beforeAll(async () => {
  demo = await demoArchive([
    { day: 0, kind: 'whole' },
    { day: 83, kind: 'whole' },
  ]);
  site = publicSite(openPublicHouse({ archive: demo.open, clock: demo.clock, invented: true }));
}, 120_000);
afterAll(async () => {
  await demo?.close();
});

describe('the papers of a notice', () => {
  it('are linked from its page in every language and format', async () => {
    const page = await (await get(`/notices/${AMIROV}`)).text();
    for (const file of FILES)
      for (const language of ['en', 'fr', 'es', 'ar'])
        expect(page).toContain(`href="/notices/${AMIROV}/${file}?lang=${language}"`);
  });

  it.each(['en', 'fr', 'es', 'ar'])(
    'are a note of at most two pages in %s, kept out of search engines',
    async (language) => {
      const answer = await get(`/notices/${AMIROV}/note.pdf?lang=${language}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('content-language')).toBe(language);
      expect(answer.headers.get('x-robots-tag')).toContain('noindex');
      expect(answer.headers.get('cache-control')).toContain('private');
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="rescind-invented-${AMIROV}-note-${language}.pdf"`,
      );
      const { pages, text } = await printedIn(answer);
      expect(pages).toBeLessThanOrEqual(2);
      expect(text).toContain('AMIROV, DANIYAR SERIKOVICH');
    },
  );

  it('say what the page says, and that the people are invented', async () => {
    const { text } = await printedIn(await get(`/notices/${AMIROV}/memorandum.pdf?lang=en`));
    expect(text).toContain('Invented people');
    expect(text).toContain('last seen there on 23 November 2026');
    expect(text).toContain('illegal crossing of the state border');
    const docx = await get(`/notices/${AMIROV}/memorandum.docx?lang=fr`);
    expect(docx.headers.get('content-type')).toContain('wordprocessingml');
    const document = unzipSync(new Uint8Array(await docx.arrayBuffer()))['word/document.xml']!;
    expect(strFromU8(document)).toContain('Mémorandum d’examen');
  });

  it('do not change the language of the site, and without a wish are in that of the page', async () => {
    const asked = await get(`/notices/${AMIROV}/note.docx?lang=ar`);
    expect(asked.headers.get('set-cookie')).toBeNull();
    const own = await get(`/notices/${AMIROV}/note.docx`, { 'Accept-Language': 'ar' });
    expect(own.headers.get('content-language')).toBe('ar');
  });

  it('are the same to the byte, so that a reader who has one is told so', async () => {
    const first = await get(`/notices/${AMIROV}/note.docx?lang=es`);
    const again = await get(`/notices/${AMIROV}/note.docx?lang=es`, {
      'If-None-Match': first.headers.get('etag')!,
    });
    expect(again.status).toBe(304);
  });
});

describe('nobody who may not be named', () => {
  const withheld = [...MINORS, UNKNOWN_AGE].map(({ entity_id }) => entity_id.replace('/', '-'));

  it.each(FILES)('has a %s', async (file) => {
    for (const number of [...withheld, '2021-33871', '1999-1', 'abc']) {
      const answer = await get(`/notices/${number}/${file}?lang=en`);
      expect(answer.status, number).toBe(404);
      expect(answer.headers.get('content-type')).toContain('text/html');
    }
    expect(withheld.length).toBeGreaterThan(1);
  });
});

it('asked for by a crawl, papers wait their turn, and the rest are told when to ask again', async () => {
  const [one, other] = (await demo.open.notices({ limit: 2 })).notices;
  const wishes = [one!, other!].flatMap(({ id }) =>
    FILES.flatMap((file) =>
      ['en', 'fr', 'es'].map((lang) => `/notices/${id.replace('/', '-')}/${file}?lang=${lang}`),
    ),
  );
  const answers = await Promise.all(wishes.map((path) => get(path)));
  const busy = answers.filter(({ status }) => status === 503);
  expect(busy.length).toBeGreaterThan(5);
  for (const answer of busy) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status === 200).length + busy.length).toBe(wishes.length);
  expect((await get(wishes[0]!)).status).toBe(200);
}, 60_000);
