import { useQuery } from '@tanstack/react-query';
import { frenchDate } from '../../public/french.ts';
import { agendaQuery } from '../api/session-queries.ts';
import type { CharterSheet } from '../api/governance-shapes.ts';
import { Act } from '../acts/act-form.tsx';
import { type Asked, YES_NO } from '../acts/asked.ts';
import { useSessionOptions } from './use-session-options.ts';

type StepsProps = {
  readonly council: string;
  readonly path: string;
  readonly sheet: CharterSheet;
  readonly onDone: (said: string) => void;
};

const Place = ({ council, path, onDone }: Omit<StepsProps, 'sheet'>) => {
  const options = useSessionOptions(council);
  if (options.length === 0)
    return <p>Aucune séance n’est annoncée : annoncez-en une pour y inscrire ce projet.</p>;
  return (
    <Act
      id="inscrire"
      path={`${path}/placeOnAgenda`}
      asked={[{ name: 'session', kind: 'among', label: 'Séance', options }]}
      effect="Le conseil votera ce texte, tel qu’il est. S’il change ensuite, il redevient un projet et il faudra l’inscrire de nouveau."
      action="Inscrire ce projet à une séance"
      done="Le projet est inscrit à la séance."
      onDone={onDone}
    />
  );
};

/** The point by which the session votes it: named by the charter, once it is on its agenda. */
const PutPoint = ({ council, sheet, onDone }: Omit<StepsProps, 'path'>) => (
  <Act
    id="point"
    path={`/api/${council}/items`}
    effect="Le point paraît à l’ordre du jour de la séance. Son vote, une fois la séance levée, vaut adoption."
    action="Ajouter le point à l’ordre du jour"
    done="Le point est à l’ordre du jour."
    toBody={() => ({ session: sheet.data.session, charter: sheet.id })}
    onDone={onDone}
  />
);

const Effect = ({ effectiveOn = '', wordingOnly = '' }: Readonly<Record<string, string>>) => {
  const from = effectiveOn === '' ? 'au jour choisi' : `le ${frenchDate(effectiveOn)}`;
  return (
    <>
      <p>La charte prend effet {from}. Elle ne pourra plus être modifiée.</p>
      <ul>
        <li>Un dossier déjà déposé reste jugé par la charte à laquelle il est lié.</li>
        <li>Un brouillon pas encore envoyé doit prendre la nouvelle charte à partir de ce jour.</li>
        <li>
          {wordingOnly === 'YES'
            ? 'Les structures n’ont pas à signer de nouveau : seuls des mots changent.'
            : 'Une structure signe de nouveau si un article, une valeur ou une règle a changé.'}
        </li>
      </ul>
    </>
  );
};

const Adopt = ({ council, path, sheet, onDone }: StepsProps) => {
  const { session } = sheet.data;
  const agenda = useQuery({ ...agendaQuery(council, session ?? ''), enabled: session !== null });
  const points = (agenda.data?.points ?? []).map(({ item, question }) => ({ code: item, label: question }));
  const point: Asked = {
    name: 'item',
    kind: 'among',
    label: 'Point par lequel le conseil l’a votée',
    optional: true,
    options: points,
  };
  return (
    <Act
      id="adopter"
      path={`${path}/adopt`}
      asked={[
        { name: 'effectiveOn', kind: 'date', label: 'Jour où elle prend effet' },
        {
          name: 'deliberation',
          kind: 'line',
          label: 'Délibération',
          hint: 'Sa référence, par exemple « n° 2027-12 ».',
        },
        ...(points.length > 0 ? [point] : []),
        {
          name: 'wordingOnly',
          kind: 'choice',
          label: 'Le conseil a voté que seule l’écriture change',
          options: YES_NO,
        },
      ]}
      effect={(typed) => <Effect {...typed} />}
      action="Enregistrer l’adoption de la charte"
      done="La charte est adoptée."
      toBody={({ effectiveOn, deliberation, item = '', wordingOnly }) => ({
        effectiveOn,
        deliberation,
        ...(item !== '' && { item }),
        wordingOnly: wordingOnly === 'YES',
      })}
      onDone={onDone}
    />
  );
};

/** What a decree sets each year: the text that was voted stays, and is compiled with it anew. */
const PublishConstants = ({ path, onDone }: Omit<StepsProps, 'council' | 'sheet'>) => (
  <Act
    id="constantes"
    path={`${path}/publishConstants`}
    asked={[
      {
        name: 'text',
        kind: 'source',
        label: 'Table entière des constantes',
        hint: 'Année par année, avec la source de chaque valeur, comme leur fichier les écrit.',
      },
    ]}
    effect="Le texte voté ne change pas : il se calcule avec ces valeurs pour les dossiers à venir. Un dossier déjà déposé garde celles auxquelles il est lié."
    action="Publier les constantes d’une année"
    done="Les constantes sont publiées."
    onDone={onDone}
  />
);

/** What may be done of a draft as a whole: put before the council, adopted, left. */
export const CharterSteps = (props: StepsProps) => {
  const { path, sheet, onDone } = props;
  const { available, state, data } = sheet;
  if (available.length === 0) return <p>Rien ne vous attend ici.</p>;
  return (
    <>
      {available.includes('placeOnAgenda') &&
        (data.compiledDigest === null ? (
          <p>Un texte qui a des fautes ne peut pas être inscrit à une séance.</p>
        ) : (
          <Place {...props} />
        ))}
      {state === 'onAgenda' && data.session !== null && <PutPoint {...props} />}
      {available.includes('adopt') && data.compiledDigest !== null && <Adopt {...props} />}
      {available.includes('publishConstants') && <PublishConstants path={path} onDone={onDone} />}
      {available.includes('abandon') && (
        <Act
          id="abandonner"
          path={`${path}/abandon`}
          asked={[{ name: 'reason', kind: 'text', label: 'Pourquoi' }]}
          effect="Le projet reste lisible, et ne peut plus être repris. La charte en vigueur ne change pas."
          action="Abandonner ce projet"
          done="Le projet est abandonné."
          onDone={onDone}
        />
      )}
    </>
  );
};
