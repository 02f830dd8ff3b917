import type { ReactNode } from "react";

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly end?: boolean;
  render(row: Row): ReactNode;
}

/** A table on a wide screen, labelled cards on a phone; the same rows in the same order. */
export function DataTable<Row>({ caption, hideCaption = false, columns, rows, rowKey }: {
  caption: string;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
}): ReactNode {
  return (
    <div className="table-wrap">
      <table className="table">
        <caption className={hideCaption ? "sr-only" : ""}>{caption}</caption>
        <thead>
          <tr>{columns.map((column) => <th key={column.key} scope="col" className={column.end ? "end" : ""}>{column.title}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => <td key={column.key} data-label={column.title} className={column.end ? "end" : ""}>{column.render(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
