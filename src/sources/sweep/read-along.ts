/**
 * Reads everyone on one axis within a scope. Every question has an exact total; totals are subtracted, so that the rest of a
 * region is known without asking; rests are packed together. A region is done when everyone it holds has been seen.
 */
import type { Filters } from '../list-query.ts';
import type { Axis } from './axis.ts';
import type { Manner } from './manner.ts';
import type { Questioner, Reply } from './questioner.ts';
import { halfOf, keysIn, neighboursJoined, nextPart, nextPiece, packOf, type Region } from './regions.ts';
import { type Stretch, withoutAll } from './stretch.ts';

/** The service does not honour the parameter on which an axis stands. */
export class NotHonoured extends Error {
  readonly axis: Axis['label'];
  constructor(axis: Axis['label'], reason: string) {
    super(reason);
    this.axis = axis;
  }
}

export interface Reading {
  readonly questioner: Questioner;
  readonly manner: Manner;
  /** Reads a scope that the axis cannot cut further, some other way. */
  readonly deeper: (scope: Filters, total: number) => Promise<void>;
}

/** After this many short answers, parts that come back short are not cut again: the service counts what it does not show. */
const SHORTS = 12;

/** Asks for stretches, in as many questions as the service needs; gives their exact total together. @throws NotHonoured */
export async function askFor(
  { questioner, manner }: Pick<Reading, 'questioner' | 'manner'>,
  scope: Filters,
  axis: Axis,
  stretches: readonly Stretch[],
  purpose: 'partition' | 'hunt' | 'check' = 'partition',
): Promise<Reply & { readonly questions: readonly Filters[] }> {
  const waiting = [...axis.questions(stretches)];
  const done: Filters[] = [];
  let total = 0;
  let outcome: Reply['outcome'] = 'whole';
  let reason = '';
  let unnumbered = 0;
  for (let question = waiting.shift(); question !== undefined; question = waiting.shift()) {
    const reply = await questioner.ask({ ...scope, ...question }, purpose);
    const pattern = axis.label === 'age' ? '' : (question[axis.label] ?? '');
    const again =
      (reply.outcome === 'dishonest' && manner.notHonoured(pattern)) ||
      (reply.outcome === 'failed' && manner.tooHeavy(pattern));
    if (again) return askFor({ questioner, manner }, scope, axis, stretches, purpose);
    if (reply.outcome === 'dishonest') throw new NotHonoured(axis.label, reply.reason);
    total += reply.total;
    unnumbered += reply.unnumbered;
    done.push(question);
    if (reply.outcome !== 'whole' && outcome !== 'failed') {
      outcome = reply.outcome;
      reason = reply.reason;
    }
  }
  return { outcome, total, unnumbered, reason, questions: done };
}

/**
 * Reads `regions` of `axis` within `scope` until everyone in them is seen, or nothing more can be done.
 * @throws NotHonoured when the service turns out not to honour the axis
 */
export async function readAlong(
  reading: Reading,
  scope: Filters,
  axis: Axis,
  start: readonly Region[],
): Promise<void> {
  const { seen, cap } = reading.questioner;
  let regions = [...start];
  let shorts = 0;
  for (;;) {
    const sorted = seen
      .inside(scope)
      .flatMap((item) => axis.keyOf(item) ?? [])
      .sort();
    regions = neighboursJoined(
      axis,
      regions.filter((region) => region.total > 0 && !isDone(axis, region, sorted)),
      cap,
    );
    if (regions.length === 0) return;
    const single = axis.label !== 'age' && !axis.joins;
    const big =
      regions.find(({ total, short }) => total > cap || short > 0) ??
      (single ? packOf(axis, regions, cap)[0] : undefined);
    const taken = big === undefined ? packOf(axis, regions, cap) : [big];
    regions = regions.filter((region) => !taken.includes(region));
    const part =
      big === undefined
        ? taken.flatMap(({ stretches }) => stretches)
        : single
          ? nextPiece(axis, big, sorted, cap)
          : big.short > 0
            ? halfOf(axis, big)
            : nextPart(axis, big, sorted, cap);
    if (part === null) {
      const [question] = axis.questions(big?.stretches ?? []);
      if (question !== undefined && big !== undefined)
        await reading.deeper({ ...scope, ...question }, big.total);
      continue;
    }
    const reply = await askFor(reading, scope, axis, part);
    const short = (big?.short ?? 0) + 1;
    if (reply.outcome === 'over-cap') regions.push({ stretches: part, total: reply.total, short: 0 });
    if (reply.outcome === 'short') shorts += 1;
    if (reply.outcome === 'short' && shorts < SHORTS && short < 4)
      regions.push({ stretches: part, total: reply.total, short });
    if (big === undefined) continue;
    const stretches = withoutAll(big.stretches, part);
    const known = keysIn({ ...big, stretches }, sorted).length;
    const total = reply.outcome === 'failed' ? big.total : Math.max(big.total - reply.total, known);
    if (stretches.length > 0) regions.unshift({ stretches, total, short: 0 });
  }
}

/** Everyone in it has been seen. Ages cannot say so: a year alone and midnight make them uncertain. */
function isDone(axis: Axis, region: Region, sorted: readonly string[]): boolean {
  return axis.label !== 'age' && region.short === 0 && keysIn(region, sorted).length === region.total;
}
