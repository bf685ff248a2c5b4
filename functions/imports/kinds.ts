import type { CouncilProfile } from '../../events/council.ts';
import type { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { LABEL_COLUMNS, MEMBER_COLUMNS } from '../../workflows/imports/columns.ts';
import { readLabels } from '../../workflows/imports/label-lines.ts';
import { readMembers } from '../../workflows/imports/member-lines.ts';
import type { ReadLine } from '../../workflows/imports/read-line.ts';
import { readTable, type ReadTable } from '../../workflows/imports/read-table.ts';
import { structureKey } from '../../workflows/structure/identifiers.ts';
import { derivedId } from '../shell/digest.ts';
import { recordedLabelId } from '../shell/recorded-label-id.ts';
import type { CsvRecord } from './read-csv.ts';

/** What a file becomes: the command of each line that is understood, and the thing that it moves or starts. */
export type Understood = Omit<ReadTable<string>, 'lines'> & { lines: ReadLine<Sending>[] };
export type Sending = {
  workflow: 'council' | 'label';
  name: string;
  thing: string;
  data: object;
  sameAs: string;
};

export type Known = {
  council: string;
  today: LegalDate;
  colleges: CouncilProfile['colleges'];
  chairTaken: boolean;
};

const sent = <Data>(lines: readonly ReadLine<Data>[], send: (data: Data) => Sending): ReadLine<Sending>[] =>
  lines.map((line) => ({ ...line, data: line.data === null ? null : send(line.data) }));

/** The members of a council; a person of the file is the same when name and address are. */
const members = (records: readonly CsvRecord[], known: Known): Understood => {
  const { lines, ...table } = readTable(records, MEMBER_COLUMNS);
  return {
    ...table,
    lines: sent(readMembers(lines, known), (data) => ({
      workflow: 'council',
      name: 'seatMember',
      thing: known.council,
      data,
      sameAs: `${data.email.toLowerCase()} ${data.name}`,
    })),
  };
};

/** The labels granted before; their holder is the structure that will declare itself under the same number. */
const labels = (records: readonly CsvRecord[], known: Known): Understood => {
  const { council } = known;
  const { lines, ...table } = readTable(records, LABEL_COLUMNS);
  return {
    ...table,
    lines: sent(readLabels(lines, known), (line) => {
      const structure = derivedId(council, 'structure', structureKey(line.holder) ?? '');
      const data = { ...line, holder: { structure, ...line.holder } };
      const thing = recordedLabelId(council, data);
      return { workflow: 'label', name: 'record', thing, data, sameAs: thing };
    }),
  };
};

export const KINDS = { members, labels } as const;
export type Kind = keyof typeof KINDS;

export const isKind = (name: string | undefined): name is Kind =>
  name !== undefined && Object.hasOwn(KINDS, name);
