import type { Instant } from '../../events/fact.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { isUnread } from '../../workflows/application/decision/unread.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { References } from '../given/references.ts';
import type { Charters, Store, Subjects } from '../ports.ts';
import { makeActPreview } from './application/act-preview.ts';
import { makeChangesView } from './application/changes-view.ts';
import { makeCommitmentsView } from './application/commitments-view.ts';
import { makeConflictsView } from './application/conflicts-view.ts';
import { makeLetterPreview } from './application/letter-preview.ts';
import { makeOrderPreview } from './application/order-preview.ts';
import { makeReportView } from './application/report-view.ts';
import { makeGrid } from './examination/grid.ts';
import { commitmentsOf } from './examination/commitments-told.ts';
import { readVerdicts } from './examination/read-verdicts.ts';
import { makeProofsView } from './application/proofs-view.ts';
import { explanationOf } from './explanation.ts';

type Sources = {
  origin: string;
  store: Store;
  charters: Charters;
  references: References;
  subjects: Subjects;
};
type Reading = { actor: Actor; at: Instant; query: Readonly<Record<string, string | undefined>> };
type View = (thing: Thing, reading: Reading) => Promise<object>;

/** What may be read of a dossier beside its sheet, by the last word of its address. */
export const makeApplicationViews = (sources: Sources): Readonly<Record<string, View>> => {
  const report = makeReportView(sources);
  return {
    grid: makeGrid(sources),
    proofs: makeProofsView(sources),
    changes: makeChangesView(sources),
    conflicts: makeConflictsView(sources),
    commitments: makeCommitmentsView(sources),
    report: (thing, { at }) => report(thing, at),
    letterPreview: makeLetterPreview(sources),
    actPreview: makeActPreview(sources),
    orderPreview: makeOrderPreview(sources),

    explanation: async (thing, { actor }) => {
      const [verdicts, commitments] = await Promise.all([
        readVerdicts(sources, thing),
        commitmentsOf(sources, thing),
      ]);
      const told = explanationOf(thing, { verdicts, commitments });
      return isUnread(thing as Thing<never>, actor) ? { ...told, decision: null } : told;
    },
  };
};
