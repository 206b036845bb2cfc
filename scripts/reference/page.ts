/** What every made page has: its title, and the sentence that tells a reader not to edit it. */

export function page(title: string, madeFrom: string, parts: readonly string[]): string {
  return `${[
    `# ${title}`,
    `Made from \`${madeFrom}\` by \`npm run reference\`; a test keeps them alike. Edit the source, not this page.`,
    ...parts,
  ].join('\n\n')}\n`;
}

/** A Markdown table; cells may hold Markdown, `|` is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
