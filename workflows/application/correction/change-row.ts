import type { Instant } from '../../../events/fact.ts';
import { thingKey, type RowKey, type RowWrite } from '../../kernel/rows.ts';
import type { AnswerRow } from '../draft/commands.ts';
import { numbered } from '../exchange/rows.ts';
import type { ChangeRow, FieldChange } from './commands.ts';

export const changeKey = (council: string, id: string, number: number): RowKey => ({
  pk: thingKey(council, 'application', id),
  sk: `change#${numbered(number)}`,
});

/** Up to where a person has looked at a dossier. */
export const lookKey = (council: string, id: string, person: string): RowKey => ({
  pk: thingKey(council, 'application', id),
  sk: `look#${person}`,
});

type Changed = {
  criterion: string;
  answers: Readonly<Record<string, unknown>>;
  clear: readonly string[];
  saved: readonly AnswerRow[];
};

const fieldChange = ({ answers, saved }: Changed, field: string): FieldChange => {
  const before = saved.find((row) => row.field === field);
  return {
    field,
    ...(before !== undefined && 'value' in before && { before: before.value }),
    ...(Object.hasOwn(answers, field) && { after: answers[field] }),
  };
};

/** After the filing, what each answer was is kept beside what it becomes (B4). */
export const changeRow = (
  { council, id, version }: { council: string; id: string; version: number },
  changed: Changed,
  { at, role }: { at: Instant; role: string | null },
): RowWrite => {
  const number = version + 1;
  const fields = [...new Set([...Object.keys(changed.answers), ...changed.clear])];
  const item: ChangeRow = {
    number,
    criterion: changed.criterion,
    changes: fields.map((field) => fieldChange(changed, field)),
    role,
    at,
  };
  return { kind: 'put', key: changeKey(council, id, number), item, absent: true };
};
