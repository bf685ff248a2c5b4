import type { AppealContext } from '../../workflows/appeal/appeal.machine.ts';
import type { MisuseContext } from '../../workflows/misuse/misuse.machine.ts';
import type { Instant } from '../../events/fact.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { routedBecause } from '../../workflows/application/assignment/routing-words.ts';
import { legalClock } from '../../workflows/application/receipt/legal-clock.ts';
import type { CouncilContext } from '../../workflows/council/council.machine.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { HELD_LABELS } from '../../workflows/label/holder/held-labels.ts';
import type { LabelContext } from '../../workflows/label/label-context.ts';
import type { Thing, WorkflowName } from '../../workflows/kernel/workflow.ts';
import { presenceOf, repliesOf } from '../../workflows/session/rows.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import { CharterContext } from '../../workflows/charter/charter.machine.ts';
import { answerRowsOf } from '../given/application/answers-of.ts';
import { toReplyRow } from '../given/replies.ts';
import { toPresenceRow } from '../given/assembly.ts';
import { draftOf } from '../given/application/draft-given.ts';
import type { Sources } from '../given/application/gathered.ts';
import { ShownMember } from '../given/references.ts';
import { makeDraftView } from './application/draft-view.ts';
import { heardIn } from './application/heard.ts';
import { makeStandInToday } from './application/stand-in-today.ts';
import type { RowPages } from '../adapters/row-pages.ts';
import { DocumentContext } from '../../workflows/document/document.machine.ts';
import type { Loaded, Subjects } from '../ports.ts';
import { makeToldAppeal } from './appeal/told.ts';
import { makeToldControl } from './control/told.ts';
import { makeGrounds } from './control-campaign/grounds.ts';
import { makeToldMisuse } from './misuse/told.ts';
import { makeDeclaredChanges } from './label/declared-changes.ts';
import { makeMeasureReasons } from './label/measure-reasons.ts';
import { makeCharterSignature } from './charter-signature.ts';
import { makeFileNames } from './file-names.ts';
import { documentsOf } from './documents-of.ts';
import { makeAgendaView, makeAskedFor } from './left-agendas.ts';
import type { makeNotices } from './session/notices-view.ts';
import { makeSheets } from './proposal/sheets.ts';

type Reading = { actor: Actor; at: Instant };
type Beside = (loaded: Loaded, reading: Reading) => Promise<Record<string, unknown>>;

/** A row without its keys: they are where it is kept, not what it says. */
const plain = ({ pk: _pk, sk: _sk, ...row }: Record<string, unknown>) => row;

const nothing: Beside = () => Promise.resolve({});

/** What is kept in rows beside a thing and shown with it. */
export const makeBeside = (
  sources: Sources &
    Pick<Parameters<typeof makeStandInToday>[0], 'nameOf' | 'links'> &
    Pick<ReturnType<typeof makeNotices>, 'notified'>,
  subjects: Pick<Subjects, 'openAll'>,
  pages: RowPages,
): Record<WorkflowName, Beside> => {
  const { store, charters, references } = sources;
  const charterSignature = makeCharterSignature(sources);
  const draftView = makeDraftView(sources);
  const standInToday = makeStandInToday(sources);
  const measureReasons = makeMeasureReasons({ store, subjects });
  const declaredChanges = makeDeclaredChanges({ store, subjects });
  const toldAppeal = makeToldAppeal({ store, subjects });
  const toldControl = makeToldControl({ store, subjects });
  const groundsOf = makeGrounds({ store, subjects });
  const toldMisuse = makeToldMisuse({ store, subjects });
  const fileNamesOf = makeFileNames(subjects);
  const sheets = makeSheets({ store, subjects, pages });
  const agendaOf = makeAgendaView({ store, subjects });
  const askedFor = makeAskedFor({ store, subjects });

  const rowsOf = async ({ thing: { council, id } }: Loaded, workflow: WorkflowName, prefix: string) =>
    (await store.rows(thingKey(council, workflow, id), prefix)).map(plain);

  /** The legal clock beside the day of the session that is to hear the dossier (B12), and who stands in for its officer. */
  const filed = async (thing: Thing<ApplicationContext>, reading: Reading) => {
    const { council, id, context } = thing;
    const { routed } = context;
    const [answers, session, routing, standIn, asked] = await Promise.all([
      answerRowsOf(store, council, id),
      references.state(council, 'session', context.session),
      routed && references.routing(council, routed.version),
      standInToday(thing, reading),
      askedFor(council, context.left),
    ]);
    const clock = { ...legalClock(thing, reading.at), ...heardIn(context, session) };
    return { answers, clock, followedBecause: routed && routedBecause(routing, routed), standIn, asked };
  };

  return {
    council: async (loaded, { at }) => {
      const { council, context } = loaded.thing as Thing<CouncilContext>;
      const [members, rules, routing] = await Promise.all([
        rowsOf(loaded, 'council', 'member#'),
        references.rulesInForce(council, at),
        references.routing(council, context.routingVersion),
      ]);
      return { members: members.map((row) => ShownMember.parse(row)), rules, routing };
    },
    structure: async (loaded, { at }) => {
      const { council, id } = loaded.thing;
      const [applications, labels, appeals, controls, misuses, documents, signature] = await Promise.all([
        rowsOf(loaded, 'structure', 'application#'),
        rowsOf(loaded, 'structure', HELD_LABELS),
        rowsOf(loaded, 'structure', 'appeal#'),
        rowsOf(loaded, 'structure', 'control#'),
        rowsOf(loaded, 'structure', 'misuse#'),
        documentsOf(store, council, id),
        charterSignature(council, id, at),
      ]);
      return { applications, labels, appeals, controls, misuses, documents, charterSignature: signature };
    },
    document: async ({ thing: { council, id, context } }) => {
      const names = await fileNamesOf(council, DocumentContext.parse(context).structure, [id]);
      return { fileName: names.get(id) ?? '' };
    },
    charter: async ({ thing }) => {
      const { compiledDigest } = CharterContext.parse(thing.context);
      return { form: compiledDigest === null ? null : await charters.compiled(compiledDigest) };
    },
    application: async ({ thing, draft }, reading) => {
      const open = draftOf(draft);
      return open?.open === true
        ? draftView(thing, open, reading.at)
        : filed(thing as Thing<ApplicationContext>, reading);
    },
    // Their texts are opened by functions of their own.
    expertise: nothing,
    meeting: nothing,
    workshop: sheets.workshop,
    proposal: sheets.proposal,
    // Its dossiers are a list of their own: who may read them is asked of each.
    bulkAction: nothing,
    session: async (loaded) => {
      const { call } = loaded.thing.context as SessionContext;
      const [presence, replies, items, notified] = await Promise.all([
        rowsOf(loaded, 'session', presenceOf(call)),
        rowsOf(loaded, 'session', repliesOf(call)),
        rowsOf(loaded, 'session', 'item#'),
        sources.notified(loaded.thing),
      ]);
      const answers = replies.map(toReplyRow).map(({ member, answer, at }) => ({ member, answer, at }));
      return {
        presence: presence.map(toPresenceRow),
        replies: answers,
        ...(await agendaOf(items)),
        notified,
      };
    },
    item: async (loaded) => ({
      recusals: (await rowsOf(loaded, 'item', 'member#')).map(({ member }) => member),
    }),
    label: async ({ thing }, { actor }) => {
      const label = thing as Thing<LabelContext>;
      const [reasons, changes] = await Promise.all([
        measureReasons(label, actor),
        declaredChanges(label, actor),
      ]);
      return { ...reasons, ...changes };
    },
    appeal: ({ thing }, { actor }) => toldAppeal(thing as Thing<AppealContext>, actor),
    control: ({ thing }) => toldControl(thing),
    controlCampaign: ({ thing }) => groundsOf(thing),
    misuse: ({ thing }, { actor }) => toldMisuse(thing as Thing<MisuseContext>, actor),
  };
};
