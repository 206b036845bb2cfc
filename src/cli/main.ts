/** The command `rescind`. */
import { run } from './program.ts';

/** Whoever reads our output may stop reading (`| head`): that is no fault. */
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit(0);
  throw fault;
});

process.exitCode = await run(process.argv.slice(2));
