import { useQuery } from '@tanstack/react-query';
import { nonBreaking } from '../../public/french.ts';
import { itemQuery } from '../api/session-queries.ts';
import { WriteAndSend } from '../parts/write-and-send.tsx';

type OwnDissentProps = {
  readonly council: string;
  readonly item: string;
  /** How the point is called, where several are. */
  readonly name?: string;
};

/** Any member may have it written that they did not agree with what was voted (DEL-13). */
export const OwnDissent = ({ council, item, name }: OwnDissentProps) => {
  const { data: thing } = useQuery(itemQuery(council, item));
  if (thing?.available.includes('recordDissent') !== true) return null;
  const of = name === undefined ? '' : ` : ${name}`;
  return (
    <details className="card">
      <summary>{nonBreaking(`Faire noter mon désaccord${of}`)}</summary>
      <WriteAndSend
        id={`desaccord-${item}`}
        label="Votre désaccord, dans vos mots"
        hint="Au procès-verbal, sous votre nom. 2 000 signes au plus."
        empty="Écrivez ce que vous demandez de noter."
        action="Noter mon désaccord"
        path={`/api/${council}/items/${item}/recordDissent`}
        bodyOf={(text) => ({ text })}
        done="Votre désaccord est noté."
      />
    </details>
  );
};
