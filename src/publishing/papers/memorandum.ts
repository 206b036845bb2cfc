/** The screening memorandum, for lawyers: everything that the screening found, what each finding stands on, and what is missing. */
import type { Answerer, Finding } from '../../law/law.ts';
import {
  cites,
  counted,
  missingOf,
  provisions,
  quotations,
  SHORT,
  type SortedFindings,
  sorted,
  sourcesOf,
  wordsOf,
} from './findings.ts';
import type { PaperOrder } from './paper.ts';
import { joined, type Phrase, type Speaker, speakerOf } from './say.ts';
import { type Block, code, type Line, plain, type Sheet } from './sheet.ts';
import { sourceTables } from './sources.ts';
import { subjectTable } from './subject.ts';
import { worksheetTable } from './worksheet.ts';

export function memorandum(order: PaperOrder): Sheet {
  const speaker = speakerOf(order);
  const found = sorted(order.assessment);
  const blocks = [
    ...opening(speaker, order, found),
    ...statedFacts(speaker, order),
    ...raised(speaker, order, found.raised),
    ...met(speaker, found.met),
    ...unknown(speaker, found),
    heading(speaker, 'sheet.head'),
    text(speaker, 'sheet.what'),
    worksheetTable(speaker, order),
    ...questions(speaker, order),
    ...howToRead(speaker),
    ...sourceTables(speaker, order),
  ];
  return {
    kind: 'memorandum',
    language: order.language,
    title: speaker.text('doc.memorandum'),
    about: aboutLine(speaker, order),
    foot: footLine(speaker, order),
    blocks: speaker.saidInEnglish() ? [untranslated(speaker), ...blocks] : blocks,
  };
}

/** What the paper is about, and the law of which day. */
export function aboutLine(speaker: Speaker, { subject, assessment }: PaperOrder): Line {
  const what =
    subject.id === null
      ? speaker.say(subject.from === 'facts' ? 'about.facts' : 'about.file')
      : speaker.say('about.notice', { id: code(subject.id) });
  return [...what, plain(' · '), ...speaker.say('about.law', { day: speaker.day(assessment.on) })];
}

export function footLine(speaker: Speaker, { assessment, version }: PaperOrder): Line {
  const digest = code(assessment.rulebook.slice(0, 12));
  return speaker.say('foot', { version: code(version, 'quiet'), day: speaker.day(assessment.on), digest });
}

/** Says that sentences marked so are English. */
export function untranslated(speaker: Speaker): Block {
  return { kind: 'text', quiet: true, line: speaker.say('untranslated', { mark: code('[EN]', 'quiet') }) };
}

function opening(speaker: Speaker, order: PaperOrder, found: SortedFindings): Block[] {
  const rows = counted(found).map(([key, count]) => [[speaker.say(key)], [[code(String(count), 'strong')]]]);
  return [
    ...(order.invented ? [told(speaker, 'invented')] : []),
    heading(speaker, 'short.head'),
    { kind: 'table', widths: [70, 30], rows },
    told(speaker, 'short.never'),
    heading(speaker, 'what.head'),
    subjectTable(speaker, order),
  ];
}

function statedFacts(speaker: Speaker, order: PaperOrder): Block[] {
  const known = [...order.law.facts.values()].filter(
    ({ name }) => (order.facts[name]?.value ?? null) !== null,
  );
  const rows = known.map((definition) => {
    const stated = order.facts[definition.name]!;
    const { from, words } = stated.source;
    return [
      [speaker.rule(definition.asks)],
      [speaker.value(definition, stated.value)],
      [
        [
          ...speaker.say(`from.${from}`),
          ...(words === undefined ? [] : [plain(': '), ...quotations([words], SHORT)]),
        ],
      ],
    ];
  });
  return [
    heading(speaker, 'facts.head'),
    ...(rows.length === 0
      ? [text(speaker, 'facts.none')]
      : [
          {
            kind: 'table' as const,
            widths: [42, 24, 34],
            head: heads(speaker, 'facts.question', 'facts.answer', 'facts.from'),
            rows,
          },
        ]),
    { kind: 'text', quiet: true, line: speaker.say('facts.rest') },
  ];
}

function raised(speaker: Speaker, order: PaperOrder, findings: readonly Finding[]): Block[] {
  return [
    heading(speaker, 'raised.head'),
    ...(findings.length === 0 ? [text(speaker, 'raised.none')] : []),
    ...findings.flatMap((finding) => raisedOne(speaker, order, finding)),
  ];
}

function raisedOne(speaker: Speaker, order: PaperOrder, finding: Finding): Block[] {
  const { outcome, title, says, basis, speaks, objections, appliesPresumed } = finding;
  const objection = objections.find((one) => one.answer === 'yes');
  const words = wordsOf(finding, order);
  const missing = missingOf(finding, order.assessment.questions);
  const open = (objection?.unless ?? []).filter(({ trace }) => trace.answer === 'unknown');
  const reason = (point: (typeof speaks.for)[number]): Line => [
    ...speaker.rule(point.says),
    ...sourcesOf(speaker, point.facts, order),
  ];
  return [
    {
      kind: 'heading',
      level: 2,
      line: [
        ...speaker
          .say(`outcome.${outcome as 'breach' | 'concern'}`)
          .map((run) => ({ ...run, look: outcome as 'breach' | 'concern' })),
        plain(': '),
        ...speaker.rule(title),
      ],
    },
    { kind: 'text', line: speaker.rule(says) },
    ...(appliesPresumed === undefined
      ? []
      : [
          {
            kind: 'text' as const,
            line: speaker.say('raised.applies', { because: speaker.rule(appliesPresumed) }),
          },
        ]),
    ...(basis === 'read'
      ? []
      : [{ kind: 'text' as const, quiet: true as const, line: speaker.say(`basis.finding.${basis}`) }]),
    ...(words.length === 0 ? [] : labelled(speaker, 'raised.words', [quotations(words)])),
    ...labelled(speaker, 'raised.provisions', provisions(speaker, finding.cites)),
    ...labelled(speaker, 'raised.for', speaks.for.map(reason)),
    ...labelled(speaker, 'raised.against', speaks.against.map(reason)),
    ...(open.length === 0
      ? []
      : labelled(
          speaker,
          'raised.unless',
          open.map(({ says: exception, presumed }) => [
            ...speaker.rule(exception),
            ...(presumed === undefined
              ? []
              : [
                  plain(' '),
                  ...speaker.say(presumed.answer === 'no' ? 'raised.presumed' : 'raised.presumedYes', {
                    because: speaker.rule(presumed.because, 'quiet'),
                  }),
                ]),
          ]),
        )),
    ...labelled(
      speaker,
      'raised.missing',
      missing.map(({ asks }) => speaker.rule(asks)),
    ),
  ];
}

/** A list under its small heading; where it is empty, it says so: nothing known is worth saying. */
function labelled(speaker: Speaker, key: Phrase, items: readonly Line[]): Block[] {
  return [
    { kind: 'label', line: speaker.say(key) },
    { kind: 'list', items: items.length > 0 ? items : [speaker.say('raised.nothing')] },
  ];
}

function met(speaker: Speaker, findings: readonly Finding[]): Block[] {
  const items = findings.map(({ title, says, cites: of }) => [
    ...speaker.rule(title, 'strong'),
    plain('. '),
    ...speaker.rule(says),
    plain(' '),
    ...cites(
      speaker,
      of.map(({ id }) => id),
    ),
  ]);
  return [
    heading(speaker, 'met.head'),
    text(speaker, 'met.what'),
    items.length === 0 ? text(speaker, 'met.none') : { kind: 'list', items },
  ];
}

function unknown(speaker: Speaker, { unknown: findings, perhaps }: SortedFindings): Block[] {
  const rows = findings.map(({ title, says, cites: of }) => [
    [speaker.rule(title)],
    [speaker.rule(says)],
    [
      cites(
        speaker,
        of.map(({ id }) => id),
      ),
    ],
  ]);
  return [
    heading(speaker, 'unknown.head'),
    ...(rows.length === 0
      ? [text(speaker, 'unknown.none')]
      : [
          text(speaker, 'unknown.what'),
          {
            kind: 'table' as const,
            widths: [27, 47, 26],
            head: heads(speaker, 'unknown.rule', 'unknown.why', 'unknown.provisions'),
            rows,
          },
        ]),
    ...(perhaps.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            line: [
              ...speaker.say('unknown.perhaps'),
              plain(' '),
              ...joined(
                perhaps.map(({ title }) => speaker.rule(title)),
                ' · ',
              ),
            ],
          },
        ]),
  ];
}

const ASKED: readonly Answerer[] = ['source', 'person', 'interpol', 'record'];

function questions(speaker: Speaker, { assessment }: PaperOrder): Block[] {
  const to = (answerer: Answerer) =>
    assessment.questions.filter(({ answerers }) => answerers[0] === answerer);
  if (assessment.questions.length === 0) return [heading(speaker, 'ask.head'), text(speaker, 'ask.none')];
  return [
    heading(speaker, 'ask.head'),
    text(speaker, 'ask.what'),
    ...ASKED.filter((answerer) => to(answerer).length > 0).flatMap((answerer): Block[] => [
      { kind: 'heading', level: 2, line: speaker.say(`ask.${answerer}`) },
      { kind: 'list', numbered: true, items: to(answerer).map(({ asks }) => speaker.rule(asks)) },
    ]),
  ];
}

const READ = [
  'read.verdict',
  'read.extract',
  'read.article3',
  'read.unknown',
  'read.charge',
  'read.hidden',
  'read.basis',
  'read.advice',
] as const satisfies readonly Phrase[];

function howToRead(speaker: Speaker): Block[] {
  return [heading(speaker, 'read.head'), { kind: 'list', items: READ.map((key) => speaker.say(key)) }];
}

export function heading(speaker: Speaker, key: Phrase): Block {
  return { kind: 'heading', level: 1, line: speaker.say(key) };
}

export function text(speaker: Speaker, key: Phrase): Block {
  return { kind: 'text', line: speaker.say(key) };
}

export function told(speaker: Speaker, key: Phrase): Block {
  return { kind: 'told', line: speaker.say(key) };
}

function heads(speaker: Speaker, ...keys: Phrase[]): Line[] {
  return keys.map((key) => speaker.say(key));
}
