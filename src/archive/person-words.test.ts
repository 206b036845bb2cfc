import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBody } from './frame.ts';
import { askedNamesPerson, fileNamesPerson, frameNamesPerson, namedBy, namesPerson } from './person-words.ts';
import { numbersIn } from './related.ts';

const canary = namedBy([{ name: 'CANÁRYHAR', forename: 'WILHELMINA JO' }]);
const short = namedBy([{ name: 'LI', forename: 'XU' }]);

describe('a text names a person', () => {
  it.each([
    'canaryhar',
    'Wilhelmina',
    '^CANARYH',
    '^(AB|CANARYHA[R-Z])',
    'xcanaryharx',
    'CANÁRYHAR',
    'jo canaryhar',
  ])('by %j', (text) => expect(namesPerson(text, canary)).toBe(true));
  it.each(['^CANAR', '^(A[B-D]|JO$)', 'jo', '', 'canada', '30', 'FR'])('not by %j', (text) =>
    expect(namesPerson(text, canary)).toBe(false),
  );
  it('by a short name only where it is all that is said, or two of its words are', () => {
    expect(namesPerson('LI', short)).toBe(true);
    expect(namesPerson('li, xu and others', short)).toBe(true);
    expect(namesPerson('^LI', short)).toBe(false);
    expect(namesPerson('^(LI[A-C]|XU$)', short)).toBe(false);
    expect(namesPerson('al li la', short)).toBe(false);
  });
  it('never where nobody is called anything', () => {
    expect(namesPerson('', namedBy([{ name: null }]))).toBe(false);
    expect(namesPerson('-', namedBy([{ name: '-', forename: '' }]))).toBe(false);
  });
});

it('tells a file by its name without the ending, and a question by what it asks for', () => {
  expect(fileNamesPerson('CANARYFILE-wilhelmina.har', canary)).toBe(true);
  expect(fileNamesPerson('li.ndjson.gz', short)).toBe(true);
  expect(fileNamesPerson('red-2023-04-12.ndjson', canary)).toBe(false);
  expect(askedNamesPerson('file', 'wilhelmina.har#entry 1', canary)).toBe(true);
  expect(askedNamesPerson('file', 'list.har#wilhelmina', canary)).toBe(false);
  expect(askedNamesPerson('list', 'red?name=%5ECANARYH&resultPerPage=160&page=1', canary)).toBe(true);
  expect(askedNamesPerson('list', 'red?name=LI&page=1', short)).toBe(true);
  const notices = namedBy([{ name: 'NOTICES', forename: 'INTERPOL' }]);
  expect(askedNamesPerson('list', 'https://ws-public.interpol.int/notices/v1/red?page=1', notices)).toBe(
    false,
  );
});

describe('a frame names a person', () => {
  const cut = (body: string, item?: string) => {
    const at = item === undefined ? 0 : Buffer.from(body.slice(0, body.indexOf(item))).length;
    const items =
      item === undefined
        ? []
        : [{ start: at, end: at + Buffer.from(item).length, kind: 'list-item' as const }];
    const { frame, cuts } = cutBody(Buffer.from(body), items);
    return [frame, cuts] as const;
  };
  const body = (query: object, href: string) =>
    `{"total":1,"query":${JSON.stringify(query)},"_embedded":{"notices":[{"x":1}]},"_links":{"self":{"href":"${href}"}}}`;

  it('in the question that it echoes and in its links', () => {
    const href = 'https://ws-public.interpol.int/notices/v1/red?page=1';
    expect(frameNamesPerson(...cut(body({ name: 'CANARYHAR' }, href), '{"x":1}'), canary)).toBe(true);
    expect(frameNamesPerson(...cut(body({ page: 1 }, 'x?name=CANARYHAR'), '{"x":1}'), canary)).toBe(true);
    expect(frameNamesPerson(...cut(body({ page: 1 }, href), '{"x":1}'), canary)).toBe(false);
  });
  it('not in the words that each answer has', () => {
    const plain = namedBy([{ name: 'QUERY TOTAL', forename: 'NOTICES INTERPOL EMBEDDED' }]);
    const href = 'https://ws-public.interpol.int/notices/v1/red?resultPerPage=160&page=1';
    expect(frameNamesPerson(...cut(body({ page: 1 }, href), '{"x":1}'), plain)).toBe(false);
  });
  it('anywhere in a body that breaks off', () => {
    const broken = '{"total":2,"_embedded":{"notices":[{"name":"CAN\\u00c1RYHAR","foren';
    expect(frameNamesPerson(...cut(broken), canary)).toBe(true);
    expect(frameNamesPerson(...cut(broken.replace('CAN', 'X')), canary)).toBe(false);
  });
  it('or not, whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(frameNamesPerson(bytes, [], namedBy([]))).toBe(false);
        frameNamesPerson(bytes, [], canary);
      }),
    );
  });
});

describe('numbers in bytes', () => {
  const found = (text: string) => numbersIn(Buffer.from(text));
  it('are read however they are written', () => {
    expect(found('"authorityId":["2015/5151"],"referents":["interpol-red-2016-6"]')).toEqual([
      '2015/5151',
      '2016/6',
    ]);
    expect(found('https:\\/\\/x\\/red\\/2017-77 2018-999 red/2019/4')).toEqual([
      '2017/77',
      '2018/999',
      '2019/4',
    ]);
  });
  it('are no dates', () => {
    for (const date of ['1970/10/01', '1970-10-01', '"1970-10"', '2026-11-09T00:00:00', '01/10/1970/11'])
      expect(found(date), date).toEqual([]);
  });
});
