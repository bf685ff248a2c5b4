import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import type { Thing } from '../kernel/workflow.ts';
import type { SealedIn } from '../kernel/sealed-in.ts';
import type { CouncilProposers } from './commands.ts';
import { partnerKey, type PartnerRow } from './partner-row.ts';

const sealedFor = ({ council, id, version }: Thing, partner: string): SealedIn => ({
  fact: `${id}-${version + 1}-0`,
  subject: `${council}-partner-${partner}`,
});

/** A key serves once: one that was taken back stays so. */
export const registerPartner: CouncilProposers['registerPartner'] = ({ data, thing, given, at }) => {
  const { partner, known } = given;
  if (known !== null) return refused('partner-key-known');
  const { name, publicKey, contact } = data;
  const sealed = sealedFor(thing, partner);
  const item: PartnerRow = {
    partner,
    name,
    publicKey,
    registeredOn: dateInParis(at),
    revokedOn: null,
    sealed,
  };
  return accepted({
    facts: [
      {
        type: 'PartnerRegistered.v1',
        data: { partner, name, publicKey, registeredOn: dateInParis(at) },
        personal: { subject: sealed.subject, values: contact },
      },
    ],
    rows: [{ kind: 'put', key: partnerKey(thing.council, partner), item, absent: true }],
  });
};

/** Its links are believed no more, those already sent included. */
export const revokePartner: CouncilProposers['revokePartner'] = ({ thing, given: { row }, at }) => {
  if (row === null || row.revokedOn !== null) return refused('no-such-partner');
  const revokedOn = dateInParis(at);
  const item: PartnerRow = { ...row, revokedOn };
  return accepted({
    facts: [{ type: 'PartnerRevoked.v1', data: { partner: row.partner, revokedOn } }],
    rows: [{ kind: 'put', key: partnerKey(thing.council, row.partner), item }],
  });
};
