/** `0, 1` is `B1`. */
export function address(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

/** `27` is `AB`. */
export function letters(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}
