import { roleField, rolesKey } from '../../workflows/kernel/rows.ts';
import type { Answer } from './answer.ts';
import { build } from './build.ts';
import { type Check, makeCheck } from './check.ts';
import { vacantSeat } from './council-rows.ts';
import { inSeat, roleRows } from './people.ts';
import type { Stage } from './stage.ts';
import { standingsOf } from './standings.ts';
import { differences } from './tables.ts';
import type { Town } from './town.ts';

const UNKNOWN: Answer = { status: 404, type: 'not-yours' };
const DONE: Answer = { status: 'ok', type: null };
const REFUSAL = { outcome: 'REFUSED', reasons: ['Article 1 de la charte.'] };
/** Seats above those of the matrix. */
const FIRST_SEAT = 500;
const STAFF = ['officer', 'secretary', 'administrator', 'auditor', 'president'] as const;

/** What was tried, and what is wrong. */
export type Withdrawn = { readonly tries: number; readonly problems: readonly string[] };

const opinionGiven = () => {
  const found = standingsOf('application').find(({ places }) =>
    ['filed.examination.opinionGiven', '~silence.before'].every((place) => places.includes(place)),
  );
  if (found === undefined) throw new Error('no dossier waits for a decision');
  return found;
};

/** The role goes after it was read and before the decision is written: nothing is signed (P18, P20, ASVS 15.4.2). */
const signWithoutRole = async (stage: Stage, town: Town, round: number, check: Check): Promise<string[]> => {
  const { client, tables, plant, ids, beforeTransaction } = stage;
  const key = rolesKey(town.council, ids['president'] ?? '');
  const dossier = build(town, 'application', opinionGiven());
  const lastOne = build(town, 'application', opinionGiven());
  await plant([dossier, lastOne]);
  const path = (id: string) => `/api/${town.council}/applications/${id}/decide`;
  const sign = (id: string, name: string) =>
    client.send({ method: 'POST', path: path(id), body: REFUSAL }, 'president', `sign-${name}-${round}`);
  const before = await tables.dump();
  let delayed = false;
  beforeTransaction(async (body) => {
    if (!body.includes(dossier.id)) return false;
    delayed = true;
    await tables.clear(key, roleField('president'));
    return true;
  });
  check(`decision ${round} of who presides no more`, await sign(dossier.id, 'withdrawn'), UNKNOWN);
  const changed = differences(before, await tables.dump()).filter((each) => !each.includes(key.pk));
  await tables.put('state', [{ ...key, president: true }]);
  // The same signature, with the role still there, is written: the refusal was not for another reason.
  check(`decision ${round} of who presides`, await sign(lastOne.id, 'standing'), DONE);
  return [
    ...changed.map((each) => `decision ${round} without the role changed ${each}`),
    ...(delayed ? [] : [`decision ${round} was never about to be written`]),
  ];
};

/** A role that is withdrawn stops at the next request (P20): read before, refused after. */
const withdrawRole = async (
  stage: Stage,
  town: Town,
  role: (typeof STAFF)[number],
  check: Check,
): Promise<void> => {
  const { client, tables, ids } = stage;
  const key = rolesKey(town.council, ids[role] ?? '');
  const ask = { method: 'GET', path: `/api/${town.council}/councils/${town.council}`, body: null } as const;
  check(`${role} before`, await client.send(ask, role, ''), DONE);
  await tables.clear(key, roleField(role));
  check(`${role} after`, await client.send(ask, role, ''), UNKNOWN);
  await tables.put('state', [{ ...key, [role]: true }]);
};

/** A mandate that ends by the secretariat's command: the seat's next request is refused, whatever it is. */
const endMandate = async (stage: Stage, town: Town, round: number, check: Check): Promise<void> => {
  const { client, tables } = stage;
  const account = `droits-sortant-${round}`;
  const person = await client.signIn(account);
  const number = FIRST_SEAT + round;
  const { council, sessions } = town;
  await tables.put('state', [
    { ...vacantSeat(council, number), person },
    { ...rolesKey(council, person), member: inSeat(number) },
  ]);
  const session = `/api/${council}/sessions/${sessions.open}`;
  const requests = [
    { method: 'GET', path: session, body: null },
    { method: 'POST', path: `${session}/checkIn`, body: {} },
    { method: 'POST', path: `${session}/giveProxy`, body: { holder: 1 } },
  ] as const;
  for (const [at, ask] of requests.entries())
    check(
      `seat ${number}, ${ask.path} before`,
      await client.send(ask, account, `seat-${number}-${at}-a`),
      DONE,
    );
  const end = { member: number, reason: 'LOST_QUALITY', endedOn: '2026-12-10' };
  const ending = { method: 'POST', path: `/api/${council}/endMandate`, body: end } as const;
  check(`end of seat ${number}`, await client.send(ending, 'secretary', `end-${number}-${round}`), DONE);
  const before = await tables.dump();
  for (const [at, ask] of requests.entries())
    check(
      `seat ${number}, ${ask.path} after`,
      await client.send(ask, account, `seat-${number}-${at}-b`),
      UNKNOWN,
    );
  const rows = differences(before, await tables.dump()).filter((key) => key.includes(`seat-${number}`));
  if (rows.length > 0) check(`seat ${number} wrote`, { status: 200, body: '' }, UNKNOWN);
};

/** Roles and mandates that are withdrawn, at the worst moment and just before a request. */
export const playWithdrawn = async (stage: Stage, town: Town, rounds: number): Promise<Withdrawn> => {
  const problems: string[] = [];
  const check = makeCheck(problems);
  await stage.tables.put('state', roleRows(town, stage.ids, [town.structure]));
  for (let round = 1; round <= rounds; round += 1) {
    problems.push(...(await signWithoutRole(stage, town, round, check)));
    await endMandate(stage, town, round, check);
  }
  for (const role of STAFF) await withdrawRole(stage, town, role, check);
  return { tries: rounds * 9 + STAFF.length * 2, problems };
};
