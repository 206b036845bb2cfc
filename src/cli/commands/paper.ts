import { Argument, type Command, Option } from 'commander';
import {
  checkoutFolder,
  PAPER_FORMATS,
  PAPER_KINDS,
  PAPER_LANGUAGES,
  type PaperWish,
  paperOf,
} from '../../house/house.ts';
import { dayOf, RescindError, systemClock } from '../../kernel/kernel.ts';
import { type Common, common, dayFrom, inHouse, lawBookFor, noticeIdFrom, notOnRecord } from '../command.ts';
import { EXIT, type Output, terminalOutput } from '../output.ts';
import { versionOf } from '../version.ts';
import { writeWhole } from '../write-whole.ts';
import { contentIn, textOf } from './screen.ts';

interface Options extends Common {
  readonly notice?: string;
  readonly file?: string;
  readonly facts?: string;
  readonly on?: string;
  readonly rulebook?: string;
  readonly lang: PaperWish['language'];
  readonly as?: PaperWish['as'];
  readonly to: string;
}

/** `rescind paper memorandum|note --notice ID | --file NOTICE.json | --facts F.yaml --to FILE` */
export function addPaper(program: Command, end: (code: number) => void): void {
  common(program.command('paper'))
    .description('write a screening as a memorandum for lawyers or a two-page note for decision makers')
    .addArgument(new Argument('<kind>', 'which paper').choices(PAPER_KINDS))
    .requiredOption('--to <file>', 'write there; half a file is never left behind')
    .option('--notice <id>', 'a public notice of the archive')
    .option('--file <notice>', "a notice as INTERPOL's service gives it, in JSON")
    .option('--facts <file>', 'facts in YAML or JSON, alone or beside a notice')
    .option('--on <day>', 'the day whose law applies, as 2026-03-01 (default: today)')
    .option('--rulebook <folder>', 'another rulebook (default: the one of this installation)')
    .addOption(new Option('--lang <language>', 'its language').choices(PAPER_LANGUAGES).default('en'))
    .addOption(
      new Option('--as <format>', "its format (default: as the file's name ends, else pdf)").choices(
        PAPER_FORMATS,
      ),
    )
    .addHelpText(
      'after',
      '\nA paper gives no verdict and no score. It is made on this machine; nothing is sent anywhere.',
    )
    .action(async (kind: PaperWish['kind'], options: Options) => {
      end(await write(kind, options));
    });
}

async function write(kind: PaperWish['kind'], options: Options): Promise<number> {
  oneNotice(options);
  const on = options.on === undefined ? dayOf(systemClock.now()) : dayFrom(options.on, '--on');
  const as =
    options.as ?? PAPER_FORMATS.find((format) => options.to.toLowerCase().endsWith(`.${format}`)) ?? 'pdf';
  const book = lawBookFor(options.rulebook, terminalOutput({ json: options.json === true }));
  const facts = options.facts === undefined ? {} : book.readFacts(options.facts, textOf(options.facts));
  const version = versionOf(checkoutFolder());
  const made = async (subject: PaperWish['subject'], invented: boolean, output: Output) => {
    const { bytes } = await paperOf(book, {
      kind,
      as,
      language: options.lang,
      subject,
      facts,
      on,
      version,
      invented,
    });
    await writeWhole(options.to, pieceOf(bytes), '--to');
    if (output.json) output.object({ paper: kind, language: options.lang, as, file: options.to });
    else output.aside(`Written: ${options.to}`);
    return EXIT.done;
  };
  if (options.notice === undefined) {
    const content = options.file === undefined ? null : contentIn(options.file);
    const from = content === null ? 'facts' : 'file';
    return made(
      { from, id: null, content, seen: null },
      false,
      terminalOutput({ json: options.json === true }),
    );
  }
  const id = noticeIdFrom(options.notice);
  return inHouse(options, async (house, output) => {
    const record = await house.archive.notice(id);
    if (record === null) throw notOnRecord(id);
    const { content, lastSeen, lastSeenBy } = record;
    const seen = { from: lastSeen, to: lastSeenBy };
    return made({ from: 'notice', id, content, seen }, house.publicHouse.invented, output);
  });
}

function oneNotice({ notice, file, facts }: Options): void {
  if (notice === undefined && file === undefined && facts === undefined)
    throw new RescindError(
      'nothing-to-screen',
      'Nothing was given to screen.',
      'Give --notice, --file or --facts.',
      {
        outcome: 'usage',
      },
    );
  if (notice !== undefined && file !== undefined)
    throw new RescindError(
      'two-notices',
      'Both --notice and --file were given.',
      'Write one paper at a time.',
      {
        outcome: 'usage',
      },
    );
}

async function* pieceOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
