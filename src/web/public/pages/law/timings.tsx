/** The timings: what is due when, who has to act, on what that stands, and how late it really came. */
import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { LawBook } from '../../../../house/house.ts';
import type { Period, Timing, TimingEdition } from '../../../../law/law.ts';
import { show } from '../../layout.tsx';
import { Cites, Holds, LawBasis, LawNav, Says, SourceLink } from '../../parts/law.tsx';
import { Noted, Sheet } from '../../parts/margin.tsx';
import { EnglishText, T } from '../../parts/text.tsx';
import { type Env, lawFor } from '../../reading.ts';

export function timingPages(site: Hono<Env>): void {
  site.get('/law/timings', async (c) => {
    const { words } = c.get('reading');
    return show(
      c,
      {
        title: words.text('law.timings'),
        description: words.text('law.timings.description'),
        section: 'rules',
      },
      <TimingsPage book={await lawFor(c)} />,
    );
  });
}

const TimingsPage: FC<{ book: LawBook }> = ({ book }) => (
  <Sheet class="law law-timings">
    <Noted>
      <LawNav />
      <h1>
        <T k="law.timings" />
      </h1>
      <p class="lead">
        <T k="law.timings.lead" />
      </p>
      <p>
        <T k="law.timings.caution" />
      </p>
    </Noted>
    <div class="full">
      {book.rulebook.timings.map((timing) => (
        <TimingOf timing={timing} />
      ))}
    </div>
  </Sheet>
);

const TimingOf: FC<{ timing: Timing }> = ({
  timing: { id, title, whose, event, direction, editions, missed, seen },
}) => (
  <Noted
    id={id}
    class="entry"
    notes={[
      ...editions.toReversed().map(({ source }) => <SourceLink href={source} />),
      ...seen.map(({ source, year }) => (
        <>
          <SourceLink href={source} /> ({year})
        </>
      )),
    ]}
  >
    <h2>
      <a class="self" href={`#${encodeURI(id)}`}>
        <EnglishText text={title} />
      </a>
    </h2>
    <p class="law-small">
      <T k={`law.whose.${whose}`} />{' '}
      <T k={`law.runs.${direction}`} values={{ event: () => <code>{event}</code> }} />
    </p>
    {editions.toReversed().map((edition) => (
      <Held edition={edition} />
    ))}
    {missed !== undefined && (
      <p>
        <strong>
          <T k="law.missed" />
        </strong>{' '}
        <EnglishText text={missed} />
      </p>
    )}
    {seen.length > 0 && (
      <div class="law-seen">
        <h3>
          <T k="law.seen" />
        </h3>
        <dl class="pairs">
          {seen.map(({ year, says }) => (
            <>
              <dt>{year}</dt>
              <dd>
                <EnglishText text={says} />
              </dd>
            </>
          ))}
        </dl>
      </div>
    )}
  </Noted>
);

const Held: FC<{ edition: TimingEdition }> = ({
  edition: { from, until, period, extension, cites, basis, note },
}) => (
  <div class="law-held">
    <p class="law-small">
      <Holds from={from} until={until} /> <LawBasis of={basis} />
    </p>
    <p class="law-value">{period === null ? <T k="law.period.none" /> : <InWords period={period} />}</p>
    {extension && (
      <p>
        {extension.limit === null ? (
          <T k="law.extension.open" values={{ by: extension.by }} />
        ) : (
          <T
            k="law.extension"
            values={{ by: extension.by, limit: () => <InWords period={extension.limit!} /> }}
          />
        )}
      </p>
    )}
    <p class="law-small">
      <T k="law.standsOn" /> <Cites ids={cites} />
    </p>
    <Says text={note} class="caveat" />
  </div>
);

const InWords: FC<{ period: Period }> = ({ period }) => {
  if ('months' in period) return <T k="law.period.months" values={{ count: period.months }} />;
  if ('days' in period) return <T k="law.period.days" values={{ count: period.days }} />;
  return <T k="law.period.years" values={{ count: period.years }} />;
};
