/** Reads one file of the casebook, line by line, and says exactly where it is wrong. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { RescindError, wordsOf } from '../../kernel/kernel.ts';

/**
 * Gives the lines of the JSONL file at `path`, each of the given shape, in the order of the file; ids are unique in it.
 * @throws RescindError `casebook-unreadable` when there is no such file, `casebook-invalid` naming file, line and field
 */
export function readLines<T extends { id: string }>(path: string, shape: z.ZodType<T>): readonly T[] {
  const file = basename(path);
  const items: T[] = [];
  const seen = new Map<string, number>();
  for (const [index, text] of contents(path, file).split('\n').entries()) {
    if (text.trim() === '') continue;
    const line = index + 1;
    const item = shape.safeParse(json(text, file, line));
    if (!item.success) {
      const issue = item.error.issues[0]!;
      throw invalid(file, line, `${issue.path.join('.') || 'the line'}: ${issue.message}`);
    }
    const earlier = seen.get(item.data.id);
    if (earlier !== undefined)
      throw invalid(file, line, `id ${item.data.id} stands already on line ${earlier}`);
    seen.set(item.data.id, line);
    items.push(item.data);
  }
  if (items.length === 0) throw invalid(file, 1, 'the file is empty');
  return items;
}

function contents(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new RescindError(
      'casebook-unreadable',
      `The casebook's file ${file} could not be read.`,
      'Check that the folder casebook/ is whole, or take it again from the release.',
      { cause },
    );
  }
}

function json(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(file, line, wordsOf(cause));
  }
}

/** An error that names file and line; nothing of the casebook is shown until it is mended. */
export function invalid(file: string, line: number, what: string): RescindError {
  return new RescindError(
    'casebook-invalid',
    `casebook/${file}, line ${line}: ${what}`,
    'Mend the line, or take the file again from the release.',
  );
}
