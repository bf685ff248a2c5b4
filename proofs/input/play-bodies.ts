import type { Asked } from './asked.ts';
import { ODD_ANSWERS, ODD_BODIES } from './bodies/odd-bodies.ts';
import { exchangeRaw } from './bodies/raw-exchange.ts';
import { rawRequests } from './bodies/raw-requests.ts';
import { eachAtOnce, type Got } from './client.ts';
import type { Field } from './field.ts';
import type { Requests } from './make-requests.ts';
import { someoneFor } from './people.ts';
import { putRequest } from './put-request.ts';
import type { Random } from '../stage/random.ts';
import type { Tally } from './tally.ts';
import { goodAnswers } from './world/fictional-case.ts';
import type { World } from './world/known.ts';

/** One route of each function, whose body has fields that it must have. */
const ROUTES = [
  'session.schedule',
  'council.invite',
  'structure.declare',
  'charter.edit',
  'application.start',
  'item.place',
  'item.castBallot',
];
const RAW_AT_ONCE = 8;
/** A criterion that the charter of the run asks about. */
const CRITERION = 'GOV-01';

/** Bodies of all kinds to one route of each function (P23): refused as what they are, nothing written. */
export const playOddBodies = async (field: Field, requests: Requests, random: Random): Promise<void> => {
  for (const { name, headers, body, statuses } of ODD_BODIES) {
    const asked = requests.signed
      .filter(({ id }) => ROUTES.includes(id))
      .map((operation): Asked => {
        const thing = requests.thingFor(operation);
        const sent = putRequest(operation, requests.parametersFor(operation, thing), null);
        return {
          aim: 'body',
          operation: { ...operation, id: `${operation.id} ${name}` },
          as: someoneFor(operation, thing, random),
          exists: true,
          described: true,
          planted: [],
          sent: { ...sent, headers: { ...sent.headers, ...headers }, body },
        };
      });
    await field.play(asked, ({ status }) =>
      statuses.includes(status) ? null : `${status} where ${statuses.join(' or ')} was due`,
    );
  }
};

const BELOW_500 = ({ status }: Got): string | null => (status < 500 ? null : `${status}`);

/** Odd answers to a draft that is open: written as they came, or refused; what is odd never meets the store alone. */
export const playOddAnswers = async (field: Field, requests: Requests, world: World): Promise<void> => {
  const draft = world.things.find(({ workflow, state }) => workflow === 'application' && state === 'draft');
  const operation = requests.signed.find(({ id }) => id === 'application.answer');
  if (draft === undefined || operation === undefined) throw new Error('no draft to answer in');
  const known = goodAnswers[CRITERION] as object;
  const asked = ODD_ANSWERS.map(([name, answers]): Asked => {
    const body = JSON.stringify({ criterion: CRITERION, answers: { ...known, ...(answers as object) } });
    const sent = putRequest(operation, requests.parametersFor(operation, draft), body);
    const { 'if-match': _, ...headers } = sent.headers;
    return {
      aim: 'body',
      operation: { ...operation, id: `${operation.id} ${name}` },
      as: draft.owner,
      exists: true,
      described: true,
      planted: [],
      sent: { ...sent, headers },
    };
  });
  await field.play(asked, BELOW_500);
};

/** What no client sends: no fault, and the system answers the next one. */
export const playRaw = async (url: string, token: string, tally: Tally): Promise<number> => {
  const all = rawRequests(token);
  await eachAtOnce(all, RAW_AT_ONCE, async (request) => {
    const { statuses, text } = await exchangeRaw(url, request);
    tally.counted.tried += 1;
    const seen = statuses.length === 0 ? [0] : statuses;
    const wrong = seen.filter((status) => !request.statuses.includes(status));
    if (wrong.length > 0)
      tally.tell(`${request.name}: ${wrong.join(', ')} — ${text.slice(0, 200).replaceAll(/\s+/g, ' ')}`);
  });
  const { ok } = await fetch(`${url}/health`);
  if (!ok) tally.tell('the system does not answer after what no client sends');
  return all.length;
};
