import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openPublicHouse } from '../../src/house/house.ts';
import { apiDocument, apiReference } from '../../src/web/web.ts';

it('docs/reference/api.md is what `npm run reference` writes', () => {
  const written = readFileSync(new URL('../../docs/reference/api.md', import.meta.url), 'utf8');
  expect(written).toBe(apiReference(apiDocument(openPublicHouse())));
});
