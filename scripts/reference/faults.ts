/** The page of the stand-in's faults, from the table of its switches. */
import { FAULTS } from '../../demo/stand-in/faults.ts';
import { page, table } from './page.ts';

export function faultPage(): string {
  return page('Faults of the stand-in', 'demo/stand-in/faults.ts', [
    'The stand-in behaves as INTERPOL’s notices service does, over any list given to it. Each fault is a switch: `--fault name`, `--fault name:count` (it strikes so often) or `--fault name:count:after` (so many requests are spared first). The proofs (`npm run prove`) sweep through them.',
    '```sh\nnpm run stand-in -- --list people.json --fault forbidden:3:10\n./bin/rescind sweep red --source-url http://127.0.0.1:8765/notices/v1 --rate max --details none\n```',
    table(
      ['fault', 'the stand-in'],
      Object.entries(FAULTS).map(([name, does]) => [`\`${name}\``, does]),
    ),
  ]);
}
