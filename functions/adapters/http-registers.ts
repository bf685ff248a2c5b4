import { RegisterExtract } from '../../workflows/structure/register-extract.ts';
import { faultName, log } from '../shell/log.ts';
import type { Registers } from '../ports.ts';

const PATIENCE = 2_500;

/** A register that is down or unknown to us never blocks a filing: its answer is then null, and filled in later (A4). */
export const makeHttpRegisters = (url: string): Registers => ({
  async lookUp({ siren, rna }) {
    const id = siren ?? rna;
    if (id === null || url === '') return null;
    try {
      const answer = await fetch(`${url}/structures/${encodeURIComponent(id)}`, {
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (!answer.ok) return null;
      const extract = RegisterExtract.safeParse(await answer.json());
      return extract.success ? extract.data : null;
    } catch (error) {
      log('WARN', { event: 'register-unreachable', error: faultName(error) });
      return null;
    }
  },
});
