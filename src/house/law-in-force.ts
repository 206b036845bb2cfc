/** The rulebook in force while the house is open: an edit is noticed, and one that does not compile changes nothing but what is said of it. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Rulebook } from '../law/law.ts';
import { keptLawBook, type LawBook, openLawBook, readLawBook } from './law-book.ts';

const LOOK_EVERY_MS = 3_000;

/**
 * @param kept gives the rulebook that the archive kept last; it stands in while the folder has never compiled here
 * @param lookEvery milliseconds after which the folder is looked at again, when somebody asks
 * @returns the law book of this moment. Its errors are those of `openLawBook`, where no rulebook was kept either.
 */
export function lawInForce(
  folder: string,
  kept: () => Promise<{ readonly rulebook: Rulebook } | null>,
  lookEvery: number = LOOK_EVERY_MS,
): () => Promise<LawBook> {
  let last: { readonly stamp: string; readonly book: Promise<LawBook> } | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;

  const readAgain = async (before: Promise<LawBook> | undefined): Promise<LawBook> => {
    const read = readLawBook(folder);
    if (!('faults' in read)) return read;
    if (before !== undefined) return { ...(await before), brokenBy: read.faults };
    const stored = await kept();
    return stored === null ? openLawBook(folder) : keptLawBook(stored.rulebook, read.faults);
  };

  return () => {
    if (last !== null && performance.now() - lookedAt < lookEvery) return last.book;
    const stamp = stampOf(folder);
    lookedAt = performance.now();
    if (last?.stamp === stamp) return last.book;
    const book = readAgain(last?.book);
    last = { stamp, book };
    // What failed is tried again at the next call, after what stood before it.
    const before = last;
    book.catch(() => {
      if (last === before) last = null;
    });
    return book;
  };
}

/** Moves when a file of the folder is written, added or taken away; the same text where there is no folder. */
function stampOf(folder: string): string {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const { mtimeMs, size } = statSync(path);
        return `${path} ${mtimeMs} ${size}`;
      })
      .join('\n');
  } catch {
    return 'no folder';
  }
}
