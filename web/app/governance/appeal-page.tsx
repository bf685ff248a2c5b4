import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate } from '../../public/french.ts';
import { APPEAL_OUTCOME, APPEAL_SUBJECT, APPELLANT } from '../../public/tables/value-words.ts';
import { officersQuery } from '../api/people-queries.ts';
import type { Appeal } from '../api/controls-shapes.ts';
import { StructureLink } from '../officer/structures/structure-link.tsx';
import { appealStanding } from '../words/control-words.ts';
import { inWords } from '../words/in-words.ts';
import { type Acting, type OfOne, OnePage, Told } from './one-page.tsx';
import { DeliveredAct, OwnAct } from './own-act.tsx';

type ActsProps = Acting & { readonly council: string; readonly appeal: Appeal };

const Entrust = (props: ActsProps) => {
  const { council, appeal } = props;
  const { data, error } = useQuery(officersQuery(council));
  // The names of who examines are not read by whoever presides (GDPR, article 5).
  if (error !== null)
    return appeal.data.examiner === null ? (
      <p>Le secrétariat confie ce recours à quelqu’un qui n’a pas instruit le dossier.</p>
    ) : null;
  const officers = data?.officers ?? [];
  return (
    <OwnAct
      id="confier"
      of={props}
      command="entrust"
      asked={[
        {
          name: 'examiner',
          kind: 'among',
          label: 'À qui',
          hint: 'À quelqu’un qui n’a pas instruit le dossier.',
          options: officers.map(({ person, name }) => ({ code: person, label: name ?? 'Nom effacé' })),
        },
      ]}
      effect={`Cette personne examine le recours et propose une réponse. Sans réponse signée le ${frenchDate(appeal.data.silenceOn)}, le recours est rejeté par le silence.`}
      action="Confier l’examen"
      done="L’examen est confié."
    />
  );
};

/** The acts of this page; whoever presides signs the answer on a page of its own. */
const HERE = ['admit', 'entrust', 'examine', 'notify'];

const Acts = (props: ActsProps) => {
  const { council, appeal, may } = props;
  if (![...HERE, 'decide'].some(may)) return <p>Rien ne vous attend ici.</p>;
  return (
    <>
      {may('decide') && (
        <p className="go">
          <Link to="/espace/$council/decisions/recours/$appeal" params={{ council, appeal: appeal.id }}>
            Lire et signer la réponse
          </Link>
        </p>
      )}
      <OwnAct
        id="admettre"
        of={props}
        command="admit"
        asked={[{ name: 'reason', kind: 'text', label: 'Pourquoi', hint: 'Le service seul le lit.' }]}
        effect="Le recours est examiné malgré son retard. Le délai du silence ne change pas."
        action="Examiner malgré le retard"
        done="Le recours sera examiné."
      />
      {props.may('entrust') && <Entrust {...props} />}
      <OwnAct
        id="examiner"
        of={props}
        command="examine"
        asked={[
          {
            name: 'proposes',
            kind: 'choice',
            label: 'Proposition',
            options: [
              { code: 'UPHOLD', label: 'Accueillir le recours' },
              { code: 'REJECT', label: 'Rejeter le recours' },
            ],
          },
          { name: 'text', kind: 'text', label: 'Rapport', hint: 'La structure le lira avec la réponse.' },
        ]}
        effect="La réponse reste à signer par la présidence, qui n’est pas tenue par cette proposition."
        action="Rendre le rapport d’examen"
        done="Le rapport est rendu."
      />
      <DeliveredAct
        id="notifier"
        of={props}
        command="notify"
        effect="La réponse est notifiée du jour que prouvent ces dates : le délai pour saisir le tribunal court de ce jour."
        action="Enregistrer la notification de la réponse"
        done="La réponse est notifiée."
      />
    </>
  );
};

type FollowsProps = Pick<ActsProps, 'council' | 'appeal'>;

/** Where what an appeal leads to is done. */
const WhereTo = ({ council, appeal: { data } }: FollowsProps) => {
  const { effect, against, structure } = data;
  if (against !== null && effect === 'REOPENS')
    return (
      <Link to="/espace/$council/dossiers/$application" params={{ council, application: against.id }}>
        Ouvrir le dossier
      </Link>
    );
  if (against?.kind === 'LABEL')
    return (
      <Link
        to="/espace/$council/controles/$kind/$thing"
        params={{ council, kind: 'labels', thing: against.id }}
      >
        Ouvrir le label
      </Link>
    );
  return (
    <StructureLink council={council} structure={structure}>
      Trouver le label à la page de la structure
    </StructureLink>
  );
};

const FOLLOWS = {
  REOPENS: 'Le dossier est à décider de nouveau.',
  LABEL_ACT: 'Un acte est attendu sur le label : la mesure contestée est reprise, ou un retrait est proposé.',
} as const;

/** REM-04: what was refused is decided again; anything else is an act on the label, which somebody is to do. */
const Follows = (props: FollowsProps) => {
  const { effect } = props.appeal.data;
  if (effect === null || effect === 'NONE') return null;
  return (
    <section className="block">
      <h2>Ce qui suit</h2>
      <p>{FOLLOWS[effect]}</p>
      <p className="go">
        <WhereTo {...props} />
      </p>
    </section>
  );
};

const PROPOSES = { UPHOLD: 'Accueillir', REJECT: 'Rejeter' } as const;

/** One appeal: what is said, what silence would do, who examines it (REM-01 to REM-09). */
export const AppealPage = ({ council, id }: OfOne) => (
  <OnePage<Appeal>
    council={council}
    id={id}
    kind="appeals"
    title={({ data }) => `Recours de ${data.structureName}`}
    standing={appealStanding}
  >
    {(appeal, acting) => {
      const { data } = appeal;
      return (
        <>
          <p className="go">
            <StructureLink council={council} structure={data.structure}>
              La structure : registres, personnes, labels
            </StructureLink>
          </p>
          <Told
            lines={[
              [
                'Contre',
                `${inWords(APPEAL_SUBJECT, data.subject, 'Une décision')}, du ${frenchDate(data.decidedOn)}`,
              ],
              ['Formé par', data.appellant ?? APPELLANT[data.by]],
              ['Reçu le', frenchDate(data.receivedOn)],
              ['Ce qui est demandé', data.text],
              ['Examiné malgré son retard', data.admitted],
              ['Observations du titulaire', data.observations],
              ['Proposition', data.proposes && PROPOSES[data.proposes]],
              ['Rapport', data.report],
              ['Réponse', data.outcome && inWords(APPEAL_OUTCOME, data.outcome)],
              ['Motifs de la réponse', data.reasons],
              ['Tribunal, au plus tard le', data.courtDeadline && frenchDate(data.courtDeadline)],
            ]}
          />
          <Follows council={council} appeal={appeal} />
          <section className="block">
            <h2>Ce qui peut être fait</h2>
            <Acts council={council} appeal={appeal} {...acting} />
          </section>
        </>
      );
    }}
  </OnePage>
);
