import { frenchDate } from '../../public/french.ts';
import { MISUSE_OUTCOME } from '../../public/tables/value-words.ts';
import type { Misuse } from '../api/controls-shapes.ts';
import { StructureLink } from '../officer/structures/structure-link.tsx';
import { FileLink } from '../parts/file-link.tsx';
import { heldInWords, misuseStanding } from '../words/control-words.ts';
import { inWords } from '../words/in-words.ts';
import { ErasureHold } from './erasure-hold.tsx';
import { HearMentioned } from './hear-mentioned.tsx';
import { type Acting, type OfOne, OnePage, Told } from './one-page.tsx';
import { OwnAct } from './own-act.tsx';

/** What somebody who has no space here answered on paper. */
const RecordAnswer = (acting: Acting) => (
  <OwnAct
    id="reponse"
    of={acting}
    command="answer"
    asked={[{ name: 'text', kind: 'text', label: 'Ce qui est répondu', hint: 'Recopiez le courrier.' }]}
    effect="La personne mise en cause a été entendue : le signalement peut être conclu."
    action="Enregistrer une réponse venue sur papier"
    done="La réponse est enregistrée."
  />
);

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
        when: ({ outcome }) => outcome === 'TRANSMITTED',
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

/** The acts of this page, whoever may ask for each. */
const HERE = ['hear', 'close', 'holdErasure', 'releaseErasure'];

const SOURCES = { PAGE: 'la page publique', SERVICE: 'le service, qui l’a noté' } as const;

/** One report that the label is claimed wrongly (M23). */
export const MisusePage = ({ council, id }: OfOne) => (
  <OnePage<Misuse>
    council={council}
    id={id}
    kind="misuses"
    // Of a label that somebody names, nobody knows yet whether it is the one in fault.
    title={({ data }) => `Signalement du ${frenchDate(data.receivedOn)}`}
    standing={misuseStanding}
  >
    {({ data }, acting) => {
      const isPosted = data.mentioned === 'OTHER';
      return (
        <>
          {data.structure !== null && (
            <p className="go">
              <StructureLink council={council} structure={data.structure}>
                La structure : registres, personnes, labels
              </StructureLink>
            </p>
          )}
          {data.overdue && (
            <p className="is-review">
              <strong>Le jour que fixe le règlement est passé.</strong>
            </p>
          )}
          <Told
            lines={[
              ['Reçu par', SOURCES[data.source]],
              ['Label indiqué', data.number],
              ['Numéro lu, qu’aucun label ne porte', data.typedNumber],
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
            {![...HERE, ...(isPosted ? ['answer'] : [])].some(acting.may) && <p>Rien ne vous attend ici.</p>}
            <HearMentioned council={council} {...acting} />
            {isPosted && <RecordAnswer {...acting} />}
            <Close {...acting} />
            <ErasureHold of={acting} held={data.held} what="Ce signalement" />
          </section>
        </>
      );
    }}
  </OnePage>
);
