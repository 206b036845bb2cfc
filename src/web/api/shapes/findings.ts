/** Findings as the API counts them. */
import { z } from '@hono/zod-openapi';
import { count, countryCode, day, digest, list } from './values.ts';

const rule = z
  .string()
  .openapi({ description: 'The rule’s name in the rulebook.', example: 'words-of-charge' });
const title = z
  .string()
  .openapi({ description: 'What the rule is called.', example: 'The words of the charge' });

export const findingFacet = z
  .strictObject({
    value: z.string().openapi({
      description: 'What `finding` asks for.',
      example: 'words-of-charge:concern',
    }),
    rule,
    outcome: z.enum(['breach', 'concern', 'met']),
    title,
    count,
  })
  .openapi('FindingFacet', { description: 'On how many matches a rule came out so.' });

const outcomes = { breach: count, concern: count, met: count };

const ruleStatistics = z
  .strictObject({
    rule,
    title,
    ...outcomes,
    byIssuer: list(z.strictObject({ code: countryCode, ...outcomes })).openapi({
      description:
        'By asking country, in order of the codes; a notice that several asked for is counted for each. Not a ranking.',
    }),
  })
  .openapi('RuleStatistics');

export const findingsFields = {
  law: z
    .strictObject({
      rulebook: digest.openapi({ description: 'Digest of the rulebook.' }),
      lawFrom: day.openapi({ description: 'The last day up to now on which any law of it changed.' }),
    })
    .nullable()
    .openapi({ description: 'Under which law the list was screened; null: nothing is screened here.' }),
  listed: count.openapi({ description: 'Listed notices that are counted.' }),
  unscreened: count.nullable().openapi({
    description: 'Of those: not screened, so that their findings are unknown; null: none is screened.',
  }),
  withheld: count.openapi({ description: 'Listed notices in no count: people who are or may be minors.' }),
  issuerUnread: count.openapi({
    description: 'Of those counted: nobody told yet who asked for them, so they are in no country’s counts.',
  }),
  rules: list(ruleStatistics).openapi({
    description: 'Rules that came out as breach, concern or met on some notice, in order of their titles.',
  }),
  warning: z.string().openapi({ description: 'What the counts do not tell.' }),
};
