import { type JsonObject, objectOf, textOf } from './json.ts';
import { type Fact, said, type Stored, thingsOf } from './things.ts';

const holderOf = ({ data }: Fact): string => textOf(objectOf(data['holder'])['structure']);
const BEGINS: readonly string[] = ['LabelAwarded.v1', 'LabelRecorded.v1'];

/** Beside each structure, the labels that it holds, or held until the day on which another took over from it. */
export const heldLabelRows = (stored: Stored): Map<string, JsonObject> => {
  const rows = new Map<string, JsonObject>();
  for (const { council, id, facts } of thingsOf(stored, 'label')) {
    const first = facts.find(({ type }) => BEGINS.includes(type));
    if (first === undefined) continue;
    const number = said(first, 'number');
    const hold = (structure: string, until: string | null): void => {
      rows.set(`${council}#structure#${structure} label#${id}`, { label: id, number, until });
    };
    let holder = holderOf(first);
    hold(holder, null);
    for (const changed of facts.filter(({ type }) => type === 'LabelHolderChanged.v1')) {
      if (holderOf(changed) !== holder) hold(holder, said(changed, 'changedOn'));
      holder = holderOf(changed);
      hold(holder, null);
    }
  }
  return rows;
};
