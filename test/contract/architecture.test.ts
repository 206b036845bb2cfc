/** The table of rooms in ARCHITECTURE.md is plan.mjs, room by room, and the files that the page names are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Room {
  readonly does: string;
  readonly enters: readonly string[];
  readonly typesOf?: readonly string[];
}

const page = readFileSync('ARCHITECTURE.md', 'utf8');
const { rooms } = (await import(pathToFileURL(resolve('plan.mjs')).href)) as { rooms: Record<string, Room> };
const plan = Object.entries(rooms);

describe('ARCHITECTURE.md', () => {
  it('shows the rooms of plan.mjs, in its order', () => {
    const section = page.split('\n## Rooms\n')[1]?.split('\n## ')[0] ?? '';
    const shown = section
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.slice(2, -2).split(' | '));
    const planned = plan.map(([name, { does, enters, typesOf }]) => [
      `\`${name}\``,
      does,
      `${enters.join(', ') || '-'}${typesOf ? `; types of ${typesOf.join(', ')}` : ''}`,
    ]);
    expect(shown).toEqual(planned);
  });

  it('plans every room that there is, and no other', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(plan.map(([name]) => name).sort()).toEqual(folders.sort());
  });

  it('names only files and folders that there are', () => {
    const named = [...page.matchAll(/`((?:src|demo|test|docs|scripts|casebook)\/[\w./-]*)`/g)].map(
      ([, path]) => path!,
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
