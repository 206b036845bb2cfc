/**
 * `npm run pictures`: takes the pictures that README.md shows, of the demo world, into docs/pictures/.
 * Look at each of them afterwards: a picture can be fresh and still be wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { checkoutFolder, openHouse, readConfig, unpackDemo } from '../../src/house/house.ts';
import { standingClock } from '../../src/kernel/kernel.ts';
import { publicSite, serve } from '../../src/web/web.ts';
import { findChromium, openBrowser } from './browser.ts';

const desk: BrowserContextOptions = { viewport: { width: 1080, height: 860 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 760 }, isMobile: true };

/** `from` is where the picture begins, `to` where it ends, in pixels; it keeps the line that says the people are invented. */
const pictures = [
  { name: 'overview', path: '/', as: desk, from: 0, to: 720 },
  { name: 'notice', path: '/notices/2024-10482', as: desk, from: 125, to: 965 },
  { name: 'sweeps', path: '/sweeps/81', as: desk, from: 125, to: 965 },
  { name: 'li-phone', path: '/cases/li-chuanliang', as: phone, from: 0, to: 760 },
];

/** The morning of the demo world's last day, so that a picture taken later shows the same. */
const clock = standingClock('2026-11-23T07:00:00Z');
const MOST_BYTES = 150 * 1024;

const found = findChromium();
if (!found) process.exit(1);
const root = checkoutFolder();
const folder = join(root, 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
const data = join(root, 'data-demo');
await unpackDemo(data);
const house = await openHouse({ ...readConfig({}, { data }), contact: 'watch@example.org' }, { clock });
const site = await serve(publicSite(house.publicHouse), { port: 0 });
const browser = await openBrowser(found);
for (const { name, path, as, from, to } of pictures) {
  const context = await browser.newContext({ ...as, locale: 'en', colorScheme: 'light' });
  const page = await context.newPage();
  const answer = await page.goto(site.url + path, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
  const png = await page.screenshot({
    fullPage: true,
    clip: { x: 0, y: from, width: as.viewport?.width ?? 1080, height: to - from },
  });
  if (png.length > MOST_BYTES)
    throw new Error(`${name}.png has ${png.length} bytes; ${MOST_BYTES} are the most`);
  writeFileSync(join(folder, `${name}.png`), png);
  console.log(`docs/pictures/${name}.png  ${Math.round(png.length / 1024)} KB`);
  await context.close();
}
await browser.close();
await site.close();
await house.close();
