/** From the command to the first page, over the demo world. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '../../dist/rescind.mjs');

export async function* benchStart(): AsyncIterable<string> {
  const times: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    const began = performance.now();
    const job = spawn(process.execPath, [PROGRAM, 'serve', '--demo', '--port', '0', '--json'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(job.stdout, 'data')) as [Buffer];
    const { url } = JSON.parse(line.toString()) as { url: string };
    await (await fetch(url)).text();
    if (turn > 0) times.push(performance.now() - began);
    job.kill();
    await once(job, 'exit');
    const empty = performance.now();
    const nothing = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
    await once(nothing, 'exit');
    if (turn > 0) bare.push(performance.now() - empty);
  }
  const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  yield `Start to first page: ${median(times).toFixed(0)} ms (median of ${times.length}); an empty Node process: ${median(bare).toFixed(0)} ms; ratio ${(median(times) / median(bare)).toFixed(1)}.`;
}
