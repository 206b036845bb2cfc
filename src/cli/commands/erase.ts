import type { Command } from 'commander';
import { type Common, common, inHouse, noticeIdFrom, wordOf } from '../command.ts';
import { EXIT } from '../output.ts';

/** `rescind erase ID --reason "…"` */
export function addErase(program: Command, end: (code: number) => void): void {
  common(program.command('erase'))
    .description('erase one notice: bytes and every derived row go, digests and the reason stay')
    .argument('<id>', 'its number')
    .requiredOption('--reason <text>', 'why, without names; kept on record')
    .option('--by <who>', 'whose decision it is')
    .option('--allow-again', 'take it in again if INTERPOL lists it again (default: its bytes are kept out)')
    .action(async (text: string, options: Common & { reason: string; by?: string; allowAgain?: boolean }) => {
      const id = noticeIdFrom(text);
      end(
        await inHouse(options, async (house, output) => {
          const erasure = await house.writing('an erasure', (archive) =>
            archive.erase(id, {
              reason: options.reason,
              by: wordOf(options),
              keepOut: options.allowAgain !== true,
            }),
          );
          if (output.json)
            output.object({
              erasure: erasure.no,
              blobs: erasure.blobs,
              at: erasure.at,
              beside: erasure.beside,
            });
          else {
            output.line(
              erasure.blobs === 0
                ? `Nothing more of it is on record (erasure ${erasure.no}). From now on it is ${options.allowAgain === true ? 'taken in again' : 'kept out'} if INTERPOL lists it again.`
                : `Erased (number ${erasure.no}): ${erasure.blobs} kept items and every row made from them are gone.`,
            );
            if (erasure.beside.length > 0)
              output.line(
                `What is gone also named ${erasure.beside.join(', ')}, as OpenSanctions took them for one person. Erase these too where that is so.`,
              );
            output.line(
              'Backups made before still hold them: erase there too. Search engines may hold copies of pages.',
            );
          }
          return EXIT.done;
        }),
      );
    });
}
