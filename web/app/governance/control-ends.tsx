import { CONTROL_OUTCOME } from '../../public/tables/value-words.ts';
import { readDate } from '../words/typed-date.ts';
import { linesOf } from '../acts/delivery.ts';
import type { Acting } from './one-page.tsx';
import { OwnAct } from './own-act.tsx';

/** « 31/12/2027 : écrire les votes » as a commitment and its day; a day that is not read is left to the service to refuse. */
const commitmentOf = (line: string) => {
  const [typed = '', ...words] = line.split(':');
  const [day = '', month = '', year = ''] = typed.trim().split('/');
  const read = readDate({ day, month, year });
  return { dueOn: read.is === 'value' ? read.value : typed.trim(), words: words.join(':').trim() };
};

/** A plan: what the holder commits to, and the day of each (H6). */
export const PlanControl = (acting: Acting) => (
  <OwnAct
    id="plan"
    of={acting}
    command="agreePlan"
    asked={[
      { name: 'because', kind: 'text', label: 'Pourquoi un plan', hint: 'Le titulaire le lira.' },
      {
        name: 'commitments',
        kind: 'text',
        label: 'Engagements, un par ligne',
        hint: 'Le jour, deux points, l’engagement. Exemple : 31/12/2027 : écrire les votes au procès-verbal.',
      },
    ]}
    effect="Chaque engagement est suivi jusqu’à son jour, avec un rappel. Un plan tenu termine le contrôle ; son label ne change pas."
    action="Convenir d’un plan"
    done="Le plan est convenu."
    toBody={({ because, commitments }) => ({ because, commitments: linesOf(commitments).map(commitmentOf) })}
  />
);

const OUTCOMES = Object.entries(CONTROL_OUTCOME).map(([code, label]) => ({ code, label }));

/** What the control came to. */
export const CloseControl = (acting: Acting) => (
  <OwnAct
    id="conclure"
    of={acting}
    command="close"
    asked={[
      {
        name: 'outcome',
        kind: 'choice',
        label: 'Ce qui suit',
        hint: 'Une mesure se propose d’abord sur la page du label.',
        options: OUTCOMES,
      },
      { name: 'because', kind: 'text', label: 'Pourquoi', hint: 'Le titulaire le lira.' },
    ]}
    effect="Le contrôle est terminé et le titulaire en est prévenu. Plus rien ne lui est demandé à ce titre."
    action="Conclure le contrôle"
    done="Le contrôle est terminé."
  />
);
