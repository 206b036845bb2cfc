/** The history of a notice as a line of steps: each between the look that still showed the old and the one that showed the new. */
import type { FC } from 'hono/jsx';
import type { Instant } from '../../../kernel/kernel.ts';
import type { HistoryStep } from '../../../publishing/publishing.ts';
import { Differences } from '../parts/difference.tsx';
import { Interval } from '../parts/interval.tsx';
import { DayWithin, Within } from '../parts/moment.tsx';
import { lineOf, T } from '../parts/text.tsx';

/** `still`: when it was last seen on the list; null where it is not on it. */
export const History: FC<{ steps: readonly HistoryStep[]; still: { from: Instant; to: Instant } | null }> = ({
  steps: all,
  still,
}) => {
  const steps = all.filter((step, at) => !(step.kind === 'first-seen' && tellsSame(all[at + 1], step)));
  return (
    <ol class="history">
      {steps.map((step) => (
        <li class={`step step-of-${step.kind}`}>
          <p class="step-when">
            <DayWithin from={step.kind === 'amended' ? step.byAt : step.byFrom} to={step.byAt} />
          </p>
          <div class="step-what">
            <p>
              <strong>
                <T k={`step.${step.kind}`} />
              </strong>{' '}
              <Interval of={step} />
            </p>
            <Differences of={step.differences} />
            <p class="step-proof" {...lineOf('step.sweep')}>
              <a href={`/sweeps/${step.bySweep}`}>
                <T k="step.sweep" values={{ no: step.bySweep }} />
              </a>
              {step.afterSweep !== null && step.afterSweep !== step.bySweep && (
                <>
                  <T k="list.comma" />
                  <a href={`/sweeps/${step.afterSweep}`}>
                    <T k="step.before" values={{ no: step.afterSweep }} />
                  </a>
                </>
              )}
              {step.changeNo !== null && (
                <span>
                  <T k="list.comma" />
                  <T k="step.change" values={{ no: step.changeNo }} />
                </span>
              )}
            </p>
          </div>
        </li>
      ))}
      {still !== null && (
        <li class="step step-still">
          <p class="step-when">
            <DayWithin {...still} />
          </p>
          <div class="step-what">
            <p>
              <strong>
                <T k="step.still" />
              </strong>{' '}
              <T k="step.still.at" values={{ at: () => <Within {...still} /> }} />
            </p>
          </div>
        </li>
      )}
    </ol>
  );
};

/** A history begins with the first sight; where that sight is itself a listing, the listing tells it with its proof. */
function tellsSame(next: HistoryStep | undefined, first: HistoryStep): boolean {
  return next?.kind === 'listed' && next.byAt === first.byAt;
}
