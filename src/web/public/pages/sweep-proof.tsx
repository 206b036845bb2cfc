/** The partitions in which a list was read, each with asked, returned and total; and the sum that proves the whole. */
import type { FC } from 'hono/jsx';
import type { PublicPartition, PublicSweep } from '../../../publishing/publishing.ts';
import { inFigures } from '../parts/count.ts';
import { Folded } from '../parts/folded.tsx';
import { Table } from '../parts/table.tsx';
import { EnglishText, T } from '../parts/text.tsx';
import { useReading } from '../reading.ts';

const figure = inFigures;

/** `360 the service counted before · 360 distinct seen · 360 counted after`, and whether they agree. */
export const Sum: FC<{ sweep: PublicSweep; partitions: readonly PublicPartition[] }> = ({
  sweep,
  partitions,
}) => {
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
  const yielded = partitions.reduce((sum, part) => sum + part.yielded, 0);
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
        {partitions.length > 0 && yielded > seen && (
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

/** Partitions beside hunts: what was asked for, what the service says it has, what it showed. */
export const Partitions: FC<{ partitions: readonly PublicPartition[] }> = ({ partitions }) => {
  const of = (purpose: PublicPartition['purpose']) => partitions.filter((part) => part.purpose === purpose);
  return (
    <section class="wide-part" aria-labelledby="partitions">
      <h2 id="partitions">
        <T k="partitions.title" />
      </h2>
      <p class="explain">
        <T k="partitions.what" />
      </p>
      <div class="part-groups">
        {of('partition').length > 0 && <Group purpose="partition" partitions={of('partition')} />}
        <div class="part-side">
          {beside.map(
            (purpose) => of(purpose).length > 0 && <Group purpose={purpose} partitions={of(purpose)} />,
          )}
        </div>
      </div>
    </section>
  );
};

const Group: FC<{ purpose: PublicPartition['purpose']; partitions: readonly PublicPartition[] }> = ({
  purpose,
  partitions,
}) => {
  const { words } = useReading();
  return (
    <section class={`part-group group-${purpose}`}>
      <h3>
        <T k={`partitions.${purpose}`} />
      </h3>
      <p class="explain">
        <T k={`partitions.${purpose}.what`} />
      </p>
      <PartitionTable partitions={partitions.slice(0, shown)} caption={words.text(`partitions.${purpose}`)} />
      {partitions.length > shown && (
        <Folded summary={<T k="bars.rest" values={{ count: partitions.length - shown }} />}>
          <PartitionTable
            partitions={partitions.slice(shown)}
            caption={words.text(`partitions.${purpose}`)}
          />
        </Folded>
      )}
    </section>
  );
};

const PartitionTable: FC<{ partitions: readonly PublicPartition[]; caption: string }> = ({
  partitions,
  caption,
}) => {
  const { words } = useReading();
  return (
    <Table
      class="run"
      caption={<span class="unseen">{caption}</span>}
      rows={partitions}
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
