import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { house, kinds } from '../support/pages.ts';

const found = findChromium();

describe.skipIf(!found)('in Chromium', () => {
  let site: Served;
  let browser: Browser;
  beforeAll(async () => {
    site = await serve(publicSite({ ...house, invented: true }), { port: 0 });
    browser = await openBrowser(found!);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(Object.entries(VARIANTS))(
    'no page scrolls sideways, reaches out or complains: %s',
    async (_, options) => {
      const context = await browser.newContext({ ...options, javaScriptEnabled: false });
      const page = await context.newPage();
      const complaints = complaintsOf(page, site.url);
      for (const path of kinds) {
        await page.goto(site.url + path);
        expect(await sideways(page), path).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  /** Contrast depends on the theme alone and takes most of the time; the rest depends on width and direction. */
  const inquiries: [Variant, AxeScope][] = [
    ['desk', 'all'],
    ['phone', 'all but contrast'],
    ['dark', 'contrast'],
    ['phone, right to left', 'all but contrast'],
  ];

  it.each(inquiries)(
    'axe finds nothing: %s',
    async (variant, scope) => {
      const context = await browser.newContext(VARIANTS[variant]);
      const page = await context.newPage();
      for (const path of kinds) {
        await page.goto(site.url + path);
        expect(await axeTells(page, scope), path).toEqual([]);
      }
      await context.close();
    },
    300_000,
  );

  it('the keyboard meets the skip link first, and it leads past the head', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/rules`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.className')).toBe('skip');
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ y: 8 });
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('content');
    await page.close();
  });

  it('the menu opens and the theme changes without a script', async () => {
    const context = await browser.newContext({ ...VARIANTS.phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/rules`);
    await page.locator('summary').click();
    await page.locator('.menu').getByRole('button', { name: 'Dark' }).click();
    expect(page.url()).toBe(`${site.url}/rules`);
    expect(await page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(23, 22, 20)',
    );
    await page.locator('summary').click();
    await page.locator('.menu').getByRole('link', { name: 'العربية' }).click();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await context.close();
  });

  it('uses its own type', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/`);
    await page.evaluate('document.fonts.ready');
    const loaded = await page.evaluate<string[]>(
      "[...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('\"', ''))",
    );
    expect([...new Set(loaded)].sort()).toEqual(['IBM Plex Mono', 'Inter', 'Source Serif 4']);
    await page.close();
  });
});
