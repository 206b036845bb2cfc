/** The rulebook of this checkout, compiled once for all tests of a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compile, faultLine, type Rulebook, type RulebookFile } from '../../src/law/law.ts';
import { type ChargeReader, chargeReader } from '../../src/screening/screening.ts';
import { chargeLists } from './charge-lists.ts';

const FOLDER = join(import.meta.dirname, '../../rulebook');

export function rulebookFiles(): RulebookFile[] {
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path
        .slice(FOLDER.length + 1)
        .split(sep)
        .join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

let compiled: Rulebook | undefined;
/** @throws Error naming the faults, where the rulebook does not compile */
export function ourRulebook(): Rulebook {
  if (compiled) return compiled;
  const { rulebook, faults } = compile(rulebookFiles());
  if (rulebook === null) throw new Error(faults.map(faultLine).join('\n'));
  compiled = rulebook;
  return rulebook;
}

let reader: ChargeReader | undefined;
export function ourChargeReader(): ChargeReader {
  reader ??= chargeReader(chargeLists());
  return reader;
}
