import type { Command } from 'commander';
import { checkUp } from '../../house/house.ts';
import { type Common, common, inHouse } from '../command.ts';
import { EXIT } from '../output.ts';

/** `rescind doctor` */
export function addDoctor(program: Command, end: (code: number) => void): void {
  common(program.command('doctor'))
    .description('check this installation: machine, folder, settings, how fresh the archive is')
    .action(async (options: Common) => {
      end(
        await inHouse(
          options,
          async (house, output) => {
            const findings = await checkUp(house);
            for (const finding of findings) {
              if (output.json) output.object(finding);
              else {
                output.line(`${finding.well.padEnd(8)} ${finding.what}: ${finding.found}`);
                if (finding.next !== null) output.line(`         → ${finding.next}`);
              }
            }
            return findings.some((finding) => finding.well === 'no') ? EXIT.partial : EXIT.done;
          },
          'may be new',
        ),
      );
    });
}
