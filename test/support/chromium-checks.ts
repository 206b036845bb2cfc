/** What every page must pass in a real Chromium, whoever opens it. */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';

export const VARIANTS = {
  desk: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 360, height: 780 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'right to left': { viewport: { width: 1280, height: 900 }, locale: 'ar' },
  'phone, right to left': { viewport: { width: 360, height: 780 }, locale: 'ar' },
} as const satisfies Record<string, BrowserContextOptions>;
export type Variant = keyof typeof VARIANTS;

/** Contrast depends on the theme alone and takes most of the time; the rest depends on width and direction. */
export type AxeScope = 'all' | 'contrast' | 'all but contrast';

/** What axe finds on the page, each with up to three places; empty where it finds nothing. */
export async function axeTells(page: Page, scope: AxeScope): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  if (scope === 'contrast') axe.withRules('color-contrast');
  if (scope === 'all but contrast') axe.disableRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`);
}

/** By how many pixels the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Gathers what the page's console complains of, and what it asks of anybody but `site`. */
export function complaintsOf(page: Page, site: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!message.text().includes('404')) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site}/`)) complaints.push(request.url());
  });
  return complaints;
}
