/**
 * Makes a schema when it is first read. Building one costs as much as reading with it a hundred times: a function that
 * starts cold should pay for those alone that it meets.
 */
export function lazily<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
