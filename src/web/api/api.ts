/**
 * The JSON API: the same services as the site, for programs.
 * It is given a `PublicHouse` and reaches nothing else; no name ever stands in one of its addresses.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import type { PublicHouse } from '../../house/house.ts';
import { saysInvented } from '../invented.ts';
import { refuseOthers, refuseWrong } from './asking.ts';
import { type ApiDocument, documentOf } from './document.ts';
import { CAUTION, enveloped, searchedIn } from './envelope.ts';
import { apiHeaders } from './headers.ts';
import { Problem, type ProblemKind } from './problems.ts';
import { casebookRoutes } from './routes/casebook.ts';
import { changeRoutes } from './routes/changes.ts';
import { countryRoutes } from './routes/countries.ts';
import { findingRoutes } from './routes/findings.ts';
import { lawRoutes } from './routes/law.ts';
import { noticeRoutes } from './routes/notice.ts';
import { noticeListRoutes } from './routes/notices.ts';
import { paperRoutes } from './routes/papers.ts';
import { SCREEN_PATH, screeningRoutes } from './routes/screening.ts';
import { startRoutes } from './routes/start.ts';
import { sweepRoutes } from './routes/sweeps.ts';

const BODY_LIMIT = 64 * 1024;
/** A notice with all its charges is larger than a search. */
const SCREEN_LIMIT = 256 * 1024;

/**
 * Gives the API over `house`, to be mounted under `API_PATH`.
 * `report` is told of every fault that was not expected; callers are not.
 */
export function publicApi(house: PublicHouse, report: (fault: unknown) => void = () => {}): OpenAPIHono {
  const api = new OpenAPIHono({ defaultHook: refuseWrong });
  let kept: ApiDocument | null = null;
  const document = (): ApiDocument => {
    kept ??= documentOf(api, house.publicUrl);
    return kept;
  };

  api.use(saysInvented(house));
  api.use(apiHeaders);
  api.use(etag());
  // Before anything of the body is looked at.
  api.use(SCREEN_PATH, async (c, next) => {
    if (c.req.method === 'POST' && !house.screeningOpen) throw new Problem('screening-off');
    await next();
  });
  api.use(async (c, next) => {
    if (c.req.method === 'POST' && !/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? ''))
      throw new Problem('not-json');
    await next();
  });
  const [search, screen] = [BODY_LIMIT, SCREEN_LIMIT].map((maxSize) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new Problem('too-large');
      },
    }),
  ) as [MiddlewareHandler, MiddlewareHandler];
  api.use((c, next) => (c.req.path.endsWith(SCREEN_PATH) ? screen : search)(c, next));

  startRoutes(api, house, () => routesOf(document()));
  noticeListRoutes(api, house);
  noticeRoutes(api, house);
  screeningRoutes(api, house);
  lawRoutes(api, house);
  changeRoutes(api, house);
  sweepRoutes(api, house);
  countryRoutes(api, house);
  findingRoutes(api, house);
  paperRoutes(api, house);
  casebookRoutes(api, house);

  api.get('/openapi.json', (c) => c.json(document()));
  refuseOthers(api, { method: 'get', getRoutingPath: () => '/openapi.json' });

  api.all('*', () => {
    throw new Problem('no-such-address');
  });
  api.onError(async (fault, c) => {
    const problem = problemOf(fault);
    if (problem.kind === 'fault') report(fault);
    if (problem.with.cause !== undefined) report(problem.with.cause);
    return answerProblem(house, problem, c);
  });
  return api;
}

/** The document of the API as it stands; houses differ in its server alone. */
export function apiDocument(house: PublicHouse): ApiDocument {
  return documentOf(publicApi(house), house.publicUrl);
}

function routesOf({ paths }: ApiDocument): { method: 'GET' | 'POST'; path: string; what: string }[] {
  return Object.entries(paths ?? {}).flatMap(([path, { get, post }]) => [
    ...(get ? [{ method: 'GET' as const, path, what: get.summary ?? '' }] : []),
    ...(post ? [{ method: 'POST' as const, path, what: post.summary ?? '' }] : []),
  ]);
}

/** What Hono itself refuses is told in our words; its own would say nothing of the next step. */
function problemOf(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  const kinds: Record<number, ProblemKind> = { 400: 'unreadable-body', 413: 'too-large', 415: 'not-json' };
  const kind = fault instanceof HTTPException ? kinds[fault.status] : undefined;
  return new Problem(kind ?? 'fault');
}

/** About people: faults that could be read as "not found". */
const ABOUT_PEOPLE: readonly ProblemKind[] = ['not-on-record', 'not-shown', 'no-such-country', 'no-archive'];

async function answerProblem(house: PublicHouse, problem: Problem, c: Context): Promise<Response> {
  // Where the archive itself fails, the answer does without.
  const searched = await searchedIn(house).catch(() => null);
  const people = ABOUT_PEOPLE.includes(problem.kind);
  const body = {
    ...problem.body(),
    ...(searched !== null && enveloped(house, searched)),
    ...(searched !== null && people && { searched }),
    ...(people && { caution: CAUTION }),
  };
  return c.body(JSON.stringify(body), problem.status, {
    'Content-Type': 'application/problem+json',
    ...(problem.with.allow !== undefined && { Allow: problem.with.allow }),
  });
}
