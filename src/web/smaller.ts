/**
 * Text sent compressed to whoever accepts it. Never an answer to a form or a body: what somebody typed stands in it beside what others
 * may add, and the size of a compressed answer could give the typed words away (BREACH). Never a capture: its bytes and their digest
 * are what is asked for.
 */
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';

const TEXT = /^(text\/|image\/svg\+xml|application\/([\w.-]+\+)?(json|xml|x-ndjson|javascript)\b)/i;
const CAPTURE = /\/captures\/\d+$/;

/** Put outside whatever makes ETags: Hono marks the tag of a compressed answer as weak, and either form is known again. */
export function smaller(): MiddlewareHandler {
  const squeeze = compress({ contentTypeFilter: TEXT });
  return (c, next) => (c.req.method === 'GET' && !CAPTURE.test(c.req.path) ? squeeze(c, next) : next());
}
