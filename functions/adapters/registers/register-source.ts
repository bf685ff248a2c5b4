import type { Provenance } from '../../../events/structure.ts';
import type { Numbers } from '../../../workflows/structure/register-answer.ts';
import type { RegisterValues } from '../../../workflows/structure/register-extract.ts';
import { faultName, log } from '../../shell/log.ts';

/** What one register says of a structure; a field that it does not say is left out, none is null. */
export type SourceAnswer =
  { state: 'FOUND'; values: Partial<RegisterValues> } | { state: 'UNKNOWN' } | { state: 'SILENT' };

/** One register. It never throws: a register that is down is silent, and nobody is stopped by it (A4). */
export type RegisterSource = {
  readonly name: Extract<Provenance['source'], 'RECHERCHE_ENTREPRISES' | 'COMPLEMENTS'>;
  lookUp(numbers: Numbers): Promise<SourceAnswer>;
};

const PATIENCE_MS = 2_500;

/** What a register answered, or null when it has nothing at that address. @throws when it does not answer as it should */
export const fetchJson = async (url: string): Promise<unknown> => {
  const answer = await fetch(url, {
    headers: { accept: 'application/json', 'user-agent': 'label-ess' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new RegisterFault(`status ${answer.status}`);
  return answer.json();
};

/** A register answered, and not what was asked. */
class RegisterFault extends Error {
  override name = 'RegisterFault';
}

/** Whatever goes wrong with a register, it is silent: too many requests, a fault, no time left, another shape. */
export const orSilent = async (
  name: RegisterSource['name'],
  ask: () => Promise<SourceAnswer>,
): Promise<SourceAnswer> => {
  try {
    return await ask();
  } catch (error) {
    log('WARN', { event: 'register-silent', function: name, error: faultName(error) });
    return { state: 'SILENT' };
  }
};
