/** The page of settings, from the table that the program reads them by. */
import { SETTINGS, SETTINGS_FILE } from '../../src/house/config.ts';
import { page, table } from './page.ts';

export function settingPage(): string {
  return page('Settings', 'src/house/config.ts', [
    `An option of the command wins over the environment, the environment over the lines \`NAME=value\` of \`${SETTINGS_FILE}\` in the data folder, and that file over the defaults. \`rescind init\` writes the file; \`rescind doctor\` shows what came of it. A setting that cannot be read stops the program with exit code 2 and names what it takes.`,
    table(
      ['variable', 'default', 'what it does'],
      SETTINGS.map(({ name, default: value, does }) => [
        `\`${name}\``,
        value === '' ? '(not set)' : `\`${value}\``,
        does,
      ]),
    ),
  ]);
}
