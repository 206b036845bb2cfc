/** The API over a small swept house of invented people, and a request of every kind that it answers. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import { openPublicHouse, type PublicHouse } from '../../src/house/house.ts';
import { noticeSlug } from '../../src/notice/notice.ts';
import { createPublicArchive, type PublicArchive } from '../../src/publishing/publishing.ts';
import { publicApi } from '../../src/web/web.ts';
import { type DemoArchive, demoArchive } from './demo-archive.ts';

export interface ApiHouse {
  readonly demo: DemoArchive;
  readonly archive: PublicArchive;
  readonly house: PublicHouse;
  readonly api: OpenAPIHono;
  /** What the API reported to its operator. */
  readonly faults: unknown[];
  /** Every name on record, of whoever may be named and whoever may not. */
  readonly names: readonly string[];
  /** Of a notice whose person may be named, with one of its captures, and of one that left the list. */
  readonly known: string;
  readonly capture: { readonly seq: number; readonly itemDigest: string };
  readonly withheld: string;
  /** Paths that are answered 200, and bodies, for every route. */
  readonly samples: Readonly<Record<string, readonly string[]>>;
  readonly bodies: Readonly<Record<string, readonly object[]>>;
  close(): Promise<void>;
}

/** A request that posts `body` as JSON. */
export const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

export async function apiHouse(): Promise<ApiHouse> {
  const demo = await demoArchive();
  const archive = createPublicArchive(demo);
  const house = openPublicHouse({ archive, clock: demo.clock, invented: true, screeningOpen: true });
  const faults: unknown[] = [];
  const records = [];
  for await (const record of demo.archive.everyNotice()) records.push(record);
  const names = [...new Set(records.flatMap(({ content }) => [content.name, content.forename]))].filter(
    (name): name is string => typeof name === 'string' && name.length > 3,
  );
  const [newest] = await archive.changes({ kind: 'amended', order: 'newest', limit: 1 });
  const known = noticeSlug(newest!.id);
  const page = await archive.notice(newest!.id);
  if (page.known !== 'yes') throw new Error(`${known} is ${page.known}`);
  const capture = page.captures.shown.find(({ what }) => what === 'detail')!;
  const withheld = noticeSlug(records.find(({ status }) => status === 'unlisted')!.id);
  return {
    demo,
    archive,
    house,
    api: publicApi(house, (fault) => faults.push(fault)),
    faults,
    names,
    known,
    capture,
    withheld,
    bodies: BODIES,
    samples: {
      '/': ['/'],
      '/status': ['/status'],
      '/chain': ['/chain'],
      '/notices': [
        '/notices',
        '/notices?issuer=RU&sex=M&ageFrom=20&ageTo=60&sort=number&limit=2',
        '/notices?nationality=ZZ',
        '/notices?finding=words-of-charge:concern',
        '/notices?finding=identity&limit=1',
        '/notices?year=2024&sort=first-seen&limit=200',
      ],
      '/notices/{id}': [`/notices/${known}`, `/notices/${withheld}`],
      '/notices/{id}/captures/{seq}': [`/notices/${known}/captures/${capture.seq}`],
      '/notices/{id}/certificate': [
        `/notices/${known}/certificate?from=2026-09-01&to=2026-11-23`,
        `/notices/${withheld}/certificate?from=2026-09-01&to=2026-11-23`,
        '/notices/2024-999999999/certificate?from=2026-09-01&to=2026-09-01',
      ],
      '/notices/{id}/assessment': [
        `/notices/${known}/assessment`,
        `/notices/${known}/assessment?on=2015-06-01`,
        `/notices/${withheld}/assessment`,
      ],
      '/law': ['/law'],
      '/law/rules/{rule}': [
        '/law/rules/penalty-prosecution',
        '/law/rules/banned-group?on=2013-01-01',
        '/law/rules/identity?on=1990-01-01',
      ],
      '/law/facts': ['/law/facts'],
      '/changes': [
        '/changes',
        '/changes?order=newest&limit=3',
        '/changes?kind=unlisted&since=2026-09-02&limit=200',
        '/changes?after=2&before=9',
        '/changes?country=RU',
      ],
      '/sweeps': ['/sweeps', '/sweeps?before=3&limit=1'],
      '/sweeps/{no}': (await archive.sweeps()).map(({ no }) => `/sweeps/${no}`),
      '/days': ['/days', '/days?from=2026-09-01&to=2026-09-30'],
      '/findings': ['/findings'],
      '/countries': ['/countries'],
      '/countries/{code}': ['/countries/RU', '/countries/TV'],
      '/casebook/{section}': [
        ...['li-chuanliang', 'methods', 'report', 'timeline', 'rules', 'questions'].map(
          (one) => `/casebook/${one}`,
        ),
      ],
    },
    close: () => demo.close(),
  };
}

/** A red notice of an invented person, as INTERPOL's service gives it. */
export const DETAIL = {
  entity_id: '2024/10482',
  name: 'AMIROV',
  forename: 'DANIYAR',
  date_of_birth: '1979/06/14',
  nationalities: ['KZ'],
  sex_id: 'M',
  arrest_warrants: [
    {
      issuing_country_id: 'KZ',
      charge: 'Participation in the activity of a banned extremist association; large-scale fraud',
      charge_translation: null,
    },
  ],
};

const BODIES = {
  '/screen': [
    { notice: DETAIL },
    {
      content: {
        name: 'AMIROV',
        pictures: 1,
        warrants: [{ issuingCountry: 'KZ', charge: 'Fraud', chargeTranslation: null }],
      },
    },
    { facts: {}, on: '2015-06-01' },
    {
      notice: DETAIL,
      facts: {
        'wanted.for': 'prosecution',
        'penalty.maximum': {
          value: { from: 1, to: 3 },
          from: 'document',
          words: 'one to three years',
          at: 'page 2',
        },
        'law.stated': null,
      },
    },
  ],
  '/notices/search': [{}, { words: 'fraud', limit: 3 }, { ageFrom: 30, ageTo: 40, sort: 'number' }],
  '/papers/check': [
    {},
    { number: '2024/999999999' },
    { text: 'Red notice. Name: Nobody, Born: 1 January 1980' },
  ],
};

export interface DescribedRoute {
  readonly method: string;
  readonly path: string;
  /** What its answer must be. */
  readonly schema: z.ZodType;
  /** What its faults must be. */
  readonly problem: z.ZodType;
}

/** Every route that the API describes. */
export function describedRoutes(api: OpenAPIHono): DescribedRoute[] {
  return api.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const { method, path, responses } = definition.route;
    const schemaOf = (status: 200 | 'default', type: string) =>
      (responses[status] as { content: Record<string, { schema: z.ZodType }> }).content[type]!.schema;
    return [
      {
        method,
        path,
        schema: schemaOf(200, 'application/json'),
        problem: schemaOf('default', 'application/problem+json'),
      },
    ];
  });
}
