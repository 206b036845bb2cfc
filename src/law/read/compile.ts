/** From the files of a rulebook to checked data with a digest, or to every fault in them with file and line. */
import { z } from 'zod';
import { type Digest, digestOfJson } from '../../kernel/kernel.ts';
import type { Rule } from '../rule.ts';
import type { Rulebook } from '../rulebook.ts';
import { factsFile, instrumentFile, parameterFile, timingFile } from './data.ts';
import type { Parts, Placed } from './placed.ts';
import { crossFaults } from './references.ts';
import { ruleFile } from './rule.ts';
import { type Fault, fault, type RulebookFile, readYaml } from './yaml.ts';

/** A rulebook, or why there is none. Never both: a rulebook with a fault is not in force. */
export type Compiled =
  | { readonly rulebook: Rulebook; readonly faults: readonly [] }
  | { readonly rulebook: null; readonly faults: readonly Fault[] };

/** Folders that stand beside the law and are read by others. */
const beside = /^(cases|precedents|casebook\/precedents|translations)\/|\.md$/;

/**
 * Compiles a rulebook.
 * @param files every file of the folder, paths relative to it with `/`; the order does not matter
 */
export function compile(files: readonly RulebookFile[]): Compiled {
  const parts: Parts = { instruments: [], parameters: [], facts: [], rules: [], timings: [], lists: [] };
  const inOrder = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const faults = inOrder.filter(({ path }) => !beside.test(path)).flatMap((file) => take(file, parts));
  if (faults.length === 0) faults.push(...crossFaults(parts));
  if (faults.length > 0) return { rulebook: null, faults };
  const law = {
    instruments: parts.instruments.map(({ part }) => part),
    parameters: parts.parameters.map(({ part }) => part),
    facts: parts.facts.flatMap(({ part }) => part),
    rules: parts.rules.map(({ part }) => part),
    timings: parts.timings.map(({ part }) => part),
    lists: Object.fromEntries(parts.lists.map(({ part, file }) => [file.path, part])),
  };
  return { rulebook: { digest: digestOfRulebook(law), ...law }, faults: [] };
}

/** The digest of all that can change an answer. The order of files and keys does not count, that of rules' parts does. */
export function digestOfRulebook(law: Omit<Rulebook, 'digest'>): Digest {
  return digestOfJson(law);
}

/** Reads one file into the parts; gives what is wrong with it. */
function take(file: RulebookFile, parts: Parts): readonly Fault[] {
  const [folder, ...rest] = file.path.split('/');
  const stem = rest.at(-1)?.replace(/\.yaml$/, '');
  if (!file.path.endsWith('.yaml'))
    return [fault({ path: file.path, line: 1 }, 'This is no `.yaml` file.', 'Rename it or take it away.')];
  if (file.path === 'facts.yaml') return keep(file, factsFile, parts.facts);
  if (folder === 'instruments' && rest.length === 1) return keep(file, instrumentFile, parts.instruments);
  if (folder === 'parameters' && rest.length === 1) return keep(file, parameterFile, parts.parameters);
  if (folder === 'timings' && rest.length === 2) return keep(file, timingFile, parts.timings);
  if (folder === 'lists') return keep(file, z.unknown(), parts.lists);
  if (folder === 'rules' && rest.length === 2) {
    const family = rest[0] ?? '';
    const shape = ruleFile.transform((rule): Rule => ({ ...rule, family }));
    const before = parts.rules.length;
    const faults = keep(file, shape, parts.rules);
    const rule = parts.rules[before];
    if (rule && rule.part.id !== stem)
      return [
        fault(
          rule.placeOf(['rule']),
          `The rule \`${rule.part.id}\` stands in ${stem}.yaml.`,
          `Name the file ${rule.part.id}.yaml, or the rule ${stem}.`,
        ),
      ];
    return faults;
  }
  return [
    fault(
      { path: file.path, line: 1 },
      'Nothing of the rulebook belongs here.',
      'Its folders are instruments, parameters, rules/<family>, timings/<body>, lists, precedents and cases, beside facts.yaml.',
    ),
  ];
}

function keep<Part>(
  file: RulebookFile,
  shape: z.ZodType<Part, unknown>,
  into: Placed<Part>[],
): readonly Fault[] {
  const read = readYaml(file, shape);
  if (!('placeOf' in read)) return read.faults;
  into.push({ part: read.value, file, placeOf: (keys) => read.placeOf(keys) });
  return [];
}
