/** The data dictionary in Markdown, written from the same table as the exports. `docs/reference/data-dictionary.md` is its copy. */
import { CHANGE_COLUMNS, type Column, NOTICE_COLUMNS } from './columns.ts';

export function dataDictionary(): string {
  return `# Data dictionary of the exports

Made from \`src/publishing/exports/columns.ts\` by \`npm run reference\`; a test keeps them alike. Edit the source, not this page.

Every file says first as of when it is, from which sweep, and what it is not: CSV in lines that begin with \`#\`, NDJSON in a first line
\`{"about": …}\`, FollowTheMoney in a first entity \`Note\`. Files are UTF-8 with line feeds. Lists within a CSV cell are joined by \`; \`; a cell that a
spreadsheet would run as a formula has an apostrophe in front. Instants are ISO 8601 in UTC.
Where all people are invented, each CSV row ends in a column \`invented\` that says \`yes\`, and each NDJSON row has \`"invented": true\`.

Left out everywhere: people who are or may be under eighteen, people no longer listed, people seen only in a saved file or a partial sweep,
pictures (none is kept) and the numbers that INTERPOL gives them. The exact bytes of a capture, which the site hands out notice by notice and no export
holds, are what INTERPOL sent: there the address and the number of its picture stand where it gave them.

## Notices (\`notices.csv\`, \`notices.ndjson\`)

${table(NOTICE_COLUMNS)}

## Changes (\`changes.csv\`, \`changes.ndjson\`)

${table(CHANGE_COLUMNS)}

## FollowTheMoney (\`notices.ftm.ndjson\`)

One \`Person\` a notice (id \`rescind-red-2024-10482\`; \`invented-red-…\` for invented people) and one \`Sanction\` a warrant (id with \`-warrant-1\`),
which carries issuer (\`country\`, and in words \`publisher\`), charge and translation (\`reason\`), the notice's number (\`authorityId\`) and \`retrievedAt\`, the newest
sighting. The only topic is \`wanted\`; invented people say so in \`program\`, \`notes\` and \`authority\`, and have no \`programId\`. There is no start or end date, since INTERPOL publishes none. Values that the
model does not know (courts as countries, some languages) are left out.
`;
}

function table<Row>(columns: readonly Column<Row>[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    row(['CSV column', 'NDJSON member', 'meaning', 'source', 'unknown']),
    row(['---', '---', '---', '---', '---']),
    ...columns.map(({ column, json, meaning, source, unknown }) =>
      row([`\`${column}\``, json.startsWith('(') ? json : `\`${json}\``, meaning, source, unknown]),
    ),
  ].join('\n');
}
