/**
 * A stand-in for INTERPOL's public notices service, over any list given to it.
 * Promises: the documented behaviour (cap of 160, clamped pages, patterns, ages), stable answers, faults only where switched on.
 * Refuses: pictures themselves, yellow notices, and any address but loopback.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Asking, detailBody, imagesBody, listBody, type YearOnlyRule } from './answers.ts';
import { type Fault, type FaultName, striking } from './faults.ts';
import { type Listed, listed, newestFirst, type Person } from './people.ts';

export { FAULTS, type Fault, type FaultName, readFault } from './faults.ts';
export { type Person, readPeople } from './people.ts';

export interface RequestLogEntry {
  /** Counted from 1. */
  readonly number: number;
  readonly kind: 'list' | 'detail' | 'images' | 'other';
  /** Path and query below the base, as asked. */
  readonly asked: string;
  readonly status: number;
}

export interface StandInOptions {
  readonly people: readonly Person[];
  /** `YYYY-MM-DD`, for ages. */
  readonly today: string;
  readonly cap?: number;
  readonly faults?: readonly Fault[];
  /** 0 or absent: the system chooses. */
  readonly port?: number;
  readonly yearOnly?: YearOnlyRule;
  /** `as-given` keeps the order of the list, for readers that must not rely on newest first. */
  readonly order?: 'newest-first' | 'as-given';
  /** What happens to the list after a given list request. */
  readonly moves?: readonly {
    readonly after: number;
    readonly add?: readonly Person[];
    readonly remove?: readonly string[];
  }[];
}

export interface StandIn {
  /** The base to ask: `http://127.0.0.1:PORT/notices/v1`. */
  readonly url: string;
  requests(): readonly RequestLogEntry[];
  replace(people: readonly Person[]): void;
  setToday(day: string): void;
  setFaults(faults: readonly Fault[]): void;
  close(): Promise<void>;
}

const BASE = '/notices/v1';
const BLOCKED =
  '<!DOCTYPE html><html><head><title>Access Denied</title></head><body>Access Denied. Reference #18.demo</body></html>';

/** Serves a list on loopback until `close`. */
export async function serveStandIn(options: StandInOptions): Promise<StandIn> {
  const order = options.order === 'as-given' ? (people: Listed[]) => people : newestFirst;
  const arrange = (people: readonly Person[]) => order(people.map(listed));
  let list = arrange(options.people);
  let today = options.today;
  let faults = options.faults ?? [];
  let faultsSince = 0;
  let lists = 0;
  let before: Buffer | null = null;
  const log: RequestLogEntry[] = [];

  const server = createServer((request, response) => {
    const asked = (request.url ?? '').replace(BASE, '');
    const number = log.length + 1;
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const detail = /^\/notices\/v1\/red\/(\d{4}-\d+)(\/images)?$/.exec(url.pathname);
    const kind =
      url.pathname === `${BASE}/red` ? 'list' : detail === null ? 'other' : detail[2] ? 'images' : 'detail';
    if (kind === 'list') lists += 1;
    const struck = striking(faults, number - faultsSince);
    moveList(struck);
    const entry = (status: number) => log.push({ number, kind, asked: asked.replace(/^\//, ''), status });
    if (struck.has('reset')) {
      entry(0);
      request.socket.destroy();
      return;
    }
    const refusal = refusalOf(struck, url.searchParams);
    if (refusal !== null) {
      entry(refusal);
      response.writeHead(refusal, {
        'content-type': 'text/html',
        ...(refusal === 429 ? { 'retry-after': '1' } : {}),
      });
      response.end(BLOCKED);
      return;
    }
    const answer = answerTo(kind, detail?.[1] ?? '', url.searchParams, struck);
    entry(answer.status);
    const body = spoilt(Buffer.from(JSON.stringify(answer.body)), struck);
    const send = () =>
      reply(response, answer.status, kind === 'list' ? repeated(body, struck) : body, struck);
    if (struck.has('slow')) setTimeout(send, 400);
    else send();
  });

  function moveList(struck: ReadonlySet<FaultName>) {
    for (const move of options.moves ?? []) {
      if (lists !== move.after + 1 || log.at(-1)?.kind !== 'list') continue;
      const left = list.map(({ person }) => person).filter((each) => !move.remove?.includes(each.entity_id));
      list = arrange([...left, ...(move.add ?? [])]);
    }
    if (struck.has('midnight')) today = nextDay(today);
    if (struck.has('swap'))
      list = arrange(
        swapped(
          list.map(({ person }) => person),
          lists,
        ),
      );
    if (!struck.has('moving-list')) return;
    const kept = list.map(({ person }) => person).slice(0, -2);
    const added = [1, 2, 3].map((n) => ({
      ...kept[n]!,
      entity_id: `2031/${lists * 10 + n}`,
      name: `${kept[n]?.name ?? 'NEWMAN'}`,
    }));
    list = arrange([...added, ...kept]);
  }

  function answerTo(kind: string, slug: string, params: URLSearchParams, struck: ReadonlySet<FaultName>) {
    if (kind === 'other') return { status: 404, body: { message: 'Not Found' } };
    if (kind === 'list') {
      const asking: Asking = {
        params,
        today,
        cap: options.cap ?? 160,
        yearOnly: options.yearOnly ?? 'first-of-january',
        faults: struck,
      };
      try {
        return { status: 200, body: listBody(list, asking) };
      } catch {
        return { status: 500, body: { message: 'The pattern cannot be read.' } };
      }
    }
    const place = list.findIndex(({ person }) => person.entity_id === slug.replace('-', '/'));
    const one = place >= 0 && struck.has('wrong-detail') ? list[(place + 1) % list.length] : list[place];
    if (one === undefined) return { status: 404, body: { message: 'Not Found' } };
    return { status: 200, body: kind === 'images' ? imagesBody(one) : detailBody(one, struck) };
  }

  function repeated(body: Buffer, struck: ReadonlySet<FaultName>) {
    const shown = struck.has('repeated-page') && before !== null ? before : body;
    before = body;
    return shown;
  }

  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    requests: () => log,
    replace: (people) => {
      list = arrange(people);
    },
    setToday: (day) => {
      today = day;
    },
    setFaults: (next) => {
      faults = next;
      faultsSince = log.length;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Neither who leaves nor who comes is among the newest, which the unfiltered list shows. */
function swapped(people: readonly Person[], turn: number): Person[] {
  const leaves = Math.floor(people.length * 0.6);
  const stay = people.filter((_, i) => i !== leaves);
  const like = people[Math.floor(people.length * 0.9)];
  if (like === undefined) return stay;
  const { _links: _, ...comes } = like;
  return [...stay, { ...comes, entity_id: `2003/${90_000 + turn}` }];
}

function refusalOf(struck: ReadonlySet<FaultName>, params: URLSearchParams): number | null {
  const heavy = [params.get('name'), params.get('forename')].some((text) => (text ?? '').length > 40);
  if (struck.has('heavy-504') && heavy) return 504;
  const statuses = {
    forbidden: 403,
    'too-many': 429,
    'error-500': 500,
    'error-502': 502,
    'error-503': 503,
  } as const;
  for (const [name, status] of Object.entries(statuses)) if (struck.has(name as FaultName)) return status;
  return null;
}

function spoilt(body: Buffer, struck: ReadonlySet<FaultName>): Buffer {
  if (struck.has('truncated')) return body.subarray(0, Math.floor(body.length * 0.6));
  if (struck.has('block-page')) return Buffer.from(BLOCKED);
  if (struck.has('not-json')) return Buffer.from('The service is being looked after.');
  if (struck.has('empty-body')) return Buffer.alloc(0);
  if (struck.has('wrong-encoding'))
    return Buffer.from(body.toString('utf8').replace('"name":"', '"name":"\u00c1'), 'latin1');
  return body;
}

function reply(response: ServerResponse, status: number, body: Buffer, struck: ReadonlySet<FaultName>) {
  const long = struck.has('wrong-length') ? body.length + 64 : body.length;
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': long });
  if (long === body.length) {
    response.end(body);
    return;
  }
  response.write(body, () => response.destroy());
}

/** The day after `YYYY-MM-DD`, by the calendar. */
function nextDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  const [y, m, d] =
    date < length ? [year, month, date + 1] : month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
