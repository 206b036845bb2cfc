/** What a sweep says of itself, without names: a pattern of names, a question's address or a file's name may be a name. */
import type { Partition } from '../notice/notice.ts';

/** Words in capitals that are no names. */
const CAPITALS = new Set(['INTERPOL', 'HTML', 'JSON', 'NDJSON', 'HTTP', 'HTTPS', 'UNMIK', 'UTF', 'FILE']);

/**
 * A collector's sentence made safe to show: whatever stands in quotes, looks like a pattern or a question with more than three letters,
 * follows `name:` or is a word in capitals of more than three letters, is replaced by its kind.
 */
export function plainNote(text: string): string {
  const quoted = text
    .replace(
      /“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"|`[^`]*`|(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu,
      (found) => (letters(found) > 3 && !/not looked since/.test(found) ? '(a pattern)' : found),
    )
    .replace(
      /\b((?:fore)?names?)(\s*[:=]\s*)(\S+)/giu,
      (found, field: string, between: string, value: string) =>
        letters(value) > 3 ? `${field}${between}(a pattern)` : found,
    );
  return quoted
    .split(/(\s+)/)
    .map((word) => {
      if (/[\^*[\]$|%=?\\]/.test(word.replace(/[?]+$/, '')) && letters(word) > 3) return '(a question)';
      return word.replace(/\p{Lu}[\p{Lu}\p{M}'’-]{3,}/gu, (found) =>
        CAPITALS.has(found) ? found : '(a pattern)',
      );
    })
    .join('');
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** What a part of a sweep asked for, in words: `family names by pattern, 14 branches`, `age 30 to 31`, `issued by RU`. */
export function partitionLabel(filter: Partition['filter']): string {
  const { name, forename, nationality, arrestWarrantCountryId, ageMin, ageMax, sexId, ...other } = filter;
  const words = [
    name === undefined ? null : `family names by pattern, ${branches(name)}`,
    forename === undefined ? null : `forenames by pattern, ${branches(forename)}`,
    nationality === undefined ? null : `nationals of ${code(nationality)}`,
    arrestWarrantCountryId === undefined ? null : `issued by ${code(arrestWarrantCountryId)}`,
    ages(ageMin, ageMax),
    sexId === undefined ? null : `sex ${code(sexId)}`,
    ...Object.keys(other).map((key) => (/^[a-zA-Z]{1,30}$/.test(key) ? `by ${key}` : 'by another filter')),
  ].filter((word) => word !== null);
  return words.length === 0 ? 'the whole list' : words.join('; ');
}

/** How the time of a saved file is known, in words. */
export const DATED_BY: Readonly<Record<string, string>> = {
  told: 'The person who took it in gave the time.',
  'in-file': 'The file itself gives the time.',
  'file-name': 'The name of the file gives the time.',
};

/** By what a partition was asked for, without saying for which value: `by nationality and age`. */
export function partitionKind(filter: Partition['filter']): string {
  const kinds = [
    filter.name === undefined ? null : 'family name',
    filter.forename === undefined ? null : 'forename',
    filter.nationality === undefined ? null : 'nationality',
    filter.arrestWarrantCountryId === undefined ? null : 'issuing country',
    filter.ageMin === undefined && filter.ageMax === undefined ? null : 'age',
    filter.sexId === undefined ? null : 'sex',
  ].filter((kind) => kind !== null);
  return kinds.length === 0 ? 'the whole list' : `by ${kinds.join(' and ')}`;
}

function branches(pattern: string): string {
  const count = pattern.split('|').length;
  return count === 1 ? '1 branch' : `${count} branches`;
}

function ages(from: string | undefined, to: string | undefined): string | null {
  const [least, most] = [from, to].map((age) => (age !== undefined && /^\d{1,3}$/.test(age) ? age : null));
  if (least && most) return least === most ? `age ${least}` : `age ${least} to ${most}`;
  if (least) return `age ${least} or more`;
  return most ? `age ${most} or less` : null;
}

/** A code as it is; anything longer is not a code and is not repeated (the European Union's list of codes apart). */
function code(text: string): string {
  return /^[A-Z0-9]{1,3}(,[A-Z]{2})*$/.test(text) ? text : 'one value';
}
