import { Act } from '../acts/act-form.tsx';

type RecordProps = { readonly council: string; readonly onDone: (said: string) => void };

/** To write down what came by letter, by phone or in person (M23). */
export const RecordMisuse = ({ council, onDone }: RecordProps) => (
  <Act
    id="signaler"
    path={`/api/${council}/misuses`}
    asked={[
      { name: 'number', kind: 'line', label: 'Numéro du label', optional: true },
      {
        name: 'named',
        kind: 'line',
        label: 'Qui s’en réclame',
        optional: true,
        hint: 'Un nom ou un lieu, quand aucun numéro n’est montré.',
      },
      { name: 'seenAt', kind: 'line', label: 'Où le label est affiché' },
      { name: 'claim', kind: 'text', label: 'Ce qui est affirmé' },
      {
        name: 'email',
        kind: 'email',
        label: 'Adresse de qui signale',
        optional: true,
        hint: 'Pour lui dire ce que devient le signalement, et rien d’autre.',
      },
    ]}
    effect="Le signalement reste au service. Qui est mis en cause ne saura ni de qui il vient, ni dans quels mots."
    action="Noter un signalement"
    done="Le signalement est noté."
    onDone={onDone}
  />
);
