/** One line of JSON per entry; ids and codes only, never bodies, names or addresses (N1, G8). */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** Counts something in CloudWatch by the embedded metric format. */
  count(metric: string, value: number): void;
}

/** Writes to stdout; `now` gives the stamp in UTC with milliseconds. */
export function jsonLog(name: string, now: () => Date): Log {
  const write = (level: string, event: string, fields: LogFields = {}): void => {
    process.stdout.write(`${JSON.stringify({ at: now().toISOString(), level, function: name, event, ...fields })}\n`);
  };
  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
    count: (metric, value) => {
      const definition = {
        Namespace: 'shenbao',
        Dimensions: [['function']],
        Metrics: [{ Name: metric, Unit: 'Count' }],
      };
      const aws = { Timestamp: now().getTime(), CloudWatchMetrics: [definition] };
      process.stdout.write(`${JSON.stringify({ _aws: aws, function: name, [metric]: value })}\n`);
    },
  };
}

/** Name and place of an unexpected error, without its message's data. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frame = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return { error: error.name, ...(frame ? { frame: frame.trim() } : {}) };
}
