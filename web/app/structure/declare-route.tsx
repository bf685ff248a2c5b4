import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { councilsQuery } from '../api/queries.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Choice } from '../questions/choice-field.tsx';
import { DeclareStructure } from './declare-structure.tsx';

/** To which council one applies, where a deployment serves several, then for which structure. */
export const DeclareRoute = () => {
  const { data: councils, error, refetch } = useQuery(councilsQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  if (error !== null) return <Trouble error={error} again={() => void refetch()} />;
  if (councils === undefined) return <Waiting what="Lecture des conseils" />;
  const { items } = councils;
  const council = items.length === 1 ? items[0]?.id : chosen;
  if (council != null) return <DeclareStructure council={council} />;
  return (
    <Page title="À quel conseil demandez-vous le label ?">
      <Choice
        id="conseil"
        label="Votre territoire"
        hint="Celui où votre structure est présente."
        error={null}
        options={items.map(({ id, name, territory }) => ({ code: id, label: `${territory} : ${name}` }))}
        chosen={null}
        onChoose={setChosen}
      />
    </Page>
  );
};
