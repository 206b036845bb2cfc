import type { Command } from 'commander';
import { type Common, common, inHouse } from '../command.ts';
import { EXIT } from '../output.ts';
import { count } from '../say.ts';

/** `rescind verify` */
export function addVerify(program: Command, end: (code: number) => void): void {
  common(program.command('verify'))
    .description('walk the chain, its stamps and everything derived from it, and name the first break')
    .action(async (options: Common) => {
      end(
        await inHouse(options, async (house, output) => {
          const result = await house.archive.verify((step, done, of) =>
            output.progress(`Walking the ${step}: ${done} of ${of} …`),
          );
          output.settle();
          if (output.json) output.object(result);
          else {
            output.line(
              `${count(result.observations, 'observation')} (${count(result.acts, 'act')} of this archive among them), ${count(result.blobs, 'item')}, ${count(result.notices, 'notice')}, ${count(result.changes, 'change')}; head ${result.chain}.`,
            );
            if (result.stamps > 0)
              output.line(
                `${count(result.stamps, 'stamp')} of heads ${result.stamps === 1 ? 'is' : 'are'} well signed; whether an authority is to be trusted, rescind stamp list --ca tells.`,
              );
            if (result.erasedBodies > 0)
              output.line(
                `${count(result.erasedBodies, 'body')} cannot be put together again, because an erasure took a part; their digests stand.`.replace(
                  'bodys',
                  'bodies',
                ),
              );
            output.line(
              result.firstBreak === null
                ? 'Everything holds.'
                : `First break: ${result.firstBreak.where}: ${result.firstBreak.what}`,
            );
          }
          return result.firstBreak === null ? EXIT.done : EXIT.failed;
        }),
      );
    });
}
