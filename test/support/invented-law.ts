/** A small invented rulebook, for tests of the law engine: two provisions, a threshold that changed, three rules. */
import type { RulebookFile } from '../../src/law/law.ts';

const texts: Record<string, string> = {
  'instruments/inv.yaml': `
instrument: INV
name: The invented instrument
reference: I/NV/1
source: https://example.org/inv
provisions:
  - id: INV/1
    heading: Heavy enough
    editions:
      - from: 2012-07
        gist: Only heavy offences count.
        basis: read
        source: https://example.org/inv#1
  - id: INV/2
    heading: Facts
    editions:
      - from: 2012-07
        gist: The acts are told.
        basis: secondary
        source: https://example.org/inv#2
      - from: 2020-01-01
        gist: The acts of this person are told.
        basis: recall
        source: https://example.org/inv#2
  - id: INV/9
    heading: Gone
    editions:
      - from: 2012-07
        gist: Something was asked.
        basis: read
        source: https://example.org/inv#9
      - from: 2018-01-01
        repealed: true
        basis: read
        source: https://example.org/inv#9
  - id: ICPO-C/3
    heading: Neutrality
    editions:
      - from: "1956"
        gist: Nothing political.
        basis: read
        source: https://example.org/inv#3
`,
  'parameters/heavy.yaml': `
parameter: heavy
says: The heaviest penalty must reach this.
unit: months
values:
  - from: 2012-07
    value: 12
    cites: [INV/1]
    basis: read
    source: https://example.org/inv#1
    checked: 2026-11-24
  - from: 2016-01-01
    value: 24
    cites: [INV/1]
    basis: secondary
    source: https://example.org/inv#1
    checked: 2026-11-24
`,
  'facts.yaml': `
facts:
  wanted.for:
    type: choice
    asks: Is the person wanted for prosecution or to serve a sentence?
    answers: [source]
    options: { prosecution: To be prosecuted., sentence: To serve a sentence. }
  penalty:
    type: number
    unit: months
    asks: How heavy is the heaviest penalty?
    answers: [source, person]
  important:
    type: yes-no
    asks: Did INTERPOL make an exception?
    answers: [interpol]
  acts.told:
    type: yes-no
    asks: Are the acts of this person told?
    answers: [source]
  charge.signal:
    type: choice
    asks: What do the words of the charge call for?
    answers: [source]
    options: { strong: A look., none: Nothing by themselves. }
    from-charge: yes
  power:
    type: yes-no
    asks: Did the person hold or seek power?
    answers: [person, record]
  gain:
    type: yes-no
    asks: Is personal gain shown?
    answers: [source]
`,
  'rules/conditions/heavy-enough.yaml': `
rule: heavy-enough
title: Heavy enough
about: Whether the penalty is heavy enough.
editions:
  - from: 2012-07
    cites: [INV/1]
    applies: { fact: wanted.for, is: prosecution }
    raises:
      - outcome: breach
        when: { fact: penalty, below: $heavy }
        unless:
          - when: { fact: important, is: yes }
            presume: no
            because: The exception is rare and would be told.
            says: INTERPOL made an exception.
        says: The penalty is too light.
    met: otherwise
    says:
      met: The penalty is heavy enough.
      unknown: The extract does not say how heavy the penalty is.
`,
  'rules/conditions/acts.yaml': `
rule: acts
title: Acts told
about: Whether the acts are told.
editions:
  - from: 2012-07
    until: 2020-01-01
    cites: [INV/2]
    raises:
      - outcome: concern
        when: { fact: acts.told, is: no }
        says: No acts are told.
    met: { when: { fact: acts.told, is: yes } }
    says: { met: The acts are told., unknown: Nobody has said whether acts are told. }
  - from: 2020-01-01
    cites: [INV/2]
    raises:
      - outcome: breach
        when: { fact: acts.told, is: no }
        says: The acts of this person are not told.
    met: { when: { fact: acts.told, is: yes } }
    says: { met: The acts are told., unknown: Nobody has said whether acts are told. }
`,
  'rules/neutrality/politician.yaml': `
rule: politician
title: People in power
about: Whether a charge of office hides a quarrel about power.
editions:
  - from: 2012-07
    cites: [ICPO-C/3]
    raises:
      - outcome: concern
        when: { all: [{ fact: power, is: yes }, { not: { fact: gain, is: yes } }] }
        says: The person held power, and no gain is shown.
    met: never
    says: { unknown: The words of a charge decide nothing here. }
    points:
      - when: { fact: power, is: yes }
        speaks: for
        factor: status
        says: The person held or sought power.
      - when: { fact: gain, is: yes }
        speaks: against
        factor: nature
        says: Personal gain is shown.
`,
  'timings/ccf/decision.yaml': `
timing: decision
title: The decision
whose: theirs
event: admissible
direction: after
editions:
  - from: 2017-03
    period: { months: 4 }
    extension: { by: the body, limit: { months: 2 }, cites: [INV/1] }
    cites: [INV/1]
    basis: read
    source: https://example.org/inv
missed: Nothing follows by itself.
`,
  'README.md': '# Not read',
};

/**
 * The files of the invented rulebook.
 * @param changed texts that replace a file's or, as null, take it away
 */
export function inventedLaw(changed: Readonly<Record<string, string | null>> = {}): RulebookFile[] {
  return Object.entries({ ...texts, ...changed }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, text: text.replace(/^\n/, '') }],
  );
}

/** One file's text with a change: every `from` must be there. */
export function inventedFile(path: string, change: (text: string) => string): Record<string, string> {
  const text = texts[path]?.replace(/^\n/, '') ?? '';
  const changed = change(text);
  if (changed === text) throw new Error(`Nothing was changed in ${path}.`);
  return { [path]: changed };
}
