import type { Command } from 'commander';
import { type Common, common, inHouse, wholeFrom, wordOf } from '../command.ts';
import { EXIT } from '../output.ts';
import { sweepLine } from '../say.ts';

/** `rescind sweeps list | show N | confirm N | reject N` */
export function addSweeps(program: Command, end: (code: number) => void): void {
  const sweeps = program
    .command('sweeps')
    .description('sweeps and saved files: list, show, and judge held ones');

  common(sweeps.command('list', { isDefault: true }))
    .description('newest first')
    .option('--held', 'only those that wait for a word')
    .option('--limit <n>', 'at most so many', '40')
    .action(async (options: Common & { held?: boolean; limit: string }) => {
      end(
        await inHouse(options, async (house, output) => {
          const list = await house.archive.sweeps({
            limit: wholeFrom(options.limit, '--limit'),
            ...(options.held && { held: true }),
          });
          for (const sweep of list) {
            if (output.json) output.object(sweep);
            else output.line(sweepLine(sweep));
          }
          if (list.length === 0)
            output.aside('No sweep on record. Start with `rescind sweep red` or `rescind import FILE`.');
          return EXIT.done;
        }),
      );
    });

  common(sweeps.command('show'))
    .description('one sweep with its partitions: what was asked, returned, counted')
    .argument('<number>')
    .action(async (text: string, options: Common) => {
      const no = wholeFrom(text, 'The number of the sweep');
      end(
        await inHouse(options, async (house, output) => {
          const sweep = await house.archive.sweep(no);
          const partitions = await house.archive.partitions(no);
          if (output.json) {
            output.object({ ...sweep, partitions });
            return EXIT.done;
          }
          output.line(sweepLine(sweep));
          output.line(
            `Asked ${sweep.source}. Total before ${sweep.totalBefore ?? '?'}, after ${sweep.totalAfter ?? '?'}; distinct notices seen ${sweep.seen}.`,
          );
          if (sweep.gateReason !== null) output.line(sweep.gateReason);
          for (const missing of sweep.report.missing)
            output.line(`Not seen: ${missing.what} (${missing.count ?? 'number unknown'}). ${missing.why}`);
          for (const note of sweep.report.notes) output.line(note);
          for (const part of partitions) {
            const filter = Object.entries(part.filter)
              .map(([name, value]) => `${name}=${value}`)
              .join(' ');
            output.line(
              `  ${part.purpose.padEnd(10)} ${part.outcome.padEnd(9)} total ${String(part.total ?? '?').padStart(5)}  yielded ${String(part.yielded).padStart(4)}  ${filter}`,
            );
          }
          return EXIT.done;
        }),
      );
    });

  for (const verb of ['confirm', 'reject'] as const)
    common(sweeps.command(verb))
      .description(
        verb === 'confirm'
          ? 'let a held sweep count: what it shows is published'
          : 'never let a held sweep count; its bytes stay on record',
      )
      .argument('<number>')
      .option('--by <who>', 'whose word it is; shown on the site (default: the operator)')
      .option('--why <reason>', 'why; kept on record and shown on the site')
      .action(async (text: string, options: Common & { by?: string; why?: string }) => {
        const no = wholeFrom(text, 'The number of the sweep');
        end(
          await inHouse(options, async (house, output) => {
            const sweep = await house.writing('a judgement', (archive) =>
              archive.judgeSweep(no, {
                confirm: verb === 'confirm',
                by: wordOf(options),
                why: options.why ?? null,
              }),
            );
            if (output.json) output.object(sweep);
            else output.line(sweepLine(sweep));
            return EXIT.done;
          }),
        );
      });
}
