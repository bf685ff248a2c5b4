import { luhnDigit } from '../../workflows/structure/luhn.ts';
import { decideApplication } from '../../local/journey/decide-application.ts';
import { ApplicationRead, type Dossier, newDossier } from '../../local/journey/dossier.ts';
import { fileApplication, readApplication } from '../../local/journey/file-application.ts';
import type { Api } from '../../local/journey/call-api.ts';
import type { JourneyCase } from '../../local/journey/journey-case.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { waitFor } from '../../local/journey/wait-for.ts';

const withDigit = (digits: string): string => `${digits}${luhnDigit(digits)}`;

/** As many structures as wanted, like the one of a case but for their numbers and names. */
export const likeCase = (of: JourneyCase, many: number): JourneyCase[] =>
  Array.from({ length: many }, (_, at) => {
    const siren = withDigit(`0009${String(at).padStart(4, '0')}`);
    const siret = withDigit(`${siren}0001`);
    const establishments = (of.structure['establishments'] as readonly object[]).map((one) => ({
      ...one,
      siret,
    }));
    const name = `${of.structure.name} n° ${at + 1}`;
    const rna = `W6288${String(at).padStart(5, '0')}`;
    return {
      ...of,
      case: `foule-${at + 1}`,
      structure: { ...of.structure, siren, siret, rna, name, establishments },
    };
  });

/** Every structure files at once, and each file is reviewed as soon as it is there. */
export const fileAtOnce = async (
  api: Api,
  cases: readonly JourneyCase[],
  session: string,
): Promise<Dossier[]> => {
  const dossiers = cases.map(newDossier);
  await Promise.all(
    dossiers.map(async (dossier) => {
      await fileApplication(api, dossier, session);
      await reviewApplication(api, dossier, session);
    }),
  );
  return dossiers;
};

/** The President signs once the opinion has come to the dossier. */
export const decideAtOnce = async (api: Api, dossiers: readonly Dossier[]): Promise<void> => {
  await Promise.all(
    dossiers.map(async (dossier) => {
      dossier.line.opinion = await waitFor(`${dossier.of.case}, l’avis`, async () => {
        const { state, data } = ApplicationRead.parse(await readApplication(api, dossier.application));
        return state === 'opinionGiven' ? (data.opinion ?? null) : null;
      });
      await decideApplication(api, dossier);
    }),
  );
};
