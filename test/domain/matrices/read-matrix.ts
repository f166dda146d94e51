/** One cell of a literal matrix: where the command leads, or why it is refused. */
export type Expected = { readonly targets: readonly string[] } | { readonly code: string };

export function expectedCell(matrix: Readonly<Record<string, string>>, status: string, command: string): Expected {
  const cells = (matrix[status] ?? '').split(',').map((cell) => cell.trim());
  for (const cell of cells) {
    if (cell.startsWith(`${command} > `))
      return {
        targets: cell
          .slice(command.length + 3)
          .split('|')
          .toSorted(),
      };
    if (cell.startsWith(`${command}: `)) return { code: cell.slice(command.length + 2) };
  }
  throw new Error(`the matrix has no cell for ${status} × ${command}`);
}

export function cellCount(matrix: Readonly<Record<string, string>>, status: string): number {
  return (matrix[status] ?? '').split(',').length;
}

/** The same cell as the lifecycle's table has it. */
export function tableCell(cell: readonly string[] | string | undefined): Expected {
  return typeof cell === 'string' ? { code: cell } : { targets: (cell ?? []).toSorted() };
}

/** The same cell as the decisions have it: one that leads nowhere shows the codes of its refusals. */
export function decidedCell(seen: { codes: Iterable<string>; reached: Iterable<string> }): Expected {
  const targets = [...seen.reached].toSorted();
  return targets.length > 0 ? { targets } : { code: [...seen.codes].join(' or ') };
}
