import type * as z from 'zod';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { closingTo } from '../../workflows/application/assignment/closed-to.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import type { Concerned, MeetingGiven, meetingCommands } from '../../workflows/meeting/commands.ts';
import type { MeetingContext } from '../../workflows/meeting/meeting.machine.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { besideDossier } from '../../workflows/meeting/rows.ts';
import type { Charters, Loaded, Store } from '../ports.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import { MeetingBeside } from './meeting-beside.ts';
import { makeFiledDossier, type FiledDossier } from './filed-dossier.ts';
import type { References } from './references.ts';

type Data<Name extends keyof typeof meetingCommands> = z.infer<(typeof meetingCommands)[Name]>;

/** Whether a link that whoever asks declared closes a dossier to them (B9). */
const isLinked = (dossier: { context: ApplicationContext; word: string }, actor: Actor): boolean =>
  closingTo(dossier.context, dossier.word, actor) === 'link-declared';

const concerned = (dossier: FiledDossier, actor: Actor): Concerned => {
  const { context, underWay, criteria } = dossier;
  const { structure, conflicted } = context;
  return { structure, underWay, criteria, conflicted, linked: isLinked(dossier, actor) };
};

const about = (found: FiledDossier | null, actor: Actor) => ({
  criteria: found?.criteria ?? [],
  conflicted: found?.context.conflicted ?? [],
  linked: found !== null && isLinked(found, actor),
});

export const makeMeetingGiven = (
  charters: Charters,
  references: References,
  store: Pick<Store, 'row'>,
): Given => {
  const filedDossier = makeFiledDossier(charters, references);

  const propose = async (
    council: string,
    data: Data<'propose'>,
    { actor, at }: Pick<Command, 'actor' | 'at'>,
  ): Promise<MeetingGiven['propose']> => {
    const [rules, ...dossiers] = await Promise.all([
      references.rulesInForce(council, at),
      ...data.dossiers.map(({ application }) => filedDossier(council, application)),
    ]);
    return {
      dossiers: dossiers.map((found) => found && concerned(found, actor)),
      rules: rules?.label.meetings ?? DEFAULT_LABEL_RULES.meetings,
    };
  };

  /** Those to whom one of its dossiers is closed (B9). */
  const closedTo = async (council: string, { thing }: Loaded, actor: Actor) => {
    const { dossiers } = thing.context as MeetingContext;
    const found = await Promise.all(
      dossiers.map(({ application }) => references.state(council, 'application', application)),
    );
    const known = found
      .filter((state) => state !== null)
      .map(({ word, context }) => ({ word, context: ApplicationContext.parse(context) }));
    return {
      conflicted: known.flatMap(({ context }) => context.conflicted),
      linked: known.some((dossier) => isLinked(dossier, actor)),
    };
  };

  const recordReport = async (council: string, data: Data<'recordReport'>, actor: Actor) =>
    about(await filedDossier(council, data.application), actor);

  const amendReport = async (
    council: string,
    data: Data<'amendReport'>,
    { thing }: Loaded,
    actor: Actor,
  ): Promise<MeetingGiven['amendReport']> => {
    const { proposedAt } = thing.context as MeetingContext;
    const [found, row] = await Promise.all([
      filedDossier(council, data.application),
      store.row(besideDossier(thing, data.application, proposedAt)),
    ]);
    return {
      ...about(found, actor),
      dossier: found && { beforeAgenda: found.beforeAgenda, version: found.version },
      found: row === null ? [] : (MeetingBeside.parse(row).report?.findings ?? []),
    };
  };

  return async (
    { name, council, data, actor, at },
    loaded,
  ): Promise<MeetingGiven[keyof MeetingGiven] | undefined> => {
    switch (name) {
      case 'propose':
        return propose(council, data as Data<'propose'>, { actor, at });
      case 'proposeSlots':
      case 'fixSlot':
      case 'cancel':
        return closedTo(council, loaded, actor);
      case 'recordReport':
        return recordReport(council, data as Data<'recordReport'>, actor);
      case 'amendReport':
        return amendReport(council, data as Data<'amendReport'>, loaded, actor);
      default:
        return undefined;
    }
  };
};
