import type { Command } from 'commander';
import { type Common, common, inHouse, wholeFrom, wordOf } from '../command.ts';
import { EXIT } from '../output.ts';

/** `rescind successions list | confirm N | reject N` */
export function addSuccessions(program: Command, end: (code: number) => void): void {
  const successions = program
    .command('successions')
    .description('the same person under a new number: proposed with reasons, judged by a person');

  common(successions.command('list', { isDefault: true }))
    .description('newest first')
    .option('--open', 'only those that wait for a word')
    .action(async (options: Common & { open?: boolean }) => {
      end(
        await inHouse(options, async (house, output) => {
          const list = await house.archive.successions(options.open ? { status: 'proposed' } : {});
          for (const one of list) {
            if (output.json) output.object(one);
            else {
              output.line(`${String(one.no).padStart(4)}  ${one.oldId} → ${one.newId}  ${one.status}`);
              for (const reason of one.reasons) output.line(`      ${reason}`);
            }
          }
          if (list.length === 0) output.aside('No succession on record.');
          return EXIT.done;
        }),
      );
    });

  for (const verb of ['confirm', 'reject'] as const)
    common(successions.command(verb))
      .description(
        verb === 'confirm' ? 'say that it is the same person' : 'say that it is not the same person',
      )
      .argument('<number>')
      .option('--by <who>', 'whose word it is')
      .option('--why <reason>', 'why; kept on record')
      .action(async (text: string, options: Common & { by?: string; why?: string }) => {
        const no = wholeFrom(text, 'The number of the succession');
        end(
          await inHouse(options, async (house, output) => {
            const status = verb === 'confirm' ? 'confirmed' : 'rejected';
            await house.writing('a judgement', (archive) =>
              archive.judgeSuccession(no, { status, by: wordOf(options), why: options.why ?? null }),
            );
            if (output.json) output.object({ no, status });
            else output.line(`Succession ${no} is ${status}.`);
            return EXIT.done;
          }),
        );
      });
}
