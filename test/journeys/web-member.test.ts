import type { Browser, Page } from 'playwright-core';
import { fillRoom, type Voter } from '../../local/journey/attend-session.ts';
import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { adjustMembers } from '../../local/journey/members.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays, parisInstant } from '../../local/journey/paris-days.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { arrive, look, newPage, press, signIn, tabTo, write } from '../support/keyboard.ts';
import { openSystem, type System } from '../support/system.ts';
import { ALL_FOR_IT, caseFile } from './running-system.ts';

const TODAY = '2026-12-02';
const HELD = addDays(TODAY, 50);
/** A telephone held in one hand. */
const PHONE = { width: 390, height: 844 };
// Three of five come beside the chair, and one of them carries the voice of who does not.
const WANTED = { ...ALL_FOR_IT, date: HELD, present: 3, proxies: 1 };

describeInBrowser('a member who sits, on a telephone', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let session = '';
  let consultation = '';
  let inWriting = '';
  let items: string[] = [];
  let voters: readonly Voter[] = [];
  let carrier: Voter;
  let chair: Page;
  const complaints: string[] = [];

  const done = async (as: string, path: string, body: object = {}) => {
    const answer = await system.post(`/api/62/${path}`, { as, body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const open = (item: number, ballot: string) =>
    done('presidente', `items/${items[item]}/openVote`, { ballot });

  /** The chair does one act by the keyboard. */
  const conduct = async (act: RegExp): Promise<void> => {
    // What is lawful follows who is in the room, which the page reads every two seconds.
    await chair.getByRole('button', { name: act }).first().waitFor({ timeout: 15_000 });
    await chair.locator('h1').focus();
    await press(chair, act);
  };

  beforeAll(async () => {
    system = await openSystem(`${TODAY}T08:00:00.000Z`);
    const { api } = await openStage(system.url);
    const held = { kind: 'ORDINARY', heldOn: HELD, opensOn: TODAY, closesOn: addDays(TODAY, 18) };
    session = String((await done('secretaire', 'sessions', held))['id']);
    for (const name of ['T01', 'T07']) {
      const filed = newDossier(readCase(caseFile(name)));
      await fileApplication(api, filed, session);
      await reviewApplication(api, filed, session);
      items = [...items, filed.item ?? ''];
    }
    const until = addDays(TODAY, 20);
    consultation = String((await done('secretaire', 'sessions', { kind: 'WRITTEN', heldOn: until }))['id']);
    const cannotWait = newDossier(readCase(caseFile('T11')));
    await fileApplication(api, cannotWait, session);
    await reviewApplication(api, cannotWait, consultation);
    inWriting = cannotWait.item ?? '';
    await done('secretaire', `sessions/${session}/convene`, { urgency: null });
    browser = await openBrowser();
    page = await newPage(browser, complaints, { viewport: PHONE, isMobile: true, hasTouch: true });
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await system.stop();
  });

  it('finds its session, reads the agenda, and says whether it comes', async () => {
    await signIn(page, system.url, 'membre-05');
    await page.getByText('Votre réponse est attendue.').waitFor();
    await look(page, [320, 1600]);
    await press(page, /Séance du 21 janvier 2027/);
    await arrive(page, /Séance du 21 janvier 2027, à 14 h/);
    await page.locator('main ol > li').nth(1).waitFor();
    expect(await page.locator('main ol > li').count()).toBe(2);
    // To conduct is for who presides.
    expect(await page.getByText('Conduire la séance').count()).toBe(0);
    await page.getByRole('radio', { name: 'Je viens' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('Votre réponse est enregistrée : vous venez.').waitFor({ timeout: 15_000 });
    await look(page, [320, 1600]);
  });

  it('reads its pack and asks a question, gives its voice and takes it back, and leaves a point', async () => {
    await press(page, /Lire mon dossier de séance/);
    await arrive(page, /Dossier de séance du 21 janvier 2027/);
    await write(page, /Votre question/, 'Combien de salariés en tout ?');
    await press(page, /Poser cette question/);
    await page.getByText('Le service n’a pas encore répondu.').waitFor({ timeout: 15_000 });
    await look(page, [320, 1600]);
    await press(page, /Ma séance/);
    await arrive(page, /Séance du 21 janvier 2027, à 14 h/);
    await tabTo(page, /À qui donnez-vous pouvoir/);
    await page.keyboard.press('ArrowDown');
    await press(page, /Donner pouvoir au siège/);
    await page.getByText(/Vous avez donné pouvoir au siège/).waitFor({ timeout: 15_000 });
    await press(page, /Reprendre mon pouvoir/);
    await page.getByText(/À qui donnez-vous pouvoir/).waitFor({ timeout: 15_000 });
    await page.locator('.to-read > li').nth(1).locator('summary').focus();
    await page.keyboard.press('Enter');
    await tabTo(page, /Votre lien/);
    await page.keyboard.press('ArrowDown');
    await press(page, /Me déporter de ce point/);
    await page
      .getByText(/titre seul\./)
      .first()
      .waitFor({ timeout: 15_000 });
    await look(page, [320, 1600]);
  });

  it('answers a consultation in writing from home, and asks for a session instead', async () => {
    await done('presidente', `sessions/${consultation}/orderConsultation`);
    await waitFor('le vote par écrit', async () => {
      const { body } = await system.get(`/api/62/items/${inWriting}`, { as: 'secretaire' });
      return body['state'] === 'voteOpen' ? true : null;
    });
    await page.goto(`${system.url}/espace`);
    await arrive(page, /Mon espace/);
    await press(page, /Consultation écrite, jusqu’au 22 décembre 2026/);
    await arrive(page, /Consultation écrite : répondez jusqu’au 22 décembre 2026/);
    await page.getByRole('radio', { name: 'Pour' }).focus();
    await page.keyboard.press('Space');
    await look(page, [320, 1600]);
    await press(page, /Confirmer : Pour/);
    await page.getByRole('heading', { name: 'Votre vote Pour est enregistré.' }).waitFor({ timeout: 15_000 });
    await press(page, /Demander une séance/);
    await press(page, /Demander une séance à la place/);
    await arrive(page, /Cette consultation est arrêtée/);
    await look(page, [320, 1600]);
  });

  it('checks in once the session is open, and sees a vote open by itself', async () => {
    const { api, clock, accounts } = await openStage(system.url);
    const now = await clock.reach(parisInstant(HELD, 14));
    const seats = await adjustMembers(api, accounts, WANTED.membersInOffice, now);
    ({ voters } = await fillRoom(api, session, seats, WANTED));
    carrier = voters.find(({ proxy }) => proxy)!;
    chair = await newPage(browser, complaints);
    await signIn(chair, system.url, 'presidente');
    await chair.goto(`${system.url}/espace/62/seances/${session}/conduite`);
    await arrive(chair, /Conduire la séance du 21 janvier 2027/);
    await chair.getByText(/Quorum atteint/).waitFor({ timeout: 15_000 });
    await look(chair);
    await conduct(/Ouvrir la séance/);
    await chair
      .getByRole('button', { name: 'Ouvrir le vote à l’appel nominal' })
      .waitFor({ timeout: 15_000 });
    await done(carrier.account, `sessions/${session}/checkOut`);
    await page.context().clearCookies();
    await signIn(page, system.url, carrier.account);
    await press(page, /Séance du 21 janvier 2027/);
    await arrive(page, /La séance est ouverte/);
    await look(page, [320, 1600]);
    await press(page, /Émarger/);
    await page.getByText('Aucun vote n’est ouvert.').waitFor({ timeout: 15_000 });
    await conduct(/Ouvrir le vote à l’appel nominal/);
    await page
      .getByText('Votre nom et votre vote figureront au procès-verbal.')
      .first()
      .waitFor({ timeout: 15_000 });
    await look(page, [320, 1600]);
  });

  it('votes in two taps, with no choice made for it, and again apart for who gave it their voice', async () => {
    expect(await page.locator('[data-selected]').count()).toBe(0);
    const own = page.locator('main form').first();
    expect(await own.getByRole('radio').allTextContents()).toHaveLength(3);
    await own.getByText('Pour', { exact: true }).tap();
    await own.getByText('Rien n’est encore envoyé.').waitFor();
    const box = (await own.getByRole('button', { name: 'Confirmer : Pour' }).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(PHONE.height);
    await own.getByRole('button', { name: 'Confirmer : Pour' }).tap();
    await page.getByRole('heading', { name: 'Votre vote Pour est enregistré.' }).waitFor({ timeout: 15_000 });
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    await page.getByText(/dont vous portez le pouvoir/).waitFor();
    const proxy = page.locator('main form').first();
    await proxy.getByText('Contre', { exact: true }).tap();
    await proxy.getByRole('button', { name: 'Confirmer : Contre' }).tap();
    await page
      .getByRole('heading', { name: 'Votre vote Contre est enregistré.' })
      .waitFor({ timeout: 15_000 });
    await look(page, [320, 1600]);
  });

  it('is told the result, which counts both', async () => {
    for (const { account, member, proxy } of voters)
      if (account !== carrier.account)
        await done(account, `items/${items[0]}/castBallot`, {
          round: 1,
          choice: 'FOR',
          ...(proxy && { for: member }),
        });
    await conduct(/Clore le vote/);
    await page.getByText(/Avis favorable/).waitFor({ timeout: 15_000 });
    await look(page, [320, 1600]);
  });

  it('encrypts a secret ballot where it is made, keeps it while the network is cut, and sends it once', async () => {
    for (const { account, proxy } of voters.slice(0, 3))
      if (!proxy) await done(account, `items/${items[1]}/askSecretBallot`);
    await open(1, 'SECRET');
    await page
      .getByText(/votre choix est séparé de vous/)
      .first()
      .waitFor({ timeout: 15_000 });
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/castBallot')) sent.push(request.postData() ?? '');
    });
    const own = page.locator('main form').first();
    await own.getByRole('radio', { name: 'Blanc' }).focus();
    await page.keyboard.press('Space');
    await look(page, [320]);
    await page.context().setOffline(true);
    await tabTo(page, /Déposer mon bulletin/);
    await page.keyboard.press('Enter');
    await page.getByText('Votre choix reste ici et part dès qu’il revient.').waitFor({ timeout: 15_000 });
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Votre bulletin est dans l’urne.' }).waitFor({ timeout: 20_000 });
    expect(new Set(sent).size).toBe(1);
    expect(sent[0]).not.toMatch(/BLANK|choice/);
    const said = await page.locator('main').innerText();
    expect(said).toMatch(/code de suivi : [\w-]{4} [\w-]{4}/);
    expect(said).not.toMatch(/Blanc[^]*bulletin est dans/);
    const kept = await page.evaluate<string>('JSON.stringify(localStorage)');
    expect(kept).not.toContain('BLANK');
  });

  it('keeps its receipts until the minutes, and asks whether its secret ballot is in the box', async () => {
    await press(page, /Mes votes/);
    await arrive(page, /Mes votes : 2 points/);
    const said = (await page.locator('main').innerText()).replaceAll(/\s/g, ' ');
    expect(said).toContain('Pour, enregistré le');
    await press(page, /Vérifier que mon bulletin est dans l’urne/);
    await page.getByText('Ce bulletin est dans l’urne.').waitFor({ timeout: 15_000 });
    await look(page, [320, 1600]);
  });

  it('lets the room read at ten metres what is voted and whether there is a quorum', async () => {
    const room = await newPage(browser, complaints, { viewport: { width: 1920, height: 1080 } });
    await signIn(room, system.url, 'secretaire');
    await room.goto(`${system.url}/espace/62/seances/${session}/salle`);
    await room.getByText('Vote secret, ouvert').waitFor({ timeout: 15_000 });
    expect(await room.locator('main').innerText()).toMatch(/quorum/i);
    const heights = await room.evaluate<number[]>(
      `[...document.querySelectorAll('.room h1, .room p')].map((each) => parseFloat(getComputedStyle(each).fontSize) / innerHeight)`,
    );
    for (const height of heights) expect(height).toBeGreaterThanOrEqual(0.04);
    await look(room, [1600]);
    await room.close();
  });

  it('has the box of a secret vote counted again, once another member asks for it too', async () => {
    await conduct(/Clore le vote/);
    await page.goto(`${system.url}/espace/62/seances/${session}`);
    await press(page, /Faire recompter l’urne/);
    await press(page, /Demander un nouveau décompte/);
    await page.getByText('un autre membre confirme').waitFor({ timeout: 15_000 });
    await look(page, [320, 1600]);
    const other = voters.find(({ account, proxy }) => !proxy && account !== carrier.account)!;
    await done(other.account, `items/${items[1]}/recount`);
    await page.getByRole('button', { name: 'Demander un nouveau décompte' }).waitFor({ timeout: 15_000 });
    const { body } = await system.get(`/api/62/items/${items[1]}/history`, { as: 'secretaire' });
    expect(JSON.stringify(body)).toContain('VoteRecounted.v1');
  });

  it('had no script, style or call that the policy refuses', () => {
    expect(complaints).toEqual([]);
  });
});
