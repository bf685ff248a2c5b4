/** What a test asks of a system: a command as somebody, what they read, and to go to an instant. */
type Hands = {
  readonly call: (as: string, path: string, body?: object) => Promise<Record<string, unknown>>;
  readonly read: (as: string, path: string) => Promise<Record<string, unknown>>;
  readonly at: (instant: string) => Promise<void>;
};
type Awarded = { readonly id: string; readonly application: string; readonly structure: string };
type Days = { readonly awardedUntil: string; readonly seedOn: string; readonly answerUntil: string };

/** A blocking criterion that the decision on a dossier states, by the history of that dossier (F7). */
export const statedIn = (history: object): string => {
  const { facts } = history as { facts: { type: string; data: Record<string, unknown> }[] };
  const found = facts.find(
    ({ type, data }) => type === 'CriterionEvaluated.v1' && data['nature'] === 'BLOCKING',
  );
  if (found === undefined) throw new Error('no blocking criterion was examined');
  return String(found.data['criterion']);
};

/** A label is controlled in its year: announced, drawn or picked, then asked in these words for one proof; the id of its control. */
export const controlALabel = async (
  { call, read, at }: Hands,
  { id: label, application, structure }: Awarded,
  { awardedUntil, seedOn, answerUntil }: Days,
  words: string,
): Promise<string> => {
  const campaign = String((await call('instructrice', 'controlCampaigns', { awardedUntil, seedOn }))['id']);
  await at(`${seedOn}T08:00:00.000Z`);
  await call('secretaire', `controlCampaigns/${campaign}/draw`);
  const criterion = statedIn(await read('auditrice', `applications/${application}/history`));
  const asks = [{ of: { criterion }, words }];
  const opened = await call('instructrice', 'controls', { campaign, label, structure, asks, answerUntil });
  return String(opened['id']);
};
