/** Fetches the details of notices, one after the other, each recorded before the next is asked for. */
import { RescindError } from '../kernel/kernel.ts';
import { type Capture, type NoticeId, noticeSlug, readNoticeId } from '../notice/notice.ts';
import type { Get, HttpAnswer } from './http.ts';
import { isObject } from './reading/members.ts';

export interface DetailsWiring {
  readonly get: Get;
  /** Must be durable when it resolves. */
  readonly record: (capture: Capture) => Promise<void>;
  /** In the order in which they are wanted. */
  readonly ids: readonly NoticeId[];
  /** At most this many are asked for. */
  readonly budget?: number;
  /** Once aborted, the details left are not asked for. */
  readonly signal?: AbortSignal | undefined;
  readonly progress?: (event: { readonly asked: number; readonly of: number }) => void;
}

export interface DetailsReport {
  /** Answered with this notice, which is kept. */
  readonly fetched: readonly NoticeId[];
  /** Answered with something else (404 and 502 among them), which is kept and is no sign of a withdrawal. */
  readonly unanswered: readonly { readonly id: NoticeId; readonly status: number }[];
  /** Answered with the detail of another notice, which is kept and is a reading of neither. */
  readonly strayed: readonly NoticeId[];
  /** Not asked for: the budget was spent, or the service refused. */
  readonly left: readonly NoticeId[];
  /** Why it stopped early; null when it did not. */
  readonly stopped: RescindError | null;
  /** Every request sent, answered or not. */
  readonly requests: number;
}

function stoppedByHand(): RescindError {
  return new RescindError(
    'stopped',
    'The reading of details was stopped by hand.',
    'What was read is kept.',
    { outcome: 'partial' },
  );
}

/** Fetches details. Never throws for what the service does: a refusal, a lost connection or an abort ends it with what was done. */
export async function fetchDetails(wiring: DetailsWiring): Promise<DetailsReport> {
  const { get, record, ids, budget = ids.length, progress = () => {} } = wiring;
  const fetched: NoticeId[] = [];
  const unanswered: { id: NoticeId; status: number }[] = [];
  const strayed: NoticeId[] = [];
  let requests = 0;
  let stopped: RescindError | null = null;
  for (const id of ids.slice(0, budget)) {
    const asked = `red/${noticeSlug(id)}`;
    const keep = (answer: HttpAnswer) => record(captureOf(id, answer));
    const sent = () => {
      requests += 1;
    };
    try {
      const answer = await get(asked, { spare: keep, sent, unfit: (body) => objectIn(body) === null });
      await keep(answer);
      const about = answer.status === 200 ? noticeIn(answer.body) : null;
      if (about === id) fetched.push(id);
      else if (about !== null) strayed.push(id);
      else unanswered.push({ id, status: answer.status });
    } catch (fault) {
      if (wiring.signal?.aborted) stopped = stoppedByHand();
      else if (fault instanceof RescindError) stopped = fault;
      else throw fault;
      break;
    }
    progress({ asked: fetched.length + strayed.length + unanswered.length, of: ids.length });
  }
  const left = ids.slice(fetched.length + strayed.length + unanswered.length);
  return { fetched, unanswered, strayed, left, stopped, requests };
}

function captureOf(id: NoticeId, { status, body, receivedAt }: HttpAnswer): Capture {
  const about = noticeIn(body);
  const kind = about === null || about === id ? ('detail' as const) : ('stray-detail' as const);
  const items = status === 200 && objectIn(body) !== null ? [{ start: 0, end: body.length, kind }] : [];
  return { what: 'detail', asked: `red/${noticeSlug(id)}`, status, receivedAt, body, items };
}

/** The number of the notice that a body is about; null when it has none. */
function noticeIn(body: Uint8Array): NoticeId | null {
  const number = objectIn(body)?.entity_id;
  return typeof number === 'string' ? readNoticeId(number) : null;
}

function objectIn(body: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
