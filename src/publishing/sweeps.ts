/** Sweeps and their partitions as they may be shown. */
import type { Sweep } from '../archive/archive.ts';
import type { Partition } from '../notice/notice.ts';
import { DATED_BY, partitionKind, partitionLabel, plainNote } from './plain-words.ts';
import type { PublicPartition, PublicSweep } from './shapes.ts';

export function publicSweep(sweep: Sweep): PublicSweep {
  const { file } = sweep.report;
  const { gate, judgedBy, judgedAt } = sweep;
  const uncounted = gate === 'held' || gate === 'rejected';
  return {
    no: sweep.no,
    origin: sweep.origin,
    source: sweep.origin === 'file' ? 'a saved file' : placeOf(sweep.source),
    openedAt: sweep.openedAt,
    savedFrom: sweep.savedFrom,
    seenFrom: sweep.seenFrom,
    seenTo: sweep.seenTo,
    state: sweep.state,
    verdict: sweep.verdict,
    gate,
    gateReason: sweep.gateReason === null ? null : plainNote(sweep.gateReason),
    totalBefore: sweep.totalBefore,
    totalAfter: sweep.totalAfter,
    seen: sweep.seen,
    gone: sweep.report.gone,
    requests: sweep.requests,
    judgement:
      judgedBy === null || judgedAt === null ? null : { by: judgedBy, at: judgedAt, why: sweep.judgedWhy },
    counts: uncounted ? null : sweep.counts,
    wouldHave: uncounted ? sweep.counts : null,
    missing: sweep.report.missing.map(({ what, count, why }) => ({
      what: plainNote(what),
      count,
      why: plainNote(why),
    })),
    notes: sweep.report.notes.map(plainNote),
    file:
      file === undefined
        ? null
        : {
            format: file.format,
            digest: file.digest,
            reach: plainNote(file.reach),
            savedAtBasis: DATED_BY[file.savedAtBasis] ?? plainNote(file.savedAtBasis),
          },
  };
}

/** So few people answer to a country and an age that these would tell who is meant. */
const FEW = 9;

export function publicPartition(part: Partition): PublicPartition {
  const { filter, ...rest } = part;
  // A question that a handful of people answer would tell what those people are, some of whom may not be told of.
  const few = rest.purpose === 'hunt' && (rest.total ?? rest.yielded) <= FEW;
  return {
    ...rest,
    note: rest.note === null ? null : plainNote(rest.note),
    label: few ? partitionKind(filter) : partitionLabel(filter),
  };
}

/** Host and path of a service; whatever else an address may hold (a user, a query) is left out. */
function placeOf(source: string): string {
  try {
    const { host, pathname } = new URL(source);
    return `${host}${pathname}`;
  } catch {
    return 'a service';
  }
}
