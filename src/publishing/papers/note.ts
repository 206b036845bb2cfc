/**
 * The note for decision makers: what a red notice is and is not, what was seen, what speaks either way, what is unknown and whom to ask.
 * It takes no side. Two pages hold all of it: where there is more to say, the shortest list is given and the memorandum has the rest.
 */
import { type Answerer, eachReasonOnce, type Finding, type SpokenPoint } from '../../law/law.ts';
import { basisLine, cites, counted, type SortedFindings, sorted } from './findings.ts';
import { aboutLine, footLine, heading, text, told, untranslated } from './memorandum.ts';
import type { PaperOrder } from './paper.ts';
import { joined, type Phrase, type Speaker, speakerOf } from './say.ts';
import { type Block, code, type Line, plain, type Sheet } from './sheet.ts';
import { type Room, subjectTable } from './subject.ts';

/** How much of a note has room: reasons on each side, questions to each, and what `Room` says of the words of others. */
export interface NoteRoom extends Required<Room> {
  readonly reasons: number;
  readonly questions: number;
}

/** From the most to the least that a note may hold; the last one always fits on two pages. */
export const NOTE_ROOMS: readonly NoteRoom[] = [
  { reasons: 14, questions: 5, charge: 900, charges: 6 },
  { reasons: 12, questions: 4, charge: 900, charges: 6 },
  { reasons: 9, questions: 3, charge: 600, charges: 4 },
  { reasons: 7, questions: 3, charge: 450, charges: 3 },
  { reasons: 5, questions: 3, charge: 300, charges: 2 },
  { reasons: 4, questions: 2, charge: 240, charges: 2 },
  { reasons: 3, questions: 2, charge: 160, charges: 1 },
  { reasons: 2, questions: 1, charge: 120, charges: 1 },
  { reasons: 1, questions: 1, charge: 80, charges: 1 },
  { reasons: 0, questions: 0, charge: 60, charges: 1 },
];

/** What INTERPOL's rules exclude, with the provisions that say so. */
const EXCLUDED = [
  ['excludes.article3', ['ICPO-C/3', 'RPD/34(3)']],
  ['excludes.article2', ['ICPO-C/2']],
  ['excludes.private', ['RPD/83(1)(a)(i)']],
  ['excludes.penalty', ['RPD/83(1)(a)(ii)', 'RPD/83(1)(b)']],
  ['excludes.refugee', ['GA-2017-RES-09']],
] as const satisfies readonly (readonly [Phrase, readonly string[]])[];

const IS = [
  ['is.purpose', ['RPD/82']],
  ['is.warrant', ['RPD/80']],
  ['is.review', ['RPD/86', 'ICPO-C/36']],
  ['is.guilt', []],
] as const satisfies readonly (readonly [Phrase, readonly string[]])[];

const ASKED: readonly Answerer[] = ['source', 'person', 'interpol', 'record'];

export function note(order: PaperOrder, room: NoteRoom): Sheet {
  const speaker = speakerOf(order);
  const found = sorted(order.assessment);
  const blocks: Block[] = [
    ...(order.invented ? [told(speaker, 'invented')] : []),
    { kind: 'text', line: speaker.say('about.note') },
    heading(speaker, 'is.head'),
    { kind: 'list', items: IS.map(([key, ids]) => cited(speaker, speaker.say(key), inForce(order, ids))) },
    heading(speaker, 'shows.head'),
    subjectTable(speaker, order, room),
    text(speaker, order.subject.content === null ? 'shows.facts' : 'shows.extract'),
    heading(speaker, 'excludes.head'),
    { kind: 'list', items: excluded(speaker, order) },
    ...results(speaker, order, found, room),
    ...open(speaker, order, room),
    heading(speaker, 'note.read'),
    text(speaker, 'note.how'),
    ...bases(speaker, order, found, room),
  ];
  return {
    kind: 'note',
    language: order.language,
    title: speaker.text('doc.note'),
    about: aboutLine(speaker, order),
    foot: footLine(speaker, order),
    blocks: speaker.saidInEnglish() ? [...blocks, untranslated(speaker)] : blocks,
  };
}

/** A sentence with its provisions after it. */
function cited(speaker: Speaker, line: Line, ids: readonly string[]): Line {
  return ids.length === 0 ? line : [...line, plain(' '), ...cites(speaker, ids)];
}

/** Those provisions that were in force on the day. */
function inForce({ law }: PaperOrder, ids: readonly string[]): string[] {
  return ids.filter((id) => law.citations.has(id));
}

function excluded(speaker: Speaker, order: PaperOrder): Line[] {
  const months = (name: string) => {
    const value = order.law.parameters[name]?.value;
    return typeof value === 'number' ? code(String(value), 'strong') : null;
  };
  const prosecution = months('penalty.prosecution.minimum');
  const sentence = months('penalty.sentence.minimum');
  return EXCLUDED.flatMap(([key, ids]): Line[] => {
    const held = inForce(order, ids);
    if (held.length === 0) return [];
    if (key !== 'excludes.penalty') return [cited(speaker, speaker.say(key), held)];
    return prosecution === null || sentence === null
      ? []
      : [cited(speaker, speaker.say(key, { prosecution, sentence }), held)];
  });
}

interface Reason {
  readonly line: Line;
  readonly ids: readonly string[];
}

/** What speaks either way, each reason once: the raised findings with what supports them; what counters them with what is met. */
function reasons(
  speaker: Speaker,
  order: PaperOrder,
  found: SortedFindings,
): { less: Reason[]; more: Reason[] } {
  const said = new Set<string>();
  const once = (sentence: string, make: () => Reason): Reason[] => {
    if (said.has(sentence)) return [];
    said.add(sentence);
    return [make()];
  };
  const point = ({ says, cites: ids }: SpokenPoint) => once(says, () => ({ line: speaker.rule(says), ids }));
  const raised = found.raised.flatMap(({ outcome, says, cites: of }: Finding) =>
    once(says, () => ({
      line: [
        ...speaker
          .say(`outcome.${outcome as 'breach' | 'concern'}`)
          .map((run) => ({ ...run, look: outcome as 'breach' | 'concern' })),
        plain(': '),
        ...speaker.rule(says),
      ],
      ids: of.map(({ id }) => id),
    })),
  );
  const asked = order.assessment.findings.filter(({ outcome }) => outcome !== 'not-asked');
  return {
    less: [...raised, ...eachReasonOnce(asked.flatMap(({ speaks }) => speaks.for)).flatMap(point)],
    more: [
      ...(order.subject.content === null
        ? []
        : [{ line: speaker.say('found.reviewed'), ids: inForce(order, ['RPD/86']) }]),
      ...eachReasonOnce(asked.flatMap(({ speaks }) => speaks.against)).flatMap(point),
      ...(found.met.length === 0
        ? []
        : [
            {
              line: speaker.say('found.met', {
                titles: speaker.list(found.met.slice(0, 6).map(({ title }) => speaker.rule(title))),
              }),
              ids: [],
            },
          ]),
    ],
  };
}

function results(speaker: Speaker, order: PaperOrder, found: SortedFindings, room: NoteRoom): Block[] {
  const { less, more } = reasons(speaker, order, found);
  const counts = Object.fromEntries(
    counted(found).map(([key, count]) => [key.slice('outcome.'.length), code(String(count), 'strong')]),
  );
  const side = (of: readonly Reason[]): Line[] =>
    of.length === 0
      ? [speaker.say('found.nothing')]
      : of.slice(0, room.reasons).map(({ line, ids }) => cited(speaker, line, ids));
  return [
    heading(speaker, 'found.head'),
    { kind: 'text', line: speaker.say('found.counts', counts) },
    ...(room.reasons === 0
      ? []
      : [
          { kind: 'label' as const, line: speaker.say('found.more') },
          { kind: 'list' as const, items: side(more) },
          { kind: 'label' as const, line: speaker.say('found.less') },
          { kind: 'list' as const, items: side(less) },
        ]),
    ...(Math.max(less.length, more.length) > room.reasons ? [text(speaker, 'found.rest')] : []),
  ];
}

function open(speaker: Speaker, { assessment }: PaperOrder, room: NoteRoom): Block[] {
  const { questions } = assessment;
  const to = (answerer: Answerer) =>
    questions.filter(({ answerers }) => answerers[0] === answerer).slice(0, room.questions);
  const shown = ASKED.flatMap((answerer) => to(answerer));
  const rest = questions.length - shown.length;
  return [
    heading(speaker, 'open.head'),
    ...(questions.length === 0 ? [text(speaker, 'open.none')] : []),
    ...(shown.length === 0
      ? []
      : ASKED.filter((answerer) => to(answerer).length > 0).flatMap((answerer): Block[] => [
          { kind: 'label', line: speaker.say(`open.${answerer}`) },
          { kind: 'list', items: to(answerer).map(({ asks }) => speaker.rule(asks)) },
        ])),
    ...(rest > 0
      ? [{ kind: 'text' as const, line: speaker.say('open.rest', { count: code(String(rest), 'strong') }) }]
      : []),
  ];
}

/** How every provision that the note names is known, and what its number stands for; what was recalled and not read says so. */
function bases(speaker: Speaker, order: PaperOrder, found: SortedFindings, room: NoteRoom): Block[] {
  const { less, more } = reasons(speaker, order, found);
  const named = new Set([
    ...[...IS, ...EXCLUDED].flatMap(([, ids]) => ids as readonly string[]),
    ...[less, more].flatMap((side) => side.slice(0, room.reasons).flatMap(({ ids }) => ids)),
  ]);
  const provisions = [...order.law.citations.values()].filter(({ id }) => named.has(id));
  const shorts = new Map(provisions.map(({ id, instrument }) => [id.split('/')[0]!, instrument]));
  return [
    { kind: 'label', line: speaker.say('note.bases') },
    {
      kind: 'list',
      items: [
        ...(['read', 'secondary', 'recall'] as const).flatMap((basis): Line[] => {
          const ids = provisions.filter((one) => one.basis === basis).map(({ id }) => id);
          return ids.length === 0
            ? []
            : [[...basisLine(speaker, basis), plain(': '), ...cites(speaker, ids)]];
        }),
        joined(
          [...shorts].map(([short, instrument]) => [
            code(short),
            plain(' – '),
            ...speaker.instrument(instrument),
          ]),
          speaker.language === 'ar' ? '؛ ' : '; ',
        ),
      ],
    },
  ];
}
