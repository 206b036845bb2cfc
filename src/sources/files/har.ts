/** A browser's HAR export: of all that the browser fetched, the answers about red notices, each as its own capture. */
import type { Instant } from '../../kernel/kernel.ts';
import { type ItemSlice, readNoticeId } from '../../notice/notice.ts';
import { isObject } from '../reading/members.ts';
import { formatOf } from './detect.ts';
import { elementsIn } from './elements.ts';
import { instantIn } from './saved-at.ts';

/** A red list or one red notice, on any host; images and other colours are not asked for. */
const RED = /\/red(?:\/(\d{4}-\d{1,9}))?(?:\?|$)/;

export interface HarAnswer {
  readonly body: Uint8Array;
  readonly items: readonly ItemSlice[];
  readonly at: Instant | null;
  /** The parsed body. */
  readonly value: unknown;
}

/** The answer in one entry; null when the entry is about something else; a sentence when it was about red notices but holds none. */
export function answerIn(entry: unknown): HarAnswer | string | null {
  if (!isObject(entry) || !isObject(entry.request) || !isObject(entry.response)) return null;
  const { url } = entry.request;
  const asked = typeof url === 'string' ? RED.exec(url.split('#', 1)[0] ?? '') : null;
  if (asked === null) return null;
  const { status, content } = entry.response;
  if (status !== 200) return `answered ${typeof status === 'number' ? status : 'nothing'}`;
  if (!isObject(content) || typeof content.text !== 'string') return 'was saved without its content';
  const body = Buffer.from(content.text, content.encoding === 'base64' ? 'base64' : 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    return 'holds no JSON';
  }
  const at = instantIn(entry.startedDateTime);
  const format = formatOf(value);
  if (format === 'list-bodies') return { body, items: listItemsIn(body), at, value };
  if (format === 'details')
    return { body, items: [{ start: 0, end: body.length, kind: kindOf(value, asked[1]) }], at, value };
  return 'holds neither a list nor a notice';
}

/** A detail, or the detail of another notice than the one whose address was asked. */
function kindOf(detail: unknown, asked: string | undefined): 'detail' | 'stray-detail' {
  const about =
    isObject(detail) && typeof detail.entity_id === 'string' ? readNoticeId(detail.entity_id) : null;
  const wanted = asked === undefined ? null : readNoticeId(asked);
  return about === null || wanted === null || about === wanted ? 'detail' : 'stray-detail';
}

/** The places of the items in the body of a list. */
export function listItemsIn(body: Uint8Array): ItemSlice[] {
  return elementsIn(body, ['_embedded', 'notices']).map(({ start, end }) => ({
    start,
    end,
    kind: 'list-item',
  }));
}
