/** The page of commands: the help that each of them prints, so that page and program cannot part. */
import type { Command } from 'commander';
import { buildProgram } from '../../src/cli/program.ts';
import { page } from './page.ts';

const WIDTH = 100;

export function commandPage(): string {
  const program = buildProgram(() => undefined);
  return page('The command `rescind`', 'src/cli/program.ts', [
    'In a checkout it is `./bin/rescind`. The answer goes to standard output and nothing else does; faults and progress go to standard error.',
    helpOf(program),
    ...program.commands.flatMap((command) => sectionsOf(command, 'rescind', '##')),
  ]);
}

function sectionsOf(command: Command, above: string, mark: string): string[] {
  if (command.name() === 'help') return [];
  const path = `${above} ${command.name()}`;
  return [
    `${mark} \`${path}\``,
    helpOf(command),
    ...command.commands.flatMap((below) => sectionsOf(below, path, `${mark}#`)),
  ];
}

/** What `--help` prints, with the notes after it, in lines of the same width wherever it is made. */
function helpOf(command: Command): string {
  let told = '';
  command.configureOutput({
    writeOut: (text) => {
      told += text;
    },
    getOutHelpWidth: () => WIDTH,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return `\`\`\`text\n${told.trim()}\n\`\`\``;
}
