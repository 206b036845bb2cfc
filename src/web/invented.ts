/** What every answer of a house of invented people says in its head, be it a page, a feed, a file or the bytes of a capture. */
import type { MiddlewareHandler } from 'hono';
import type { PublicHouse } from '../house/house.ts';

export const INVENTED =
  'Invented people: every person and every notice in this archive is made up. The casebook is real.';

/** The header that says it; no answer of a house of real people has it. */
export const INVENTED_HEADER = 'Rescind-Invented';

export function saysInvented(house: PublicHouse): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (house.invented) c.res.headers.set(INVENTED_HEADER, INVENTED);
  };
}

/** A name under which a file is taken away: `rescind-notices.csv`, of invented people `rescind-invented-notices.csv`. */
export function fileName(house: PublicHouse, name: string): string {
  return `rescind-${house.invented ? 'invented-' : ''}${name}`;
}
