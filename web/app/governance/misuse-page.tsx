import { useQuery } from '@tanstack/react-query';
import { frenchDate } from '../../public/french.ts';
import { MISUSE_OUTCOME } from '../../public/tables/value-words.ts';
import { labelsQuery } from '../api/controls-queries.ts';
import type { Misuse } from '../api/controls-shapes.ts';
import { FileLink } from '../parts/file-link.tsx';
import { heldInWords, misuseStanding } from '../words/control-words.ts';
import { inWords } from '../words/in-words.ts';
import { Act } from '../acts/act-form.tsx';
import { ErasureHold } from './erasure-hold.tsx';
import { type Acting, type OfOne, OnePage, Told } from './one-page.tsx';
import { OwnAct } from './own-act.tsx';

type ActsProps = Acting & { readonly council: string };

/** To hear whoever is spoken of: the holder of a label in their space, or somebody else by post. */
const Hear = ({ council, path, onDone }: ActsProps) => {
  const labels = useQuery(labelsQuery(council)).data ?? [];
  return (
    <Act
      id="entendre"
      path={`${path}/hear`}
      asked={[
        {
          name: 'label',
          kind: 'among',
          label: 'Label en cause',
          optional: true,
          options: labels.map(({ id, data }) => ({
            code: id,
            label: `${data.holder?.name ?? ''}, label ${data.number}`,
          })),
        },
        {
          name: 'to',
          kind: 'line',
          label: 'Sinon, à qui le courrier est parti',
          optional: true,
          hint: 'Quand aucun label n’est en cause.',
        },
        { name: 'on', kind: 'date', label: 'Parti le', optional: true },
        { name: 'question', kind: 'text', label: 'Ce qui est demandé' },
      ]}
      effect="La personne mise en cause lit cette question, et rien du signalement : ni qui l’a fait, ni dans quels mots. Elle a le temps que fixe le règlement pour répondre."
      action="Demander des observations"
      done="Les observations sont demandées."
      toBody={({ label = '', to = '', on = '', question }) => ({
        question,
        ...(label === '' ? { posted: { to, on } } : { label }),
      })}
      onDone={onDone}
    />
  );
};

/** What is printed, and posted to somebody who has no space here. */
const Posted = ({ council, id, data }: { council: string; id: string; data: Misuse['data'] }) => {
  if (data.mentioned !== 'OTHER') return null;
  const path = (letter: string) => `/api/${council}/misuses/${id}/letter.pdf?letter=${letter}`;
  return (
    <section className="block">
      <h2>Lettres à poster</h2>
      <ul>
        <li>
          <FileLink path={path('misuseMentionedAsked')} name="observations-demandees.pdf">
            Demande d’observations (PDF)
          </FileLink>
        </li>
        {data.letterOn !== null && (
          <li>
            <FileLink path={path('misuseMentionedToCease')} name="mise-en-demeure.pdf">
              Mise en demeure de cesser (PDF)
            </FileLink>
          </li>
        )}
      </ul>
    </section>
  );
};

const OUTCOMES = Object.entries(MISUSE_OUTCOME).map(([code, label]) => ({ code, label }));

const Close = (acting: Acting) => (
  <OwnAct
    id="fermer"
    of={acting}
    command="close"
    asked={[
      { name: 'outcome', kind: 'choice', label: 'Ce que devient le signalement', options: OUTCOMES },
      { name: 'reasons', kind: 'text', label: 'Pourquoi', hint: 'La personne mise en cause le lira.' },
      {
        name: 'letterOn',
        kind: 'date',
        label: 'Jour du courrier qui demande de cesser',
        optional: true,
        hint: 'Pour une mise en demeure seulement.',
      },
    ]}
    effect={({ letterOn = '' }) => (
      <p>
        Le signalement est fermé ; qui l’a fait, et l’a demandé, en apprend l’issue et rien d’autre.
        {letterOn !== '' && ` Le courrier est daté du ${frenchDate(letterOn)}.`}
      </p>
    )}
    action="Fermer le signalement"
    done="Le signalement est fermé."
  />
);

/** One report that the label is claimed wrongly (M23). */
export const MisusePage = ({ council, id }: OfOne) => (
  <OnePage<Misuse>
    council={council}
    id={id}
    kind="misuses"
    title={({ data }) =>
      data.number === null ? 'Signalement sans numéro de label' : `Signalement sur le label ${data.number}`
    }
    standing={misuseStanding}
  >
    {({ data, available }, acting) => (
      <>
        {data.overdue && (
          <p className="is-review">
            <strong>Le jour que fixe le règlement est passé.</strong>
          </p>
        )}
        <Told
          lines={[
            ['Reçu le', frenchDate(data.receivedOn)],
            ['Numéro lu', data.typedNumber],
            ['Qui s’en réclame', data.named],
            ['Où', data.seenAt],
            ['Ce qui est affirmé', data.claim],
            ['Mis en cause', data.structureName ?? data.addressee],
            ['Observations demandées', data.question],
            ['Réponse', data.answer],
            ['Issue', data.outcome && inWords(MISUSE_OUTCOME, data.outcome)],
            ['Motifs', data.reasons],
            ['Effacement', data.held && heldInWords(data.held)],
          ]}
        />
        <Posted council={council} id={id} data={data} />
        <section className="block">
          <h2>Ce qui peut être fait</h2>
          {available.length === 0 && <p>Rien ne vous attend ici.</p>}
          {acting.may('hear') && <Hear council={council} {...acting} />}
          <Close {...acting} />
          <ErasureHold of={acting} held={data.held} what="Ce signalement" />
        </section>
      </>
    )}
  </OnePage>
);
