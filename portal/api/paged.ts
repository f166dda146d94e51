interface ListPage {
  readonly next?: string | undefined;
}

/** What stands behind the question mark for the page at a cursor; the first page has none. */
export const at = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** All pages of a list, one after another: a round's list is loaded once and narrowed in the browser. */
export async function allPages<P extends ListPage>(ask: (cursor: string | undefined) => Promise<P>): Promise<P[]> {
  const pages: P[] = [];
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await ask(cursor);
    pages.push(page);
    cursor = page.next;
  }
  return pages;
}

interface ByCursor {
  readonly initialPageParam: string | undefined;
  readonly getNextPageParam: (page: ListPage) => string | undefined;
}

/** For `useInfiniteQuery`: a log is read a page at a time. */
export const byCursor: ByCursor = { initialPageParam: undefined, getNextPageParam: ({ next }) => next };
