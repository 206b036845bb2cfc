/** The rulebook's lists of charge words, read from the checkout. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RulebookFile } from '../../src/law/law.ts';
import { type ChargeLists, readChargeLists } from '../../src/screening/screening.ts';

const rulebook = join(import.meta.dirname, '../../rulebook');

export function chargeListFiles(): RulebookFile[] {
  return ['lists/charges', 'lists/offences'].flatMap((folder) =>
    readdirSync(join(rulebook, folder)).map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(join(rulebook, folder, name), 'utf8'),
    })),
  );
}

export function chargeLists(): ChargeLists {
  const { lists, faults } = readChargeLists(chargeListFiles());
  if (!lists)
    throw new Error(faults.map(({ path, line, message }) => `${path}:${line}: ${message}`).join('\n'));
  return lists;
}
