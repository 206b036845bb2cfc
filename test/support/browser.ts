/** A real Chromium for tests, where the machine has one; where it has none, tests are skipped aloud. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.RESCIND_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium lies, or null; the reason is said once, on standard error. */
export function findChromium(): string | null {
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (!found) {
    console.error(
      'SKIPPED: browser tests, because no Chromium was found (set RESCIND_CHROMIUM to its path).',
    );
  }
  return found ?? null;
}

/** Opens Chromium so that it reaches nothing by itself. As root it has no sandbox of its own. */
export function openBrowser(executablePath: string): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
  });
}
