/** Writes docs/reference/data-dictionary.md from the table that the exports are written from. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dataDictionary } from '../src/publishing/exports/dictionary.ts';

const folder = new URL('../docs/reference/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('data-dictionary.md', folder), dataDictionary());
console.log('docs/reference/data-dictionary.md was written.');
