/** Which format a file is in, by its content and never by its name. */
import { RescindError } from '../../kernel/kernel.ts';
import { isObject } from '../reading/members.ts';
import { SIMPLE_COLUMNS } from '../reading/opensanctions.ts';
import { PIPE_HEADER } from '../reading/rows.ts';
import { readRecord } from '../reading/separated.ts';
import { emptyFile, type FileBytes } from './bytes.ts';
import { Elements } from './elements.ts';
import type { SavedFormat } from './formats.ts';
import { Lines } from './lines.ts';
import { batches, bytesOf, type Splitter } from './split.ts';

/** How to cut the file into pieces, and what the pieces are; `format` null means that the first JSON value tells. */
export interface Layout {
  readonly format: SavedFormat | null;
  /** Whether the first piece is a header and no entry. */
  readonly header: boolean;
  splitter(): Splitter;
}

const LINES: Layout = { format: null, header: false, splitter: () => new Lines() };
const NOT_READ =
  'Rescind reads lists and details as JSON or NDJSON, the pipe-separated text, OpenSanctions exports and HAR exports';

/** @throws RescindError `empty-file`, `html-page`, `not-json`, `unknown-columns`, and all that reading the file may raise */
export async function layoutOf(file: FileBytes): Promise<Layout> {
  const head = await headOf(file);
  const start = head.trimStart();
  if (start === '') throw emptyFile(file.name);
  if (start.startsWith('<'))
    throw new RescindError(
      'html-page',
      `${file.name} is an HTML page, such as a block page or the page of the search form, and no notices.`,
      'Save the answer of the service itself (in a browser: developer tools, network, save all as HAR). Nothing was imported.',
    );
  if (start.startsWith('[')) return { ...LINES, splitter: () => new Elements([]) };
  if (/^\{[^{[]*"log"\s*:\s*\{/.test(start))
    return { format: 'har', header: false, splitter: () => new Elements(['log', 'entries']) };
  if (/^(?:null\s+)+\{/.test(start)) return LINES;
  if (start.startsWith('{'))
    return (await firstLineIsJson(file)) ? LINES : { ...LINES, splitter: () => new Elements(null) };
  return layoutOfTable(file.name, (start.split('\n', 1)[0] ?? '').trim());
}

function layoutOfTable(name: string, header: string): Layout {
  if (header === PIPE_HEADER) return { format: 'pipe', header: true, splitter: () => new Lines() };
  const columns = readRecord(header, ',');
  if (SIMPLE_COLUMNS.some((known) => known.join() === columns.join()))
    return { format: 'opensanctions-csv', header: true, splitter: () => new Lines({ quotes: true }) };
  if (/\bentity_id\b/.test(header) || columns.includes('schema'))
    throw new RescindError(
      'unknown-columns',
      `${name}, line 1: a table with columns in an order that Rescind does not know.`,
      `Write the columns as ${PIPE_HEADER}, or take OpenSanctions' targets.simple.csv unedited. Nothing was imported.`,
    );
  throw new RescindError(
    'not-json',
    `${name}, line 1: neither JSON nor a table that Rescind knows.`,
    `${NOT_READ}. Nothing was imported.`,
  );
}

/** The format that a JSON value is in; null when it is none of ours. */
export function formatOf(value: unknown): SavedFormat | null {
  if (!isObject(value)) return null;
  const embedded = isObject(value._embedded) ? value._embedded : {};
  if (Array.isArray(embedded.notices)) return 'list-bodies';
  if (typeof value.schema === 'string' && isObject(value.properties)) return 'opensanctions-nested';
  if (!Object.hasOwn(value, 'entity_id')) return null;
  if (
    ['arrest_warrants', 'sex_id', 'distinguishing_marks', 'languages_spoken_ids'].some((key) =>
      Object.hasOwn(value, key),
    )
  )
    return 'details';
  return Object.hasOwn(value, '_links') ? 'list-items' : 'flat';
}

/** Whether a value is about a yellow or a UN notice: by its links, or by fields that no red notice has. */
export function otherColour(value: unknown): 'yellow' | 'UN' | null {
  if (!isObject(value)) return null;
  const self = isObject(value._links) && isObject(value._links.self) ? value._links.self.href : undefined;
  const colour = typeof self === 'string' ? /\/(yellow|un)(?:[/?]|$)/.exec(self)?.[1] : undefined;
  if (
    colour === 'yellow' ||
    ['date_of_event', 'countries_likely_to_be_visited', 'birth_name'].some((key) => Object.hasOwn(value, key))
  )
    return 'yellow';
  return colour === 'un' || Object.hasOwn(value, 'un_reference') ? 'UN' : null;
}

export function refuseColour(name: string, line: number, colour: 'yellow' | 'UN'): RescindError {
  const why =
    colour === 'yellow'
      ? 'yellow ones are about missing people, almost all of them children'
      : 'lists of the United Nations are best read at their publisher';
  return new RescindError(
    'not-red',
    `${name}, line ${line}: a ${colour} notice. Rescind keeps red notices only; ${why}.`,
    'Import a file that holds red notices only. Nothing was imported.',
  );
}

async function headOf(file: FileBytes): Promise<string> {
  let head = '';
  for await (const chunk of file.read()) {
    head += Buffer.from(chunk).toString('latin1');
    if (head.trimStart().length > 4096) break;
  }
  return head.slice(0, 64 * 1024);
}

async function firstLineIsJson(file: FileBytes): Promise<boolean> {
  for await (const batch of batches(file.read(), new Lines(), file.name)) {
    const [first] = batch.pieces;
    try {
      return first !== undefined && isObject(JSON.parse(Buffer.from(bytesOf(batch, first)).toString('utf8')));
    } catch {
      return false;
    }
  }
  return false;
}
