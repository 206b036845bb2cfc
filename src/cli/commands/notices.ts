import { type Command, Option } from 'commander';
import type { NoticeQuery, Sort } from '../../archive/archive.ts';
import { type Common, common, inHouse, wholeFrom } from '../command.ts';
import { EXIT } from '../output.ts';
import { moment, personOf } from '../say.ts';

interface Options extends Common {
  readonly status: NonNullable<NoticeQuery['status']>;
  readonly nationality?: string;
  readonly issuer?: string;
  readonly sex?: string;
  readonly sort: Sort;
  readonly limit: string;
}

/** `rescind notices [WORDS]` */
export function addNotices(program: Command, end: (code: number) => void): void {
  common(program.command('notices'))
    .description('list or search notices on record; words in any order, accents and script do not matter')
    .argument('[words...]', 'words of a name or a charge; - reads them from standard input')
    .addOption(
      new Option('--status <status>', 'where they stand')
        .choices(['listed', 'unlisted', 'seen'])
        .default('listed'),
    )
    .option('--nationality <code>', 'such as KZ')
    .option('--issuer <code>', 'country that wants the person')
    .addOption(new Option('--sex <sex>').choices(['M', 'F', 'U']))
    .addOption(new Option('--sort <by>').choices(['name', 'number', 'first-seen']).default('name'))
    .option('--limit <n>', 'at most so many; 0 for all', '50')
    .action(async (words: string[], options: Options) => {
      const limit = wholeFrom(options.limit, '--limit', 0);
      const text = words.length === 1 && words[0] === '-' ? await standardInput() : words.join(' ');
      end(
        await inHouse(options, async (house, output) => {
          const query: NoticeQuery = {
            status: options.status,
            ...(text.trim() !== '' && { words: text }),
            ...(options.nationality && { nationality: options.nationality.toUpperCase() }),
            ...(options.issuer && { issuer: options.issuer.toUpperCase() }),
            ...(options.sex && { sex: options.sex }),
          };
          let after: string | undefined;
          let shown = 0;
          const total = await house.archive.count(query);
          do {
            const page = await house.archive.search(query, {
              sort: options.sort,
              limit: limit === 0 ? 500 : Math.min(500, limit - shown),
              ...(after && { after }),
            });
            for (const record of page.records) {
              shown += 1;
              if (output.json) output.object(record);
              else
                output.line(
                  `${record.id.padEnd(12)} ${personOf(record)}  born ${record.content.birthDate ?? '?'}  ${(record.content.nationalities ?? []).join(',')}`,
                );
            }
            after = page.next ?? undefined;
          } while (after !== undefined && (limit === 0 || shown < limit));
          const last = await house.archive.lastWholeSweep();
          output.aside(
            `${shown} of ${total} shown. ${last === null ? 'The list was never read whole.' : `The list was last read whole ${moment(last.seenTo)}.`}` +
              (total === 0
                ? ' Not found here never means safe: most red notices and all diffusions are never public.'
                : ''),
          );
          return EXIT.done;
        }),
      );
    });
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
