import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { councilHands } from '../support/council-hands.ts';
import { arrive, look, newPage, press, signIn, spaced, tabTo, write, writeDay } from '../support/keyboard.ts';
import { pdfSigned } from '../support/signed-pdf.ts';
import { openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

/** A session that lacks its quorum, its second call, votes together, an incident, its minutes, and a decision signed. */
const FIRST_DAY = '2027-01-21';
const SECOND_DAY = '2027-01-26';
const WAIT = { timeout: 15_000 };

type Seat = { readonly member: number; readonly account: string };

describeInBrowser('who presides, by the keyboard alone', () => {
  let system: System;
  let browser: Browser;
  let chair: Page;
  let keeper: Page;
  let session = '';
  const dossiers: string[] = [];
  let other: Seat;
  let first: Seat;
  const complaints: string[] = [];

  const { done, dataOf } = councilHands(() => system);
  const conduct = () => `${system.url}/espace/62/seances/${session}/conduite`;
  const checkIn = ({ member }: Seat) => done(`sessions/${session}/checkIn`, 'secretaire', { member });
  /** From the top of the page to an act, as a person with a keyboard alone goes. */
  const act = async (page: Page, name: RegExp): Promise<void> => {
    await page.locator('h1').focus();
    await press(page, name);
  };
  /** Goes down a list of choices to one of them. */
  const pick = async (page: Page, name: RegExp, value: string): Promise<void> => {
    await tabTo(page, name);
    for (let lines = 60; lines > 0; lines -= 1) {
      if ((await page.evaluate<string>('document.activeElement.value')) === value) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`${value} is no choice of ${name}`);
  };

  beforeAll(async () => {
    system = await openSystem('2026-12-01T08:00:00.000Z');
    const { api, accounts } = await openStage(system.url);
    const campaign = { kind: 'ORDINARY', heldOn: FIRST_DAY, opensOn: '2026-12-01', closesOn: '2026-12-20' };
    session = String((await done('sessions', 'secretaire', campaign))['id']);
    for (const name of ['T01', 'T02', 'T07']) {
      const dossier = newDossier(readCase(caseFile(name)));
      await fileApplication(api, dossier, session);
      await reviewApplication(api, dossier, session);
      dossiers.push(dossier.application ?? '');
    }
    await done(`sessions/${session}/convene`, 'secretaire', { urgency: null });
    const { members } = (await dataOf('councils/62')) as {
      members: { member: number; chair: boolean; person: string | null }[];
    };
    const seats = members.flatMap(({ member, chair: presides, person }) => {
      const account = accounts.get(person ?? '');
      return account === undefined ? [] : [{ member, account, presides }];
    });
    first = seats.find(({ presides }) => presides)!;
    other = seats.find(({ presides }) => !presides)!;
    browser = await openBrowser();
    chair = await newPage(browser, complaints);
    keeper = await newPage(browser, complaints);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await system.stop();
  });

  it('finds the sessions of the council, and is told why one cannot open', async () => {
    await system.moveClock(`${FIRST_DAY}T13:00:00.000Z`);
    await checkIn(first);
    await signIn(chair, system.url, 'presidente');
    await press(chair, /Les séances du conseil/);
    await arrive(chair, /Prochaine séance : le 21 janvier 2027/);
    await look(chair);
    await press(chair, /Conduire/);
    await arrive(chair, /Conduire la séance du 21 janvier 2027/);
    await chair
      .getByText(/Quorum non atteint/)
      .first()
      .waitFor(WAIT);
    await act(chair, /Ouvrir la séance/);
    await chair.locator('.chair-act .notice').waitFor(WAIT);
    await look(chair);
  });

  it('adjourns for want of a quorum, and calls the council again', async () => {
    await act(chair, /Retenir les deux listes proposées/);
    await chair.getByText('Deux listes sont proposées').waitFor({ state: 'detached', ...WAIT });
    await act(chair, /Lever la séance, faute de quorum/);
    await chair.getByText(/Le quorum a manqué/).waitFor(WAIT);
    await look(chair);
    await act(chair, /Convoquer à nouveau/);
    await chair.getByText('Écrivez le jour de la seconde séance.').waitFor();
    await writeDay(chair, SECOND_DAY);
    await press(chair, /Convoquer à nouveau pour le 26 janvier 2027/);
    await arrive(chair, /Conduire la séance du 26 janvier 2027/);
    expect(await dataOf(`sessions/${session}`)).toMatchObject({ call: 2, heldOn: SECOND_DAY });
  });

  it('opens the second call, whose door the secretariat keeps', async () => {
    await system.moveClock(`${SECOND_DAY}T13:00:00.000Z`);
    await signIn(keeper, system.url, 'secretaire');
    await keeper.goto(conduct());
    await arrive(keeper, /Conduire la séance du 26 janvier 2027/);
    for (const { member } of [first, other]) {
      await keeper.locator('#porte').waitFor(WAIT);
      await pick(keeper, /Une arrivée ou un départ/, String(member));
      await press(keeper, new RegExp(`Noter l’arrivée du siège ${member}$`));
      await keeper.getByRole('button', { name: `Noter le départ du siège ${member}` }).waitFor(WAIT);
    }
    await look(keeper);
    await act(chair, /Ouvrir la séance/);
    await chair.getByText('Voter ensemble les points consensuels').waitFor(WAIT);
    await look(chair);
  });

  it('is told what another screen does, and stays on the point of which it writes', async () => {
    const { points } = (await system.get(`/api/62/sessions/${session}/agenda`, { as: 'presidente' }))
      .body as { points: { item: string }[] };
    const last = `items/${points.at(-1)?.item ?? ''}`;
    const question = await chair.locator('#point').innerText();
    await act(chair, /Reporter ce point/);
    await write(chair, /Ce qui est demandé avant de voter/, 'Relire les statuts.');
    await done(`${last}/openVote`, 'presidente', { ballot: 'HANDS' });
    const told = chair.locator('.notice', { hasText: 'depuis un autre écran' });
    await told.getByText(/à\s14\sh\s00\s: le vote du point\s3 est ouvert/).waitFor(WAIT);
    expect(await told.innerText()).toContain('Par votre compte');
    expect(await chair.locator('#point').innerText()).toBe(question);
    expect(await chair.inputValue('#demande')).toBe('Relire les statuts.');
    await look(chair);
    await done(`${last}/closeVote`, 'presidente', {});
    const annulled = { round: 1, reason: 'Ouvert par mégarde.', proposedBy: other.member };
    await done(`${last}/annulVote`, 'presidente', annulled);
    await told.getByText(/le vote du point\s3 est annulé/).waitFor(WAIT);
    await act(chair, /J’ai lu/);
    await told.waitFor({ state: 'detached' });
    expect(await keeper.getByText('depuis un autre écran').count()).toBe(0);
    await chair.fill('#demande', '');
  });

  it('has consensual points voted by one show of hands', async () => {
    await act(chair, /Voter ensemble les points consensuels/);
    await chair.getByRole('button', { name: /Ouvrir le vote de 3\spoints ensemble/ }).waitFor(WAIT);
    await look(chair);
    // One of the three is voted by itself, after them.
    await tabTo(chair, /Les Semeurs fictifs de la Scarpe/);
    await chair.keyboard.press('Space');
    await press(chair, /Ouvrir le vote de 2 points ensemble/);
    await chair.getByRole('heading', { name: /Vote groupé n/ }).waitFor(WAIT);
    await chair.getByRole('radio', { name: 'Tous : pour' }).waitFor(WAIT);
    await look(chair);
    await act(chair, /Noter les mains levées/);
    await chair.getByText('Dites ce que la salle a répondu.').waitFor(WAIT);
    await chair.getByRole('radio', { name: 'Tous : pour' }).focus();
    await chair.keyboard.press('Space');
    await press(chair, /Noter les mains levées/);
    await chair.getByText('Les mains levées sont notées.').waitFor(WAIT);
    await act(chair, /Clore le vote groupé/);
    await chair.getByText('Que reste-t-il').waitFor(WAIT);
    // What this page did itself is no news to it.
    expect(await chair.getByText('depuis un autre écran').count()).toBe(0);
  });

  it('annuls a vote after an incident, which the minutes tell, and puts the point again', async () => {
    await act(chair, /Passer au point suivant : Les Semeurs fictifs de la Scarpe/);
    await press(chair, /Mettre des conditions aux voix/);
    await write(chair, /Ce que la structure doit faire/, 'Tenir un registre des votes.');
    await writeDay(chair, '2027-06-30');
    await press(chair, /Mettre cette condition aux voix/);
    await chair.getByText(/Les conditions font partie de la question/).waitFor(WAIT);
    await look(chair);
    await act(chair, /Retirer cette condition/);
    await chair.getByText('Condition retirée.').waitFor(WAIT);
    await chair.getByRole('button', { name: 'À main levée' }).waitFor(WAIT);
    await act(chair, /À main levée/);
    await chair.getByRole('radio', { name: 'Tous : pour' }).waitFor(WAIT);
    // What is open is closed first.
    await chair.getByRole('button', { name: 'Clore la séance' }).waitFor({ state: 'detached' });
    await chair.getByRole('radio', { name: 'Tous : pour' }).focus();
    await chair.keyboard.press('Space');
    await press(chair, /Noter les mains levées/);
    await chair.getByText('Les mains levées sont notées.').waitFor(WAIT);
    await act(chair, /Clore le vote/);
    await chair
      .getByText(/Avis favorable\s: 2 pour, 0 contre/)
      .first()
      .waitFor(WAIT);
    await look(chair);
    await press(chair, /Annuler ce vote/);
    await press(chair, /Annuler ce vote et le remettre aux voix/);
    await pick(chair, /Qui le propose/, String(other.member));
    await write(chair, /Ce qui s’est passé/, 'La question avait été mal lue.');
    await press(chair, /Annuler ce vote et le remettre aux voix/);
    await chair.getByRole('button', { name: 'Ouvrir le vote à l’appel nominal' }).waitFor(WAIT);
    await act(chair, /Ouvrir le vote à l’appel nominal/);
    // Each counts the signed papers; what the first found is told to nobody (D11).
    for (const [page, summary, action] of [
      [keeper, /Bulletins en papier/, /Noter les bulletins en papier/],
      [chair, /Des bulletins en papier attendent un second compte/, /Confirmer le compte des bulletins/],
    ] as const) {
      await page.locator('summary', { hasText: spaced(summary) }).waitFor(WAIT);
      if (page === keeper) await act(page, summary);
      else await page.locator('h1').focus();
      for (const { member } of [first, other])
        await pick(page, new RegExp(`siège ${member}\\)? Pas de bulletin`), 'FOR');
      await look(page);
      await press(page, action);
    }
    await chair.getByText('les comptes concordent').waitFor(WAIT);
    await act(chair, /Clore le vote/);
    await chair.getByText(/La question avait été mal lue/).waitFor(WAIT);
    await chair
      .getByText(/Avis favorable\s: 2 pour, 0 contre/)
      .first()
      .waitFor(WAIT);
    await look(chair);
    await act(keeper, /Noter les débats ou un incident/);
    await keeper.locator('#debats').waitFor(WAIT);
    await write(keeper, /Ce qui a été dit/, 'La présidence relit la question.');
    await press(keeper, /Noter au procès-verbal/);
    await keeper.getByText('Noté au procès-verbal.').waitFor(WAIT);
    await look(keeper);
  });

  it('closes, and its minutes are read, sent and put right beside what they said', async () => {
    await act(chair, /Clore la séance/);
    await chair.getByText('La séance est close.').waitFor(WAIT);
    await keeper.goto(`${system.url}/espace/62/seances/${session}/proces-verbal`);
    await arrive(keeper, /Projet de procès-verbal de la séance du 26 janvier 2027/);
    const said = (await keeper.locator('main').innerText()).replaceAll(/\s/g, ' ');
    for (const words of [
      'La présidence relit la question.',
      'La question avait été mal lue.',
      'Seconde convocation',
    ])
      expect(said).toContain(words);
    await look(keeper);
    await act(keeper, /Envoyer le procès-verbal aux membres/);
    await keeper.getByText(/Envoyé aux membres le/).waitFor(WAIT);
    await press(keeper, /Annexer une correction/);
    await pick(keeper, /Qui la demande/, String(other.member));
    await write(keeper, /La correction/, 'La séance a commencé à 14 h 05.');
    await press(keeper, /Annexer cette correction/);
    await keeper.locator('article').getByText('La séance a commencé à 14 h 05.').waitFor(WAIT);
    await look(keeper);
  });

  it('signs the decision that it read word for word, and is asked for reasons to depart from the opinion', async () => {
    await chair.goto(`${system.url}/espace`);
    await press(chair, /Décisions à signer/);
    await arrive(chair, /3 décisions attendent votre signature/);
    await look(chair);
    await press(chair, /Les Semeurs fictifs de la Scarpe/);
    await arrive(chair, /Que décidez-vous pour Les Semeurs fictifs de la Scarpe/);
    await chair.getByRole('button', { name: /Signer\s: label attribué/ }).waitFor(WAIT);
    const order = (await chair.locator('article').innerText()).replaceAll(/\s/g, ' ');
    for (const words of [
      'Article 1er. Le label est attribué',
      'Voies et délais de recours',
      'tribunal administratif',
    ])
      expect(order).toContain(words);
    await look(chair);
    await chair.getByRole('radio', { name: 'Refuser le label' }).focus();
    await chair.keyboard.press('Space');
    await chair.getByText(/s’écarte de l’avis du conseil/).waitFor(WAIT);
    await press(chair, /Signer : label refusé/);
    await chair.getByText(/Écrivez au moins un motif/).waitFor(WAIT);
    await look(chair);
    await chair.getByRole('radio', { name: 'Attribuer le label', exact: true }).focus();
    await chair.keyboard.press('Space');
    await press(chair, /Signer : label attribué jusqu’au 26 janvier/);
    await arrive(chair, /La décision est signée/);
    await look(chair);
    expect(await dataOf(`applications/${dossiers[0]}`)).toMatchObject({ outcome: 'GRANTED' });
  });

  it('has an order signed in a signature book, takes it back once it bears its signature, and notes how it was handed over', async () => {
    const dossier = dossiers[1] ?? '';
    await keeper.context().clearCookies();
    await signIn(keeper, system.url, 'instructrice');
    await keeper.goto(`${system.url}/espace/62/dossiers/${dossier}`);
    await press(keeper, /Faire signer dans un parapheur/);
    await arrive(keeper, /Faire signer l’arrêté dans un parapheur/);
    await keeper.getByRole('radio', { name: 'Attribuer le label', exact: true }).focus();
    await keeper.keyboard.press('Space');
    await tabTo(keeper, /Qui signera/);
    await keeper.keyboard.press('ArrowDown');
    await press(keeper, /Exporter l’arrêté à signer/);
    await keeper.getByText('rien n’est décidé avant').waitFor(WAIT);
    const leaves = keeper.waitForEvent('download');
    await act(keeper, /Télécharger l’arrêté à signer/);
    const order = await readFile(await (await leaves).path());
    const takeBack = async (buffer: Buffer) => {
      await keeper.setInputFiles('#arrete-signe', { name: 'signe.pdf', mimeType: 'application/pdf', buffer });
      await keeper.getByText('Le fichier est déposé').waitFor(WAIT);
      await unsigned.waitFor({ state: 'detached', ...WAIT });
      await writeDay(keeper, SECOND_DAY);
      await press(keeper, /Reprendre l’arrêté signé/);
    };
    const unsigned = keeper.getByText('aucune signature électronique');
    await takeBack(order);
    await unsigned.waitFor(WAIT);
    await look(keeper);
    await takeBack(pdfSigned(order));
    await press(keeper, /Noter une remise/);
    await arrive(keeper, /Comment la décision a-t-elle été remise/);
    await keeper.getByRole('radio', { name: /main propre/ }).focus();
    await keeper.keyboard.press('Space');
    await writeDay(keeper, SECOND_DAY);
    await look(keeper);
    await press(keeper, /Enregistrer la remise de la décision/);
    await keeper.getByText(/Décision notifiée le/).waitFor(WAIT);
    expect(await dataOf(`applications/${dossier}`)).toMatchObject({
      outcome: 'GRANTED',
      notified: { notifiedOn: SECOND_DAY },
    });
  });

  it('had no script, style or call that the policy refuses', () => {
    expect(complaints).toEqual([]);
  });
});
