import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import type { RulesData, RulesDraft } from '../api/rules-queries.ts';
import { agendaQuery } from '../api/session-queries.ts';
import { labelRuleName, ruleInWords } from '../words/rule-words.ts';
import { Act } from '../acts/act-form.tsx';
import { useRoles } from '../council/use-roles.ts';
import { useSessionOptions } from './use-session-options.ts';

type OneProps = {
  readonly council: string;
  readonly draft: RulesDraft;
  /** The rules of the label that are in force. */
  readonly label: RulesData;
  readonly available: readonly string[];
  readonly onDone: (said: string) => void;
};

const labelChanges = (before: RulesData, after: RulesData): readonly string[] =>
  Object.entries(after)
    .filter(([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value))
    .map(
      ([field, value]) =>
        `${labelRuleName(field)} : ${ruleInWords(value)}, au lieu de ${ruleInWords(before[field] ?? null)}.`,
    );

const Place = ({ council, draft: { draft }, onDone }: OneProps) => {
  const options = useSessionOptions(council);
  if (options.length === 0)
    return <p>Aucune séance n’est annoncée : annoncez-en une pour y inscrire ce projet.</p>;
  return (
    <Act
      id={`inscrire-${draft}`}
      path={`/api/${council}/placeRulesOnAgenda`}
      asked={[{ name: 'session', kind: 'among', label: 'Séance', options }]}
      effect="Le conseil votera ce projet tel qu’il est."
      action={`Inscrire le projet ${draft} à une séance`}
      done={`Le projet ${draft} est inscrit à la séance.`}
      toBody={({ session }) => ({ draft, session })}
      onDone={onDone}
    />
  );
};

const Point = ({ council, draft: { draft, session }, onDone }: OneProps) => (
  <Act
    id={`point-${draft}`}
    path={`/api/${council}/items`}
    effect="Le point paraît à l’ordre du jour de la séance. Son vote, une fois la séance levée, vaut adoption."
    action={`Ajouter le projet ${draft} à l’ordre du jour`}
    done="Le point est à l’ordre du jour."
    toBody={() => ({ session, rulesDraft: draft })}
    onDone={onDone}
  />
);

const Adopt = ({ council, draft: { draft, session }, onDone }: OneProps) => {
  const agenda = useQuery({ ...agendaQuery(council, session ?? ''), enabled: session !== null });
  const points = (agenda.data?.points ?? []).map(({ item, question }) => ({ code: item, label: question }));
  return (
    <Act
      id={`adopter-${draft}`}
      path={`/api/${council}/adoptRules`}
      asked={[
        { name: 'adoptedOn', kind: 'date', label: 'Jour du vote' },
        { name: 'deliberation', kind: 'line', label: 'Délibération', hint: 'Sa référence.' },
        {
          name: 'effectiveOn',
          kind: 'date',
          label: 'Jour où il prend effet',
          optional: true,
          hint: 'Sans date, le jour du vote.',
        },
        ...(points.length === 0
          ? []
          : [
              {
                name: 'item',
                kind: 'among',
                label: 'Point par lequel le conseil l’a voté',
                optional: true,
                options: points,
              } as const,
            ]),
      ]}
      effect={({ adoptedOn = '', effectiveOn = '' }) => {
        const from = effectiveOn === '' ? adoptedOn : effectiveOn;
        return (
          <p>
            Le projet {draft} devient le règlement{' '}
            {from === '' ? 'à partir de ce jour' : `à partir du ${frenchDate(from)}`}. Une séance déjà
            convoquée et un dossier déjà déposé gardent le règlement qui valait alors.
          </p>
        );
      }}
      action={`Enregistrer l’adoption du projet ${draft}`}
      done={`Le projet ${draft} est adopté.`}
      toBody={({ adoptedOn, deliberation, effectiveOn = '', item = '' }) => ({
        draft,
        adoptedOn,
        deliberation,
        ...(effectiveOn !== '' && { effectiveOn }),
        ...(item !== '' && { item }),
      })}
      onDone={onDone}
    />
  );
};

const standingOf = ({ adoptedAs, session }: RulesDraft): string => {
  if (adoptedAs !== null) return `adopté : version ${adoptedAs}`;
  return session === null ? 'en préparation' : 'à l’ordre du jour d’une séance';
};

/** One draft of the rules: what it changes, sentence by sentence, and what may be done of it. */
export const RulesDraftCard = (props: OneProps) => {
  const { council, draft, label, available } = props;
  const roles = useRoles(council);
  // DEL-03, MAN-05: a point joins an agenda by who sets it, or keeps it.
  const keepsAgenda = roles.includes('secretary') || roles.includes('president');
  const changed = [...draft.changes.map(({ sentence }) => sentence), ...labelChanges(label, draft.label)];
  const open = draft.adoptedAs === null;
  return (
    <li>
      <h3>
        Projet {draft.draft} <span className="soft">({standingOf(draft)})</span>
      </h3>
      {open && changed.length === 0 && <p>Ce projet ne change rien au règlement en vigueur.</p>}
      {open && (
        <ul>
          {changed.map((sentence) => (
            <li key={sentence}>{nonBreaking(sentence)}</li>
          ))}
        </ul>
      )}
      {open && available.includes('placeRulesOnAgenda') && <Place {...props} />}
      {open && draft.session !== null && keepsAgenda && <Point {...props} />}
      {open && available.includes('adoptRules') && <Adopt {...props} />}
    </li>
  );
};
