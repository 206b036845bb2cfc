import { describe, expect, it } from 'vitest';
import { ourChargeReader, ourRulebook } from '../../test/support/law-book.ts';
import { canonicalJson, type Day } from '../kernel/kernel.ts';
import { type Facts, type FactValue, lawOn } from '../law/law.ts';
import type { NoticeContent, Warrant } from '../notice/notice.ts';
import { screenExtract, screenTyped } from './screening.ts';

const law = lawOn(ourRulebook(), '2026-11-24' as Day);
const warrant = (
  charge: string | null,
  issuingCountry: string | null = 'KZ',
  chargeTranslation: string | null = null,
): Warrant => ({
  issuingCountry,
  charge,
  chargeTranslation,
});
const extract = (warrants: readonly Warrant[], more: NoticeContent = {}): NoticeContent => ({
  name: 'AMIROV',
  forename: 'DANIYAR',
  birthDate: '1979-06-14',
  nationalities: ['KZ'],
  thumbnail: null,
  sex: 'M',
  height: 1.8,
  warrants,
  ...more,
});
const screen = (content: NoticeContent, stated: Facts = {}) =>
  screenExtract(content, law, ourChargeReader(), stated);
const value = (content: NoticeContent, fact: string) => screen(content).facts[fact]?.value;
const outcome = (content: NoticeContent, rule: string, stated: Facts = {}) =>
  screen(content, stated).assessment.findings.find((finding) => finding.rule === rule)?.outcome;
const documented = (values: Record<string, FactValue>): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([name, stands]) => [
      name,
      { value: stands, source: { from: 'record' as const } },
    ]),
  );

describe('a public extract as facts', () => {
  it('gives what is published, with where it stands', () => {
    const { facts } = screen(extract([warrant('large-scale fraud; bribery')]));
    expect(facts['charge.families']?.value).toEqual({ has: ['corruption', 'fraud'], whole: true });
    expect(facts['charge.families']?.source).toMatchObject({
      from: 'charge',
      at: expect.stringMatching(/^warrants\.0\.charge:\d+-\d+$/),
    });
    expect(facts['requester.country']?.value).toBe('KZ');
    expect(facts['requester.kind']?.value).toBe('country');
    expect(facts['identity.mark']?.value).toBe(true);
  });

  it('never takes silence for a no: no fact of an extract is a no', () => {
    const empty = extract([], { name: null, forename: '', birthDate: null, sex: 'U', height: null });
    for (const content of [empty, extract([warrant(null, null)]), {}, extract([warrant('fraud')])])
      for (const [name, fact] of Object.entries(screen(content).facts))
        expect(fact.value, name).not.toBe(false);
    expect(value({}, 'identity.family-name')).toBeUndefined();
    expect(value(empty, 'identity.family-name')).toBeNull();
    expect(value(extract([]), 'charges.stated')).toBeNull();
  });

  it('leaves the signal unknown where a text cannot be read, unless its translation or another text decides', () => {
    const korean = '국가보안법 위반';
    expect(value(extract([warrant(korean)]), 'charge.signal')).toBeNull();
    expect(value(extract([warrant(korean)]), 'charge.readable')).toBe(false);
    expect(value(extract([warrant(korean, 'KR', 'fraud')]), 'charge.signal')).toBe('none');
    expect(value(extract([warrant(korean), warrant('high treason')]), 'charge.signal')).toBe('strong');
  });

  it.each([
    'Article 220 of the Criminal Code',
    'Committing a crime',
    'Tráfico ilícito',
    'Delito',
    'Infraction à la loi 23.737',
    'Преступление',
  ])('leaves signal, families and excluded family unknown where no offence can be made out: %s', (text) => {
    const { facts, assessment } = screen(extract([warrant(text)]));
    expect(facts['charge.readable']?.value).toBe(true);
    expect(facts['charge.families']?.value).toEqual({ has: [], whole: false });
    for (const fact of ['charge.signal', 'charge.excluded'])
      expect(facts[fact]).toMatchObject({ value: null, why: `No offence could be made out in “${text}”.` });
    const said = JSON.stringify(
      assessment.findings.map(({ says, speaks }) => [says, speaks.for, speaks.against]),
    );
    expect(said).not.toContain('ordinary offence');
  });

  it('knows no “none” where a part of a text, or one of several, cannot be made out; a strong word stays', () => {
    const open = extract([warrant('1) theft; 2) Article 220 of the Criminal Code')]);
    expect(value(open, 'charge.families')).toEqual({ has: ['robbery_theft'], whole: false });
    expect(value(open, 'charge.signal')).toBeNull();
    expect(value(open, 'charge.excluded')).toBeNull();
    expect(screen(open).facts['charge.signal']?.why).toContain('Article 220');
    expect(value(extract([warrant('fraud'), warrant('Committing a crime')]), 'charge.signal')).toBeNull();
    const strong = extract([warrant('high treason'), warrant('unfunded cheque; Article 220')]);
    expect(value(strong, 'charge.signal')).toBe('strong');
    expect(value(strong, 'charge.excluded')).toBe('administrative_private_dispute');
    expect(value(extract([warrant('Violation of the Anti-Terrorism Act')]), 'charge.signal')).toBe(
      'possible',
    );
    expect(value(extract([warrant('Committing a crime', 'KZ', 'fraud')]), 'charge.signal')).toBe('none');
    expect(value(extract([warrant('Murder (2 counts); theft, second degree')]), 'charge.signal')).toBe(
      'none',
    );
  });

  it('says the same of a typed charge', () => {
    const typed = (charge: string) =>
      screenTyped({ charge, country: null }, law, ourChargeReader(), {}).facts['charge.signal']?.value;
    expect(typed('Committing a crime')).toBeNull();
    expect(typed('Committing a robbery')).toBe('none');
  });

  it('takes all warrants together, and knows a court from a country', () => {
    const two = extract([warrant('murder', 'KZ'), warrant('fraud', 'UZ')]);
    expect(value(two, 'charge.families')).toEqual({ has: ['fraud', 'homicide'], whole: true });
    expect(value(two, 'requester.country')).toBeNull();
    expect(value(two, 'requester.kind')).toBe('country');
    expect(value(extract([warrant('war crimes', '914')]), 'requester.kind')).toBe('tribunal');
  });
});

describe('marks', () => {
  it('stand on the exact words, each with the gravest finding first', () => {
    const text = '1) large-scale fraud; 2) high treason';
    const { marks } = screen(extract([warrant(text)]));
    expect(marks.map(({ words, outcome, rules }) => [words, outcome, rules.slice(0, 2).toSorted()])).toEqual([
      ['large-scale fraud', 'unknown', ['words-of-charge']],
      ['high treason', 'concern', ['state-security', 'words-of-charge']],
    ]);
    for (const { start, end, words } of marks) expect(text.slice(start, end)).toBe(words);
    expect(marks.map(({ exact }) => exact.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['fraud'],
      ['treason'],
    ]);
  });

  it('of ordinary words stand with the rule on words, which is unknown', () => {
    const { marks } = screen(extract([warrant('fraud')]));
    expect(marks).toMatchObject([{ words: 'fraud', outcome: 'unknown', rules: ['words-of-charge'] }]);
  });
});

describe('what screening says of an extract', () => {
  it('is never met under Article 3, whatever the charge', () => {
    for (const charge of [
      'fraud',
      'bribery; embezzlement',
      'murder',
      'extremist speech',
      '국가보안법 위반',
      '',
      'x',
    ])
      for (const finding of screen(extract([warrant(charge)])).assessment.findings)
        if (finding.family === 'article3')
          expect(finding.outcome, `${charge} ${finding.rule}`).not.toBe('met');
  });

  it("leaves Li Chuanliang's charges unknown by themselves, and raises a concern with its counter-reasons on his documented facts", () => {
    const charges = extract([warrant('bribery; embezzlement', 'CN')]);
    const alone = screen(charges).assessment.findings.filter(({ family }) => family === 'article3');
    expect(alone.filter(({ outcome: out }) => out !== 'unknown' && out !== 'not-asked')).toEqual([]);
    expect(outcome(charges, 'words-of-charge')).toBe('unknown');
    const asked = screen(charges).assessment.questions.map(({ fact }) => fact);
    for (const fact of ['person.roles', 'context.after-criticism', 'act.personal-gain', 'facts.own-acts'])
      expect(asked).toContain(fact);
    // casebook/li-chuanliang.jsonl: vice mayor, left the Party in public in August 2020, charges told weeks later, subordinates arrested.
    const facts = documented({
      'person.roles': { has: ['politician', 'official', 'opponent'], whole: false },
      'context.after-criticism': true,
      'context.relatives-pressed': true,
      'protection.kind': 'pending',
    });
    const finding = screen(charges, facts).assessment.findings.find(
      ({ rule }) => rule === 'political-context',
    );
    expect(finding?.outcome).toBe('concern');
    expect(finding?.speaks.for.map(({ says }) => says)).toContain(
      'The case followed criticism, testimony or political activity by the person.',
    );
    expect(finding?.speaks.against.map(({ says }) => says)).toContain(
      'The charge is worded as an ordinary offence.',
    );
    expect(finding?.missing).toEqual(expect.arrayContaining(['act.personal-gain', 'source.answered']));
  });

  it('gives the same bytes for the same extract', () => {
    const content = extract([warrant('1) fraud 2) membership of a terrorist organisation')]);
    expect(canonicalJson(screen(content).assessment)).toBe(
      canonicalJson(screen(structuredClone(content)).assessment),
    );
  });
});
