/** A person is erased from files that others saved, with the readers that read them; nothing of the name stays in the archive's files. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dataFolder, rescind } from '../support/rescind.ts';

const { folder, cleanUp } = dataFolder();
const saved = dataFolder();
afterAll(() => {
  cleanUp();
  saved.cleanUp();
});
const data = ['--data', folder];
const run = (...args: string[]) => rescind([...args, ...data]);
const erase = (id: string) => run('erase', id, '--reason', 'asked for', '--json');

async function takeIn(name: string, content: unknown): Promise<void> {
  const file = join(saved.folder, name);
  writeFileSync(file, JSON.stringify(content));
  expect((await run('import', file)).code, name).toBe(0);
}

/** What of this stands in the files of the archive. */
function held(pattern: RegExp): string[] {
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1').toLowerCase());
  return [...new Set(texts.flatMap((text) => text.match(pattern) ?? []))];
}

const item = (id: string, name: string, forename: string) => ({
  date_of_birth: '1970/10/01',
  nationalities: ['FR'],
  entity_id: id,
  forename,
  name,
  _links: { self: { href: `https://ws-public.interpol.int/notices/v1/red/${id.replace('/', '-')}` } },
});

it('from a visitor’s recording, whatever the answers echo, and from its name', async () => {
  const search = 'name=CANARYHAR&forename=WILHELMINA';
  const body = {
    total: 1,
    query: { page: 1, resultPerPage: 20, name: 'CANARYHAR', forename: 'WILHELMINA' },
    _embedded: { notices: [item('2015/4242', 'CANARYHAR', 'WILHELMINA')] },
    _links: { self: { href: `https://ws-public.interpol.int/notices/v1/red?${search}&page=1` } },
  };
  const entry = {
    startedDateTime: '2026-01-10T10:00:00.000Z',
    request: { method: 'GET', url: `https://ws-public.interpol.int/notices/v1/red?${search}` },
    response: { status: 200, content: { mimeType: 'application/json', text: JSON.stringify(body) } },
  };
  const recording = { log: { version: '1.2', entries: [entry] } };
  await takeIn('wilhelmina.har', recording);
  expect((await erase('2015/4242')).code).toBe(0);
  expect(held(/canary|wilhelmina/g)).toEqual([]);
  await takeIn('wilhelmina.har', recording);
  expect(held(/canary|wilhelmina/g)).toEqual([]);
  expect((await run('verify')).code).toBe(0);
});

it('from an entity that OpenSanctions merged of two numbers', async () => {
  const sanction = (number: string) => ({
    id: `interpol-red-${number}`,
    schema: 'Sanction',
    properties: {
      authority: ['INTERPOL'],
      authorityId: [number],
      country: ['fr'],
      reason: ['fraud CANARYOS'],
    },
  });
  const entity = {
    id: 'NK-abc',
    caption: 'CANARYOS XEBULON',
    schema: 'Person',
    properties: {
      name: ['CANARYOS XEBULON'],
      birthDate: ['1970-10-01'],
      sanctions: [sanction('2015/5151'), sanction('2016/6161')],
    },
    referents: ['interpol-red-2015-5151', 'interpol-red-2016-6161'],
    first_seen: '2025-11-01T00:00:00',
    last_seen: '2025-11-09T00:00:00',
  };
  await takeIn('targets.nested.json', entity);
  expect((await erase('2016/6161')).lines()[0]).toMatchObject({ blobs: 1, beside: ['2015/5151'] });
  await takeIn('targets.nested.json', entity);
  await takeIn('targets.nested.json', { ...entity, last_seen: '2025-11-10T00:00:00' });
  expect(held(/canaryos|xebulon/g)).toEqual([]);
  expect((await run('verify')).code).toBe(0);
});

it('from the link of another notice, of which only the number was read', async () => {
  const mother = {
    ...item('2015/9', 'MOTHERLY', 'ANN'),
    sex_id: 'F',
    arrest_warrants: [{ charge: 'abduction', issuing_country_id: 'FR', charge_translation: null }],
    _embedded: {
      links: [
        { color: 'YELLOW', entity_id: '2015/8888', forename: 'CHILDLY', name: 'KIDCANARY', _links: {} },
      ],
    },
  };
  await takeIn('kidcanary-2026-01-12.json', mother);
  expect(held(/kidcanary/g)).toEqual(['kidcanary']);
  expect((await erase('2015/8888')).code).toBe(0);
  expect(held(/kidcanary|childly/g)).toEqual([]);
  await takeIn('list-2026-01-13.json', { ...mother, distinguishing_marks: 'SCAR' });
  expect(held(/kidcanary|childly/g)).toEqual([]);
  expect((await run('notice', '2015/9')).out).toContain('MOTHERLY');
  expect((await run('verify')).code).toBe(0);
  const again = await erase('2015/8888');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('erased already')]);
});

it('and let in again by a later word, from which on it may be seen', async () => {
  await takeIn('list-2026-02-01.json', {
    ...item('2015/1234', 'LIFTWORD', 'ANA'),
    distinguishing_marks: 'SCAR',
  });
  expect((await erase('2015/1234')).code).toBe(0);
  await takeIn('list-2026-02-02.json', item('2015/1234', 'LIFTWORD', 'ANA'));
  expect(held(/liftword/g)).toEqual([]);
  const lifted = await run('erase', '2015/1234', '--reason', 'the person asked for it back', '--allow-again');
  expect([lifted.code, lifted.out]).toEqual([
    0,
    expect.stringContaining('taken in again if INTERPOL lists it'),
  ]);
  expect((await run('verify')).code).toBe(0);
  await takeIn('list-2026-02-03.json', item('2015/1234', 'LIFTWORD', 'ANA'));
  expect((await run('notice', '2015/1234')).out).toContain('LIFTWORD');
  expect((await run('verify')).out).toContain('hold');
});

it('from a file of many captures that is taken in again, its name and every answer in it', async () => {
  const answer = (at: string, search: string, notices: readonly object[]) => ({
    startedDateTime: at,
    request: { method: 'GET', url: `https://ws-public.interpol.int/notices/v1/red?${search}` },
    response: {
      status: 200,
      content: {
        mimeType: 'application/json',
        text: JSON.stringify({
          total: notices.length,
          query: Object.fromEntries(new URLSearchParams(search)),
          _embedded: { notices },
          _links: { self: { href: `https://ws-public.interpol.int/notices/v1/red?${search}` } },
        }),
      },
    },
  });
  const recording = {
    log: {
      entries: [
        answer('2026-01-20T10:00:00.000Z', 'name=QUIMBAZZO', []),
        answer('2026-01-20T10:01:00.000Z', 'name=QUIMBAZZO&page=1', [item('2022/1', 'QUIMBAZZO', 'ORSOLA')]),
        answer('2026-01-20T10:02:00.000Z', 'name=QUIMBAZZO&nationality=FR', [
          item('2022/2', 'OTHERS', 'PAT'),
        ]),
      ],
    },
  };
  await takeIn('quimbazzo rec.har', recording);
  expect((await erase('2022/1')).code).toBe(0);
  expect(held(/quimbazzo|orsola/g)).toEqual([]);
  await takeIn('quimbazzo rec.har', recording);
  expect(held(/quimbazzo|orsola/g)).toEqual([]);
  expect((await run('verify')).code).toBe(0);
});

it('from a file named after somebody whom only its links name, taken in again', async () => {
  const kin = {
    ...item('2022/7', 'KINDRED', 'LEE'),
    sex_id: 'F',
    arrest_warrants: [],
    _embedded: {
      links: [{ color: 'RED', entity_id: '2022/778', forename: 'VELDA', name: 'GHOSTINA', _links: {} }],
    },
  };
  await takeIn('ghostina kin 2026-01-21.json', kin);
  expect((await erase('2022/778')).code).toBe(0);
  expect(held(/ghostina|velda/g)).toEqual([]);
  await takeIn('ghostina kin 2026-01-21.json', kin);
  expect(held(/ghostina|velda/g)).toEqual([]);
  expect((await run('verify')).code).toBe(0);
});
