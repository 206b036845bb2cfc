/** The law that ships with Rescind: it compiles, its cases pass, it has no gap in time, and it says on what it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, readDay } from '../kernel/kernel.ts';
import {
  assess,
  compile,
  coverage,
  type Facts,
  faultLine,
  healthOf,
  lawOn,
  type Rulebook,
  readFacts,
  runCases,
} from './law.ts';

const folder = join(import.meta.dirname, '../../rulebook');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(yaml|md)$/.test(path))
  .map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(folder, path), 'utf8'),
  }));
const compiled = compile(files);
if (!compiled.rulebook) throw new Error(compiled.faults.map(faultLine).join('\n'));
const rulebook: Rulebook = compiled.rulebook;
const cases = runCases(rulebook, files);
const today = readDay('2026-11-24');
const health = healthOf(rulebook, cases.results, today, readDay('2025-11-24'));

/** Families whose every objection and exception has a case. */
const thorough = ['conditions', 'quality', 'rights', 'status', 'private', 'diffusions'];
const thoroughRules = rulebook.rules.filter(({ family }) => thorough.includes(family));

function factsOf(text: string): Facts {
  const read = readFacts({ path: 'facts.yaml', text }, lawOn(rulebook, today).facts);
  expect(read.faults.map(faultLine)).toEqual([]);
  return read.facts as Facts;
}

function outcomes(facts: Facts, on: Day): Record<string, string> {
  const { findings } = assess(lawOn(rulebook, on), facts);
  return Object.fromEntries(findings.map(({ rule, outcome }) => [rule, outcome]));
}

function withOutcome(outcomesByRule: Record<string, string>, ...wanted: string[]): string[] {
  return Object.keys(outcomesByRule).filter((rule) => wanted.includes(outcomesByRule[rule] ?? ''));
}

describe('the rulebook', () => {
  it('compiles without a fault, and so do its cases', () => {
    expect(compiled.faults).toEqual([]);
    expect(cases.results.length).toBeGreaterThan(300);
    expect(cases.faults.map(faultLine)).toEqual([]);
  });

  it.each(cases.results.map((result) => [`${result.rule}: ${result.name} (${result.on})`, result] as const))(
    '%s',
    (_, { finding, expected, notAsked, passed }) => {
      expect({ outcome: finding.outcome, notAsked }).toEqual({ outcome: expected, notAsked: [] });
      expect(passed).toBe(true);
    },
  );

  it('has conditions, quality and rights in force in every month since the rules began, and no gap', () => {
    const months = coverage(rulebook, readDay('2012-07-01'), today);
    expect(months.at(0)?.month).toBe('2012-07');
    expect(months.at(-1)?.month).toBe('2026-11');
    const holes = months.filter(
      ({ rules, gaps }) => gaps.length > 0 || !rules.conditions || !rules.quality || !rules.rights,
    );
    expect(holes).toEqual([]);
  });

  it('has a case for every outcome that a rule can have', () => {
    const rules = new Set(thoroughRules.map(({ id }) => id));
    expect(health.untested.filter(({ rule }) => rules.has(rule))).toEqual([]);
  });

  it('has a case for every objection and every exception', () => {
    const held = new Set<string>();
    for (const { rule, finding } of cases.results)
      finding.objections.forEach(({ answer, unless }, at) => {
        if (answer === 'yes') held.add(`${rule} ${finding.edition} ${at}`);
        unless.forEach(({ trace }, exception) => {
          if (trace.answer === 'yes') held.add(`${rule} ${finding.edition} ${at} unless ${exception}`);
        });
      });
    const wanted = thoroughRules.flatMap(({ id, editions }) =>
      editions.flatMap(({ from, objections }) =>
        objections.flatMap(({ unless }, at) => [
          `${id} ${from} ${at}`,
          ...unless.map((_, exception) => `${id} ${from} ${at} unless ${exception}`),
        ]),
      ),
    );
    expect(wanted.filter((place) => !held.has(place))).toEqual([]);
  });

  it('has a case on the first day of each later edition, and on the day before', () => {
    const days = new Set(cases.results.map(({ rule, on }) => `${rule} ${on}`));
    const borders = thoroughRules.flatMap(({ id, editions }) =>
      editions.slice(1).flatMap(({ from }) => [`${id} ${from}`, `${id} ${addDays(from, -1)}`]),
    );
    expect(borders.filter((border) => !days.has(border))).toEqual([]);
  });

  // A rule joins this list, or leaves it, only when somebody decides so: each stands on something recalled and not read.
  it(`counts the rules in force that stand on recall: ${health.onRecall.length} (${health.onRecall.join(', ')})`, () => {
    expect(health.onRecall).toHaveLength(13);
  });
});

describe('silence', () => {
  it.each(['2012-07-01', '2016-03-01', '2022-01-27', '2026-11-24'])(
    'fulfils nothing, breaks nothing and excuses nothing on %s',
    (day) => {
      const found = outcomes({}, readDay(day));
      expect(withOutcome(found, 'met', 'breach', 'concern', 'not-asked')).toEqual([]);
      expect(Object.keys(found).length).toBeGreaterThan(30);
    },
  );

  it('of a public page fulfils no rule beyond what it shows', () => {
    const shown = factsOf(`facts:
  data.kind: red-notice
  requester.kind: country
  requester.country: XA
  identity.family-name: yes
  identity.forename: yes
  identity.sex: yes
  identity.birth-year: yes
  identity.photograph: yes
  charges.stated: yes
  charge.readable: yes
  charge.families: [fraud]
  charge.signal: none
  charge.excluded: none
  charge.politically-used: no
`);
    const found = outcomes(shown, today);
    expect(withOutcome(found, 'met')).toEqual(['charges-stated', 'requester']);
    expect(withOutcome(found, 'breach')).toEqual([]);
  });

  it('leaves a question open wherever a rule on a public page is undecided', () => {
    const { findings } = assess(lawOn(rulebook, today), factsOf('facts: { data.kind: red-notice }'));
    const mute = findings.filter(
      ({ outcome, family, missing }) =>
        outcome === 'unknown' && thorough.includes(family) && missing.length === 0,
    );
    expect(mute.map(({ rule }) => rule)).toEqual([]);
  });
});

describe('sentences', () => {
  const words = thoroughRules.flatMap(({ id, editions }) =>
    editions.flatMap(({ says, objections, points }) =>
      [...Object.values(says), ...objections.map((one) => one.says), ...points.map((one) => one.says)].map(
        (text) => ({ id, text }),
      ),
    ),
  );

  it('of an undecided rule hold for a public extract, a document and stated facts alike', () => {
    const told = rulebook.rules.flatMap(({ id, editions }) =>
      editions.map(({ says }) => `${id}: ${says.unknown}`),
    );
    const ofExtract =
      /INTERPOL (publishes|does not publish)|public (page|extract)|not published|A notice (shows|does not)/;
    expect(told.filter((one) => ofExtract.test(one))).toEqual([]);
  });

  it('never call a notice clean, fine, valid or compliant', () => {
    const verdicts = /\b(clean|fine|valid|compliant|legitimate|safe|innocent)\b/i;
    expect(words.filter(({ text }) => verdicts.test(text))).toEqual([]);
  });

  it('end as sentences do and stay short enough for a margin', () => {
    expect(words.filter(({ text }) => !text.endsWith('.') || text.length > 260)).toEqual([]);
  });
});
