import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import {
  contentOfNotice,
  type DocumentReading,
  type LawBook,
  PAPER_LANGUAGES,
  type PaperWish,
  readDocument,
  voiceFor,
} from '../../house/house.ts';
import { type Day, dayOf, RescindError, systemClock } from '../../kernel/kernel.ts';
import type { Assessment, Facts } from '../../law/law.ts';
import type { NoticeContent } from '../../notice/notice.ts';
import type { DocumentRead } from '../../screening/screening.ts';
import { type Common, common, dayFrom, inHouse, lawBookFor, noticeIdFrom, notOnRecord } from '../command.ts';
import { assessmentLines } from '../law-say.ts';
import { EXIT, terminalOutput } from '../output.ts';
import { count } from '../say.ts';

interface Options extends Common {
  readonly notice?: string;
  readonly file?: string;
  readonly document?: string;
  readonly facts?: string;
  readonly on?: string;
  readonly rulebook?: string;
  readonly all?: boolean;
  readonly lang: PaperWish['language'];
}

/** `rescind screen --notice ID | --file NOTICE.json | --facts F.yaml` */
export function addScreen(program: Command, end: (code: number) => void): void {
  common(program.command('screen'))
    .description("test a notice against INTERPOL's own rules, with reasons; nothing is kept")
    .option('--notice <id>', 'a public notice of the archive')
    .option('--file <notice>', "a notice as INTERPOL's service gives it, in JSON")
    .option(
      '--document <file>',
      'a notice, diffusion or request as PDF, or a scan as PDF, PNG or JPEG; read inside this program',
    )
    .option(
      '--facts <file>',
      'facts in YAML or JSON, alone or beside a notice; `rescind law facts` lists them',
    )
    .option('--on <day>', 'the day whose law applies, as 2026-03-01 (default: today)')
    .option('--rulebook <folder>', 'another rulebook (default: the one of this installation)')
    .option('--all', 'show every rule that may concern it with all steps')
    .addOption(
      new Option('--lang <language>', "the language of what is said, the rulebook's sentences included")
        .choices(PAPER_LANGUAGES)
        .default('en'),
    )
    .addHelpText(
      'after',
      '\nFindings stand each with its reason. No finding, and no number of them, is a verdict on a person or a notice.',
    )
    .action(async (options: Options) => {
      const given = [options.notice, options.file, options.document].filter((one) => one !== undefined);
      if (given.length === 0 && options.facts === undefined)
        throw new RescindError(
          'nothing-to-screen',
          'Nothing was given to screen.',
          'Give --notice, --file, --document or --facts.',
          { outcome: 'usage' },
        );
      if (given.length > 1)
        throw new RescindError('two-notices', 'More than one notice was given.', 'Screen one at a time.', {
          outcome: 'usage',
        });
      const on = options.on === undefined ? dayOf(systemClock.now()) : dayFrom(options.on, '--on');
      const book = lawBookFor(options.rulebook, terminalOutput({ json: options.json === true }));
      const facts = options.facts === undefined ? {} : book.readFacts(options.facts, textOf(options.facts));
      if (options.document !== undefined) {
        const output = terminalOutput({ json: options.json === true });
        const reading = await readDocument(bytesOf(options.document));
        const taken = book.documentFacts(reading);
        const unread = faultOf(taken.read);
        if (unread !== null && options.facts === undefined) throw unread;
        if (unread !== null) output.aside(`${unread.message} Only the facts given are screened.`);
        else
          for (const line of [...documentAsides(reading, taken.read), ...leftOpen(taken.facts)])
            output.aside(line);
        end(say(book, null, { ...taken.facts, ...facts }, on, options));
        return;
      }
      if (options.notice === undefined) {
        const content = options.file === undefined ? null : contentIn(options.file);
        end(say(book, content, facts, on, options));
        return;
      }
      const id = noticeIdFrom(options.notice);
      end(
        await inHouse(options, async (house) => {
          const record = await house.archive.notice(id);
          if (record === null) throw notOnRecord(id);
          return say(book, record.content, facts, on, options);
        }),
      );
    });
}

function say(book: LawBook, content: NoticeContent | null, facts: Facts, on: Day, options: Options): number {
  const screened =
    content === null
      ? { facts, assessment: book.assess(on, facts), charges: [] }
      : book.screen(content, on, facts);
  const { charges } = screened;
  const output = terminalOutput({ json: options.json === true });
  const voice = voiceFor(book, options.lang);
  const names = new Intl.DisplayNames([options.lang], { type: 'language' });
  const unread = charges.filter(({ reading }) => reading.language.reading === 'not');
  for (const code of new Set(unread.map(({ reading }) => reading.language.language)))
    output.aside(voice.say('term.unread', { language: names.of(code) ?? code }));
  if (output.json) output.object(book.inLanguage(screened.assessment satisfies Assessment, options.lang));
  else
    for (const line of assessmentLines(
      screened.assessment,
      screened.facts,
      book.lawOn(on),
      options.all === true,
      voice,
      notInForce(book, on),
    ))
      output.line(line);
  return EXIT.done;
}

/** Rules that do not hold on the day, so that nobody takes their silence for an answer. */
function notInForce(book: LawBook, on: Day): string[] {
  const held = new Set(book.lawOn(on).rules.map(({ rule }) => rule.id));
  return book.rulebook.rules.map(({ id }) => id).filter((id) => !held.has(id));
}

/** The notice in a file. @throws RescindError `no-file`, `no-notice-in-file` */
export function contentIn(path: string): NoticeContent {
  const content = contentOfNotice(Buffer.from(textOf(path)));
  if (content === null)
    throw new RescindError(
      'no-notice-in-file',
      `${path} holds no red notice as INTERPOL's service gives it.`,
      'Save the answer of …/notices/v1/red/YEAR-NUMBER as it is, or state the facts with --facts.',
      { outcome: 'usage' },
    );
  return content;
}

/** Why nothing of a document is screened; null where it was read as a notice. */
function faultOf({ state }: DocumentRead): RescindError | null {
  if (state === 'nothing')
    return new RescindError(
      'document-not-read',
      'No word could be read in the document, so nothing of it was screened.',
      'Scan it straight at 300 dots an inch, or state what it says with --facts.',
      { outcome: 'usage' },
    );
  if (state === 'no-notice')
    return new RescindError(
      'document-no-notice',
      'The document was read, but neither a title nor the headings of a notice were found in it, so nothing of it was screened.',
      'Check that it is a notice, a diffusion or a request for one, or state what it says with --facts.',
      { outcome: 'usage' },
    );
  return null;
}

/** What a reader of a document's screening should know of the reading: what kind it seems, what was not read, what to confirm. */
function documentAsides(
  { kind, language, fields }: DocumentReading,
  { unread, pageCount, toConfirm }: DocumentRead,
): string[] {
  return [
    `Read as: ${kind}, headings ${language ?? 'in no language told'}, ${count(pageCount, 'page')}, ${count(fields.length, 'value')}. Nothing is kept.`,
    ...(unread.length > 0
      ? [
          `Not read: ${unread.length === 1 ? 'page' : 'pages'} ${pagesSaid(unread)} of ${pageCount}. What stands there is unknown; give a better scan, or state it with --facts.`,
        ]
      : []),
    ...(toConfirm.length > 0
      ? [
          `${count(toConfirm.length, 'value')} must be compared with the page before use; none of them is taken:`,
          ...toConfirm.map(
            ({ page, heading, name, text }) => `  page ${page}, ${heading ?? name}: ${text ?? ''}`,
          ),
        ]
      : []),
    'What the person did, and where, has to be read by a person: state it with --facts beside the document.',
  ];
}

/** Words that were read and settle nothing, for a person to decide; the summary has a line of its own. */
function leftOpen(facts: Facts): string[] {
  const open = Object.entries(facts).filter(
    ([name, { value, source }]) => value === null && source.words !== undefined && !name.startsWith('facts.'),
  );
  if (open.length === 0) return [];
  return [
    'Left open, for you to state with --facts:',
    ...open.map(
      ([name, { source, why }]) =>
        `  ${name} - “${source.words}”${source.at ? `, ${source.at}` : ''}. ${why ?? ''}`,
    ),
  ];
}

const MOST_PAGES = 12;
const pagesSaid = (pages: readonly number[]): string =>
  `${pages.slice(0, MOST_PAGES).join(', ')}${pages.length > MOST_PAGES ? ` and ${pages.length - MOST_PAGES} more` : ''}`;

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new RescindError('no-file', `The file ${path} cannot be read.`, 'Check its name.', {
      cause,
      outcome: 'usage',
    });
  }
}

/** @throws RescindError `no-file` */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new RescindError('no-file', `The file ${path} cannot be read.`, 'Check its name.', {
      cause,
      outcome: 'usage',
    });
  }
}
