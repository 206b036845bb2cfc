/** Fills a house with a large list: details from a saved file, then two whole looks, as the collector would have recorded them. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { largeWorld, type RawDetail } from '../../demo/world/world.ts';
import type { House } from '../../src/house/house.ts';
import type { NoticeId, SweepReport } from '../../src/notice/notice.ts';
import { readListAnswer } from '../../src/sources/list-answer.ts';

const SEED = 5;
/** As many as one answer of the service holds. */
const CAP = 160;

/** Every hundredth notice says something else at the second look, and every two hundredth is gone. */
export async function fillWith(house: House, size: number): Promise<void> {
  const details = join(house.config.dataFolder, 'details-2026-01-01.ndjson');
  const lines = function* () {
    for (const body of largeWorld(size, SEED)) yield `${JSON.stringify(body)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(details));
  await house.importFile(details);
  await look(house, [...largeWorld(size, SEED)]);
  await look(
    house,
    [...largeWorld(size, SEED)].flatMap((body, at) =>
      at % 200 === 0 ? [] : at % 100 === 1 ? [{ ...body, forename: `${body.forename ?? ''} NEW` }] : [body],
    ),
  );
}

async function look(house: House, list: readonly RawDetail[]): Promise<void> {
  await house.writing('a look at a large list', async (archive) => {
    const open = await archive.openSweep('http://127.0.0.1/notices/v1');
    for (let at = 0; at < list.length; at += CAP) {
      const notices = list
        .slice(at, at + CAP)
        .map(({ entity_id, name, forename, date_of_birth, nationalities, _links }) => ({
          entity_id,
          forename,
          date_of_birth,
          nationalities,
          name,
          _links,
        }));
      const body = Buffer.from(JSON.stringify({ total: list.length, query: {}, _embedded: { notices } }));
      const asked = `red?part=${at / CAP}`;
      const items = readListAnswer(body, {}).slices;
      await open.record({ what: 'list', asked, status: 200, receivedAt: house.clock.now(), body, items });
    }
    await open.close(wholeOf(list));
  });
}

function wholeOf(list: readonly RawDetail[]): SweepReport {
  const [totalBefore, totalAfter, seen] = [list.length, list.length, list.length];
  const requests = Math.ceil(list.length / CAP);
  const gone: NoticeId[] = [];
  return {
    verdict: 'complete',
    totalBefore,
    totalAfter,
    requests,
    seen,
    gone,
    partitions: [],
    missing: [],
    notes: [],
  };
}
