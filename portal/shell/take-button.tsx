import { Button } from 'antd';
import type { Command } from '#portal/api/command.ts';
import { ProblemView } from './states.tsx';

interface TakeProps<I, O> {
  readonly name: string;
  /** Asks for the file, or for the link to it. */
  readonly command: Command<I, O>;
  readonly input: I;
  readonly take: (given: O) => void;
  readonly small?: boolean;
}

/** A file that is asked for by a click: links are short-lived and mostly logged. Why there is none is said beside the button. */
export function TakeButton<I, O>({ name, command, input, take, small = false }: TakeProps<I, O>) {
  const ask = async () => {
    const given = await command.run(input);
    if (given !== undefined) take(given);
  };
  return (
    <>
      <Button size={small ? 'small' : 'medium'} loading={command.busy} onClick={() => void ask()}>
        {name}
      </Button>
      {command.error ? <ProblemView error={command.error} /> : null}
    </>
  );
}

/** Downloads begin at once, and the page stays. */
export const follow = ({ url }: { readonly url: string }): void => window.location.assign(url);
