import type { ReactNode } from 'react';
import './row-table.css';

export interface Column<R> {
  /** What its heading says; on a narrow screen, where rows become cards, it stands before the value. */
  readonly name: string;
  readonly cell: (row: R) => ReactNode;
  /** In the heading in place of the name: a button that sorts. */
  readonly head?: ReactNode;
  readonly sorted?: 'ascending' | 'descending' | undefined;
  readonly className?: (row: R) => string;
}

interface RowTableProps<R> {
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly columns: readonly Column<R>[];
  readonly className?: string;
}

/** Rows under headings, in a frame that scrolls by itself where they are wider than the page. */
export function RowTable<R>({ rows, keyOf, columns, className = '' }: RowTableProps<R>) {
  return (
    <div className="rows-frame">
      <table className={`rows ${className}`}>
        <thead>
          <tr>
            {columns.map(({ name, head = name, sorted }) => (
              <th key={name} scope="col" aria-sort={sorted}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, cell, className: look }) => (
                <td key={name} data-name={name} className={look?.(row)}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
