import type { Browser, Page } from 'playwright-core';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { arrive, look, newPage, press, signIn, tabTo, write, writeDay } from '../support/keyboard.ts';
import { pdfWith } from '../support/files/make-pdf.ts';
import { openSystem, type System } from '../support/system.ts';
import { ALL_FOR_IT, caseFile } from './running-system.ts';

describeInBrowser('an officer who examines in a browser, by the keyboard alone', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let dossier = '';
  const complaints: string[] = [];

  beforeAll(async () => {
    system = await openSystem('2026-12-02T08:00:00.000Z');
    const stage = await openStage(system.url);
    // GOV-01 and LIM-04 of this one wait for a person: nobody decides them in the play.
    const of = readCase(caseFile('T04'));
    const [played] = await playCases(stage, [
      { ...of, submittedOn: '2026-12-02', session: { ...ALL_FOR_IT, date: '2027-01-21' } },
    ]);
    dossier = played?.application ?? '';
    browser = await openBrowser();
    page = await newPage(browser, complaints, { viewport: { width: 1600, height: 900 } });
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await system.stop();
  });

  it('finds what must move first for the next session', async () => {
    await signIn(page, system.url, 'instructrice');
    await press(page, /Voir les dossiers/);
    await arrive(page, /1 dossier avance en ce moment/);
    await page.getByRole('heading', { name: 'Séance du 21 janvier 2027' }).waitFor();
    await look(page);
    await press(page, /^\s*Fictive Énergie Partagée/);
    await arrive(page, /Fictive Énergie Partagée/);
    expect(new URL(page.url()).pathname).toBe(`/espace/62/dossiers/${dossier}`);
  });

  it('reads each criterion with its sources, why, and what would change it', async () => {
    await page.getByText('critères à trancher').waitFor();
    const open = await page.locator('.grid-list small').allInnerTexts();
    expect(open).toEqual(['GOV-01', 'LIM-04', 'INN-01']);
    expect(await page.locator('section table').innerText()).toMatch(
      /Comment les voix[^]*en proportion du capital/,
    );
    expect(await page.locator('.criterion').innerText()).toContain('Les voix suivent le capital détenu.');
    await look(page, [320, 1600]);
  });

  it('moves by J and K, chooses by C and N, and turns single keys off', async () => {
    await page.locator('h1').focus();
    await page.keyboard.press('j');
    await page.locator('#critere', { hasText: /bénéfices/ }).waitFor();
    await page.getByRole('heading', { name: 'Pièces' }).waitFor();
    const read = await page.locator('.criterion').innerText();
    expect(read).toMatch(/Somme affectée à la réserve légale, ligne 3/);
    expect(read).toMatch(/Comptes annuels approuvés des trois derniers exercices clos\s+pas jointe/);
    await page.keyboard.press('n');
    expect(await page.locator('[data-selected]').allInnerTexts()).toEqual(['Non conforme']);
    await page.keyboard.press('k');
    await page.locator('#critere', { hasText: /Une personne, une voix/ }).waitFor();
    await page.keyboard.press('c');
    expect(await page.locator('[data-selected]').allInnerTexts()).toEqual(['Conforme']);
    await press(page, /Couper les raccourcis/);
    await page.keyboard.press('j');
    expect(await page.locator('#critere').innerText()).toMatch(/Une personne/);
    await press(page, /Remettre les raccourcis/);
    // Inside a field a letter is a letter.
    await tabTo(page, /Motif, repris dans la lettre/);
    await page.keyboard.type('jkcn');
    expect(await page.locator('#critere').innerText()).toMatch(/Une personne/);
    expect(await page.inputValue('#motif')).toBe('jkcn');
  });

  it('decides with a reason, and is led to what is still open', async () => {
    await page.fill('#motif', '');
    await press(page, /Trancher et passer à LIM-04/);
    await page.getByText('Écrivez le motif que la structure lira.').waitFor();
    await look(page, [320, 1600]);
    await page.locator('#motif').focus();
    await page.keyboard.type('Les statuts donnent une voix à chaque associé ; la charte le demande.');
    await press(page, /Trancher et passer à LIM-04/);
    await page.getByText('GOV-01 tranché. Reste LIM-04.').waitFor({ timeout: 15_000 });
    await page.locator('.grid-list small').first().waitFor();
    expect(await page.locator('.grid-list small').allInnerTexts()).toEqual(['LIM-04', 'INN-01']);
    const { body } = await system.get(`/api/62/applications/${dossier}/grid`, { as: 'instructrice' });
    const { criteria } = body as unknown as { criteria: { id: string; standing: string }[] };
    expect(criteria.find(({ id }) => id === 'GOV-01')?.standing).toBe('PASS');
  });

  it('never confuses a message that is sent with a note that is kept', async () => {
    await write(page, /Note interne/, 'Lire les statuts article 12.');
    await press(page, /Garder cette note/);
    await page.getByText('Note gardée au dossier.').waitFor({ timeout: 15_000 });
    await write(page, /Message à la structure/, 'Merci de votre réponse.');
    await press(page, /Envoyer à la structure/);
    await page.getByText('Message envoyé à la structure.').waitFor({ timeout: 15_000 });
    await page.locator('.note-box', { hasText: 'Lire les statuts' }).waitFor();
    const { body } = await system.get(`/api/62/applications/${dossier}/messages`, {
      as: 'candidate-000000042',
    });
    const texts = (body['items'] as { text: string }[]).map(({ text }) => text);
    expect(texts).toEqual(['Merci de votre réponse.']);
  });

  it('tells the structure that its message was read, once a dossier was opened at it', async () => {
    const asStructure = { as: 'candidate-000000042' };
    const path = `/api/62/applications/${dossier}`;
    const sent = { to: 'SERVICE', text: 'Est-ce complet ?' };
    expect((await system.post(`${path}/sendMessage`, { ...asStructure, body: sent })).status).toBe(200);
    const marked = page.waitForResponse((answer) => answer.url().endsWith('/markRead'));
    await page.reload();
    await page.locator('.message-box', { hasText: 'Est-ce complet ?' }).waitFor({ timeout: 15_000 });
    expect((await marked).status()).toBe(200);
    const { body } = await system.get(`${path}/messages`, asStructure);
    expect(body['items']).toMatchObject([{ text: 'Est-ce complet ?', read: true }, {}]);
  });

  it('is told why an act is not possible, with what would make it so', async () => {
    await press(page, /Conclure l’examen/);
    await page.locator('.acts .notice').waitFor({ timeout: 15_000 });
    expect(await page.locator('.acts .notice').innerText()).toMatch(/LIM-04/);
    await look(page, [320, 1600]);
  });

  it('asks for what is missing once its effect and its letter were shown, and says them again on the button', async () => {
    await press(page, /Demander ce qui manque/);
    await arrive(page, /Que manque-t-il à ce dossier/);
    await press(page, /Demander ce qui manque/);
    await page.getByText('Une réponse est à revoir').waitFor();
    await tabTo(page, /Statuts en vigueur/);
    await page.keyboard.press('Space');
    await write(page, /Pourquoi, pour la structure : Statuts/, 'Ceux-ci ne sont pas signés.');
    await page
      .locator('.effect', { hasText: /Le délai de réponse ne court pas du\s21\sjanvier\s2027/ })
      .waitFor();
    await page.locator('.effect', { hasText: /le silence vaut acceptation le\s11\savril\s2027/ }).waitFor();
    const shown = await page.locator('.letter .typed').allInnerTexts();
    expect(shown.join('\n')).toMatch(/Statuts en vigueur\s: Ceux-ci ne sont pas signés\./);
    await look(page);
    await press(page, /Demander 1 élément pour le 11 février 2027/);
    await arrive(page, /Fictive Énergie Partagée/);
    await page.getByText(/1\s+élément attendu pour le\s+11\s+février\s+2027/).waitFor({ timeout: 15_000 });
    // What was shown is what was sent, to the letter.
    const [sent = ''] = (await system.mails())
      .map(({ text }) => text)
      .filter((text) => text.includes('Ceux-ci ne sont pas signés'));
    const worded = (text: string) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    expect(worded(sent)).toEqual(worded(shown.join('\n')));
  });

  it('is shown what each other act would do before it is done', async () => {
    await press(page, /Déclarer le dossier complet/);
    await arrive(page, /Ce dossier est-il complet/);
    await page.locator('.effect', { hasText: /complet depuis le\s21\sjanvier\s2027/ }).waitFor();
    await page
      .locator('.notice', { hasText: /ne sont pas jointes/ })
      .getByText('Statuts en vigueur')
      .waitFor();
    await look(page, [320, 1600]);
    await page.goBack();
    await press(page, /Déclarer la demande non recevable/);
    await arrive(page, /irrecevable/);
    await press(page, /Déclarer la demande non recevable/);
    await page.getByText('Écrivez le motif que la structure lira.').waitFor();
    await page.locator('.effect', { hasText: /saisir le tribunal jusqu’au\s22\smars\s2027/ }).waitFor();
    await look(page, [320, 1600]);
    const { body } = await system.get(`/api/62/applications/${dossier}`, { as: 'instructrice' });
    expect(body['data']).toMatchObject({ completeOn: null, openRequest: { items: 1 } });
    await page.goBack();
    await arrive(page, /Fictive Énergie Partagée/);
  });

  it('notes what came by post with its day, from which the dossier is complete', async () => {
    await press(page, /Noter ce qui est arrivé/);
    await arrive(page, /Noter ce qui est arrivé/);
    await page.getByText('Les éléments attendus viennent ensuite.').waitFor();
    await look(page, [320, 1600]);
    await writeDay(page, '2027-01-21');
    await page.keyboard.press('Tab');
    await page.getByText('Ceux-ci ne sont pas signés.').waitFor();
    await look(page, [320, 1600]);
    await page.setInputFiles('input[type=file]', {
      name: 'statuts.pdf',
      mimeType: 'application/pdf',
      buffer: pdfWith(''),
    });
    await page.getByText('Rien n’est attendu de la structure').waitFor({ timeout: 30_000 });
    const { body } = await system.get(`/api/62/applications/${dossier}`, { as: 'instructrice' });
    expect(body['data']).toMatchObject({ completeOn: '2027-01-21', openRequest: null });
  });

  it('proposes what the structure would do about what is to be improved', async () => {
    await page.goto(`${system.url}/espace/62/dossiers/${dossier}`);
    await arrive(page, /Fictive Énergie Partagée/);
    await press(page, /Les engagements de la structure/);
    await arrive(page, /Les engagements de la structure/);
    await look(page, [320, 1600]);
    await press(page, /^ ?Proposer un engagement/);
    await press(page, /^ ?Proposer cet engagement/);
    await page.locator('.act .summary').first().waitFor();
    await look(page, [320, 1600]);
    await press(page, /Ce que la structure ferait : Écrivez/);
    await page.keyboard.type('Ouvrir un conseil des usagers.');
    await write(page, /Qui y veille/, 'la présidence');
    await writeDay(page, '2027-12-31');
    await page.keyboard.press('Enter');
    await page.getByText('Proposé par le service : la structure répond').waitFor({ timeout: 15_000 });
    await look(page, [320, 1600]);
  });

  it('tries one act on the dossiers that were chosen, then has ten minutes to undo it', async () => {
    await page.goto(`${system.url}/espace/62/dossiers`);
    await arrive(page, /1 dossier avance en ce moment/);
    await tabTo(page, /Choisir Fictive Énergie/);
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: '1 dossier choisi' }).waitFor();
    await tabTo(page, /Acte/);
    await page.keyboard.press('ArrowDown');
    await press(page, /Voir ce que cela ferait/);
    await page.getByText('1 dossier resterait tel quel').waitFor({ timeout: 15_000 });
    await look(page);
    await tabTo(page, /Acte/);
    await page.keyboard.press('End');
    await write(page, /Message aux structures/, 'Le service ferme vendredi.');
    await press(page, /Voir ce que cela ferait/);
    await page.getByText('1 dossier changerait').waitFor({ timeout: 15_000 });
    await press(page, /Envoyer ce message à 1 structure/);
    await arrive(page, /rien n’est encore fait/);
    await look(page);
    await press(page, /Annuler cet acte/);
    await arrive(page, /annulé, rien n’a été fait/);
    const { body } = await system.get(`/api/62/applications/${dossier}/messages`, { as: 'instructrice' });
    const texts = (body['items'] as { text: string }[]).map(({ text }) => text);
    expect(texts).toEqual(['Est-ce complet ?', 'Merci de votre réponse.']);
  });

  it('shows every part of the pages in each of its states on one page', async () => {
    await page.goto(`${system.url}/espace/composants`);
    await arrive(page, /Ce dont les pages sont faites/);
    for (const part of ['Boutons', 'Champs', 'Enregistrement', 'Étapes d’un dossier'])
      await page.getByRole('heading', { name: part }).waitFor();
    await look(page);
  });

  it('had no script, style or call that the policy refuses', () => {
    expect(complaints).toEqual([]);
  });
});
