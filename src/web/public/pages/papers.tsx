/** Makes the papers of one notice, only where its person may be named, and no more at a time than the machine bears. */
import type { Context, Hono } from 'hono';
import {
  PAPER_FORMATS,
  PAPER_KINDS,
  PAPER_LANGUAGES,
  type PaperWish,
  type PublicHouse,
  paperOf,
} from '../../../house/house.ts';
import { dayOf, digestOfJson } from '../../../kernel/kernel.ts';
import { noticeSlug } from '../../../notice/notice.ts';
import type { PaperFile } from '../../../publishing/publishing.ts';
import { fileName } from '../../invented.ts';
import { show } from '../layout.tsx';
import { paperQueue } from '../paper-queue.ts';
import { Noted, Sheet } from '../parts/margin.tsx';
import { T } from '../parts/text.tsx';
import type { Env } from '../reading.ts';
import { notFoundPage } from './errors.tsx';
import { numberIn } from './notice.tsx';
import { needsArchive } from './unread.tsx';

/** Some 25 papers are a few megabytes; a name is not kept in memory longer than its paper is of use. */
const LIMITS = { waiting: 6, kept: 25, keptFor: 5 * 60_000 };
/** Seconds after which it is worth asking again. */
const AGAIN = '20';

export function paperPages(site: Hono<Env>, house: PublicHouse): void {
  const queue = paperQueue<PaperFile>(LIMITS);
  for (const kind of PAPER_KINDS)
    for (const as of PAPER_FORMATS)
      site.get(
        `/notices/:number/${kind}.${as}`,
        needsArchive('notices', 'nav.notices', async (c, archive) => {
          const id = numberIn(c);
          const page = id === null ? null : await archive.notice(id);
          if (id === null || page?.known !== 'yes') return notFoundPage(c);
          const { content, lastSeen, lastSeenBy } = page.notice;
          const language = languageIn(c);
          const book = await house.law();
          const wish: PaperWish = {
            kind,
            as,
            language,
            subject: { from: 'notice', id, content, seen: { from: lastSeen, to: lastSeenBy } },
            on: dayOf(house.clock.now()),
            version: house.version,
            invented: house.invented,
          };
          const made = queue.take(digestOfJson({ wish, rulebook: book.rulebook.digest }), () =>
            paperOf(book, wish),
          );
          if (made === null) return busyPage(c);
          const { bytes, contentType } = await made;
          const name = fileName(house, `${noticeSlug(id)}-${kind}-${language}.${as}`);
          // The language of a paper is no wish for the site's pages.
          c.header('Set-Cookie', undefined);
          return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
            'Content-Type': contentType,
            'Content-Language': language,
            'Content-Disposition': `attachment; filename="${name}"`,
            'X-Robots-Tag': 'noindex, nofollow',
          });
        }),
      );
}

/** The language asked for by `?lang=`, else that of the page, which papers have too. */
function languageIn(c: Context<Env>): PaperWish['language'] {
  const asked = c.req.query('lang');
  return PAPER_LANGUAGES.find((one) => one === asked) ?? c.get('reading').language;
}

function busyPage(c: Context<Env>): Response | Promise<Response> {
  c.header('Retry-After', AGAIN);
  const { words } = c.get('reading');
  return show(
    c,
    { title: words.text('papers.busy.title'), noindex: true, status: 503 },
    <Sheet>
      <Noted>
        <h1>
          <T k="papers.busy.title" />
        </h1>
        <p class="lead">
          <T k="papers.busy.what" />
        </p>
      </Noted>
    </Sheet>,
  );
}
