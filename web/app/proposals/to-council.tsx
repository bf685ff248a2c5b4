import { Act } from '../acts/act-form.tsx';
import type { Asked } from '../acts/asked.ts';
import { useSessionOptions } from '../governance/use-session-options.ts';
import type { Acting } from './acting.ts';

/** MAN-06: the agenda closes, and the president alone adds to it then, by urgency. */
const URGENCY: Asked = {
  name: 'urgency',
  kind: 'line',
  label: 'Urgence',
  optional: true,
  hint: 'Seulement si l’ordre du jour est déjà arrêté : la raison se lit à l’ouverture de la séance.',
};

const Place = ({ council, path, held, onDone }: Acting) => {
  const options = useSessionOptions(council);
  if (options.length === 0)
    return (
      <p>Aucune séance n’est annoncée : le secrétariat en annonce une pour y inscrire la proposition.</p>
    );
  return (
    <Act
      id="inscrire"
      path={`${path}/placeOnAgenda`}
      asked={[
        { name: 'session', kind: 'among', label: 'Séance', options },
        ...(held.is('president') ? [URGENCY] : []),
      ]}
      effect="Le conseil la vote telle qu’elle est écrite : elle ne se réécrit plus."
      name="Inscrire à l’ordre du jour d’une séance"
      action="Inscrire cette proposition à la séance"
      done="La proposition est inscrite à l’ordre du jour."
      onDone={onDone}
    />
  );
};

const Adjourn = ({ council, path, sheet, onDone }: Acting) => {
  const options = useSessionOptions(council).filter(({ code }) => code !== sheet.data.session);
  return (
    <Act
      id="renvoyer"
      path={`${path}/adjourn`}
      asked={
        options.length === 0
          ? []
          : [
              {
                name: 'session',
                kind: 'among',
                label: 'À quelle séance',
                optional: true,
                hint: 'Sans choix, elle revient en discussion.',
                options,
              },
            ]
      }
      effect="Seul le conseil renvoie une proposition : cela se note une fois la séance ouverte."
      name="Noter que le conseil l’a renvoyée"
      action="Noter ce renvoi"
      done="Le renvoi est noté."
      onDone={onDone}
    />
  );
};

const count = (name: string, label: string, optional = true): Asked => ({
  name,
  kind: 'number',
  label,
  optional,
});
const VOTES: readonly Asked[] = [
  count('for', 'Pour', false),
  count('against', 'Contre', false),
  count('abstain', 'Abstentions'),
  count('blank', 'Blancs'),
  count('null', 'Nuls'),
  count('notVoting', 'N’ont pas pris part au vote'),
  {
    name: 'chairVote',
    kind: 'choice',
    label: 'Vote de la présidence',
    optional: true,
    hint: 'S’il y a autant de pour que de contre, sa voix l’emporte quand le règlement le dit.',
    options: [
      { code: 'FOR', label: 'Pour' },
      { code: 'AGAINST', label: 'Contre' },
    ],
  },
];

const RecordVote = ({ path, onDone }: Acting) => (
  <Act
    id="voter"
    path={`${path}/recordVote`}
    asked={VOTES}
    effect="Le résultat suit du règlement de la séance, et ne se reprend pas. La séance doit être close."
    name="Consigner le vote du conseil"
    action="Consigner ce vote"
    done="Le vote est consigné."
    onDone={onDone}
  />
);

/** How a proposal comes before the council, and what the council says of it: for who sets the agenda (DEL-03, MAN-05). */
export const ToCouncil = (acting: Acting) => (
  <>
    {acting.may('placeOnAgenda') && <Place {...acting} />}
    {acting.may('recordVote') && <RecordVote {...acting} />}
    {acting.may('adjourn') && <Adjourn {...acting} />}
  </>
);
