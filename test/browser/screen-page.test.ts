import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPublicHouse } from '../../src/house/house.ts';
import { publicSite, type Served, serve } from '../../src/web/web.ts';
import { findChromium, openBrowser } from '../support/browser.ts';

const found = findChromium();

describe.skipIf(!found)('the screening form in Chromium', () => {
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

  const phone = { viewport: { width: 360, height: 780 } };
  const variants: Record<string, BrowserContextOptions> = {
    desk: { viewport: { width: 1280, height: 900 } },
    phone,
    'phone, right to left': { ...phone, locale: 'ar' },
  };

  it.each(Object.entries(variants))(
    'with every question open does not scroll sideways, and axe finds nothing: %s',
    async (_, options) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(`${site.url}/screen`);
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      const wide = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(wide).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await context.close();
    },
  );
});
