/** What is asked of a credential, each for itself (F5). */
export type CheckName = 'proof' | 'issuer' | 'validity' | 'status';

/** `UNKNOWN`: it could not be checked, which is neither yes nor no. */
export type CheckResult = 'PASS' | 'FAIL' | 'UNKNOWN';

export type Check = {
  readonly name: CheckName;
  readonly result: CheckResult;
  /** What it means, in French, as a person reads it. */
  readonly sentence: string;
};

/** The answer, from what all checks say together; no reason of a withdrawal, ever (OPD-03). */
export type VerificationState =
  'VALID' | 'NOT_CURRENTLY_VALID' | 'EXPIRED' | 'FORGED' | 'OTHER_ISSUER' | 'UNVERIFIABLE';

/** What a credential of ours says, told only when its signature holds. */
export type CredentialAbout = {
  readonly id: string;
  /** Of the label. */
  readonly number: string;
  readonly holder: {
    readonly name: string;
    readonly siren: string | null;
    readonly siret: string | null;
    readonly rna: string | null;
  };
  readonly issuer: string;
  /** Whole seconds in UTC. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly charterVersion: string;
};

export type Verification = {
  readonly verified: boolean;
  readonly state: VerificationState;
  /** In this order: proof, issuer, validity, status. */
  readonly checks: readonly Check[];
  readonly about: CredentialAbout | null;
};

/** The largest credential that is read, in bytes. */
export const MOST_CREDENTIAL_BYTES = 64 * 1024;

const stateOf = (of: Record<CheckName, CheckResult>): VerificationState => {
  if (of.issuer === 'FAIL') return 'OTHER_ISSUER';
  if (of.proof === 'FAIL') return 'FORGED';
  if (of.proof === 'UNKNOWN' || of.issuer === 'UNKNOWN') return 'UNVERIFIABLE';
  if (of.status === 'FAIL') return 'NOT_CURRENTLY_VALID';
  return of.validity === 'UNKNOWN' || (of.validity === 'PASS' && of.status === 'UNKNOWN')
    ? 'UNVERIFIABLE'
    : 'VALID';
};

/** All checks together; `expired` tells which of the two ways to be outside its term a failed validity is. */
export const judge = (
  checks: Record<CheckName, Omit<Check, 'name'>>,
  expired: boolean,
  about: CredentialAbout | null,
): Verification => {
  const { proof, issuer, validity, status } = checks;
  const results = {
    proof: proof.result,
    issuer: issuer.result,
    validity: validity.result,
    status: status.result,
  };
  const judged = stateOf(results);
  const outside = expired ? 'EXPIRED' : 'NOT_CURRENTLY_VALID';
  const state = judged === 'VALID' && validity.result === 'FAIL' ? outside : judged;
  return {
    verified: state === 'VALID',
    state,
    checks: [
      { name: 'proof', ...proof },
      { name: 'issuer', ...issuer },
      { name: 'validity', ...validity },
      { name: 'status', ...status },
    ],
    about: proof.result === 'PASS' && issuer.result === 'PASS' ? about : null,
  };
};
