/** Feeds and files: written by publishing, handed out here, so that a reader who has the newest is told so. */
import type { Context, Hono } from 'hono';
import type { PublicHouse, Takeaway } from '../../../house/house.ts';
import { dateObject, dayOf, digestOfJson, type Instant } from '../../../kernel/kernel.ts';
import type { PublicArchive } from '../../../publishing/publishing.ts';
import { fileName } from '../../invented.ts';
import type { Env } from '../reading.ts';
import { notFoundPage } from './errors.tsx';

const endings = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
const noRobots = { 'X-Robots-Tag': 'noindex, nofollow' };

export function takeawayPages(site: Hono<Env>, house: PublicHouse): void {
  const { archive, takeaway } = house;
  site.get('/feeds/:file{changes\\.(atom|json)}', (c) =>
    takeaway === null ? notFoundPage(c) : feed(c, takeaway, ending(c)),
  );
  site.get('/feeds/country/:file{[A-Za-z0-9]+\\.(atom|json)}', async (c) => {
    const file = c.req.param('file');
    const country = (file.split('.')[0] ?? '').toUpperCase();
    if (!file.startsWith(`${country}.`)) return c.redirect(`/feeds/country/${country}.${ending(c)}`, 308);
    const known = archive !== null && (await archive.country(country)) !== null;
    return takeaway === null || !known ? notFoundPage(c) : feed(c, takeaway, ending(c), country);
  });
  site.get('/data/:file', async (c) => {
    const file = takeaway?.files.find(({ name }) => name === c.req.param('file'));
    if (file === undefined || archive === null) return notFoundPage(c);
    const { tag, changed } = await stateOf(archive, house, file.name);
    return c.body(bytesOf(file.write(c.get('reading').address)), 200, {
      ...noRobots,
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${fileName(house, file.name)}"`,
      ETag: tag,
      ...(changed !== null && { 'Last-Modified': dateObject(changed).toUTCString() }),
    });
  });
}

function ending(c: Context<Env>): keyof typeof endings {
  return c.req.path.endsWith('.atom') ? 'atom' : 'json';
}

async function feed(c: Context<Env>, takeaway: Takeaway, as: keyof typeof endings, country?: string) {
  const texts = await takeaway.feed({ base: c.get('reading').address, ...(country && { country }) });
  return c.body(texts[as], 200, {
    ...noRobots,
    'Content-Type': endings[as],
    'Last-Modified': dateObject(texts.updated).toUTCString(),
  });
}

/**
 * A tag that is another one whenever the file would say something else: a change, a look, another head of the chain (an erasure has one
 * too), another day, since somebody may come of age or be named no longer.
 */
async function stateOf(
  archive: PublicArchive,
  house: PublicHouse,
  file: string,
): Promise<{ tag: string; changed: Instant | null }> {
  const [newest] = await archive.changes({ order: 'newest', limit: 1 });
  const { searched, withheld, total } = await archive.notices({ limit: 1 });
  const [head] = await archive.chain();
  const state = {
    file,
    version: house.version,
    today: dayOf(house.clock.now()),
    newest: newest?.no ?? 0,
    whole: searched.lastWhole?.sweepNo ?? 0,
    look: searched.lastLook?.at ?? '',
    counts: [searched.listed, withheld, total],
    head: head?.chain ?? '',
  };
  return { tag: `W/"${digestOfJson(state).slice(0, 24)}"`, changed: searched.lastLook?.at ?? null };
}

/** The text as bytes, pulled piece by piece as fast as the reader takes it. */
function bytesOf(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  async function* pieces() {
    for await (const piece of text) yield encoder.encode(piece);
  }
  return ReadableStream.from(pieces()) as ReadableStream<Uint8Array>;
}
