import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkoutFolder, openPublicHouse } from '../../src/house/house.ts';
import { publicSite, type Served, serve } from '../../src/web/web.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
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

  const variants: Record<string, BrowserContextOptions> = {
    desk: { viewport: { width: 1280, height: 900 } },
    phone: { viewport: { width: 360, height: 780 } },
    dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
    'phone, right to left': { viewport: { width: 360, height: 780 }, locale: 'ar' },
  };

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

  it.each(Object.entries(variants))(
    'no page scrolls sideways, reaches out or complains: %s',
    async (_, options) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (!message.text().includes('404')) complaints.push(message.text());
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(`${site.url}/`)) complaints.push(request.url());
      });
      for await (const what of shown(page)) {
        await page.evaluate(
          'for (const fold of document.querySelectorAll("details.folded")) fold.open = true',
        );
        const wide = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(wide, what).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    300_000,
  );

  /** Contrast depends on the theme alone and takes most of the time: it is asked for where each kind of text stands once. */
  const eachKindOfText = ['/notices/2024-10482', '/sweeps/7', '/countries/RU', '/changes?kind=amended'];
  const inquiries: [string, string, readonly string[], (axe: AxeBuilder) => AxeBuilder][] = [
    ['desk', 'all but contrast', paths, (axe) => axe.disableRules('color-contrast')],
    ['phone, right to left', 'all but contrast', paths, (axe) => axe.disableRules('color-contrast')],
    ['desk', 'contrast', eachKindOfText, (axe) => axe.withRules('color-contrast')],
    ['dark', 'contrast', eachKindOfText, (axe) => axe.withRules('color-contrast')],
  ];

  it.each(inquiries)(
    'axe finds nothing: %s, %s',
    async (variant, _, addresses, ask) => {
      const context = await browser.newContext(variants[variant] ?? {});
      const page = await context.newPage();
      for await (const what of shown(page, addresses)) {
        const { violations } = await ask(
          new AxeBuilder({ page }).options({ resultTypes: ['violations'] }),
        ).analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
        expect(told, what).toEqual([]);
      }
      await context.close();
    },
    300_000,
  );

  it('a search is narrowed, paged and left by the keyboard alone, without a script and without an address', async () => {
    const context = await browser.newContext({ ...variants.desk, javaScriptEnabled: false });
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
