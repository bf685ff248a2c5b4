import * as z from 'zod';
import { type Api, JourneyFailure, Refused } from './call-api.ts';
import { readFrom, sendTo } from './council-calls.ts';
import type { Dossier } from './dossier.ts';
import type { JourneyCase } from './journey-case.ts';
import { OFFICER } from './people.ts';
import { registerExtract } from './register-extract.ts';

const CouncilRead = z.looseObject({
  charter: z.looseObject({ id: z.string(), textDigest: z.string() }).nullish(),
});
const Asking = z.looseObject({
  id: z.string(),
  questions: z.array(z.looseObject({ field: z.string(), nullable: z.boolean() })),
});
const CharterRead = z.looseObject({
  data: z.looseObject({ form: z.looseObject({ data: z.array(Asking), criteria: z.array(Asking) }) }),
});
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

const charterInForce = async (api: Api) => {
  const { charter } = CouncilRead.parse(await api.read('lire le conseil', null, `/api/${api.council}`));
  if (!charter) throw new JourneyFailure('Le conseil n’a pas de charte en vigueur.');
  return charter;
};

/** What the charter in force asks: by criterion or block of data, its fields, and whether `null` answers them. */
const readAsked = async (api: Api, candidate: string): Promise<Map<string, Map<string, boolean>>> => {
  const charter = await charterInForce(api);
  const read = await readFrom(api, 'lire la charte', candidate, `charters/${charter.id}`);
  const { form } = CharterRead.parse(read).data;
  return new Map(
    [...form.data, ...form.criteria].map(({ id, questions }) => [
      id,
      new Map(questions.map(({ field, nullable }) => [field, nullable])),
    ]),
  );
};

/** Of what a case answers, what the charter asks: saying nothing is no answer. */
const askedOf = (answers: object, fields: ReadonlyMap<string, boolean> | undefined): [string, unknown][] =>
  Object.entries(answers).filter(
    ([field, value]) => fields?.has(field) === true && (value !== null || fields.get(field) === true),
  );

const recordRegister = (api: Api, of: JourneyCase, id: string) =>
  sendTo(api, 'saisir l’extrait du registre', OFFICER, `structures/${id}/recordRegister`, {
    extract: registerExtract(of),
  });

/** A structure declared in an earlier run is found among those for which the candidate acts. */
const findDeclared = async (api: Api, candidate: string): Promise<string> => {
  const { councils } = Me.parse(await api.read('lire son compte', candidate, '/api/me'));
  const id = councils.find(({ council }) => council === api.council)?.structures[0]?.id;
  if (id === undefined)
    throw new JourneyFailure(`${candidate} : la structure est déclarée par une autre personne.`);
  return id;
};

const declare = async (api: Api, of: JourneyCase, candidate: string): Promise<string> => {
  const { siren, rna, name } = of.structure;
  const representative = { name: `Représentante de ${name}`.slice(0, 120), email: `${candidate}@exemple.fr` };
  const body = { siren: siren ?? null, rna: rna ?? null, name, representative };
  const send = () => sendTo(api, 'déclarer la structure', candidate, 'structures', body);
  try {
    const { id, state } = await send().catch(async (error: unknown) => {
      // A doubtful key passes when the register knows the number (ID-04): it says what the case says.
      if (!(error instanceof Refused) || error.reason !== 'unknown-number') throw error;
      await api.teach?.(of.structure);
      return send();
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

/** Answers that the form does not take stay unanswered, as they would for the person who fills it in. */
const answerOne = async (
  api: Api,
  candidate: string,
  dossier: Dossier,
  criterion: string,
  answers: readonly (readonly [string, unknown])[],
): Promise<void> => {
  if (answers.length === 0) return;
  const { line, application } = dossier;
  const body = { criterion, answers: Object.fromEntries(answers) };
  try {
    await sendTo(api, `répondre à ${criterion}`, candidate, `applications/${application}/answer`, body);
  } catch (error) {
    if (!(error instanceof Refused) || error.reason !== 'malformed-answer') throw error;
    console.error(`${line.case} : ${error.message}`);
    const taken = answers.filter(([field]) => !error.fields.includes(field));
    await answerOne(api, candidate, dossier, criterion, taken);
  }
};

const answer = async (api: Api, candidate: string, dossier: Dossier): Promise<void> => {
  const asked = await readAsked(api, candidate);
  for (const [criterion, answers] of Object.entries(dossier.of.answers))
    if (answers !== null)
      await answerOne(api, candidate, dossier, criterion, askedOf(answers, asked.get(criterion)));
};

/** Signed once, and again only when the charter is another in substance (I6). */
export const signCharter = async (api: Api, candidate: string, structure: string): Promise<void> => {
  const { textDigest } = await charterInForce(api);
  const signing = { textDigest, name: 'La représentante', capacity: 'présidente' };
  const path = `structures/${structure}/signCharter`;
  await sendTo(api, 'signer la charte', candidate, path, signing).catch((error: unknown) => {
    if (!(error instanceof Refused) || error.reason !== 'charter-already-signed') throw error;
  });
};

/** The candidate's part: the structure declared, the form answered, the charter signed, the request filed. */
export const fileApplication = async (api: Api, dossier: Dossier, session: string): Promise<void> => {
  const candidate = candidateOf(dossier.of);
  const structure = await declare(api, dossier.of, candidate);
  const started = await sendTo(api, 'commencer la demande', candidate, 'applications', {
    structure,
    session,
    renews: dossier.of.renews ?? null,
  });
  dossier.application = started.id;
  await answer(api, candidate, dossier);
  await signCharter(api, candidate, structure);
  await sendTo(api, 'déposer la demande', candidate, `applications/${started.id}/submit`, {
    swornStatement: true,
  });
};

export const readApplication = (api: Api, application: string | null) =>
  readFrom(api, 'lire le dossier', OFFICER, `applications/${application}`);
