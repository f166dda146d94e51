import type { Schemas } from '#portal/api/client.ts';
import { Colon, useLabel } from '#portal/texts/language.tsx';

interface AskedListProps {
  readonly fields: readonly {
    readonly path: string;
    readonly message: string;
    readonly label?: Schemas['FormDefinition']['title'] | undefined;
  }[];
}

/** The places that a return named, each with what was wrong there. */
export function AskedList({ fields }: AskedListProps) {
  const label = useLabel();
  return (
    <ol>
      {fields.map(({ path, message, label: name }) => (
        <li key={path}>
          <strong>{name ? label(name) : path}</strong>
          <Colon />
          {message}
        </li>
      ))}
    </ol>
  );
}
