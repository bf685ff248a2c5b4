import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { SOURCE_WORDS } from '../../public/source-words.ts';
import type { Thing } from '../api/shapes.ts';
import { contestsQuery } from '../api/structure-queries.ts';
import type { Contest, Contests, StructureSheet } from '../api/structure-shapes.ts';
import { inWords } from '../words/in-words.ts';
import { type KnownField, readKnown, registerValue } from './known-fields.ts';

type OfStructure = { readonly council: string; readonly structure: string };

/** Where a value comes from, and since when. */
const sourceOf = ({ register }: StructureSheet, field: string): string | null => {
  const known = register?.sources[field];
  return known === undefined
    ? null
    : `${inWords(SOURCE_WORDS, known.source, 'Registre')}, le ${frenchDate(known.on)}`;
};

/** Who reads them: the people of the structure, or the service that settles what they contest. */
type Reader = 'STRUCTURE' | 'SERVICE';

const WORDS: Readonly<Record<Reader, Record<Contest['origin'] | 'waits' | 'accepted', string>>> = {
  STRUCTURE: {
    CONTEST: 'Vous avez répondu',
    DIFFERENCE: 'Vous aviez dit',
    waits: 'Le service vérifie.',
    accepted: 'Le service a retenu votre réponse',
  },
  SERVICE: {
    CONTEST: 'La structure a répondu',
    DIFFERENCE: 'Il était dit avant cette lecture',
    waits: 'Cette valeur est à trancher.',
    accepted: 'Le service a retenu cette réponse',
  },
};

/** What became of what the structure says instead: it is checked by a person, who says why (A3). */
const Contested = ({
  known,
  contest,
  why,
  reader,
}: {
  readonly known: KnownField;
  readonly contest: Contest;
  readonly why: string | null;
  readonly reader: Reader;
}) => {
  const words = WORDS[reader];
  const said = `${words[contest.origin]} « ${readKnown(contest.value, known)} » le ${frenchDate(contest.on)}.`;
  if (contest.outcome === null) return <p className="small">{nonBreaking(`${said} ${words.waits}`)}</p>;
  const kept = contest.outcome === 'ACCEPTED' ? words.accepted : 'Le service a gardé ce que dit le registre';
  const on = contest.settledOn === null ? '' : ` le ${frenchDate(contest.settledOn)}`;
  return <p className="small">{nonBreaking(`${said} ${kept}${on}.${why === null ? '' : ` ${why}`}`)}</p>;
};

const whyOf = (contests: Contests | undefined, field: string): string | null =>
  contests?.contests.findLast((each) => each.field === field && each.act === 'SETTLED')?.reason ?? null;

type ValuesProps = OfStructure & {
  readonly sheet: Thing<StructureSheet>;
  readonly fields: readonly KnownField[];
  readonly reader?: Reader;
};

type OneProps = Omit<ValuesProps, 'fields' | 'reader'> & {
  readonly reader: Reader;
  readonly known: KnownField;
  readonly contests: Contests | undefined;
};

const One = ({ council, structure, sheet, known, contests, reader }: OneProps) => {
  const { data, available } = sheet;
  const { field, label } = known;
  const declared = data.declared[field];
  const value = data.register === null ? declared?.value : registerValue(data.register, field);
  const source = data.register === null && declared !== undefined ? 'DECLARED' : null;
  const contest = data.contests[field];
  const mayContest =
    value !== undefined && available.includes('contestRegister') && contest?.outcome !== null;
  const mayDeclare = value === undefined && known.declarable && available.includes('declareValue');
  return (
    <div>
      <dt>{nonBreaking(label)}</dt>
      <dd>
        {value === undefined ? (
          <span className="soft">Les registres ne le disent pas.</span>
        ) : (
          readKnown(value, known)
        )}
        <span className="source">{source === null ? sourceOf(data, field) : SOURCE_WORDS[source]}</span>
        {contest !== undefined && (
          <Contested known={known} contest={contest} why={whyOf(contests, field)} reader={reader} />
        )}
        {(mayContest || mayDeclare) && (
          <p className="go">
            <Link
              to="/espace/$council/structures/$structure/registres/$field"
              params={{ council, structure, field }}
            >
              {mayContest ? 'Ce n’est pas exact' : 'Le dire'}
              <span className="heard"> : {label}</span>
            </Link>
          </p>
        )}
      </dd>
    </div>
  );
};

/** What the registers say of a structure, read and not typed: each with its source, its day, and what contests it. */
export const RegisterValues = (props: ValuesProps) => {
  const { council, structure, sheet, fields, reader = 'STRUCTURE' } = props;
  const contests = useQuery(contestsQuery(council, structure)).data;
  return (
    <dl className="facts">
      {fields.map((known) => (
        <One
          key={known.field}
          council={council}
          structure={structure}
          sheet={sheet}
          known={known}
          contests={contests}
          reader={reader}
        />
      ))}
    </dl>
  );
};
