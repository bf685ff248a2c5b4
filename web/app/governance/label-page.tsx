import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { votedQuery } from '../api/controls-queries.ts';
import type { Label, Measure } from '../api/controls-shapes.ts';
import { GROUNDS, labelStanding, measureName, NOTHING_ON_LABEL } from '../words/control-words.ts';
import { inWords } from '../words/in-words.ts';
import { linesOf } from '../acts/delivery.ts';
import { awardOf } from '../acts/paper-appeal.ts';
import { RecordAppeal } from '../acts/record-appeal.tsx';
import { type Acting, type OfOne, OnePage, Told } from './one-page.tsx';
import { DeliveredAct, OwnAct } from './own-act.tsx';

const MEASURES = (['SUSPENSION', 'REVOCATION', 'RESCISSION'] as const).map((code) => ({
  code,
  label: measureName(code),
}));
const GROUND_OPTIONS = Object.entries(GROUNDS).map(([code, label]) => ({ code, label }));

const conditionOf = (text = '') => {
  const name = text.trim();
  if (name === '') return null;
  return /^\d$/.test(name) ? { condition: Number(name) } : { criterion: name };
};

const Propose = (acting: Acting) => (
  <OwnAct
    id="proposer"
    of={acting}
    command="proposeMeasure"
    asked={[
      { name: 'kind', kind: 'choice', label: 'Mesure', options: MEASURES },
      { name: 'ground', kind: 'among', label: 'Motif', options: GROUND_OPTIONS },
      {
        name: 'condition',
        kind: 'line',
        label: 'Condition qui n’est plus remplie',
        optional: true,
        hint: 'Un critère, ou le numéro d’une condition de l’attribution, pour ce motif seulement.',
      },
      {
        name: 'urgent',
        kind: 'choice',
        label: 'Suspension d’urgence',
        options: [
          { code: 'YES', label: 'Oui, avant d’entendre le titulaire' },
          { code: 'NO', label: 'Non' },
        ],
      },
      { name: 'law', kind: 'text', label: 'En droit, une considération par ligne' },
      { name: 'facts', kind: 'text', label: 'En fait, une considération par ligne' },
    ]}
    effect="Le titulaire lira ces considérations, telles quelles, dans la lettre qui annonce la mesure. Rien n’est décidé : il présente ses observations, et peut demander à être entendu. Son label reste en cours de validité."
    action="Proposer une mesure"
    done="La mesure est proposée."
    toBody={({ kind, ground, condition, urgent, law, facts }) => ({
      kind,
      ground,
      condition: conditionOf(condition),
      urgent: urgent === 'YES',
      law: linesOf(law),
      facts: linesOf(facts),
    })}
  />
);

const MeasureActs = ({ measure, ...acting }: Acting & { readonly measure: Measure }) => (
  <>
    {measure.observationsUntil === null && (
      <DeliveredAct
        id="lettre"
        of={acting}
        command="receiveNotice"
        effect={`Le titulaire a ${measure.observationsDays} jours pour présenter ses observations, à compter de ce que prouvent ces dates.`}
        action="Enregistrer la réception de la lettre qui annonce la mesure"
        done="La réception de la lettre est enregistrée."
      />
    )}
    {measure.hearing === 'ASKED' && (
      <OwnAct
        id="audition"
        of={acting}
        command="recordHearing"
        asked={[
          { name: 'heldOn', kind: 'date', label: 'Jour de l’audition' },
          { name: 'summary', kind: 'text', label: 'Ce qui a été dit' },
        ]}
        effect="Le titulaire a été entendu : la mesure peut être décidée."
        action="Enregistrer l’audition"
        done="L’audition est enregistrée."
      />
    )}
    {measure.decided !== null && (
      <DeliveredAct
        id="notifier"
        of={acting}
        command="notifyMeasure"
        effect={`La mesure (${measureName(measure.kind).toLowerCase()}) prend effet du jour que prouvent ces dates : le registre public dira alors que le label n’est pas en cours de validité, sans motif. Les délais de recours courent de ce jour.`}
        action="Enregistrer la notification de la mesure"
        done="La mesure est notifiée."
      />
    )}
  </>
);

/** What the council said of measures on this label, to choose what the decision rests on. */
const useOpinions = (council: string, label: string) => {
  const { data = [] } = useQuery(votedQuery(council));
  return data.flatMap(({ id, data: { about, answer, question } }) =>
    about?.label !== label || answer === null
      ? []
      : [
          {
            code: id,
            label: `${question} ${answer.adopted ? 'Oui' : 'Non'}, le ${frenchDate(answer.votedOn)}`,
          },
        ],
  );
};

/** The President's own acts (DEC-05, WDR-12): signed, and without effect until they are notified. */
const Decide = ({ council, id, measure, ...acting }: Acting & OfOne & { readonly measure: Measure }) => {
  const opinions = useOpinions(council, id);
  return (
    <>
      {measure.decided === null && (
        <OwnAct
          id="decider"
          of={acting}
          command="decideMeasure"
          asked={[
            { name: 'law', kind: 'text', label: 'En droit, une considération par ligne' },
            { name: 'facts', kind: 'text', label: 'En fait, une considération par ligne' },
            { name: 'quality', kind: 'line', label: 'Qualité de qui signe' },
            { name: 'months', kind: 'number', label: 'Durée d’une suspension, en mois', optional: true },
            ...(opinions.length === 0
              ? []
              : [
                  {
                    name: 'opinion',
                    kind: 'among',
                    label: 'Avis que le conseil a donné',
                    optional: true,
                    hint: 'Quand le règlement le demande avant cette mesure.',
                    options: opinions,
                  } as const,
                ]),
          ]}
          effect="Vous signez cette décision, avec ces motifs. Elle prend effet une fois notifiée au titulaire, pas avant."
          action="Signer la mesure"
          done="La mesure est signée. Elle reste à notifier."
          toBody={({ law, facts, quality, months = '', opinion = '' }) => ({
            law: linesOf(law),
            facts: linesOf(facts),
            quality,
            months: months.trim() === '' ? null : Number(months),
            opinion: opinion.trim() === '' ? null : opinion.trim(),
          })}
        />
      )}
      {measure.decided === null && (
        <OwnAct
          id="abandonner"
          of={acting}
          command="dropMeasure"
          asked={[{ name: 'reason', kind: 'text', label: 'Pourquoi', hint: 'Le titulaire le lira.' }]}
          effect="La mesure n’est pas prise. Le label reste comme il est."
          action="Abandonner la mesure"
          done="La mesure est abandonnée."
        />
      )}
    </>
  );
};

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

/** A label as the service follows it: a measure in preparation, a change to look at (WDR-03 to WDR-13). */
export const LabelPage = ({ council, id }: OfOne) => (
  <OnePage<Label>
    council={council}
    id={id}
    kind="labels"
    title={({ data }) => `Label ${data.number}`}
    standing={(label) => labelStanding(label) ?? NOTHING_ON_LABEL}
  >
    {({ data, available }, acting) => {
      const award = awardOf(data);
      return (
        <>
          <p>
            {nonBreaking(data.holder?.name ?? '')}, attribué le {frenchDate(data.awardedOn)}, jusqu’au{' '}
            {frenchDate(data.validUntil)}.
          </p>
          {data.suspension !== null && (
            <p>
              Suspendu du {frenchDate(data.suspension.since)} au {frenchDate(data.suspension.endsOn)}.
            </p>
          )}
          {data.measure !== null && <Told lines={measureLines(data.measure, data)} />}
          <section className="block">
            <h2>Ce qui peut être fait</h2>
            {available.length === 0 && <p>Rien ne vous attend ici.</p>}
            {data.changed && <ExamineChange {...acting} />}
            {data.measure === null && <Propose {...acting} />}
            <Reinstate {...acting} />
            {data.measure !== null && <MeasureActs {...acting} measure={data.measure} />}
            {data.measure !== null && <Decide {...acting} council={council} id={id} measure={data.measure} />}
            {award !== null && <RecordAppeal council={council} of={award} isThird onDone={acting.onDone} />}
          </section>
        </>
      );
    }}
  </OnePage>
);
