import type { FactOf } from '../../../events/catalogue.ts';
import type { BallotKind } from '../../../events/item.ts';
import type { RulesOfProcedure } from '../../deliberation/rules-of-procedure.ts';
import { isSecrecyIllusory, secretBallotGranted } from '../../deliberation/secret-ballot.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';

type Opening = {
  ballot: BallotKind;
  rules: RulesOfProcedure;
  /** Members who asked for a secret ballot, wherever they now are. */
  asking: readonly number[];
  /** Voting members in the room. */
  attending: readonly number[];
  /** Votes of the electorate, those by proxy included. */
  available: number;
  /** Of the key pair made for this vote. */
  publicKey: string | null;
};

/** Of a vote that opens, what makes it secret; null for one in the open. */
type Secret = FactOf<'VoteOpened.v1'>['data']['secret'];

/**
 * DEL-10: in the open by default, secret when enough of the voting members present ask. A secret ballot among so few
 * that it hides little is opened with a warning, or not at all where the rules say so (M7).
 */
export const secretOpening = (opening: Opening): Outcome<Secret> => {
  const { ballot, rules, asking, attending, available, publicKey } = opening;
  const askedBy = asking.filter((member) => attending.includes(member));
  const granted = secretBallotGranted(askedBy.length, attending.length, rules);
  if (ballot !== 'SECRET') return granted ? refused('secret-ballot-asked') : accepted(null);
  if (!granted) {
    const { numerator, denominator } = rules.secretBallotShare;
    const required = Math.max(1, Math.ceil((attending.length * numerator) / denominator));
    return refused('secret-ballot-not-asked', { asking: askedBy.length, required });
  }
  const illusory = isSecrecyIllusory(available, rules);
  const least = rules.minimumSecretElectorate;
  if (illusory && rules.smallSecretElectorate === 'REFUSE')
    return refused('secrecy-illusory', { available, least });
  if (publicKey === null) throw new Error('no key was made for a secret vote');
  return accepted({ publicKey, askedBy, illusory });
};
