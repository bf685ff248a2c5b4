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

/**
 * Forgeries on every route (P20): refused where sign-in is asked, of no effect elsewhere. Each route meets one share of
 * them, its neighbours the others.
 * @returns how many forgeries each route met at least, and how many routes there are
 */
export const playTokens = async (
  field: Field,
  requests: Requests,
  material: Material,
  shares: number,
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
  const shareOf = (route: number) => all.filter((_, number) => number % shares === route % shares);
  const onAll = (operations: readonly Operation[]): Asked[] =>
    operations.flatMap((operation, at) => shareOf(at).map((forgery) => forged(operation, forgery)));
  await field.playUnchanged(onAll(requests.signed), mustBe401);
  const plain = requests.open.map((operation) => forged(operation, { name: 'nothing', headers: {} }));
  const answers = await field.play(plain);
  // The same address with and without: what differs is the token alone.
  const same = plain.flatMap((asked, at) =>
    shareOf(at).map(({ headers }) => ({
      asked: { ...asked, sent: { ...asked.sent, headers: { ...asked.sent.headers, ...headers } } },
      status: answers[at]?.status,
    })),
  );
  const due = new Map(same.map(({ asked, status }) => [asked, status]));
  await field.playUnchanged([...due.keys()], ({ status }, asked) =>
    status === due.get(asked) ? null : `a forged token changes ${due.get(asked)} into ${status}`,
  );
  return {
    forgeries: Math.floor(all.length / shares),
    routes: requests.signed.length + requests.open.length,
  };
};
