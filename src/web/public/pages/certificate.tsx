/** A certificate for a number and a span of days: on the public list, not on it, or unknown; with the sweeps that prove it. */
import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { Look } from '../../../archive/archive.ts';
import type { PublicHouse } from '../../../house/house.ts';
import { addDays, type Day, dayOf, endOfDay, readDay } from '../../../kernel/kernel.ts';
import type { NoticeId } from '../../../notice/notice.ts';
import type { PublicCertificate } from '../../../publishing/publishing.ts';
import { show } from '../layout.tsx';
import { DateInWords } from '../parts/date.tsx';
import { ShortDigest } from '../parts/digest.tsx';
import { Folded } from '../parts/folded.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { Moment } from '../parts/moment.tsx';
import { NoticeLink } from '../parts/person.tsx';
import { NeverSafe, Searched } from '../parts/searched.tsx';
import { Table } from '../parts/table.tsx';
import { T } from '../parts/text.tsx';
import { type Env, useReading } from '../reading.ts';
import { notFoundPage } from './errors.tsx';
import { numberIn } from './notice.tsx';
import { needsArchive } from './unread.tsx';

interface Span {
  readonly from: Day;
  readonly to: Day;
  /** What was given and could not be used: the default stands in its place, and today where the end was still to come. */
  readonly fault: 'no-day' | 'wrong-order' | 'to-come' | 'end-to-come' | null;
}

export function certificatePages(site: Hono<Env>, house: PublicHouse): void {
  site.get(
    '/certificate/:number',
    needsArchive(undefined, 'certificate.title', async (c, archive) => {
      const id = numberIn(c);
      if (id === null) return notFoundPage(c);
      const span = readSpan(c, dayOf(house.clock.now()));
      const certificate = await archive.certificate(id, span.from, span.to);
      const { words } = c.get('reading');
      return show(
        c,
        { title: words.text('certificate.of', { id }), section: 'notices', noindex: true },
        <CertificatePage id={id} span={span} certificate={certificate} />,
      );
    }),
  );
}

/** The days asked for; without any, the last thirty. */
function readSpan(c: Context<Env>, today: Day): Span {
  const usual = { from: addDays(today, -30), to: today };
  const [from, to] = [c.req.query('from'), c.req.query('to')];
  if (!from && !to) return { ...usual, fault: null };
  const [first, last] = [from ? day(from) : usual.from, to ? day(to) : usual.to];
  if (first === null || last === null) return { ...usual, fault: 'no-day' };
  if (first > last) return { ...usual, fault: 'wrong-order' };
  if (first > today) return { ...usual, fault: 'to-come' };
  return last > today
    ? { from: first, to: today, fault: 'end-to-come' }
    : { from: first, to: last, fault: null };
}

function day(text: string): Day | null {
  try {
    return readDay(text);
  } catch {
    return null;
  }
}

const answers = {
  'on the list at every look': 'on',
  'not on the list at any look': 'off',
  mixed: 'mixed',
  unknown: 'unknown',
} as const satisfies Record<PublicCertificate['answer'], string>;

const CertificatePage: FC<{ id: NoticeId; span: Span; certificate: PublicCertificate }> = ({
  id,
  span,
  certificate,
}) => {
  const { house } = useReading();
  const answer = answers[certificate.answer];
  const dates = { from: () => <DateInWords date={span.from} />, to: () => <DateInWords date={span.to} /> };
  return (
    <Sheet class="certificate">
      <Noted aside={<Ask id={id} span={span} />}>
        <p class="kicker">
          <T k={`certificate.head.${answer}`} />
        </p>
        <h1>
          <T k="notice.kind" /> <span class="number">{id}</span>
        </h1>
        {span.fault !== null && (
          <p class="told" role="alert">
            <T k={`certificate.fault.${span.fault}`} />
          </p>
        )}
        <p class="lead">
          <T k={`certificate.answer.${answer}`} values={dates} />
        </p>
        <p>
          <T k={`certificate.means.${answer}`} values={{ count: certificate.wholeSweeps }} />
          {certificate.to < endOfDay(span.to) && (
            <>
              {' '}
              <T k="certificate.endsNow" values={{ at: () => <Moment at={certificate.to} /> }} />
            </>
          )}
        </p>
        {answer !== 'on' && <NeverSafe />}
      </Noted>
      <section class="wide-part" aria-labelledby="looks">
        <h2 id="looks">
          <T k="certificate.looks" />
        </h2>
        <Looks certificate={certificate} />
      </section>
      <section class="wide-part" aria-labelledby="unlooked">
        <Unlooked certificate={certificate} />
      </section>
      <Noted class="topic">
        <h2>
          <T k="certificate.rests" />
        </h2>
        <p>
          <T k="certificate.says" />
        </p>
        <Searched searched={certificate.searched} />
        <p class="caveat">
          <T
            k="certificate.made"
            values={{
              at: () => <Moment at={house.clock.now()} />,
              version: house.version,
            }}
          />{' '}
          <a href="/verify">
            <T k="certificate.verify" />
          </a>
        </p>
      </Noted>
    </Sheet>
  );
};

const Ask: FC<{ id: NoticeId; span: Span }> = ({ id, span }) => (
  <form class="filter aside" method="get">
    <h2>
      <T k="certificate.ask" />
    </h2>
    <label>
      <T k="certificate.from" />
      <input type="date" name="from" value={span.from} required />
    </label>
    <label>
      <T k="certificate.to" />
      <input type="date" name="to" value={span.to} required />
    </label>
    <button type="submit" class="do">
      <T k="certificate.do" />
    </button>
    <p>
      <NoticeLink id={id} />
    </p>
  </form>
);

const most = 30;

const Looks: FC<{ certificate: PublicCertificate }> = ({ certificate: { looks, across, before, after } }) => {
  return (
    <>
      {looks.length === 0 ? (
        <p>
          <T k="certificate.noLooks" />
        </p>
      ) : (
        <LookTable looks={looks.slice(0, most)} />
      )}
      {looks.length > most && (
        <Folded summary={<T k="bars.rest" values={{ count: looks.length - most }} />}>
          <LookTable looks={looks.slice(most)} />
        </Folded>
      )}
      {across.map((look) => (
        <Nearest look={look} k="certificate.across" />
      ))}
      {before && <Nearest look={before} k="certificate.before" />}
      {after && <Nearest look={after} k="certificate.after" />}
    </>
  );
};

/** The days that no look speaks of; an answer for the looks is none for them. */
const Unlooked: FC<{ certificate: PublicCertificate }> = ({
  certificate: { daysWithoutLook: ranges, looks },
}) => {
  const overDays = looks.some(({ holds, from, at }) => holds === 'within' && dayOf(from) !== dayOf(at));
  const count = ranges.reduce((sum, { days }) => sum + days, 0);
  return (
    <>
      <h2 id="unlooked">
        <T k="certificate.unlooked" />
      </h2>
      <p>
        <T k="certificate.unlooked.count" values={{ count }} />
        {overDays && (
          <>
            {' '}
            <T k="certificate.unlooked.within" />
          </>
        )}
      </p>
      {ranges.length > 0 && <Ranges ranges={ranges.slice(0, most)} />}
      {ranges.length > most && (
        <Folded summary={<T k="bars.rest" values={{ count: ranges.length - most }} />}>
          <Ranges ranges={ranges.slice(most)} />
        </Folded>
      )}
    </>
  );
};

const Ranges: FC<{ ranges: PublicCertificate['daysWithoutLook'] }> = ({ ranges }) => (
  <ul class="unlooked">
    {ranges.map(({ from, to, days }) => (
      <li>
        <T
          k={days === 1 ? 'certificate.unlooked.day' : 'certificate.unlooked.days'}
          values={{
            from: () => <DateInWords date={from} />,
            to: () => <DateInWords date={to} />,
            count: days,
          }}
        />
      </li>
    ))}
  </ul>
);

const Nearest: FC<{ look: Look; k: 'certificate.across' | 'certificate.before' | 'certificate.after' }> = ({
  look,
  k,
}) => (
  <p class="explain">
    <T k={k} values={{ at: () => <LookedAt look={look} /> }} /> <T k={`look.${look.says}`} /> (
    <a href={`/sweeps/${look.sweepNo}`}>
      <T k={`look.by.${look.by}`} values={{ no: look.sweepNo }} />
    </a>
    ).
  </p>
);

/** The moment of a sighting; or the time in which a reading lacked the notice, or a file was saved: it holds for some moment of it. */
const LookedAt: FC<{ look: Look }> = ({ look: { says, holds, from, at } }) =>
  holds === 'at' || from.slice(0, 16) === at.slice(0, 16) ? (
    <Moment at={at} />
  ) : (
    <T
      k={says === 'on the list' ? 'look.saved' : 'look.read'}
      values={{ from: () => <Moment at={from} />, to: () => <Moment at={at} /> }}
    />
  );

const LookTable: FC<{ looks: readonly Look[] }> = ({ looks }) => {
  const { words } = useReading();
  return (
    <Table
      class="run"
      caption={
        <span class="unseen">
          <T k="certificate.looks" />
        </span>
      }
      rows={looks}
      columns={[
        { head: words.text('head.looked.at'), cell: (look) => <LookedAt look={look} /> },
        {
          head: words.text('head.says'),
          cell: ({ says }) => (
            <span class={says === 'on the list' ? 'says says-on' : 'says says-off'}>
              <T k={`look.${says}`} />
            </span>
          ),
        },
        {
          head: words.text('head.proof'),
          cell: ({ by, sweepNo, datedBy }) => (
            <>
              <a href={`/sweeps/${sweepNo}`}>
                <T k={`look.by.${by}`} values={{ no: sweepNo }} />
              </a>
              {datedBy !== null && (
                <>
                  , <T k={`look.dated.${datedBy}`} />
                </>
              )}
            </>
          ),
        },
        { head: words.text('head.chain'), cell: ({ chain }) => <ShortDigest of={chain} wholeInPrint /> },
      ]}
    />
  );
};
