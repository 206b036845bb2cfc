/** Shapes that several files of the rulebook share. */
import { z } from 'zod';
import type { Day } from '../../kernel/kernel.ts';
import { daySpan } from '../day-span.ts';

/** A text in a sentence or more; spaces at its ends and folded lines are evened out, no-break spaces stay as French sets them. */
export const sentence = z
  .string()
  .transform((text) => text.trim().replace(/[ \t\r\n]+/g, ' '))
  .pipe(z.string().min(1, 'a text is wanted here'));

/** A name of the rulebook: lower-case words joined by dots and hyphens. */
export const name = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'a name is lower-case words joined by `.` and `-`');

/** The first day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` may mean. */
export const firstDay = z.string().transform((text, context): Day => {
  const span = daySpan(text);
  if (span) return span.from;
  context.addIssue({
    code: 'custom',
    message: 'a day is wanted: YYYY-MM-DD, or YYYY-MM or YYYY where no more is known',
  });
  return z.NEVER;
});

export const basis = z.enum(['read', 'secondary', 'recall']);
export const address = z.string().regex(/^https?:\/\/\S+$/, 'an address that begins with https:// is wanted');
export const provisionId = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9-]*(\/[\w().-]+)*$/, 'an id of a provision is wanted, such as RPD/83(1)(a)(ii)');
export const cites = z.array(provisionId);
