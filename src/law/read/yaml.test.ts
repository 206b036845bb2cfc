import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultLine, readYaml } from './yaml.ts';

const shape = z.strictObject({
  rule: z.string(),
  months: z.number().optional(),
  values: z.array(z.strictObject({ from: z.string(), value: z.number() })).optional(),
});
const read = (text: string) => readYaml({ path: 'rules/x.yaml', text }, shape);
const faults = (text: string) => read(text).faults.map(faultLine);

describe('YAML read strictly', () => {
  it('gives the value and the line of each part', () => {
    const answer = read('rule: a\nvalues:\n  - from: 2012-07\n    value: 24\n');
    expect(answer.value).toEqual({ rule: 'a', values: [{ from: '2012-07', value: 24 }] });
    if (answer.value === null) throw new Error('it must be read');
    expect(answer.placeOf(['values', 0, 'value'])).toEqual({ path: 'rules/x.yaml', line: 4 });
    expect(answer.placeOf(['values', 7])).toEqual({ path: 'rules/x.yaml', line: 2 });
  });

  it('leaves days and the word "no" as they are written', () => {
    expect(read('rule: no').value).toEqual({ rule: 'no' });
  });

  it.each([
    [
      'an unknown key',
      'rule: a\nmonts: 2\n',
      'rules/x.yaml:2: The key `monts` is not known in the file. Correct its spelling, or remove it.',
    ],
    [
      'an unknown key further in',
      'rule: a\nvalues:\n  - from: b\n    value: 1\n    until: c\n',
      'rules/x.yaml:5: The key `until` is not known in values.0. Correct its spelling, or remove it.',
    ],
    [
      'a key given twice',
      'rule: a\nmonths: 1\nmonths: 2\n',
      'rules/x.yaml:3: Map keys must be unique. Keep one of the two keys.',
    ],
    [
      'a word for a number',
      'rule: a\nvalues:\n  - from: b\n    value: two\n',
      'rules/x.yaml:4: In values.0.value: Invalid input: expected number, received string. Correct the value.',
    ],
    [
      'nothing',
      '# only a remark\n',
      'rules/x.yaml:1: The file is empty. Write its content, or delete the file.',
    ],
    [
      'two documents',
      'rule: a\n---\nrule: b\n',
      'rules/x.yaml:2: A second document begins here. Keep one to a file: remove the `---`.',
    ],
    [
      'an anchor',
      'rule: &name a\n',
      'rules/x.yaml:1: An anchor, alias or tag stands here. Write the value out where it belongs.',
    ],
  ])('refuses %s with file, line and what to do', (_what, text, expected) => {
    expect(faults(text)).toContain(expected);
    expect(read(text).value).toBeNull();
  });

  it('names a missing key and the broken indentation', () => {
    expect(faults('months: 2\n')[0]).toBe('rules/x.yaml:1: `rule` is missing. Write it: `rule: …`.');
    expect(faults('rule: a\n\tmonths: 2\n').length).toBeGreaterThan(0);
  });
});
