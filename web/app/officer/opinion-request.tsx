import { frenchDate } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import { type Asked, codesIn, type Typed } from '../acts/asked.ts';
import type { CharterForm } from '../api/shapes.ts';

/** DEL-16, B6: of the dossier, only what is ticked is shown. */
const askedFor = ({ criteria }: CharterForm): readonly Asked[] => [
  {
    name: 'name',
    kind: 'line',
    label: 'Prénom et nom de la personne consultée',
    empty: 'Écrivez son prénom et son nom.',
  },
  {
    name: 'email',
    kind: 'email',
    label: 'Son adresse électronique',
    hint: 'Elle y reçoit un code qui sert une fois, sans la question.',
  },
  {
    name: 'question',
    kind: 'text',
    label: 'La question',
    hint: 'Ne nommez la structure que si vous la montrez. 4 000 signes au plus.',
  },
  { name: 'dueOn', kind: 'date', label: 'Dernier jour pour répondre' },
  {
    name: 'structureName',
    kind: 'choice',
    label: 'Montrer le nom de la structure',
    options: [
      { code: 'NO', label: 'Non, la question suffit' },
      { code: 'YES', label: 'Oui' },
    ],
  },
  {
    name: 'answers',
    kind: 'choice',
    label: 'Montrer des réponses du dossier',
    options: [
      { code: 'NO', label: 'Non, aucune' },
      { code: 'YES', label: 'Oui, celles de quelques critères' },
    ],
  },
  {
    name: 'criteria',
    kind: 'several',
    label: 'Réponses à montrer',
    hint: 'Les questions et les réponses de ces critères, rien d’autre ; ni pièce, ni message, ni calcul.',
    when: ({ answers }) => answers === 'YES',
    options: criteria.map(({ id, title }) => ({ code: id, label: `${id} · ${title}` })),
  },
];

const bodyFor =
  (application: string) =>
  ({ name = '', email = '', question = '', dueOn = '', structureName, answers, criteria }: Typed) => ({
    application,
    name: name.trim(),
    email: email.trim(),
    question: question.trim(),
    dueOn,
    shows: { structureName: structureName === 'YES', criteria: answers === 'YES' ? codesIn(criteria) : [] },
  });

type RequestProps = {
  readonly council: string;
  readonly application: string;
  readonly form: CharterForm;
  readonly onDone: (said: string) => void;
};

/** To ask somebody from outside what they think of a dossier (B6). */
export const RequestOpinion = ({ council, application, form, onDone }: RequestProps) => (
  <Act
    id="demander-avis"
    path={`/api/${council}/expertises`}
    asked={askedFor(form)}
    toBody={bodyFor(application)}
    effect={({ dueOn = '' }) => (
      <p>
        La personne reçoit une invitation par courriel, puis un rappel à mi-chemin
        {dueOn !== '' && ` avant le ${frenchDate(dueOn)}`}. Son avis reste confidentiel tant que vous ne le
        versez pas au rapport. Passé ce jour, son silence est dit pour ce qu’il est. Le délai de réponse à la
        structure continue de courir.
      </p>
    )}
    action="Demander un avis"
    done="L’avis est demandé : l’invitation part par courriel."
    onDone={(said) => onDone(said)}
  />
);
