import { type Command, Option } from 'commander';
import type { Change } from '../../archive/archive.ts';
import { type Common, common, dayFrom, inHouse, noticeIdFrom, wholeFrom } from '../command.ts';
import { EXIT } from '../output.ts';
import { changeSentence } from '../say.ts';

interface Options extends Common {
  readonly since?: string;
  readonly after?: string;
  readonly kind?: Change['kind'][];
  readonly notice?: string;
  readonly limit?: string;
}

const KINDS: Change['kind'][] = ['listed', 'amended', 'unlisted', 'relisted', 'corrected'];

/** `rescind changes --since DAY` */
export function addChanges(program: Command, end: (code: number) => void): void {
  common(program.command('changes'))
    .description('the numbered log of changes, oldest first')
    .option('--since <day>', 'recorded on or after this day, as 2026-03-01')
    .option('--after <number>', 'numbered above this: keep the last number you dealt with')
    .addOption(new Option('--kind <kinds...>', 'only these kinds').choices(KINDS))
    .option('--notice <id>', 'only of this notice')
    .option('--limit <n>', 'at most so many')
    .action(async (options: Options) => {
      end(
        await inHouse(options, async (house, output) => {
          const changes = await house.archive.changes({
            ...(options.since && { since: dayFrom(options.since, '--since') }),
            ...(options.after && { after: wholeFrom(options.after, '--after', 0) }),
            ...(options.kind && { kinds: options.kind }),
            ...(options.notice && { noticeId: noticeIdFrom(options.notice) }),
            ...(options.limit && { limit: wholeFrom(options.limit, '--limit') }),
          });
          for (const change of changes) {
            if (output.json) output.object(change);
            else output.line(`${String(change.no).padStart(6)}  ${changeSentence(change)}`);
          }
          if (changes.length === 0) output.aside('No change on record for that.');
          return EXIT.done;
        }),
      );
    });
}
