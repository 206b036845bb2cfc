import { join } from 'node:path';
import type { Command } from 'commander';
import {
  checkoutFolder,
  hasArchive,
  isLoopbackHost,
  openHouse,
  readConfig,
  readPublicUrl,
  unpackDemo,
} from '../../house/house.ts';
import { startJobs } from '../../jobs/jobs.ts';
import { RescindError } from '../../kernel/kernel.ts';
import { publicFaces, serve } from '../../web/web.ts';
import { type Common, common, wholeFrom } from '../command.ts';
import { EXIT, terminalOutput } from '../output.ts';

interface Options extends Common {
  readonly host?: string;
  readonly port?: string;
  readonly publicUrl?: string;
  readonly demo?: boolean;
  readonly orDemo?: boolean;
}

/** @throws RescindError `no-number` */
function portFrom(text: string): number {
  const port = wholeFrom(text, '--port', 0);
  if (port <= 65_535) return port;
  throw new RescindError(
    'no-number',
    `--port is ${port}; ports end at 65535.`,
    'Take another, or 0 for any free one.',
    {
      outcome: 'usage',
    },
  );
}

/** `rescind serve` */
export function addServe(program: Command, end: (code: number) => void): void {
  common(program.command('serve'))
    .description('serve the public site and the API (on this machine only, unless told otherwise)')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--port <n>', 'port to listen on; 0 takes any free one (default: 4310)')
    .option('--public-url <address>', 'address under which readers reach the site, for feeds and citations')
    .option('--demo', 'serve the demo world of invented people, which has its own folder (not with --data)')
    .option('--or-demo', 'serve the data folder, or the demo world where there is no archive yet')
    .action(async (options: Options) => {
      const output = terminalOutput({ json: options.json === true });
      if (options.demo === true && options.data !== undefined)
        throw new RescindError(
          'demo-or-data',
          'The demo world has a folder of its own, so --demo and --data cannot go together. Nothing was opened.',
          'Leave out --demo to serve that folder, or --data to serve the demo world.',
          { outcome: 'usage' },
        );
      const settings = readConfig(process.env, options.data === undefined ? {} : { data: options.data });
      const asked =
        options.publicUrl === undefined
          ? settings
          : { ...settings, publicUrl: readPublicUrl('--public-url', options.publicUrl) };
      const demo =
        options.demo === true ||
        (options.orDemo === true && asked.databaseUrl === null && !hasArchive(asked.dataFolder));
      const dataFolder = demo ? join(checkoutFolder(), 'data-demo') : asked.dataFolder;
      if (demo) {
        output.aside('Opening the demo world (invented people) …');
        await unpackDemo(dataFolder);
      }
      const host = options.host ?? asked.host;
      const bound = { ...asked, host };
      const house = await openHouse(demo ? { ...bound, dataFolder, databaseUrl: null } : bound);
      const faces = publicFaces(house.publicHouse, (fault) => {
        const told = house.inWords(fault);
        const words =
          told !== fault && told instanceof RescindError
            ? `: ${told.message} ${told.next}`
            : ` (${fault instanceof Error ? fault.name : 'fault'}).`;
        process.stderr.write(`rescind: an answer failed${words}\n`);
      });
      const served = await serve(faces, {
        host,
        port: options.port === undefined ? asked.port : portFrom(options.port),
      }).catch(async (fault: unknown) => {
        await house.close();
        throw fault;
      });
      const jobs = startJobs(house, (sentence) => output.aside(sentence));
      if (output.json) output.object({ url: served.url, demo, data: dataFolder, nextSweep: jobs.next() });
      else {
        output.line(`Rescind is open at ${served.url}`);
        output.line(
          demo
            ? 'Everybody in it is invented. For your own: `./bin/rescind init`. Stop with Ctrl+C.'
            : 'Stop with Ctrl+C.',
        );
        const next = jobs.next();
        if (next !== null) output.line(`The next sweep begins ${next}.`);
      }
      if (asked.publicUrl === null && !isLoopbackHost(host))
        output.aside(
          'No public address is set, so feeds and citations name whatever address a reader asked. Set RESCIND_PUBLIC_URL.',
        );
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      await jobs.stop();
      await served.close();
      await house.close();
      end(EXIT.done);
    });
}
