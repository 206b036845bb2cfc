/** What the acts of a chain tell, gathered in their order: the last word on each thing counts. */
import { canonicalJson, type Instant } from '../kernel/kernel.ts';
import type {
  ActKind,
  ClosingBody,
  ErasureBody,
  ErasureTold,
  Gone,
  MetaBody,
  StampBody,
  SuccessionBody,
  SweepTold,
} from './act.ts';

export interface Told {
  acts: number;
  readonly sweeps: Map<number, SweepTold>;
  /** Sweeps whose closing was told when they were closed. */
  readonly closedInTime: Set<number>;
  /** Successions: digest of the proposal, and the last word on it. */
  readonly proposals: Map<number, string>;
  readonly judged: Map<number, SuccessionBody>;
  readonly erasures: Map<number, ErasureTold>;
  readonly stamps: Map<number, StampBody>;
  readonly meta: Map<string, string>;
  /** What is gone: sizes of items, readings of those that lost a name, what stands of bodies, blank questions. */
  readonly items: Map<string, number>;
  readonly redacted: Map<string, string>;
  readonly bodies: Map<number, string>;
  readonly questions: Set<number>;
}

export function nothingTold(): Told {
  return {
    acts: 0,
    sweeps: new Map(),
    closedInTime: new Set(),
    proposals: new Map(),
    judged: new Map(),
    erasures: new Map(),
    stamps: new Map(),
    meta: new Map(),
    items: new Map(),
    redacted: new Map(),
    bodies: new Map(),
    questions: new Set(),
  };
}

/** Takes one act in; false when its body is none. */
export function hear(told: Told, what: ActKind, bytes: Uint8Array, at: Instant): boolean {
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (canonicalJson(body) !== new TextDecoder().decode(bytes)) return false;
    HEARING[what](told, body as never, at);
    told.acts += 1;
    return true;
  } catch {
    return false;
  }
}

const HEARING: Readonly<Record<ActKind, (told: Told, body: never, at: Instant) => void>> = {
  closing: (told, body: ClosingBody, at) => {
    if (body.sweep.closedAt === at) told.closedInTime.add(body.sweep.no);
    ended(told, body);
  },
  judgement: ended,
  succession: (told, body: SuccessionBody) => {
    const [no, digest] = body.proposal;
    told.proposals.set(no, digest);
    told.judged.set(no, body);
  },
  erasure: (told, body: ErasureBody) => {
    const { gone, sweeps, successions, ...erasure } = body;
    told.erasures.set(erasure.no, erasure);
    for (const sweep of sweeps) told.sweeps.set(sweep.no, sweep);
    for (const no of successions) {
      told.proposals.delete(no);
      told.judged.delete(no);
    }
    went(told, gone);
  },
  stamp: (told, body: StampBody) => {
    told.stamps.set(body.no, body);
  },
  meta: (told, { key, value }: MetaBody) => {
    told.meta.set(key, value);
  },
};

function ended(told: Told, body: ClosingBody): void {
  told.sweeps.set(body.sweep.no, body.sweep);
  for (const [no, digest] of body.proposals) told.proposals.set(no, digest);
  went(told, body.keptOut);
}

function went(told: Told, gone: Gone): void {
  for (const [digest, size] of gone.items) told.items.set(digest, size);
  for (const [digest, reading] of gone.redacted) told.redacted.set(digest, reading);
  for (const [seq, standing] of gone.bodies) told.bodies.set(seq, standing);
  for (const seq of gone.questions) told.questions.add(seq);
}
