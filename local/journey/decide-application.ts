import type { Api } from './call-api.ts';
import { sendTo } from './council-calls.ts';
import { ApplicationRead, type Dossier } from './dossier.ts';
import { candidateOf, readApplication } from './file-application.ts';
import { OFFICER, PRESIDENT } from './people.ts';

const outcomeOf = ({ proposal, opinion }: Dossier['line']): string => {
  if (proposal === 'INELIGIBLE' || opinion !== 'FAVOURABLE') return 'REFUSED';
  return proposal === 'WITH_RESERVATIONS' ? 'GRANTED_WITH_RESERVATIONS' : 'GRANTED';
};

/** What the President adds to the reasons that the verdicts give by themselves. */
const reasonOf = ({ line }: Dossier): string =>
  line.proposal === 'INELIGIBLE'
    ? 'La structure n’entre pas dans le champ de l’économie sociale et solidaire (loi n° 2014-856 du 31 juillet 2014, article 1er).'
    : 'Le conseil a donné un avis défavorable à l’attribution du label.';

/** The President signs what follows from the opinion, the officer makes it available, and whoever represents the structure opens it. */
export const decideApplication = async (api: Api, dossier: Dossier): Promise<void> => {
  const { line, application } = dossier;
  const outcome = outcomeOf(line);
  await sendTo(api, 'signer la décision', PRESIDENT, `applications/${application}/decide`, {
    outcome,
    reasons: outcome === 'REFUSED' ? [reasonOf(dossier)] : [],
  });
  await sendTo(api, 'mettre la décision à disposition', OFFICER, `applications/${application}/notify`);
  const candidate = candidateOf(dossier.of);
  await sendTo(api, 'ouvrir la décision', candidate, `applications/${application}/consultDecision`);
  const { data } = ApplicationRead.parse(await readApplication(api, application));
  line.decision = data.outcome ?? null;
  line.termMonths = data.termMonths ?? null;
};
