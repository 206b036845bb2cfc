/** The engines that tests of stores run on: SQLite always, PostgreSQL where `RESCIND_TEST_DATABASE_URL` names one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { Place } from '../../src/ledger/ledger.ts';

export interface Engines {
  /** A new, empty place; `cleanUp` removes it. */
  place(): { place: Place; cleanUp: () => void };
}

let counter = 0;

/** Runs a body of tests once for each engine; an engine that is missing is skipped by name. */
export function onEachEngine(title: string, body: (engines: Engines) => void): void {
  describe(`${title} on SQLite`, () =>
    body({
      place: () => {
        const folder = mkdtempSync(join(tmpdir(), 'rescind-test-'));
        return { place: { folder }, cleanUp: () => rmSync(folder, { recursive: true, force: true }) };
      },
    }));
  const url = process.env.RESCIND_TEST_DATABASE_URL;
  describe.skipIf(url === undefined)(`${title} on PostgreSQL`, () =>
    body({
      place: () => {
        counter += 1;
        return {
          place: { url: url ?? '', schema: `t_${process.pid}_${counter}` },
          cleanUp: () => undefined,
        };
      },
    }),
  );
}
