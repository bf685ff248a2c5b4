import type { Browser, Page } from 'playwright-core';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { arrive, look, newPage, press, signIn, tabTo, write, writeDay } from '../support/keyboard.ts';
import { openSystem, type System } from '../support/system.ts';
import { ALL_FOR_IT, caseFile } from './running-system.ts';

const PATIENCE = { timeout: 15_000 };
/** Who acts for the structure of T01. */
const HOLDER = 'candidate-000000018';

describeInBrowser('a council governed in a browser, by the keyboard alone', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  /** Unfolds an act by its name, and goes in: its button repeats the name. */
  const unfold = async (name: RegExp) => {
    await press(page, name);
    await page.keyboard.press('Tab');
  };
  const said = (words: string | RegExp) => page.locator('.said', { hasText: words }).waitFor(PATIENCE);

  const label = async () => {
    const { body } = await system.get('/api/62/labels?state=active', { as: 'secretaire' });
    return (body as { items: { id: string }[] }).items[0]!;
  };

  beforeAll(async () => {
    system = await openSystem('2026-12-02T08:00:00.000Z');
    const stage = await openStage(system.url);
    const [holder] = await playCases(stage, [
      {
        ...readCase(caseFile('T01')),
        submittedOn: '2026-12-02',
        session: { ...ALL_FOR_IT, date: '2027-01-21' },
      },
    ]);
    if (holder?.failure) throw holder.failure;
    browser = await openBrowser();
    page = await newPage(browser, complaints);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await system.stop();
  });

  it('is found from the home of its secretary', async () => {
    await signIn(page, system.url, 'secretaire');
    await page.getByRole('link', { name: 'Régler le conseil' }).waitFor(PATIENCE);
    await press(page, /Régler le conseil/);
    await arrive(page, /Que voulez-vous régler/);
    await look(page);
    await press(page, /La charte et ses projets/);
    await arrive(page, /Aucun projet de charte/);
    await look(page);
  });

  it('has a draft of its charter, that begins as the one in force', async () => {
    await press(page, /Commencer un projet de charte/);
    await arrive(page, /Projet de charte 2026-12-01/);
    await page.getByText('Ce texte dit la même chose que la charte en vigueur.').waitFor(PATIENCE);
  });

  it('amends a criterion in it from its own words, word for word and no further', async () => {
    await unfold(/Proposer un amendement/);
    await tabTo(page, /Ce que l’amendement remplace/);
    await page.locator('#amender').selectOption('critère GOV-01');
    const written = await page.locator('#amendement-replacement').inputValue();
    expect(written).toMatch(/^id: GOV-01\narticle: 3\n/);
    await page.locator('#amendement-replacement').fill(written.replace('bloquant', 'progrès'));
    await write(page, /Motif/, 'Aller plus loin sans écarter personne.');
    await press(page, /Proposer cet amendement/);
    await said(/proposé/);
    await unfold(/Accepter l’amendement 1/);
    await look(page);
    await press(page, /Accepter l’amendement 1/);
    await said('L’amendement 1 est dans le projet');
    const table = page.getByRole('region', { name: 'Ce qui change de GOV-01' });
    await table.waitFor(PATIENCE);
    expect(await table.locator('tbody').innerText()).toMatch(/nature\s+bloquant\s+progrès/);
  });

  it('simulates it on who holds the label, in words and in a table', async () => {
    await press(page, /Simuler ce projet/);
    await page.locator('.lead strong').waitFor({ timeout: 30_000 });
    expect(await page.locator('.lead strong').innerText()).toMatch(
      /1\sdossier change sur 1\sdossier jugé par les deux chartes, dont 1\slabel en cours/,
    );
    await page.getByRole('region', { name: 'Dossier par dossier' }).waitFor();
    await look(page);
  });

  it('is told the faults of its whole text, each with its line, and loses nothing of it', async () => {
    await unfold(/Écrire le texte entier/);
    const area = page.locator('#texte-charte');
    const word = (await area.inputValue()).indexOf('nature: bloquant') + 'nature: bloquant'.length;
    await tabTo(page, /Texte entier de la charte/);
    await area.evaluate((at, place) => at.setSelectionRange(place, place), word);
    await page.keyboard.type('e');
    await press(page, /Vérifier ce texte/);
    const fault = page.locator('.summary a').first();
    await fault.waitFor(PATIENCE);
    expect(await fault.innerText()).toMatch(/Ligne \d+.*bloquant, progrès/);
    expect(await area.inputValue()).toContain('nature: bloquante');
    await look(page);
    await area.focus();
    await area.evaluate((at, place) => at.setSelectionRange(place, place), word + 1);
    await page.keyboard.press('Backspace');
    await press(page, /Vérifier ce texte/);
    await page.getByText(/Aucune faute/).waitFor(PATIENCE);
  });

  it('keeps what one writes when somebody else kept another text meanwhile, and says so', async () => {
    const area = page.locator('#texte-charte');
    const kept = await area.inputValue();
    await tabTo(page, /Texte entier de la charte/);
    await area.evaluate((at) => at.setSelectionRange(0, 0));
    await page.keyboard.type('# ici ');
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const theirs = { as: 'secretaire', body: { text: `# là-bas\n${kept}` } };
    expect((await system.post(`/api/62/charters/${id}/edit`, theirs)).status).toBe(200);
    await page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
    await page.getByText(/Une autre personne a enregistré un texte/).waitFor(PATIENCE);
    expect((await area.inputValue()).startsWith('# ici ')).toBe(true);
    await look(page);
    await press(page, /Reprendre son texte/);
    expect((await area.inputValue()).startsWith('# là-bas')).toBe(true);
  });

  it('shows what its adoption does before it is recorded', async () => {
    await unfold(/Enregistrer l’adoption/);
    await press(page, /Enregistrer l’adoption de la charte/);
    await page.locator('.act .summary').waitFor();
    await look(page);
    await writeDay(page, '2027-09-01');
    await page.locator('.effect', { hasText: /prend effet le 1er\sseptembre\s2027/ }).waitFor();
  });

  it('is sat by members: one is seated, with what it changes said before', async () => {
    await page.goto(`${system.url}/espace/62/membres`);
    await arrive(page, /membres siègent/);
    await look(page);
    const sat = await page.locator('.lead').innerText();
    expect(sat).toMatch(/5\smembres titulaires en fonction/);
    await unfold(/Faire siéger un membre/);
    await write(page, /Prénom et nom/, 'Andrée Fictive');
    await write(page, /Adresse électronique/, 'andree.fictive@exemple.fr');
    await tabTo(page, /Collège/);
    await page.locator('#asseoir-college').selectOption('3');
    await tabTo(page, /Titulaire/);
    await page.keyboard.press('Space');
    await page.locator('.effect', { hasText: /Un membre titulaire de plus/ }).waitFor();
    await look(page);
    await press(page, /Faire siéger un membre/);
    await page.locator('.act .summary', { hasText: 'Préside le conseil' }).waitFor();
    await tabTo(page, /Préside le conseil/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await press(page, /Faire siéger un membre/);
    await said(/Ce membre siège/);
    await page.getByText('Andrée Fictive, invitation pas encore acceptée').waitFor(PATIENCE);
    await page.locator('.lead', { hasText: /6\smembres titulaires/ }).waitFor(PATIENCE);
  });

  it('shows of a seat who holds it, until when, and what ends with it', async () => {
    await press(page, /Andrée Fictive/);
    await unfold(/Mettre fin au mandat/);
    await page
      .locator('.effect', { hasText: /ne siège plus et ne vote plus/ })
      .first()
      .waitFor();
    await look(page);
  });

  it('keeps rules of procedure: one is changed in a draft, and said in a sentence', async () => {
    await page.goto(`${system.url}/espace/62/reglement`);
    await arrive(page, /Règlement en vigueur/);
    await look(page);
    await unfold(/Préparer un projet de règlement/);
    await page.locator('#regle').selectOption('procedure maxProxiesPerHolder');
    await tabTo(page, /Nouvelle valeur/);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('2');
    await press(page, /Ajouter ce changement/);
    // A rule of several parts is filled in part by part.
    await page.locator('#regle').selectOption('label missingItemsDays');
    await tabTo(page, /^ ?Au plus/);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('bientôt');
    await press(page, /Ajouter ce changement/);
    await page.getByText('Écrivez un nombre entier.').waitFor();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('75');
    await look(page);
    await press(page, /Ajouter ce changement/);
    await page.getByText(/d’ordinaire 21, au moins 15, au plus 75/).waitFor();
    await look(page);
    await press(page, /Enregistrer le projet de règlement/);
    await said(/projet de règlement est enregistré/);
    await page.getByText(/Pouvoirs qu’un membre peut porter\s: 2, au lieu de 1\./).waitFor(PATIENCE);
    await unfold(/Enregistrer l’adoption du projet 1/);
    await writeDay(page, '2026-12-02');
    await page.locator('.effect', { hasText: /gardent le règlement qui valait alors/ }).waitFor();
    await look(page);
  });

  it('is told by the service why rules are not lawful, and what they may be', async () => {
    await page.goto(`${system.url}/espace/62/reglement`);
    await arrive(page, /Règlement en vigueur/);
    await unfold(/Préparer un projet de règlement/);
    await page.locator('#regle').selectOption('procedure noticeDays');
    await tabTo(page, /Nouvelle valeur/);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('2');
    await press(page, /Ajouter ce changement/);
    await press(page, /Enregistrer le projet de règlement/);
    await page.getByText(/article R133-8 du CRPA/).waitFor(PATIENCE);
    await look(page);
  });

  it('finds what waits of controls, appeals and reports, and announces the controls of a year', async () => {
    await page.goto(`${system.url}/espace/62/conseil`);
    await press(page, /Les contrôles et ce qui les suit/);
    await arrive(page, /Qu’est-ce qui attend/);
    await page.getByText('Aucun signalement n’attend.').waitFor(PATIENCE);
    await look(page);
    await unfold(/Annoncer les contrôles de l’année/);
    await writeDay(page, '2027-02-01');
    await writeDay(page, '2027-06-30');
    await page.locator('.effect', { hasText: /labels attribués jusqu’au 1er\sfévrier\s2027/ }).waitFor();
    await page.locator('.effect', { hasText: /du 30\sjuin\s2027, que personne ne connaît/ }).waitFor();
    await look(page);
    await press(page, /Annoncer les contrôles de l’année/);
    await said(/La règle et la liste sont publiées/);
    await press(page, /Contrôles de 2027/);
    await arrive(page, /Contrôles de 2027/);
    await page.getByText(/La liste, de 1\slabel, est publiée/).waitFor(PATIENCE);
    await look(page);
  });

  it('is told that the draw waits for its day', async () => {
    await unfold(/Tirer au sort/);
    await press(page, /Tirer au sort/);
    await page.locator('.act .notice').waitFor(PATIENCE);
    await look(page);
  });

  it('notes a report that came by phone, hears nobody yet, and closes it', async () => {
    await page.goto(`${system.url}/espace/62/controles`);
    await arrive(page, /Qu’est-ce qui attend/);
    await unfold(/Noter un signalement/);
    await write(page, /Qui s’en réclame/, 'Une boutique fictive');
    await write(page, /Où le label est affiché/, 'Sur sa vitrine');
    await write(page, /Ce qui est affirmé/, 'Elle se dit labellisée.');
    await press(page, /Noter un signalement/);
    await said('Le signalement est noté');
    await press(page, /Signalement sans numéro/);
    await arrive(page, /Signalement du/);
    await page.getByText('Elle se dit labellisée.').waitFor(PATIENCE);
    await unfold(/Demander des observations/);
    await look(page);
    await unfold(/Fermer le signalement/);
    await tabTo(page, /Sans suite/);
    await page.keyboard.press('Space');
    await write(page, /Pourquoi/, 'La vitrine ne montre rien.');
    await press(page, /Fermer le signalement/);
    await said('Le signalement est fermé');
    await look(page);
  });

  it('reads a label, and what may be proposed on it', async () => {
    const { id } = await label();
    await page.goto(`${system.url}/espace/62/controles/labels/${id}`);
    await arrive(page, /Label 62-ESS-/);
    await page.getByText('Rien n’attend sur ce label.').waitFor(PATIENCE);
    await look(page);
  });

  it('proposes a measure on it, asked for nothing that another kind or ground would need', async () => {
    await page.context().clearCookies();
    await signIn(page, system.url, 'instructrice');
    const { id } = await label();
    await page.goto(`${system.url}/espace/62/controles/labels/${id}`);
    await arrive(page, /Label 62-ESS-/);
    await unfold(/Proposer une mesure/);
    await tabTo(page, /Suspension/);
    await page.keyboard.press('Space');
    await page.locator('#proposer-ground').selectOption('INSOLVENCY');
    expect(await page.locator('#proposer-condition').count()).toBe(0);
    await press(page, /Proposer une mesure/);
    await page.locator('.act .summary', { hasText: 'Suspension d’urgence' }).waitFor();
    await look(page);
    await tabTo(page, /Oui, avant d’entendre/);
    await page.keyboard.press('ArrowDown');
    await write(page, /En droit/, 'Article 9 du règlement.');
    await write(page, /En fait/, 'Un redressement judiciaire est ouvert.');
    await press(page, /Proposer une mesure/);
    await said('La mesure est proposée');
  });

  it('signs it from the decisions that wait, once its holder has answered, from what was announced', async () => {
    const { id } = await label();
    await page.context().clearCookies();
    await signIn(page, system.url, 'presidente');
    await press(page, /Décisions à signer/);
    await arrive(page, /Aucune décision n’attend/);
    await page.goto(`${system.url}/espace/62/controles/labels/${id}`);
    await page.getByText(/La mesure se signe une fois que le titulaire a répondu/).waitFor(PATIENCE);
    const body = { observations: 'Un plan est en cours.' };
    const answered = await system.post(`/api/62/labels/${id}/submitObservations`, { as: HOLDER, body });
    expect(answered.status).toBe(200);
    await page.goto(`${system.url}/espace/62/decisions`);
    await arrive(page, /1 décision attend votre signature/);
    await look(page);
    await press(page, /^ ?Mesure/);
    await arrive(page, /Label 62-ESS-/);
    await unfold(/Signer la mesure/);
    expect(await page.locator('#decider-facts').inputValue()).toBe('Un redressement judiciaire est ouvert.');
    await write(page, /Qualité de qui signe/, 'Présidente du Département');
    await write(page, /Durée de la suspension/, '3');
    await look(page);
    await press(page, /Signer la mesure/);
    await said('La mesure est signée');
    await page.goto(`${system.url}/espace/62/decisions`);
    await arrive(page, /Aucune décision n’attend/);
  });

  it('had no script, style or call that the policy refuses', () => {
    expect(complaints).toEqual([]);
  });
});
