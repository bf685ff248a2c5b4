import { Instant } from '../../events/fact.ts';
import constants from '../../workflows/charter/constants.yaml';
import { compareCharters } from '../../workflows/charter/compare-charters.ts';
import { simulate } from '../../workflows/charter/simulate.ts';
import { standingOn, type Actor, type Who } from '../../workflows/kernel/actor.ts';
import { rolesKey } from '../../workflows/kernel/rows.ts';
import { COMPARISON_TABLE, SIMULATION_TABLE } from '../../web/public/tables/other-tables.ts';
import { makeDatabase } from '../adapters/database.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { toHeldRoles } from '../adapters/held-roles.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { datedTable } from '../given/dated-table.ts';
import { tableOf } from '../given/keep-charter.ts';
import { makeLinks } from '../given/links.ts';
import { makeReferences } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { makeAuthenticate } from '../shell/authenticate.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { environment } from '../shell/environment.ts';
import { onlyFor } from '../shell/only-for.ts';
import { invalid, malformed, notFound } from '../shell/problems.ts';
import { readBody } from '../shell/read-body.ts';
import { httpHandler, instantOfRequest, json, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { readCharter, requireInForce } from './charter/charters-read.ts';
import { CheckedText, checkText } from './charter/check-text.ts';
import { lastAnswers } from './charter/last-answers.ts';
import type { Simulation } from './charter/simulation-shape.ts';
import { listAnswer } from './files/list-answer.ts';
import { makeWorkList } from './work-list.ts';

const { STATE_TABLE, CHARTERS_BUCKET, PUBLIC_ORIGIN } = environment(
  'STATE_TABLE',
  'CHARTERS_BUCKET',
  'PUBLIC_ORIGIN',
);
const db = makeDatabase();
const reads = makeReads(db, STATE_TABLE);
const authenticate = makeAuthenticate(PUBLIC_ORIGIN);
const references = makeReferences(reads as Store);
const charters = makeS3Charters(CHARTERS_BUCKET);
const sources = { references, charters, rows: reads.rows, workList: makeWorkList(db, STATE_TABLE) };
const { linked } = makeLinks({ store: reads, references, subjects: deployedSubjects(db) });
const standard = datedTable(constants);

type Asked = { event: HttpEvent; council: string; actor: Actor; at: Instant };
/** `who` is null where whoever is signed in may read: drafts are open to all, as what is voted is (I5). */
type Study = { who: readonly Who[] | null; read: (asked: Asked) => Promise<HttpAnswer> };

const diff: Study = {
  who: null,
  read: async ({ event, council }) => {
    const after = await readCharter(sources, council, event.pathParameters?.['id'] ?? '');
    const against = event.queryStringParameters?.['against'];
    if (against === undefined) throw malformed('Indiquez l’autre charte : « ?against=… ».');
    const before = await readCharter(sources, council, against);
    const answer = {
      before: { id: before.id, version: before.compiled.version },
      after: { id: after.id, version: after.compiled.version },
      ...compareCharters(before.compiled, after.compiled),
    };
    return listAnswer(event, { table: COMPARISON_TABLE, page: () => Promise.resolve(answer) });
  },
};

const simulation: Study = {
  who: ['secretary', 'officer', 'president'],
  read: async ({ event, council, actor, at }) => {
    const draft = await readCharter(sources, council, event.pathParameters?.['id'] ?? '');
    const current = await requireInForce(sources, council, at);
    const reader = { council, actor: await linked(council, actor, at) };
    const page = async (cursor: string | undefined): Promise<Simulation> => {
      const { dossiers, without, next } = await lastAnswers(sources, reader, cursor);
      return {
        current: { id: current.id, version: current.compiled.version },
        draft: { id: draft.id, version: draft.compiled.version },
        ...simulate(current.compiled, draft.compiled, dossiers),
        without,
        next,
      };
    };
    return listAnswer(event, { table: SIMULATION_TABLE, page });
  },
};

const check: Study = {
  who: ['secretary', 'officer', 'administrator'],
  read: async ({ event, council, at }) => {
    const body = readBody(event);
    const asked = CheckedText.safeParse(body);
    if (!asked.success) throw invalid(asked.error, body);
    const table = await tableOf({ store: reads, charters }, council, standard);
    return json(200, await checkText(sources, { council, text: asked.data.text, table, at }));
  },
};

const STUDIES: Readonly<Record<string, Study>> = {
  'GET /api/{council}/charters/{id}/diff': diff,
  'GET /api/{council}/charters/{id}/simulation': simulation,
  'POST /api/{council}/charters/check': check,
};

const actorIn = async (council: string, person: string, at: Instant): Promise<Actor> => {
  const held = toHeldRoles(await reads.row(rolesKey(council, person)));
  return { kind: 'person', person, platform: false, ...standingOn(held, dateInParis(at)) };
};

/** What a charter would change, before it is voted: for its words, for its examples, for those it judges (I4). */
export const handler = httpHandler('study-charter', async (event): Promise<HttpAnswer> => {
  const study = STUDIES[event.routeKey];
  if (study === undefined) throw notFound();
  const person = await authenticate(event);
  const council = readCouncilId(event.pathParameters?.['council']);
  const at = Instant.parse(instantOfRequest(event));
  const actor = await actorIn(council, person, at);
  if (study.who !== null) onlyFor(study.who, actor);
  return study.read({ event, council, actor, at });
});
