import { cancel, intro, isCancel, note, outro, select, text } from '@clack/prompts';
import type { Command } from 'commander';
import { firstSettings, readConfig, SERVICE } from '../../house/house.ts';
import { RescindError } from '../../kernel/kernel.ts';
import { type Common, common, inHouse } from '../command.ts';
import { EXIT, terminalOutput } from '../output.ts';

interface Options extends Common {
  readonly from?: string;
  readonly contact?: string;
}

/** `rescind init` */
export function addInit(program: Command, end: (code: number) => void): void {
  common(program.command('init'))
    .description('make a data folder of your own, for the live service or for files that others saved')
    .option('--from <source>', 'service or files; asked when left out')
    .option('--contact <address>', 'where the service’s keepers can reach you')
    .action(async (options: Options) => {
      const asked = options.from === undefined && process.stdin.isTTY ? await ask() : fromOptions(options);
      if (asked === null) {
        end(EXIT.done);
        return;
      }
      const { dataFolder } = readConfig(
        process.env,
        options.data === undefined ? {} : { data: options.data },
      );
      const file = firstSettings(dataFolder, { contact: asked.contact });
      await inHouse(options, async () => EXIT.done, 'may be new');
      const output = terminalOutput({ json: options.json === true });
      const at = options.data === undefined ? '' : ` --data ${options.data}`;
      const next =
        asked.from === 'service'
          ? [`rescind sweep red${at}`, `rescind serve${at}`]
          : [`rescind import FILE${at}`, `rescind serve${at}`];
      if (output.json) output.object({ data: dataFolder, settings: file, from: asked.from, next });
      else {
        output.line(`Made ${dataFolder}; its settings are in ${file}.`);
        output.line(`Next: ${next.join(', then ')}`);
        if (asked.from === 'service')
          output.line(
            'The service may refuse (403): it does so to many honest programs. Then nothing is lost, and saved files can be imported instead.',
          );
      }
      end(EXIT.done);
    });
}

interface Answers {
  readonly from: 'service' | 'files';
  readonly contact: string | null;
}

function fromOptions(options: Options): Answers {
  const from = options.from ?? (options.contact === undefined ? 'files' : 'service');
  if (from !== 'service' && from !== 'files')
    throw new RescindError('source-wrong', `--from is “${from}”.`, 'It takes service or files.', {
      outcome: 'usage',
    });
  if (from === 'service' && options.contact === undefined)
    throw new RescindError(
      'contact-missing',
      'A sweep of the live service says who asks.',
      'Add --contact with a mail or web address at which you can be reached.',
      { outcome: 'usage' },
    );
  return { from, contact: options.contact ?? null };
}

/** Asks in the terminal; null when the person stops. */
async function ask(): Promise<Answers | null> {
  intro('A Rescind of your own');
  const from = await select({
    message: 'Where do the notices come from?',
    options: [
      { value: 'service' as const, label: 'INTERPOL’s public service', hint: SERVICE },
      {
        value: 'files' as const,
        label: 'Files that others saved',
        hint: 'lists, details, OpenSanctions, HAR',
      },
    ],
  });
  if (isCancel(from)) return stopped();
  if (from === 'files') {
    outro('Nothing will leave this machine.');
    return { from, contact: null };
  }
  note(
    'Every request says who asks, so that the service’s keepers can write to you. One request a second, no imitation of a browser.',
  );
  const contact = await text({ message: 'Your mail or web address', placeholder: 'watch@example.org' });
  if (isCancel(contact)) return stopped();
  outro('Good.');
  return { from, contact };
}

function stopped(): null {
  cancel('Stopped; nothing was made.');
  return null;
}
