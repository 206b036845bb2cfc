import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Person, type StandIn, type StandInOptions, serveStandIn } from './stand-in.ts';

const person = (id: string, name: string | null, more: Partial<Person> = {}): Person => ({
  entity_id: id,
  name,
  forename: 'ANNA',
  date_of_birth: '1980/05/10',
  nationalities: ['FR'],
  ...more,
});
const people = [
  person('2020/1', 'ALMOND', { date_of_birth: '1990/06/01', nationalities: ['FR', 'DE'] }),
  person('2021/2', 'ÁLMOND', { date_of_birth: '1990' }),
  person('2022/3', null, { forename: '-' }),
  person('2023/4', 'MA', { date_of_birth: null, sex_id: 'F' }),
  person('2023/5', 'MABEL', { arrest_warrants: [{ issuing_country_id: 'UNK' }] }),
];

let standIn: StandIn;
const serve = async (options: Partial<StandInOptions> = {}) => {
  standIn = await serveStandIn({ people, today: '2023-05-31', ...options });
};
const ask = async (query: string) => {
  const response = await fetch(`${standIn.url}/red?${query}`);
  const body = (await response.json()) as {
    total: number;
    query: Record<string, unknown>;
    _embedded: { notices: { entity_id: string }[] };
    _links: Record<string, { href: string }>;
  };
  return { total: body.total, ids: body._embedded.notices.map((each) => each.entity_id).sort(), body };
};
afterEach(() => standIn?.close());

describe('an honest stand-in', () => {
  it('takes patterns without anchors, without case, and never matches a null', async () => {
    await serve();
    expect((await ask('name=a')).total).toBe(3);
    expect((await ask('name=.')).total).toBe(4);
    expect((await ask(`name=${encodeURIComponent('^(A|MA$)')}`)).ids).toEqual(['2020/1', '2023/4']);
    expect((await ask(`name=${encodeURIComponent('^[^A-Z]')}`)).ids).toEqual(['2021/2']);
  });

  it('counts completed years, takes a year alone, and drops the unknown', async () => {
    await serve();
    expect((await ask('ageMin=32&ageMax=32')).ids).toEqual(['2020/1']);
    expect((await ask('ageMin=33&ageMax=33')).ids).toEqual(['2021/2']);
    expect((await ask('ageMin=0')).total).toBe(4);
  });

  it('joins filters with and', async () => {
    await serve();
    expect((await ask('nationality=DE')).ids).toEqual(['2020/1']);
    expect((await ask('sexId=F&name=^M')).ids).toContain('2023/4');
    expect((await ask('arrestWarrantCountryId=UNK')).ids).toContain('2023/5');
  });

  it('caps, clamps pages past the end and echoes the query', async () => {
    await serve({ cap: 3 });
    const { body, ids, total } = await ask('resultPerPage=200&page=9&ageMin=1&ageMax=99');
    expect(total).toBe(4);
    expect(ids).toHaveLength(3);
    expect(body.query).toEqual({ page: 1, resultPerPage: 3, ageMin: 1, ageMax: 99 });
    expect(body._links.next).toBeUndefined();
    expect(Object.keys(body._links)).toEqual(['self', 'first', 'last']);
  });

  it('answers details and images by slug, 404 for nobody, and logs requests', async () => {
    await serve();
    const detail = (await (await fetch(`${standIn.url}/red/2023-5`)).json()) as Person;
    expect(detail.arrest_warrants?.[0]?.issuing_country_id).toBe('UNK');
    expect((await fetch(`${standIn.url}/red/2023-5/images`)).status).toBe(200);
    expect((await fetch(`${standIn.url}/red/1999-1`)).status).toBe(404);
    expect(standIn.requests().map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'detail 200',
      'images 200',
      'detail 404',
    ]);
  });
});

const self = 'https://ws-public.interpol.int/notices/v1/red/2024-6';
const pictured = person('2024/6', 'MOLE', {
  _links: {
    self: { href: self },
    images: { href: `${self}/images` },
    thumbnail: { href: `${self}/images/62412749` },
  },
});
const json = async (path: string) => (await fetch(`${standIn.url}/${path}`)).json() as Promise<Person>;

describe('the images of a notice', () => {
  it('are told by number, with the links that the service gives', async () => {
    await serve({ people: [pictured, ...people] });
    const thumbnail = { href: `${self}/images/62412749` };
    expect(await json('red/2024-6/images')).toEqual({
      _embedded: { images: [{ picture_id: '62412749', _links: { self: thumbnail } }] },
      _links: { self: { href: `${self}/images` }, notice: { href: self }, thumbnail },
    });
  });

  it('are an empty list for somebody without a photo', async () => {
    await serve();
    const base = self.replace('2024-6', '2023-5');
    expect(await json('red/2023-5/images')).toEqual({
      _embedded: { images: [] },
      _links: { self: { href: `${base}/images` }, notice: { href: base } },
    });
  });
});

describe('a faulty stand-in', () => {
  it('takes patterns as plain text', async () => {
    await serve({ faults: [{ name: 'plain-substring' }] });
    expect((await ask('name=^A')).total).toBe(0);
    expect((await ask('name=MA')).total).toBe(2);
  });

  it('refuses for a while', async () => {
    await serve({ faults: [{ name: 'too-many', count: 1 }] });
    const refused = await fetch(`${standIn.url}/red`);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await ask('')).total).toBe(5);
  });

  it('moves the list and the day', async () => {
    await serve({ faults: [{ name: 'midnight', after: 1 }], moves: [{ after: 1, remove: ['2020/1'] }] });
    expect((await ask('name=^A')).total).toBe(1);
    expect((await ask('name=^A')).total).toBe(0);
    expect((await ask('ageMin=33&ageMax=33')).ids).toEqual(['2021/2']);
  });

  it('disagrees with itself on the thumbnail, and on nothing else', async () => {
    await serve({ people: [pictured, ...people], faults: [{ name: 'details-disagree', after: 2 }] });
    const honest = [await json('red/2024-6'), await json('red/2023-5')];
    const faulty = [await json('red/2024-6'), await json('red/2023-5')];
    const thumbnails = [...honest, ...faulty].map(({ _links }) => 'thumbnail' in (_links as object));
    expect(thumbnails).toEqual([true, false, false, true]);
    const rest = ({ _links: _, ...more }: Person) => more;
    expect(faulty.map(rest)).toEqual(honest.map(rest));
  });

  it('clamps its totals to what it shows', async () => {
    await serve({ cap: 3, faults: [{ name: 'clamped-totals' }] });
    expect((await ask('')).total).toBe(3);
    expect((await ask('name=^M')).total).toBe(2);
  });

  it('swaps two people with old numbers, so that the total stays', async () => {
    await serve({ faults: [{ name: 'swap', after: 1 }] });
    const before = await ask('');
    const after = [await ask(''), await ask('')];
    expect(after.map(({ total }) => total)).toEqual([before.total, before.total]);
    for (const { ids } of after) {
      expect(before.ids.filter((id) => !ids.includes(id))).toHaveLength(1);
      expect(ids.filter((id) => !before.ids.includes(id))).toEqual(['2003/90002']);
    }
  });

  it('cuts bodies and hangs up', async () => {
    await serve({
      faults: [
        { name: 'truncated', count: 1 },
        { name: 'reset', after: 1, count: 1 },
      ],
    });
    await expect(ask('')).rejects.toThrow(SyntaxError);
    await expect(ask('')).rejects.toThrow('fetch failed');
    expect((await ask('')).total).toBe(5);
  });
});

describe('the command', () => {
  const run = (args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'main.ts'), ...args], {
      encoding: 'utf8',
    });

  it.each([
    [['nonsense'], /nonsense/],
    [['--wrong'], /--wrong/],
    [[], /Give --list or --world/],
    [['--world', '2026-11-20', '--fault', 'nonsense'], /No fault is called nonsense/],
    [['--list', '/nowhere.json'], /nowhere/],
    [['--world', '2026-11-20', '--port', 'x'], /--port takes a whole number/],
  ])('%j is wrong usage: said in words, exit code 2', (args, words) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
    expect(stderr).toContain('npm run stand-in -- --list FILE');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
