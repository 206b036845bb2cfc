import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Argument, type Command } from 'commander';
import { exportNames, exportText } from '../../house/house.ts';
import { type Common, common, inHouse } from '../command.ts';
import { EXIT } from '../output.ts';
import { writeWhole } from '../write-whole.ts';

/** `rescind export NAME` */
export function addExport(program: Command, end: (code: number) => void): void {
  common(program.command('export'))
    .description('what may be published, as CSV, NDJSON or FollowTheMoney')
    .addArgument(new Argument('<name>', 'which file').choices([...exportNames()]))
    .option('--out <file>', 'write there instead of standard output; half a file is never left behind')
    .option('--base <address>', 'address of your site, for links in the file (default: RESCIND_PUBLIC_URL)')
    .addHelpText(
      'after',
      '\nExports hold what the site may say and no more: nobody under eighteen, nobody who left the list.',
    )
    .action(async (name: string, options: Common & { out?: string; base?: string }) => {
      end(
        await inHouse(options, async (house, output) => {
          const { publicUrl, port } = house.config;
          const base = options.base?.replace(/\/+$/, '') ?? publicUrl ?? `http://127.0.0.1:${port}`;
          const text = exportText(house, name, base);
          if (options.out === undefined) {
            await pipeline(Readable.from(text), process.stdout, { end: false });
            return EXIT.done;
          }
          await writeWhole(options.out, text);
          if (output.json) output.object({ export: name, file: options.out });
          else output.aside(`Written: ${options.out}`);
          return EXIT.done;
        }),
      );
    });
}
