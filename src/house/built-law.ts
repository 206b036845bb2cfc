/**
 * The rulebook as it was compiled when the program was built, so that no process pays a second for an unedited one.
 * It holds for exactly the files it was made from, told by their digest; any other folder is compiled as it is read.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { type Digest, digestOfJson } from '../kernel/kernel.ts';
import type { RulebookFile } from '../law/law.ts';
import { compileParts, type LawParts, readRulebookFolder } from './law-parts.ts';

interface Built {
  readonly of: Digest;
  readonly parts: LawParts;
}

/** Beside the bundle. Sources that run unbundled have none, so that it is never older than the compiler. */
const BESIDE = join(dirname(fileURLToPath(import.meta.url)), 'rulebook.built');

/**
 * Compiles a rulebook's folder and keeps what came of it, at the build.
 * @param path the file to write; nothing is written where the folder does not compile, and `rescind law check` names why
 */
export function keepBuilt(folder: string, path: string): void {
  const files = readRulebookFolder(folder);
  const parts = compileParts(files);
  if (!('faults' in parts))
    writeFileSync(path, serialize({ of: digestOfFiles(files), parts } satisfies Built));
}

/** What was compiled from exactly these files at the build; null where the build knew others or none. */
export function builtParts(files: readonly RulebookFile[], path: string = BESIDE): LawParts | null {
  const built = builtAt(path);
  return built?.of === digestOfFiles(files) ? built.parts : null;
}

/** What was compiled at the build, whatever the folder holds by now; null where nothing was. */
export function lastBuilt(path: string = BESIDE): LawParts | null {
  return builtAt(path)?.parts ?? null;
}

function builtAt(path: string): Built | null {
  return existsSync(path) ? (deserialize(readFileSync(path)) as Built) : null;
}

function digestOfFiles(files: readonly RulebookFile[]): Digest {
  return digestOfJson(files.map(({ path, text }) => [path, text]));
}
