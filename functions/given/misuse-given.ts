import type * as z from 'zod';
import { publicLabelKey } from '../../workflows/kernel/rows.ts';
import { LabelContext } from '../../workflows/label/label-context.ts';
import { isLabelNumber, parseLabelNumber } from '../../workflows/label/label-number.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { PublicLabel } from '../../workflows/label/public-row.ts';
import type { MentionedLabel, misuseCommands, MisuseGiven, Report } from '../../workflows/misuse/commands.ts';
import type { MisuseContext } from '../../workflows/misuse/misuse.machine.ts';
import type { Kept } from '../../workflows/retention/kept.ts';
import { keptReport } from '../../workflows/misuse/kept-report.ts';
import type { Store } from '../ports.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import type { References } from './references.ts';

type Data<Name extends keyof typeof misuseCommands> = z.infer<(typeof misuseCommands)[Name]>;
type Sources = { store: Pick<Store, 'row'>; references: Pick<References, 'state' | 'rulesInForce'> };

const makeReadings = ({ store, references }: Sources, { council, at }: Command) => {
  const labelRules = async () => (await references.rulesInForce(council, at))?.label ?? DEFAULT_LABEL_RULES;
  const rules = async () => (await labelRules()).misuse;

  /** The number as its label has it; null when no label of this council has. */
  const numberOf = async ({ number }: z.infer<typeof Report>): Promise<string | null> => {
    const parsed = parseLabelNumber(number ?? '');
    const read = parsed !== null && 'number' in parsed ? parsed.number : (number ?? '').trim().toUpperCase();
    if (!isLabelNumber(read)) return null;
    const row = PublicLabel.safeParse(await store.row(publicLabelKey(read))).data;
    return row?.council === council ? row.number : null;
  };

  const labelOf = async (id: string) => {
    const found = await references.state(council, 'label', id);
    return found && LabelContext.parse(found.context);
  };

  return {
    reported: async (report: z.infer<typeof Report>): Promise<MisuseGiven['report']> => {
      const [number, days] = await Promise.all([numberOf(report), rules()]);
      return { number, rules: days };
    },
    rules,
    mentioned: async (label: string | null): Promise<MentionedLabel | null> => {
      const holder = (label === null ? null : await labelOf(label))?.holder ?? null;
      return holder && { structure: holder.structure, structureName: holder.name };
    },
    measureProposed: async ({ label }: MisuseContext): Promise<boolean> =>
      label !== null && (await labelOf(label))?.measure?.ground === 'MARK_MISUSE',
    kept: async (context: MisuseContext): Promise<Kept> =>
      keptReport(context, (await labelRules()).retention),
  };
};

/** What decisions on a report of misuse read of the label that it names. */
export const makeMisuseGiven =
  (sources: Sources): Given =>
  async (command, { thing }): Promise<MisuseGiven[keyof MisuseGiven] | undefined> => {
    const read = makeReadings(sources, command);
    switch (command.name) {
      case 'report':
        return read.reported((command.data as Data<'report'>).report);
      case 'record':
        return read.reported(command.data as Data<'record'>);
      case 'hear': {
        const [label, rules] = await Promise.all([
          read.mentioned((command.data as Data<'hear'>).label),
          read.rules(),
        ]);
        return { label, rules };
      }
      case 'close':
        return { measureProposed: await read.measureProposed(thing.context as MisuseContext) };
      case 'recordEliminationVisa':
        return { kept: await read.kept(thing.context as MisuseContext) };
      default:
        return undefined;
    }
  };
