import type * as z from 'zod';
import { ApplicationDecided, DecisionNotified, ImplicitDecisionReached } from '../../events/application.ts';
import type { Envelope } from '../../events/fact.ts';
import type { AppealContext } from '../../workflows/appeal/appeal.machine.ts';
import type {
  appealCommands,
  AppealGiven,
  AppealRules,
  ChallengedDecision,
} from '../../workflows/appeal/commands.ts';
import { besideStructure } from '../../workflows/appeal/rows.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { standingOn } from '../../workflows/kernel/actor.ts';
import { LabelContext } from '../../workflows/label/label-context.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { remediesFrom, remediesUnstated } from '../../workflows/notification/remedies.ts';
import type { Store, Subjects } from '../ports.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import type { References } from './references.ts';
import { structureOf } from './application/structure-of.ts';
import { makeSigningOf } from './signing-of.ts';

type Data<Name extends keyof typeof appealCommands> = z.infer<(typeof appealCommands)[Name]>;
type Sources = { store: Store; references: References };

const DECIDES = ['ApplicationDecided.v1', 'ImplicitDecisionReached.v1'];
/** Measures against a holder, with the field that says the day on which they bind (DEC-06). */
const MEASURES: Readonly<Record<string, string>> = {
  'LabelSuspended.v1': 'suspendedOn',
  'LabelRevoked.v1': 'revokedOn',
  'LabelRescinded.v1': 'rescindedOn',
};

type Decision = Omit<ChallengedDecision, 'structure' | 'structureName'>;

/** Of a decision that a person signed: notified or not yet. */
const signed = (decided: Envelope, facts: readonly Envelope[]): Decision => {
  const { outcome, decidedOn, conditions } = ApplicationDecided.shape.data.parse(decided.data);
  const notified = facts.find(
    ({ type, version }) => type === 'DecisionNotified.v1' && version >= decided.version,
  );
  const notifiedOn = notified && DecisionNotified.shape.data.parse(notified.data).notifiedOn;
  const granted = conditions.length > 0 ? ('CONDITIONS' as const) : ('AWARD' as const);
  return {
    subject: outcome === 'REFUSED' ? 'REFUSAL' : granted,
    fact: decided.id,
    decidedOn,
    notifiedOn: notifiedOn ?? null,
    remedies: notifiedOn === undefined ? null : remediesFrom(notifiedOn),
  };
};

/** Of a rejection by silence, whose limit runs if its acknowledgement told it (ACK-05). */
const bySilence = (
  decided: Envelope,
  facts: readonly Envelope[],
  reasonableTimeMonths: number,
): Decision | null => {
  const { outcome, reachedAt } = ImplicitDecisionReached.shape.data.parse(decided.data);
  if (outcome === 'ACCEPTED') return null;
  const decidedOn = dateInParis(reachedAt);
  return {
    subject: 'IMPLICIT_REJECTION',
    fact: decided.id,
    decidedOn,
    notifiedOn: decidedOn,
    remedies: facts.some(({ type }) => type === 'ApplicationAcknowledged.v1')
      ? remediesFrom(decidedOn)
      : remediesUnstated(decidedOn, reasonableTimeMonths),
  };
};

/** The last decision on a dossier, if there is one that can be appealed against. */
export const lastDecision = (facts: readonly Envelope[], reasonableTimeMonths: number): Decision | null => {
  const decided = facts.findLast(({ type }) => DECIDES.includes(type));
  if (decided === undefined) return null;
  return decided.type === 'ApplicationDecided.v1'
    ? signed(decided, facts)
    : bySilence(decided, facts, reasonableTimeMonths);
};

/** The last measure on a label. */
export const lastMeasure = (facts: readonly Envelope[]): Decision | null => {
  const measure = facts.findLast(({ type }) => type in MEASURES);
  const day = measure?.data[MEASURES[measure.type] ?? ''];
  if (measure === undefined || typeof day !== 'string') return null;
  const decidedOn = LegalDate.parse(day);
  return {
    subject: 'MEASURE',
    fact: measure.id,
    decidedOn,
    notifiedOn: decidedOn,
    remedies: remediesFrom(decidedOn),
  };
};

const makeReadings = ({ store, references }: Sources, { council, at }: Command) => {
  const labelRules = async () => (await references.rulesInForce(council, at))?.label ?? DEFAULT_LABEL_RULES;

  const rules = async (): Promise<AppealRules> => ({
    observationsDays: (await labelRules()).observationsDays.suspension,
  });

  const ofApplication = async (id: string): Promise<ChallengedDecision | null> => {
    const [found, facts] = await Promise.all([
      references.state(council, 'application', id),
      store.facts(council, 'application', id),
    ]);
    const decision = found && lastDecision(facts, (await labelRules()).reasonableTimeMonths);
    if (found === null || decision === null) return null;
    const { structure, structureName } = ApplicationContext.parse(found.context);
    return { structure, structureName, ...decision };
  };

  const ofLabel = async (id: string): Promise<ChallengedDecision | null> => {
    const [found, facts] = await Promise.all([
      references.state(council, 'label', id),
      store.facts(council, 'label', id),
    ]);
    const measure = found && lastMeasure(facts);
    const holder = found && LabelContext.parse(found.context).holder;
    if (measure === null || holder === null) return null;
    return { structure: holder.structure, structureName: holder.name, ...measure };
  };

  return {
    rules,
    decision: ({ kind, id }: Data<'lodge'>['against']) =>
      kind === 'APPLICATION' ? ofApplication(id) : ofLabel(id),
    isFiled: async (decision: ChallengedDecision | null): Promise<boolean> =>
      decision !== null &&
      (await store.row(besideStructure(council, decision.structure, decision.fact))) !== null,
    isOfficer: async (person: string): Promise<boolean> => {
      const { roles } = standingOn(await store.roles(council, person), dateInParis(at));
      return roles.some(({ role }) => role === 'officer');
    },
    /** What a person did on the dossier that the appeal is about. */
    actsOn: async ({ against }: AppealContext, person: string): Promise<string[]> => {
      if (against?.kind !== 'APPLICATION') return [];
      const facts = await store.facts(council, 'application', against.id);
      return facts.filter(({ by }) => by.kind === 'person' && by.person === person).map(({ type }) => type);
    },
  };
};

/** What decisions on an appeal read of the decision that it is against. */
export const makeAppealGiven = (sources: Sources & { subjects: Pick<Subjects, 'openAll'> }): Given => {
  const signingOf = makeSigningOf(sources);
  return async (command, { thing }): Promise<AppealGiven[keyof AppealGiven] | undefined> => {
    const read = makeReadings(sources, command);
    switch (command.name) {
      case 'lodge': {
        const [decision, rules] = await Promise.all([
          read.decision((command.data as Data<'lodge'>).against),
          read.rules(),
        ]);
        return { decision, rules, already: await read.isFiled(decision) };
      }
      case 'admit':
        return { rules: await read.rules() };
      case 'entrust': {
        const { examiner } = command.data as Data<'entrust'>;
        const [acted, isOfficer] = await Promise.all([
          read.actsOn(thing.context as AppealContext, examiner),
          read.isOfficer(examiner),
        ]);
        return { acted, isOfficer };
      }
      case 'decide': {
        const { actor, council, at } = command;
        const signing =
          actor.kind === 'person' ? await signingOf(council, actor.person, dateInParis(at)) : null;
        const { structure } = thing.context as AppealContext;
        const known = await structureOf(sources.references, council, structure);
        return { signing, electronic: known !== null && known.electronicSince !== null };
      }
      default:
        return undefined;
    }
  };
};
