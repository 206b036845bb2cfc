/**
 * Every kind of fault that the stand-in can make, one by one, in the middle of a house's life:
 * a whole sweep, then a sweep under the fault, then the list moves a little and a clean sweep follows.
 * Whatever the fault does, nothing false may be told: exactly the people who came and went are listed and unlisted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  FAULTS,
  type Fault,
  type FaultName,
  type Person,
  serveStandIn,
} from '../../demo/stand-in/stand-in.ts';
import { largeWorld } from '../../demo/world/world.ts';
import { openHouse, readConfig } from '../../src/house/house.ts';

/** What one fault came to. */
export interface FaultRow {
  readonly fault: string;
  readonly does: string;
  readonly verdict: string;
  readonly seen: string;
  readonly requests: number;
  readonly falseChanges: number;
  readonly lost: number;
  readonly recovered: boolean;
  readonly ok: boolean;
}

export const EVERY_FAULT = Object.keys(FAULTS) as FaultName[];

/** Faults that are worst when they last, and those that are worst when they strike in the middle. */
const SHAPES: Partial<Record<FaultName, Omit<Fault, 'name'>>> = {
  forbidden: { after: 6 },
  'too-many': { count: 3, after: 4 },
  'error-500': { every: 5 },
  'error-502': { every: 6 },
  'error-503': { every: 7 },
  truncated: { every: 4 },
  'wrong-length': { every: 5 },
  reset: { every: 5 },
  'block-page': { after: 4 },
  'not-json': { every: 6 },
  'empty-body': { every: 6 },
  'wrong-encoding': { every: 6 },
  'repeated-page': { every: 5 },
  duplicates: { every: 4 },
  'missing-id': { every: 9 },
  'wrong-detail': { every: 4 },
  slow: { every: 10 },
  'moving-list': { count: 1, after: 5 },
  swap: { count: 1, after: 5 },
  midnight: { count: 1, after: 5 },
};

/** Faults that only details show. */
const OF_DETAILS: ReadonlySet<FaultName> = new Set(['wrong-detail', 'details-disagree']);

/** Faults in which the list itself moves, so that other people than the last few truly come and go. */
const WANDERS: ReadonlySet<FaultName> = new Set(['moving-list', 'swap']);

/** Runs one fault over an invented list of `size` people. */
export async function proveFault(name: FaultName, size = 900): Promise<FaultRow> {
  const people = [...largeWorld(size + 5, 7)] as unknown as Person[];
  const [first, second] = [people.slice(0, size), [...people.slice(3, size), ...people.slice(size)]];
  const folder = mkdtempSync(join(tmpdir(), 'rescind-fault-'));
  const standIn = await serveStandIn({ people: first, today: new Date().toISOString().slice(0, 10) });
  const house = await openHouse(readConfig({ RESCIND_GATE_SHARE: '0.05' }, { data: folder }));
  const sweep = (details: 'all' | 'none' = 'none') =>
    house.sweep({ details, source: standIn.url, rate: 'max' });
  try {
    const before = await sweep();
    if (before.verdict !== 'complete') throw new Error('the clean sweep before the fault was not whole');
    standIn.setFaults([{ name, ...SHAPES[name] }]);
    const under = await sweep(OF_DETAILS.has(name) ? 'all' : 'none');
    const observations = (await house.archive.verify()).observations;
    standIn.setFaults([]);
    standIn.replace(second);
    const after = await sweep();
    const changes = await house.archive.changes();
    const ids = (list: readonly Person[]) => new Set(list.map((person) => person.entity_id));
    const [then, now] = [ids(first), ids(second)];
    const wanders = WANDERS.has(name);
    const falseChanges = changes.filter((change) => {
      const wasThen = then.has(change.noticeId);
      const isNow = now.has(change.noticeId);
      if (wanders) return false;
      if (change.kind === 'listed') return wasThen || !isNow;
      if (change.kind === 'unlisted') return !wasThen || isNow;
      return true;
    }).length;
    const verified = await house.archive.verify();
    const listed = await house.archive.count({});
    const recovered = after.verdict === 'complete' && listed === second.length;
    const claimed = under.verdict === 'complete' && under.gate !== 'held' && under.seen < first.length;
    return {
      fault: name,
      does: FAULTS[name],
      verdict: under.gate === 'held' ? `${under.verdict}, held` : under.verdict,
      seen: `${under.seen} of ${first.length}`,
      requests: under.requests,
      falseChanges,
      lost: Math.max(0, observations - verified.observations),
      recovered,
      ok: falseChanges === 0 && recovered && verified.firstBreak === null && !claimed,
    };
  } finally {
    await house.close();
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
