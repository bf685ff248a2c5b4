import * as z from 'zod';
import type { Envelope, Instant } from '../../events/fact.ts';
import { ApplicationErased, EliminationVisaRecorded } from '../../events/retention.ts';
import { appealSubject } from '../../workflows/appeal/rows.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { decisionSubject } from '../../workflows/application/decision/decision-subject.ts';
import { dossierSubject } from '../../workflows/application/dossier-subject.ts';
import { campaignKey } from '../../workflows/application/draft/draft.ts';
import { expertiseSubject } from '../../workflows/expertise/propose.ts';
import { thingKey, type RowItem, type RowKey } from '../../workflows/kernel/rows.ts';
import { meetingSubject } from '../../workflows/meeting/rows.ts';
import { sealedAs } from '../adapters/sealed-as.ts';
import type { ErasedList } from '../adapters/s3-erased-list.ts';
import type { SealedRows } from '../adapters/sealed-rows.ts';
import { receiptSortKey } from '../adapters/state-items.ts';
import type { References } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { numberPartition } from '../search/index-keys.ts';
import { derivedId } from '../shell/digest.ts';
import { makeSystemCommand } from '../shell/system-command.ts';
import type { LabelFiles } from './erase-label-file.ts';
import type { EraseProofs } from './erase-proofs.ts';
import type { Eliminated } from './keep-eliminated.ts';
import { recoursesBeside } from './recourses-of.ts';

type Parts = {
  store: Store;
  references: Pick<References, 'state'>;
  remove: (key: RowKey) => Promise<void>;
  sealed: SealedRows;
  eraseProofs: EraseProofs;
  list: Pick<ErasedList, 'add'>;
  labels: LabelFiles;
};
type Dossier = {
  council: string;
  id: string;
  version: number;
  word: string;
  context: ApplicationContext;
};

const Beside = z.object({ meeting: z.uuid().optional(), expertise: z.uuid().optional() });
const MeetingState = z.object({
  context: z.object({ dossiers: z.array(z.object({ application: z.string() })) }),
});

const keyOf = ({ pk, sk }: RowItem): RowKey => ({ pk: String(pk), sk: String(sk) });
const lastOf = (facts: readonly Envelope[], type: string): Envelope => {
  const found = facts.findLast((fact) => fact.type === type);
  if (found === undefined) throw new Error(`no ${type} says that a dossier is erased`);
  return found;
};
/** Of an erased dossier: where it stands, and the receipt of the command that erased it. */
const KEPT_ROWS = 2;

/**
 * Erases a closed dossier whose elimination has the visa of the archives, and that nothing holds (GDP-04, P25): the keys of all
 * that people typed about it, in it and in what was asked, said and contested about it; its proofs; the rows beside it; with the
 * last dossier of a label, what was written of that label, its controls and their documents. What
 * is kept for good is sealed apart: the decision, and the words in which it was reasoned. The fact that says so comes first,
 * so that no hold comes between; its rows go last, so that whoever is killed half-way is taken up by the next run.
 */
export const makeEraseDossier = ({
  store,
  references,
  remove,
  sealed,
  eraseProofs,
  list,
  labels,
}: Parts): Eliminated<Dossier> => {
  const send = makeSystemCommand(store, application, () => Promise.resolve(undefined));

  const besides = async ({ council, id }: Dossier, kind: 'meeting' | 'expertise'): Promise<string[]> =>
    (await store.rows(thingKey(council, 'application', id), `${kind}#`)).flatMap((row) => {
      const found = Beside.parse(row)[kind];
      return found === undefined ? [] : [found];
    });

  /** What was said to all who came to a meeting about several dossiers goes with the last of them. */
  const isAlone = async ({ council, id }: Dossier, meeting: string): Promise<boolean> => {
    const row = await store.row({ pk: thingKey(council, 'meeting', meeting), sk: 'state' });
    if (row === null) return true;
    const { dossiers } = MeetingState.parse(row).context;
    const others = dossiers.map((each) => each.application).filter((each) => each !== id);
    for (const each of others) {
      const state = await store.row({ pk: thingKey(council, 'application', each), sk: 'state' });
      if (state !== null && !String(state['list']).endsWith('#erased')) return false;
    }
    return true;
  };

  /** Whose keys go: the dossier's, those of what stands beside it, and those of its label if it is the last of it. */
  const subjectsOf = async (dossier: Dossier, label: string | null): Promise<string[]> => {
    const { council, id, context } = dossier;
    const meetings: string[] = [];
    for (const each of await besides(dossier, 'meeting'))
      if (await isAlone(dossier, each)) meetings.push(each);
    const appeals = (await recoursesBeside(store, council, context.structure)).filter(
      ({ against }) => against.id === id,
    );
    return [
      dossierSubject(council, id),
      ...appeals.map((each) => appealSubject(council, each.id)),
      ...meetings.map((each) => meetingSubject(council, each)),
      ...(await besides(dossier, 'expertise')).map((each) => expertiseSubject(council, each)),
      ...(label === null ? [] : await labels.subjectsOf(council, label)),
    ];
  };

  /** What is sealed under the keys of people who have others: their words on this dossier alone. */
  const eraseWords = async ({ council, id }: Dossier, facts: readonly Envelope[]): Promise<void> => {
    const kept = [dossierSubject(council, id), decisionSubject(council, id)];
    for (const { personal, version, rank } of facts)
      if (personal !== undefined && !kept.includes(personal.subject))
        await sealed.remove(personal.subject, `fact#${sealedAs(id, version, rank)}`);
  };

  const eraseRows = async ({ council, id, context }: Dossier, command: string): Promise<void> => {
    const { number, structure, session } = context;
    const rows = await store.rows(thingKey(council, 'application', id), '');
    const kept = ['state', receiptSortKey(command)];
    await remove({ pk: numberPartition(council, number), sk: 'application' });
    const campaign = campaignKey(council, structure, session);
    if ((await store.row(campaign))?.['application'] === id) await remove(campaign);
    for (const row of rows) if (!kept.includes(String(row['sk']))) await remove(keyOf(row));
  };

  /** What goes once it is said that it is erased: again, as often as something of it is found. */
  const finish = async (dossier: Dossier, at: Instant): Promise<void> => {
    const { council, id } = dossier;
    const facts = await store.facts(council, 'application', id);
    const said = lastOf(facts, 'ApplicationErased.v1');
    const { subjects, label } = ApplicationErased.shape.data.parse(said.data);
    const visa = lastOf(facts, 'EliminationVisaRecorded.v1');
    await list.add(council, id, EliminationVisaRecorded.shape.data.parse(visa.data));
    for (const subject of subjects) await sealed.destroy(subject);
    await eraseWords(dossier, facts);
    if (label !== null) await labels.eraseWords(council, label);
    const controls = label === null ? [] : await labels.controlsOf(council, label);
    await eraseProofs({ council, id, structure: dossier.context.structure }, at, controls);
    await eraseRows(dossier, said.command);
  };

  return {
    find: async (council, id) => {
      const state = await references.state(council, 'application', id);
      if (state === null) return null;
      const { version, word, context } = state;
      return { council, id, version, word, context: ApplicationContext.parse(context) };
    },

    /**
     * A hold keeps it; so does an appeal that came meanwhile, however late: somebody answers it first. So, with the last dossier
     * of a label, of those against a measure on it, and of a control.
     */
    mayGo: async (dossier) => {
      const { council, id, context } = dossier;
      if (context.held !== null) return false;
      const recourses = await recoursesBeside(store, council, context.structure);
      if (recourses.some(({ against, pending }) => pending && against.id === id)) return false;
      return !(await labels.isAwaited(dossier));
    },

    erase: async (dossier, at, visa) => {
      const { council, id, version } = dossier;
      const label = await labels.endedBy(dossier);
      const subjects = await subjectsOf(dossier, label);
      const data = { subjects, label, visa: visa ?? null };
      const cause = derivedId(id, 'erased', version);
      await send({ council, thing: id, name: 'erase', data, at, cause });
      await finish(dossier, at);
    },

    finishIfLeft: async (dossier, at) => {
      const { council, id } = dossier;
      const rows = await store.rows(thingKey(council, 'application', id), '');
      if (rows.length <= KEPT_ROWS && !(await sealed.has(dossierSubject(council, id)))) return false;
      await finish(dossier, at);
      return true;
    },
  };
};
