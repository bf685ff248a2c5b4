import * as z from 'zod';
import { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { closingTo } from '../../../workflows/application/assignment/closed-to.ts';
import { charterFacts } from '../../../workflows/application/examination/charter-facts.ts';
import type { SimulatedDossier } from '../../../workflows/charter/simulate.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { LabelContext } from '../../../workflows/label/label-context.ts';
import { answersOf } from '../../given/application/answers-of.ts';
import { heldOn, registeredAs } from '../../given/application/examination-given.ts';
import { structureOf } from '../../given/application/structure-of.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';
import { malformed } from '../../shell/problems.ts';
import type { makeWorkList } from '../work-list.ts';

type Sources = { rows: Store['rows']; references: References; workList: ReturnType<typeof makeWorkList> };
type Place = { council: string; id: string };

/** Where those stand whom a charter concerns: labels that run, then requests that nobody has decided yet. */
const LISTS = [
  ...['active', 'renewalDue', 'suspended'].map((word) => ['label', word] as const),
  ...[
    'submitted',
    'acknowledged',
    'incomplete',
    'complete',
    'inReview',
    'ready',
    'settled',
    'onAgenda',
    'opinionGiven',
  ].map((word) => ['application', word] as const),
];

const Cursor = z.tuple([
  z
    .int()
    .min(0)
    .max(LISTS.length - 1),
  z.string().max(1000).nullable(),
]);

const readCursor = (text: string | undefined): z.infer<typeof Cursor> => {
  if (text === undefined) return [0, null];
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  }
};

const writeCursor = (cursor: z.infer<typeof Cursor>): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** A page of things to look at, from the first list that holds some. */
const pageOf = async ({ workList }: Sources, council: string, from: string | undefined) => {
  const [first, within] = readCursor(from);
  for (const [index, [workflow, word]] of LISTS.entries()) {
    if (index < first) continue;
    const cursor = index === first ? (within ?? undefined) : undefined;
    const { ids, next } = await workList(council, workflow, word, cursor);
    const isLast = index === LISTS.length - 1;
    if (ids.length === 0 && next === null && !isLast) continue;
    const after = next === null ? ([index + 1, null] as const) : ([index, next] as const);
    return {
      workflow,
      ids,
      next: next === null && isLast ? null : writeCursor([after[0], after[1]]),
    };
  }
  return { workflow: 'application' as const, ids: [], next: null };
};

/** The dossier by which a label was earned; a label that was brought from elsewhere has none. */
const dossierOfLabel = async ({ references }: Sources, { council, id }: Place): Promise<string | null> => {
  const found = await references.state(council, 'label', id);
  const application = found && LabelContext.parse(found.context).application;
  return application === '' ? null : application;
};

/** A dossier as it last stood: its answers, what registers say today, the day it was filed; unless it is closed to who asks. */
const dossier = async (
  { rows, references }: Sources,
  { council, id, actor }: Place & { actor: Actor },
  holder: boolean,
): Promise<SimulatedDossier | 'closed' | null> => {
  const found = await references.state(council, 'application', id);
  if (found === null) return null;
  const context = ApplicationContext.parse(found.context);
  if (closingTo(context, found.word, actor) !== null) return 'closed';
  const { structure, structureName, receivedOn, session } = context;
  const [known, answers, heardOn] = await Promise.all([
    structureOf(references, council, structure),
    answersOf({ rows }, council, id),
    heldOn(references, council, session),
  ]);
  const registered = known && registeredAs(known);
  const facts = registered ? charterFacts(registered, answers, receivedOn, heardOn) : {};
  return { application: id, structure, structureName, holder, facts, answers };
};

/**
 * The last answers of those who hold a label and of those who ask for one, a page at a time by state: no scan.
 * `without` counts labels that have no dossier here; what is closed to who asks is left out, and counted nowhere (B9).
 */
export const lastAnswers = async (
  sources: Sources,
  { council, actor }: { council: string; actor: Actor },
  cursor: string | undefined,
) => {
  const { workflow, ids, next } = await pageOf(sources, council, cursor);
  const holder = workflow === 'label';
  const found = await Promise.all(
    ids.map(async (id) => {
      const application = holder ? await dossierOfLabel(sources, { council, id }) : id;
      return application === null ? null : dossier(sources, { council, id: application, actor }, holder);
    }),
  );
  const dossiers = found.filter((each) => each !== null && each !== 'closed');
  return { dossiers, without: found.filter((each) => each === null).length, next };
};
