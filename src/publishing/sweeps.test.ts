import { expect, it } from 'vitest';
import type { Sweep } from '../archive/archive.ts';
import { readInstant } from '../kernel/kernel.ts';
import { publicSweep } from './sweeps.ts';

const at = readInstant('2026-11-20T05:00:00Z');
const counts = { listed: 3, unlisted: 400, amended: 0, relisted: 0, corrected: 0 };
const sweep = (gate: Sweep['gate'], judged: Partial<Sweep> = {}): Sweep => ({
  no: 4,
  origin: 'service',
  source: 'https://example.org/notices/v1',
  state: 'closed',
  openedAt: at,
  closedAt: at,
  savedFrom: null,
  seenFrom: at,
  seenTo: at,
  verdict: 'complete',
  totalBefore: 7,
  totalAfter: 7,
  seen: 7,
  requests: 2,
  report: { missing: [], notes: [], gone: 0 },
  gate,
  gateReason: null,
  judgedBy: null,
  judgedAt: null,
  judgedWhy: null,
  applied: null,
  counts,
  ...judged,
});
const judged = { judgedBy: 'a watcher', judgedAt: at, judgedWhy: null };

it.each([
  ['passed', sweep('passed'), counts, null, null],
  ['confirmed', sweep('confirmed', judged), counts, null, { by: 'a watcher', at, why: null }],
  ['held', sweep('held'), null, counts, null],
  ['rejected', sweep('rejected', judged), null, counts, { by: 'a watcher', at, why: null }],
] as const)(
  'a sweep that is %s tells what changed, or would have, and whose word it was',
  (_, of, told, wouldHave, judgement) => {
    expect(publicSweep(of)).toMatchObject({ counts: told, wouldHave, judgement });
  },
);
