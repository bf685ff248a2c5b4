import * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import { ItemContext } from '../../workflows/item/item.machine.ts';
import { labelCommands, type LabelGiven } from '../../workflows/label/commands.ts';
import { holderOf } from '../../workflows/label/holder/holder-of.ts';
import type { LabelContext } from '../../workflows/label/label-context.ts';
import { yearOfNumber } from '../../workflows/label/label-number.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import type { MeasureOpinion } from '../../workflows/label/measure/commands.ts';
import { PublicLabel } from '../../workflows/label/public-row.ts';
import type { Standing } from '../../workflows/label/published.ts';
import { publicLabelKey } from '../../workflows/kernel/rows.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { StructureContext } from '../../workflows/structure/structure.machine.ts';
import type { Store } from '../ports.ts';
import type { Given } from '../shell/handle-command.ts';
import type { References } from './references.ts';
import { awaitedRenewal } from './label/awaited-renewal.ts';
import { isStated } from './label/stated.ts';

/**
 * What an act on a label is decided on. The next number of the year is read here and taken in the label's own
 * transaction: lost races read it again.
 */
export const makeLabelGiven = (store: Pick<Store, 'row' | 'facts'>, references: References): Given => {
  const lastOf = async (council: string, year: string): Promise<number> => {
    const row = await store.row({ pk: `${council}#labelNumbers`, sk: year });
    return row === null ? 0 : z.int().parse(row['last']);
  };
  const rulesOf = async (council: string, at: Instant) =>
    (await references.rulesInForce(council, at))?.label ?? DEFAULT_LABEL_RULES;

  const standing = async (council: string, { number }: LabelContext, at: Instant): Promise<Standing> => {
    const [row, rules] = await Promise.all([store.row(publicLabelKey(number)), rulesOf(council, at)]);
    return { row: row && PublicLabel.parse(row), rules };
  };

  const opinionOf = async (council: string, label: string, point: string | null): Promise<MeasureOpinion> => {
    const found = point === null ? null : await references.state(council, 'item', point);
    if (found === null) return null;
    const { about, answer } = ItemContext.parse(found.context);
    if (about === null || !('label' in about) || about.label !== label || answer === null) return null;
    return { favourable: answer.adopted, votedOn: answer.votedOn };
  };

  const holder = async (council: string, id: string) => {
    const found = await references.state(council, 'structure', id);
    return found && holderOf(id, StructureContext.parse(found.context));
  };

  const recording = async (council: string, data: unknown, at: Instant): Promise<LabelGiven['record']> => {
    const { number, awardedOn } = labelCommands.record.parse(data);
    const year = (number === null ? null : yearOfNumber(number)) ?? Number(awardedOn.slice(0, 4));
    const [last, rules, taken] = await Promise.all([
      lastOf(council, String(year)),
      rulesOf(council, at),
      number === null ? null : store.row(publicLabelKey(number)),
    ]);
    return { last, rules, taken: taken !== null };
  };

  /** What some acts read beside the label, its row and the rules. */
  const more = async (council: string, name: string, data: unknown, thing: Thing<LabelContext>) => {
    switch (name) {
      case 'passDeadline':
        return { awaited: await awaitedRenewal({ store, references }, council, thing) };
      case 'proposeMeasure': {
        const { condition } = labelCommands.proposeMeasure.parse(data);
        return { stated: await isStated({ store, references }, council, thing.context, condition) };
      }
      case 'decideMeasure': {
        const { opinion } = labelCommands.decideMeasure.parse(data);
        return { opinion: await opinionOf(council, thing.id, opinion) };
      }
      case 'recordSuccession':
        return { holder: await holder(council, labelCommands.recordSuccession.parse(data).structure) };
      case 'recordLapse': {
        const { replacedBy } = labelCommands.recordLapse.parse(data);
        const row = replacedBy === null ? null : await store.row(publicLabelKey(replacedBy));
        return { replaced: row?.['council'] === council };
      }
      default:
        return {};
    }
  };

  return async ({ council, name, data, at }, { thing }): Promise<unknown> => {
    if (name === 'record') return recording(council, data, at);
    if (name === 'award') {
      const { awardedOn } = labelCommands.award.parse(data);
      const [last, rules] = await Promise.all([lastOf(council, awardedOn.slice(0, 4)), rulesOf(council, at)]);
      return { sequence: last + 1, rules } satisfies LabelGiven['award'];
    }
    const label = thing as Thing<LabelContext>;
    if (label.version === 0) return undefined;
    const [known, beside] = await Promise.all([
      standing(council, label.context, at),
      more(council, name, data, label),
    ]);
    return { ...known, ...beside };
  };
};
