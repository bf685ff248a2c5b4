import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import type { ApplicationGiven } from '../../workflows/application/commands.ts';
import type { ExchangeGiven } from '../../workflows/application/exchange/commands.ts';
import type { Given } from '../shell/handle-command.ts';
import type { Charters, Store } from '../ports.ts';
import { gatherForAssignment } from './application/assignment-given.ts';
import { gatherForCorrection } from './application/correction-given.ts';
import { gatherForDraft } from './application/draft-given.ts';
import { gatherForExamination } from './application/examination-given.ts';
import { itemOf } from './application/item-of.ts';
import { givenBy, type Gathers } from './application/gathered.ts';
import { gatherForProofs } from './application/proofs-given.ts';
import { gatherForReceipt } from './application/receipt-given.ts';
import { gatherForReport } from './application/report-given.ts';
import { gatherForRetention } from './application/retention-given.ts';
import type { References } from './references.ts';

type Signing = 'decide' | 'exportDecision' | 'recordSignedDecision' | 'notify';

/** What decisions on a dossier read beside it, part by part as its commands are; exchanges and the routing are functions of their own, and signing and notifying read more. */
export const makeApplicationGiven = (store: Store, charters: Charters, references: References): Given => {
  const sources = { store, charters, references };
  const [draft, examination] = [gatherForDraft(sources), gatherForExamination(sources)];
  const [receipt, proofs] = [gatherForReceipt(sources), gatherForProofs(sources)];
  const correction = gatherForCorrection(sources);
  const [report, assignment] = [gatherForReport(sources), gatherForAssignment(sources)];
  const retention = gatherForRetention(sources);

  const gather: Gathers<Omit<ApplicationGiven, keyof ExchangeGiven | 'route' | Signing>> = (
    command,
    loaded,
  ) => ({
    ...draft(command, loaded),
    ...proofs(command, loaded),
    ...receipt(command, loaded),
    ...examination(command, loaded),
    ...correction(command, loaded),
    ...report(command, loaded),
    ...assignment(command, loaded),
    ...retention(command, loaded),
    defer: async () => ({
      item: await itemOf(references, command.council, loaded.thing.context as ApplicationContext),
    }),
  });

  return givenBy(gather);
};
