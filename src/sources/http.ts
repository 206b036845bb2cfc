/**
 * The one place from which requests leave: to INTERPOL's service, and once to an address that a person typed. It says who it is, waits its turn, and takes a refusal for a refusal:
 * no imitation of a browser, no other road around a block.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import {
  addMilliseconds,
  type Clock,
  type Instant,
  millisecondsBetween,
  RescindError,
  readHttpDate,
  wordsOf,
} from '../kernel/kernel.ts';
import { TooMuch, unpacked } from './unpack.ts';

export interface HttpAnswer {
  readonly status: number;
  /** As it was before it was compressed. */
  readonly body: Uint8Array;
  readonly receivedAt: Instant;
  /** Scheme and host to which the service points elsewhere (3xx); a redirect is never followed. */
  readonly leadsTo?: string;
}

export interface Asking {
  /** Is told of every request as it is sent, whether it will be answered or not. */
  readonly sent?: () => void;
  /** Is told of every answer that is about to be asked for again, so that it can be recorded. */
  readonly spare?: (answer: HttpAnswer) => Promise<void>;
  /** One sentence for the reader: what stays as it was when the service refuses to answer this. */
  readonly unread?: string;
  /** True when a body with status 200 is of no use and worth another try (broken off, a block page). */
  readonly unfit?: (body: Uint8Array) => boolean;
}

/** `attempts` counts the requests that went to the network for this one answer. */
export type Get = (
  pathAndQuery: string,
  asking?: Asking,
) => Promise<HttpAnswer & { readonly attempts: number }>;

/** Why nothing is asked for a while, and for how long. */
export interface Waiting {
  /** 200 for a body of no use; null when no answer came. */
  readonly status: number | null;
  /** The try that came to nothing, counted from 1, and how many there are at most. */
  readonly attempt: number;
  readonly of: number;
  readonly waitMs: number;
  /** When the next request leaves. */
  readonly until: Instant;
}

export interface FetcherOptions {
  /** Such as `https://ws-public.interpol.int/notices/v1`. */
  readonly baseUrl: string;
  /** An honest name of this program, such as `Rescind/0.1`. */
  readonly userAgent: string;
  /** Where the service's keepers can reach the operator: an address or a page. */
  readonly contact: string;
  /** The operator's own headers; they win over ours. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Requests a second, or `max` for a service of one's own on loopback. */
  readonly rate: number | 'max';
  readonly clock: Clock;
  /** Is told before each wait after a refusal or a failure: counts and statuses only, never a question. */
  readonly waiting?: (wait: Waiting) => void;
  readonly wait?: (ms: number) => Promise<void>;
  /** Once aborted, whatever is asked or waited for ends with the abort's own fault, which is no `RescindError`. */
  readonly signal?: AbortSignal | undefined;
  /** 0 up to 1, for the jitter of waits. */
  readonly dice?: () => number;
  /** How long the service may be silent (60 s unless told), and how long a whole answer may take (three minutes). */
  readonly timeoutMs?: number;
  readonly answerMs?: number;
  readonly maxBytes?: number;
  /** How often one question is tried when refused (403, 429), and when the service fails (5xx, no answer). */
  readonly tries?: { readonly refused: number; readonly failing: number };
}

const MEGABYTE = 1024 * 1024;
const REFUSED = new Set([403, 429]);
const FAILING = new Set([408, 500, 502, 503, 504]);
/** Who asks to be left alone for longer is not waited for: the sweep ends and says when to come again. */
const LONGEST_WAIT_MS = 10 * 60_000;
const YEAR_MS = 366 * 86_400_000;

/**
 * A fetcher for one service. `get` gives the last answer, whatever its status, when trying again did not help.
 * @throws RescindError `source-refused` when 403 or 429 persist, or at once when the service asks to be left alone for more than ten minutes; `source-unreachable` when there is no answer at all,
 *   `answer-too-large` when a body exceeds `maxBytes` (32 MB unless told), packed or unpacked, `unknown-encoding` when it cannot be unpacked
 */
export function httpFetcher(options: FetcherOptions): { get: Get; close(): Promise<void> } {
  const {
    clock,
    signal,
    wait = (ms) => pause(ms, undefined, { ...(signal && { signal }) }),
    dice = Math.random,
    waiting = () => {},
  } = options;
  const hurried = options.rate === 'max';
  const gapMs = options.rate === 'max' ? 0 : 1000 / options.rate;
  const tries = options.tries ?? (hurried ? { refused: 9, failing: 7 } : { refused: 6, failing: 5 });
  const backOff = hurried
    ? { firstMs: 50, factor: 2, mostMs: 5000 }
    : { firstMs: 4000, factor: 3, mostMs: 300_000 };
  const timeout = options.timeoutMs ?? 60_000;
  const agent = new Agent({ headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout: 20_000 } });
  const headers = {
    accept: 'application/json',
    'user-agent': `${options.userAgent} (+${options.contact})`,
    from: options.contact,
    ...Object.fromEntries(
      Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  };
  const maxBytes = options.maxBytes ?? 32 * MEGABYTE;
  let turn: Promise<void> = Promise.resolve();

  /** Questions take turns, `gapMs` apart. */
  function myTurn(): Promise<void> {
    const mine = turn;
    turn = mine.then(() => (gapMs > 0 ? wait(gapMs).catch(() => undefined) : undefined));
    return mine;
  }

  async function once(
    pathAndQuery: string,
    { sent }: Asking,
  ): Promise<HttpAnswer & { retryAfterMs: number }> {
    await myTurn();
    signal?.throwIfAborted();
    sent?.();
    const slow = AbortSignal.timeout(options.answerMs ?? 3 * 60_000);
    const answer = await request(`${options.baseUrl.replace(/\/$/, '')}/${pathAndQuery}`, {
      dispatcher: agent,
      headers,
      signal: signal === undefined ? slow : AbortSignal.any([signal, slow]),
    });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
    const receivedAt = clock.now();
    const leadsTo = leadingTo(answer.statusCode, answer.headers.location, options.baseUrl);
    return {
      ...(leadsTo !== null && { leadsTo }),
      status: answer.statusCode,
      body: await unpacked(Buffer.concat(chunks), answer.headers['content-encoding'], maxBytes).catch(
        (fault: unknown) => {
          throw fault instanceof TooMuch ? tooLarge(maxBytes) : fault;
        },
      ),
      receivedAt,
      retryAfterMs: retryAfter(answer.headers, receivedAt),
    };
  }

  async function get(pathAndQuery: string, asking: Asking = {}) {
    for (let attempt = 1; ; attempt++) {
      let answer: (HttpAnswer & { retryAfterMs: number }) | null = null;
      let fault: unknown = null;
      try {
        answer = await once(pathAndQuery, asking);
      } catch (thrown) {
        if (thrown instanceof RescindError || signal?.aborted) throw thrown;
        fault = thrown;
      }
      const good = answer !== null && !isTrouble(answer, asking);
      if (answer !== null && !good && answer.retryAfterMs > LONGEST_WAIT_MS) {
        await asking.spare?.(answer);
        throw comeAgain(answer, asking.unread);
      }
      const refused = answer !== null && REFUSED.has(answer.status);
      const most = refused
        ? tries.refused
        : answer?.status === 504
          ? Math.min(2, tries.failing)
          : tries.failing;
      if (answer !== null && (good || attempt >= most)) {
        if (refused) {
          await asking.spare?.(answer);
          throw refusal(answer.status, attempt, asking.unread);
        }
        const { retryAfterMs: _, ...given } = answer;
        return { ...given, attempts: attempt };
      }
      if (attempt >= most) throw unreachable(attempt, fault);
      if (answer !== null) await asking.spare?.(answer);
      const grown = Math.min(backOff.mostMs, backOff.firstMs * backOff.factor ** (attempt - 1));
      const waitMs = Math.round(Math.max(answer?.retryAfterMs ?? 0, grown * (0.75 + dice() / 2)));
      const until = addMilliseconds(clock.now(), waitMs);
      waiting({ status: answer?.status ?? null, attempt, of: most, waitMs, until });
      await wait(waitMs);
    }
  }

  return { get, close: () => agent.close() };
}

/**
 * How long the service asks to be left alone, in milliseconds; 0 when it does not say. `Retry-After` is seconds or a date (RFC 9110, 10.2.3);
 * a date is measured by the service's own clock where it tells it.
 */
function retryAfter(headers: Readonly<Record<string, unknown>>, now: Instant): number {
  const { 'retry-after': after, date } = headers;
  if (typeof after !== 'string') return 0;
  if (/^\d+$/.test(after)) return Math.min(Number(after) * 1000, YEAR_MS);
  const until = readHttpDate(after);
  if (until === null) return 0;
  const from = (typeof date === 'string' ? readHttpDate(date) : null) ?? now;
  return Math.min(Math.max(0, millisecondsBetween(from, until)), YEAR_MS);
}

function leadingTo(status: number, location: unknown, base: string): string | null {
  if (status < 300 || status > 399 || typeof location !== 'string') return null;
  return URL.parse(location, base)?.origin ?? null;
}

function isTrouble(answer: HttpAnswer, asking: Asking): boolean {
  if (REFUSED.has(answer.status) || FAILING.has(answer.status)) return true;
  return answer.status === 200 && (asking.unfit?.(answer.body) ?? false);
}

/** The service answers, and the answer is no. @param unread as in `Asking` */
export function refusal(status: number, attempts: number, unread?: string): RescindError {
  return new RescindError(
    'source-refused',
    `The service refuses our requests (status ${status}, ${attempts} tries). What was read before is kept.${unread === undefined ? '' : ` ${unread}`}`,
    'Wait some hours, ask the service for access, or import files that others saved: rescind import FILE.',
    { outcome: 'partial' },
  );
}

/** The service says when it may be asked again, and that is longer than a program should sit and wait. */
function comeAgain(
  { status, receivedAt, retryAfterMs }: HttpAnswer & { retryAfterMs: number },
  unread?: string,
): RescindError {
  const at = addMilliseconds(receivedAt, retryAfterMs);
  return new RescindError(
    'source-refused',
    `The service answered with status ${status} and asks to be left alone for ${Math.ceil(retryAfterMs / 60_000)} minutes. Nothing more was asked. What was read before is kept.${unread === undefined ? '' : ` ${unread}`}`,
    `Run the sweep again after ${at.slice(0, 10)} ${at.slice(11, 16)} UTC.`,
    { outcome: 'partial' },
  );
}

function unreachable(attempts: number, fault: unknown): RescindError {
  const { code = 'no answer', name } = (fault ?? {}) as { code?: string; name?: string };
  const why = name === 'TimeoutError' ? 'too slow' : code;
  return new RescindError(
    'source-unreachable',
    `The service cannot be reached (${why}, ${attempts} tries). What was read before is kept.`,
    'Check the address and the connection, then run the sweep again.',
    { outcome: 'partial', cause: wordsOf(fault) },
  );
}

function tooLarge(bytes: number): RescindError {
  return new RescindError(
    'answer-too-large',
    `The service sent more than ${Math.round(bytes / MEGABYTE)} MB for one question; the answer was not taken in.`,
    'Check that the address is that of the notices service.',
  );
}

export interface Post {
  readonly url: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly accept: string;
  /** An honest name of this program, such as `Rescind/0.1`. */
  readonly userAgent: string;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

/**
 * One request to an address that a person typed: sent once, never again by itself, and no redirect is followed.
 * @throws RescindError `no-answer` when there is none in time (30 s unless told), `answer-too-large` when it exceeds `maxBytes` (1 MB unless told),
 *   `not-answered` when its status is not 200
 */
export async function postOnce(order: Post): Promise<Uint8Array> {
  const most = order.maxBytes ?? MEGABYTE;
  const { host } = new URL(order.url);
  const agent = new Agent({ connect: { timeout: 10_000 } });
  try {
    const answer = await request(order.url, {
      method: 'POST',
      dispatcher: agent,
      signal: AbortSignal.timeout(order.timeoutMs ?? 30_000),
      headers: { 'content-type': order.contentType, accept: order.accept, 'user-agent': order.userAgent },
      body: order.body,
    });
    if (answer.statusCode !== 200)
      throw new RescindError(
        'not-answered',
        `${host} answered with status ${answer.statusCode} and no reply. Nothing was kept.`,
        'Check the address (redirects are not followed), or ask another authority.',
      );
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most)
        throw new RescindError(
          'answer-too-large',
          `${host} sent more than ${most} bytes; the answer was not taken in.`,
          'Check that the address is that of a time-stamp authority.',
        );
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (fault) {
    if (fault instanceof RescindError) throw fault;
    const { code = 'no answer', name } = fault as { code?: string; name?: string };
    throw new RescindError(
      'no-answer',
      `${host} cannot be reached or did not answer in time (${name === 'TimeoutError' ? 'too slow' : code}). Nothing was kept.`,
      'Check the address and the connection, then ask again.',
      { cause: wordsOf(fault) },
    );
  } finally {
    await agent.destroy();
  }
}
