import type { Application, Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';

/** Acts that take nothing but the decision to do them, in the order of the process, each with what it does. */
const ACTS = [
  {
    command: 'takeOver',
    words: 'Prendre le dossier en charge',
    effect: 'Vous suivez ce dossier ; la structure voit votre nom.',
  },
  {
    command: 'acknowledge',
    words: 'Accuser réception',
    effect:
      'La structure reçoit son accusé de réception, avec la date à laquelle le silence vaudrait décision.',
  },
  {
    command: 'declareComplete',
    words: 'Déclarer le dossier complet',
    effect: 'Le délai court depuis le jour où le dossier a été complet ; la structure en est prévenue.',
  },
  {
    command: 'startReview',
    words: 'Commencer l’examen',
    effect: 'Les critères sont calculés ; ceux à examiner vous attendent.',
  },
  {
    command: 'concludeReview',
    words: 'Conclure l’examen',
    effect: 'La proposition est arrêtée ; le dossier peut être inscrit à une séance.',
  },
] as const;

type ActsProps = { readonly council: string; readonly thing: Thing<Application> };

const Act = ({ council, thing, act }: ActsProps & { readonly act: (typeof ACTS)[number] }) => {
  const send = useCommand(() => undefined);
  return (
    <li>
      <p className="small">{act.effect}</p>
      <Button
        look="quiet"
        onPress={() =>
          send.mutate({ path: `/api/${council}/applications/${thing.id}/${act.command}`, body: {} })
        }
      >
        {act.words}
      </Button>
      <Refused error={send.error} />
    </li>
  );
};

/** What may be done of the dossier now, each with its effect said before. */
export const Acts = ({ council, thing }: ActsProps) => {
  const open = ACTS.filter(({ command }) => thing.available.includes(command));
  if (open.length === 0) return null;
  return (
    <section className="card">
      <h2>Ce qui peut être fait</h2>
      <ul className="acts">
        {open.map((act) => (
          <Act key={act.command} council={council} thing={thing} act={act} />
        ))}
      </ul>
    </section>
  );
};
