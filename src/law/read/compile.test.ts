import { describe, expect, it } from 'vitest';
import { inventedFile, inventedLaw } from '../../../test/support/invented-law.ts';
import { compile, faultLine } from '../law.ts';

const faults = (changed: Record<string, string | null>) =>
  compile(inventedLaw(changed)).faults.map(faultLine);
const replace = (path: string, from: string, to: string) =>
  inventedFile(path, (text) => text.replace(from, to));

describe('a rulebook compiles', () => {
  it('to plain data with a digest that neither order nor remarks change', () => {
    const { rulebook, faults: none } = compile(inventedLaw());
    expect(none).toEqual([]);
    expect(rulebook?.rules.map(({ family, id }) => `${family}/${id}`)).toEqual([
      'conditions/acts',
      'conditions/heavy-enough',
      'neutrality/politician',
    ]);
    expect(JSON.parse(JSON.stringify(rulebook))).toEqual(rulebook);
    expect(compile(inventedLaw().reverse()).rulebook?.digest).toBe(rulebook?.digest);
    const remark = replace('parameters/heavy.yaml', 'unit:', '# a remark\nunit:');
    expect(compile(inventedLaw(remark)).rulebook?.digest).toBe(rulebook?.digest);
    const other = replace('parameters/heavy.yaml', 'value: 24', 'value: 25');
    expect(compile(inventedLaw(other)).rulebook?.digest).not.toBe(rulebook?.digest);
  });

  it.each<[string, Record<string, string | null>, string]>([
    [
      'an unknown key in a rule',
      replace('rules/conditions/acts.yaml', 'title:', 'titel:'),
      'rules/conditions/acts.yaml:2: The key `titel` is not known in the file. Correct its spelling, or remove it.',
    ],
    [
      'a citation that does not resolve',
      replace('rules/conditions/heavy-enough.yaml', 'cites: [INV/1]', 'cites: [INV/7]'),
      'rules/conditions/heavy-enough.yaml:6: The provision `INV/7` stands in no instrument. Correct the id, or add the provision to a file of instruments/.',
    ],
    [
      'a parameter with two values on one day',
      replace('parameters/heavy.yaml', 'from: 2016-01-01', 'from: 2012-07-01'),
      'parameters/heavy.yaml:11: Two values hold from 2012-07-01 on. Keep one, or correct the day of the other.',
    ],
    [
      'a provision that is repealed while it is cited',
      replace('rules/conditions/heavy-enough.yaml', 'cites: [INV/1]', 'cites: [INV/9]'),
      'rules/conditions/heavy-enough.yaml:6: `INV/9` is repealed on 2018-01-01 and cited beyond. End this edition on 2018-01-01, and write the next without it.',
    ],
    [
      'a rule older than what it cites',
      replace('rules/conditions/heavy-enough.yaml', 'from: 2012-07', 'from: 2011-01'),
      'rules/conditions/heavy-enough.yaml:6: `INV/1` does not hold on 2011-01-01, from when it is cited. Begin the edition later, or add an earlier edition to the provision.',
    ],
    [
      'editions out of order',
      replace('rules/conditions/acts.yaml', '  - from: 2020-01-01', '  - from: 2010-01-01'),
      'rules/conditions/acts.yaml:5: 2010-01-01 stands after 2012-07-01. Put the oldest first.',
    ],
    [
      'editions that overlap',
      replace('rules/conditions/acts.yaml', 'until: 2020-01-01', 'until: 2020-01-02'),
      'rules/conditions/acts.yaml:6: It ends on 2020-01-02, but the next begins on 2020-01-01: both would hold. End it where the next begins, or leave `until` out.',
    ],
    [
      'a fact that nobody defined',
      replace('rules/conditions/heavy-enough.yaml', 'fact: penalty,', 'fact: penality,'),
      'rules/conditions/heavy-enough.yaml:10: The fact `penality` is not in the vocabulary. Correct its name, or add it to facts.yaml.',
    ],
    [
      'a comparison that does not fit',
      replace('rules/conditions/acts.yaml', '{ fact: acts.told, is: no }', '{ fact: acts.told, below: 3 }'),
      'rules/conditions/acts.yaml:10: `below` does not fit `acts.told`, which is of the type yes-no. Use is.',
    ],
    [
      'an option that does not exist',
      replace('rules/conditions/heavy-enough.yaml', 'is: prosecution', 'is: persecution'),
      'rules/conditions/heavy-enough.yaml:7: `persecution` does not fit `wanted.for`: `persecution` is none of prosecution, sentence. Correct the value.',
    ],
    [
      'a parameter that does not exist',
      replace('rules/conditions/heavy-enough.yaml', '$heavy', '$haevy'),
      'rules/conditions/heavy-enough.yaml:10: The parameter `$haevy` does not exist. Correct its name, or add it to parameters/.',
    ],
    [
      'a parameter in another unit',
      replace('parameters/heavy.yaml', 'unit: months', 'unit: days'),
      'rules/conditions/heavy-enough.yaml:10: `penalty` counts months, `$heavy` counts days. Use one unit in both.',
    ],
    [
      'a parameter without a value at first',
      replace('parameters/heavy.yaml', '  - from: 2012-07', '  - from: 2013-07'),
      'rules/conditions/heavy-enough.yaml:10: `$heavy` has no value on 2012-07-01, where this edition holds. Give it one, or begin or end the edition elsewhere.',
    ],
    [
      'a parameter without a value in between',
      replace('parameters/heavy.yaml', '    value: 12', '    until: 2015-01-01\n    value: 12'),
      'rules/conditions/heavy-enough.yaml:10: `$heavy` has no value on 2015-01-01, where this edition holds. Give it one, or begin or end the edition elsewhere.',
    ],
    [
      'a presumption without a reason',
      replace(
        'rules/conditions/heavy-enough.yaml',
        '            because: The exception is rare and would be told.\n',
        '',
      ),
      'rules/conditions/heavy-enough.yaml:12: In editions.0.raises.0.unless.0: what is presumed must say `because`, and only that. Correct the value.',
    ],
    [
      'a condition of two kinds',
      replace(
        'rules/conditions/acts.yaml',
        '{ fact: acts.told, is: no }',
        '{ fact: acts.told, is: no, in: [a] }',
      ),
      'rules/conditions/acts.yaml:10: In editions.0.raises.0.when: the fact `acts.told` needs exactly one of is, in, below, above, before, after. Correct the value.',
    ],
    [
      'an Article 3 rule that is met when nothing is raised',
      replace('rules/neutrality/politician.yaml', 'met: never', 'met: otherwise'),
      'rules/neutrality/politician.yaml:11: This Article 3 rule could be met on the words of a charge alone. Write `met: never`, or a condition that needs a fact which no charge can give.',
    ],
    [
      'an Article 3 rule that is met on a charge',
      replace(
        'rules/neutrality/politician.yaml',
        'met: never',
        'met: { when: { any: [{ fact: gain, is: yes }, { not: { fact: charge.signal, is: strong } }] } }',
      ),
      'rules/neutrality/politician.yaml:11: This Article 3 rule could be met on the words of a charge alone. Write `met: never`, or a condition that needs a fact which no charge can give.',
    ],
    [
      'a rule in a file of another name',
      replace('rules/conditions/acts.yaml', 'rule: acts', 'rule: deeds'),
      'rules/conditions/acts.yaml:1: The rule `deeds` stands in acts.yaml. Name the file deeds.yaml, or the rule acts.',
    ],
    [
      'a file where nothing belongs',
      { 'rules/stray.yaml': 'rule: stray\n' },
      'rules/stray.yaml:1: Nothing of the rulebook belongs here. Its folders are instruments, parameters, rules/<family>, timings/<body>, lists, precedents and cases, beside facts.yaml.',
    ],
    [
      'a choice without options',
      replace(
        'facts.yaml',
        '    type: yes-no\n    asks: Are the acts',
        '    type: choice\n    asks: Are the acts',
      ),
      'facts.yaml:16: The fact `acts.told` is of the type choice and has no options. Options belong to `choice` and `several`.',
    ],
  ])('but not with %s: file, line, and what to do', (_what, changed, expected) => {
    expect(compile(inventedLaw(changed)).rulebook).toBeNull();
    expect(faults(changed)).toContain(expected);
  });

  it('names a provision that stands in two files by both places', () => {
    const again = inventedLaw().find(({ path }) => path === 'instruments/inv.yaml')?.text ?? '';
    expect(faults({ 'instruments/inw.yaml': again })[0]).toBe(
      'instruments/inw.yaml:6: The provision `INV/1` stands in instruments/inv.yaml:6 too. Keep one of the two.',
    );
  });
});
