/**
 * Writes the pages of `docs/reference/` that are made from the program itself: `npm run reference`.
 * A page is a file and what makes its text; `test/contract/reference.test.ts` fails while a file says something else.
 * To add a page, write a file under `scripts/reference/` that gives its text, and name it in `PAGES`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPublicHouse } from '../src/house/house.ts';
import { dataDictionary } from '../src/publishing/exports/dictionary.ts';
import { apiDocument, apiReference } from '../src/web/web.ts';
import { commandPage } from './reference/commands.ts';
import { faultPage } from './reference/faults.ts';
import { settingPage } from './reference/settings.ts';
import { tablePage } from './reference/tables.ts';

export interface ReferencePage {
  /** Name of the file in `docs/reference/`. */
  readonly file: string;
  /** The whole text, which ends in a line feed. */
  readonly text: () => string;
}

export const PAGES: readonly ReferencePage[] = [
  { file: 'api.md', text: () => apiReference(apiDocument(openPublicHouse())) },
  { file: 'cli.md', text: commandPage },
  { file: 'settings.md', text: settingPage },
  { file: 'tables.md', text: tablePage },
  { file: 'faults.md', text: faultPage },
  { file: 'data-dictionary.md', text: dataDictionary },
];

export const REFERENCE_FOLDER = join(import.meta.dirname, '..', 'docs', 'reference');

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(REFERENCE_FOLDER, { recursive: true });
  for (const { file, text } of PAGES) {
    writeFileSync(join(REFERENCE_FOLDER, file), text());
    console.log(`docs/reference/${file}`);
  }
}
