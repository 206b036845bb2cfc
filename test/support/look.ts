/**
 * Saves pictures of pages, to be looked at: `npx tsx test/support/look.ts /rules /questions --as desk,phone`.
 * Variants: small, middle, desk, phone, dark, rtl, rtl-phone, print. They go to test-results/look/. A path such as `POST /search q=fraud` posts a form.
 * The house is the demo world, unpacked once into data-demo/ (`EMPTY=1`: no archive; `DATA=FOLDER`: an archive of your own).
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { checkoutFolder, openHouse, openPublicHouse, readConfig, unpackDemo } from '../../src/house/house.ts';
import { standingClock } from '../../src/kernel/kernel.ts';
import { publicFaces, serve } from '../../src/web/web.ts';
import { findChromium, openBrowser } from './browser.ts';

const variants: Record<string, BrowserContextOptions> = {
  small: { viewport: { width: 820, height: 900 } },
  middle: { viewport: { width: 1000, height: 900 } },
  'rtl-phone': { viewport: { width: 360, height: 780 }, deviceScaleFactor: 2, locale: 'ar' },
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
const demo = process.env.EMPTY === '1' ? null : await house();
const site = await serve(
  publicFaces(demo?.publicHouse ?? openPublicHouse(), (fault) => console.error(fault)),
  { port: 0 },
);
const browser = await openBrowser(found);
for (const name of wanted) {
  const context = await browser.newContext(variants[name] ?? {});
  const page = await context.newPage();
  if (name === 'print') await page.emulateMedia({ media: 'print' });
  for (const path of paths.length > 0 ? paths : ['/']) {
    if (path.startsWith('POST ')) await post(page, path);
    else await page.goto(site.url + path);
    const stem = `${folder}/${path.replace(/[^\w.-]+/g, '_').replace(/^_/, '') || 'start'}.${name}`;
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
await demo?.close();

/** The demo world on the morning of its last day, or an archive that was named. */
async function house() {
  if (process.env.DATA) return openHouse(readConfig({}, { data: process.env.DATA }));
  const data = join(checkoutFolder(), 'data-demo');
  await unpackDemo(data);
  return openHouse(readConfig({}, { data }), { clock: standingClock('2026-11-23T07:00:00Z') });
}

/** Posts `POST /path a=1&b=2` as a form of the site would. */
async function post(page: Page, order: string): Promise<void> {
  const [, path = '/', fields = ''] = order.split(' ');
  await page.goto(`${site.url}/about`);
  const inputs = [...new URLSearchParams(fields)]
    .map(([name, value]) => `<textarea name="${name}">${value}</textarea>`)
    .join('');
  await page.setContent(
    `<form method="post" action="${site.url}${path}">${inputs}<button>post</button></form>`,
  );
  await Promise.all([page.waitForNavigation(), page.click('button')]);
}
