/** The rulebook of this checkout, compiled once for all tests of a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compile, faultLine, type Rulebook, type RulebookFile } from '../../src/law/law.ts';
import { type ChargeReader, chargeReader } from '../../src/screening/screening.ts';
import { chargeLists } from './charge-lists.ts';

const CHECKOUT = join(import.meta.dirname, '../..');

/** The files of the rulebook, and the casebook's precedents under `casebook/precedents/`. */
export function rulebookFiles(): RulebookFile[] {
  return [...filesIn('rulebook', ''), ...filesIn('casebook/precedents', 'casebook/precedents/')];
}

function filesIn(folder: string, under: string): RulebookFile[] {
  const root = join(CHECKOUT, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: under + relative(root, path).split(sep).join('/'),
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
