/** The reference of the API in Markdown, made from its document; `npm run reference` writes it, a test holds the two together. */
import type { ApiDocument } from './document.ts';
import { type FieldLine, type OperationOutline, outlineOf } from './outline.ts';

export function apiReference(document: ApiDocument): string {
  const { about, groups, schemas, problems } = outlineOf(document);
  return `${[
    '# The API',
    'Made from the OpenAPI document by `npm run reference`; do not edit it here. A running installation serves the same at `/api/v1/docs`, and the document itself at `/api/v1/openapi.json`.',
    about,
    ...groups.flatMap((group) => [`## ${group.name}`, group.about, ...group.operations.flatMap(operation)]),
    '## Shapes',
    'Answers hold exactly these fields. A field that need not be there says “may be missing”.',
    ...schemas.flatMap((schema) => [
      `### ${schema.name}`,
      ...(schema.about === null ? [] : [schema.about]),
      ...schema.forms.flatMap((fields, at) => [...(at > 0 ? ['or'] : []), answerTable(fields)]),
    ]),
    '## Problems',
    table(
      ['kind', 'status', 'what it says', 'what to do'],
      problems.map(({ kind, status, title, next }) => [`\`${kind}\``, String(status), title, next]),
    ),
  ].join('\n\n')}\n`;
}

function operation(one: OperationOutline): string[] {
  return [
    `### ${one.method} ${one.path}`,
    `${one.summary}.`,
    ...(one.description === null ? [] : [one.description]),
    ...(one.parameters.length === 0
      ? []
      : [
          table(
            ['parameter', 'in', 'type', 'about'],
            one.parameters.map(({ name, place, type, always, about }) => [
              `\`${name}\``,
              `${place}${always ? ', required' : ''}`,
              type,
              about,
            ]),
          ),
        ]),
    `Answer: ${one.answer.type}. ${one.answer.about}`,
    `\`\`\`sh\n${one.curl}\n\`\`\``,
  ];
}

function answerTable(fields: readonly FieldLine[]): string {
  return table(
    ['field', 'type', 'about'],
    fields.map(({ name, type, always, about }) => [
      `\`${name}\``,
      type,
      [always ? '' : 'May be missing.', about].filter((text) => text !== '').join(' '),
    ]),
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
}
