/** Import and diff of 100,000 notices: at most 60 s and 512 MB, and how it grows. */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { largeWorld } from '../../demo/world/world.ts';
import { measure } from './child.ts';

export async function* benchImport(): AsyncIterable<string> {
  yield '| notices | import s | import MB | diff s | diff MB | amended |';
  yield '| --- | --- | --- | --- | --- | --- |';
  const seconds: [number, number][] = [];
  for (const size of [10_000, 100_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'rescind-bench-'));
    try {
      const [before, after] = [
        join(folder, 'list-2026-01-01.ndjson'),
        join(folder, 'list-2026-02-01.ndjson'),
      ];
      await write(before, size, () => false);
      await write(after, size, (at) => at % 100 === 0);
      const data = join(folder, 'data');
      const first = await measure(['import', before, '--data', data, '--json']);
      const second = await measure(['import', after, '--data', data, '--json']);
      const summary = JSON.parse(second.told) as { amended: number };
      seconds.push([size, second.seconds]);
      yield `| ${size} | ${first.seconds.toFixed(1)} | ${first.peakMegabytes.toFixed(0)} | ${second.seconds.toFixed(1)} | ${second.peakMegabytes.toFixed(0)} | ${summary.amended} |`;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const [small, large] = seconds;
  if (small !== undefined && large !== undefined)
    yield `Growth: seconds ~ notices^${(Math.log(large[1] / small[1]) / Math.log(large[0] / small[0])).toFixed(2)}`;
}

async function write(path: string, size: number, changed: (at: number) => boolean): Promise<void> {
  function* lines() {
    let at = 0;
    for (const body of largeWorld(size, 3)) {
      const { entity_id, name, forename, date_of_birth, nationalities, _links } = body;
      const item = {
        entity_id,
        forename: changed(at) ? `${forename ?? ''} NEW` : forename,
        name,
        date_of_birth,
        nationalities,
        _links,
      };
      at += 1;
      yield `${JSON.stringify(item)}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
}
