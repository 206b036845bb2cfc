/** Every provision that a finding stands on, by instrument, with how it is known and where it can be read. */
import type { Citation } from '../../law/law.ts';
import { basisLine } from './findings.ts';
import type { PaperOrder } from './paper.ts';
import type { Speaker } from './say.ts';
import { type Block, code, plain } from './sheet.ts';

export function sourceTables(speaker: Speaker, order: PaperOrder): Block[] {
  const byInstrument = Map.groupBy(cited(order), ({ instrument }) => instrument);
  return [
    { kind: 'heading', level: 1, line: speaker.say('sources.head') },
    ...[...byInstrument].flatMap(([instrument, provisions]): Block[] => [
      { kind: 'heading', level: 2, line: speaker.instrument(instrument) },
      {
        kind: 'table',
        widths: [28, 19, 53],
        head: [
          speaker.say('sources.provision'),
          speaker.say('sources.basis'),
          speaker.say('sources.address'),
        ],
        rows: provisions.map(({ id, heading, basis, source }) => [
          [[code(id), plain(' '), ...speaker.rule(heading)]],
          [basisLine(speaker, basis)],
          [[code(source)]],
        ]),
      },
    ]),
  ];
}

/** The provisions of every rule that was asked and of what speaks in them, each once, in the order of the instruments. */
function cited({ assessment, law }: PaperOrder): Citation[] {
  const asked = assessment.findings.filter(({ outcome }) => outcome !== 'not-asked');
  const ids = new Set(
    asked.flatMap(({ cites, speaks }) => [
      ...cites.map(({ id }) => id),
      ...[...speaks.for, ...speaks.against].flatMap((point) => point.cites),
    ]),
  );
  return [...law.citations.values()].filter(({ id }) => ids.has(id));
}
