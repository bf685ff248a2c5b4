import type { Asked } from './asked.ts';
import type { Got } from './client.ts';
import type { Operation } from './document.ts';
import type { Field } from './field.ts';
import type { Requests } from './make-requests.ts';
import { putRequest } from './put-request.ts';
import { forgeries } from './tokens/forgeries.ts';
import type { Material } from './tokens/material.ts';

const mustBe401 = ({ status }: Got): string | null =>
  status === 401 ? null : `a forged token got ${status}`;

const SHARES = 4;

/**
 * Every forgery on every route (P20): refused where sign-in is asked, of no effect elsewhere.
 * @returns how many forgeries there are, and on how many routes
 */
export const playTokens = async (
  field: Field,
  requests: Requests,
  material: Material,
): Promise<{ forgeries: number; routes: number }> => {
  const all = forgeries(material);
  const forged = (operation: Operation, { name, headers }: (typeof all)[number]): Asked => {
    const thing = requests.thingFor(operation);
    const body = requests.bodyFor(operation);
    const sent = putRequest(
      operation,
      requests.parametersFor(operation, thing),
      body === null ? null : JSON.stringify(body),
    );
    return {
      aim: 'token',
      operation: { ...operation, id: `${operation.id} with « ${name} »` },
      as: null,
      exists: false,
      described: true,
      planted: [],
      sent: { ...sent, headers: { ...sent.headers, ...headers } },
    };
  };
  const onAll = (operations: readonly Operation[]): Asked[] =>
    operations.flatMap((operation) => all.map((forgery) => forged(operation, forgery)));
  await field.playUnchanged(onAll(requests.signed), mustBe401);
  const plain = requests.open.map((operation) => forged(operation, { name: 'nothing', headers: {} }));
  const answers = await field.play(plain);
  // The same address with and without: what differs is the token alone. Each route meets a share of them.
  const same = plain.flatMap((asked, at) =>
    all
      .filter((_, number) => number % SHARES === at % SHARES)
      .map(({ headers }) => ({
        asked: { ...asked, sent: { ...asked.sent, headers: { ...asked.sent.headers, ...headers } } },
        status: answers[at]?.status,
      })),
  );
  const due = new Map(same.map(({ asked, status }) => [asked, status]));
  await field.playUnchanged([...due.keys()], ({ status }, asked) =>
    status === due.get(asked) ? null : `a forged token changes ${due.get(asked)} into ${status}`,
  );
  return { forgeries: all.length, routes: requests.signed.length + requests.open.length };
};
