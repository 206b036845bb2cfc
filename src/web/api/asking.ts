/** How an address is asked: what a wrong parameter is answered with, other methods, the next page. */
import type { Hook, OpenAPIHono } from '@hono/zod-openapi';
import type { Context, Env } from 'hono';
import type { z } from 'zod';
import { Problem, problemShape, type WrongParameter } from './problems.ts';

/** Names under which people put a name into an address, where none may stand. */
const NAMES = /^(q|words?|names?|forenames?|surname|search|query|person)$/i;

/** Answers a request that does not fit its schema, naming each wrong parameter and never saying a value back. */
export const refuseWrong: Hook<unknown, Env, string, void> = (result) => {
  if (result.success) return;
  const place = result.target === 'json' ? 'body' : result.target === 'param' ? 'path' : 'query';
  const errors = result.error.issues.flatMap((issue): WrongParameter[] => {
    if (issue.code === 'unrecognized_keys') {
      const named = place === 'query' && issue.keys.some((key) => NAMES.test(key));
      return [
        {
          in: place,
          name: null,
          detail: named
            ? 'Names never stand in addresses: send them to POST /api/v1/notices/search.'
            : `${issue.keys.length === 1 ? 'One parameter is' : `${issue.keys.length} parameters are`} not known here, and would have been passed over.`,
        },
      ];
    }
    const name = issue.path.length === 0 ? null : issue.path.join('.');
    return [{ in: place, name, detail: `${name === null ? 'The body' : `\`${name}\``} ${wordsFor(issue)}.` }];
  });
  throw new Problem('invalid-request', { errors });
};

/** Our own words where the schema has some; otherwise the kind of value that was expected. */
function wordsFor(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('must ')) return issue.message;
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code === 'invalid_type') return `must be given once, as ${article(issue.expected)}`;
  return 'is not as it must be';
}

function article(expected: string): string {
  if (expected === 'string') return 'text';
  if (expected === 'object') return 'a JSON object';
  return expected === 'int' || expected === 'number' ? 'a whole number' : expected;
}

/** Refuses every other method at an address with 405; OPTIONS is answered, for browsers of other sites only where it reads. */
export function refuseOthers(
  api: OpenAPIHono,
  route: { readonly method: string; getRoutingPath(): string },
): void {
  const reads = route.method === 'get';
  const allow = reads ? 'GET, HEAD, OPTIONS' : 'POST, OPTIONS';
  api.all(route.getRoutingPath(), (c) => {
    if (c.req.method !== 'OPTIONS') throw new Problem('wrong-method', { allow });
    return c.body(null, 204, {
      Allow: allow,
      ...(reads && {
        'Access-Control-Allow-Methods': 'GET, HEAD',
        'Access-Control-Allow-Headers': 'If-None-Match',
        'Access-Control-Max-Age': '86400',
      }),
    });
  });
}

/** Says where the next page is. Only what a schema has read may stand in `query`, so that no name can. */
export function linkNext(c: Context, query: Readonly<Record<string, string | number | undefined>>): void {
  const next = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) next.set(key, String(value));
  c.header('Link', `<${new URL(c.req.url).pathname}?${next}>; rel="next"`);
}

/** The answers of a route: `schema` when all is well, a problem otherwise. */
export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    default: {
      description: 'A problem (RFC 9457).',
      content: { 'application/problem+json': { schema: problemShape } },
    },
  } as const;
}
