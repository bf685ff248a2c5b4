import type * as z from 'zod';
import type { DecisionOutcome } from '../../../events/application.ts';
import { CouncilProfile } from '../../../events/council.ts';
import { Signatory } from '../../../events/decision.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type {
  decisionCommands,
  DecisionGiven,
  Signing,
} from '../../../workflows/application/decision/commands.ts';
import {
  drawnReasons,
  type DrawnReason,
  type Found,
} from '../../../workflows/application/decision/drawn-reasons.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Charters, Store, Subjects } from '../../ports.ts';
import type { Command, Given } from '../../shell/handle-command.ts';
import { readVerdicts } from '../../queries/examination/read-verdicts.ts';
import { standingOf, type CriterionVerdicts } from '../../queries/examination/verdicts.ts';
import { staffRowOf } from '../colleagues.ts';
import { delegationOf } from '../delegations.ts';
import type { References } from '../references.ts';
import { itemOf } from './item-of.ts';

type Sources = {
  store: Store;
  charters: Charters;
  references: References;
  subjects: Pick<Subjects, 'openAll'>;
};
type Deciding = z.infer<typeof decisionCommands.decide>;

const foundBy = (verdicts: CriterionVerdicts): Found[] => {
  const { engine, person } = verdicts;
  if (engine === null) return [];
  const { criterion, title, source, explanation, advice, change } = engine;
  const standing = standingOf(verdicts);
  return [
    {
      criterion,
      title,
      source,
      explanation,
      advice,
      change,
      standing,
      words: person?.reason ?? null,
      byPerson: person !== null,
    },
  ];
};

/** What a decision is signed on: the vote, the rules, who signs in what capacity, and what the verdicts give as reasons. */
export const makeDecisionGiven = (sources: Sources): Given => {
  const { store, charters, references, subjects } = sources;

  const nameIn = async ({ fact, subject }: { fact: string; subject: string }): Promise<string | null> =>
    (await subjects.openAll([fact], subject)).get(fact)?.['name'] ?? null;

  /** F9: the capacity is the one that the register gives to that person on that day; never typed. */
  const signingOf = async ({ council, actor, at }: Command): Promise<Signing | null> => {
    if (actor.kind !== 'person') return null;
    const { person } = actor;
    const [president, delegation, profile] = await Promise.all([
      staffRowOf(store, council, { role: 'president', person }),
      delegationOf(store, council, person),
      store.row({ pk: thingKey(council, 'council', council), sk: 'profile' }),
    ]);
    const today = dateInParis(at);
    if (president !== null) {
      const name = await nameIn(president.sealed);
      const { remedies } = CouncilProfile.pick({ remedies: true }).loose().parse(profile);
      const signatory = Signatory.parse({ since: president.since, delegation: null });
      return name === null ? null : { name, quality: remedies.authority, signatory };
    }
    if (delegation === null || today < delegation.from || today > delegation.until) return null;
    const { act, from, until, quality, sealed } = delegation;
    const name = await nameIn(sealed);
    const signatory = Signatory.parse({ since: from, delegation: { act, from, until } });
    return name === null ? null : { name, quality, signatory };
  };

  const reasonsFor = async (outcome: DecisionOutcome, thing: Thing): Promise<DrawnReason[]> => {
    if (outcome === 'GRANTED') return [];
    const { compiledDigest } = thing.context as ApplicationContext;
    const [verdicts, charter] = await Promise.all([
      readVerdicts({ store, subjects }, thing),
      charters.compiled(compiledDigest),
    ]);
    return drawnReasons(outcome, verdicts.flatMap(foundBy), charter);
  };

  return async (command, { thing }): Promise<DecisionGiven['decide']> => {
    const context = thing.context as ApplicationContext;
    const [rules, item, signing, drawn] = await Promise.all([
      references.rules(command.council, context.rulesVersion),
      itemOf(references, command.council, context),
      signingOf(command),
      reasonsFor((command.data as Deciding).outcome, thing),
    ]);
    return { rules, item, signing, drawn };
  };
};
