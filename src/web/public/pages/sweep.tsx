/** One sweep: that it was whole, proved at a glance; or what it did not see. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { PublicHouse } from '../../../house/house.ts';
import { millisecondsBetween } from '../../../kernel/kernel.ts';
import type { PublicArchive, PublicSweep } from '../../../publishing/publishing.ts';
import { CutBar } from '../charts/cut-bar.tsx';
import { show } from '../layout.tsx';
import { ChangeLines } from '../parts/change-lines.tsx';
import { inFigures } from '../parts/count.ts';
import { DateInWords } from '../parts/date.tsx';
import { ShortDigest } from '../parts/digest.tsx';
import { Folded } from '../parts/folded.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { Moment, Within } from '../parts/moment.tsx';
import { EnglishText, T } from '../parts/text.tsx';
import { Verdict, verdictOf } from '../parts/verdict.tsx';
import { type Env, useReading } from '../reading.ts';
import { notFoundPage } from './errors.tsx';
import { Partitions, Sum } from './sweep-proof.tsx';
import { Counts } from './sweeps.tsx';
import { needsArchive } from './unread.tsx';

type Shown = NonNullable<Awaited<ReturnType<PublicArchive['sweep']>>>;
const number = (text: string | undefined) => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : null);

export function sweepPages(site: Hono<Env>, _house: PublicHouse): void {
  site.get(
    '/sweeps/:no',
    needsArchive('sweeps', 'nav.sweeps', async (c, archive) => {
      const no = number(c.req.param('no'));
      const found = no === null ? null : await archive.sweep(no);
      if (found === null) return notFoundPage(c);
      const { words } = c.get('reading');
      return show(
        c,
        { title: words.text('sweep.title', { no: found.sweep.no }), section: 'sweeps' },
        <SweepPage {...found} />,
      );
    }),
  );
  site.get(
    '/sweeps/:no/progress.json',
    needsArchive('sweeps', 'nav.sweeps', async (c, archive) => {
      const no = number(c.req.param('no'));
      const found = no === null ? null : await archive.sweep(no);
      if (found === null) return c.json({ state: 'unknown' }, 404);
      const { state, seen, requests, totalBefore } = found.sweep;
      return c.json({ state, seen, requests, total: totalBefore, partitions: found.partitions.length });
    }),
  );
}

/** An open sweep from which nothing came for so long was cut off, unless the service made it wait. */
const QUIET_MS = 15 * 60_000;

const SweepPage: FC<Shown> = ({ sweep, partitions, changes }) => {
  const { words, assets, house } = useReading();
  const verdict = verdictOf(sweep);
  const isQuiet = verdict === 'open' && millisecondsBetween(sweep.seenTo, house.clock.now()) > QUIET_MS;
  const notes = sweep.notes.filter((note) => !sweep.missing.some(({ why }) => note.startsWith(why)));
  const asked = partitions.filter(({ purpose }) => purpose === 'partition');
  const total = sweep.totalAfter ?? sweep.totalBefore;
  const yielded = asked.reduce((sum, part) => sum + part.yielded, 0);
  const otherwise = verdict === 'complete' ? 0 : Math.max(0, sweep.seen - yielded);
  const unseen = total === null || verdict === 'complete' ? 0 : Math.max(0, total - sweep.seen);
  return (
    <Sheet class="sweep-page">
      <Noted aside={<Facts sweep={sweep} />}>
        <p class="kicker">
          <Verdict sweep={sweep} />
        </p>
        <h1>
          <T k="sweep.title" values={{ no: sweep.no }} />
        </h1>
        <p class="lead">
          <T
            k={isQuiet ? 'sweep.is.quiet' : `sweep.is.${verdict}`}
            values={{ at: () => <Within from={sweep.savedFrom ?? sweep.seenTo} to={sweep.seenTo} /> }}
          />
        </p>
        <Gate sweep={sweep} />
        {verdict === 'open' && <Live sweep={sweep} script={assets.script('look-again')} />}
      </Noted>
      {sweep.missing.length > 0 && <Missing sweep={sweep} />}
      {total !== null && sweep.origin === 'service' && (
        <section class="wide-part" aria-labelledby="proof">
          <h2 id="proof">
            <T k={verdict === 'complete' ? 'sweep.proof' : 'sweep.coverage'} />
          </h2>
          {asked.length > 0 && (
            <>
              <CutBar
                partitions={asked}
                total={total}
                otherwise={otherwise}
                unseen={unseen}
                label={words.text('sweep.bar.aloud', { partitions: asked.length, total, seen: sweep.seen })}
              />
              <p class="bar-foot">
                <T k="sweep.bar.foot" values={{ partitions: asked.length, unseen, otherwise }} />
              </p>
            </>
          )}
          <Sum sweep={sweep} partitions={asked} />
        </section>
      )}
      {partitions.length > 0 && <Partitions partitions={partitions} />}
      {sweep.file && <File file={sweep.file} />}
      {notes.length > 0 && (
        <Noted class="topic" id="notes">
          <h2>
            <T k="sweep.notes" />
          </h2>
          <ul class="points">
            {notes.map((note) => (
              <li>
                <EnglishText text={note} />
              </li>
            ))}
          </ul>
        </Noted>
      )}
      <Noted class="topic" id="changes">
        <h2>
          <T k="sweep.changes" />
        </h2>
        <p>
          <Counts sweep={sweep} />
        </p>
        {changes.length > 0 && (
          <Folded
            summary={<T k="sweep.changes.each" values={{ count: changes.length }} />}
            open={changes.length <= 12}
          >
            <ChangeLines changes={changes} brief />
          </Folded>
        )}
      </Noted>
      <p class="neighbours">
        {sweep.no > 1 ? (
          <a href={`/sweeps/${sweep.no - 1}`}>
            <T k="sweep.title" values={{ no: sweep.no - 1 }} />
          </a>
        ) : (
          <span />
        )}
        <a href="/sweeps">
          <T k="sweeps.title" />
        </a>
      </p>
    </Sheet>
  );
};

/** Why a sweep was held back, and who let it count or rejected it, when and why: the operator's own words, as recorded. */
const Gate: FC<{ sweep: PublicSweep }> = ({ sweep: { gate, gateReason, judgement } }) => (
  <>
    {gateReason !== null && (
      <p class="told">
        {gate === 'confirmed' && <T k="sweep.wasHeld" />} <EnglishText text={gateReason} />
      </p>
    )}
    {judgement !== null && (gate === 'confirmed' || gate === 'rejected') && (
      <p class="told">
        <T
          k={`sweep.judged.${gate}`}
          values={{ by: () => <bdi>{judgement.by}</bdi>, at: () => <Moment at={judgement.at} /> }}
        />{' '}
        {judgement.why === null ? (
          <T k="sweep.judged.noWhy" />
        ) : (
          <T k="sweep.judged.why" values={{ why: () => <bdi>{judgement.why}</bdi> }} />
        )}
      </p>
    )}
  </>
);

/** An open sweep: figures that a script keeps fresh, and a link for readers without one. */
const Live: FC<{ sweep: PublicSweep; script: string | null }> = ({ sweep, script }) => (
  <div class="live" data-progress={`/sweeps/${sweep.no}/progress.json`}>
    <p aria-live="polite">
      <T
        k="sweep.live"
        values={{
          seen: () => <strong data-live="seen">{sweep.seen}</strong>,
          requests: () => <strong data-live="requests">{sweep.requests}</strong>,
        }}
      />
    </p>
    <p>
      <a href={`/sweeps/${sweep.no}`}>
        <T k="sweep.again" />
      </a>
    </p>
    {script && <script type="module" src={script} />}
  </div>
);

const Facts: FC<{ sweep: PublicSweep }> = ({ sweep }) => (
  <dl class="tally">
    <div>
      <dt>
        <T k="sweep.source" />
      </dt>
      <dd>
        <span class="source-place" dir="ltr">
          {sweep.source}
        </span>
      </dd>
    </div>
    <div>
      <dt>
        <T k="sweep.from" />
      </dt>
      <dd>
        {sweep.savedFrom === null ? <Moment at={sweep.seenFrom} /> : <DateInWords date={sweep.savedFrom} />}
      </dd>
    </div>
    <div>
      <dt>
        <T k="sweep.to" />
      </dt>
      <dd>{sweep.savedFrom === null ? <Moment at={sweep.seenTo} /> : <DateInWords date={sweep.seenTo} />}</dd>
    </div>
    <div>
      <dt>
        <T k="head.requests" />
      </dt>
      <dd>{inFigures(sweep.requests)}</dd>
    </div>
  </dl>
);

/** What the sweep knows that it did not see, and why. */
const Missing: FC<{ sweep: PublicSweep }> = ({ sweep }) => (
  <Noted class="topic" id="missing">
    <h2>
      <T k="sweep.missing" />
    </h2>
    <ul class="missing">
      {sweep.missing.map(({ what, count, why }) => (
        <li>
          <p>
            <EnglishText text={what} />
            {': '}
            <strong>
              {count === null ? (
                <T k="sweep.missing.uncounted" />
              ) : (
                <T k="count.notices" values={{ count }} />
              )}
            </strong>
          </p>
          <p class="caveat">
            <EnglishText text={why} />
          </p>
        </li>
      ))}
    </ul>
    <p class="caveat">
      <T k="sweep.missing.means" />
    </p>
  </Noted>
);

const File: FC<{ file: NonNullable<PublicSweep['file']> }> = ({ file }) => (
  <Noted class="topic" id="file">
    <h2>
      <T k="sweep.file" />
    </h2>
    <dl class="fields">
      {(
        [
          ['sweep.file.format', file.format],
          ['sweep.file.reach', file.reach],
          ['sweep.file.savedAt', file.savedAtBasis],
        ] as const
      ).map(([name, value]) => (
        <div>
          <dt>
            <T k={name} />
          </dt>
          <dd>
            <EnglishText text={value} />
          </dd>
        </div>
      ))}
      <div>
        <dt>
          <T k="notice.digest" />
        </dt>
        <dd>
          <ShortDigest of={file.digest} />
        </dd>
      </div>
    </dl>
  </Noted>
);
