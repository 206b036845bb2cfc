/** The rulebook: what is in force, one rule with its history, and the vocabulary of facts. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { LawBook, PublicHouse } from '../../../house/house.ts';
import { dayOf } from '../../../kernel/kernel.ts';
import type { RuleEdition } from '../../../law/law.ts';
import { answers, refuseOthers } from '../asking.ts';
import { answerOf, told } from '../envelope.ts';
import { dayIn } from '../parameters.ts';
import { Problem } from '../problems.ts';
import { lawFields, ruleFields, vocabularyFact } from '../shapes/law.ts';
import { list } from '../shapes/values.ts';
import { lawOf } from './screening.ts';

const lawRoute = createRoute({
  method: 'get',
  path: '/law',
  tags: ['Law'],
  summary: 'The rulebook in force, with its rules',
  responses: answers(answerOf(lawFields).openapi('Law'), 'The rulebook.'),
});

const ruleParam = z
  .string()
  .max(80, { error: 'must be the name of a rule, such as penalty-prosecution' })
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, { error: 'must be the name of a rule, such as penalty-prosecution' })
  .openapi({ description: 'The rule’s name, as findings give it.', example: 'penalty-prosecution' });

const ruleRoute = createRoute({
  method: 'get',
  path: '/law/rules/{rule}',
  tags: ['Law'],
  summary: 'One rule: what it asks, its editions, its provisions, and its text',
  request: {
    params: z.strictObject({ rule: ruleParam }),
    query: z.strictObject({
      on: dayIn('The day whose law applies; today unless told otherwise.', '2026-03-01').optional(),
    }),
  },
  responses: answers(answerOf(ruleFields).openapi('LawRule'), 'The rule.'),
});

const factsRoute = createRoute({
  method: 'get',
  path: '/law/facts',
  tags: ['Law'],
  summary: 'The vocabulary: every fact that a rule may ask for, as a question',
  responses: answers(answerOf({ facts: list(vocabularyFact) }).openapi('LawFacts'), 'In its own order.'),
});

export function lawRoutes(api: OpenAPIHono, house: PublicHouse): void {
  const today = () => dayOf(house.clock.now());

  api.openapi(lawRoute, async (c) => {
    const book = await lawOf(house);
    const { digest, rules, instruments, parameters, facts, timings } = book.rulebook;
    return c.json(
      await told(house, {
        digest,
        inForceSince: book.lawSince(today()),
        state: book.brokenBy.length === 0 ? ('current' as const) : ('kept' as const),
        faults: book.brokenBy.length,
        counts: {
          rules: rules.length,
          instruments: instruments.length,
          provisions: instruments.reduce((sum, { provisions }) => sum + provisions.length, 0),
          parameters: parameters.length,
          facts: facts.length,
          timings: timings.length,
          precedents: book.precedents.precedents.length,
        },
        rules: rules.map(({ id, family, title }) => ({ rule: id, family, title })),
      }),
      200,
    );
  });
  refuseOthers(api, lawRoute);

  api.openapi(ruleRoute, async (c) => {
    const answer = ruleAnswer(
      await lawOf(house),
      c.req.valid('param').rule,
      c.req.valid('query').on ?? today(),
    );
    if (answer === null) throw new Problem('no-such-rule');
    return c.json(await told(house, answer), 200);
  });
  refuseOthers(api, ruleRoute);

  api.openapi(factsRoute, async (c) => {
    const facts = (await lawOf(house)).rulebook.facts.map(({ unit, options, help, ...fact }) => ({
      ...fact,
      unit: unit ?? null,
      options: options ?? null,
      help: help ?? null,
    }));
    return c.json(await told(house, { facts }), 200);
  });
  refuseOthers(api, factsRoute);
}

function ruleAnswer(book: LawBook, name: string, on: Parameters<LawBook['lawOn']>[0]) {
  const rule = book.rulebook.rules.find(({ id }) => id === name);
  if (rule === undefined) return null;
  const { rules, citations } = book.lawOn(on);
  const held = rules.find((one) => one.rule.id === name);
  const path = `rules/${rule.family}/${rule.id}.yaml`;
  const text = book.texts.get(path);
  return {
    rule: rule.id,
    family: rule.family,
    title: rule.title,
    about: rule.about,
    on,
    inForce: held?.edition.from ?? null,
    asks: held?.asks ?? [],
    cites: citedBy(held?.edition).flatMap((id) => {
      const citation = citations.get(id);
      if (citation === undefined) return [];
      const { heading, source, basis } = citation;
      return [{ id, heading, source, basis }];
    }),
    editions: rule.editions.map(editionAnswer),
    file: text === undefined ? null : { path, text },
  };
}

/** Every provision that an edition names anywhere, each once. */
function citedBy(edition: RuleEdition | undefined): string[] {
  if (edition === undefined) return [];
  const { cites, objections, points } = edition;
  const within = objections.flatMap((one) => [...one.cites, ...one.unless.flatMap((other) => other.cites)]);
  return [...new Set([...cites, ...within, ...points.flatMap((one) => one.cites)])];
}

function editionAnswer({ from, until, cites, basis, objections, points }: RuleEdition) {
  return {
    from,
    until: until ?? null,
    cites,
    basis: basis ?? null,
    objections: objections.map(({ outcome, says, unless }) => ({
      outcome,
      says,
      unless: unless.map((exception) => exception.says),
    })),
    points: points.map(({ speaks, says, factor }) => ({ speaks, says, factor: factor ?? null })),
  };
}
