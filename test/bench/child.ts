/** Runs the program in a process of its own and measures it: wall seconds and peak memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '../../dist/rescind.mjs');
/** Tells the peak resident memory (kilobytes) on standard error when the process ends. */
const TELL = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nPEAK '+process.resourceUsage().maxRSS+'\\n'))`;

export interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly code: number;
  readonly told: string;
}

export async function measure(args: readonly string[]): Promise<Measured> {
  const began = performance.now();
  const job = spawn(process.execPath, ['--import', TELL, PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  let aside = '';
  job.stdout.on('data', (text) => {
    told += text;
  });
  job.stderr.on('data', (text) => {
    aside += text;
  });
  const [code] = (await once(job, 'exit')) as [number];
  const peak = Number(/PEAK (\d+)/.exec(aside)?.[1] ?? 0);
  if (code !== 0) process.stderr.write(aside);
  return { seconds: (performance.now() - began) / 1000, peakMegabytes: peak / 1024, code, told };
}
