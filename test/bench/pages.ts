/** The notices page, search and the API over 100,000 notices: p95, and as a ratio to a bare Hono route in the same process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { type Person, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import { openHouse, readConfig } from '../../src/house/house.ts';
import { dayOf, systemClock } from '../../src/kernel/kernel.ts';
import { publicSite } from '../../src/web/web.ts';

const SIZE = 100_000;
const TURNS = 60;

export async function* benchPages(): AsyncIterable<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rescind-bench-'));
  const standIn = await serveStandIn({
    people: [...largeWorld(SIZE, 5)] as unknown as Person[],
    today: dayOf(systemClock.now()),
    cap: 5_000,
  });
  const house = await openHouse(readConfig({}, { data: folder }));
  try {
    const began = performance.now();
    const sweep = await house.sweep({ details: 'none', source: standIn.url, rate: 'max' });
    yield `${sweep.seen} notices swept (${sweep.verdict}) in ${((performance.now() - began) / 1000).toFixed(0)} s for the pages to show.`;
    yield '';
    yield '| page | p50 ms | p95 ms | ratio to a bare route (p95) |';
    yield '| --- | --- | --- | --- |';
    const site = publicSite(house.publicHouse);
    const bare = new Hono().get('/', (c) => c.text('.'));
    const floor = await quantiles(() => bare.request('/'));
    const search = (words: string) => () =>
      site.request('/notices', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ words }).toString(),
      });
    for (const [name, ask] of [
      ['bare Hono route', () => bare.request('/')],
      ['notices', () => site.request('/notices')],
      ['notices of one country', () => site.request('/notices?nationality=RU')],
      ['search, a common word', search('ivan')],
      ['search, two words', search('petrov al')],
      ['overview', () => site.request('/')],
    ] as const) {
      const { p50, p95 } = await quantiles(ask);
      yield `| ${name} | ${p50.toFixed(2)} | ${p95.toFixed(2)} | ${(p95 / floor.p95).toFixed(0)} |`;
    }
  } finally {
    await house.close();
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function quantiles(ask: () => Response | Promise<Response>): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS + 5; turn += 1) {
    const began = performance.now();
    const answer = await ask();
    await answer.text();
    if (answer.status !== 200) throw new Error(`a page answered ${answer.status}`);
    if (turn >= 5) times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return {
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}
