import { type SubmitEvent, useState } from 'react';
import { AskedField } from '../acts/asked-field.tsx';
import type { Asked, Option, Typed } from '../acts/asked.ts';
import type { Routing } from '../api/council-shapes.ts';
import { Problem } from '../api/problem.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Refused } from '../parts/refused.tsx';
import {
  type Fault,
  formOf,
  newPart,
  OTHERWISE_FIELD,
  type Part,
  partField,
  type RoutingForm,
  routingFaults,
  routingIn,
} from './routing-form.ts';
import { RoutingPart } from './routing-part.tsx';
import { FAMILIES } from './routing-words.ts';

type EditorProps = {
  readonly council: string;
  /** What is in force, from which one writes; null before the first. */
  readonly inForce: Routing | null;
  /** Everybody who examines, and who was named and examines no more. */
  readonly officers: readonly Option[];
  readonly onDone: (said: string) => void;
};

const PLACES = {
  name: 'municipalities',
  kind: 'text',
  label: 'Communes',
  hint: 'Une par ligne : son code INSEE, comme 62041 ; son nom suffit dans le Pas-de-Calais.',
} as const;

const GROUP: readonly Asked[] = [
  { name: 'name', kind: 'line', label: 'Nom du groupe', hint: 'Par exemple : Artois.' },
  PLACES,
];

const lineAsked = (groups: readonly Part[], officers: readonly Option[]): readonly Asked[] => [
  ...(groups.length === 0
    ? []
    : [
        {
          name: 'groups',
          kind: 'several',
          label: 'Groupes de communes',
          options: groups.map(({ id, typed }, rank) => ({
            code: id,
            label: (typed['name'] ?? '').trim() || `Groupe ${rank + 1}`,
          })),
          optional: true,
        } as const,
      ]),
  { ...PLACES, optional: true },
  {
    name: 'divisions',
    kind: 'line',
    label: 'Activités',
    hint: 'Les deux premiers chiffres de codes NAF, séparés par des espaces : 47 56.',
    optional: true,
  },
  { name: 'families', kind: 'several', label: 'Familles de structures', options: FAMILIES, optional: true },
  { name: 'officers', kind: 'several', label: 'Qui suit', options: officers },
];

/** What the service says of a field, where it stands on the page. */
const refusedIn = ({ groups, lines }: RoutingForm, error: Error | null): readonly Fault[] =>
  Object.entries(error instanceof Problem ? error.fields : {}).map(([path, says]) => {
    const [list, rank, name = 'municipalities'] = path.split('.');
    const part = (list === 'groups' ? groups : list === 'lines' ? lines : [])[Number(rank)];
    const where = list === 'groups' ? 'Groupe' : 'Ligne';
    return part === undefined
      ? { field: OTHERWISE_FIELD, of: 'Répartition', says }
      : { field: partField(part, name), of: `${where} ${Number(rank) + 1}`, says };
  });

const replaced = (parts: readonly Part[], part: Part): readonly Part[] =>
  parts.map((each) => (each.id === part.id ? part : each));
const raised = (parts: readonly Part[], rank: number): readonly Part[] => {
  const [part] = parts.slice(rank, rank + 1);
  const others = parts.filter((each) => each !== part);
  return part === undefined ? parts : [...others.slice(0, rank - 1), part, ...others.slice(rank - 1)];
};

/** Where one goes on, once it is drawn: what was pressed may be gone. */
const goTo = (id: string): void => {
  setTimeout(() => document.getElementById(id)?.focus());
};
const addId = (word: string): string => `ajouter-${word.toLowerCase()}`;

type PartsProps = {
  readonly parts: readonly Part[];
  readonly word: string;
  readonly asked: readonly Asked[];
  readonly errors: readonly Fault[];
  /** Whether the first that fits wins. */
  readonly ordered: boolean;
  readonly onChange: (parts: readonly Part[]) => void;
};

const Parts = ({ parts, word, asked, errors, ordered, onChange }: PartsProps) =>
  parts.map((part, rank) => (
    <RoutingPart
      key={part.id}
      part={part}
      title={`${word} ${rank + 1}`}
      asked={asked}
      errors={errors}
      onType={(typed) => onChange(replaced(parts, typed))}
      onRemove={() => {
        onChange(parts.filter((each) => each !== part));
        goTo(addId(word));
      }}
      onRaise={
        ordered && rank > 0
          ? () => {
              onChange(raised(parts, rank));
              goTo(`${part.id}-titre`);
            }
          : undefined
      }
    />
  ));

/** To whom what is filed goes, line by line, as it is written; it holds from its adoption on (B7). */
export const RoutingEditor = ({ council, inForce, officers, onDone }: EditorProps) => {
  const [form, setForm] = useState(() => formOf(inForce));
  const [tried, setTried] = useState(0);
  const send = useCommand(({ says = '' }) => onDone(says));
  const change = (part: Partial<RoutingForm>) => setForm({ ...form, ...part });
  const faults = tried > 0 ? routingFaults(form) : [];
  const errors = [...faults, ...refusedIn(form, send.error)];
  const add = (list: 'groups' | 'lines', kind: 'groupe' | 'ligne', typed: Typed = {}) => {
    const part = newPart(kind, typed);
    change({ [list]: [...form[list], part] });
    goTo(`${part.id}-titre`);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    send.reset();
    if (routingFaults(form).length === 0)
      send.mutate({ path: `/api/${council}/adoptRouting`, body: routingIn(form) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary
        errors={errors.map(({ field, of, says }) => ({ field, says: `${of} : ${says}` }))}
        tried={tried}
      />
      <section className="block">
        <h2>Groupes de communes</h2>
        <p>Un groupe donne un nom à des communes que plusieurs lignes citent. Aucun n’est nécessaire.</p>
        <Parts
          parts={form.groups}
          word="Groupe"
          asked={GROUP}
          errors={errors}
          ordered={false}
          onChange={(groups) => change({ groups })}
        />
        <p className="row">
          <Button id={addId('Groupe')} look="quiet" onPress={() => add('groups', 'groupe')}>
            Ajouter un groupe
          </Button>
        </p>
      </section>
      <section className="block">
        <h2>Lignes</h2>
        <p>
          Un dossier va à la première ligne qui lui convient. Plusieurs personnes y suivent à tour de rôle.
        </p>
        <Parts
          parts={form.lines}
          word="Ligne"
          asked={lineAsked(form.groups, officers)}
          errors={errors}
          ordered
          onChange={(lines) => change({ lines })}
        />
        <p className="row">
          <Button id={addId('Ligne')} look="quiet" onPress={() => add('lines', 'ligne')}>
            Ajouter une ligne
          </Button>
        </p>
      </section>
      <section className="block">
        <h2>Tous les autres dossiers</h2>
        <AskedField
          id={OTHERWISE_FIELD}
          asked={{
            name: 'otherwise',
            kind: 'several',
            label: 'Qui suit ce qu’aucune ligne ne donne',
            hint: 'Sans personne, ces dossiers attendent que quelqu’un les prenne.',
            options: officers,
            optional: true,
          }}
          value={form.otherwise}
          error={errors.find(({ field }) => field === OTHERWISE_FIELD)?.says ?? null}
          onType={(otherwise) => change({ otherwise })}
        />
      </section>
      <p className="effect">
        Elle vaut pour les dossiers déposés à partir de maintenant. Ceux qui sont suivis ne changent pas de
        main.
      </p>
      <Refused error={send.error} />
      <p className="row">
        <Button type="submit">Adopter cette répartition</Button>
        <span role="status">{send.isPending ? 'Envoi…' : ''}</span>
      </p>
    </form>
  );
};
