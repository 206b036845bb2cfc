/** Fetches the details of notices, one after the other, each recorded before the next is asked for. */
import { RescindError } from '../kernel/kernel.ts';
import { type Capture, type NoticeId, noticeSlug } from '../notice/notice.ts';
import type { Get, HttpAnswer } from './http.ts';

export interface DetailsWiring {
  readonly get: Get;
  /** Must be durable when it resolves. */
  readonly record: (capture: Capture) => Promise<void>;
  /** In the order in which they are wanted. */
  readonly ids: readonly NoticeId[];
  /** At most this many are asked for. */
  readonly budget?: number;
  readonly progress?: (event: { readonly asked: number; readonly of: number }) => void;
}

export interface DetailsReport {
  /** Answered with a notice, which is kept. */
  readonly fetched: readonly NoticeId[];
  /** Answered with something else (404 and 502 among them), which is kept and is no sign of a withdrawal. */
  readonly unanswered: readonly { readonly id: NoticeId; readonly status: number }[];
  /** Not asked for: the budget was spent, or the service refused. */
  readonly left: readonly NoticeId[];
  /** Why it stopped early; null when it did not. */
  readonly stopped: RescindError | null;
  readonly requests: number;
}

/** Fetches details. Never throws for what the service does: a refusal or a lost connection ends it with what was done. */
export async function fetchDetails(wiring: DetailsWiring): Promise<DetailsReport> {
  const { get, record, ids, budget = ids.length, progress = () => {} } = wiring;
  const fetched: NoticeId[] = [];
  const unanswered: { id: NoticeId; status: number }[] = [];
  let requests = 0;
  let stopped: RescindError | null = null;
  for (const id of ids.slice(0, budget)) {
    const asked = `red/${noticeSlug(id)}`;
    const keep = (answer: HttpAnswer) => record(captureOf(asked, answer));
    try {
      const answer = await get(asked, { spare: keep, unfit: (body) => !isObject(body) });
      requests += answer.attempts;
      await keep(answer);
      if (answer.status === 200 && isObject(answer.body)) fetched.push(id);
      else unanswered.push({ id, status: answer.status });
    } catch (fault) {
      if (!(fault instanceof RescindError)) throw fault;
      stopped = fault;
      break;
    }
    progress({ asked: fetched.length + unanswered.length, of: ids.length });
  }
  return { fetched, unanswered, left: ids.slice(fetched.length + unanswered.length), stopped, requests };
}

function captureOf(asked: string, { status, body, receivedAt }: HttpAnswer): Capture {
  const items =
    status === 200 && isObject(body) ? [{ start: 0, end: body.length, kind: 'detail' as const }] : [];
  return { what: 'detail', asked, status, receivedAt, body, items };
}

function isObject(body: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
