import { type Command, Option } from 'commander';
import {
  type House,
  readAddress,
  readRate,
  type SweepProgress,
  type SweepSummary,
} from '../../house/house.ts';
import { RescindError } from '../../kernel/kernel.ts';
import { type Common, common, inHouse } from '../command.ts';
import { EXIT, type Output } from '../output.ts';
import { count } from '../say.ts';
import { screenAfterwards } from '../screen-afterwards.ts';
import { whileStoppable } from '../stopping.ts';

interface Options extends Common {
  readonly sourceUrl?: string;
  readonly details: 'new' | 'all' | 'none';
  readonly rate?: string;
  readonly sameService?: boolean;
}

/** `rescind sweep red` */
export function addSweep(program: Command, end: (code: number) => void): void {
  const sweep = program
    .command('sweep')
    .description('look at the public list and prove that all of it was seen');
  common(sweep.command('red'))
    .description('sweep the public red notices')
    .option('--source-url <address>', 'base address of the service, such as http://127.0.0.1:8765/notices/v1')
    .addOption(
      new Option(
        '--details <which>',
        'which details to read: of new, changed and due notices, of all, or of none',
      )
        .choices(['new', 'all', 'none'])
        .default('new'),
    )
    .option('--rate <requests>', 'requests a second; max for a stand-in on loopback (default: 1, polite)')
    .option('--same-service', 'the address is a new one of the service that this archive was swept from')
    .addHelpText(
      'after',
      `
Exit codes: 0 complete and counted, 2 wrong usage, 3 partial, held back by the gate, or the list complete but its details
refused or stopped, 4 failed.
Ctrl+C stops it (exit code 3) and keeps what was read; Ctrl+C again ends at once. A sweep that was stopped or cut off
is gone on with when the same command runs again within a quarter of an hour of its beginning.`,
    )
    .action(async (options: Options) => {
      end(
        await inHouse(
          options,
          async (house, output) => {
            const summary = await swept(house, options, output);
            output.settle();
            if (output.json) output.object(summary);
            else say(summary, output);
            await screenAfterwards(house, output);
            return exitOf(summary);
          },
          'may be new',
        ),
      );
    });
}

/** Sweeps; Ctrl+C stops it after the answer in hand, and whoever presses again ends the program at once. */
function swept(house: House, options: Options, output: Output): Promise<SweepSummary> {
  let no: number | null = null;
  return whileStoppable(
    () => output.aside('Stopping; what was read is kept. Ctrl+C again ends at once.'),
    async (signal) => {
      try {
        return await house.sweep({
          details: options.details,
          ...(options.sourceUrl && { source: readAddress('--source-url', options.sourceUrl) }),
          ...(options.sameService && { sameService: true }),
          ...(options.rate && { rate: readRate(options.rate, '--rate') }),
          signal,
          progress: (event) => {
            if (event.step === 'opened') {
              no = event.sweepNo;
              for (const sentence of aboutOpened(event)) output.aside(sentence);
            }
            if (event.step === 'waiting') sayWaiting(event, output);
            else output.progress(progressLine(event));
          },
        });
      } catch (fault) {
        if (no === null) throw fault;
        if (signal.aborted) throw stoppedByHand(no);
        output.aside(`Sweep ${no} is left open. ${GOES_ON}`);
        throw fault;
      }
    },
  );
}

const GOES_ON =
  'The same command goes on with it until a quarter of an hour after it began; later it is closed as failed, what it read is kept as seen, and a new one begins.';

function aboutOpened({ sweepNo, resumed, closed }: SweepProgress & { step: 'opened' }): string[] {
  const sentences = closed.map(
    (no) => `Sweep ${no} had been cut off and is closed as failed; what it read is kept as seen.`,
  );
  if (resumed)
    sentences.push(`Going on with sweep ${sweepNo}, which was cut off; what it read is not asked for again.`);
  return sentences;
}

function stoppedByHand(no: number): RescindError {
  return new RescindError(
    'stopped',
    `Sweep ${no} was stopped before the list was read whole. Every answer that came is kept; nothing is counted from it yet.`,
    GOES_ON,
    { outcome: 'partial' },
  );
}

/** A wait that a person would wonder about; shorter ones pass unsaid. */
function sayWaiting(wait: SweepProgress & { step: 'waiting' }, output: Output): void {
  if (wait.waitMs < 1000) return;
  const why = `The service ${answered(wait.status)}.`;
  const next = `Try ${wait.attempt + 1} of ${wait.of}`;
  output.waiting(
    wait.waitMs,
    `${why} ${next} in ${Math.ceil(wait.waitMs / 1000)} s, at ${wait.until.slice(11, 19)} UTC; Ctrl+C keeps what came.`,
    (left) => `${why} ${next} ${left > 0 ? `in ${left} s` : 'now'}; Ctrl+C keeps what came.`,
  );
}

function answered(status: number | null): string {
  if (status === null) return 'does not answer';
  if (status === 200) return 'sends what cannot be read (200)';
  return `${status === 403 || status === 429 ? 'refuses' : 'fails'} (${status})`;
}

function progressLine(event: Exclude<SweepProgress, { step: 'waiting' }>): string {
  switch (event.step) {
    case 'opened':
      return `Sweep ${event.sweepNo} …`;
    case 'list':
      return `${count(event.requests, 'request')}: ${event.seen} seen${event.total === null ? '' : ` of ${event.total}`} …`;
    case 'details':
      return `Details: ${event.done} of ${event.of} …`;
    case 'closing':
      return 'Working out what changed …';
  }
}

function say(summary: SweepSummary, output: Output): void {
  const total = summary.total === null ? '' : ` of ${summary.total}`;
  output.line(
    `Sweep ${summary.sweep}: ${summary.verdict}. ${summary.seen} notices seen${total}, in ${count(summary.requests, 'list request')}` +
      `${summary.detailRequests > 0 ? ` and ${count(summary.detailRequests, 'detail request')}` : ''}, ${(summary.durationMs / 1000).toFixed(1)} s.`,
  );
  if (summary.details.due > 0)
    output.line(`Details: ${summary.details.read} read of ${summary.details.due}.`);
  for (const missing of summary.missing)
    output.line(`Not seen: ${missing.what} (${missing.count ?? 'number unknown'}). ${missing.why}`);
  const changes = (['listed', 'relisted', 'unlisted', 'amended', 'corrected'] as const)
    .filter((kind) => summary[kind] > 0)
    .map((kind) => `${summary[kind]} ${kind}`)
    .join(', ');
  if (summary.gate === 'held') {
    output.line(`Held back: ${summary.gateReason} It would count: ${changes}. Nothing was changed.`);
    output.line(
      `Look at it, then: rescind sweeps confirm ${summary.sweep}, or rescind sweeps reject ${summary.sweep}`,
    );
  } else output.line(changes === '' ? 'Nothing changed.' : `Changes: ${changes}.`);
  for (const note of summary.notes) {
    const said = summary.missing.find(({ why }) => note.startsWith(why));
    output.line(said === undefined ? note : note.slice(said.why.length).trim());
  }
}

/** The verdict is the list's alone; details that were due and stayed away (refused, stopped, not one came) make the command partial. */
function exitOf({ verdict, gate, details }: SweepSummary): number {
  if (verdict === 'failed') return EXIT.failed;
  const came = details.stopped === null && (details.read > 0 || details.due === 0);
  return verdict === 'complete' && gate !== 'held' && came ? EXIT.done : EXIT.partial;
}
