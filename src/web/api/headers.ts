/** What every answer of the API carries: public data that anybody's page may read, that nobody's search engine may keep. */
import type { MiddlewareHandler } from 'hono';

const fixed = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
};

/**
 * `no-cache`: a copy may be kept, but is asked for anew each time (the ETag makes that cheap), so that who leaves the list or is
 * erased is gone everywhere at once. Answers to a body are kept nowhere, since a name may stand in it.
 */
export const apiHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  for (const [name, value] of Object.entries(fixed)) headers.set(name, value);
  const reads = ['GET', 'HEAD'].includes(c.req.method);
  headers.set('Cache-Control', reads && c.res.status < 400 ? 'public, no-cache' : 'no-store');
  if (reads || headers.has('Access-Control-Allow-Methods')) {
    headers.set('Access-Control-Allow-Origin', '*');
    headers.set(
      'Access-Control-Expose-Headers',
      'ETag, Link, Digest, Repr-Digest, Rescind-As-Of, Rescind-Invented',
    );
  }
};
