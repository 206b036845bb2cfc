/** Joins fetching, recording and reading: how a sweep asks. Whatever arrives is recorded before it is used. */

import { RescindError } from '../kernel/kernel.ts';
import type { Capture } from '../notice/notice.ts';
import { type Get, type HttpAnswer, refusal } from './http.ts';
import { type ListAnswer, readListAnswer, UnreadableAnswer } from './list-answer.ts';
import { type ListQuery, listAddress } from './list-query.ts';

/** Asks one question. `fresh` never answers from the record. */
export type Ask = (query: ListQuery, options?: { readonly fresh?: boolean }) => Promise<ListAnswer>;

/** The service answered one question with a status that is neither 200 nor a refusal. */
export class AnswerFailed extends RescindError {
  readonly status: number;
  constructor(status: number) {
    super(
      'answer-failed',
      `The service answered one question with status ${status}. The answer is kept.`,
      'Check the address of the service (--source-url) and sweep again, or import files that others saved: rescind import FILE.',
      { outcome: 'partial' },
    );
    this.status = status;
  }
}

/** The service points elsewhere: whoever keeps it moved it, or somebody stands between. Other questions would be led there too. */
function redirected(status: number, leadsTo: string): RescindError {
  return new RescindError(
    'source-redirects',
    `The service answered with a redirect (status ${status}) to ${leadsTo}. Redirects are not followed. The answer is kept, and so is what was read before.`,
    'If that is where the service now is, give its address with --source-url; if it is not, look at the connection, or import files that others saved: rescind import FILE.',
    { outcome: 'partial' },
  );
}

const NOT_LOOKED = 'The last whole list stays marked "not looked since".';

export interface AskWiring {
  readonly get: Get;
  /** Must be durable when it resolves. */
  readonly record: (capture: Capture) => Promise<void>;
  /** Bodies with status 200 of the sweep that is being resumed, by their address; empty for a new sweep. */
  readonly recorded: ReadonlyMap<string, Uint8Array>;
}

/**
 * Builds the `ask` of a sweep. A body is recorded before it is read, error bodies too. An answer of this sweep that is
 * already on the record is not asked for again, unless `fresh`.
 * `requests()` counts every request sent, answered or not, retries and the resumed sweep's recorded answers included.
 * @returns an `ask` that throws `source-refused`, `source-redirects`, `source-unreachable`, `answer-failed` or an `UnreadableAnswer`
 */
export function askThrough({ get, record, recorded }: AskWiring): { ask: Ask; requests(): number } {
  const known = new Map(recorded);
  let requests = recorded.size;

  const ask: Ask = async (query, { fresh = false } = {}) => {
    const asked = listAddress(query);
    const before = fresh ? undefined : known.get(asked);
    const remembered = before === undefined ? null : readable(before, query);
    if (remembered !== null) return remembered;
    const keep = async (answer: HttpAnswer, read: ListAnswer | null) =>
      record({
        what: 'list',
        asked,
        status: answer.status,
        receivedAt: answer.receivedAt,
        body: answer.body,
        items: read?.slices ?? [],
      });
    const answer = await get(asked, {
      unread: NOT_LOOKED,
      unfit: (body) => readable(body, query) === null,
      spare: (spared) => keep(spared, null),
      sent: () => {
        requests += 1;
      },
    });
    const read = answer.status === 200 ? readable(answer.body, query) : null;
    await keep(answer, read);
    if (answer.leadsTo !== undefined) throw redirected(answer.status, answer.leadsTo);
    if (answer.status !== 200) throw new AnswerFailed(answer.status);
    if (read !== null) {
      known.set(asked, answer.body);
      return read;
    }
    try {
      return readListAnswer(answer.body, query);
    } catch (fault) {
      if (fault instanceof UnreadableAnswer && fault.kind === 'block-page')
        throw refusal(200, answer.attempts, NOT_LOOKED);
      throw fault;
    }
  };
  return { ask, requests: () => requests };
}

function readable(body: Uint8Array, query: ListQuery): ListAnswer | null {
  try {
    return readListAnswer(body, query);
  } catch (fault) {
    if (fault instanceof UnreadableAnswer) return null;
    throw fault;
  }
}
