import { type Command, Option } from 'commander';
import type { FindingAsked, KeptOutcome, NoticeQuery, Sort, WordsCaveat } from '../../archive/archive.ts';
import { RescindError } from '../../kernel/kernel.ts';
import { readNoticeId } from '../../notice/notice.ts';
import { type Common, common, inHouse, wholeFrom } from '../command.ts';
import { EXIT } from '../output.ts';
import { count, moment, personOf } from '../say.ts';

interface Options extends Common {
  readonly status: NonNullable<NoticeQuery['status']>;
  readonly nationality?: string;
  readonly issuer?: string;
  readonly sex?: string;
  readonly finding?: string;
  readonly sort: Sort;
  readonly limit: string;
}

/** What the words could not ask, for the terminal. */
const CAVEATS: Readonly<Record<WordsCaveat, string>> = {
  'no-word': 'There is no letter and no digit in it, so nobody was looked for.',
  'letter-by-letter':
    'Names on the list stand in Latin letters; yours were turned into them one by one, and another spelling is not found. Try Latin letters too, as in a passport.',
  'not-comparable':
    'Names on the list stand in Latin letters, and names in the letters that you gave cannot be compared with them: whether the person is on the list stays unknown. Give the name in Latin letters, as in a passport.',
  'words-left-out': 'Only the first twelve words were compared.',
};

/** `rescind notices [WORDS]` */
export function addNotices(program: Command, end: (code: number) => void): void {
  common(program.command('notices'))
    .description(
      'list or search notices on record; words in any order, accents do not matter; names stand in Latin letters, as INTERPOL spells them',
    )
    .argument('[words...]', 'words of a name or a charge, or a number; - reads them from standard input')
    .addOption(
      new Option('--status <status>', 'where they stand')
        .choices(['listed', 'unlisted', 'seen'])
        .default('listed'),
    )
    .option('--nationality <code>', 'such as KZ')
    .option('--issuer <code>', 'country that wants the person')
    .addOption(new Option('--sex <sex>').choices(['M', 'F', 'U']))
    .option(
      '--finding <rule>',
      'on which a rule came out as breach, concern or met, or as one of these: words-of-charge:concern',
    )
    .addOption(new Option('--sort <by>').choices(['name', 'number', 'first-seen']).default('name'))
    .option('--limit <n>', 'at most so many; 0 for all', '50')
    .action(async (words: string[], options: Options) => {
      const limit = wholeFrom(options.limit, '--limit', 0);
      const text = words.length === 1 && words[0] === '-' ? await standardInput() : words.join(' ');
      const number = readNoticeId(text);
      end(
        await inHouse(options, async (house, output) => {
          const asked = options.finding === undefined ? null : findingFrom(options.finding);
          const under = asked === null ? null : await house.screenedUnder();
          if (asked !== null && under === null) throw nothingScreened();
          const without: NoticeQuery = {
            status: options.status,
            ...(number !== null && { ids: [number] }),
            ...(number === null && text.trim() !== '' && { words: text }),
            ...(options.nationality && { nationality: options.nationality.toUpperCase() }),
            ...(options.issuer && { issuer: options.issuer.toUpperCase() }),
            ...(options.sex && { sex: options.sex }),
          };
          const query: NoticeQuery =
            asked === null || under === null ? without : { ...without, finding: { ...asked, under } };
          let after: string | undefined;
          let shown = 0;
          const total = await house.archive.count(query);
          let caveats: readonly WordsCaveat[] = [];
          do {
            const page = await house.archive.search(query, {
              sort: options.sort,
              limit: limit === 0 ? 500 : Math.min(500, limit - shown),
              ...(after && { after }),
            });
            caveats = page.caveats;
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
          for (const caveat of caveats) output.aside(CAVEATS[caveat]);
          const unscreened = under === null ? 0 : await house.archive.unscreened(without, under);
          if (unscreened > 0)
            output.aside(
              `${count(unscreened, 'more notice')} that would be asked ${unscreened === 1 ? 'is' : 'are'} not screened yet: what the rule says of ${unscreened === 1 ? 'it' : 'them'} is unknown.`,
            );
          if (asked !== null) output.aside('A finding is no verdict on a person or a notice.');
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

/** @throws RescindError `no-finding` */
function findingFrom(text: string): Omit<FindingAsked, 'under'> {
  const [, rule, outcome] = /^([a-z0-9-]+)(?::(breach|concern|met))?$/.exec(text) ?? [];
  if (rule !== undefined) return { rule, ...(outcome !== undefined && { outcome: outcome as KeptOutcome }) };
  throw new RescindError(
    'no-finding',
    `--finding is “${text}”. It takes a rule, or a rule and how it came out: breach, concern or met.`,
    'Write it as words-of-charge or words-of-charge:concern. Rules that came out unknown are not kept, so they cannot be asked for.',
    { outcome: 'usage' },
  );
}

function nothingScreened(): RescindError {
  return new RescindError(
    'not-screened',
    'No notice of this archive was screened yet, so what any rule says of them is unknown.',
    'The next sweep or import screens them; `rescind doctor` says how many wait.',
    { outcome: 'usage' },
  );
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
