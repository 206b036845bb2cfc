/** Where this program's own files lie, whether it runs from sources or from a bundle. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RescindError } from '../kernel/kernel.ts';

/**
 * The folder that holds `package.json` and `casebook/`, looked for upwards from this file.
 * @throws RescindError `installation-broken` when there is none
 */
export function checkoutFolder(from: string = fileURLToPath(import.meta.url)): string {
  let folder = dirname(from);
  while (!(existsSync(join(folder, 'casebook')) && existsSync(join(folder, 'package.json')))) {
    const above = dirname(folder);
    if (above === folder) {
      throw new RescindError(
        'installation-broken',
        'The folder casebook/ was not found beside the program.',
        'Run Rescind from its own checkout or release, with all its folders.',
      );
    }
    folder = above;
  }
  return folder;
}
