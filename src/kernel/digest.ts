/** Digests: SHA-256 over bytes, or over canonical JSON, so that key order never changes a digest. */
import { createHash } from 'node:crypto';

declare const digest: unique symbol;
/** A SHA-256 digest in lower-case hexadecimal (64 characters). */
export type Digest = string & { readonly [digest]: true };

export function digestOf(bytes: Uint8Array | string): Digest {
  return createHash('sha256').update(bytes).digest('hex') as Digest;
}

/** The digest of any JSON value, whatever the order of its keys. */
export function digestOfJson(value: unknown): Digest {
  return digestOf(canonicalJson(value));
}

/**
 * JSON with sorted keys and no space (after RFC 8785, for the values that occur here: no lone surrogates, no NaN).
 * `undefined` members are left out, as `JSON.stringify` does.
 * @throws TypeError when a number is not finite
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('a number in JSON must be finite');
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
