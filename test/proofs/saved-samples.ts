/** One small whole file of each saved format, over invented people. */
import { gzipSync } from 'node:zlib';
import type { largeWorld } from '../../demo/world/world.ts';

type Invented = ReturnType<typeof largeWorld> extends Iterable<infer One> ? One : never;

/** @returns file names and contents */
export function savedSamples(people: readonly Invented[]): readonly (readonly [string, Uint8Array])[] {
  const items = people.map(({ entity_id, name, forename, date_of_birth, nationalities, _links }) => ({
    entity_id,
    name,
    forename,
    date_of_birth,
    nationalities,
    _links,
  }));
  const body = (notices: readonly object[]) => ({
    total: notices.length,
    query: { page: 1, resultPerPage: 160 },
    _embedded: { notices },
    _links: { self: { href: 'https://notices.example/notices/v1/red?page=1' } },
  });
  const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');
  const pipe = [
    'forename|date_of_birth|entity_id|nationalities|name',
    ...items.map((item) =>
      [item.forename, item.date_of_birth, item.entity_id, item.nationalities?.[0], item.name]
        .map((cell) => cell ?? 'None')
        .join('|'),
    ),
  ].join('\n');
  const table = [
    'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change',
    ...items.map(
      (item) =>
        `interpol-red-${item.entity_id.replace('/', '-')},Person,"${item.forename} ${item.name}",,1979-06-14,ru,,,"Red Notice - 1) Theft;",,,INTERPOL Red Notices,2024-03-04T17:09:51,2025-05-23T18:28:10,2024-08-08T18:27:02`,
    ),
  ].join('\n');
  const nested = items.map((item) => ({
    id: `interpol-red-${item.entity_id.replace('/', '-')}`,
    caption: `${item.forename} ${item.name}`,
    schema: 'Person',
    properties: { name: [`${item.forename} ${item.name}`], lastName: [item.name], birthDate: ['1979-06-14'] },
  }));
  const har = {
    log: {
      version: '1.2',
      entries: [
        {
          startedDateTime: '2026-01-05T10:00:00.000Z',
          request: { method: 'GET', url: 'https://ws-public.interpol.int/notices/v1/red?page=1' },
          response: {
            status: 200,
            content: { mimeType: 'application/json', text: JSON.stringify(body(items)) },
          },
        },
      ],
    },
  };
  const text = (content: string) => new TextEncoder().encode(content);
  return [
    ['items.ndjson', text(lines(items))],
    ['items.json', text(JSON.stringify(items, null, 2))],
    ['items.ndjson.gz', gzipSync(lines(items))],
    ['items-utf16.ndjson', Buffer.from(`\ufeff${lines(items)}`, 'utf16le')],
    ['bodies.ndjson', text(lines([body(items.slice(0, 30)), body(items.slice(30))]))],
    ['body.json', text(JSON.stringify(body(items)))],
    ['details.ndjson', text(lines(people))],
    ['rows.txt', text(pipe)],
    ['table.csv', text(table)],
    ['entities.ndjson', text(lines(nested))],
    ['visit.har', text(JSON.stringify(har))],
  ];
}
