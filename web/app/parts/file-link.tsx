import { useState } from 'react';
import { fileAddress } from '../api/call.ts';
import { Button } from './button.tsx';
import { Refused } from './refused.tsx';

const KEPT_MS = 60_000;

type FileLinkProps = {
  readonly path: string;
  readonly name: string;
  readonly children: string;
  /** Where what is saved takes more than one reading. */
  readonly addressOf?: (path: string) => Promise<string>;
};

/** A file that only its readers may open: fetched under who is signed in, then saved by the browser. */
export const FileLink = ({ path, name, children, addressOf = fileAddress }: FileLinkProps) => {
  const [error, setError] = useState<Error | null>(null);
  const save = async () => {
    setError(null);
    try {
      const address = await addressOf(path);
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
    } catch (caught) {
      setError(caught as Error);
    }
  };
  return (
    <>
      <Button look="plain" onPress={() => void save()}>
        {children}
      </Button>
      <Refused error={error} />
    </>
  );
};
