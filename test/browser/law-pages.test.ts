/** The law browser in a real browser: no page scrolls sideways, works without a script, and axe finds nothing. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicSite, type Served, serve } from '../../src/web/web.ts';
import { findChromium, openBrowser } from '../support/browser.ts';
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

  const variants: Record<string, BrowserContextOptions> = {
    desk: { viewport: { width: 1280, height: 900 } },
    phone: { viewport: { width: 360, height: 780 } },
    dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
    'phone, right to left': { viewport: { width: 360, height: 780 }, locale: 'ar' },
  };

  it.each(Object.entries(variants))('nothing scrolls sideways: %s', async (_, options) => {
    const context = await browser.newContext({ ...options, javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of all) {
      await page.goto(site.url + path);
      const wide = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(wide, path).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  const inquiries: [string, (axe: AxeBuilder) => AxeBuilder][] = [
    ['desk', (axe) => axe],
    ['dark', (axe) => axe.withRules('color-contrast')],
    ['phone, right to left', (axe) => axe.disableRules('color-contrast')],
  ];

  it.each(inquiries)(
    'axe finds nothing: %s',
    async (variant, ask) => {
      const context = await browser.newContext(variants[variant] ?? {});
      const page = await context.newPage();
      for (const path of looked) {
        await page.goto(site.url + path);
        const { violations } = await ask(
          new AxeBuilder({ page }).options({ resultTypes: ['violations'] }),
        ).analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
        expect(told, path).toEqual([]);
      }
      await context.close();
    },
    300_000,
  );

  it('a rule’s provision is one click away, at its place, and its file opens without a script', async () => {
    const context = await browser.newContext({ ...variants.phone, javaScriptEnabled: false });
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
    const context = await browser.newContext({ ...variants.phone, javaScriptEnabled: false });
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
