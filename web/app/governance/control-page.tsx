import { frenchDate } from '../../public/french.ts';
import { CHOSEN_BY, CONTROL_OUTCOME } from '../../public/tables/value-words.ts';
import type { Control, ControlWord } from '../api/controls-shapes.ts';
import { StructureLink } from '../officer/structures/structure-link.tsx';
import { askedOf, controlStanding } from '../words/control-words.ts';
import { inWords } from '../words/in-words.ts';
import { Act } from '../acts/act-form.tsx';
import { AnswerFiles } from './answer-files.tsx';
import { CloseControl, PlanControl } from './control-ends.tsx';
import { type Acting, type OfOne, OnePage, Told } from './one-page.tsx';
import { OwnAct } from './own-act.tsx';

type PartProps = Acting & { readonly control: Control };
type InCouncil = Pick<OfOne, 'council'>;

const NAMES: Readonly<Record<string, string>> = {
  ask: 'Demande',
  answer: 'Réponse',
  why: 'Motif',
  proof: 'Preuve',
  commitment: 'Engagement',
  toMend: 'À corriger',
  because: 'Pourquoi',
};

const linesOf = (words: readonly ControlWord[]) =>
  words.map(({ what, text }) => [inWords(NAMES, what, 'Texte'), text ?? 'Texte effacé'] as const);

type VerdictProps = Omit<PartProps, 'may'> & { readonly ask: number };

const Judge = ({ path, ask, onDone }: VerdictProps) => (
  <Act
    id={`juger-${ask}`}
    path={`${path}/judge`}
    asked={[
      {
        name: 'verdict',
        kind: 'choice',
        label: 'Votre verdict',
        options: [
          { code: 'MET', label: 'Conforme' },
          { code: 'NOT_MET', label: 'Non conforme' },
        ],
      },
      { name: 'why', kind: 'text', label: 'Motif', hint: 'Le titulaire le lira.' },
    ]}
    action={`Juger l’élément ${ask}`}
    done={`L’élément ${ask} est jugé.`}
    toBody={({ verdict, why }) => ({ ask, verdict, why })}
    onDone={onDone}
  />
);

const askStanding = (verdict: 'MET' | 'NOT_MET' | undefined, awaited: boolean): string => {
  if (verdict === undefined) return awaited ? 'réponse attendue' : 'à juger';
  return verdict === 'MET' ? 'conforme' : 'non conforme';
};

/** Each proof that was asked, what was answered, and what was found of it. */
const Asks = ({ council, control, may, ...acting }: PartProps & InCouncil) => {
  const { asks, verdicts, awaited, words = [] } = control.data;
  return (
    <ul className="rows entries">
      {asks.map((of, index) => {
        const ask = index + 1;
        const verdict = verdicts.find((each) => each.ask === ask)?.verdict;
        return (
          <li key={ask}>
            <h3>
              Élément {ask} – {askedOf(of)}{' '}
              <span className="soft">({askStanding(verdict, awaited.includes(ask))})</span>
            </h3>
            <Told lines={linesOf(words.filter((each) => each.ask === ask))} />
            <AnswerFiles council={council} control={control.id} to={{ ask }} />
            {may('judge') && <Judge {...acting} control={control} ask={ask} />}
          </li>
        );
      })}
    </ul>
  );
};

const JudgeCommitment = ({ path, rank, onDone }: Omit<VerdictProps, 'ask'> & { readonly rank: number }) => (
  <Act
    id={`engagement-${rank}`}
    path={`${path}/judgeCommitment`}
    asked={[
      {
        name: 'verdict',
        kind: 'choice',
        label: 'Votre verdict',
        options: [
          { code: 'KEPT', label: 'Tenu' },
          { code: 'NOT_KEPT', label: 'Pas tenu' },
        ],
      },
      { name: 'why', kind: 'text', label: 'Motif', hint: 'Le titulaire le lira.' },
    ]}
    action={`Juger l’engagement ${rank}`}
    done={`L’engagement ${rank} est jugé.`}
    toBody={({ verdict, why }) => ({ commitment: rank, verdict, why })}
    onDone={onDone}
  />
);

const Commitments = ({ council, control, may, ...acting }: PartProps & InCouncil) => {
  const { commitments, words = [] } = control.data;
  if (commitments.length === 0) return null;
  return (
    <section className="block">
      <h2>Plan convenu</h2>
      <ul className="rows entries">
        {commitments.map(({ dueOn }, index) => (
          <li key={index}>
            <h3>
              Engagement {index + 1}, pour le {frenchDate(dueOn)}
            </h3>
            <Told lines={linesOf(words.filter(({ commitment }) => commitment === index + 1))} />
            <AnswerFiles council={council} control={control.id} to={{ commitment: index + 1 }} />
            {may('judgeCommitment') && <JudgeCommitment {...acting} control={control} rank={index + 1} />}
          </li>
        ))}
      </ul>
    </section>
  );
};

const AskToMend = (acting: Acting) => (
  <OwnAct
    id="corriger"
    of={acting}
    command="askToMend"
    asked={[
      { name: 'mendUntil', kind: 'date', label: 'Dernier jour pour corriger' },
      { name: 'words', kind: 'text', label: 'Ce qui est à corriger', hint: 'Le titulaire le lira.' },
    ]}
    effect={({ mendUntil = '' }) => (
      <p>
        Le titulaire est invité à corriger à l’amiable
        {mendUntil === '' ? '' : ` jusqu’au ${frenchDate(mendUntil)}`}, une fois, avant que rien ne soit
        retenu contre lui. Son label ne change pas.
      </p>
    )}
    action="Demander de corriger"
    done="La demande de correction est partie."
  />
);

/** The control of one label: proof by proof, then what follows (H5, H6). */
export const ControlPage = ({ council, id }: OfOne) => (
  <OnePage<Control>
    council={council}
    id={id}
    kind="controls"
    title={({ data }) => `Contrôle du label ${data.number}`}
    standing={controlStanding}
  >
    {(control, acting) => {
      const { structure, structureName, chosenBy, openedOn, outcome, words = [] } = control.data;
      const others = words.filter(({ ask, commitment }) => ask === null && commitment === null);
      return (
        <>
          <p>
            <StructureLink council={council} structure={structure}>
              {structureName}
            </StructureLink>
            . {CHOSEN_BY[chosenBy]}, contrôle ouvert le {frenchDate(openedOn)}.
            {outcome !== null &&
              ` Ce qui suit : ${CONTROL_OUTCOME[outcome as keyof typeof CONTROL_OUTCOME].toLowerCase()}.`}
          </p>
          <Told lines={linesOf(others)} />
          <section className="block">
            <h2>Preuves demandées</h2>
            <Asks council={council} control={control} {...acting} />
          </section>
          <Commitments council={council} control={control} {...acting} />
          <section className="block">
            <h2>Ce qui peut être fait</h2>
            {control.available.length === 0 && <p>Rien ne vous attend ici.</p>}
            <AskToMend {...acting} />
            <PlanControl {...acting} />
            <CloseControl {...acting} />
          </section>
        </>
      );
    }}
  </OnePage>
);
