/** The predominance worksheet (RPD 34(3)): seven factors, what points each way and from which source, and what is open. Nothing is added up. */
import { sourcesOf } from './findings.ts';
import type { PaperOrder } from './paper.ts';
import type { Speaker } from './say.ts';
import type { Block, Line } from './sheet.ts';

export function worksheetTable(speaker: Speaker, order: PaperOrder): Block {
  const { worksheet } = order.assessment;
  const points = (of: (typeof worksheet)[number]['political']): Line[] => {
    const said = new Map(of.map((point) => [point.says, point]));
    const lines = [...said.values()].map(({ says, facts }) => [
      ...speaker.rule(says),
      ...sourcesOf(speaker, facts, order),
    ]);
    return lines.length > 0 ? lines : [quiet(speaker.say('sheet.nothing'))];
  };
  const open = (facts: readonly string[]): Line[] => {
    const lines = facts.flatMap((name) => {
      const definition = order.law.facts.get(name);
      return definition === undefined ? [] : [speaker.rule(definition.asks)];
    });
    return lines.length > 0 ? lines : [quiet(speaker.say('sheet.settled'))];
  };
  return {
    kind: 'table',
    widths: [16, 21, 21, 42],
    head: [
      speaker.say('sheet.factor'),
      speaker.say('sheet.political'),
      speaker.say('sheet.ordinary'),
      speaker.say('sheet.open'),
    ],
    rows: worksheet.map(({ factor, political, ordinary, open: asked }) => [
      [speaker.say(`factor.${factor}`)],
      points(political),
      points(ordinary),
      open(asked),
    ]),
  };
}

function quiet(line: Line): Line {
  return line.map((run) => ({ ...run, look: 'quiet' as const }));
}
