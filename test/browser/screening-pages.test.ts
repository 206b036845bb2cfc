/** The screening desk in a real browser: a form and an answer that need no script, on a phone and from right to left. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPublicHouse } from '../../src/house/house.ts';
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

const found = findChromium();

describe.skipIf(!found)('the screening desk in Chromium', () => {
  let site: Served;
  let browser: Browser;
  beforeAll(async () => {
    site = await serve(publicSite(openPublicHouse({ screeningOpen: true })), { port: 0 });
    browser = await openBrowser(found!);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const fill = async (page: Page) => {
    await page.goto(`${site.url}/screen`);
    await page.fill('textarea[name=charge]', 'participation in an extremist organisation; fraud');
    await page.fill('input[name=country]', 'KZ');
    await page.locator('form[action="/screen"] button[type=submit]').first().click();
    await page.waitForSelector('.annotated');
  };

  it.each(Object.entries(VARIANTS))(
    'form and answer scroll nothing sideways, reach nowhere and need no script: %s',
    async (_, options) => {
      const context = await browser.newContext({ ...options, javaScriptEnabled: false });
      const page = await context.newPage();
      const complaints = complaintsOf(page, site.url);
      await page.goto(`${site.url}/screen`);
      for (const folded of await page.locator('form details > summary').all()) await folded.click();
      expect(await sideways(page), 'the form with every question open').toBeLessThanOrEqual(0);
      await fill(page);
      for (const folded of await page.locator('.finding summary').all()) await folded.click();
      expect(await sideways(page), 'the answer').toBeLessThanOrEqual(0);
      expect(new URL(page.url()).search).toBe('');
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  const inquiries: [Variant, AxeScope][] = [
    ['desk', 'all'],
    ['dark', 'contrast'],
    ['phone, right to left', 'all but contrast'],
  ];
  it.each(inquiries)(
    'axe finds nothing on form and answer: %s, %s',
    async (variant, scope) => {
      const context = await browser.newContext(VARIANTS[variant]);
      const page = await context.newPage();
      await page.goto(`${site.url}/screen`);
      expect(await axeTells(page, scope), 'the form').toEqual([]);
      await fill(page);
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      expect(await axeTells(page, scope), 'the answer').toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('a finding’s article, words, rule and file are one click away', async () => {
    const context = await browser.newContext({ ...VARIANTS.phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await fill(page);
    const sources = page.locator('.finding.concern .finding-sources').first();
    const links = await sources.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const words = links.find((href) => href?.startsWith('#words-'));
    expect(await page.locator(`[id="${words?.slice(1)}"]`).count()).toBe(1);
    const others = links.filter((href) => href !== words);
    expect(others.length).toBeGreaterThanOrEqual(3);
    for (const href of others) {
      await page.goto(site.url + href);
      const place = href?.includes('#') ? ':target' : 'h1';
      expect(await page.locator(place).first().isVisible(), href ?? '').toBe(true);
    }
    await context.close();
  });
});
