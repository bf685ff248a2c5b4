import { SAMPLE_COMMANDS } from './sample-commands.ts';

/** What a test asks of a system: a command as somebody, what they read, and to go to an instant. */
type Hands = {
  readonly call: (as: string, path: string, body?: object) => Promise<Record<string, unknown>>;
  readonly read: (as: string, path: string) => Promise<Record<string, unknown>>;
  readonly at: (instant: string) => Promise<void>;
};
type Awarded = { readonly id: string; readonly application: string; readonly structure: string };
type Days = { readonly awardedUntil: string; readonly seedOn: string; readonly answerUntil: string };

type Page = {
  readonly facts: { type: string; data: Record<string, unknown> }[];
  readonly next: string | null;
};

/** A blocking criterion that the decision on a dossier states, by the history of that dossier, page by page (F7). */
const statedIn = async (page: (query: string) => Promise<unknown>): Promise<string> => {
  for (let query = ''; ;) {
    const { facts, next } = (await page(query)) as Page;
    const found = facts.find(
      ({ type, data }) => type === 'CriterionEvaluated.v1' && data['nature'] === 'BLOCKING',
    );
    if (found !== undefined) return String(found.data['criterion']);
    if (next === null) throw new Error('no blocking criterion was examined');
    query = `?cursor=${next}`;
  }
};

/**
 * A label that was awarded after those among which lots are drawn is picked for a reason, then asked in these words for one
 * proof; the id of its campaign and of its control.
 */
export const controlALabel = async (
  { call, read, at }: Hands,
  { id: label, application, structure }: Awarded,
  { awardedUntil, seedOn, answerUntil }: Days,
  { ground, words }: { readonly ground: string; readonly words: string },
): Promise<{ campaign: string; control: string }> => {
  const other = SAMPLE_COMMANDS.label['record'];
  await call('secretaire', 'labels', { ...other, awardedOn: awardedUntil, validUntil: '2029-01-25' });
  const campaign = String((await call('instructrice', 'controlCampaigns', { awardedUntil, seedOn }))['id']);
  await at(`${seedOn}T08:00:00.000Z`);
  await call('secretaire', `controlCampaigns/${campaign}/draw`);
  await call('instructrice', `controlCampaigns/${campaign}/pick`, { label, ground });
  const criterion = await statedIn((query) =>
    read('auditrice', `applications/${application}/history${query}`),
  );
  const asks = [{ of: { criterion }, words }];
  const opened = await call('instructrice', 'controls', { campaign, label, structure, asks, answerUntil });
  return { campaign, control: String(opened['id']) };
};
