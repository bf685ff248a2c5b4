import { sendTo } from '../../../local/journey/council-calls.ts';
import { SECRETARY } from '../../../local/journey/people.ts';
import { versionPrefix } from '../../../functions/adapters/ledger-items.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Writer } from './writer.ts';

const ADMINISTRATOR = 'administratrice';

/** Somebody is invited to examine requests, at an address that nobody else has: one letter, to them alone. */
export const invite: Writer = async ({ sender, nextNumber }) => {
  const number = nextNumber();
  const email = `invitee-${number}@exemple.fr`;
  await sendTo(sender, 'invite', ADMINISTRATOR, 'invite', {
    role: 'officer',
    name: `Invitée ${number}`,
    email,
  });
};

/** An alternate is seated, and leaves at once: the council keeps its size, and its titular seats are all held. */
export const seatMember: Writer = async ({ sender, nextNumber, today, tables }) => {
  const number = nextNumber();
  const email = `siege-${number}@exemple.fr`;
  const person = { name: `Membre ${number}`, email, college: 1, kind: 'ALTERNATE', termEndsOn: '2031-01-01' };
  const seated = await sendTo(sender, 'seatMember', SECRETARY, 'seatMember', person);
  const council = thingKey(seated.id, 'council', seated.id);
  const [fact] = await tables.ledger.rows(council, versionPrefix(seated.version ?? 0));
  const { member } = (fact?.['data'] ?? {}) as { member?: number };
  const ended = { member, reason: 'RESIGNATION', endedOn: today };
  await sendTo(sender, 'endMandate', SECRETARY, 'endMandate', ended);
};
