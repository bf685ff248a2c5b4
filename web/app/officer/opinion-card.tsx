import { useQuery } from '@tanstack/react-query';
import { frenchDate } from '../../public/french.ts';
import { expertiseQuery } from '../api/expertise-queries.ts';
import type { Expertise, ExpertiseSheet } from '../api/expertise-shapes.ts';
import { Told } from '../governance/one-page.tsx';
import { OwnAct } from '../governance/own-act.tsx';
import { Chip } from '../parts/chip.tsx';
import { GivenOpinion } from '../parts/given-opinion.tsx';
import { opinionStanding, reminderInWords } from '../words/opinion-words.ts';

const ERASED = 'Effacé, comme la règle de conservation le veut.';

const shownInWords = ({ structureName, criteria }: ExpertiseSheet['data']['shows']): string => {
  const parts = [...(structureName === null ? [] : ['le nom de la structure']), ...criteria];
  return parts.length === 0 ? 'rien que la question' : parts.join(', ');
};

type CardProps = {
  readonly council: string;
  readonly item: Expertise;
  readonly onDone: (said: string) => void;
};

/** What the service alone reads of it: who is asked, what they are shown, when they are reminded; and its acts. */
const OfService = ({ council, item, onDone }: CardProps) => {
  const sheet = useQuery(expertiseQuery(council, item.id)).data;
  if (sheet === undefined) return null;
  const { available, deadlines, data } = sheet;
  const acting = {
    path: `/api/${council}/expertises/${item.id}`,
    may: (command: string) => available.includes(command),
    onDone,
  };
  const name = item.asked?.name ?? 'cette personne';
  return (
    <>
      <Told
        lines={[
          ['Adresse', item.asked?.email],
          ['Montré', shownInWords(data.shows)],
          ['Rappel', reminderInWords(item, deadlines)],
        ]}
      />
      <OwnAct
        id={`verser-${item.id}`}
        of={acting}
        command="attach"
        effect={
          <p>
            Toute personne qui lit le dossier, la structure comprise, lira alors{' '}
            {item.answer === null ? 'que la personne consultée n’a pas répondu' : 'cet avis, sans son auteur'}
            . Cela ne se reprend pas.
          </p>
        }
        action={
          item.answer === null
            ? `Verser au rapport le silence de ${name}`
            : `Verser l’avis de ${name} au rapport`
        }
        done="Versé au rapport."
      />
      <OwnAct
        id={`annuler-${item.id}`}
        of={acting}
        command="cancel"
        effect={<p>La personne en est prévenue par courriel ; elle ne peut plus lire ni répondre.</p>}
        action={`Ne plus attendre l’avis de ${name}`}
        done="L’avis n’est plus attendu : la personne en est prévenue."
      />
    </>
  );
};

/** One opinion that was asked: where it stands, its last day, what was answered, and what may be done of it. */
export const OpinionCard = (props: CardProps) => {
  const { item } = props;
  return (
    <section className="card" aria-labelledby={`avis-${item.id}`}>
      <p>
        <Chip {...opinionStanding(item)} />
      </p>
      <h2 id={`avis-${item.id}`}>{item.asked?.name ?? 'Une personne consultée'}</h2>
      <Told
        lines={[
          ['Question', item.question ?? ERASED],
          ['Dernier jour', frenchDate(item.dueOn)],
        ]}
      />
      <GivenOpinion of={item} />
      {item.asked !== undefined && <OfService {...props} />}
    </section>
  );
};
