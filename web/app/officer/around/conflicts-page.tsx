import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { frenchInstant, nonBreaking } from '../../../public/french.ts';
import { ROLE } from '../../../public/tables/value-words.ts';
import { next, NOTHING_SAID, SaidHere } from '../../acts/said.tsx';
import { type Conflicts, conflictsQuery } from '../../api/conflict-queries.ts';
import { meQuery } from '../../api/queries.ts';
import type { Application, Thing } from '../../api/shapes.ts';
import type { Acting } from '../../governance/one-page.tsx';
import { OwnAct } from '../../governance/own-act.tsx';
import { INTERESTS } from '../../member/interest-kinds.ts';
import { Refused } from '../../parts/refused.tsx';
import { inWords } from '../../words/in-words.ts';
import { OfDossier, type OfOneDossier } from '../of-dossier.tsx';

type Person = Conflicts['people'][number];

const nameOf = ({ name }: Pick<Person, 'name'>): string => name ?? 'Nom effacé';

const named = (people: readonly Person[], person: string | null): string => {
  const found = people.find((each) => each.person === person);
  return found === undefined ? 'Une personne qui n’agit plus ici' : nameOf(found);
};

const sayingOf = (
  { act, person, by, interest, reason }: Conflicts['items'][number],
  people: readonly Person[],
) => {
  switch (act) {
    case 'CONFLICT': {
      const kind = INTERESTS.find(({ code }) => code === interest)?.word;
      return `${named(people, person)} a déclaré un conflit d’intérêts${kind === undefined ? '' : ` : ${kind.toLowerCase()}`}.`;
    }
    case 'OPENED':
      return `${named(people, person)} a ouvert ce dossier malgré un lien déclaré : « ${reason ?? 'raison effacée'} »`;
    case 'LIFTED':
      return `${named(people, by)} a levé un lien : il ne ferme plus ce dossier à ${named(people, person)}.`;
  }
};

type LiftProps = { readonly of: Acting; readonly people: readonly Person[]; readonly me: string | undefined };

/** Whoever asks says which link it is: what they declared is not told here. */
const Lift = ({ of, people, me }: LiftProps) => (
  <OwnAct
    id="lever"
    of={of}
    command="liftLink"
    asked={[
      {
        name: 'person',
        kind: 'among',
        label: 'Pour qui',
        hint: 'La personne vous a dit quel lien elle a déclaré, et pourquoi il ne compte pas ici. Personne ne lève un lien pour soi.',
        // Whoever has two roles is one person.
        options: [...new Map(people.map((each) => [each.person, each])).values()]
          .filter(({ person }) => person !== me)
          .map((each) => ({ code: each.person, label: `${nameOf(each)}, ${inWords(ROLE, each.role)}` })),
      },
    ]}
    effect="Un lien que cette personne a déclaré avec la structure ne lui ferme plus ce dossier. Un conflit d’intérêts qu’elle y aurait déclaré le garde fermé. Votre acte reste au dossier, sous votre nom."
    action="Lever un lien"
    done="Le lien est levé."
  />
);

const Declared = ({ council, thing }: { readonly council: string; readonly thing: Thing<Application> }) => {
  const { data, error } = useQuery({ ...conflictsQuery(council, thing.id), retry: false });
  const me = useQuery(meQuery).data?.person;
  const [said, setSaid] = useState(NOTHING_SAID);
  const of: Acting = {
    path: `/api/${council}/applications/${thing.id}`,
    may: (command) => thing.available.includes(command),
    onDone: (words) => setSaid(next(said, words)),
  };
  return (
    <>
      <SaidHere said={said} />
      <Refused error={error} />
      {data?.items.length === 0 && (
        <p>Personne n’a déclaré de conflit d’intérêts sur ce dossier, ni ne l’a ouvert malgré un lien.</p>
      )}
      <ul className="rows entries">
        {data?.items.map((item) => (
          <li key={`${item.act}${item.at}${item.person}`}>
            <p>{nonBreaking(sayingOf(item, data.people))}</p>
            <p className="small soft">Le {frenchInstant(item.at)}</p>
          </li>
        ))}
      </ul>
      {data !== undefined && <Lift of={of} people={data.people} me={me} />}
    </>
  );
};

/** Who is kept from a dossier, or opened it all the same, for the secretariat that answers for it (B9). */
export const ConflictsPage = (of: OfOneDossier) => (
  <OfDossier {...of} title="Conflits d’intérêts et liens">
    {(thing) => <Declared council={of.council} thing={thing} />}
  </OfDossier>
);
