import type { Day } from '../../../events/fact.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { CharterInForce } from '../../charter/commands.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { sealedIn } from '../../kernel/sealed-in.ts';
import type { Proposal } from '../../kernel/workflow.ts';
import type { StructureProposers } from '../proposers.ts';
import { signatureKey, type SignatureRow } from './rows.ts';

type Ask = Parameters<StructureProposers['signCharter']>[0];

/** Nobody signs a text that they have not read: it is named by its digest, and must be the one in force. */
const charterToSign = ({ data, given: { charter, signature } }: Pick<Ask, 'data' | 'given'>) => {
  if (charter === null) return refused('no-charter-in-force');
  const { version, textDigest } = charter;
  if (textDigest !== data.textDigest) return refused('another-charter-in-force', { charterVersion: version });
  return signature?.textDigest === textDigest
    ? refused('charter-already-signed', { signedOn: longDate(LegalDate.parse(signature.signedOn)) })
    : accepted(charter);
};

type When = Pick<SignatureRow, 'channel' | 'person'> & { signedOn: Day };

/** Name and capacity are sealed under a key of their own, which opens nothing else. */
const signedBy = (
  { data: { name, capacity }, thing }: Pick<Ask, 'data' | 'thing'>,
  inForce: CharterInForce,
  { signedOn, channel, person }: When,
): Outcome<Proposal> => {
  const { council, id, version } = thing;
  const { effectiveOn: _, ...charter } = inForce;
  const subject = `${council}-signature-${id}-${version + 1}`;
  const item: SignatureRow = {
    ...charter,
    signedOn,
    channel,
    person,
    sealed: sealedIn(thing, 0, subject),
  };
  return accepted({
    facts: [
      {
        type: 'CharterSigned.v1',
        data: { ...charter, signedOn, channel },
        personal: { subject, values: { name, capacity } },
      },
    ],
    rows: [{ kind: 'put', key: signatureKey(council, id), item }],
  });
};

/** Who represents the structure signs the charter in force, today (I6). */
export const signCharter: StructureProposers['signCharter'] = (ask) => {
  const charter = charterToSign(ask);
  if (!charter.ok) return charter;
  const person = ask.actor.kind === 'person' ? ask.actor.person : null;
  return signedBy(ask, charter.value, { signedOn: dateInParis(ask.at), channel: 'ONLINE', person });
};

/** PRC-04: an officer records the signature that a paper bears; what was signed before the charter was another one. */
export const recordCharterSignature: StructureProposers['recordCharterSignature'] = (ask) => {
  const { signedOn } = ask.data;
  const charter = charterToSign(ask);
  if (!charter.ok) return charter;
  const { version, effectiveOn } = charter.value;
  if (signedOn > dateInParis(ask.at)) return refused('date-to-come', { field: 'jour de la signature' });
  if (signedOn < effectiveOn)
    return refused('signed-before-charter', {
      charterVersion: version,
      effectiveOn: longDate(LegalDate.parse(effectiveOn)),
    });
  return signedBy(ask, charter.value, { signedOn, channel: 'POST', person: null });
};
