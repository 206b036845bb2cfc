/** The page of tables, from the comments and types of the archive ledger's own page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { page, table } from './page.ts';

const SOURCE = 'src/ledger/archive-tables.ts';

export function tablePage(): string {
  const text = readFileSync(join(import.meta.dirname, '..', '..', SOURCE), 'utf8');
  const source = ts.createSourceFile(SOURCE, text, ts.ScriptTarget.Latest, true);
  const shapes = new Map<string, ts.InterfaceDeclaration>();
  source.forEachChild((node) => {
    if (ts.isInterfaceDeclaration(node)) shapes.set(node.name.text, node);
  });
  const all = shapes.get('ArchiveTables');
  if (all === undefined) throw new Error(`${SOURCE} has no interface ArchiveTables.`);
  const sections = columnsOf(all).flatMap(([name, type]) => {
    const shape = shapes.get(type);
    if (shape === undefined) throw new Error(`${SOURCE} has no interface ${type} for the table ${name}.`);
    return [
      `## \`${name}\``,
      ...[comment(shape, source)].filter((words) => words !== ''),
      table(
        ['column', 'type', 'meaning'],
        columnsOf(shape).map(([column, of, member]) => [
          `\`${column}\``,
          `\`${of}\``,
          comment(member, source),
        ]),
      ),
    ];
  });
  return page('Tables of the archive ledger', SOURCE, [headOf(text, source), ...sections]);
}

type Column = readonly [name: string, type: string, member: ts.TypeElement];

function columnsOf(shape: ts.InterfaceDeclaration): Column[] {
  return shape.members
    .filter(ts.isPropertySignature)
    .map((member) => [
      member.name.getText(),
      (member.type?.getText() ?? '').replaceAll("'", '').replace(/^Generated<(.+)>$/, '$1'),
      member,
    ]);
}

/** The comment right above a declaration, as one paragraph. */
function comment(node: ts.Node, source: ts.SourceFile): string {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const last = ranges.at(-1);
  return last === undefined ? '' : words(source.text.slice(last.pos, last.end)).join(' ').trim();
}

/** The page's own head: its sentences, line by line as they stand. */
function headOf(text: string, source: ts.SourceFile): string {
  const first = ts.getLeadingCommentRanges(source.text, 0)?.[0];
  return first === undefined ? '' : words(text.slice(first.pos, first.end)).join('\n').trim();
}

function words(raw: string): string[] {
  return raw
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim());
}
