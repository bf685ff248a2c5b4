import { useQuery } from '@tanstack/react-query';
import { Act } from '../acts/act-form.tsx';
import type { Asked } from '../acts/asked.ts';
import { assigneesQuery } from '../api/proposal-queries.ts';
import { assigneeInWords } from '../words/proposal-words.ts';
import { type Acting, isOwnerOrSecretary } from './acting.ts';

const Assign = ({ council, path, onDone }: Acting) => {
  const { data } = useQuery(assigneesQuery(council));
  const options = (data?.assignees ?? []).map((each) => ({
    code: each.person,
    label: assigneeInWords(each),
  }));
  return (
    <Act
      id="confier"
      path={`${path}/assign`}
      asked={[
        { name: 'owner', kind: 'among', label: 'À qui', options },
        { name: 'dueOn', kind: 'date', label: 'À faire pour le' },
      ]}
      effect="Cette personne l’apprend par courriel et sur son espace. Elle est prévenue avant la date, puis si la date passe."
      name="Confier la suite à quelqu’un"
      action="Confier cette suite"
      done="La suite est confiée."
      onDone={onDone}
    />
  );
};

const SHOWN: readonly Asked[] = [
  { name: 'shownBy', kind: 'text', label: 'Ce qui le montre', optional: true },
  {
    name: 'link',
    kind: 'line',
    label: 'Adresse où cela se lit',
    optional: true,
    hint: 'Elle commence par « https:// ». Donnez l’un ou l’autre.',
  },
];

/** A change of the charter is done once the charter is in force: nothing else has to show it. */
const Complete = ({ path, sheet, onDone }: Acting) => (
  <Act
    id="faire"
    path={`${path}/complete`}
    asked={SHOWN}
    effect={
      sheet.data.kind === 'CHARTER'
        ? 'Une proposition sur la charte est faite quand la charte à laquelle elle est reliée est en vigueur.'
        : 'La proposition est close. Le conseil lit ce qui montre qu’elle est faite.'
    }
    name="Dire que c’est fait"
    action="Enregistrer que c’est fait"
    done="C’est fait : le conseil le lit."
    onDone={onDone}
  />
);

/** What becomes of what was adopted: entrusted by who sets the agenda, told by who carries it out. */
export const CarryOut = (acting: Acting) => {
  const { path, may, onDone } = acting;
  const isTheirs = isOwnerOrSecretary(acting);
  return (
    <>
      {may('reportProgress') && isTheirs && (
        <Act
          id="avancer"
          path={`${path}/reportProgress`}
          asked={[{ name: 'text', kind: 'text', label: 'Où cela en est', hint: '1 000 signes au plus.' }]}
          effect="Le conseil lit ce mot avec la proposition, et à sa prochaine séance."
          name="Dire où cela en est"
          action="Enregistrer cet avancement"
          done="L’avancement est enregistré."
          onDone={onDone}
        />
      )}
      {may('complete') && isTheirs && <Complete {...acting} />}
      {may('assign') && <Assign {...acting} />}
      {may('abandon') && (
        <Act
          id="abandonner"
          path={`${path}/abandon`}
          asked={[{ name: 'reason', kind: 'text', label: 'Pourquoi', hint: 'Le conseil le lit.' }]}
          effect="L’abandon et sa raison reviennent au conseil : la proposition peut être inscrite à une autre séance."
          name="Abandonner la suite"
          action="Abandonner cette suite"
          done="La suite est abandonnée."
          onDone={onDone}
        />
      )}
    </>
  );
};
