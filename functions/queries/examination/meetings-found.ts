import type { Finding, MeetingKind } from '../../../events/meeting.ts';
import { dossierSubject } from '../../../workflows/application/dossier-subject.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import { wordsOf } from '../../../workflows/meeting/report.ts';
import { MeetingBeside } from '../../given/meeting-beside.ts';
import { sealedAs } from '../../adapters/sealed-as.ts';
import type { Store, Subjects } from '../../ports.ts';

/** What a meeting found about a criterion, with where to read the whole report. */
export type MeetingFound = {
  meeting: string;
  kind: MeetingKind;
  heldAt: string;
  finding: Finding;
  words: string | null;
};

type Sources = { store: Pick<Store, 'rows'>; subjects: Pick<Subjects, 'openAll'> };

/** By criterion, what meetings found of it, in the order in which they were proposed: it settles nothing by itself. */
export const meetingsFoundOf = async (
  { store, subjects }: Sources,
  council: string,
  application: string,
): Promise<ReadonlyMap<string, MeetingFound[]>> => {
  const rows = await store.rows(thingKey(council, 'application', application), 'meeting#');
  const reported = rows
    .map((row) => MeetingBeside.parse(row))
    .flatMap(({ report, meeting, kind }) =>
      report === null
        ? []
        : [{ ...report, meeting, kind, sealed: sealedAs(meeting, report.version, report.rank) }],
    );
  if (reported.length === 0) return new Map();
  const names = reported.map(({ sealed }) => sealed);
  const words = await subjects.openAll(names, dossierSubject(council, application));
  const found = reported.flatMap(({ findings, meeting, kind, heldAt, sealed }) =>
    findings.map(({ criterion, finding }) => ({
      criterion,
      told: { meeting, kind, heldAt, finding, words: words.get(sealed)?.[wordsOf(criterion)] ?? null },
    })),
  );
  const byCriterion = Map.groupBy(found, ({ criterion }) => criterion);
  return new Map([...byCriterion].map(([criterion, all]) => [criterion, all.map(({ told }) => told)]));
};
