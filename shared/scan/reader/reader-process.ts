import type { ReadNews, ReadOrder } from './isolated.ts';
import { readScan } from './read-scan.ts';

/** The process in which scans are read: takes one order after the other, tells of each page, and ends with whoever started it. */
const tell = (news: ReadNews): void => {
  process.send?.(news);
};

process.on('message', (order: ReadOrder) => {
  void readScan(order.files, {
    expectation: order.expectation,
    onPage: (page, pictures) => tell({ page, ...(pictures ? { pictures } : {}) }),
    pictures: order.pictures,
  }).then(
    (reading) => tell({ reading }),
    (error: unknown) => tell({ failed: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' }),
  );
});
