/** The list as an index: filters with counts beside it, words searched by posted forms, pages that neither skip nor repeat. */
import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { readNoticeId } from '../../../notice/notice.ts';
import type { FoundNotices, PublicArchive, PublicNotice } from '../../../publishing/publishing.ts';
import { show } from '../layout.tsx';
import { Countries } from '../parts/country.tsx';
import { Marked, WhyFound } from '../parts/hit.tsx';
import { type LeftOut, LeftOutOf } from '../parts/left-out.tsx';
import { DayWithin } from '../parts/moment.tsx';
import { Born, firstWords, issuersOf, nameOf, noticePath } from '../parts/person.tsx';
import { NeverSafe, Searched } from '../parts/searched.tsx';
import { Table } from '../parts/table.tsx';
import { T } from '../parts/text.tsx';
import { type Env, lawFor, useReading } from '../reading.ts';
import {
  addressOf,
  fieldsOf,
  type Looking,
  leftOutOf,
  looksFor,
  nothing,
  readLooking,
  searchOf,
} from './looking.ts';
import { Chosen, FacetsBeside } from './notices-facets.tsx';
import { Go, Kept } from './notices-go.tsx';
import { needsArchive } from './unread.tsx';

const perPage = 50;
const nothingLeftOut: LeftOut = { unread: [], unknown: false };

export function noticesPages(site: Hono<Env>): void {
  site.get(
    '/notices',
    needsArchive('notices', 'nav.notices', (c, archive) =>
      answer(
        c,
        archive,
        { ...readLooking((name) => c.req.query(name)), words: '' },
        leftOutOf(c.req.query()),
      ),
    ),
  );
  site.get(
    '/search',
    needsArchive('notices', 'search.label', (c, archive) =>
      answer(c, archive, nothing, nothingLeftOut, true),
    ),
  );
  site.post(
    '/search',
    needsArchive('notices', 'search.label', async (c, archive) => {
      const form = await c.req.parseBody();
      const set = new URLSearchParams(typeof form.set === 'string' ? form.set : '');
      const looking = readLooking(
        (name) => set.get(name) ?? (typeof form[name] === 'string' ? form[name] : undefined),
      );
      const number = readNoticeId(looking.words);
      if (number !== null) return c.redirect(noticePath(number), 303);
      if (looking.words === '') return c.redirect(addressOf(looking), 303);
      return answer(c, archive, looking);
    }),
  );
}

/** A page of the list; what was searched is in no title and in no cache. */
async function answer(
  c: Context<Env>,
  archive: PublicArchive,
  looking: Looking,
  unread: LeftOut = nothingLeftOut,
  searching = looking.words !== '',
): Promise<Response> {
  await lawFor(c).catch(() => null);
  const { words } = c.get('reading');
  const found = await archive.notices(searchOf(looking, perPage));
  if (searching) c.header('Cache-Control', 'no-store');
  return show(
    c,
    {
      title: words.text(searching ? 'notices.searched' : 'notices.title'),
      description: words.text('notices.description'),
      section: 'notices',
      noindex: searching || addressOf(looking) !== '/notices',
    },
    <NoticesPage looking={looking} found={found} unread={unread} />,
  );
}

const NoticesPage: FC<{ looking: Looking; found: FoundNotices; unread: LeftOut }> = ({
  looking,
  found,
  unread,
}) => {
  return (
    <div class="catalogue">
      <header class="catalogue-head">
        <h1>
          <T k={looking.words === '' ? 'notices.title' : 'notices.searched'} />
        </h1>
        <p class="lead">
          <Counted looking={looking} found={found} />
        </p>
        {!found.caveats.includes('no-word') && <Searched searched={found.searched} />}
        {found.withheld > 0 && (
          <p class="explain">
            <T k="notices.withheld" values={{ count: found.withheld }} />
          </p>
        )}
        <form class="catalogue-search" method="post" action="/search">
          <label for="words">
            <T k="notices.words" />
          </label>
          <span class="search">
            <input
              id="words"
              type="search"
              name="q"
              maxlength={200}
              value={looking.words}
              autocomplete="off"
              spellcheck={false}
            />
            <button type="submit">
              <T k="search.go" />
            </button>
          </span>
          <Kept looking={looksFor(looking, {})} words={false} />
          <small>
            <T k="notices.words.how" />
          </small>
        </form>
        <LeftOutOf of={unread} />
        <Chosen looking={looking} found={found} />
      </header>
      {looking.words !== '' && (
        <form id="again" method="post" action="/search" hidden>
          <Kept looking={looking} words />
        </form>
      )}
      <div class="catalogue-list">
        {found.caveats.map((caveat) => (
          <p class="told" role="status">
            <T k={`caveat.${caveat}`} />
          </p>
        ))}
        {found.notices.length === 0 ? (
          <Nobody looking={looking} found={found} />
        ) : (
          <>
            <p class="sorts">
              <a class="to-facets" href="#facets">
                <T k="notices.narrow" />
              </a>
              <span>
                <T k="notices.sort" />
                {(['name', 'number', 'first-seen'] as const).map((sort) => (
                  <>
                    {' '}
                    {sort === looking.sort ? (
                      <strong aria-current="true">
                        <T k={`notices.sort.${sort}`} />
                      </strong>
                    ) : (
                      <Go from={looking} to={looksFor(looking, { sort })}>
                        <T k={`notices.sort.${sort}`} />
                      </Go>
                    )}
                  </>
                ))}
              </span>
            </p>
            <List notices={found.notices} wanted={looking.words} />
            <Pages looking={looking} next={found.next} />
          </>
        )}
      </div>
      {(found.notices.length > 0 || fieldsOf(looking).size > 0) && (
        <FacetsBeside looking={looking} found={found} />
      )}
    </div>
  );
};

const Counted: FC<{ looking: Looking; found: FoundNotices }> = ({
  looking,
  found: { total, among, caveats },
}) => {
  if (caveats.includes('no-word')) return <T k="notices.none" />;
  if (total === 0 && caveats.includes('not-comparable'))
    return <T k="notices.notComparable" values={{ of: among }} />;
  const all = addressOf(looksFor(looking, { sort: 'name' })) === '/notices' && looking.words === '';
  return all ? (
    <T k="notices.all" values={{ count: total }} />
  ) : (
    <T k="notices.some" values={{ count: total, of: among }} />
  );
};

/** The index itself. */
export const List: FC<{ notices: readonly PublicNotice[]; wanted?: string }> = ({ notices, wanted = '' }) => {
  const { words } = useReading();
  return (
    <Table
      class="people run"
      caption={
        <span class="unseen">
          <T k="notices.caption" />
        </span>
      }
      rows={notices}
      columns={[
        {
          head: words.text('head.nameCharge'),
          cell: ({ id, content }) => (
            <>
              <a href={noticePath(id)} class="person-link">
                {nameOf(content) === null ? (
                  words.text('value.noName')
                ) : (
                  <Marked text={nameOf(content) ?? ''} wanted={wanted} />
                )}
              </a>{' '}
              <span class="number quiet">{id}</span>
              {wanted === '' ? (
                <span class="charge-start" dir="auto">
                  {firstWords(content)}
                </span>
              ) : (
                <WhyFound content={content} wanted={wanted} />
              )}
            </>
          ),
        },
        { head: words.text('head.born'), cell: ({ content }) => <Born content={content} /> },
        {
          head: words.text('head.national'),
          cell: ({ content }) => <Countries codes={content.nationalities ?? []} />,
        },
        {
          head: words.text('head.wantedBy'),
          cell: ({ content }) =>
            content.warrants === undefined ? (
              <span class="not-read">
                <T k="value.unread" />
              </span>
            ) : (
              <Countries codes={issuersOf(content)} />
            ),
        },
        {
          head: words.text('head.firstSeen'),
          cell: ({ firstSeenFrom, firstSeen }) => <DayWithin from={firstSeenFrom} to={firstSeen} />,
        },
      ]}
    />
  );
};

const Pages: FC<{ looking: Looking; next: string | null }> = ({ looking, next }) => (
  <p class="pages">
    {looking.after !== '' && (
      <Go from={looking} to={looksFor(looking, {})}>
        <T k="pages.first" />
      </Go>
    )}
    {next !== null ? (
      <Go from={looking} to={{ ...looking, after: next }} class="next">
        <T k="pages.next" />
      </Go>
    ) : (
      looking.after !== '' && (
        <span class="quiet">
          <T k="pages.end" />
        </span>
      )
    )}
  </p>
);

/** Nobody found: what that means, and what it does not. */
const Nobody: FC<{ looking: Looking; found: FoundNotices }> = ({ looking, found: { caveats } }) => (
  <section class="nobody">
    {!caveats.includes('no-word') && (
      <>
        <h2>
          <T k="nobody.title" />
        </h2>
        <p>
          <T k={looking.words === '' ? 'nobody.filters' : 'nobody.words'} />
        </p>
      </>
    )}
    <NeverSafe />
    {looking.words !== '' && !caveats.includes('no-word') && (
      <p>
        <T k="nobody.try" />
      </p>
    )}
    {fieldsOf(looking).size > 0 && (
      <p>
        <Go from={looking} to={{ ...nothing, words: looking.words }}>
          <T k="nobody.without" />
        </Go>
      </p>
    )}
  </section>
);
