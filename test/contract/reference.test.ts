/** The pages of docs/reference that are made from the program say what the program does today. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES, REFERENCE_FOLDER } from '../../scripts/reference.ts';

describe('docs/reference', () => {
  it.each(PAGES.map(({ file, text }) => [file, text] as const))('%s is fresh', (file, text) => {
    const path = join(REFERENCE_FOLDER, file);
    const stands = existsSync(path) ? readFileSync(path, 'utf8') : '';
    expect(stands === text(), `docs/reference/${file} is stale: run npm run reference`).toBe(true);
  });

  it('has a page of its own for each made text', () => {
    expect(new Set(PAGES.map(({ file }) => file)).size).toBe(PAGES.length);
  });
});
