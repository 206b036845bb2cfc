/** The screening desk: closed unless the operator opened it, works without scripts, keeps nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPublicHouse } from '../../src/house/house.ts';
import { publicSite } from '../../src/web/web.ts';
import { pages, scanPdf, textPdf } from '../support/documents/pdf-writer.ts';

const open = publicSite(openPublicHouse({ screeningOpen: true }));
const shut = publicSite(openPublicHouse());

function form(
  values: Record<string, string | readonly string[]>,
  file?: { bytes: Uint8Array; name: string },
): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat()) data.append(name, one);
  if (file) data.append('document', new File([new Uint8Array(file.bytes)], file.name));
  return data;
}
const post = async (path: string, body: FormData, site = open) => {
  const answer = await site.request(path, { method: 'POST', body });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const fixture = (name: string) => readFileSync(join('test/fixtures/documents', name));

describe('the screening desk', () => {
  it('is closed unless it was opened, and says what to do', async () => {
    for (const [path, method] of [
      ['/screen', 'GET'],
      ['/screen', 'POST'],
      ['/screen/outcome', 'POST'],
    ] as const) {
      const answer = await shut.request(path, {
        method,
        ...(method === 'POST' && { body: form({ charge: 'fraud' }) }),
      });
      expect(answer.status, path).toBe(403);
      expect(await answer.text()).toContain('rescind screen');
    }
  });

  it('shows a form with every question, none answered', async () => {
    const text = await (await open.request('/screen')).text();
    expect(text).toContain('Does the summary of the facts say what this person did');
    expect(text).toContain('not said');
    expect(text).not.toContain(' selected');
    expect(text).not.toContain(' checked');
  });

  it('screens what was typed, marks the words, keeps what was said in the form, and is not stored by anybody', async () => {
    const { status, headers, text } = await post(
      '/screen',
      form({
        charge: 'high treason; fraud',
        country: 'kz',
        'f.data.kind': 'request',
        'f.wanted.for': 'prosecution',
        'f.penalty.maximum': '18',
        'f.person.roles': ['journalist', 'opponent'],
      }),
    );
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('id="finding-penalty-prosecution"');
    expect(text).toMatch(/class="finding breach" id="finding-penalty-prosecution"/);
    expect(text).toMatch(/class="finding concern" id="finding-words-of-charge"/);
    // One click from the finding: to its article, the words it stands on, its rule and the rule's file.
    const sources = text.match(/id="finding-state-security".*?<p class="finding-sources">(.*?)<\/p>/)?.[1];
    const [, words] = sources?.match(/href="#(words-[^"]+)"/) ?? [];
    expect(sources).toContain('href="/law/provisions#ICPO-C/3"');
    expect(sources).toContain('href="/law/rules/state-security"');
    expect(sources).toContain('href="/law/rules/state-security#file"');
    expect(text).toContain(`id="${words}"`);
    expect(text).toMatch(/Decided alike: [1-9]\d*, otherwise: \d+/);
    expect(text).toMatch(/<a class="marked concern"[^>]*>high <span class="exact">treason<\/span><\/a>/);
    expect(text).toMatch(/name="f.penalty.maximum" value="18"/);
    expect(text).toMatch(/value="journalist"[^>]*checked/);
    expect(text).toContain('<span>A journalist, writer or blogger</span>');
  });

  it('names what it could not take, and screens with the rest', async () => {
    const { text } = await post(
      '/screen',
      form({ charge: 'fraud', 'f.penalty.maximum': 'heavy', 'f.wanted.for': 'prosecution' }),
    );
    expect(text).toContain('role="alert"');
    expect(text).toContain('penalty.maximum');
    expect(text).not.toContain('heavy');
  });

  it('reads a document: values come back with their words and page, open to correction', async () => {
    const { text } = await post('/screen', form({}, { bytes: fixture('en-one-warrant.pdf'), name: 'a.pdf' }));
    expect(text).toMatch(/name="f.penalty.maximum" value="\d+"/);
    expect(text).toContain('(page 1)');
    expect(text).toMatch(/class="finding \w+" id="finding-facts-described"/);
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'The file is empty'],
    ['no PDF', new TextEncoder().encode('hello'), 'role="alert"'],
    ['a broken PDF', new TextEncoder().encode('%PDF-1.7\nnothing'), 'role="alert"'],
  ])('says gently what is wrong with %s', async (_what, bytes, told) => {
    const { status, text } = await post('/screen', form({ charge: 'fraud' }, { bytes, name: 'x.pdf' }));
    expect(status).toBe(200);
    expect(text).toContain(told);
    expect(text).toContain('id="finding-words-of-charge"');
  });

  it('takes a form without a chosen file for one without a document', async () => {
    const { text } = await post('/screen', form({ charge: 'fraud' }, { bytes: new Uint8Array(0), name: '' }));
    expect(text).not.toContain('role="alert"');
    expect(text).toContain('id="finding-words-of-charge"');
  });

  const nothingRead = 'No word could be read in the document';
  it.each([
    ['of no bytes', new Uint8Array(0), 'The file is empty'],
    ['whose page has no words', textPdf([]), nothingRead],
    ['of no pages', pages(0, { dict: '<<>>', stream: Buffer.from('') }), nothingRead],
    [
      'that is a picture of nothing',
      scanPdf({ width: 1200, height: 1600, data: new Uint8Array(150 * 1600).fill(255) }),
      nothingRead,
    ],
    [
      'that is a letter',
      textPdf([
        [50, 100, 'Dear Ada, the recipe'],
        [50, 120, 'Charge: 20 marks'],
      ]),
      'neither a title nor',
    ],
    ['that is no PDF', new TextEncoder().encode('hello'), 'neither a PDF nor'],
  ])('says what to do with a document %s, and screens nothing of it', async (_what, bytes, told) => {
    const { status, text } = await post('/screen', form({}, { bytes, name: 'x.pdf' }));
    expect(status).toBe(200);
    expect(text).toMatch(/class="told" role="alert"/);
    expect(text).toContain(told);
    expect(text).not.toContain('id="finding-');
    expect(text).not.toContain('No charge was given.');
    // What somebody states beside it is screened all the same.
    const stated = await post('/screen', form({ charge: 'fraud' }, { bytes, name: 'x.pdf' }));
    expect(stated.text).toContain(told);
    expect(stated.text).toContain('id="finding-words-of-charge"');
  });

  it('lists what must be compared with the page, beside its place, and takes none of it', async () => {
    const reading = await openPublicHouse().readDocument(fixture('en-one-warrant.pdf'));
    const fields = reading.fields.map((field) => ({
      ...field,
      needsConfirmation: /charge|penalty/.test(field.name),
    }));
    const pagesRead = [
      ...reading.pages,
      { page: 2, width: 0, height: 0, read: 'not-read', because: 'broken-page' } as const,
    ];
    const unsure = { ...reading, fields, pages: pagesRead, pageCount: 2 };
    const house = { ...openPublicHouse({ screeningOpen: true }), readDocument: async () => unsure };
    const { text } = await post(
      '/screen',
      form({}, { bytes: new Uint8Array([1]), name: 'x.pdf' }),
      publicSite(house),
    );
    expect(text).toContain('1 page of 2 could not be read (2)');
    expect(text).toContain('2 values were not read with certainty and must be compared with the page');
    const list = text.match(/id="to-confirm".*?<\/ul>/s)?.[0];
    expect(list).toMatch(/page 1, <bdi>[^<]*MAXIMUM PENALTY[^<]*<\/bdi>: <bdi>“\d+ years/i);
    expect(text).toContain('The words of a charge were not read with certainty');
    expect(text).toMatch(/name="f.penalty.maximum" value=""/);
    expect(text).toContain('compare it with the page');
  });

  it('keeps the bounds of a number that is known in part', async () => {
    const { text } = await post(
      '/screen',
      form({ 'f.penalty.maximum': '≤ 23.97', 'f.wanted.for': 'prosecution', 'f.data.kind': 'red-notice' }),
    );
    expect(text).toMatch(/class="finding breach" id="finding-penalty-prosecution"/);
    expect(text.match(/name="f.penalty.maximum" value="≤ 23.97"/g)).toHaveLength(2);
  });

  it("gives a reviewer's outcome as a file, with reasons by provision and the assessment", async () => {
    const { headers, text } = await post(
      '/screen/outcome',
      form({
        charge: 'high treason',
        outcome: 'refuse',
        'reason.ICPO-C/3': 'Political by nature.',
        'reason.RPD/34(3)': 'No violent act is named.',
        reasons: 'See the file.',
      }),
    );
    expect(headers.get('content-disposition')).toBe('attachment; filename="review.json"');
    const file = JSON.parse(text);
    expect(file).toMatchObject({
      outcome: 'refuse',
      reasons: { 'ICPO-C/3': 'Political by nature.', 'RPD/34(3)': 'No violent act is named.' },
      more: 'See the file.',
    });
    expect(
      file.assessment.findings.find((one: { rule: string }) => one.rule === 'state-security').outcome,
    ).toBe('concern');
  });

  it('gives no outcome without a choice and a reason for each provision, and keeps what was typed', async () => {
    const { status, text } = await post(
      '/screen/outcome',
      form({ charge: 'high treason', outcome: 'whatever', 'reason.ICPO-C/3': 'Political by nature.' }),
    );
    expect(status).toBe(422);
    expect(text).toContain('No outcome was chosen: publish, ask or refuse.');
    expect(text).toMatch(/A reason is missing for <code>RPD\/34\(3\)<\/code>/);
    expect(text).toMatch(/name="reason.ICPO-C\/3"[^>]*>Political by nature\.</);
  });

  it('applies the law of another day, and says what of a form could not be taken', async () => {
    const surrogacy = { 'f.data.kind': 'red-notice', 'f.matter.listed-kinds': 'surrogacy' };
    const { text: then } = await post('/screen', form({ ...surrogacy, on: '2021-06-30' }));
    const { text: now } = await post('/screen', form(surrogacy));
    expect(now).toContain('class="finding breach" id="finding-behavioural"');
    expect(then).not.toContain('class="finding breach" id="finding-behavioural"');
    expect(then).toContain('value="2021-06-30"');
    for (const on of ['2011-01-01', 'yesterday']) {
      const { text } = await post('/screen', form({ ...surrogacy, on, country: 'RUSSIA' }));
      expect(text).toContain('The day was left out');
      expect(text).toContain('The country was left out');
      expect(text).toContain('class="finding breach" id="finding-behavioural"');
    }
  });

  it('says of a language that is not read, and of words in which no offence was made out, that they were not', async () => {
    const { text: korean } = await post('/screen', form({ charge: '국가보안법 위반' }));
    expect(korean).toContain('A charge stands in Korean, a language that is not read here.');
    const { text: bare } = await post('/screen', form({ charge: 'Article 220 of the Criminal Code' }));
    expect(bare).toContain('In a charge no offence could be made out from its words.');
    const { text: read } = await post('/screen', form({ charge: 'fraud' }));
    expect(read).not.toMatch(/not read here|could be made out/);
  });
});
