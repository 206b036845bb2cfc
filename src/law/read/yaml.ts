/**
 * YAML read strictly: a key given twice, a key nobody knows, a word where a number belongs is a fault with file, line and what to do.
 * Lawyers write these files; a typing error must never become a rule that silently asks something else.
 */
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments, visit } from 'yaml';
import type { z } from 'zod';

/** A file of the rulebook: its path inside the rulebook's folder, with `/`, and its text. */
export interface RulebookFile {
  readonly path: string;
  readonly text: string;
}

/** Where in the rulebook something stands. Lines count from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** One thing wrong in a file: where, what, and what to do about it. */
export interface Fault extends Place {
  readonly message: string;
  readonly next: string;
}

/** What a file holds, or what is wrong with it. */
export type YamlRead<Value> =
  /** `placeOf` gives the line at which the value under these keys stands. */
  | { readonly value: Value; readonly faults: readonly []; placeOf(keys: readonly PropertyKey[]): Place }
  | { readonly value: null; readonly faults: readonly Fault[] };

/**
 * Reads one YAML document and holds it against `shape`.
 * YAML 1.2 core: `no`, `off` and `2024-11-24` are text. Anchors, aliases and tags are refused: a reader of the file must see what it says.
 * @param shape a zod schema of strict objects, so that unknown keys are faults
 */
export function readYaml<Value>(file: RulebookFile, shape: z.ZodType<Value>): YamlRead<Value> {
  const lines = new LineCounter();
  const documents = parseAllDocuments(file.text, { lineCounter: lines, prettyErrors: false, schema: 'core' });
  const at = (offset: number): Place => ({ path: file.path, line: Math.max(1, lines.linePos(offset).line) });
  const [document, second] = Array.isArray(documents) ? documents : [];
  if (!document?.contents)
    return refused([fault(at(0), 'The file is empty.', 'Write its content, or delete the file.')]);
  if (second)
    return refused([
      fault(at(second.range[0]), 'A second document begins here.', 'Keep one to a file: remove the `---`.'),
    ]);
  const broken = [
    ...[...document.errors, ...document.warnings].map((error) =>
      fault(at(error.pos[0]), `${error.message.split('\n')[0]}.`, nextFor(error.code)),
    ),
    ...hidden(document).map((offset) =>
      fault(at(offset), 'An anchor, alias or tag stands here.', 'Write the value out where it belongs.'),
    ),
  ];
  if (broken.length > 0) return refused(broken);
  const read = shape.safeParse(document.toJS());
  const placeOf = (keys: readonly PropertyKey[]) => at(offsetOf(document, keys));
  if (read.success) return { value: read.data, faults: [], placeOf };
  return refused(read.error.issues.flatMap((issue) => faultsOf(issue, document, at)));
}

/** A fault at a place: the thing, and the next step. */
export function fault(place: Place, message: string, next: string): Fault {
  return { path: place.path, line: place.line, message, next };
}

/** `file:line: message next`, as a terminal shows it. */
export function faultLine({ path, line, message, next }: Fault): string {
  return `${path}:${line}: ${message} ${next}`;
}

function refused(faults: readonly Fault[]): { value: null; faults: readonly Fault[] } {
  return { value: null, faults };
}

/** Where values stand that a reader of the file would not see as such. */
function hidden(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_key, node) => void offsets.push(node.range?.[0] ?? 0),
    Node: (_key, node) => {
      if (('anchor' in node && node.anchor) || node.tag?.startsWith('!')) offsets.push(node.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** One fault to an issue; each unknown key is told at its own line, with the keys that are known. */
function faultsOf(
  issue: z.core.$ZodIssue,
  document: Document.Parsed,
  at: (offset: number) => Place,
): Fault[] {
  const name = issue.path.map(String).join('.') || 'the file';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      fault(
        at(offsetOf(document, [...issue.path, key])),
        `The key \`${key}\` is not known in ${name}.`,
        'Correct its spelling, or remove it.',
      ),
    );
  if (issue.code === 'invalid_union') {
    const closest = issue.errors.toSorted((a, b) => deepest(b) - deepest(a))[0] ?? [];
    if (deepest(closest) > 0)
      return closest.flatMap((inner) =>
        faultsOf({ ...inner, path: [...issue.path, ...inner.path] }, document, at),
      );
  }
  const key = issue.path.at(-1);
  if (issue.code === 'invalid_type' && typeof key === 'string' && !document.hasIn(issue.path))
    return [
      fault(
        at(offsetOf(document, issue.path)),
        `\`${key}\` is missing${issue.path.length > 1 ? ` in ${issue.path.slice(0, -1).map(String).join('.')}` : ''}.`,
        `Write it: \`${key}: …\`.`,
      ),
    ];
  return [
    fault(
      at(offsetOf(document, issue.path)),
      `In ${name}: ${issue.message}.`.replace(/\.\.$/, '.'),
      'Correct the value.',
    ),
  ];
}

function deepest(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

/** Where the key that `keys` leads to begins (the value, in a list); of the innermost one that exists. */
function offsetOf(document: Document.Parsed, keys: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      offset = rangeOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = rangeOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function rangeOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function nextFor(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two keys.';
  if (code === 'BAD_INDENT' || code === 'TAB_AS_INDENT') return 'Indent with spaces, two to a level.';
  return 'Correct the YAML at this line.';
}
