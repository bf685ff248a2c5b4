import type * as z from 'zod';
import type { DecisionOutcome } from '../../../events/application.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import type { decisionCommands, DecisionGiven } from '../../../workflows/application/decision/commands.ts';
import {
  drawnReasons,
  type DrawnReason,
  type Found,
} from '../../../workflows/application/decision/drawn-reasons.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { Charters, Store, Subjects } from '../../ports.ts';
import type { Command, Given } from '../../shell/handle-command.ts';
import { readVerdicts } from '../../queries/examination/read-verdicts.ts';
import { standingOf, type CriterionVerdicts } from '../../queries/examination/verdicts.ts';
import type { References } from '../references.ts';
import { makeSigningOf } from '../signing-of.ts';
import { itemOf } from './item-of.ts';

export type Sources = {
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

/** What is decided, who signs it, and the day on which they do. */
type Signature = { outcome: DecisionOutcome; signer: string | null; on: string };

/** What any decision is signed on, wherever it is signed. */
export const makeSignedOn = (sources: Sources) => {
  const { store, charters, references, subjects } = sources;

  const signingOf = makeSigningOf({ store, subjects });

  const reasonsFor = async (outcome: DecisionOutcome, thing: Thing): Promise<DrawnReason[]> => {
    if (outcome === 'GRANTED') return [];
    const { compiledDigest } = thing.context as ApplicationContext;
    const [verdicts, charter] = await Promise.all([
      readVerdicts({ store, subjects }, thing),
      charters.compiled(compiledDigest),
    ]);
    return drawnReasons(outcome, verdicts.flatMap(foundBy), charter);
  };

  return async (
    { council }: Pick<Command, 'council'>,
    thing: Thing,
    { outcome, signer, on }: Signature,
  ): Promise<DecisionGiven['decide']> => {
    const context = thing.context as ApplicationContext;
    const [rules, item, signing, drawn] = await Promise.all([
      references.rules(council, context.rulesVersion),
      itemOf(references, council, context),
      signer === null ? null : signingOf(council, signer, on),
      reasonsFor(outcome, thing),
    ]);
    return { rules, item, signing, drawn };
  };
};

/** What a decision is signed on here: the vote, the rules, who signs in what capacity, and what the verdicts give as reasons. */
export const makeDecisionGiven = (sources: Sources): Given => {
  const signedOn = makeSignedOn(sources);
  return (command, { thing }) => {
    const { outcome } = command.data as Deciding;
    const signer = command.actor.kind === 'person' ? command.actor.person : null;
    return signedOn(command, thing, { outcome, signer, on: dateInParis(command.at) });
  };
};
