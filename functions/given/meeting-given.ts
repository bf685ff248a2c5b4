import type * as z from 'zod';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import type { Concerned, MeetingGiven, meetingCommands } from '../../workflows/meeting/commands.ts';
import type { MeetingContext } from '../../workflows/meeting/meeting.machine.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { besideDossier } from '../../workflows/meeting/rows.ts';
import type { Charters, Loaded, Store } from '../ports.ts';
import type { Given } from '../shell/handle-command.ts';
import { MeetingBeside } from './meeting-beside.ts';
import { makeFiledDossier, type FiledDossier } from './filed-dossier.ts';
import type { References } from './references.ts';

type Data<Name extends keyof typeof meetingCommands> = z.infer<(typeof meetingCommands)[Name]>;

const concerned = ({ context, underWay, criteria }: FiledDossier): Concerned => {
  const { structure, conflicted } = context;
  return { structure, underWay, criteria, conflicted };
};

export const makeMeetingGiven = (
  charters: Charters,
  references: References,
  store: Pick<Store, 'row'>,
): Given => {
  const filedDossier = makeFiledDossier(charters, references);

  const propose = async (council: string, data: Data<'propose'>): Promise<MeetingGiven['propose']> => {
    const [rules, ...dossiers] = await Promise.all([
      references.rulesInForce(council),
      ...data.dossiers.map(({ application }) => filedDossier(council, application)),
    ]);
    return {
      dossiers: dossiers.map((found) => found && concerned(found)),
      rules: rules?.label.meetings ?? DEFAULT_LABEL_RULES.meetings,
    };
  };

  /** Those to whom one of its dossiers is closed (B9). */
  const closedTo = async (council: string, { thing }: Loaded) => {
    const { dossiers } = thing.context as MeetingContext;
    const found = await Promise.all(
      dossiers.map(({ application }) => references.state(council, 'application', application)),
    );
    const conflicted = found.flatMap((state) =>
      state === null ? [] : ApplicationContext.parse(state.context).conflicted,
    );
    return { conflicted };
  };

  const recordReport = async (council: string, data: Data<'recordReport'>) => {
    const found = await filedDossier(council, data.application);
    return { criteria: found?.criteria ?? [], conflicted: found?.context.conflicted ?? [] };
  };

  const amendReport = async (
    council: string,
    data: Data<'amendReport'>,
    { thing }: Loaded,
  ): Promise<MeetingGiven['amendReport']> => {
    const { proposedAt } = thing.context as MeetingContext;
    const [found, row] = await Promise.all([
      filedDossier(council, data.application),
      store.row(besideDossier(thing, data.application, proposedAt)),
    ]);
    return {
      criteria: found?.criteria ?? [],
      conflicted: found?.context.conflicted ?? [],
      dossier: found && { beforeAgenda: found.beforeAgenda, version: found.version },
      found: row === null ? [] : (MeetingBeside.parse(row).report?.findings ?? []),
    };
  };

  return async ({ name, council, data }, loaded): Promise<MeetingGiven[keyof MeetingGiven] | undefined> => {
    switch (name) {
      case 'propose':
        return propose(council, data as Data<'propose'>);
      case 'proposeSlots':
      case 'fixSlot':
      case 'cancel':
        return closedTo(council, loaded);
      case 'recordReport':
        return recordReport(council, data as Data<'recordReport'>);
      case 'amendReport':
        return amendReport(council, data as Data<'amendReport'>, loaded);
      default:
        return undefined;
    }
  };
};
