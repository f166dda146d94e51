/** The ids of the queues in which dead letters wait, by the name under which the alarms and the runbook know them. */
export function deadLetterQueues(queueIds: readonly string[]): ReadonlyMap<string, string> {
  const dead = queueIds.filter((id) => /Dead|Unpublished|Undelivered/.test(id));
  return new Map(dead.map((id) => [`${kebab(id.replace(/[0-9A-F]{8}$/, '').replace(/Dead$/, ''))}-dead-letters`, id]));
}

const kebab = (id: string): string => id.replaceAll(/(?<!^)(?=[A-Z])/g, '-').toLowerCase();

/** The id behind a name; `scan-uploads` is enough for `scan-uploads-dead-letters`. @throws Error that lists the names. */
export function deadLetterQueue(queueIds: readonly string[], name: string): string {
  const queues = deadLetterQueues(queueIds);
  const found = queues.get(name) ?? queues.get(`${name}-dead-letters`);
  if (!found) throw new Error(`no queue of dead letters is called ${name}; there are ${[...queues.keys()].join(', ')}`);
  return found;
}
