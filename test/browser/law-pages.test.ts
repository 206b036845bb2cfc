/** The law browser in a real browser: no page scrolls sideways, works without a script, and axe finds nothing. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicSite, type Served, serve } from '../../src/web/web.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
import { type AxeScope, axeTells, sideways, VARIANTS, type Variant } from '../support/chromium-checks.ts';
import { house } from '../support/pages.ts';

const found = findChromium();
const all = [
  '/law',
  '/law/rules/terrorism-membership',
  '/law/rules/cheques',
  '/law/provisions',
  '/law/facts',
  '/law/parameters',
  '/law/timings',
  '/law/precedents',
  '/law/precedents/CCF-2023-1',
];
const looked = [
  '/law',
  '/law/rules/penalty-prosecution',
  '/law/precedents?topic=coup',
  '/law/precedents/CCF-2023-1',
];

describe.skipIf(!found)('the law in Chromium', () => {
  let site: Served;
  let browser: Browser;
  beforeAll(async () => {
    site = await serve(publicSite(house), { port: 0 });
    browser = await openBrowser(found!);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(Object.entries(VARIANTS))('nothing scrolls sideways: %s', async (_, options) => {
    const context = await browser.newContext({ ...options, javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of all) {
      await page.goto(site.url + path);
      expect(await sideways(page), path).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  const inquiries: [Variant, AxeScope][] = [
    ['desk', 'all'],
    ['dark', 'contrast'],
    ['phone, right to left', 'all but contrast'],
  ];

  it.each(inquiries)(
    'axe finds nothing: %s',
    async (variant, scope) => {
      const context = await browser.newContext(VARIANTS[variant]);
      const page = await context.newPage();
      for (const path of looked) {
        await page.goto(site.url + path);
        expect(await axeTells(page, scope), path).toEqual([]);
      }
      await context.close();
    },
    300_000,
  );

  it('a rule’s provision is one click away, at its place, and its file opens without a script', async () => {
    const context = await browser.newContext({ ...VARIANTS.phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/law/rules/penalty-prosecution`);
    await page.locator('#file summary').click();
    expect(await page.locator('#file pre').isVisible()).toBe(true);
    await page.locator('.law-stands a').first().click();
    expect(page.url()).toBe(`${site.url}/law/provisions#RPD/83(1)(a)(ii)`);
    expect(await page.locator(':target h3').innerText()).toContain('RPD/83(1)(a)(ii)');
    await context.close();
  });

  it('precedents are searched by the form alone', async () => {
    const context = await browser.newContext({ ...VARIANTS.phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/law/precedents`);
    await page.locator('.law-filter select[name=outcome]').selectOption('compliant');
    await page.locator('.law-filter button').click();
    expect(new URL(page.url()).searchParams.get('outcome')).toBe('compliant');
    const decided = await page.locator('.law-found strong').allInnerTexts();
    expect(decided.length).toBeGreaterThan(10);
    expect([...new Set(decided)]).toEqual(['compliant']);
    await context.close();
  });
});
