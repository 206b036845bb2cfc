/** The demo world's folder: unpacked once from the compact file that ships with the program. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdDecompress } from 'node:zlib';
import { RescindError } from '../kernel/kernel.ts';
import { ARCHIVE_FILE, inWords } from '../ledger/ledger.ts';
import { checkoutFolder } from './checkout.ts';
import { makeFolder } from './config.ts';

/** Whether a data folder holds an archive. */
export function hasArchive(folder: string): boolean {
  return existsSync(join(folder, ARCHIVE_FILE));
}

/**
 * Unpacks the demo world into `folder` unless it is there already; a broken-off unpacking leaves nothing behind.
 * @throws RescindError `no-demo` when the program came without its compact file; `disk-full`, `cannot-open`
 */
export async function unpackDemo(folder: string): Promise<void> {
  if (hasArchive(folder)) return;
  const packed = join(checkoutFolder(), 'demo', 'world.sqlite.zst');
  if (!existsSync(packed))
    throw new RescindError(
      'no-demo',
      'The demo world demo/world.sqlite.zst is missing.',
      'Build it with `npm run demo:build`, or start with your own data: `rescind init`.',
    );
  makeFolder(folder);
  const target = join(folder, ARCHIVE_FILE);
  const draft = `${target}.draft`;
  try {
    await pipeline(
      createReadStream(packed),
      createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 31 } }),
      createWriteStream(draft),
    );
    await rename(draft, target);
  } catch (fault) {
    throw inWords(fault, `The demo world in ${folder}`);
  } finally {
    await rm(draft, { force: true });
  }
}
