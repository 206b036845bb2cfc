/** Reads conditions. One strict shape with every key of the grammar, so that a fault names the key that is wrong. */
import { z } from 'zod';
import { type Condition, comparisons, type Operand } from '../condition.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

interface Written {
  all?: Written[] | undefined;
  any?: Written[] | undefined;
  not?: Written | undefined;
  fact?: string | undefined;
  is?: string | number | boolean | undefined;
  in?: string | string[] | undefined;
  below?: string | number | undefined;
  above?: string | number | undefined;
  before?: string | undefined;
  after?: string | undefined;
}

const bound = z.union([z.number(), z.string().startsWith('$', 'a number or a $parameter is wanted')]);
const written: z.ZodType<Written> = z.lazy(() =>
  z.strictObject({
    all: z.array(written).min(1, '`all` of nothing is always so').optional(),
    any: z.array(written).min(1, '`any` of nothing is never so').optional(),
    not: written.optional(),
    fact: z.string().optional(),
    is: scalar.optional(),
    in: z
      .union([z.array(z.string()).min(1), z.string().startsWith('$', 'a list or a $parameter is wanted')])
      .optional(),
    below: bound.optional(),
    above: bound.optional(),
    before: z.string().optional(),
    after: z.string().optional(),
  }),
);

/** A condition of the grammar, as data. */
export const condition: z.ZodType<Condition, unknown> = written
  .superRefine((node, context) => {
    for (const { path, message } of wrongIn(node, []))
      context.addIssue({ code: 'custom', path: [...path], message });
  })
  .transform(understood);

function wrongIn(
  node: Written,
  path: readonly (string | number)[],
): { path: readonly (string | number)[]; message: string }[] {
  const given = Object.keys(node).filter((key) => node[key as keyof Written] !== undefined);
  const joined = given.filter((key) => key === 'all' || key === 'any' || key === 'not');
  const compared = comparisons.filter((key) => node[key] !== undefined);
  const faults = (node.all ?? []).flatMap((part, at) => wrongIn(part, [...path, 'all', at]));
  faults.push(...(node.any ?? []).flatMap((part, at) => wrongIn(part, [...path, 'any', at])));
  if (node.not) faults.push(...wrongIn(node.not, [...path, 'not']));
  const here = (message: string) => faults.push({ path, message });
  if (joined.length + (node.fact === undefined ? 0 : 1) !== 1)
    here('a condition is one of `all`, `any`, `not` or a `fact`');
  else if (node.fact === undefined && compared.length > 0)
    here(`\`${compared[0]}\` needs a \`fact\` beside it`);
  else if (node.fact !== undefined && compared.length !== 1)
    here(`the fact \`${node.fact}\` needs exactly one of ${comparisons.join(', ')}`);
  return faults;
}

function understood(node: Written): Condition {
  if (node.all) return { all: node.all.map(understood) };
  if (node.any) return { any: node.any.map(understood) };
  if (node.not) return { not: understood(node.not) };
  const comparison = comparisons.find((key) => node[key] !== undefined) ?? 'is';
  return { fact: node.fact ?? '', comparison, operand: operand(node[comparison] ?? '') };
}

function operand(value: string | number | boolean | string[]): Operand {
  if (typeof value === 'string' && value.startsWith('$')) return { parameter: value.slice(1) };
  if (value === 'yes' || value === 'no') return { value: value === 'yes' };
  return { value };
}
