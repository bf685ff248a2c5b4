import { useQuery } from '@tanstack/react-query';
import type { Typed } from '../acts/asked.ts';
import { labelsQuery } from '../api/controls-queries.ts';
import type { Acting } from './one-page.tsx';
import { OwnAct } from './own-act.tsx';

const isHolder = ({ who }: Typed): boolean => who === 'HOLDER';
const isOther = ({ who }: Typed): boolean => who === 'OTHER';

/** To hear whoever is spoken of (L121-1): the holder of a label in their space, or somebody else by post. */
export const HearMentioned = ({ council, ...acting }: Acting & { readonly council: string }) => {
  const labels = useQuery(labelsQuery(council)).data ?? [];
  return (
    <OwnAct
      id="entendre"
      of={acting}
      command="hear"
      asked={[
        {
          name: 'who',
          kind: 'choice',
          label: 'Qui est mis en cause ?',
          options: [
            { code: 'HOLDER', label: 'Le titulaire d’un label : il répond dans son espace' },
            { code: 'OTHER', label: 'Quelqu’un d’autre : un courrier lui est posté' },
          ],
        },
        {
          name: 'label',
          kind: 'among',
          label: 'Label en cause',
          when: isHolder,
          options: labels.map(({ id, data }) => ({
            code: id,
            label: `${data.holder?.name ?? ''}, label ${data.number}`,
          })),
        },
        {
          name: 'to',
          kind: 'line',
          label: 'À qui le courrier est parti',
          hint: 'Son nom et son adresse.',
          when: isOther,
        },
        {
          name: 'on',
          kind: 'date',
          label: 'Jour du courrier',
          hint: 'Son délai pour répondre court de ce jour.',
          when: isOther,
        },
        { name: 'question', kind: 'text', label: 'Ce qui est demandé' },
      ]}
      effect={(typed) => (
        <p>
          La personne mise en cause lit cette question, et rien du signalement : ni qui l’a fait, ni dans
          quels mots. Elle a le temps que fixe le règlement pour répondre.
          {isOther(typed) && ' La lettre à poster se télécharge ensuite ici.'}
        </p>
      )}
      action="Demander des observations"
      done="Les observations sont demandées."
      toBody={({ who, label, to, on, question }) => ({
        question,
        ...(who === 'HOLDER' ? { label } : { posted: { to, on } }),
      })}
    />
  );
};
