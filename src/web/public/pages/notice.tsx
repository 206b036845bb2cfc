/** One notice: what INTERPOL published, set like a page of a law report, with its provenance in the margin, and its whole history. */
import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { LawBook, PublicHouse } from '../../../house/house.ts';
import { dayOf } from '../../../kernel/kernel.ts';
import { type NoticeId, noticeSlug, readNoticeId } from '../../../notice/notice.ts';
import type { NoticePage as NoticeOf, PublicArchive } from '../../../publishing/publishing.ts';
import type { ScreenedExtract } from '../../../screening/screening.ts';
import { fileName } from '../../invented.ts';
import { show } from '../layout.tsx';
import { ShortDigest } from '../parts/digest.tsx';
import { Noted, Sheet } from '../parts/margin.tsx';
import { DayWithin, Moment, Within } from '../parts/moment.tsx';
import { NeverSafe, Searched } from '../parts/searched.tsx';
import { T } from '../parts/text.tsx';
import { type Env, lawFor, useReading } from '../reading.ts';
import { notFoundPage } from './errors.tsx';
import { Captures, Cite, Related, Successions } from './notice-beside.tsx';
import { Beyond, HowFindings, placed } from './notice-findings.tsx';
import { History } from './notice-history.tsx';
import { Papers } from './notice-papers.tsx';
import { Published } from './notice-published.tsx';
import { needsArchive } from './unread.tsx';

type Known = Extract<NoticeOf, { known: 'yes' }>;
type Withheld = Extract<NoticeOf, { known: 'withheld' }>;

/** The notice number of an address; null when it is none, so that the answer is a plain 404. */
export function numberIn(c: Context<Env>): NoticeId | null {
  const text = c.req.param('number') ?? '';
  return /^\d{4}-/.test(text) ? readNoticeId(text) : null;
}

export function noticePages(site: Hono<Env>, house: PublicHouse): void {
  site.get(
    '/notices/:number',
    needsArchive('notices', 'nav.notices', async (c, archive) => {
      const id = numberIn(c);
      return id === null ? notFoundPage(c) : answer(c, house, archive, id);
    }),
  );
  site.get(
    '/notices/:number/captures/:seq{[0-9]+}',
    needsArchive('notices', 'nav.notices', async (c, archive) => {
      const id = numberIn(c);
      const bytes = id === null ? null : await archive.captureItem(id, Number(c.req.param('seq')));
      if (id === null || bytes === null) return notFoundPage(c);
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Disposition': `inline; filename="${fileName(house, `${noticeSlug(id)}-capture-${c.req.param('seq')}.txt`)}"`,
        'X-Robots-Tag': 'noindex, nofollow',
      });
    }),
  );
}

async function answer(
  c: Context<Env>,
  house: PublicHouse,
  archive: PublicArchive,
  id: NoticeId,
): Promise<Response> {
  const { words } = c.get('reading');
  const page = await archive.notice(id);
  const title = words.text('notice.title', { id });
  const options = { title, section: 'notices', noindex: true } as const;
  if (page.known === 'yes') {
    const book = await lawFor(c);
    const screened = book.screen(page.notice.content, dayOf(house.clock.now()));
    return show(c, options, <KnownNotice page={page} book={book} screened={screened} />);
  }
  if (page.known === 'withheld') return show(c, options, <WithheldNotice page={page} />);
  return show(c, { ...options, status: 404 }, <UnknownNotice id={id} searched={page.searched} />);
}

const Title: FC<{ id: NoticeId }> = ({ id }) => (
  <h1 class="notice-title">
    <T k="notice.kind" /> <span class="number">{id}</span>
  </h1>
);

const KnownNotice: FC<{ page: Known; book: LawBook; screened: ScreenedExtract }> = ({
  page,
  book,
  screened,
}) => {
  const { assets, house } = useReading();
  const findings = placed(screened, book);
  const lines = assets.script('notice-lines');
  const { notice, history, searched, digest } = page;
  return (
    <Sheet class="notice">
      <header class="notice-head">
        <Title id={notice.id} />
        <p class="notice-facts">
          <span>
            <T
              k="notice.firstSeen"
              values={{
                at: () => <DayWithin from={notice.firstSeenFrom} to={notice.firstSeen} />,
              }}
            />
          </span>
          <span>
            <T
              k="notice.lastSeen"
              values={{ at: () => <Within from={notice.lastSeen} to={notice.lastSeenBy} /> }}
            />
          </span>
          {searched.lastWhole && (
            <span>
              <T k="notice.listRead" values={{ at: () => <Moment at={searched.lastWhole!.at} /> }} />
            </span>
          )}
          <span>
            <T k="notice.digest" /> <ShortDigest of={digest} wholeInPrint />
          </span>
        </p>
        <p class="notice-actions">
          <a href={`/certificate/${noticeSlug(notice.id)}`} rel="nofollow">
            <T k="notice.certificate" />
          </a>
          <a href="#papers">
            <T k="papers.link" />
          </a>
          <a href={`/api/v1/notices/${noticeSlug(notice.id)}`} rel="nofollow">
            <T k="notice.json" />
          </a>
          <a href="#cite">
            <T k="notice.cite" />
          </a>
          <a href={`/check?number=${noticeSlug(notice.id)}`} rel="nofollow">
            <T k="notice.check" />
          </a>
        </p>
      </header>
      <Published notice={notice} today={dayOf(house.clock.now())} screened={screened} findings={findings} />
      <Noted
        class="topic"
        id="questions"
        aside={
          <div class="aside">
            <HowFindings />
          </div>
        }
      >
        <Beyond placed={findings} screened={screened} />
      </Noted>
      <Papers id={notice.id} />
      <Noted class="topic" id="history" aside={<HistoryAside />}>
        <h2>
          <T k="notice.history" />
        </h2>
        <History steps={history} still={{ from: notice.lastSeen, to: notice.lastSeenBy }} />
      </Noted>
      <Successions of={page.successions} id={notice.id} />
      <Related of={notice.content.related} />
      <Captures of={page.captures} id={notice.id} />
      <Cite id={notice.id} digest={digest} searched={searched} />
      {lines && <script type="module" src={lines} />}
    </Sheet>
  );
};

const HistoryAside: FC = () => (
  <div class="aside">
    <h2>
      <T k="history.how" />
    </h2>
    <p>
      <T k="overview.noDates" />
    </p>
    <p>
      <T k="history.two" />
    </p>
  </div>
);

/** A notice whose person cannot be named: that it was on the list and when, and nothing else. */
const WithheldNotice: FC<{ page: Withheld }> = ({
  page: { id, why, history, lastSeen, lastSeenBy, searched },
}) => (
  <Sheet class="notice">
    <Noted aside={<Searched searched={searched} />}>
      <Title id={id} />
      <p class="lead">
        <T k={`withheld.${why}`} />
      </p>
      <p>
        <T k={`withheld.${why}.why`} />
      </p>
      <p>
        <T
          k="withheld.person"
          values={{ takedown: link('/about#takedown'), questions: link('/questions') }}
        />
      </p>
    </Noted>
    <Noted class="topic" id="history">
      <h2>
        <T k="notice.presence" />
      </h2>
      <History
        steps={history.map((step) => ({ ...step, differences: [] }))}
        still={
          why === 'no-longer-listed' || why === 'seen-only-in-a-file'
            ? null
            : { from: lastSeen, to: lastSeenBy }
        }
      />
      {why === 'no-longer-listed' && (
        <p class="caveat">
          <T k="unlisted.means" />
        </p>
      )}
    </Noted>
    <Noted>
      <p>
        <a href={`/certificate/${noticeSlug(id)}`} rel="nofollow">
          <T k="notice.certificate" />
        </a>
      </p>
    </Noted>
  </Sheet>
);

const link = (href: string) => (inside: unknown[]) => <a href={href}>{inside as string[]}</a>;

/** A number that is not on record: never read as "there is no notice". */
const UnknownNotice: FC<{ id: NoticeId; searched: NoticeOf['searched'] }> = ({ id, searched }) => (
  <Sheet class="notice">
    <Noted aside={<Searched searched={searched} />}>
      <Title id={id} />
      <p class="lead">
        <T k="unknown.what" />
      </p>
      <p>
        <T k="unknown.means" />
      </p>
      <NeverSafe />
      <p>
        <T k="unknown.next" values={{ check: link('/check'), notices: link('/notices') }} />
      </p>
    </Noted>
  </Sheet>
);
