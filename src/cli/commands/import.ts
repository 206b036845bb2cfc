import type { Command } from 'commander';
import { type Common, common, inHouse, toldFrom } from '../command.ts';
import { EXIT } from '../output.ts';
import { screenAfterwards } from '../screen-afterwards.ts';

/** `rescind import FILE` */
export function addImport(program: Command, end: (code: number) => void): void {
  common(program.command('import'))
    .description('take in a file that somebody saved (lists, details, OpenSanctions, a HAR export …)')
    .argument('<file>', 'the file; its format is told by its content')
    .option(
      '--saved-at <moment>',
      'when it was saved, as 2023-04-12 or an instant; needed where neither the file nor its name tells',
    )
    .addHelpText('after', '\nA file alone shows that notices were seen; it lists and unlists nobody.')
    .action(async (file: string, options: Common & { savedAt?: string }) => {
      end(
        await inHouse(
          options,
          async (house, output) => {
            const summary = await house.importFile(file, {
              ...(options.savedAt && { savedAt: toldFrom(options.savedAt, '--saved-at') }),
              progress: (rows, of) => output.progress(`${rows} of ${of} rows …`),
            });
            output.settle();
            if (output.json) output.object(summary);
            else {
              output.line(
                `${summary.file}: ${summary.format}, ${summary.rows} rows, ${summary.seen} distinct notices, saved ${savedWhen(summary)} (${summary.savedAtBasis}).`,
              );
              output.line(summary.reach);
              output.line(
                `Covers: ${summary.covers.join(', ')}${summary.inPart.length > 0 ? ` (in part: ${summary.inPart.join(', ')})` : ''}.`,
              );
              output.line(
                `Seen, and no more: a file lists and unlists nobody. Amended ${summary.amended}, corrected ${summary.corrected}.`,
              );
            }
            await screenAfterwards(house, output);
            return EXIT.done;
          },
          'may be new',
        ),
      );
    });
}

function savedWhen({ savedFrom, savedAt }: { savedFrom: string; savedAt: string }): string {
  const [from, at] = [savedFrom.slice(0, 10), savedAt.slice(0, 10)];
  return from === at ? at : `between ${from} and ${at}`;
}
