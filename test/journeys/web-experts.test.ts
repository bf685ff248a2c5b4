import type { Browser, Page } from 'playwright-core';
import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { arrive, look, newPage, press, signIn, tabTo, write, writeDay } from '../support/keyboard.ts';
import { codeIn, openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const PATIENCE = { timeout: 15_000 };
const QUESTION = 'Ce qui est dit de la gouvernance est-il crédible ?';
/** The least picture there is. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const ANSWER = 'Oui, les statuts types de la branche le disent aussi.';

describeInBrowser('opinions from outside and help at the counter, by the keyboard alone', () => {
  let system: System;
  let browser: Browser;
  let officer: Page;
  let expert: Page;
  let application = '';
  let applicant = '';
  let opinion = '';
  const complaints: string[] = [];

  const unfold = async (page: Page, name: RegExp) => {
    await press(page, name);
    await page.keyboard.press('Tab');
  };
  const said = (page: Page, words: RegExp) => page.locator('.said', { hasText: words }).waitFor(PATIENCE);

  const ask = async (name: string, email: string) => {
    await unfold(officer, /Demander un avis/);
    await write(officer, /Prénom et nom de la personne consultée/, name);
    await write(officer, /Son adresse électronique/, email);
    await write(officer, /La question/, QUESTION);
    await writeDay(officer, '2026-12-12');
  };

  beforeAll(async () => {
    system = await openSystem('2026-12-02T08:00:00.000Z');
    const { api } = await openStage(system.url);
    const held = await system.post('/api/62/sessions', {
      as: 'secretaire',
      body: { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' },
    });
    const filed = newDossier(readCase(caseFile('T05')));
    await fileApplication(api, filed, String(held.body['id']));
    [application, applicant] = [String(filed.application), candidateOf(filed.of)];
    browser = await openBrowser();
    [officer, expert] = [await newPage(browser, complaints), await newPage(browser, complaints)];
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await system.stop();
  });

  it('is asked from the dossier, once what is missing was told, with what it does said before', async () => {
    await signIn(officer, system.url, 'instructrice');
    await officer.goto(`${system.url}/espace/62/dossiers/${application}`);
    await press(officer, /Avis de l’extérieur/);
    await arrive(officer, /Aucun avis n’est demandé à l’extérieur/);
    await unfold(officer, /Demander un avis/);
    await press(officer, /Demander un avis/);
    await officer.locator('.act .summary', { hasText: 'La question' }).waitFor();
    await look(officer);
    await officer.reload();
    await arrive(officer, /Aucun avis n’est demandé à l’extérieur/);
    await ask('Ève Savant', 'eve@exemple.fr');
    await officer.locator('.effect', { hasText: /à mi-chemin avant le 12\sdécembre\s2026/ }).waitFor();
    await tabTo(officer, /Non, la question suffit/);
    await officer.keyboard.press('Space');
    await tabTo(officer, /Oui, celles de quelques critères|Non, aucune/);
    await officer.keyboard.press('ArrowDown');
    // The charter has many criteria: their list is unfolded by who wants one.
    await press(officer, /Choisir dans la liste/);
    await tabTo(officer, /GOV-01 /);
    await officer.keyboard.press('Space');
    await press(officer, /Demander un avis/);
    await said(officer, /L’avis est demandé/);
    await arrive(officer, /Avis demandés à l’extérieur/);
    await officer.getByText(/Un rappel part le 7\sdécembre\s2026/).waitFor(PATIENCE);
    await officer.getByText('GOV-01', { exact: true }).waitFor();
    await look(officer);
  });

  it('is accepted with the code of the mail, which leads to its page', async () => {
    const letter = (await system.mails()).find(({ to }) => to === 'eve@exemple.fr');
    const [, page = ''] = /(\/espace\/62\/avis\/\S+)/.exec(String(letter?.text)) ?? [];
    opinion = page.split('/').at(-1) ?? '';
    await expert.goto(`${system.url}/sign-in?to=${page}`);
    await expert.fill('#other', 'eve');
    await expert.keyboard.press('Enter');
    await arrive(expert, /Un avis vous est demandé/);
    await press(expert, /Lire la question/);
    await expert.locator('.summary', { hasText: 'Code' }).waitFor();
    await look(expert);
    await expert.reload();
    await arrive(expert, /Un avis vous est demandé/);
    await write(expert, /^ ?Code/, 'x'.repeat(27));
    await press(expert, /Lire la question/);
    await expert.getByText(/Cette invitation n’est pas valable ou a déjà servi/).waitFor(PATIENCE);
    await expert.locator('#accepter-code').fill(String(codeIn(letter)));
    await press(expert, /Lire la question/);
    await arrive(expert, /Votre avis est attendu jusqu’au 12 décembre 2026/);
  });

  it('shows the question and what was ticked, no more, and is found again from one’s home', async () => {
    await expert.getByText(QUESTION).waitFor();
    const read = await expert.locator('main').innerText();
    expect(read).toContain('Le nom de la structure ne vous est pas donné.');
    expect(read).toMatch(/Comment les voix/);
    await look(expert);
    await expert.goto(`${system.url}/espace`);
    await arrive(expert, /Mon espace/);
    await press(expert, /Donner votre avis, jusqu’au 12 décembre 2026/);
    await arrive(expert, /Votre avis est attendu/);
  });

  it('is given once, and said to be', async () => {
    await press(expert, /Transmettre mon avis/);
    await expert.locator('.summary', { hasText: 'Votre conclusion' }).waitFor();
    await expert.locator('#avis-rendu-position').focus();
    await expert.keyboard.press('ArrowDown');
    await expert.locator('#avis-rendu-text').focus();
    await expert.keyboard.type(ANSWER);
    await press(expert, /Transmettre mon avis/);
    await arrive(expert, /Votre avis est transmis/);
    await look(expert);
    expect((await system.get(`/api/62/expertises/${opinion}`, { as: 'eve' })).status).toBe(404);
  });

  it('is read by the service, from its mail, and put with the report for all who read the dossier', async () => {
    const letter = (await system.mails()).find(({ subject }) => subject.includes('un avis est arrivé'));
    const [, page = ''] = /(\/espace\/62\/dossiers\/\S+)/.exec(String(letter?.text)) ?? [];
    await officer.goto(`${system.url}${page}`);
    await arrive(officer, /Un avis est rendu/);
    await officer.getByText(ANSWER).waitFor(PATIENCE);
    await unfold(officer, /Verser l’avis de Ève Savant au rapport/);
    await press(officer, /Verser l’avis de Ève Savant au rapport/);
    await said(officer, /Versé au rapport/);
    const { body } = await system.get(`/api/62/applications/${application}/expertises`, { as: applicant });
    expect(JSON.stringify(body)).toContain(ANSWER);
  });

  it('is awaited no more when the service says so, and joined by hand with its reference', async () => {
    await ask('Luc Savant', 'luc@exemple.fr');
    await tabTo(officer, /Non, la question suffit/);
    await officer.keyboard.press('ArrowDown');
    await tabTo(officer, /Non, aucune/);
    await officer.keyboard.press('Space');
    await press(officer, /Demander un avis/);
    await said(officer, /L’avis est demandé/);
    const letter = (await system.mails()).find(({ to }) => to === 'luc@exemple.fr');
    const [, reference = ''] = /Référence de la demande d’avis\s: (\S+)/.exec(String(letter?.text)) ?? [];
    const luc = await newPage(browser, complaints);
    await luc.goto(`${system.url}/sign-in?to=/espace/rejoindre`);
    await luc.fill('#other', 'luc');
    await luc.keyboard.press('Enter');
    await arrive(luc, /Vous avez reçu une invitation/);
    await tabTo(luc, /À agir pour une structure/);
    await luc.keyboard.press('ArrowDown');
    await write(luc, /^ ?Code/, String(codeIn(letter)));
    await press(luc, /Accepter l’invitation/);
    await luc.locator('.summary', { hasText: 'Recopiez la référence' }).waitFor();
    await look(luc);
    await write(luc, /Référence de la demande d’avis/, reference);
    await press(luc, /Accepter l’invitation/);
    await arrive(luc, /Votre avis est attendu/);
    await luc.getByText(/Structure\s: Fictive/).waitFor();
    await unfold(officer, /Ne plus attendre l’avis de Luc Savant/);
    await press(officer, /Ne plus attendre l’avis de Luc Savant/);
    await said(officer, /n’est plus attendu/);
    await officer.getByText('Demande annulée').waitFor(PATIENCE);
    await luc.reload();
    await arrive(luc, /Un avis vous est demandé/);
  });

  it('sends the receipt of a request again to its structure, as a duplicate', async () => {
    const holder = await newPage(browser, complaints);
    await signIn(holder, system.url, applicant);
    await holder.goto(`${system.url}/espace/62/demandes/${application}`);
    await press(holder, /Recevoir le récépissé par courriel/);
    await said(holder, /repart en duplicata/);
    expect((await system.mails('duplicata')).length).toBeGreaterThan(0);
    await holder.goto(`${system.url}/espace/62/demandes/${application}/rapport`);
    await holder.getByText(ANSWER).waitFor(PATIENCE);
    await look(holder);
  });

  describe('a draft', () => {
    let page: Page;
    let structure = '';
    let draft = '';
    const at = (path: string) => `${system.url}/espace/62/demandes/${draft}/${path}`;
    const picture = (name: string) => ({
      name,
      mimeType: 'image/png',
      buffer: Buffer.from(PIXEL, 'base64'),
    });

    beforeAll(async () => {
      const declared = await system.post('/api/62/structures', {
        as: 'candidate-02',
        body: {
          number: '000000018',
          name: 'Les Semeurs',
          representative: { name: 'Ada Petit', email: 'ada@exemple.fr' },
        },
      });
      structure = String(declared.body['id']);
      const { sessions } = (await system.get('/api/62')).body as { sessions: { id: string }[] };
      const started = await system.post('/api/62/applications', {
        as: 'candidate-02',
        body: { structure, session: sessions[0]?.id },
      });
      draft = String(started.body['id']);
      page = await newPage(browser, complaints);
      await signIn(page, system.url, 'candidate-02');
    }, 60_000);

    it('has its proofs taken out, replaced with their history, and withdrawn', async () => {
      await page.goto(at('questions/INT-01'));
      await arrive(page, /Un but autre que le partage/);
      await page.locator('input[type=file]').first().setInputFiles(picture('statuts.png'));
      await page.locator('.file', { hasText: 'statuts.png' }).getByText('Vérifiée').waitFor(PATIENCE);
      await look(page);
      await press(page, /Ne plus joindre/);
      await page.locator('.file').waitFor({ state: 'detached', ...PATIENCE });
      await press(page, /Joindre la pièce du/);
      await page.locator('.file', { hasText: 'statuts.png' }).waitFor(PATIENCE);
      await press(page, /Remplacer statuts\.png/);
      await page.locator('.file input[type=file]').setInputFiles(picture('statuts-2027.png'));
      await page.locator('.file', { hasText: 'statuts-2027.png' }).waitFor({ timeout: 30_000 });
      await page.locator('.file', { hasText: 'statuts.png' }).waitFor({ state: 'detached', ...PATIENCE });
      await page.goto(`${system.url}/espace`);
      await press(page, /Ses pièces/);
      await arrive(page, /Les pièces de votre structure/);
      await look(page);
      await press(page, /Pièces qui ne servent plus/);
      await press(page, /Statuts en vigueur/);
      await arrive(page, /Statuts en vigueur/);
      await page.getByText(/Remplacée par une autre · Représente la structure/).waitFor(PATIENCE);
      await look(page);
      await press(page, /Voir celle qui la remplace/);
      await page.getByText('statuts-2027.png', { exact: false }).waitFor(PATIENCE);
      await unfold(page, /Retirer cette pièce/);
      await page.locator('.effect', { hasText: /Cela ne se reprend pas/ }).waitFor();
      await press(page, /Retirer cette pièce/);
      await said(page, /La pièce est retirée/);
    });

    it('is opened to the service by who represents the structure, with what it changes said before', async () => {
      await page.goto(at('pieces'));
      await press(page, /Remplir avec le service/);
      await arrive(page, /Remplir votre demande avec le service/);
      await unfold(page, /Ouvrir mon brouillon au service/);
      await look(page);
      await press(page, /Ouvrir mon brouillon au service/);
      await said(page, /Votre brouillon est ouvert au service/);
    });

    it('is then found and filled in by an officer, each answer marked as theirs', async () => {
      await officer.goto(`${system.url}/espace`);
      await press(officer, /Aider une structure au guichet/);
      await arrive(officer, /1 brouillon est ouvert au service/);
      await look(officer);
      await press(officer, /Les Semeurs/);
      await officer.getByText(/Vous remplissez ce brouillon avec/).waitFor(PATIENCE);
      await officer.goto(at('questions/GOV-01'));
      await arrive(officer, /Une personne, une voix/);
      await officer.locator('input[type=radio]').first().focus();
      await officer.keyboard.press('Space');
      await officer.getByText(/Enregistré à/).waitFor(PATIENCE);
      await officer.goto(at('relire'));
      await officer.getByText(/Vous n’envoyez que ce qui est signé sur papier/).waitFor(PATIENCE);
      expect(await officer.getByRole('button', { name: 'Envoyer ma demande' }).count()).toBe(0);
      await look(officer);
      await page.goto(at('relire'));
      await page
        .getByText('(écrit par le service)')
        .first()
        .waitFor({ state: 'attached', ...PATIENCE });
      await page.getByRole('button', { name: 'Envoyer ma demande' }).waitFor();
    });

    it('is closed again to the service whenever its applicant wants', async () => {
      await page.goto(at('aide'));
      await unfold(page, /Refermer mon brouillon au service/);
      await press(page, /Refermer mon brouillon au service/);
      await said(page, /n’est plus ouvert qu’à vous/);
      await officer.reload();
      await arrive(officer, /n’existe pas ou ne vous est pas ouverte/);
    });

    it('is begun at the counter for a structure that asks so, and filed when it is signed on paper', async () => {
      await officer.goto(`${system.url}/espace/62/guichet`);
      await arrive(officer, /Aucune structure ne demande d’aide/);
      await press(officer, /Déclarer une structure nouvelle/);
      await arrive(officer, /Quelle structure demande votre aide/);
      await press(officer, /Déclarer cette structure/);
      await officer.locator('.summary', { hasText: 'Comment la structure l’a demandé' }).waitFor();
      await look(officer);
      await officer.reload();
      await arrive(officer, /Quelle structure demande votre aide/);
      await write(officer, /SIREN ou numéro RNA/, 'W629999998');
      await write(officer, /Nom de la structure/, 'Association du guichet');
      await write(officer, /Prénom et nom/, 'Ida Petit');
      await write(officer, /Son adresse électronique/, 'ida@exemple.fr');
      await tabTo(officer, /Au guichet/);
      await officer.keyboard.press('Space');
      await writeDay(officer, '2026-12-01');
      await press(officer, /Déclarer cette structure/);
      await arrive(officer, /Commencer une demande avec Association du guichet/);
      await tabTo(officer, /Séance du 21 janvier 2027/);
      await officer.keyboard.press('Space');
      await tabTo(officer, /Au guichet/);
      await officer.keyboard.press('Space');
      await writeDay(officer, '2026-12-01');
      await look(officer);
      await press(officer, /Commencer cette demande/);
      await officer.getByText(/Vous remplissez ce brouillon avec/).waitFor(PATIENCE);
      const [, begun = ''] = /demandes\/([^/]+)/.exec(officer.url()) ?? [];
      expect((await system.mails()).some(({ to }) => to === 'ida@exemple.fr')).toBe(true);
      const read = await system.get(`/api/62/applications/${begun}`, { as: 'instructrice' });
      const { structure: declared } = read.body['data'] as { structure: string };
      const { charter } = (await system.get('/api/62')).body as { charter: { textDigest: string } };
      const signed = { textDigest: charter.textDigest, name: 'Ida Petit', capacity: 'présidente' };
      const paper = { as: 'instructrice', body: { ...signed, signedOn: '2026-12-02' } };
      await system.post(`/api/62/structures/${declared}/recordCharterSignature`, paper);
      const body = { criterion: 'GOV-01', answers: { votes: 'OTHER' }, versions: {} };
      await system.post(`/api/62/applications/${begun}/answer`, { as: 'instructrice', body });
      await officer.goto(`${system.url}/espace/62/demandes/${begun}/relire`);
      await arrive(officer, /Relisez/);
      await officer.getByText('Charte signée').waitFor(PATIENCE);
      await unfold(officer, /Déposer cette demande venue sur papier/);
      await tabTo(officer, /Oui, je l’ai sous les yeux/);
      await officer.keyboard.press('Space');
      await writeDay(officer, '2026-12-01');
      await writeDay(officer, '2026-12-02');
      await look(officer);
      await press(officer, /Déposer cette demande venue sur papier/);
      await arrive(officer, /Association du guichet/);
      const filed = await system.get(`/api/62/applications/${begun}`, { as: 'instructrice' });
      expect(filed.body['data']).toMatchObject({ assisted: true, receivedOn: '2026-12-02' });
    });
  });

  it('had no script, style or call that the policy refuses', () => {
    expect(complaints).toEqual([]);
  });
});
