import { readFileSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { KeptStamp } from '../../archive/archive.ts';
import { readAddress } from '../../house/house.ts';
import { RescindError, wordsOf } from '../../kernel/kernel.ts';
import { type Common, common, dayFrom, inHouse, wholeFrom } from '../command.ts';
import { EXIT, type Output } from '../output.ts';

const MEGABYTE = 1024 * 1024;
const CA = [
  '--ca <file>',
  'certificates in PEM of the authorities you trust; without it that stays unknown',
] as const;
const DAY = ['--day <day>', 'which day’s head (default: the newest day that is over, UTC)'] as const;

/** `rescind stamp request | keep FILE | ask --url | list` */
export function addStamp(program: Command, end: (code: number) => void): void {
  const stamp = program
    .command('stamp')
    .description(
      'have an outside authority stamp the chain’s head (RFC 3161), so that nobody can say it was made later',
    )
    .addHelpText(
      'after',
      `
What is stamped is the head itself: its 64 hexadecimal digits are the SHA-256 imprint of the stamp. Anyone can check it with
  openssl ts -verify -digest HEAD -in FILE.tsr -CAfile AUTHORITY.pem
Only the head of a day that is over (UTC) is stamped; today's still moves.`,
    );

  common(stamp.command('request'))
    .description('write a request that you take to an authority; nothing is sent')
    .option(...DAY)
    .requiredOption('--out <file>', 'where to write it, such as head.tsq')
    .addHelpText(
      'after',
      '\nSend it as application/timestamp-query, such as: curl -H "Content-Type: application/timestamp-query" --data-binary @head.tsq URL > head.tsr',
    )
    .action(async (options: Common & { day?: string; out: string }) => {
      const day = options.day === undefined ? null : dayFrom(options.day, '--day');
      end(
        await inHouse(options, async (house, output) => {
          const { bytes, ...asked } = await house.writing('a request for a stamp', (archive) =>
            archive.askForStamp(day),
          );
          await writeWhole(options.out, bytes);
          if (output.json) output.object({ ...asked, file: options.out });
          else {
            output.line(
              `Written: ${options.out}, a request to stamp the head of ${asked.day}, ${asked.chain}.`,
            );
            output.line('Have an authority stamp it, then: rescind stamp keep REPLY.tsr');
          }
          return EXIT.done;
        }),
      );
    });

  common(stamp.command('keep'))
    .description('check an authority’s reply and keep it')
    .argument('<file>', 'the reply, such as head.tsr')
    .option(...CA)
    .addHelpText(
      'after',
      `
Kept only when all of this holds: granted; of a head on record; the nonce of a request made here, if one was made for this head;
signed by the certificate inside; that certificate is for time stamps alone; not older than the head; and with --ca, led to by it.
Exit codes: 0 kept (or kept before), 2 the file or --ca cannot be read, 4 the reply does not hold and nothing was kept.`,
    )
    .action(async (file: string, options: Common & { ca?: string }) => {
      const reply = bytesOf(file);
      const authorities = authoritiesOf(options);
      end(
        await inHouse(options, async (house, output) => {
          const kept = await house.writing('a stamp', (archive) => archive.keepStamp(reply, authorities));
          say(kept, output);
          return EXIT.done;
        }),
      );
    });

  common(stamp.command('ask'))
    .description(
      'send a request to an authority and keep its reply; only the head and a random number leave this machine',
    )
    .requiredOption('--url <address>', 'the authority’s address, such as https://tsa.example.org/tsr')
    .option(...DAY)
    .option(...CA)
    .addHelpText(
      'after',
      '\nSent once; no redirect is followed; waits at most 30 seconds. The authority sees your address.',
    )
    .action(async (options: Common & { url: string; day?: string; ca?: string }) => {
      const { url } = options;
      readAddress('--url', url);
      const day = options.day === undefined ? null : dayFrom(options.day, '--day');
      const authorities = authoritiesOf(options);
      end(
        await inHouse(options, async (house, output) => {
          output.progress(`Asking ${new URL(url).host} …`);
          const kept = await house.askAuthority({ url, day, authorities });
          output.settle();
          say(kept, output);
          return EXIT.done;
        }),
      );
    });

  common(stamp.command('list', { isDefault: true }))
    .description('heads by day, newest first, and who stamped them')
    .option(...CA)
    .option('--limit <n>', 'at most so many days', '40')
    .action(async (options: Common & { ca?: string; limit: string }) => {
      const limit = wholeFrom(options.limit, '--limit');
      const authorities = authoritiesOf(options);
      end(
        await inHouse(options, async (house, output) => {
          const heads = await house.archive.chainHeads(limit);
          for (const head of heads) {
            const stamps = [];
            for (const one of head.stamps) {
              const leads =
                authorities === null ? null : await house.archive.trustsStamp(one.no, authorities);
              stamps.push({ ...one, trusted: leads === null ? 'unknown' : leads ? 'yes' : 'no' } as const);
            }
            if (output.json) output.object({ ...head, stamps });
            else {
              output.line(
                `${head.day}  ${head.chain}  ${stamps.length === 0 ? 'not stamped' : ''}`.trimEnd(),
              );
              for (const one of stamps)
                output.line(
                  `    stamp ${one.no}: ${one.stampedAt} by ${one.authority}; ${TRUST[one.trusted]}`,
                );
            }
          }
          if (heads.length === 0) output.aside('No head on record yet.');
          return EXIT.done;
        }),
      );
    });
}

const TRUST = {
  yes: 'leads to the authority you named',
  no: 'does not lead to the authority you named',
  unknown: 'whether the authority is to be trusted is unknown (name one with --ca)',
} as const;

function say(kept: KeptStamp, output: Output): void {
  if (output.json) {
    output.object(kept);
    return;
  }
  output.line(
    `${kept.taken ? 'Kept' : 'Kept before'}: stamp ${kept.no} of the head of ${kept.day}, ${kept.chain}.`,
  );
  output.line(`Stamped ${kept.stampedAt} by ${kept.authority}; ${TRUST[kept.trusted]}.`);
  output.line(
    kept.nonce === 'yes'
      ? 'It answers the request that was made here.'
      : 'No request for this head was made here, so its nonce could not be compared.',
  );
}

/** @throws RescindError `no-file`, `file-too-large` */
function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).size <= MEGABYTE) return readFileSync(file);
  } catch (cause) {
    throw new RescindError(
      'no-file',
      `${file} cannot be read (${(cause as NodeJS.ErrnoException).code ?? wordsOf(cause)}).`,
      'Check the path and that you may read it.',
      { outcome: 'usage' },
    );
  }
  throw new RescindError(
    'file-too-large',
    `${file} is larger than 1 MB, and no reply or certificate is.`,
    'Give the file that the authority answered with.',
    { outcome: 'usage' },
  );
}

function authoritiesOf(options: { ca?: string }): string | null {
  return options.ca === undefined ? null : Buffer.from(bytesOf(options.ca)).toString('latin1');
}

/** Writes beside, then renames: half a file is never left behind. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.draft`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
  } catch (cause) {
    throw new RescindError(
      'cannot-write',
      `${file} cannot be written (${(cause as NodeJS.ErrnoException).code ?? wordsOf(cause)}).`,
      'Name a place where you may write with --out.',
      { outcome: 'usage' },
    );
  } finally {
    await rm(draft, { force: true });
  }
}
