import type { Browser } from 'playwright-core';
import { fillRoom } from '../../local/journey/attend-session.ts';
import { sendTo } from '../../local/journey/council-calls.ts';
import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import type { JourneyCase } from '../../local/journey/journey-case.ts';
import { adjustMembers } from '../../local/journey/members.ts';
import { parisInstant } from '../../local/journey/paris-days.ts';
import { COUNCIL, OFFICER, PRESIDENT, SECRETARY } from '../../local/journey/people.ts';
import type { Stage } from '../../local/journey/play-cases.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { luhnDigit } from '../../workflows/structure/luhn.ts';
import { openAs, timed } from './timed.ts';

/** Where people act: a running system, its people, a browser, and the session for which everything is done. */
export type Scene = {
  readonly url: string;
  readonly stage: Stage;
  readonly browser: Browser;
  readonly session: string;
  readonly heldOn: string;
};

const CANDIDATE = 'candidate-01';
/** Of the trial registers, and of no case that is played here. */
const SIREN = '000000026';
/** A choice of two, of the first theme. */
const TOPIC = 'GOV-01';

/** A structure gives one answer, and another, as often: each until the page says that it is kept. */
export const saveAnswers = async (scene: Scene, times: number): Promise<number[]> => {
  const { url, stage, browser, session } = scene;
  const structure = await sendTo(stage.api, 'déclarer la structure', CANDIDATE, 'structures', {
    siren: SIREN,
    rna: null,
    name: 'Les Semeurs fictifs',
    representative: { name: 'Jeanne Exemple', email: 'jeanne@exemple.fr' },
  });
  const draft = await sendTo(stage.api, 'commencer la demande', CANDIDATE, 'applications', {
    structure: structure.id,
    session,
    renews: null,
  });
  const path = `/espace/${COUNCIL}/demandes/${draft.id}/questions/${TOPIC}`;
  const page = await openAs(browser, CANDIDATE, url, path);
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const choice = page.locator('form label.option').nth(n % 2);
    taken.push(
      await timed(page, choice, { within: '.save', words: 'Enregistré à', after: 'Enregistrement' }),
    );
  }
  await page.context().close();
  return taken;
};

/** The same case under another number, so that each dossier is of a structure of its own. */
const another = (of: JourneyCase, n: number, submittedOn: string): JourneyCase => {
  const digits = `000001${String(n).padStart(2, '0')}`;
  const siren = `${digits}${luhnDigit(digits)}`;
  return { ...of, submittedOn, structure: { ...of.structure, siren, siret: `${siren}00010`, rna: null } };
};

/** An officer decides what waits for a person in so many dossiers: each until the grid was read anew. */
export const decideCriteria = async (scene: Scene, of: JourneyCase, dossiers: number): Promise<number[]> => {
  const { url, stage, browser, session } = scene;
  const taken: number[] = [];
  for (let n = 0; n < dossiers; n += 1) {
    const dossier = newDossier({ ...another(of, n, of.submittedOn), session: null });
    await fileApplication(stage.api, dossier, session);
    await reviewApplication(stage.api, dossier, session);
    const page = await openAs(browser, OFFICER, url, `/espace/${COUNCIL}/dossiers/${dossier.application}`);
    await page.locator('.grid-list small').first().waitFor();
    for (const criterion of await page.locator('.grid-list small').allInnerTexts()) {
      await page.locator(`.grid-list a[href="#${criterion}"]`).click();
      await page.locator('form label.option').first().click();
      await page.fill('#motif', 'Les statuts le disent ; la charte le demande.');
      const decide = page.getByRole('button', { name: /^Trancher/ });
      taken.push(await timed(page, decide, { within: '[role=status]', words: `${criterion} tranché` }));
    }
    await page.context().close();
  }
  return taken;
};

/** Each member in the room votes on one point from a browser of theirs: until the page says that the vote is recorded. */
export const castVotes = async (scene: Scene, of: JourneyCase, most: number): Promise<number[]> => {
  const { url, stage, browser, session, heldOn } = scene;
  const { api, clock, accounts } = stage;
  const dossier = newDossier(of);
  await fileApplication(api, dossier, session);
  await reviewApplication(api, dossier, session);
  await sendTo(api, 'convoquer la séance', SECRETARY, `sessions/${session}/convene`, { urgency: null });
  const now = await clock.reach(parisInstant(heldOn, 14));
  if (of.session == null) throw new Error(`${of.case} is not heard`);
  const seats = await adjustMembers(api, accounts, of.session.membersInOffice, now);
  const { voters } = await fillRoom(api, session, seats, of.session);
  await sendTo(api, 'ouvrir la séance', PRESIDENT, `sessions/${session}/open`);
  const ballot = { ballot: 'ROLL_CALL' };
  await sendTo(api, 'ouvrir le vote', PRESIDENT, `items/${dossier.item}/openVote`, ballot);
  const own = voters.filter(({ proxy }) => !proxy).slice(0, most);
  const taken: number[] = [];
  for (const { account } of own) {
    const page = await openAs(browser, account, url, `/espace/${COUNCIL}/seances/${session}`);
    await page.locator('main form label.vote').first().click();
    const confirm = page
      .locator('main form')
      .first()
      .getByRole('button', { name: /^Confirmer/ });
    taken.push(await timed(page, confirm, { within: 'main h2', words: 'Votre vote' }));
    await page.context().close();
  }
  return taken;
};
