/** One item's bytes become one reading; the one door to all readers, used when an item arrives and whenever it is derived again. */
import { isUtf8 } from 'node:buffer';
import type { ItemKind, Reading, Unreadable } from '../../notice/notice.ts';
import { unreadable } from './content-of.ts';
import { isObject, typeOf } from './members.ts';
import { readEntity, readSimpleRow } from './opensanctions.ts';
import { readDetail, readListItem } from './red-notice.ts';
import { readFlatRow, readPipeRow } from './rows.ts';

const ROWS = { 'pipe-row': readPipeRow, 'opensanctions-row': readSimpleRow };
const OBJECTS = {
  'list-item': readListItem,
  detail: readDetail,
  'flat-row': readFlatRow,
  'opensanctions-entity': readEntity,
};

/**
 * Reads the bytes of one item (`body.subarray(start, end)` of its capture). Never throws: what surprises becomes an anomaly,
 * and only an item that belongs to no notice is `Unreadable` (`id` is null).
 */
export function readItem(kind: ItemKind, bytes: Uint8Array): Reading | Unreadable {
  if (kind === 'stray-detail')
    return unreadable(
      'entity_id',
      'The service answered with the detail of another notice than the one asked for.',
    );
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const read = kind === 'pipe-row' || kind === 'opensanctions-row' ? ROWS[kind](text) : readJson(kind, text);
  if (isUtf8(bytes)) return read;
  const note = 'The item is not UTF-8; letters may be lost.';
  return { ...read, anomalies: [...read.anomalies, { at: '', kind: 'unreadable-value', note }] };
}

function readJson(kind: keyof typeof OBJECTS, text: string): Reading | Unreadable {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable('', 'The item is not JSON.');
  }
  return isObject(value)
    ? OBJECTS[kind](value)
    : unreadable('', `The item is ${typeOf(value)} in place of an object.`);
}
