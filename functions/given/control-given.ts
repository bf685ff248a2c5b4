import type * as z from 'zod';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { ControlCampaignContext } from '../../workflows/control-campaign/control-campaign.machine.ts';
import type { Chosen, controlCommands, ControlGiven } from '../../workflows/control/commands.ts';
import type { ControlContext } from '../../workflows/control/control.machine.ts';
import { DocumentContext } from '../../workflows/document/document.machine.ts';
import { publicLabelKey } from '../../workflows/kernel/rows.ts';
import { LabelContext } from '../../workflows/label/label-context.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { PublicLabel, statusOn } from '../../workflows/label/public-row.ts';
import type { Store } from '../ports.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import { isStated, wasExamined } from './label/stated.ts';
import type { References } from './references.ts';

type Data<Name extends keyof typeof controlCommands> = z.infer<(typeof controlCommands)[Name]>;
type Sources = { store: Pick<Store, 'row' | 'facts'>; references: References };

const makeReadings = ({ store, references }: Sources, { council, at }: Command) => {
  const labelOf = async (id: string): Promise<LabelContext | null> => {
    const found = await references.state(council, 'label', id);
    return found && LabelContext.parse(found.context);
  };

  const isInForce = async (number: string): Promise<boolean> => {
    const row = await store.row(publicLabelKey(number));
    return row !== null && statusOn(PublicLabel.parse(row), dateInParis(at)) === 'VALID';
  };

  /** Whom chance drew, or the service picked: nobody else is controlled. */
  const chosenBy = async (id: string, label: string, number: string): Promise<'DRAW' | 'RISK' | null> => {
    const found = await references.state(council, 'controlCampaign', id);
    if (found === null) return null;
    const { sample, picked } = ControlCampaignContext.parse(found.context);
    if (sample.includes(number)) return 'DRAW';
    return picked.some((one) => one.label === label) ? 'RISK' : null;
  };

  const chosen = async (
    { campaign, label }: Data<'open'>,
    known: LabelContext | null,
  ): Promise<Chosen | null> => {
    if (known?.holder == null) return null;
    const { number, holder } = known;
    const [by, inForce] = await Promise.all([chosenBy(campaign, label, number), isInForce(number)]);
    return by && { number, structure: holder.structure, structureName: holder.name, chosenBy: by, inForce };
  };

  /**
   * A label that was taken over, or that silence granted, has no decision here that states anything: what it depends on is what the
   * service reads in its own files, and silence sets no condition (SIL-01).
   */
  const areStated = async ({ asks }: Data<'open'>, known: LabelContext | null): Promise<boolean> => {
    if (known === null || known.application === '') return true;
    const examined = await wasExamined({ store }, council, known.application);
    const stated = asks.map(async ({ of }) =>
      'criterion' in of && !examined ? true : isStated({ store, references }, council, known, of),
    );
    return (await Promise.all(stated)).every(Boolean);
  };

  /** M16: a document of that structure that was found clean serves, and no other. */
  const isUsable = async (id: string, structure: string): Promise<boolean> => {
    const found = await references.state(council, 'document', id);
    return found?.word === 'clean' && DocumentContext.parse(found.context).structure === structure;
  };

  return {
    labelOf,
    chosen,
    areStated,
    planDays: async (): Promise<ControlGiven['agreePlan']> => {
      const rules = (await references.rulesInForce(council, at))?.label ?? DEFAULT_LABEL_RULES;
      return { reminderDays: rules.controls.planReminderDays };
    },
    days: async (): Promise<ControlGiven['askToMend']> => {
      const rules = (await references.rulesInForce(council, at))?.label ?? DEFAULT_LABEL_RULES;
      return {
        leastDays: rules.observationsDays.suspension,
        reminderDays: rules.controls.reminderDays,
      };
    },
    unusable: async (documents: readonly string[], structure: string): Promise<string[]> => {
      const usable = await Promise.all(documents.map((id) => isUsable(id, structure)));
      return documents.filter((_, index) => usable[index] !== true);
    },
  };
};

/** What a control is decided on: its campaign, the label and the decision that earned it, documents, a measure. */
export const makeControlGiven =
  (sources: Sources): Given =>
  async (command, { thing }): Promise<ControlGiven[keyof ControlGiven] | undefined> => {
    const read = makeReadings(sources, command);
    const { structure, label } = thing.context as ControlContext;
    switch (command.name) {
      case 'open': {
        const data = command.data as Data<'open'>;
        const known = await read.labelOf(data.label);
        const [chosen, stated, days] = await Promise.all([
          read.chosen(data, known),
          read.areStated(data, known),
          read.days(),
        ]);
        return { chosen, stated, ...days };
      }
      case 'answer':
      case 'giveProof': {
        const { documents } = command.data as Data<'answer' | 'giveProof'>;
        return { unusable: await read.unusable(documents, structure) };
      }
      case 'agreePlan':
        return read.planDays();
      case 'askToMend':
        return read.days();
      case 'close': {
        const measure = (await read.labelOf(label))?.measure ?? null;
        return { measure: measure && { kind: measure.kind, urgent: measure.urgent } };
      }
      default:
        return undefined;
    }
  };
