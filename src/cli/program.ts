/**
 * The command line: one verb a file under commands/, all with --data, --json and the same exit codes.
 * Promises: what it prints on standard output is the answer and nothing else; faults and progress go to standard error.
 */
import { Command, CommanderError } from 'commander';
import { checkoutFolder } from '../house/house.ts';
import { RescindError } from '../kernel/kernel.ts';
import { addCertificate } from './commands/certificate.ts';
import { addChanges } from './commands/changes.ts';
import { addCharges } from './commands/charges.ts';
import { addDoctor } from './commands/doctor.ts';
import { addErase } from './commands/erase.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addInit } from './commands/init.ts';
import { addLaw } from './commands/law.ts';
import { addNotice } from './commands/notice.ts';
import { addNotices } from './commands/notices.ts';
import { addPaper } from './commands/paper.ts';
import { addScreen } from './commands/screen.ts';
import { addServe } from './commands/serve.ts';
import { addStamp } from './commands/stamp.ts';
import { addSuccessions } from './commands/successions.ts';
import { addSweep } from './commands/sweep.ts';
import { addSweeps } from './commands/sweeps.ts';
import { addVerify } from './commands/verify.ts';
import { EXIT, sayFault } from './output.ts';
import { versionOf } from './version.ts';

/** Builds the program; `end` is told the exit code. */
export function buildProgram(end: (code: number) => void): Command {
  const program = new Command('rescind')
    .description('An open red-notice monitor: see every public red notice, prove it, remember every change.')
    .version(versionOf(checkoutFolder()))
    .showHelpAfterError('(rescind --help lists what there is)')
    .exitOverride()
    .addHelpText(
      'after',
      `
Exit codes: 0 done, 2 wrong usage, 3 partial (something was not seen, or waits for a person), 4 failed.
Settings come from RESCIND_… variables; rescind doctor shows them. Answers are for people unless --json is given.`,
    );
  for (const add of [
    addSweep,
    addImport,
    addNotice,
    addNotices,
    addChanges,
    addSweeps,
    addSuccessions,
    addErase,
    addCertificate,
    addVerify,
    addScreen,
    addPaper,
    addCharges,
    addLaw,
    addStamp,
    addExport,
    addServe,
    addDoctor,
    addInit,
  ])
    add(program, end);
  for (const command of everyCommand(program)) command.exitOverride();
  return program;
}

/** Runs one command line; gives the exit code and never throws. */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const program = buildProgram((given) => {
    code = given;
  });
  const json = args.includes('--json');
  if (json)
    for (const command of everyCommand(program)) command.configureOutput({ writeErr: () => undefined });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (fault) {
    if (!(fault instanceof CommanderError)) return sayFault(fault, json);
    if (fault.exitCode === 0) return EXIT.done;
    return json ? sayFault(wrongUsage(fault), json) : EXIT.usage;
  }
}

/** A command line that cannot be read, for programs; a person is shown the help. */
function wrongUsage({ code, message }: CommanderError): RescindError {
  const says = code === 'commander.help' ? 'No command was given.' : message.replace(/^error: /, '');
  return new RescindError('wrong-usage', says, 'rescind --help lists what there is.', { outcome: 'usage' });
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}
