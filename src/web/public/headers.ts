/** What every answer of the public site carries, so that a page can load and send nothing but its own. */
import type { MiddlewareHandler } from 'hono';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `same-origin` and not `no-referrer`: with the latter a browser posts forms with `Origin: null`. */
const fixed = {
  'Content-Security-Policy': policy,
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Pages that print names of people on the list today. Search engines keep copies: a person who has left the list would still
 * be found there, so none of these is for them.
 */
const NAMES_PEOPLE = /^\/($|notices|changes|sweeps|countries|certificate|search|check)/;

/** Sets the headers; a page that set its own caching keeps it, every other is asked for anew each time. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(fixed)) c.res.headers.set(name, value);
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-cache');
  if (c.res.headers.get('Content-Type')?.startsWith('text/html')) {
    c.res.headers.set('Vary', 'Accept-Language, Cookie');
    if (NAMES_PEOPLE.test(c.req.path) && !c.res.headers.has('X-Robots-Tag'))
      c.res.headers.set('X-Robots-Tag', 'noindex, noarchive');
  }
};
