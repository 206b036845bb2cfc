import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type Day, type Instant, standingClock } from '../../kernel/kernel.ts';
import type { Reading } from '../../notice/notice.ts';
import { readItem } from '../reading/read-item.ts';
import { openSavedFile, type SavedFile } from './open-saved-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'saved-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const clock = standingClock('2026-11-24T12:00:00Z');
let files = 0;
function save(content: string | Uint8Array, name = `file-${++files}-2026-11-01`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const opened = (content: string | Uint8Array, name?: string, savedAt?: Instant | Day) =>
  openSavedFile(save(content, name), { clock, ...(savedAt === undefined ? {} : { savedAt }) });

/** All readings of a file, read from its captures, and how the captures were called. */
async function contentOf(file: SavedFile) {
  const asked: string[] = [];
  const readings: Reading[] = [];
  const times = new Set<string>();
  let unreadable = 0;
  for await (const capture of file.captures()) {
    asked.push(capture.asked);
    times.add(capture.receivedAt);
    expect(capture.items.length).toBeLessThanOrEqual(1000);
    for (const { kind, start, end } of capture.items) {
      const reading = readItem(kind, capture.body.subarray(start, end));
      if (reading.id === null) unreadable += 1;
      else readings.push(reading);
    }
  }
  return { asked, readings, ids: readings.map(({ id }) => id), unreadable, times: [...times] };
}

const item = (number: number, colour = 'red') => {
  const self = `https://notices.example/notices/v1/${colour}/2019-${number}`;
  return {
    date_of_birth: '1979/06/14',
    nationalities: ['RU'],
    entity_id: `2019/${number}`,
    forename: 'ANA "MIRA" {[',
    name: 'MUÑOZ',
    _links: { self: { href: self }, images: { href: `${self}/images` } },
  };
};
const items = [item(1), item(2), item(3)];
const body = (notices: object[], query: object = {}, total = notices.length) => ({
  total,
  query: { page: 1, resultPerPage: 160, ...query },
  _embedded: { notices },
  _links: { self: { href: 'https://notices.example/notices/v1/red?page=1' } },
});
const detail = {
  ...item(9),
  distinguishing_marks: null,
  weight: 0,
  height: 0,
  eyes_colors_id: null,
  hairs_id: null,
  sex_id: 'F',
  place_of_birth: null,
  country_of_birth_id: null,
  languages_spoken_ids: null,
  arrest_warrants: [],
  _embedded: { links: [] },
};
const lines = (values: unknown[]) => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;
const table =
  'forename|date_of_birth|entity_id|nationalities|name\nANA|1979/06/14|2019/1|RU|GOMA\nNone|None|2019/2|None|MUÑOZ\n';
const ids = ['2019/1', '2019/2', '2019/3'];

describe('formats, told by content', () => {
  it.each([
    ['items a line', lines(items), 'list-items'],
    ['items in a list', JSON.stringify(items), 'list-items'],
    ['items in a list, set out', JSON.stringify(items, null, 2), 'list-items'],
    ['one answer', JSON.stringify(body(items)), 'list-bodies'],
    ['one answer, set out', JSON.stringify(body(items), null, 2), 'list-bodies'],
    ['answers a line', lines([body([item(1)]), body([item(2), item(3)]), body([])]), 'list-bodies'],
    ['answers in a list', JSON.stringify([body([item(1)]), body([item(2), item(3)])]), 'list-bodies'],
    ['items with a byte order mark', `\ufeff${lines(items)}`, 'list-items'],
    ['items with \\r\\n', lines(items).replaceAll('\n', '\r\n'), 'list-items'],
    ['items in UTF-16', Buffer.from(`\ufeff${lines(items)}`, 'utf16le'), 'list-items'],
    ['items in UTF-16, other order', Buffer.from(`\ufeff${lines(items)}`, 'utf16le').swap16(), 'list-items'],
    ['items packed with gzip', gzipSync(lines(items)), 'list-items'],
    [
      'details beside answers that were not got',
      lines([null, ...items.map((own) => ({ ...detail, ...own, _embedded: { links: [] } }))]),
      'details',
    ],
    ['flat rows', lines(items.map(({ _links, ...flat }) => ({ ...flat, nationalities: 'RU, AM' }))), 'flat'],
  ])('%s', async (_, content, format) => {
    const file = await opened(content);
    expect(file).toMatchObject({ format, rows: 3, distinct: 3, untied: 0 });
    expect(file.digest).toMatch(/^[0-9a-f]{64}$/);
    const { ids: read, readings } = await contentOf(file);
    expect(read).toEqual(ids);
    expect(readings[0]).toMatchObject({
      content: { name: 'MUÑOZ', forename: 'ANA "MIRA" {[' },
      anomalies: [],
    });
    for (const field of Object.keys(readings[0]?.content ?? {})) expect(file.covers).toContain(field);
  });

  it('the pipe-separated text, nationalities in part', async () => {
    const file = await opened(table);
    expect(file).toMatchObject({ format: 'pipe', inPart: ['nationalities'], rows: 2 });
    const { ids: read, readings } = await contentOf(file);
    expect(read).toEqual(['2019/1', '2019/2']);
    expect(readings[1]?.content).toEqual({
      name: 'MUÑOZ',
      forename: null,
      birthDate: null,
      nationalities: [],
    });
  });

  const columns = 'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails';
  const row = (id: string) =>
    `${id},Person,ANA GOMA,,1979-06-14,ru,,,"""Red Notice - 1) Theft;\n2) Fraud""",,,INTERPOL Red Notices,2024-03-04T17:09:51,2025-05-23T18:28:10,2024-08-08T18:27:02\n`;
  it("OpenSanctions' table, whose merged rows are counted as tied to no notice", async () => {
    const file = await opened(
      `${columns},dataset,first_seen,last_seen,last_change\n${row('interpol-red-2019-1')}${row('NK-abc')}`,
    );
    expect(file).toMatchObject({
      format: 'opensanctions-csv',
      rows: 2,
      distinct: 1,
      untied: 1,
      savedAt: { at: '2025-05-23T18:28:10.000Z', basis: 'in-file' },
    });
    expect(file.reach).toContain('1 rows carry no single notice number');
    const { readings, unreadable } = await contentOf(file);
    expect(unreadable).toBe(1);
    expect(readings[0]?.content.warrants?.[0]?.charge).toBe('1) Theft;\n2) Fraud');
  });

  it("OpenSanctions' nested export", async () => {
    const entity = {
      id: 'interpol-red-2019-1',
      schema: 'Person',
      properties: {
        lastName: ['GOMA'],
        firstName: ['ANA'],
        sanctions: [{ properties: { authorityId: ['2019/1'], reason: ['Theft'] } }],
      },
      last_seen: '2025-05-23T18:28:10',
    };
    const file = await opened(lines([entity]));
    expect(file).toMatchObject({
      format: 'opensanctions-nested',
      distinct: 1,
      savedAt: { basis: 'in-file' },
    });
    expect((await contentOf(file)).ids).toEqual(['2019/1']);
  });

  const entry = (url: string, status: number, text: string | undefined, at: string, encoding?: string) => ({
    startedDateTime: at,
    request: { url },
    response: { status, content: { text, encoding } },
  });
  const service = 'https://notices.example/notices/v1';
  it("a browser's recording: red answers only, each at its own time, names in addresses kept out of what is called", async () => {
    const base64 = Buffer.from(JSON.stringify(detail)).toString('base64');
    const entries = [
      entry('https://www.example/page.css', 200, '{', '2024-01-01T09:00:00Z'),
      entry(
        `${service}/red?name=MU%C3%91OZ`,
        200,
        JSON.stringify(body([item(1)])),
        '2024-01-01T10:00:00+01:00',
      ),
      entry(
        `${service}/yellow?page=1`,
        200,
        JSON.stringify(body([item(2, 'yellow')])),
        '2024-01-01T10:01:00Z',
      ),
      entry(`${service}/red/2019-9`, 200, base64, '2024-01-01T10:02:00Z', 'base64'),
      entry(`${service}/red?page=1`, 403, '<html>', '2024-01-01T10:03:00Z'),
      entry(`${service}/red?page=2`, 200, undefined, '2024-01-01T10:04:00Z'),
    ];
    const file = await opened(JSON.stringify({ log: { version: '1.2', pages: [], entries } }), 'walk.har');
    expect(file).toMatchObject({
      format: 'har',
      rows: 2,
      savedAt: { at: '2024-01-01T10:02:00.000Z', basis: 'in-file' },
    });
    expect(file.reach).toMatch(/1 more answered 403; 1 more was saved without its content/);
    expect(await contentOf(file)).toMatchObject({
      ids: ['2019/1', '2019/9'],
      asked: ['walk.har#entry 2', 'walk.har#entry 4'],
      times: ['2024-01-01T09:00:00.000Z', '2024-01-01T10:02:00.000Z'],
    });
    await expect(opened(JSON.stringify({ log: { entries: entries.slice(4) } }))).rejects.toMatchObject({
      code: 'no-notices',
      message: expect.stringContaining('1 answered 403'),
    });
  });

  it('a recording in which the detail of another notice answers, which is tied to neither', async () => {
    const [own, other] = ['2019-9', '2019-8'].map((slug) =>
      entry(`${service}/red/${slug}`, 200, JSON.stringify(detail), '2024-01-01T10:00:00Z'),
    );
    const file = await opened(JSON.stringify({ log: { entries: [own, other] } }), 'walk.har');
    expect(file).toMatchObject({ rows: 2, distinct: 1, untied: 1 });
    expect(await contentOf(file)).toMatchObject({ ids: ['2019/9'], unreadable: 1 });
  });
});

describe('what a file can show', () => {
  it('says that a crawl repeated its last page', async () => {
    const file = await opened(lines(Array.from({ length: 40 }, (_, index) => items[index % 2])));
    expect(file.reach).toMatch(/^40 rows but 2 distinct notices: a crawl that repeated its last page;/);
  });

  it('counts answers over the cap and takes the total of an unfiltered one', async () => {
    const file = await opened(
      lines([body(items, {}, 7000), body(items, { ageMin: 30 }, 200), body(items, { ageMin: 31 }, 3)]),
    );
    expect(file).toMatchObject({ claimedTotal: 7000, rows: 9, distinct: 3 });
    expect(file.reach).toContain('2 of the answers were over the cap of 160');
  });

  it('hands on at most a thousand items at a time, and names them by their place', async () => {
    const many = Array.from({ length: 2300 }, (_, index) => item(index + 1));
    const wanted = many.map(({ entity_id }) => entity_id);
    const listed = await contentOf(await opened(lines(many), 'many-2026-11.ndjson'));
    expect(listed.asked).toEqual([
      'many-2026-11.ndjson#items 1-1000',
      'many-2026-11.ndjson#items 1001-2000',
      'many-2026-11.ndjson#items 2001-2300',
    ]);
    expect(listed.ids).toEqual(wanted);
    expect((await contentOf(await opened(JSON.stringify(body(many))))).ids).toEqual(wanted);
    const rows =
      table.split('\n', 1)[0] + many.map(({ entity_id }) => `\nANA|1979|${entity_id}|RU|GOMA`).join('');
    const piped = await contentOf(await opened(rows, 'many-2026-11.txt'));
    expect(piped.asked).toEqual([
      'many-2026-11.txt#items 1-999',
      'many-2026-11.txt#items 1000-1999',
      'many-2026-11.txt#items 2000-2300',
    ]);
    expect(piped.ids).toEqual(wanted);
  });

  it('can be walked through again, and says when the file has changed meanwhile', async () => {
    const path = save(lines(items), 'changing-2026-11.ndjson');
    const file = await openSavedFile(path, { clock });
    expect((await contentOf(file)).ids).toEqual((await contentOf(file)).ids);
    writeFileSync(path, lines([...items, item(4)]));
    await expect(contentOf(file)).rejects.toMatchObject({ code: 'file-changed' });
  });
});

describe('when it was saved', () => {
  it.each([
    ['list-2023-04-12.ndjson', '2023-04-12T00:00:00.000Z', '2023-04-12T23:59:59.999Z'],
    ['list_2020-12.json', '2020-12-01T00:00:00.000Z', '2020-12-31T23:59:59.999Z'],
    ['list-2024-02.json', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
    ['list-2026-11-24.json', '2026-11-24T00:00:00.000Z', '2026-11-24T12:00:00.000Z'],
  ])('%s', async (name, from, at) => {
    expect((await opened(lines(items), name)).savedAt).toMatchObject({ from, at, basis: 'file-name' });
  });

  it.each(['list.json', 'list-2023-02-30.json', 'list-2031-01-01.json'])(
    'of %s nothing tells, so it is not taken in until a person does',
    async (name) => {
      await expect(opened(lines(items), name)).rejects.toMatchObject({
        code: 'no-saved-at',
        outcome: 'usage',
      });
      const file = await opened(lines(items), name, '2023-04-12' as Day);
      expect(file.savedAt).toMatchObject({
        from: '2023-04-12T00:00:00.000Z',
        at: '2023-04-12T23:59:59.999Z',
        basis: 'told',
      });
    },
  );

  it('believes the person before all else', async () => {
    const told = '2022-01-01T00:00:00.000Z' as Instant;
    const file = await opened(lines(items), 'told-2023-04-12.ndjson', told);
    expect(file.savedAt).toMatchObject({ at: told, basis: 'told' });
    expect((await contentOf(file)).times).toEqual([told]);
  });
});

describe('a bad file is refused whole, by name, with the next step', () => {
  const whole = lines(items);
  it.each<[string, string | Uint8Array, string, string]>([
    ['nothing', '', 'empty-file', 'is empty'],
    ['blanks only', ' \n\n', 'empty-file', 'is empty'],
    ['a block page', '<!doctype html>\n<h1>Access Denied</h1>', 'html-page', 'HTML page'],
    ['prose', 'Dear all,\nhere are the notices', 'not-json', 'line 1'],
    [
      'a broken line',
      `${JSON.stringify(item(1))}\n{"name":,}\n${JSON.stringify(item(2))}\n`,
      'not-json',
      'line 2',
    ],
    ['a last line cut off', whole.slice(0, -40), 'truncated-file', 'line 3; 2 whole entries'],
    ['a list cut off', JSON.stringify(items, null, 1).slice(0, -60), 'truncated-file', '2 whole entries'],
    [
      'one answer cut off',
      JSON.stringify(body(items)).slice(0, -9),
      'truncated-file',
      'line 1; 0 whole entries',
    ],
    ['a row cut off', table.slice(0, -15), 'truncated-file', 'line 3; 1 whole entries'],
    ['a gzip file cut off', gzipSync(whole).subarray(0, 150), 'truncated-file', 'breaks off'],
    ['a zip archive', Buffer.from('504b030414000000', 'hex'), 'packed-file', 'a zip archive'],
    ['zstd', Buffer.from('28b52ffd24010000', 'hex'), 'packed-file', 'zstd'],
    ['UTF-16 without a mark', Buffer.from(whole, 'utf16le'), 'wrong-encoding', 'UTF-16'],
    ['Latin-1', Buffer.from(whole, 'latin1'), 'wrong-encoding', 'line 1'],
    ['other columns', 'entity_id|name\n2019/1|GOMA\n', 'unknown-columns', 'line 1'],
    ['other JSON', '{"a":1}\n{"a":2}\n', 'not-a-notice', 'line 1'],
    ['a list of texts', '["theft",\n"fraud"]', 'not-a-notice', 'line 1'],
    ['answers among items', lines([item(1), body([item(2)])]), 'mixed-file', 'line 2'],
    ['yellow items', lines([item(1), item(2, 'yellow')]), 'not-red', 'line 2'],
    [
      'yellow details',
      lines([{ entity_id: '2019/1', date_of_event: '2019', name: 'GOMA' }]),
      'not-red',
      'line 1',
    ],
    ['an answer with yellow notices', JSON.stringify(body([item(2, 'yellow')])), 'not-red', 'line 1'],
    ['an empty list', '[]', 'no-notices', 'no red notices'],
  ])('%s', async (_, content, code, words) => {
    const refused = await opened(content).then(
      () => null,
      (fault) => fault,
    );
    expect(refused).toMatchObject({ name: 'RescindError', code });
    expect(refused.message).toContain(words);
    expect(refused.message).toMatch(/^file-\d+/);
    expect(refused.message).not.toContain(folder);
    expect(refused.next).toMatch(/\.$/);
    expect(`${refused.message} ${refused.next}`).not.toMatch(/MUÑOZ|GOMA|MIRA/);
  });

  it('a folder, and a file that is not there', async () => {
    await expect(openSavedFile(folder, { clock })).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(openSavedFile(join(folder, 'none'), { clock })).rejects.toMatchObject({
      code: 'no-such-file',
    });
  });

  it('a line far too long, without taking it into memory', async () => {
    const path = save(
      Buffer.concat([Buffer.from('{"name":"'), Buffer.alloc(80 * 1024 * 1024, 'A')]),
      'long.json',
    );
    await expect(openSavedFile(path, { clock })).rejects.toMatchObject({ code: 'line-too-long' });
  });
});
