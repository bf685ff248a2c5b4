import * as z from 'zod';
import { MeetingReported } from '../../../events/meeting.ts';
import type { Envelope, Instant } from '../../../events/fact.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { wordsOf } from '../../../workflows/meeting/report.ts';
import type { Store, Subjects } from '../../ports.ts';
import { readWords, type Words } from '../examination/sealed-words.ts';

export type Sources = { store: Store; subjects: Pick<Subjects, 'openAll'> };

/** What both ways of writing a report have. */
const { application, findings } = MeetingReported.shape.data.shape;
const Reported = z.object({ application, findings });
type Finding = z.infer<typeof Reported>['findings'][number];
type Written = {
  at: Instant;
  present: string | null;
  text: string | null;
  findings: readonly (Finding & { words: string | null })[];
  /** Why it was written anew; null of the first one, or once it is erased. */
  why: string | null;
};
/** The report as it stands, with what it changes of the one before, and all those before it, the last first. */
export type Report = Written & { changed: Changed | null; former: readonly Written[] };
export type Changed = { present: boolean; text: boolean; criteria: readonly string[] };

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

const writtenIn = (fact: Envelope, words: Words): Written => {
  const { findings } = Reported.parse(fact.data);
  const { present = null, text = null, why = null, ...said } = words(fact) ?? {};
  const worded = findings.map((one) => ({ ...one, words: said[wordsOf(one.criterion)] ?? null }));
  return { at: fact.at, present, text, findings: worded, why };
};

/** What a report says otherwise than the one before, in its findings and in the words of each. */
const changedBetween = (before: Written, after: Written): Changed => {
  const of = ({ findings }: Written, criterion: string) =>
    JSON.stringify(findings.find((one) => one.criterion === criterion));
  const criteria = new Set([...before.findings, ...after.findings].map(({ criterion }) => criterion));
  return {
    present: before.present !== after.present,
    text: before.text !== after.text,
    criteria: [...criteria].filter((one) => of(before, one) !== of(after, one)).toSorted(),
  };
};

const reportOf = (facts: readonly Envelope[], words: Words): Report | null => {
  const [last, ...former] = facts.map((fact) => writtenIn(fact, words)).toReversed();
  if (last === undefined) return null;
  const [before] = former;
  return { ...last, changed: before === undefined ? null : changedBetween(before, last), former };
};

/** By dossier, its report with those that it replaces. */
const reportsIn = (facts: readonly Envelope[], words: Words): Map<string, Report> => {
  const written = facts.filter(({ type }) => REPORTS.includes(type));
  const byDossier = Map.groupBy(written, ({ data }) => Reported.parse(data).application);
  return new Map(
    [...byDossier].flatMap(([application, own]): [string, Report][] => {
      const report = reportOf(own, words);
      return report === null ? [] : [[application, report]];
    }),
  );
};

const REPORTS = ['MeetingReported.v1', 'MeetingReportAmended.v1'];
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
    reports: reportsIn(facts, words),
  };
};
