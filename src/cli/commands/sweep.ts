import { type Command, Option } from 'commander';
import { readAddress, readRate, type SweepProgress, type SweepSummary } from '../../house/house.ts';
import { type Common, common, inHouse } from '../command.ts';
import { EXIT, type Output } from '../output.ts';
import { count } from '../say.ts';

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
Exit codes: 0 complete and counted, 2 wrong usage, 3 partial or held back by the gate, 4 failed.
A sweep that was cut off is gone on with when the same command runs again within a quarter of an hour.`,
    )
    .action(async (options: Options) => {
      end(
        await inHouse(
          options,
          async (house, output) => {
            const summary = await house.sweep({
              details: options.details,
              ...(options.sourceUrl && { source: readAddress('--source-url', options.sourceUrl) }),
              ...(options.sameService && { sameService: true }),
              ...(options.rate && { rate: readRate(options.rate, '--rate') }),
              progress: (event) => output.progress(progressLine(event)),
            });
            output.settle();
            if (output.json) output.object(summary);
            else say(summary, output);
            return exitOf(summary);
          },
          'may be new',
        ),
      );
    });
}

function progressLine(event: SweepProgress): string {
  switch (event.step) {
    case 'opened':
      return event.resumed ? `Going on with sweep ${event.sweepNo} …` : `Sweep ${event.sweepNo} …`;
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
      `${summary.detailRequests > 0 ? ` and ${count(summary.detailRequests, 'detail')}` : ''}, ${(summary.durationMs / 1000).toFixed(1)} s.`,
  );
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
  for (const note of summary.notes) output.line(note);
}

function exitOf(summary: SweepSummary): number {
  if (summary.verdict === 'failed') return EXIT.failed;
  return summary.verdict === 'complete' && summary.gate !== 'held' ? EXIT.done : EXIT.partial;
}
