/** The casebook: documented facts, each with its sources and how each was read. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { PublicHouse } from '../../../house/house.ts';
import type { Casebook } from '../../../publishing/publishing.ts';
import { answers, refuseOthers } from '../asking.ts';
import { answerOf, told } from '../envelope.ts';
import { oneOf } from '../parameters.ts';
import { sectionShapes, sections } from '../shapes/casebook.ts';

type Section = (typeof sections)[number];
type Reading = {
  readonly [Name in Section]: () => { section: Name; items: z.infer<(typeof sectionShapes)[Name]> };
};

const section = <Name extends Section>(name: Name) =>
  answerOf({ section: z.literal(name), items: sectionShapes[name] });

const casebookRoute = createRoute({
  method: 'get',
  path: '/casebook/{section}',
  tags: ['Casebook'],
  summary: 'One section of the casebook',
  description:
    'Li Chuanliang’s case (disputed claims marked as such), the seven methods, the report’s figures, the institutional timeline, the rules in plain words, the questions people ask. Every item carries its sources and `basis`.',
  request: { params: z.strictObject({ section: oneOf(sections, 'Which section.') }) },
  responses: answers(
    z.discriminatedUnion('section', [
      section('li-chuanliang').openapi('LiChuanliang'),
      section('methods').openapi('Methods'),
      section('report').openapi('Report'),
      section('timeline').openapi('Timeline'),
      section('rules').openapi('Rules'),
      section('questions').openapi('Questions'),
    ]),
    'The section, in the order in which a reader should meet it.',
  ),
});

export function casebookRoutes(api: OpenAPIHono, house: PublicHouse): void {
  const read = readingOf(house.casebook);
  api.openapi(casebookRoute, async (c) =>
    c.json(await told(house, read[c.req.valid('param').section]()), 200),
  );
  refuseOthers(api, casebookRoute);
}

/** The types hold the casebook to the shapes here: where they part, this does not compile. */
function readingOf({ liChuanliang, methods, report, timeline, rules, questions }: Casebook): Reading {
  return {
    'li-chuanliang': () => ({ section: 'li-chuanliang', items: liChuanliang() }),
    methods: () => ({ section: 'methods', items: methods() }),
    report: () => ({ section: 'report', items: report() }),
    timeline: () => ({ section: 'timeline', items: timeline() }),
    rules: () => ({ section: 'rules', items: rules() }),
    questions: () => ({ section: 'questions', items: questions() }),
  };
}
