import type { Browser, Page } from 'playwright-core';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { arrive, look, newPage, press, signIn, tabTo, write, writeDay } from '../support/keyboard.ts';
import { openSystem, type System } from '../support/system.ts';
import { ALL_FOR_IT, caseFile } from './running-system.ts';

const PATIENCE = { timeout: 15_000 };
const TODAY = '2027-01-25';

describeInBrowser('structures as the service follows them, by the keyboard alone', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let officer: Page;
  let holder: string;
  const complaints: string[] = [];
  const structures = new Map<string, string>();

  const unfold = async (name: RegExp) => {
    await press(page, name);
    await page.keyboard.press('Tab');
  };
  const said = (words: string | RegExp) => page.locator('.said', { hasText: words }).waitFor(PATIENCE);
  /** Tab comes to the first of a few answers; arrows go on from it, and choose. */
  const choose = async (first: RegExp, further = 0) => {
    await tabTo(page, first);
    await page.keyboard.press('Space');
    for (let steps = further; steps > 0; steps -= 1) await page.keyboard.press('ArrowDown');
  };
  const openStructure = async (number: string) => {
    await page.goto(`${system.url}/espace/62/service/structures/${structures.get(number)}`);
  };

  const declare = async (as: string, number: string, more: object = {}) => {
    const representative = { name: 'Ada Petit', email: as === 'instructrice' ? null : 'ada@exemple.fr' };
    const body = { number, name: 'Structure fictive', representative, ...more };
    const declared = await system.post('/api/62/structures', { as, body });
    expect([number, declared.status]).toEqual([number, 201]);
    structures.set(number, String(declared.body['id']));
  };
  const silence = (silent: boolean) => system.post('/local/register', { body: { silent } });

  beforeAll(async () => {
    system = await openSystem('2026-12-02T08:00:00.000Z');
    const [played] = await playCases(await openStage(system.url), [
      {
        ...readCase(caseFile('T01')),
        submittedOn: '2026-12-02',
        session: { ...ALL_FOR_IT, date: '2027-01-21' },
      },
    ]);
    if (played?.failure) throw played.failure;
    await system.moveClock(`${TODAY}T09:00:00.000Z`);
    await declare('candidate-12', '000000026');
    const contest = { field: 'employees', value: 20, reason: 'Deux embauches en décembre.' };
    const path = `/api/62/structures/${structures.get('000000026')}/contestRegister`;
    expect((await system.post(path, { as: 'candidate-12', body: contest })).status).toBe(200);
    await declare('instructrice', '000000059', { assistance: { askedOn: '2027-01-20', by: 'COUNTER' } });
    await silence(true);
    await declare('candidate-14', '000000075');
    await silence(false);
    const { body } = await system.get('/api/62/labels?state=active', { as: 'secretaire' });
    holder = (body as { items: { data: { holder: { name: string } } }[] }).items[0]!.data.holder.name;
    browser = await openBrowser();
    page = await newPage(browser, complaints);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await system.stop();
  });

  it('are found from the home of an officer: those that wait come first', async () => {
    await signIn(page, system.url, 'instructrice');
    await press(page, /Voir les structures/);
    await arrive(page, /Quelles structures attendent/);
    await page.getByText(/1\svaleur à trancher\s: nombre de salariés/).waitFor(PATIENCE);
    await page.getByText(/Aucun registre n’a répondu\s; ils seront relus/).waitFor();
    await look(page);
  });

  it('have a contested value settled, with both values and the reason before one’s eyes', async () => {
    await press(page, /Atelier Fictif du Terril/);
    await arrive(page, /Atelier Fictif du Terril/);
    await page.getByText('Deux embauches en décembre.').waitFor(PATIENCE);
    await unfold(/Trancher : nombre de salariés/);
    await choose(/20 : ce que dit la structure/);
    await page.locator('.effect', { hasText: /20\s» compte dès maintenant/ }).waitFor();
    await look(page);
    await write(page, /Pourquoi/, 'Le registre du personnel le montre.');
    await press(page, /Trancher : nombre de salariés/);
    await said('est tranché');
    await page.getByText(/corrigé à la demande de la structure, le 25\sjanvier\s2027/).waitFor(PATIENCE);
    await page.locator('.lead', { hasText: 'Rien n’attend' }).waitFor(PATIENCE);
  });

  it('have their registers read again when those did not answer', async () => {
    await openStructure('000000075');
    await arrive(page, /Structure fictive/);
    await unfold(/Relire les registres/);
    await press(page, /Relire les registres/);
    await said('Les registres sont relus');
    await page.getByText(/Lu le 25\sjanvier\s2027/).waitFor(PATIENCE);
  });

  it('are found by what one knows of them', async () => {
    await page.goto(`${system.url}/espace/62/service/structures`);
    await arrive(page, /Quelles structures attendent/);
    await page.getByText('Aucune structure ne conteste').waitFor(PATIENCE);
    await write(page, /Chercher une structure/, '000 000 059');
    await page.keyboard.press('Enter');
    await press(page, /Fictive Logistique Solidaire/);
    await page.getByText('Personne ne la représente encore ici.').waitFor(PATIENCE);
    await look(page);
  });

  it('that nobody represents have somebody invited, which is taken back as easily', async () => {
    await unfold(/Inviter qui représente la structure/);
    await write(page, /Prénom et nom/, 'Zoé Fictive');
    await write(page, /Adresse électronique/, 'zoe.fictive@exemple.fr');
    await press(page, /Inviter qui représente la structure/);
    await said('L’invitation est partie');
    const mails = await system.mails();
    expect(mails.some(({ to }) => to === 'zoe.fictive@exemple.fr')).toBe(true);
    await unfold(/Annuler l’invitation de Zoé Fictive/);
    await press(page, /Annuler l’invitation de Zoé Fictive/);
    await said('est annulée');
  });

  it('have the charter that they signed on paper recorded, never before it was in force', async () => {
    await unfold(/Enregistrer la charte signée sur papier/);
    await write(page, /Prénom et nom de qui a signé/, 'Zoé Fictive');
    await write(page, /En quelle qualité/, 'présidente');
    await writeDay(page, '2020-01-02');
    await press(page, /Enregistrer la charte signée sur papier/);
    await page.locator('.act .notice').waitFor(PATIENCE);
    await page.locator('#charte-papier-signedOn').focus();
    for (const part of ['22', '01', '2027']) {
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(part);
      await page.keyboard.press('Tab');
    }
    await press(page, /Enregistrer la charte signée sur papier/);
    await said('La signature de la charte est enregistrée');
    await page
      .getByText(/signée le 22\sjanvier\s2027 sur papier, par Zoé Fictive, présidente/)
      .waitFor(PATIENCE);
  });

  it('have an extract on paper recorded, from what is known; then, ceased, that is recorded too', async () => {
    await unfold(/Enregistrer un extrait reçu sur papier/);
    expect(await page.locator('#extrait-extract-name').inputValue()).not.toBe('');
    await tabTo(page, /État dans les registres/);
    await page.locator('#extrait-extract-administrativeState').selectOption('C');
    await look(page);
    await press(page, /Enregistrer un extrait reçu sur papier/);
    await said('L’extrait est enregistré');
    await page.locator('.lead', { hasText: 'Cessée selon les registres' }).waitFor(PATIENCE);
    await press(page, /^\s*Structures/);
    await unfold(/Celles que les registres disent cessées/);
    await press(page, /Fictive Logistique Solidaire/);
    await page.locator('.lead', { hasText: 'Cessée selon les registres' }).waitFor(PATIENCE);
    await unfold(/Enregistrer la cessation/);
    await writeDay(page, '2027-01-10');
    await press(page, /Enregistrer la cessation/);
    await said('La cessation est enregistrée');
    await page.getByText('Rien ne vous attend ici.').waitFor(PATIENCE);
  });

  it('are reached from a dossier, and lead to their label', async () => {
    await page.goto(`${system.url}/espace/62/dossiers`);
    await unfold(/Les dossiers terminés/);
    await press(page, new RegExp(holder));
    await press(page, /La structure : registres, personnes, labels/);
    await arrive(page, new RegExp(holder));
    await page.getByRole('heading', { name: 'Ses labels' }).waitFor(PATIENCE);
    await look(page);
    await press(page, /Label 62-ESS-/);
    await arrive(page, /Label 62-ESS-/);
  });

  it('pass their label on to whoever took them over, under the same number', async () => {
    await unfold(/Enregistrer un changement de titulaire/);
    await write(page, /Chercher la structure qui prend la suite/, 'Terril');
    await page.keyboard.press('Enter');
    await page.locator('#succession-structure option', { hasText: 'Terril' }).waitFor({
      ...PATIENCE,
      state: 'attached',
    });
    await tabTo(page, /Qui porte le label/);
    await page.locator('#succession-structure').selectOption(structures.get('000000026')!);
    await writeDay(page, '2027-01-24');
    await look(page);
    await press(page, /Enregistrer ce changement de titulaire/);
    await said('Le changement de titulaire est enregistré');
    await page.getByRole('link', { name: 'Atelier Fictif du Terril' }).waitFor(PATIENCE);
  });

  it('lose it when they cease; it is found again among those that ended', async () => {
    await unfold(/Constater que la structure a cessé/);
    await writeDay(page, '2027-01-24');
    await page.locator('.effect', { hasText: /prend fin le 24\sjanvier\s2027, sans vote/ }).waitFor();
    await press(page, /Constater que la structure a cessé/);
    await said('Le label est éteint');
    await page.locator('.lead', { hasText: 'Caduc' }).waitFor(PATIENCE);
    await press(page, /Contrôles/);
    await arrive(page, /Qu’est-ce qui attend/);
    await unfold(/Les labels qui ont pris fin/);
    await page.getByText('Caduc').waitFor(PATIENCE);
    await look(page);
  });

  it('have a label of before taken over by the secretary, to whom it then has nothing to ask', async () => {
    officer = page;
    page = await newPage(browser, complaints);
    await signIn(page, system.url, 'secretaire');
    await press(page, /Voir les contrôles et les recours/);
    await arrive(page, /Qu’est-ce qui attend/);
    await unfold(/Reprendre un label accordé avant ce service/);
    await write(page, /Chercher la structure qui le porte/, 'Terril');
    await page.keyboard.press('Enter');
    await press(page, /Choisir Atelier Fictif du Terril/);
    await page.locator('#reprendre-awardedOn').waitFor(PATIENCE);
    await tabTo(page, /Numéro du label/);
    await writeDay(page, '2025-03-01');
    await writeDay(page, '2027-09-01');
    await write(page, /Charte sous laquelle/, '2024');
    await write(page, /Qualité de qui a signé/, 'Président du Département');
    await look(page);
    await press(page, /Reprendre le label de/);
    await said(/Le label de .* est repris/);
    await unfold(/Les labels en cours/);
    await press(page, /Atelier Fictif du Terril, label/);
    await arrive(page, /Label 62-ESS-/);
    await page.getByText('Rien ne vous attend ici.').waitFor(PATIENCE);
    await look(page);
  });

  it('are heard on a report as holders, or by post as anybody else: one is asked first which', async () => {
    await page.goto(`${system.url}/espace/62/controles`);
    await unfold(/Noter un signalement/);
    await write(page, /Qui s’en réclame/, 'Une boutique fictive');
    await write(page, /Où le label est affiché/, 'Sur sa vitrine');
    await write(page, /Ce qui est affirmé/, 'Elle se dit labellisée.');
    await press(page, /Noter un signalement/);
    await said('Le signalement est noté');
    await press(page, /Signalement sans numéro/);
    await arrive(page, /Signalement du 25 janvier 2027/);
    await unfold(/Demander des observations/);
    await choose(/Le titulaire d’un label/, 1);
    await write(page, /À qui le courrier est parti/, 'Une boutique fictive, 1 rue Fictive, Arras');
    await writeDay(page, TODAY);
    await write(page, /Ce qui est demandé/, 'D’où tenez-vous ce label ?');
    await look(page);
    await press(page, /Demander des observations/);
    await said('Les observations sont demandées');
    await page.getByRole('button', { name: /Demande d’observations/ }).waitFor(PATIENCE);
    const { pathname } = new URL(page.url());
    page = officer;
    await page.goto(`${system.url}${pathname}`);
    await arrive(page, /Signalement du 25 janvier 2027/);
    await unfold(/Enregistrer une réponse venue sur papier/);
    await write(page, /Ce qui est répondu/, 'Nous retirons l’affiche.');
    await press(page, /Enregistrer une réponse venue sur papier/);
    await said('La réponse est enregistrée');
    await unfold(/Fermer le signalement/);
    await choose(/Sans suite/, 3);
    await write(page, /Pourquoi/, 'Aucun label ne lui a été attribué.');
    await writeDay(page, TODAY);
    await press(page, /Fermer le signalement/);
    await said('Le signalement est fermé');
    await page.getByRole('button', { name: /Mise en demeure de cesser/ }).waitFor(PATIENCE);
    await page.getByText('Rien ne vous attend ici.').waitFor(PATIENCE);
    await press(page, /Contrôles/);
    await unfold(/Les signalements fermés/);
    await page.getByText('Fermé', { exact: true }).waitFor(PATIENCE);
  });

  it('had no script, style or call that the policy refuses', () => {
    expect(complaints).toEqual([]);
  });
});
