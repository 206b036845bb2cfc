import type { Command } from 'commander';
import { dayOf, endOfDay, startOfDay } from '../../kernel/kernel.ts';
import { type Common, common, dayFrom, inHouse, noticeIdFrom } from '../command.ts';
import { EXIT } from '../output.ts';
import { count, lookedAt, moment } from '../say.ts';

const DATED = {
  told: 'its time was told',
  'in-file': 'dated by itself',
  'file-name': 'dated by its name',
} as const;

/** `rescind certificate ID --from DAY --to DAY` */
export function addCertificate(program: Command, end: (code: number) => void): void {
  common(program.command('certificate'))
    .description(
      'on or not on the public list in a time, with the sweeps that prove it and the days without a look',
    )
    .argument('<id>', 'its number')
    .requiredOption('--from <day>', 'first day, as 2026-03-01 (UTC)')
    .requiredOption('--to <day>', 'last day; where it is still to come, the certificate ends now')
    .action(async (text: string, options: Common & { from: string; to: string }) => {
      const id = noticeIdFrom(text);
      const from = startOfDay(dayFrom(options.from, '--from'));
      const to = endOfDay(dayFrom(options.to, '--to'));
      end(
        await inHouse(options, async (house, output) => {
          const certificate = await house.archive.certificate(id, from, to);
          if (output.json) {
            output.object(certificate);
            return EXIT.done;
          }
          output.line(
            `Red notice ${id}, public list, ${options.from} to ${options.to} (UTC): ${certificate.answer}.`,
          );
          if (certificate.to < to)
            output.line(
              `It ends at the moment it was made, ${moment(certificate.to)}; nothing after that is certified.`,
            );
          for (const look of certificate.looks)
            output.line(
              `  ${lookedAt(look).padEnd(25)}  ${look.says.padEnd(15)}  ${look.by} ${look.sweepNo}${look.datedBy === null ? '' : ` (${DATED[look.datedBy]})`}  chain ${look.chain}`,
            );
          for (const look of certificate.across)
            output.line(
              `  partly: ${lookedAt(look)} ${look.says} (${look.by} ${look.sweepNo}); it may lie outside that time, and proves nothing of it`,
            );
          if (certificate.before)
            output.line(
              `  before: ${lookedAt(certificate.before)} ${certificate.before.says} (${certificate.before.by} ${certificate.before.sweepNo})`,
            );
          if (certificate.after)
            output.line(
              `  after:  ${lookedAt(certificate.after)} ${certificate.after.says} (${certificate.after.by} ${certificate.after.sweepNo})`,
            );
          for (const { from: first, to: last, days } of certificate.daysWithoutLook)
            output.line(
              `  no look says anything: ${days === 1 ? first : `${first} to ${last}`} (${count(days, 'day')})`,
            );
          if (
            certificate.looks.some(
              ({ holds, from: begin, at }) => holds === 'within' && dayOf(begin) !== dayOf(at),
            )
          )
            output.line('  A look at some moment within several days is counted for none of them.');
          output.line(
            'A whole sweep reads the list over some minutes: without the notice, it shows that it was missing at a moment of that reading. Between looks nothing is claimed. The public list is not the whole of INTERPOL’s files: not on it never means that there is no notice.',
          );
          return EXIT.done;
        }),
      );
    });
}
