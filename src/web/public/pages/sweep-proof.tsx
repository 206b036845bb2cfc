/** The parts in which a list was read, each with asked, returned and total; and the sum that proves the whole. */
import type { FC } from 'hono/jsx';
import type { PublicPart, PublicSweep } from '../../../publishing/publishing.ts';
import { inFigures } from '../parts/count.ts';
import { Folded } from '../parts/folded.tsx';
import { Table } from '../parts/table.tsx';
import { EnglishText, T } from '../parts/text.tsx';
import { useReading } from '../reading.ts';

const figure = inFigures;

/** `360 the service counted before · 360 distinct seen · 360 counted after`, and whether they agree. */
export const Sum: FC<{ sweep: PublicSweep; parts: readonly PublicPart[] }> = ({ sweep, parts }) => {
  const { words } = useReading();
  const { totalBefore, totalAfter, seen, gone } = sweep;
  const present = seen - gone;
  const agree = totalBefore === totalAfter && present === totalAfter;
  const held = sweep.gate === 'held' || sweep.gate === 'rejected';
  const result = agree
    ? held
      ? 'implausible'
      : 'agrees'
    : totalBefore !== null && totalAfter === null
      ? 'uncounted'
      : 'differs';
  const yielded = parts.reduce((sum, part) => sum + part.yielded, 0);
  const unknown = words.text('value.unknown');
  const rows = [
    ['sum.before', totalBefore],
    ['sum.seen', present],
    ['sum.after', totalAfter],
  ] as const;
  return (
    <div class="sum">
      <dl class="sum-line">
        {rows.map(([name, count], at) => (
          <div>
            <dt>
              <T k={name} />
            </dt>
            <dd>
              {at > 0 && (
                <span class="sum-sign" aria-hidden="true">
                  {count !== null && count === rows[at - 1]?.[1] ? '=' : '≠'}
                </span>
              )}
              {count === null ? unknown : figure(count)}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <T k={`sum.${result}`} />
        {gone > 0 && (
          <>
            {' '}
            <T k="sum.gone" values={{ gone, seen }} />
          </>
        )}
        {parts.length > 0 && yielded > seen && (
          <>
            {' '}
            <T k="sum.overlap" values={{ yielded, seen }} />
          </>
        )}
      </p>
    </div>
  );
};

const beside = ['whole-list', 'hunt', 'check', 'probe'] as const;
const shown = 12;

/** Parts beside hunts: what was asked for, what the service says it has, what it showed. */
export const Parts: FC<{ parts: readonly PublicPart[] }> = ({ parts }) => {
  const of = (purpose: PublicPart['purpose']) => parts.filter((part) => part.purpose === purpose);
  return (
    <section class="wide-part" aria-labelledby="parts">
      <h2 id="parts">
        <T k="parts.title" />
      </h2>
      <p class="explain">
        <T k="parts.what" />
      </p>
      <div class="part-groups">
        {of('part').length > 0 && <Group purpose="part" parts={of('part')} />}
        <div class="part-side">
          {beside.map((purpose) => of(purpose).length > 0 && <Group purpose={purpose} parts={of(purpose)} />)}
        </div>
      </div>
    </section>
  );
};

const Group: FC<{ purpose: PublicPart['purpose']; parts: readonly PublicPart[] }> = ({ purpose, parts }) => {
  const { words } = useReading();
  return (
    <section class={`part-group group-${purpose}`}>
      <h3>
        <T k={`parts.${purpose}`} />
      </h3>
      <p class="explain">
        <T k={`parts.${purpose}.what`} />
      </p>
      <PartTable parts={parts.slice(0, shown)} caption={words.text(`parts.${purpose}`)} />
      {parts.length > shown && (
        <Folded summary={<T k="bars.rest" values={{ count: parts.length - shown }} />}>
          <PartTable parts={parts.slice(shown)} caption={words.text(`parts.${purpose}`)} />
        </Folded>
      )}
    </section>
  );
};

const PartTable: FC<{ parts: readonly PublicPart[]; caption: string }> = ({ parts, caption }) => {
  const { words } = useReading();
  return (
    <Table
      class="run"
      caption={<span class="unseen">{caption}</span>}
      rows={parts}
      columns={[
        {
          head: words.text('head.asked'),
          cell: ({ label, note, outcome }) => (
            <>
              <EnglishText text={label} />
              {note !== null && outcome !== 'over-cap' && (
                <small class="part-note">
                  <EnglishText text={note} />
                </small>
              )}
            </>
          ),
        },
        {
          head: words.text('head.total'),
          figures: true,
          cell: ({ total }) => (total === null ? words.text('part.unanswered') : figure(total)),
        },
        { head: words.text('head.returned'), figures: true, cell: ({ yielded }) => figure(yielded) },
        {
          head: words.text('head.outcome'),
          cell: ({ outcome }) => (
            <span class={`outcome outcome-${outcome}`}>
              <T k={`outcome.${outcome}`} />
            </span>
          ),
        },
      ]}
    />
  );
};
