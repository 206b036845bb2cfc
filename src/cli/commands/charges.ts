import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Command } from 'commander';
import { chargeRow } from '../../house/house.ts';
import { RescindError } from '../../kernel/kernel.ts';
import { lawBookFor } from '../command.ts';
import { EXIT, terminalOutput } from '../output.ts';
import { count } from '../say.ts';

interface Options {
  readonly rulebook?: string;
}

/** `rescind charges [FILE]`: NDJSON in (`id`, `text`, optional `country`), NDJSON out. */
export function addCharges(program: Command, end: (code: number) => void): void {
  program
    .command('charges')
    .description(
      'read charge texts: offences named, what they say for Article 3, with the words they stand on (NDJSON in and out)',
    )
    .argument(
      '[file]',
      'lines such as {"id": "1", "text": "fraud", "country": "KZ"}; without it, standard input',
    )
    .option('--rulebook <folder>', 'another rulebook (default: the one of this installation)')
    .addHelpText(
      'after',
      '\nNull under article3 or article83 means that the words could not be read. No answer says that a case is not political: words alone never do.',
    )
    .action(async (file: string | undefined, options: Options) => {
      end(await readCharges(file === undefined ? process.stdin : opened(file), options));
    });
}

async function readCharges(lines: Readable, options: Options): Promise<number> {
  const output = terminalOutput({ json: true });
  const { charges } = lawBookFor(options.rulebook, output);
  let line = 0;
  let wrong = 0;
  for await (const text of createInterface({ input: lines, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    const asked = askedIn(text);
    if (asked === null) {
      wrong += 1;
      output.aside(`Line ${line} was left out: it is no JSON object with the texts \`id\` and \`text\`.`);
      continue;
    }
    output.object(chargeRow(asked.id, charges.read(asked.text, asked.country)));
  }
  if (wrong > 0) output.aside(`${count(wrong, 'line')} of ${line} left out.`);
  return wrong > 0 ? EXIT.partial : EXIT.done;
}

function askedIn(line: string): { id: string; text: string; country: string | null } | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { id, text, country } = value as Record<string, unknown>;
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof text !== 'string') return null;
  return { id: String(id), text, country: typeof country === 'string' ? country : null };
}

/** @throws RescindError `no-file` */
function opened(file: string): Readable {
  if (!existsSync(file))
    throw new RescindError('no-file', `There is no file ${file}.`, 'Check its name.', { outcome: 'usage' });
  return createReadStream(file, 'utf8');
}
