/** Pages, search and the API over 100,000 notices: the first answer, p50 and p95, and p95 as a ratio to a bare Hono route in the same process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { largeWorld } from '../../demo/world/world.ts';
import { openHouse, readConfig } from '../../src/house/house.ts';
import { publicFaces } from '../../src/web/web.ts';
import { fillWith } from './large-archive.ts';

const SIZE = 100_000;
const TURNS = 60;

type Ask = (turn: number) => Response | Promise<Response>;

export async function* benchPages(): AsyncIterable<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rescind-bench-'));
  const house = await openHouse(readConfig({}, { data: folder }));
  try {
    const began = performance.now();
    await fillWith(house, SIZE);
    yield `${SIZE} notices with their details read from a file, then looked at twice, in ${((performance.now() - began) / 1000).toFixed(0)} s.`;
    yield '';
    yield '| page | first ms | p50 ms | p95 ms | ratio to a bare route (p95) |';
    yield '| --- | --- | --- | --- | --- |';
    const bare = new Hono().get('/', (c) => c.text('.'));
    const floor = await timesOf(() => bare.request('/'));
    yield row('bare Hono route', floor, floor);
    for (const [name, ask] of questions(publicFaces(house.publicHouse)))
      yield row(name, await timesOf(ask), floor);
  } finally {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function questions(site: Pick<Hono, 'request'>): [string, Ask][] {
  const page = (path: string) => () => site.request(path);
  const search = (words: string, set = '') =>
    site.request('/search', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://localhost' },
      body: new URLSearchParams({ q: words, set }).toString(),
    });
  const some = [...largeWorld(SIZE, 5)].filter((_, at) => at % 1_013 === 5);
  const one = (turn: number) => some[turn % some.length]!;
  const number = (turn: number) => one(turn).entity_id.replace('/', '-');
  const code = (turn: number) => one(turn).nationalities?.[0] ?? 'RU';
  return [
    ['notices', page('/notices')],
    ['notices, deep in the list by name', (turn) => site.request(`/notices?after=${number(turn)}`)],
    ['notices, deep by number', (turn) => site.request(`/notices?sort=number&after=${number(turn)}`)],
    ['notices, deep by first seen', (turn) => site.request(`/notices?sort=first-seen&after=${number(turn)}`)],
    ['notices of a country, another each time', (turn) => site.request(`/notices?nationality=${code(turn)}`)],
    ['notices of a country and an age', page('/notices?nationality=RU&age=25-34&sex=M')],
    ['search: a name, another each time', (turn) => search(one(turn).name ?? 'ALI')],
    ['search: a whole name, another each time', (turn) => search(`${one(turn).name} ${one(turn).forename}`)],
    ['search: a common word of charges', () => search('fraud')],
    ['search: a common word, deep', (turn) => search('fraud', `after=${number(turn)}`)],
    ['search: three common words', () => search('of the fraud')],
    ['search: two letters', () => search('al')],
    ['search: nobody', () => search('zzyzx')],
    ['one notice', (turn) => site.request(`/notices/${number(turn)}`)],
    ['overview', page('/')],
    ['changes', page('/changes')],
    ['changes of a country', (turn) => site.request(`/changes?country=${code(turn)}`)],
    ['countries', page('/countries')],
    ['one country, another each time', (turn) => site.request(`/countries/${code(turn)}`)],
    ['sweeps', page('/sweeps')],
    ['data and exports', page('/data')],
    ['API: notices', page('/api/v1/notices')],
    ['API: a change feed', page('/api/v1/changes')],
  ];
}

interface Times {
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
}

function row(name: string, times: Times, floor: Times): string {
  const { first, p50, p95 } = times;
  return `| ${name} | ${[first, p50, p95].map((ms) => ms.toFixed(2)).join(' | ')} | ${(p95 / floor.p95).toFixed(0)} |`;
}

async function timesOf(ask: Ask): Promise<Times> {
  const times: number[] = [];
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const began = performance.now();
    const answer = await ask(turn);
    await answer.text();
    if (answer.status !== 200) throw new Error(`a page answered ${answer.status}`);
    times.push(performance.now() - began);
  }
  const [first = 0, ...later] = times;
  later.sort((a, b) => a - b);
  const at = (share: number) => later[Math.floor(later.length * share)] ?? 0;
  return { first, p50: at(0.5), p95: at(0.95) };
}
