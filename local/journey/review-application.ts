import * as z from 'zod';
import { type Api, Refused } from './call-api.ts';
import { readFrom, sendTo } from './council-calls.ts';
import { decideApplication } from './decide-application.ts';
import { ApplicationRead, type Dossier } from './dossier.ts';
import { readApplication } from './file-application.ts';
import { OFFICER, PRESIDENT, SECRETARY } from './people.ts';

const Explanation = z.looseObject({
  criteria: z.array(z.looseObject({ id: z.string(), verdict: z.string() })),
});

const Resolvable = z.enum(['PASS', 'FAIL', 'NOT_APPLICABLE']);

/** What the engine concluded, before any person. */
const keepVerdicts = async (api: Api, { application, line }: Dossier): Promise<readonly string[]> => {
  const [read, explained] = await Promise.all([
    readApplication(api, application),
    readFrom(api, 'lire les verdicts', OFFICER, `applications/${application}/explanation`),
  ]);
  const { data } = ApplicationRead.parse(read);
  const { criteria } = Explanation.parse(explained);
  line.eligibility = data.eligibility ?? null;
  line.criteria = Object.fromEntries(criteria.map(({ id, verdict }) => [id, verdict]));
  line.warnings = [...data.warnings];
  return data.open;
};

const resolve = async (api: Api, { of, application }: Dossier, open: readonly string[]): Promise<void> => {
  for (const criterion of open) {
    const entry = of.officer[criterion];
    const verdict = Resolvable.safeParse(entry?.verdict);
    if (entry === undefined || !verdict.success) continue;
    await sendTo(api, `trancher ${criterion}`, OFFICER, `applications/${application}/resolveCriterion`, {
      criterion,
      verdict: verdict.data,
      reason: entry.reason,
    });
  }
};

/** Concludes, or learns that criteria stay to be examined: the dossier then has no agenda. */
const conclude = async (api: Api, { application }: Dossier): Promise<string | null> => {
  try {
    await sendTo(api, 'conclure l’instruction', OFFICER, `applications/${application}/concludeReview`);
    return null;
  } catch (error) {
    if (error instanceof Refused && error.reason === 'review-incomplete') return 'BLOCKED';
    throw error;
  }
};

const isHeard = ({ of, line }: Dossier): boolean =>
  line.proposal !== 'BLOCKED' && line.proposal !== 'INELIGIBLE' && of.session != null;

/** MAN-06: the secretariat while the agenda is open; then the president, by urgency. */
const placeOnAgenda = async (
  api: Api,
  point: { session: string; application: string | null },
): Promise<string | null> => {
  const step = 'inscrire à l’ordre du jour';
  try {
    return (await sendTo(api, step, SECRETARY, 'items', point)).id;
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'agenda-closed') throw error;
    const urgency = 'Dossier prêt peu de jours avant la séance.';
    return (await sendTo(api, `${step}, par urgence`, PRESIDENT, 'items', { ...point, urgency })).id;
  }
};

/** The officer's part, up to the agenda; an ineligible request is refused at once, no opinion asked. */
export const reviewApplication = async (api: Api, dossier: Dossier, session: string): Promise<void> => {
  const { line, application } = dossier;
  for (const [command, step] of [
    ['acknowledge', 'accuser réception'],
    ['declareComplete', 'déclarer le dossier complet'],
    ['startReview', 'commencer l’instruction'],
  ] as const)
    await sendTo(api, step, OFFICER, `applications/${application}/${command}`);
  await resolve(api, dossier, await keepVerdicts(api, dossier));
  const blocked = await conclude(api, dossier);
  const { data } = ApplicationRead.parse(await readApplication(api, application));
  line.proposal = blocked ?? data.proposal ?? null;
  if (line.proposal === 'INELIGIBLE') await decideApplication(api, dossier);
  if (!isHeard(dossier)) return;
  dossier.item = await placeOnAgenda(api, { session, application });
};
