import type { Happening } from '../../events/catalogue.ts';
import { thingKey, type RowItem, type RowWrite } from '../kernel/rows.ts';
import { numbered } from './exchange/rows.ts';

/** What is read of a dossier's facts one subject at a time. */
export type Subject = 'verdict' | 'conflict' | 'request';

type Told = Pick<Happening, 'type' | 'data'>;

/** Of which criteria a version tells: the engine's verdict, or a person's on it. */
export type VerdictsTold = { version: number; evaluated: string[]; resolved: string[] };

const subjectOf = ({ type }: Told): Subject | null => {
  switch (type) {
    case 'CriterionEvaluated.v1':
    case 'CriterionResolved.v1':
      return 'verdict';
    case 'ConflictDeclared.v1':
    case 'OpenedDespiteLink.v1':
    case 'LinkLifted.v1':
      return 'conflict';
    case 'MissingItemsRequested.v1':
      return 'request';
    default:
      return null;
  }
};

/** The criteria that some facts of one version tell of, in their order. */
export const verdictsTold = (version: number, facts: readonly Told[]): VerdictsTold => {
  const evaluated: string[] = [];
  const resolved: string[] = [];
  for (const { type, data } of facts as readonly Happening[]) {
    if (type === 'CriterionEvaluated.v1') evaluated.push(data.criterion);
    if (type === 'CriterionResolved.v1') resolved.push(data.criterion);
  }
  return { version, evaluated, resolved };
};

/** The start of the sort keys of the rows that say where the facts on a subject stand. */
export const toldPrefix = (subject: Subject): string => `told#${subject}#`;

/**
 * Where the facts on a subject stand, one row a version: who reads what a dossier says of it reads these by key, however
 * much else was said (the cost of a reading does not follow the history).
 */
export const toldRows = (
  { council, id, version: seen }: { council: string; id: string; version: number },
  facts: readonly Told[],
): RowWrite[] => {
  const version = seen + 1;
  const pk = thingKey(council, 'application', id);
  const subjects = new Set(facts.map(subjectOf).filter((subject) => subject !== null));
  return [...subjects].map((subject) => {
    const item: RowItem = subject === 'verdict' ? verdictsTold(version, facts) : { version };
    const key = { pk, sk: `${toldPrefix(subject)}${numbered(version)}` };
    return { kind: 'put', key, item, absent: true };
  });
};
