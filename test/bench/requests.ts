/** List requests for one whole sweep, against how others split the list. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Person, serveStandIn } from '../../demo/stand-in/stand-in.ts';
import { worldOn } from '../../demo/world/world.ts';
import { openHouse, readConfig } from '../../src/house/house.ts';
import { type Day, dayOf, systemClock } from '../../src/kernel/kernel.ts';
import { ageBisection, nameTrie, type PeerAsk } from './peers.ts';

export async function* benchRequests(): AsyncIterable<string> {
  const people = worldOn('2026-11-22' as Day) as unknown as Person[];
  const next = worldOn('2026-11-23' as Day) as unknown as Person[];
  const standIn = await serveStandIn({ people, today: dayOf(systemClock.now()) });
  const folder = mkdtempSync(join(tmpdir(), 'rescind-bench-'));
  const house = await openHouse(readConfig({}, { data: folder }));
  const ask: PeerAsk = async (filters) => {
    const answer = await fetch(
      `${standIn.url}/red?${new URLSearchParams({ ...filters, resultPerPage: '160' })}`,
    );
    const body = (await answer.json()) as { total: number; _embedded: { notices: { entity_id: string }[] } };
    return { total: body.total, ids: body._embedded.notices.map((item) => item.entity_id) };
  };
  try {
    yield `The demo world's list: ${people.length} people; the floor is ${Math.ceil(people.length / 160)} requests.`;
    yield '';
    yield '| strategy | requests | found | of the floor |';
    yield '| --- | --- | --- | --- |';
    const row = (what: string, requests: number, found: number, of: number) =>
      `| ${what} | ${requests} | ${found} of ${of} | ${(requests / Math.ceil(of / 160)).toFixed(2)} |`;
    const first = await house.sweep({ details: 'none', source: standIn.url, rate: 'max' });
    yield row('Rescind, first sweep', first.requests, first.seen, people.length);
    standIn.replace(next);
    const repeat = await house.sweep({ details: 'none', source: standIn.url, rate: 'max' });
    yield row('Rescind, the day after', repeat.requests, repeat.seen, next.length);
    const ages = await ageBisection(ask);
    yield row('ages halved, then names', ages.requests, ages.found, next.length);
    const trie = await nameTrie(ask);
    yield row('trie of name prefixes', trie.requests, trie.found, next.length);
  } finally {
    await house.close();
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
