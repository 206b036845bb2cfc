/** A table that reads like the index of a book: a caption, hairlines, figures aligned; on a phone each row folds. */
import type { Child, FC } from 'hono/jsx';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Child;
  /** Figures are tabular and end-aligned. */
  readonly figures?: boolean;
}

interface Props<Row> {
  readonly caption: Child;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly class?: string;
  /** The id of a row, where it can be linked to. */
  readonly rowId?: (row: Row) => string;
}

/** `columns[0]` heads its row. The heads are repeated beside the cells for narrow screens, hidden from readers aloud. */
export function Table<Row>({ caption, columns, rows, rowId, class: name }: Props<Row>): ReturnType<FC> {
  return (
    <table class={name ? `index ${name}` : 'index'}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head, figures }) => (
            <th scope="col" class={figures ? 'figures' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr id={rowId?.(row)}>
            {columns.map(({ cell, head, figures }, at) =>
              at === 0 ? (
                <th scope="row">{cell(row)}</th>
              ) : (
                <td class={figures ? 'figures' : undefined} data-head={head}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
