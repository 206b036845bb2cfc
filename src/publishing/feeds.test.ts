import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FilledArchive, filledArchive, person } from '../../test/support/filled-archive.ts';
import { changeFeed, type FeedWish } from './feeds.ts';
import { createPublicArchive } from './public-archive.ts';
import type { PublicArchive } from './shapes.ts';

interface JsonFeed {
  title: string;
  description: string;
  feed_url: string;
  items: { id: string; url: string; title: string; content_html: string; date_modified: string }[];
  _rescind: { chain: { day: string }; invented: boolean };
}

describe('feeds of changes', () => {
  let filled: FilledArchive;
  let open: PublicArchive;

  beforeAll(async () => {
    filled = await filledArchive();
    open = createPublicArchive({ archive: filled.archive, clock: filled.clock });
    const people = [
      person(1, { marks: null }),
      person(2),
      person(3, { nationalities: ['RU'], warrants: [] }),
    ];
    await filled.sweep('11-20', people);
    await filled.sweep('11-22', [
      person(1, { marks: 'scar' }),
      person(2),
      person(4, { nationalities: ['FR'] }),
    ]);
    await filled.sweep('11-24', [person(1, { marks: 'scar' }), person(2), person(4), ...people.slice(2)]);
  });
  afterAll(() => filled.done());

  const wish: FeedWish = { base: 'https://example.org', invented: true, authority: 'example.org' };
  const json = async (more: Partial<FeedWish> = {}) =>
    JSON.parse((await changeFeed(open, filled.clock, { ...wish, ...more })).json) as JsonFeed;

  it('tell what happened by number, between which looks, newest first', async () => {
    const feed = await json();
    expect(feed.items.map(({ title }) => title)).toEqual([
      'Red notice 2024/4 amended',
      'Red notice 2024/3 listed again',
      'Red notice 2024/4 listed',
      'Red notice 2024/3 no longer on the public list',
      'Red notice 2024/1 amended',
      "Head of the archive's chain on 2026-11-22",
      "Head of the archive's chain on 2026-11-20",
    ]);
    const gone = feed.items.find(({ title }) => title.includes('no longer'));
    expect(gone).toMatchObject({
      url: 'https://example.org/notices/2024-3',
      date_modified: '2026-11-22T12:00:00.000Z',
    });
    expect(gone?.id).toMatch(/^tag:example\.org,2026:change\/\d+$/);
    expect(gone?.content_html).toContain('2026-11-20T12:00:00.000Z (sweep 1)');
    expect(gone?.content_html).toContain('does not show that the notice was withdrawn');
    expect(feed._rescind).toMatchObject({ chain: { day: '2026-11-22' }, invented: true });
  });

  it('hold no name and no word of a notice, and say what not being listed means', async () => {
    const { atom, json } = await changeFeed(open, filled.clock, wish);
    for (const text of [atom, json]) {
      expect(text).not.toMatch(/FAMILY|GIVEN|fraud|scar/);
      expect(text).toContain('Invented people');
      expect(text).toContain('does not mean that there is no notice');
      expect(text).toContain('newest 100 changes at most');
    }
    expect(atom).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    expect(atom.match(/<entry>/g)).toHaveLength(7);
    expect(atom).toContain('<updated>2026-11-24T12:00:00.000Z</updated>');
  });

  it('say nothing of invented people where the people are real', async () => {
    expect(JSON.stringify(await json({ invented: false })).toLowerCase()).not.toContain('invented people');
  });

  it('can be had for one country, by issuer or nationality, with the same ids', async () => {
    const all = await json();
    const russia = await json({ country: 'RU' });
    expect(russia.title).toContain('Russia');
    expect(russia.feed_url).toBe('https://example.org/feeds/country/RU.json');
    expect(new Set(russia.items.map(({ url }) => url))).toEqual(
      new Set(['https://example.org/notices/2024-3']),
    );
    const ids = new Set(all.items.map(({ id }) => id));
    expect(russia.items.every(({ id }) => ids.has(id))).toBe(true);
    expect((await json({ country: 'KZ', limit: 1 })).items).toHaveLength(1);
  });

  it('do not publish the head of a day that is not over', async () => {
    expect(JSON.stringify(await json())).not.toContain('chain on 2026-11-24');
  });
});
