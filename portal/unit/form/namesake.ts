import type { components } from '#portal/api/contract.generated.ts';

type Schemas = components['schemas'];
type Sections = Pick<Schemas['FormDefinition'], 'sections'>;

/**
 * Whose a field is where another one bears the same label, as both 手机: the person named before it in its section, else the
 * section; undefined where its own label is enough.
 */
export function ownerOf({ sections }: Sections, field: Schemas['Field']): Schemas['Label'] | undefined {
  const fields = sections.flatMap((section) => section.fields);
  if (!fields.some(({ id, label }) => id !== field.id && label.zh === field.label.zh)) return undefined;
  const section = sections.find((one) => one.fields.some(({ id }) => id === field.id));
  const before =
    section?.fields.slice(
      0,
      section.fields.findIndex(({ id }) => id === field.id),
    ) ?? [];
  return before.findLast(({ value }) => value.type === 'person-name')?.label ?? section?.label;
}
