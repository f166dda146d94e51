import type { Unit } from '../journeys/client.ts';
import type { Stage } from './stage.ts';

interface Filed {
  readonly projectName: string;
  /** Absent: straight to the bureau, led by an expert with the special allowance. */
  readonly bodyId?: string;
  readonly kind?: string;
}

/** An application that somebody filed before the story begins, stamped scan and all. */
export async function filed(stage: Stage, unit: Unit, about: Filed): Promise<string> {
  const { client } = stage;
  const { bodyId, projectName, kind = 'service-team' } = about;
  const way = bodyId ? { bodyId } : { route: 'special-allowance' };
  const id = await client.frozen(unit, { kind, projectName, ...way });
  await client.upload(unit, `/applications/${id}`, await client.stamped(unit, id));
  await client.until(unit, `/applications/${id}`, bodyId ? 'submitted' : 'forwarded', 300);
  return id;
}
