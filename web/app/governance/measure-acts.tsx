import { useQuery } from '@tanstack/react-query';
import { frenchDate } from '../../public/french.ts';
import { linesOf } from '../acts/delivery.ts';
import { votedQuery } from '../api/controls-queries.ts';
import type { Label, Measure } from '../api/controls-shapes.ts';
import { GROUNDS, measureName } from '../words/control-words.ts';
import type { Acting, OfOne } from './one-page.tsx';
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

/** To propose a measure, where none is open (WDR-03). */
export const ProposeMeasure = (acting: Acting) => (
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
        hint: 'Le code d’un critère, par exemple GOV-02, ou le numéro d’une condition de l’attribution.',
        when: ({ ground }) => ground === 'LOSS_OF_CONDITION',
      },
      {
        name: 'urgent',
        kind: 'choice',
        label: 'Suspension d’urgence',
        when: ({ kind }) => kind === 'SUSPENSION',
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
      condition: ground === 'LOSS_OF_CONDITION' ? conditionOf(condition) : null,
      urgent: kind === 'SUSPENSION' && urgent === 'YES',
      law: linesOf(law),
      facts: linesOf(facts),
    })}
  />
);

/** What the service does of a measure on its way: its letter, the hearing, its notification. */
export const MeasureActs = ({ measure, ...acting }: Acting & { readonly measure: Measure }) => (
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

type DecideProps = Acting &
  OfOne & {
    readonly measure: Measure;
    readonly reasons: Label['data']['reasons'];
    /** Whether its holder answered, or had its time to (WDR-03). */
    readonly ready: boolean;
  };

/** The President's own acts (DEC-05, WDR-12): signed, and without effect until they are notified. */
export const DecideMeasure = ({ council, id, measure, reasons, ready, ...acting }: DecideProps) => {
  const opinions = useOpinions(council, id);
  return (
    <>
      {measure.decided === null && !ready && acting.may('decideMeasure') && (
        <p>
          La mesure se signe une fois que le titulaire a répondu, ou qu’il en a eu le temps ; s’il demande à
          être entendu, après l’audition.
        </p>
      )}
      {ready && (
        <OwnAct
          id="decider"
          of={acting}
          command="decideMeasure"
          // What was announced is where the decision begins; the President writes what was heard since (CRPA L121-1).
          initial={{ law: (reasons?.law ?? []).join('\n'), facts: (reasons?.facts ?? []).join('\n') }}
          asked={[
            { name: 'law', kind: 'text', label: 'En droit, une considération par ligne' },
            { name: 'facts', kind: 'text', label: 'En fait, une considération par ligne' },
            {
              name: 'quality',
              kind: 'line',
              label: 'Qualité de qui signe',
              hint: 'Telle que la décision la dira, par exemple : Président du conseil départemental.',
            },
            ...(measure.kind === 'SUSPENSION'
              ? [{ name: 'months', kind: 'number', label: 'Durée de la suspension, en mois' } as const]
              : []),
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
