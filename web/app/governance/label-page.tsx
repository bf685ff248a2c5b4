import { frenchDate, nonBreaking } from '../../public/french.ts';
import type { Label, Measure } from '../api/controls-shapes.ts';
import { StructureLink } from '../officer/structures/structure-link.tsx';
import {
  checkStanding,
  GROUNDS,
  labelStanding,
  leavingStanding,
  mayBeDecided,
  measureName,
} from '../words/control-words.ts';
import { inWords } from '../words/in-words.ts';
import { changesInWords } from '../words/label-words.ts';
import { offeredOn } from './offered-on-label.ts';
import { awardOf } from '../acts/paper-appeal.ts';
import { RecordAppeal } from '../acts/record-appeal.tsx';
import { type Acting, type OfOne, OnePage, Told } from './one-page.tsx';
import { OwnAct } from './own-act.tsx';
import { DecideMeasure, MeasureActs, ProposeMeasure } from './measure-acts.tsx';
import { PlaceOnAgenda } from './place-on-agenda.tsx';
import { RecordLapse, RecordSuccession } from './label-ends.tsx';

/** WDR-10: a suspension is lifted before its day, and a sanction taken back, when the President says so. */
const Reinstate = (acting: Acting) => (
  <OwnAct
    id="retablir"
    of={acting}
    command="reinstate"
    asked={[{ name: 'reason', kind: 'text', label: 'Pourquoi', hint: 'En 600 signes au plus.' }]}
    effect="Le label est de nouveau en cours de validité dès aujourd’hui, et le registre public le dit."
    action="Rétablir le label"
    done="Le label est rétabli."
  />
);

const ExamineChange = (acting: Acting) => (
  <OwnAct
    id="changement"
    of={acting}
    command="examineChange"
    asked={[
      {
        name: 'followUp',
        kind: 'choice',
        label: 'Ce qui suit',
        options: [
          { code: 'NONE', label: 'Rien : le label reste comme il est' },
          { code: 'MEASURE', label: 'Une mesure sera proposée' },
        ],
      },
      { name: 'reason', kind: 'text', label: 'Pourquoi', hint: 'Le titulaire le lira.' },
    ]}
    effect="Le titulaire reçoit la réponse. Rien ne change à son label par cet acte."
    action="Dire ce qui suit du changement déclaré"
    done="Le changement est examiné."
  />
);

const measureLines = (measure: Measure, { reasons, heard }: Pick<Label['data'], 'reasons' | 'heard'>) =>
  [
    ['Mesure', `${measureName(measure.kind)}${measure.urgent ? ', d’urgence' : ''}`],
    ['Motif', inWords(GROUNDS, measure.ground, 'La lettre le dit')],
    ['Proposée le', frenchDate(measure.proposedOn)],
    ['Observations', measure.observed ? 'Reçues' : 'Aucune pour le moment'],
    ['Audition', { NONE: 'Pas demandée', ASKED: 'Demandée', HELD: 'Tenue' }[measure.hearing]],
    ['En droit', reasons?.law.join('\n')],
    ['En fait', reasons?.facts.join('\n')],
    ['Ce que le titulaire en dit', heard?.observations.join('\n\n')],
    ['Ce qui a été dit à l’audition', heard?.hearing.join('\n\n')],
    ['Décidée le', measure.decided && frenchDate(measure.decided.on)],
  ] as const;

const changeLines = (declared: Label['data']['declared']) =>
  declared.flatMap(({ on, changes, occurredOn, late, description }) => [
    [
      `Déclaré le ${frenchDate(on)}`,
      `${changesInWords(changes)}${occurredOn === null ? '' : `, changé le ${frenchDate(occurredOn)}`}${late ? ' (déclaré tard)' : ''}`,
    ] as const,
    ['Ce qu’en dit le titulaire', description] as const,
  ]);

const Facts = ({ council, label }: Pick<OfOne, 'council'> & { readonly label: Label }) => {
  const { data } = label;
  const { holder, awardedOn, validUntil, suspension, declared, measure } = data;
  // What stands first on the page is not told twice.
  const others = [checkStanding(data), leavingStanding(data)].filter((each) => each !== labelStanding(label));
  return (
    <>
      <p>
        {holder !== null && (
          <StructureLink council={council} structure={holder.structure}>
            {holder.name}
          </StructureLink>
        )}
        , attribué le {frenchDate(awardedOn)}, jusqu’au {frenchDate(validUntil)}.
      </p>
      {suspension !== null && (
        <p>
          Suspendu du {frenchDate(suspension.since)} au {frenchDate(suspension.endsOn)}.
        </p>
      )}
      {others.map((each) => (each === null ? null : <p key={each}>{nonBreaking(each)}.</p>))}
      {declared.length > 0 && <Told lines={changeLines(declared)} />}
      {measure !== null && <Told lines={measureLines(measure, data)} />}
    </>
  );
};

/** A label as the service follows it: a measure in preparation, a change to look at, how it ends (WDR-03 to WDR-13). */
export const LabelPage = ({ council, id }: OfOne) => (
  <OnePage<Label>
    council={council}
    id={id}
    kind="labels"
    title={({ data }) => `Label ${data.number}`}
    standing={labelStanding}
  >
    {(label, acting) => {
      const { data } = label;
      const { measure, changed } = data;
      const award = awardOf(data);
      return (
        <>
          <Facts council={council} label={label} />
          <section className="block">
            <h2>Ce qui peut être fait</h2>
            {offeredOn(label).length === 0 && <p>Rien ne vous attend ici.</p>}
            {changed && <ExamineChange {...acting} />}
            {measure === null && <ProposeMeasure {...acting} />}
            <Reinstate {...acting} />
            {measure !== null && <MeasureActs {...acting} measure={measure} />}
            {measure !== null && (
              <DecideMeasure
                {...acting}
                council={council}
                id={id}
                measure={measure}
                reasons={data.reasons}
                ready={mayBeDecided(measure, label.deadlines)}
              />
            )}
            <RecordSuccession {...acting} council={council} data={data} />
            <RecordLapse {...acting} />
            {award !== null && <RecordAppeal council={council} of={award} isThird onDone={acting.onDone} />}
          </section>
          {measure !== null && measure.decided === null && (
            <PlaceOnAgenda
              id="inscrire-mesure"
              title="L’avis du conseil"
              council={council}
              about={{ label: id }}
              effect="Le conseil y donne son avis, après un débat. Rien n’est décidé : la présidence décide ensuite."
              name="Inscrire cette mesure à une séance"
              action="Inscrire cette mesure à l’ordre du jour"
              done="La mesure est inscrite à l’ordre du jour de la séance."
              empty="Aucune séance n’est annoncée : annoncez-en une pour y inscrire cette mesure."
              onDone={acting.onDone}
            />
          )}
        </>
      );
    }}
  </OnePage>
);
