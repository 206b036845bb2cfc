/** A pasted paper becomes fields: by headings with a colon, headings on lines of their own, columns, or all on one line. */

import { type Heading, headingsIn } from './labels.ts';
import type { Paper } from './paper.ts';

export type Told = Exclude<keyof Paper, 'text'>;
export type Fields = { -readonly [Key in Told]?: string };

/** Values that hold one thing; with another heading's colon in them, more was run together than could be told apart. */
const ONE_THING: readonly Heading[] = ['name', 'forename', 'nationality', 'issuer'];

/** @param unreadable takes a sentence for each value that could not be told from what stands around it */
export function fieldsIn(text: string, unreadable: string[]): Fields {
  const fields: Fields & { patronymic?: string } = {};
  let open: { heading: Heading; filled: boolean } | null = null;
  const take = (heading: Heading, value: string) => {
    if (heading === 'other' || fields[heading] !== undefined) return;
    const one = ONE_THING.includes(heading) ? oneThing(value) : value;
    if (one === null)
      unreadable.push(
        `“${value}” may hold more than one line of the paper, so it was not read. Paste each line by itself, or type the field.`,
      );
    else if (one !== '') fields[heading] = one;
  };
  // Wide gaps part columns, however wide they are.
  const even = text.replace(/[^\S\r\n\u2028\u2029]{2,}/gu, (gap) => (gap.includes('\t') ? '\t' : '  '));
  for (const line of even.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const headed = headingsIn(line);
    const last = headed.at(-1);
    if (last !== undefined) {
      for (const { heading, value } of headed) take(heading, value);
      open = { heading: last.heading, filled: last.value !== '' };
    } else if (line.trim() === '') {
      if (open?.filled === true) open = null;
    } else if (open !== null && open.heading !== 'other') {
      const { heading, filled } = open;
      if (!filled) take(heading, line.trim());
      else if (heading === 'charge' && fields.charge !== undefined) fields.charge += ` ${line.trim()}`;
      open.filled = true;
    }
  }
  const { patronymic, ...rest } = fields;
  return patronymic !== undefined && rest.forename !== undefined
    ? { ...rest, forename: `${rest.forename} ${patronymic}` }
    : rest;
}

/** The value up to a separator where an unknown heading follows one; null where an unknown heading is run into it. */
function oneThing(value: string): string | null {
  if (!/[:：]/.test(value)) return value;
  const cut = value.split(/[;|；؛]|\t|\s{2,}/)[0]?.trim() ?? '';
  return cut === '' || /[:：]/.test(cut) ? null : cut;
}
