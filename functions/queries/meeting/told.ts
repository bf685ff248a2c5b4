import type * as z from 'zod';
import { MeetingReported } from '../../../events/meeting.ts';
import type { Envelope, Instant } from '../../../events/fact.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { wordsOf } from '../../../workflows/meeting/report.ts';
import type { Store, Subjects } from '../../ports.ts';
import { readWords, type Words } from '../examination/sealed-words.ts';

export type Sources = { store: Store; subjects: Pick<Subjects, 'openAll'> };

type Finding = z.infer<typeof MeetingReported>['data']['findings'][number];
export type Report = {
  at: Instant;
  present: string | null;
  text: string | null;
  findings: readonly (Finding & { words: string | null })[];
};

/** What people typed about one meeting; each text is null where there is none, or once it is erased. */
export type Told = {
  place: string | null;
  about: string | null;
  territory: string | null;
  declined: string | null;
  cancelled: string | null;
  /** When it last changed. */
  changedAt: Instant | null;
  reports: ReadonlyMap<string, Report>;
};

const reportOf = (fact: Envelope, words: Words): [string, Report] => {
  const { application, findings } = MeetingReported.shape.data.parse(fact.data);
  const { present = null, text = null, ...said } = words(fact) ?? {};
  const worded = findings.map((one) => ({ ...one, words: said[wordsOf(one.criterion)] ?? null }));
  return [application, { at: fact.at, present, text, findings: worded }];
};

const PLACED = ['MeetingProposed.v1', 'MeetingPlaceChanged.v1'];

/** The texts of one meeting, those about a dossier only if it is `shown`: what stays closed is not even opened. */
export const toldIn = async (
  { store, subjects }: Sources,
  { council, id }: Thing,
  shown: readonly string[],
): Promise<Told> => {
  const all = await store.facts(council, 'meeting', id);
  const facts = all.filter(
    ({ data: { application } }) => typeof application !== 'string' || shown.includes(application),
  );
  const words = await readWords(subjects, facts);
  const said = (types: readonly string[], name: string) => {
    const fact = facts.findLast(({ type }) => types.includes(type));
    return (fact && words(fact)?.[name]) ?? null;
  };
  return {
    place: said(PLACED, 'place'),
    about: said(['MeetingProposed.v1'], 'about'),
    territory: said(['MeetingProposed.v1'], 'territory'),
    declined: said(['MeetingSlotsDeclined.v1'], 'reason'),
    cancelled: said(['MeetingCancelled.v1'], 'reason'),
    changedAt: all.at(-1)?.at ?? null,
    reports: new Map(
      facts.filter(({ type }) => type === 'MeetingReported.v1').map((fact) => reportOf(fact, words)),
    ),
  };
};
