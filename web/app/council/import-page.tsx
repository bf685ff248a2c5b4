import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { counted, nonBreaking } from '../../public/french.ts';
import { LABEL_COLUMNS, MEMBER_COLUMNS } from '../../../workflows/imports/columns.ts';
import { AskedField } from '../acts/asked-field.tsx';
import { type Asked, faultsIn, fieldId, type Typed } from '../acts/asked.ts';
import { textIn } from '../acts/file-content.ts';
import { type Imported, type ImportKind, previewImport } from '../api/import-file.ts';
import { useCommand } from '../api/use-command.ts';
import { Crumb } from '../governance/crumb.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Brought, Understood } from './import-lines.tsx';

const FORM = 'reprise';

const ASKED: readonly Asked[] = [
  {
    name: 'kind',
    kind: 'choice',
    label: 'Ce que dit le fichier',
    options: [
      { code: 'members', label: 'Les membres du conseil' },
      { code: 'labels', label: 'Les labels accordés avant ce service' },
    ],
  },
  {
    name: 'file',
    kind: 'file',
    label: 'Fichier CSV',
    accept: '.csv,.txt',
    hint: 'Enregistré en CSV depuis un tableur, titres en première ligne, 300 lignes au plus.',
  },
];

const COLUMNS = { members: MEMBER_COLUMNS, labels: LABEL_COLUMNS } as const;

const Titles = ({ kind }: { readonly kind: ImportKind }) => {
  const columns = COLUMNS[kind].map(({ titles: [title], required }) => ({ title, required }));
  const named = (required: boolean) =>
    columns.flatMap((each) => (each.required === required ? [each.title] : [])).join(', ');
  return <p>{nonBreaking(`Colonnes attendues : ${named(true)}. Si vous les avez : ${named(false)}.`)}</p>;
};

const EFFECT = {
  members: 'Chaque personne siège aussitôt et reçoit une invitation.',
  labels: 'Chaque label est au registre aussitôt, sans décision d’ici.',
} as const;

const carryOutWords = (kind: ImportKind, count: number): string =>
  kind === 'members'
    ? `Faire siéger ${counted(count, 'personne', 'personnes')}`
    : `Reprendre ${counted(count, 'label', 'labels')}`;

const isKind = (text: string): text is ImportKind => text === 'members' || text === 'labels';

/** What a council kept elsewhere: read first, line by line, and brought in once it was looked at. */
export const ImportPage = ({ council }: { readonly council: string }) => {
  const [typed, setTyped] = useState<Typed>({});
  const [tried, setTried] = useState(0);
  const [brought, setBrought] = useState<Imported | null>(null);
  const preview = useMutation({
    mutationFn: ({ kind, csv }: { kind: ImportKind; csv: string }) => previewImport(council, kind, csv),
  });
  const carryOut = useCommand((answer) => {
    setBrought(answer as unknown as Imported);
    preview.reset();
  });
  const { kind = '', file = '' } = typed;
  const faults = tried > 0 ? faultsIn(ASKED, typed) : {};
  const type = (name: string, text: string) => {
    setTyped({ ...typed, [name]: text });
    setBrought(null);
    preview.reset();
    carryOut.reset();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (isKind(kind) && file !== '') preview.mutate({ kind, csv: textIn(file) });
  };
  const understood = preview.data?.lines.filter((line) => line.understood !== null) ?? [];
  return (
    <Page title="Que reprendre de ce qui était tenu ailleurs ?" above={<Crumb council={council} />} wide>
      <p className="lead">
        Un fichier est d’abord lu, ligne par ligne, et rien n’est écrit. Ce qui n’est pas compris reste
        dehors, avec ce qu’il faut y corriger.
      </p>
      <form onSubmit={submit} noValidate>
        <ErrorSummary
          errors={ASKED.flatMap(({ name, label }) => {
            const says = faults[name];
            return says === undefined ? [] : [{ field: fieldId(FORM, name), says: `${label} : ${says}` }];
          })}
          tried={tried}
        />
        {ASKED.map((asked) => (
          <AskedField
            key={asked.name}
            id={fieldId(FORM, asked.name)}
            asked={asked}
            value={typed[asked.name] ?? ''}
            error={faults[asked.name] ?? null}
            onType={(text) => type(asked.name, text)}
          />
        ))}
        {isKind(kind) && <Titles kind={kind} />}
        <Refused error={preview.error ?? carryOut.error} />
        <p className="row">
          <Button type="submit" look={preview.data === undefined ? 'main' : 'quiet'}>
            Lire ce fichier
          </Button>
          <span role="status">{preview.isPending || carryOut.isPending ? 'Lecture…' : ''}</span>
        </p>
      </form>
      {preview.data !== undefined && <Understood of={preview.data} />}
      {isKind(kind) && understood.length > 0 && (
        <>
          <p className="effect">
            {EFFECT[kind]} La même ligne, envoyée de nouveau, n’est pas reprise deux fois.
          </p>
          <p className="row">
            <Button
              onPress={() =>
                carryOut.mutate({ path: `/api/${council}/imports/${kind}`, body: { csv: textIn(file) } })
              }
            >
              {nonBreaking(carryOutWords(kind, understood.length))}
            </Button>
          </p>
        </>
      )}
      {brought !== null && (
        <Brought of={brought}>
          {kind === 'members' && (
            <p className="go">
              <Link to="/espace/$council/membres" params={{ council }}>
                Voir les membres
              </Link>
            </p>
          )}
        </Brought>
      )}
    </Page>
  );
};
