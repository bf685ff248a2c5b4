import { frenchDate, nonBreaking } from '../../public/french.ts';
import type { Label, Measure } from '../api/label-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { WriteAndSend } from '../parts/write-and-send.tsx';
import { LabelFrame, type OfLabel } from './label-frame.tsx';
import { GROUNDS, MEASURES } from '../words/label-words.ts';
import { Considered, Ended } from './measure-ended.tsx';

const Known = ({ measure }: { readonly measure: Measure }) => (
  <dl className="facts card">
    <div>
      <dt>Ce qui est envisagé</dt>
      <dd>{nonBreaking(MEASURES[measure.kind])}</dd>
    </div>
    <div>
      <dt>Pour quelle raison</dt>
      <dd>{nonBreaking(GROUNDS[measure.ground] ?? 'La lettre reçue le dit.')}</dd>
    </div>
    <div>
      <dt>Depuis quand</dt>
      <dd>{frenchDate(measure.proposedOn)}</dd>
    </div>
    <div>
      <dt>Votre dernier jour pour répondre</dt>
      <dd>
        {measure.observationsUntil === null
          ? 'Il court de la réception du courrier recommandé, qui n’est pas encore notée.'
          : frenchDate(measure.observationsUntil)}
      </dd>
    </div>
  </dl>
);

/** The considerations on which it rests, as the letter has them (DEC-05). */
const Reasons = ({ reasons }: Pick<Label, 'reasons'>) =>
  reasons === null ? null : (
    <section aria-labelledby="raisons">
      <h2 id="raisons">Pourquoi</h2>
      <Considered of={reasons} />
    </section>
  );

/** What was sent or written down, as whoever decides reads it; nothing once its words are erased. */
const Said = ({ words }: { readonly words: readonly string[] }) =>
  words.map((each) => (
    <p key={each} className="typed card">
      {each}
    </p>
  ));

const HEARINGS: Readonly<Record<Measure['hearing'], string | null>> = {
  NONE: null,
  ASKED: 'Vous avez demandé un entretien : le service vous appelle pour en fixer le jour.',
  HELD: 'L’entretien a eu lieu. Ce que vous y avez dit est joint au dossier.',
};

type HearingProps = OfLabel & { readonly measure: Measure; readonly said: readonly string[] };

const Hearing = ({ council, label, measure, said }: HearingProps) => {
  const ask = useCommand(() => undefined);
  const stands = HEARINGS[measure.hearing];
  return (
    <section aria-labelledby="entretien">
      <h2 id="entretien">Être entendu</h2>
      {stands === null ? (
        <>
          <p>Vous pouvez demander à parler à quelqu’un, et vous faire assister ou représenter.</p>
          <Refused error={ask.error} />
          <p className="row">
            <Button
              look="quiet"
              onPress={() => ask.mutate({ path: `/api/${council}/labels/${label}/askHearing`, body: {} })}
            >
              Demander un entretien
            </Button>
          </p>
        </>
      ) : (
        <>
          <p>{stands}</p>
          <Said words={said} />
        </>
      )}
    </section>
  );
};

const titleOf = ({ measure, ended }: Label): string => {
  if (measure !== null || ended === null) return 'La mesure envisagée, et votre réponse';
  return ended.as === 'DECIDED' ? 'La décision sur votre label' : 'La mesure abandonnée';
};

/** A measure in preparation (WDR-03 to WDR-05): nothing is decided, and its holder is heard before anything is. */
export const MeasurePage = ({ council, label }: OfLabel) => (
  <LabelFrame council={council} label={label} title={titleOf}>
    {({ available, data: { measure, reasons, heard, ended } }) => {
      if (measure === null) return <Ended ended={ended} />;
      const mayAnswer = measure.decided === null && available.includes('submitObservations');
      return (
        <div className="stack">
          <p className="lead">
            {measure.decided === null
              ? 'Rien n’est décidé, et rien n’en paraît au registre public.'
              : 'La décision est prise : elle compte du jour où elle vous est notifiée, par courrier.'}
          </p>
          <Known measure={measure} />
          <Reasons reasons={reasons} />
          {mayAnswer && (
            <section aria-labelledby="observations">
              <h2 id="observations">Vos observations</h2>
              {measure.observed && <p>Vos observations sont reçues. Vous pouvez les compléter.</p>}
              <Said words={heard?.observations ?? []} />
              <WriteAndSend
                id="texte"
                label="Ce que vous en dites"
                hint="Qui décide le lit avant de décider ; 8 000 signes au plus."
                empty="Écrivez vos observations."
                action="Envoyer mes observations"
                path={`/api/${council}/labels/${label}/submitObservations`}
                bodyOf={(observations) => ({ observations })}
                done="Observations envoyées."
              />
            </section>
          )}
          {mayAnswer && (
            <Hearing council={council} label={label} measure={measure} said={heard?.hearing ?? []} />
          )}
        </div>
      );
    }}
  </LabelFrame>
);
