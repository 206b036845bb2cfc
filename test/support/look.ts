/**
 * Saves pictures of pages, to be looked at: `npx tsx test/support/look.ts /rules /questions --as desk,phone`.
 * Variants: desk, phone, dark, rtl, print. They go to test-results/look/.
 */
import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions } from 'playwright-core';
import { openPublicHouse } from '../../src/house/house.ts';
import { publicSite, serve } from '../../src/web/web.ts';
import { findChromium, openBrowser } from './browser.ts';

const variants: Record<string, BrowserContextOptions> = {
  desk: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2 },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  rtl: { viewport: { width: 1280, height: 900 }, locale: 'ar' },
  print: { viewport: { width: 794, height: 1123 } },
};

const args = process.argv.slice(2);
const at = args.indexOf('--as');
const wanted = at < 0 ? Object.keys(variants) : (args[at + 1] ?? '').split(',');
const paths = at < 0 ? args : args.slice(0, at);
/** Tall pages are saved in pieces that can still be read. */
const pieceHeight = 1600;
const folder = 'test-results/look';

const found = findChromium();
if (!found) process.exit(1);
mkdirSync(folder, { recursive: true });
const site = await serve(publicSite(openPublicHouse({ invented: process.env.INVENTED === '1' })), {
  port: 0,
});
const browser = await openBrowser(found);
for (const name of wanted) {
  const context = await browser.newContext(variants[name] ?? {});
  const page = await context.newPage();
  if (name === 'print') await page.emulateMedia({ media: 'print' });
  for (const path of paths.length > 0 ? paths : ['/']) {
    await page.goto(site.url + path);
    const stem = `${folder}/${path.replaceAll('/', '_').slice(1) || 'start'}.${name}`;
    const { width, height } = await page.evaluate<{ width: number; height: number }>(
      '({ width: document.documentElement.clientWidth, height: document.documentElement.scrollHeight })',
    );
    for (let y = 0, piece = 1; y < height; y += pieceHeight, piece += 1) {
      const file = `${stem}.${piece}.png`;
      const clip = { x: 0, y, width, height: Math.min(pieceHeight, height - y) };
      await page.screenshot({ path: file, fullPage: true, clip });
      console.log(file);
    }
  }
  await context.close();
}
await browser.close();
await site.close();
