import type { Done } from '../../api/call.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { Refused } from '../../parts/refused.tsx';

type ActProps = {
  readonly path: string;
  readonly body?: object;
  readonly children: string;
  readonly look?: 'main' | 'quiet' | 'plain';
  readonly onDone?: (done: Done) => void | Promise<void>;
};

/** One act: done, or told why not and what would make it possible. */
export const Act = ({ path, body = {}, children, look = 'main', onDone }: ActProps) => {
  const send = useCommand(onDone ?? (() => undefined));
  return (
    <>
      <Button look={look} onPress={() => send.mutate({ path, body })}>
        {children}
      </Button>
      <Refused error={send.error} />
    </>
  );
};
