import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkoutFolder, openPublicHouse } from '../../src/house/house.ts';
import { publicSite, type Served, serve } from '../../src/web/web.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import {
  type AxeScope,
  axeTells,
  complaintsOf,
  sideways,
  VARIANTS,
  type Variant,
} from '../support/chromium-checks.ts';
import { type DemoArchive, demoArchive, SHORT_PLAN } from '../support/demo-archive.ts';

const found = findChromium();
const built = existsSync(`${checkoutFolder()}/dist/scripts/look-again.js`);
if (!built)
  console.error(
    'SKIPPED: the live page of a sweep, because the scripts are not built (node scripts/build.mjs).',
  );

const paths: readonly string[] = [
  '/',
  '/notices',
  '/notices/2024-10482',
  '/notices/2021-33871',
  '/notices/1999-1',
  '/changes',
  '/countries',
  '/countries/RU',
  '/sweeps',
  '/sweeps/1',
  '/sweeps/6',
  '/sweeps/7',
  '/sweeps/9',
  '/check',
  '/certificate/2024-10482?from=2026-09-01&to=2026-11-23',
  '/feeds',
  '/data',
  '/verify',
];

describe.skipIf(!found)('the archive in Chromium', () => {
  let demo: DemoArchive;
  let site: Served;
  let browser: Browser;
  beforeAll(async () => {
    demo = await demoArchive([...SHORT_PLAN, { day: 83, kind: 'open' }]);
    const house = openPublicHouse({ archive: demo.open, clock: demo.clock, invented: true });
    site = await serve(publicSite(house), { port: 0 });
    browser = await openBrowser(found!);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await demo?.close();
  });

  /** Pages that only a posted form shows, after those with an address. */
  async function* shown(page: Page, addresses = paths): AsyncGenerator<string> {
    for (const path of addresses) {
      await page.goto(site.url + path);
      yield path;
    }
    for (const asked of ['fraud', 'zzyzx']) {
      await page.goto(`${site.url}/notices`);
      await page.fill('#words', asked);
      await page.press('#words', 'Enter');
      await page.waitForURL('**/search');
      yield `a search for ${asked}`;
    }
    await page.goto(`${site.url}/check`);
    await page.fill('input[name=number]', '2024/10482');
    await page.fill('input[name=birthDate]', '1979-06-15');
    await page.click('button.do');
    await page.waitForSelector('#answer');
    yield 'an answer to a paper';
  }

  it.each(Object.entries(VARIANTS))(
    'no page scrolls sideways, reaches out or complains: %s',
    async (_, options) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const complaints = complaintsOf(page, site.url);
      for await (const what of shown(page)) {
        await page.evaluate(
          'for (const fold of document.querySelectorAll("details.folded")) fold.open = true',
        );
        expect(await sideways(page), what).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    300_000,
  );

  /** Contrast depends on the theme alone and takes most of the time: it is asked for where each kind of text stands once. */
  const eachKindOfText = ['/notices/2024-10482', '/sweeps/7', '/countries/RU', '/changes?kind=amended'];
  const inquiries: [Variant, AxeScope, readonly string[]][] = [
    ['desk', 'all but contrast', paths],
    ['phone, right to left', 'all but contrast', paths],
    ['desk', 'contrast', eachKindOfText],
    ['dark', 'contrast', eachKindOfText],
  ];

  it.each(inquiries)(
    'axe finds nothing: %s, %s',
    async (variant, scope, addresses) => {
      const context = await browser.newContext(VARIANTS[variant]);
      const page = await context.newPage();
      for await (const what of shown(page, addresses)) {
        expect(await axeTells(page, scope), what).toEqual([]);
      }
      await context.close();
    },
    300_000,
  );

  it('a search is narrowed, paged and left by the keyboard alone, without a script and without an address', async () => {
    const context = await browser.newContext({ ...VARIANTS.desk, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/notices`);
    await page.focus('#words');
    await page.keyboard.type('fraud');
    await Promise.all([page.waitForURL('**/search'), page.keyboard.press('Enter')]);
    const before = await page.locator('.person-link').count();
    await page.locator('.facet .as-link').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chosen');
    expect(page.url()).toBe(`${site.url}/search`);
    expect(await page.inputValue('#words')).toBe('fraud');
    expect(await page.locator('.person-link').count()).toBeLessThan(before);
    await context.close();
  });

  it.skipIf(!built).each(['desk', 'right to left'] as const)(
    'a hairline leads from the end of marked words to their finding, which opens by a click on them: %s',
    async (variant) => {
      const context = await browser.newContext(VARIANTS[variant]);
      const page = await context.newPage();
      await page.goto(`${site.url}/notices/2024-10482`);
      const ends = () =>
        page.evaluate<{ line: number; words: number }>(`(() => {
          const sheet = document.querySelector('.annotated').getBoundingClientRect();
          const words = document.querySelector('a.marked').getBoundingClientRect();
          const path = document.querySelector('.notice-lines path').getAttribute('d');
          const toLeft = document.dir === 'rtl';
          return {
            line: Math.round(Number(/^M([\\d.]+)/.exec(path)[1])),
            words: Math.round((toLeft ? words.left : words.right) - sheet.left),
          };
        })()`);
      await expect
        .poll(async () => {
          const { line, words } = await ends();
          return Math.abs(line - words);
        })
        .toBeLessThanOrEqual(1);
      const mark = page.locator('a.marked').first();
      const note = page.locator((await mark.getAttribute('href'))!.replace(':', '\\:'));
      expect(await note.locator('details').getAttribute('open')).toBeNull();
      await mark.click();
      expect(await note.locator('details').getAttribute('open')).not.toBeNull();
      await context.close();
    },
  );

  it('on paper a notice has no buttons and keeps its history', async () => {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${site.url}/notices/2024-10482`);
    expect(await page.locator('.notice-actions').isVisible()).toBe(false);
    expect(await page.locator('.history').isVisible()).toBe(true);
    await page.goto(`${site.url}/certificate/2024-10482`);
    expect(await page.locator('form').first().isVisible()).toBe(false);
    const digest = () => page.locator('code.digest').first().innerText();
    expect(await digest()).toMatch(/^[0-9a-f]{64}$/);
    await page.emulateMedia({ media: 'screen' });
    expect(await digest()).toMatch(/^[0-9a-f]{12}…$/);
    await page.close();
  });

  it.skipIf(!built)('a sweep under way shows itself again when it has ended', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/sweeps/9`);
    expect(await page.locator('.live').isVisible()).toBe(true);
    const open = await demo.archive.openSweep('https://ws-public.interpol.int/notices/v1');
    expect(open).toMatchObject({ no: 9, resumed: true });
    await open.close({
      verdict: 'failed',
      totalBefore: null,
      totalAfter: null,
      requests: 0,
      seen: 0,
      gone: [],
      partitions: [],
      missing: [],
      notes: [],
    });
    await page.waitForSelector('.live', { state: 'detached', timeout: 15_000 });
    expect(await page.locator('.verdict-failed').isVisible()).toBe(true);
    await page.close();
  });
});
