/** Cases: tests of the rulebook that a lawyer can read. Each states facts and the outcome that one rule must have. */
import { z } from 'zod';
import type { Day } from '../kernel/kernel.ts';
import { lawOn } from './assessment.ts';
import { editionOn } from './edition.ts';
import type { Facts, StatedFact } from './fact.ts';
import { type Finding, find } from './finding.ts';
import { statedFact, writtenFacts } from './read/facts.ts';
import { firstDay, name, sentence } from './read/parts.ts';
import { type Fault, fault, type Place, type RulebookFile, readYaml } from './read/yaml.ts';
import type { Outcome, Rule } from './rule.ts';
import type { Rulebook } from './rulebook.ts';

const outcomes = ['breach', 'concern', 'met', 'unknown', 'not-asked'] as const satisfies readonly Outcome[];
const casesFile = z.strictObject({
  rule: name,
  on: firstDay,
  cases: z
    .array(
      z.strictObject({
        case: sentence,
        on: firstDay.exactOptional(),
        facts: writtenFacts,
        expect: z.enum(outcomes),
        missing: z.array(z.string()).exactOptional(),
      }),
    )
    .min(1),
});

/** A case and how the rulebook answers it. */
export interface CaseResult {
  readonly rule: string;
  readonly name: string;
  readonly on: Day;
  readonly place: Place;
  readonly facts: Facts;
  readonly expected: Outcome;
  readonly finding: Finding;
  readonly passed: boolean;
  /** Facts that the case says must be asked for and are not. */
  readonly notAsked: readonly string[];
}

/**
 * Runs every case of the files under `cases/`.
 * @returns results in the order of files and cases, and faults of the files themselves
 */
export function runCases(
  rulebook: Rulebook,
  files: readonly RulebookFile[],
): { readonly results: readonly CaseResult[]; readonly faults: readonly Fault[] } {
  const inOrder = files
    .filter(({ path }) => /^cases\/.+\.yaml$/.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const ran = inOrder.flatMap((file): (CaseResult | Fault)[] => {
    const read = readYaml(file, casesFile);
    if (!('placeOf' in read)) return [...read.faults];
    const { rule: id, on, cases } = read.value;
    const rule = rulebook.rules.find((one) => one.id === id);
    if (!rule)
      return [
        fault(read.placeOf(['rule']), `There is no rule \`${id}\`.`, 'Correct its name, or write the rule.'),
      ];
    return cases.flatMap((written, at) =>
      run(rulebook, rule, { ...written, on: written.on ?? on }, (keys) =>
        read.placeOf(['cases', at, ...keys]),
      ),
    );
  });
  return {
    results: ran.filter((one): one is CaseResult => 'finding' in one),
    faults: ran.filter((one): one is Fault => !('finding' in one)),
  };
}

type Written = z.infer<typeof casesFile>['cases'][number] & { readonly on: Day };

function run(
  rulebook: Rulebook,
  rule: Rule,
  written: Written,
  placeOf: (keys: readonly string[]) => Place,
): (CaseResult | Fault)[] {
  const { on, expect: expected } = written;
  const law = lawOn(rulebook, on);
  const edition = editionOn(rule.editions, on);
  if (!edition)
    return [
      fault(
        placeOf(['case']),
        `The rule \`${rule.id}\` does not hold on ${on}.`,
        'Give the case another day.',
      ),
    ];
  const facts: Record<string, StatedFact> = {};
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(written.facts)) {
    const stated = statedFact(name, value, law.facts, { from: 'statement' });
    if ('fact' in stated) facts[name] = stated.fact;
    else faults.push(fault(placeOf(['facts', name]), stated.message, stated.next));
  }
  if (faults.length > 0) return faults;
  const finding = find(rule, edition, { facts, parameters: law.parameters, citations: law.citations });
  const notAsked = (written.missing ?? []).filter((fact) => !finding.missing.includes(fact));
  const passed = finding.outcome === expected && notAsked.length === 0;
  const place = placeOf(['case']);
  return [{ rule: rule.id, name: written.case, on, place, facts, expected, finding, passed, notAsked }];
}
