import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ActForm } from '../acts/act-form.tsx';
import { councilQuery, councilsQuery } from '../api/queries.ts';

const OWN_TEXT = 'TEXT';

/** The charters in force in the other councils of this deployment: each is public, and any may begin as one of them. */
const useOtherCharters = (council: string) => {
  const others = (useQuery(councilsQuery).data?.items ?? []).filter(({ id }) => id !== council);
  const read = useQueries({ queries: others.map(({ id }) => councilQuery(id)) });
  return read.flatMap(({ data }) =>
    data?.charter == null
      ? []
      : [
          {
            code: data.charter.textDigest,
            label: `${data.shortName} : la charte ${data.charter.version}`,
          },
        ],
  );
};

/** The first charter of a council begins as that of another one, or as a text that was written elsewhere (charter language). */
export const FirstCharter = ({ council }: { readonly council: string }) => {
  const navigate = useNavigate();
  const others = useOtherCharters(council);
  const isOwn = ({ from }: { readonly from?: string }) => others.length === 0 || from === OWN_TEXT;
  return (
    <section className="block">
      <h2>Préparer la première charte</h2>
      <ActForm
        id="premiere-charte"
        path={`/api/${council}/charters`}
        asked={[
          ...(others.length === 0
            ? []
            : [
                {
                  name: 'from',
                  kind: 'choice',
                  label: 'De quoi partir ?',
                  options: [...others, { code: OWN_TEXT, label: 'Un texte déjà écrit' }],
                } as const,
              ]),
          {
            name: 'text',
            kind: 'source',
            label: 'Texte de la charte',
            hint: 'Dans le langage des chartes : les articles, puis les critères. Ses fautes sont dites ensuite, ligne par ligne.',
            when: isOwn,
          },
        ]}
        effect="Rien ne change pour personne avant que le conseil ne l’adopte."
        action="Commencer la première charte"
        done="La charte est commencée."
        toBody={(typed) => (isOwn(typed) ? { text: typed['text'] } : { textDigest: typed['from'] })}
        onDone={(_, { id }) =>
          void navigate({ to: '/espace/$council/chartes/$charter', params: { council, charter: id } })
        }
      />
    </section>
  );
};
