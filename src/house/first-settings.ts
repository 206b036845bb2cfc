/** What `rescind init` leaves behind: the folder, its settings, an empty archive. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RescindError } from '../kernel/kernel.ts';
import { makeFolder, SETTINGS_FILE } from './config.ts';

export interface FirstSettings {
  /** Where the operator can be reached; null when only files are taken in. */
  readonly contact: string | null;
  readonly sourceUrl?: string;
}

/**
 * Writes the settings of a new data folder.
 * @throws RescindError `settings-exist`, `contact-wrong`
 */
export function firstSettings(folder: string, settings: FirstSettings): string {
  const file = join(folder, SETTINGS_FILE);
  if (existsSync(file))
    throw new RescindError(
      'settings-exist',
      `${file} is there already. Nothing was changed.`,
      'Edit that file, or name another folder with --data.',
      { outcome: 'usage' },
    );
  const { contact } = settings;
  if (contact !== null && !/^(mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+$|^https?:\/\/\S+$/.test(contact))
    throw new RescindError(
      'contact-wrong',
      `“${contact}” is no mail or web address.`,
      'Give an address at which the service’s keepers can reach you, such as watch@example.org.',
      { outcome: 'usage' },
    );
  makeFolder(folder);
  const lines = [
    '# Settings of this Rescind folder. `rescind doctor` shows them all; the environment wins over this file.',
    ...(contact === null ? [] : [`RESCIND_CONTACT=${contact}`]),
    ...(settings.sourceUrl === undefined ? [] : [`RESCIND_SOURCE_URL=${settings.sourceUrl}`]),
    '',
  ];
  writeFileSync(file, lines.join('\n'), { mode: 0o600 });
  return file;
}
