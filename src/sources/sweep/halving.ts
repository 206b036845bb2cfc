/**
 * Reads a service that cuts its totals at what it shows: a total of exactly the cap may stand for any number. Totals cannot be
 * subtracted then; each stretch is asked for by itself and halved until it counts fewer.
 */
import type { Filters } from '../list-query.ts';
import type { Axis } from './axis.ts';
import { medianCut } from './hunts.ts';
import { askFor, type Reading } from './read-along.ts';
import { EVERYTHING, type Stretch } from './stretch.ts';

/**
 * Reads `stretches` of an axis within `scope`, each in halves as long as its total is the cap; what the axis cannot cut is read by
 * `reading.deeper`. @throws NotHonoured
 */
export async function readInHalves(
  reading: Reading,
  scope: Filters,
  axis: Axis,
  stretches: readonly Stretch[] = [EVERYTHING],
): Promise<void> {
  const { seen, cap } = reading.questioner;
  const waiting = [...stretches];
  for (let stretch = waiting.pop(); stretch !== undefined; stretch = waiting.pop()) {
    const reply = await askFor(reading, scope, axis, [stretch]);
    if (reply.outcome === 'failed' || reply.total < cap) continue;
    const keys = seen
      .inside(scope)
      .flatMap((item) => axis.keyOf(item) ?? [])
      .sort();
    const cut = medianCut(axis, stretch, keys);
    if (cut !== null) waiting.push({ from: cut, to: stretch.to }, { from: stretch.from, to: cut });
    else for (const question of reply.questions) await reading.deeper({ ...scope, ...question }, reply.total);
  }
}
