import type { TablePorts } from '../support/table-ports.ts';

/** Opens a table of its own, with a limit of four requests a minute. */
export type OpenTable = () => Promise<{ ports: TablePorts; stop: () => Promise<void> }>;
