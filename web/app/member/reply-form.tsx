import type { Reply } from '../api/session-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Refused } from '../parts/refused.tsx';
import { WriteAndSend } from '../parts/write-and-send.tsx';
import { Choice } from '../questions/choice-field.tsx';

const REPLIES = [
  { code: 'COMING', label: 'Je viens' },
  { code: 'REMOTE', label: 'Je participe à distance' },
  { code: 'ABSENT', label: 'Je ne viens pas' },
] as const;

const SAID: Readonly<Record<Reply, string>> = {
  COMING: 'Votre réponse est enregistrée : vous venez.',
  REMOTE: 'Votre réponse est enregistrée : vous participez à distance.',
  ABSENT: 'Votre réponse est enregistrée : vous ne venez pas. Vous pouvez donner pouvoir à un autre membre.',
};

type ReplyFormProps = { readonly path: string; readonly reply: Reply | null };

/** Whether one comes: the quorum is forecast from it. It may be changed until the session opens. */
export const ReplyForm = ({ path, reply }: ReplyFormProps) => {
  const send = useCommand(() => undefined);
  return (
    <>
      <Choice
        id="reponse"
        label="Serez-vous présent ou présente ?"
        hint="Vous pouvez changer d’avis jusqu’à l’ouverture de la séance."
        error={null}
        options={REPLIES}
        chosen={reply}
        onChoose={(answer) => send.mutate({ path: `${path}/reply`, body: { answer } })}
      />
      <p role="status">{send.isPending ? 'Enregistrement…' : reply !== null && SAID[reply]}</p>
      <Refused error={send.error} />
      {reply === 'ABSENT' && (
        <details>
          <summary>Ajouter un mot d’excuse</summary>
          <WriteAndSend
            id="excuse"
            label="Votre mot d’excuse"
            hint="Le secrétariat et la présidence le lisent. 300 signes au plus."
            empty="Écrivez votre mot d’excuse."
            action="Envoyer ce mot d’excuse"
            path={`${path}/reply`}
            bodyOf={(excuse) => ({ answer: reply, excuse })}
            done="Votre mot d’excuse est enregistré."
          />
        </details>
      )}
    </>
  );
};
