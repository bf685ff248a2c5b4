import * as z from 'zod';
import { type Api, JourneyFailure, Refused } from './call-api.ts';
import { readFrom, sendTo } from './council-calls.ts';
import type { Dossier } from './dossier.ts';
import type { JourneyCase } from './journey-case.ts';
import { COUNCIL, OFFICER } from './people.ts';
import { registerExtract } from './register-extract.ts';

const CouncilRead = z.looseObject({ charter: z.looseObject({ asks: z.array(z.string()) }).nullish() });
const Me = z.looseObject({
  councils: z.array(
    z.looseObject({ council: z.string(), structures: z.array(z.looseObject({ id: z.string() })) }),
  ),
});

/** The same structure comes back as the same person. */
export const candidateOf = ({ structure, case: name }: JourneyCase): string => {
  const number = structure.siren ?? structure.rna;
  if (number == null) throw new JourneyFailure(`${name} : la structure n’a ni SIREN ni RNA.`);
  return `candidate-${number.replaceAll(/\W/g, '').toLowerCase()}`;
};

/** What the charter in force asks: ids of criteria and of blocks of data. */
const readAsked = async (api: Api): Promise<readonly string[]> => {
  const { charter } = CouncilRead.parse(await api.read('lire le conseil', null, `/api/${COUNCIL}`));
  if (!charter) throw new JourneyFailure('Le conseil n’a pas de charte en vigueur.');
  return charter.asks;
};

const recordRegister = (api: Api, of: JourneyCase, id: string) =>
  sendTo(api, 'saisir l’extrait du registre', OFFICER, `structures/${id}/recordRegister`, {
    extract: registerExtract(of),
  });

/** A structure declared in an earlier run is found among those for which the candidate acts. */
const findDeclared = async (api: Api, candidate: string): Promise<string> => {
  const { councils } = Me.parse(await api.read('lire son compte', candidate, '/api/me'));
  const id = councils.find(({ council }) => council === COUNCIL)?.structures[0]?.id;
  if (id === undefined)
    throw new JourneyFailure(`${candidate} : la structure est déclarée par une autre personne.`);
  return id;
};

const declare = async (api: Api, of: JourneyCase, candidate: string): Promise<string> => {
  const { siren, rna, name } = of.structure;
  const representative = { name: `Représentante de ${name}`.slice(0, 120), email: `${candidate}@exemple.fr` };
  try {
    const { id, state } = await sendTo(api, 'déclarer la structure', candidate, 'structures', {
      siren: siren ?? null,
      rna: rna ?? null,
      name,
      representative,
    });
    if (state === 'declared') await recordRegister(api, of, id);
    return id;
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'structure-already-declared') throw error;
    const id = await findDeclared(api, candidate);
    await recordRegister(api, of, id);
    return id;
  }
};

/** An answer that the form does not take stays unanswered, as it would for the person who fills it in. */
const answer = async (api: Api, candidate: string, { of, line, application }: Dossier): Promise<void> => {
  const asked = new Set(await readAsked(api));
  for (const [criterion, answers] of Object.entries(of.answers)) {
    if (answers === null || !asked.has(criterion)) continue;
    try {
      await sendTo(api, `répondre à ${criterion}`, candidate, `applications/${application}/answer`, {
        criterion,
        answers,
      });
    } catch (error) {
      if (!(error instanceof Refused) || error.reason !== 'malformed-answer') throw error;
      console.error(`${line.case} : ${error.message}`);
    }
  }
};

/** The candidate's part: the structure declared, the form answered, the request filed. */
export const fileApplication = async (api: Api, dossier: Dossier, session: string): Promise<void> => {
  const candidate = candidateOf(dossier.of);
  const structure = await declare(api, dossier.of, candidate);
  const started = await sendTo(api, 'commencer la demande', candidate, 'applications', {
    structure,
    session,
  });
  dossier.application = started.id;
  await answer(api, candidate, dossier);
  await sendTo(api, 'déposer la demande', candidate, `applications/${started.id}/submit`, {
    swornStatement: true,
  });
};

export const readApplication = (api: Api, application: string | null) =>
  readFrom(api, 'lire le dossier', OFFICER, `applications/${application}`);
