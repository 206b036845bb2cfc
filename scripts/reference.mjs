/** `npm run reference`: writes docs/reference/api.md from the API's own document; a test fails while it is stale. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPublicHouse } from '../src/house/house.ts';
import { apiDocument, apiReference } from '../src/web/web.ts';

const path = fileURLToPath(new URL(join('..', 'docs', 'reference', 'api.md'), import.meta.url));
writeFileSync(path, apiReference(apiDocument(openPublicHouse())));
process.stdout.write(`Wrote ${path}\n`);
