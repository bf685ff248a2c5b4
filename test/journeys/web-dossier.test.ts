import type { Browser, Page } from 'playwright-core';
import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays } from '../../local/journey/paris-days.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { arrive, look, newPage, press, signIn, tabTo, write, writeDay } from '../support/keyboard.ts';
import { openSystem, type System } from '../support/system.ts';
import { applicationCommands } from '../../workflows/application/commands.ts';
import { caseFile } from './running-system.ts';

const TODAY = '2026-12-02';
const PATIENCE = { timeout: 15_000 };
const SERVICE = 'instructrice';
const START = `${addDays(TODAY, 10)}T09:00:00.000Z`;

type Saved = { criterion: string; field: string; value: unknown; version: number };

describeInBrowser('what stands around a dossier in a browser, by the keyboard alone', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let dossier = '';
  let applicant = '';
  let session = '';
  let siren = '';
  let structureName = '';
  const complaints: string[] = [];

  const unfold = async (name: RegExp) => {
    await press(page, name);
    await page.keyboard.press('Tab');
  };
  const said = (words: string | RegExp) => page.locator('.said', { hasText: words }).waitFor(PATIENCE);
  const act = (command: string, body: object = {}, as = SERVICE) =>
    system.post(`/api/62/applications/${dossier}/${command}`, { as, body });
  const declareLink = (as: string) =>
    system.post('/api/62/declareInterests', {
      as,
      body: { interests: [{ siren, kind: 'DIRECTOR', whose: 'SELF', from: '2020-01-01', to: null }] },
    });
  /** Examined to its end. */
  const reviewed = async () => {
    const { body } = await system.get(`/api/62/applications/${dossier}/grid`, { as: SERVICE });
    const { criteria } = body as unknown as { criteria: { id: string; standing: string }[] };
    await act('reevaluate');
    for (const { id } of criteria.filter(({ standing }) => standing === 'REVIEW'))
      await act('resolveCriterion', { criterion: id, verdict: 'PASS', reason: 'Vu sur place.' });
    expect((await act('concludeReview')).status).toBe(200);
  };
  const choose = async (name: RegExp) => {
    await tabTo(page, name);
    await page.keyboard.press('Space');
  };
  /** In a list that unfolds, the next one that is named so. */
  const take = async (name: RegExp, label: string) => {
    await tabTo(page, name);
    await page.locator(':focus').selectOption({ label });
  };
  beforeAll(async () => {
    system = await openSystem(`${TODAY}T08:00:00.000Z`);
    const { api } = await openStage(system.url);
    const held = await system.post('/api/62/sessions', {
      as: 'secretaire',
      body: { kind: 'ORDINARY', heldOn: addDays(TODAY, 50), opensOn: TODAY, closesOn: addDays(TODAY, 18) },
    });
    const one = newDossier(readCase(caseFile('T05')));
    session = String(held.body['id']);
    await fileApplication(api, one, session);
    dossier = String(one.application);
    applicant = candidateOf(one.of);
    structureName = one.of.structure.name;
    siren = one.of.structure.siren ?? '';
    for (const command of ['acknowledge', 'declareComplete', 'startReview', 'takeOver']) await act(command);
    browser = await openBrowser();
    page = await newPage(browser, complaints);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await system.stop();
  });

  it('has meetings: a visit is proposed from it, with its dates and what will be looked at', async () => {
    await signIn(page, system.url, SERVICE);
    await page.goto(`${system.url}/espace/62/dossiers/${dossier}`);
    await press(page, /Rencontres avec la structure/);
    await arrive(page, /Rencontres avec la structure/);
    await page.getByText('Aucune rencontre n’a été proposée').waitFor(PATIENCE);
    await look(page);
    await unfold(/Proposer une rencontre/);
    await press(page, /Proposer une rencontre/);
    await page.locator('.act .summary', { hasText: 'Rencontre' }).waitFor();
    await choose(/Visite sur place/);
    await writeDay(page, addDays(TODAY, 10));
    await take(/Heure de Paris/, '10 h 00');
    await writeDay(page, addDays(TODAY, 12));
    await take(/Heure de Paris, autre choix 2/, '14 h 30');
    await take(/Durée/, '90 minutes');
    await choose(/Sur place/);
    await write(page, /Adresse/, '3 rue Fictive, Arras');
    await press(page, /Choisir dans la liste/);
    await choose(/GOV-01/);
    await page.getByText('Choisir dans la liste (1 choix)').waitFor();
    await write(page, /Ce qui sera regardé/, 'La salle du conseil.');
    await look(page);
    await press(page, /Proposer une rencontre/);
    await said('La rencontre est proposée');
    await page.getByText('La structure choisit une date').waitFor(PATIENCE);
    await look(page);
  });

  it('tells who answered, and is met on the day that the structure chose', async () => {
    const { body } = await system.get(`/api/62/applications/${dossier}/meetings`, { as: applicant });
    const [{ id, slots }] = body['items'] as [{ id: string; slots: { start: string }[] }];
    expect(slots.map(({ start }) => start)).toEqual([START, `${addDays(TODAY, 12)}T13:30:00.000Z`]);
    await system.post(`/api/62/meetings/${id}/chooseSlot`, { as: applicant, body: { start: START } });
    await page.goto(`${system.url}/espace`);
    await page.getByText('Vos rencontres à venir').waitFor(PATIENCE);
    await look(page);
    await press(page, new RegExp(`Visite sur place, ${structureName}`));
    await arrive(page, /Visite sur place/);
    await page.getByText('Date convenue').waitFor(PATIENCE);
    await page.getByText('Qui est attendu').waitFor(PATIENCE);
    await look(page);
  });

  it('has its report refused before it begins, and loses nothing of it', async () => {
    await unfold(/Enregistrer le compte rendu pour/);
    await write(page, /Qui était là/, 'La présidente et un salarié.');
    await write(page, /Compte rendu/, 'Le registre est tenu.');
    await tabTo(page, /Confirmé/);
    await page.keyboard.press('ArrowDown');
    await write(page, /Ce qui a été vu : GOV-01/, 'Le registre dit autre chose.');
    await press(page, /Enregistrer le compte rendu pour/);
    await page.locator('.act .notice.fail').waitFor(PATIENCE);
    await look(page);
    await system.moveClock(START);
    await press(page, /Enregistrer le compte rendu pour/);
    await said('éclaire la grille');
    await page.getByText('GOV-01 : Contredit').waitFor(PATIENCE);
    await look(page);
  });

  it('has its report put right, with what it said before beside it', async () => {
    await unfold(/Corriger le compte rendu pour/);
    await write(page, /Pourquoi le corriger/, 'Mauvais registre.');
    await tabTo(page, /Contredit/);
    await page.keyboard.press('ArrowUp');
    await press(page, /Corriger le compte rendu pour/);
    await said('l’ancien reste lisible');
    await page.getByText('Corrigé : Mauvais registre.').waitFor(PATIENCE);
    await page.getByText('Ce qu’il disait le').waitFor(PATIENCE);
    await page.goto(`${system.url}/espace/62/dossiers/${dossier}`);
    await arrive(page, new RegExp(structureName));
  });

  it('has a hearing that does not suit moved, then called off', async () => {
    await press(page, /Rencontres avec la structure/);
    await arrive(page, /Rencontres avec la structure/);
    const proposed = await system.post('/api/62/meetings', {
      as: SERVICE,
      body: {
        kind: 'HEARING',
        dossiers: [{ application: dossier, criteria: [] }],
        slots: [{ start: `${addDays(TODAY, 20)}T09:00:00.000Z`, minutes: 60 }],
        where: { remote: true, place: 'https://visio.exemple.fr/a' },
        about: 'Vos comptes.',
      },
    });
    const id = String(proposed.body['id']);
    await system.post(`/api/62/meetings/${id}/declineSlots`, {
      as: applicant,
      body: { reason: 'Nous sommes en assemblée.' },
    });
    await page.reload();
    await page.getByText('Nous sommes en assemblée.').waitFor(PATIENCE);
    await press(page, /^\s*Entretien/);
    await arrive(page, /Entretien/);
    await unfold(/Proposer d’autres dates/);
    await writeDay(page, addDays(TODAY, 25));
    await take(/Heure de Paris/, '9 h 00');
    await take(/Durée/, '60 minutes');
    await press(page, /Proposer d’autres dates/);
    await said('Les dates sont proposées');
    await unfold(/Fixer la date/);
    await writeDay(page, addDays(TODAY, 30));
    await take(/Heure de Paris/, '9 h 30');
    await take(/Durée/, '60 minutes');
    await press(page, /Fixer la date/);
    await said('La date est fixée');
    await look(page);
    await unfold(/Annuler la rencontre/);
    await write(page, /Pourquoi/, 'La pièce suffit.');
    await press(page, /Annuler la rencontre/);
    await said('La rencontre est annulée');
    await page.getByText('Annulée', { exact: true }).waitFor(PATIENCE);
    await look(page);
  });

  it('shows what changed since one’s last look, side by side, and nothing of it once it was seen', async () => {
    const { body } = await system.get(`/api/62/applications/${dossier}`, { as: SERVICE });
    const { answers } = body['data'] as { answers: Saved[] };
    const own = answers.find(({ value }) => typeof value === 'number');
    const { criterion = '', field = '', value, version = 0 } = own ?? {};
    const corrected = { criterion, answers: { [field]: Number(value) + 1 }, versions: { [field]: version } };
    expect((await act('correctAnswers', corrected, applicant)).status).toBe(200);
    await page.goto(`${system.url}/espace/62/dossiers/${dossier}`);
    await press(page, /Ce qui a changé depuis votre dernier regard/);
    await arrive(page, /Ce qui a changé/);
    const table = page.getByRole('region', { name: 'Réponses changées' });
    await table.waitFor(PATIENCE);
    expect(await table.locator('tbody tr').count()).toBe(1);
    await look(page);
    await press(page, /J’ai vu ces changements/);
    await said('C’est noté');
    await page.getByText(/Rien n’a changé depuis/).waitFor(PATIENCE);
  });

  it('keeps a record of who did what, in which one searches', async () => {
    await page.goto(`${system.url}/espace/62/dossiers/${dossier}`);
    await press(page, /Registre du dossier/);
    await arrive(page, /Registre du dossier/);
    await page.getByText('Examen commencé').waitFor(PATIENCE);
    expect(await page.getByText('Vous, instruction').count()).toBeGreaterThan(2);
    await write(page, /Chercher/, 'complet');
    await page.getByText('Examen commencé').waitFor({ ...PATIENCE, state: 'detached' });
    expect(await page.locator('.rows > li').count()).toBe(1);
    await look(page);
  });

  it('is put to the council by who examined it, at the session for which it was filed', async () => {
    await reviewed();
    await page.goto(`${system.url}/espace/62/dossiers/${dossier}`);
    await unfold(/Inscrire ce dossier à une séance/);
    expect(await page.locator('#inscrire-dossier-session').inputValue()).toBe(session);
    await look(page);
    await press(page, /Inscrire ce dossier à l’ordre du jour/);
    await page.getByText('Le dossier est inscrit à l’ordre du jour').waitFor(PATIENCE);
    // The dossier follows its item by itself.
    await system.moveClock(`${addDays(TODAY, 10)}T10:00:00.000Z`);
  });

  it('leads a member whom a link closes out of a point to say what follows from it', async () => {
    await declareLink('membre-03');
    const officers = page;
    page = await newPage(browser, complaints);
    await signIn(page, system.url, 'membre-03');
    await page.goto(`${system.url}/espace/62/seances/${session}`);
    await press(page, /Déclarer un conflit d’intérêts, ou ouvrir ce dossier/);
    await arrive(page, new RegExp(structureName));
    await page.getByText('Vous avez déclaré un lien avec cette structure').waitFor(PATIENCE);
    await unfold(/Ouvrir ce dossier malgré ce lien/);
    await write(page, /Pourquoi vous l’ouvrez/, 'Un mandat rendu il y a un an.');
    await press(page, /Ouvrir ce dossier malgré ce lien/);
    await page.getByText('Ce dossier vous est ouvert malgré ce lien').waitFor(PATIENCE);
    expect(await page.getByText('Notes internes').count()).toBe(0);
    await look(page);
    await page.getByRole('link', { name: 'Les séances du conseil' }).waitFor(PATIENCE);
    await page.context().close();
    page = officers;
  });

  it('is closed by a link that one declared, until one says what follows from it', async () => {
    await declareLink(SERVICE);
    await page.goto(`${system.url}/espace/62/dossiers`);
    await arrive(page, /dossier avance/);
    await press(page, new RegExp(`^\\s*${structureName}`));
    await page.getByText('Vous avez déclaré un lien avec cette structure').waitFor(PATIENCE);
    expect(await page.getByText('Grille').count()).toBe(0);
    await look(page);
    await unfold(/Ouvrir ce dossier malgré ce lien/);
    await write(page, /Pourquoi vous l’ouvrez/, 'Mandat rendu avant le dépôt.');
    await press(page, /Ouvrir ce dossier malgré ce lien/);
    await page.getByText('Ce dossier vous est ouvert malgré ce lien').waitFor(PATIENCE);
    await look(page);
  });

  it('has its receipt sent again, and is closed for good to who is concerned', async () => {
    await press(page, /Renvoyer le récépissé à la structure/);
    await page.getByText(/Le récépissé repart/).waitFor(PATIENCE);
    await unfold(/Déclarer un conflit d’intérêts/);
    await choose(/La diriger/);
    await press(page, /Déclarer un conflit d’intérêts/);
    await page.getByText('Vous avez déclaré un conflit d’intérêts').waitFor(PATIENCE);
    await look(page);
  });

  it('tells the secretariat who said so and why, and lets it lift a link for somebody', async () => {
    const other = await newPage(browser, complaints);
    page = other;
    await signIn(page, system.url, 'secretaire');
    await page.goto(`${system.url}/espace/62/dossiers/${dossier}`);
    await press(page, /Conflits d’intérêts et liens/);
    await arrive(page, /Conflits d’intérêts et liens/);
    await page.getByText('Mandat rendu avant le dépôt.').waitFor(PATIENCE);
    await unfold(/Lever un lien/);
    await tabTo(page, /Pour qui/);
    await page.locator('#lever-person').selectOption({ index: 2 });
    await look(page);
    await press(page, /Lever un lien/);
    await said('un lien déclaré ne ferme plus ce dossier');
    await page.getByText(/a levé un lien/).waitFor(PATIENCE);
  });

  it('is held from erasure once it is over, by the secretariat, which lets it go again', async () => {
    await system.moveClock('2027-02-03T08:00:00.000Z');
    await page.goto(`${system.url}/espace/62/dossiers/${dossier}`);
    await page.getByText('Accepté par le silence').waitFor(PATIENCE);
    await unfold(/Retenir l’effacement/);
    await choose(/Un recours/);
    await press(page, /Retenir l’effacement/);
    await page.getByText('Retenu par un recours').waitFor(PATIENCE);
    await look(page);
    await unfold(/Lever la retenue/);
    await press(page, /Lever la retenue/);
    await said('La retenue est levée');
  });

  it('holds from erasure a report of misuse in the same way', async () => {
    const told = { named: 'Une boutique fictive', seenAt: 'Sa vitrine', claim: 'Elle se dit labellisée.' };
    const { body } = await system.post('/api/62/misuses', { as: SERVICE, body: told });
    await system.post(`/api/62/misuses/${String(body['id'])}/close`, {
      as: SERVICE,
      body: { outcome: 'UNFOUNDED', reasons: 'La vitrine ne montre rien.' },
    });
    await page.goto(`${system.url}/espace/62/controles/signalements/${String(body['id'])}`);
    await unfold(/Retenir l’effacement/);
    await choose(/Un recours/);
    await press(page, /Retenir l’effacement/);
    await page.getByText('Retenu par un recours').waitFor(PATIENCE);
    await look(page);
  });

  it('has the reasons of a rejection by silence given, with the day until which they are due', async () => {
    const path = `**/api/62/applications/${dossier}`;
    const sent: unknown[] = [];
    await page.route(path, async (route) => {
      const answer = await route.fetch();
      const thing = (await answer.json()) as object;
      const due = { reasons: '2027-03-03T23:00:00.000Z' };
      const asked = { state: 'implicitlyRejected', available: ['giveReasons'], deadlines: due };
      await route.fulfill({ response: answer, json: { ...thing, ...asked } });
    });
    await page.route(`${path}/giveReasons`, async (route) => {
      sent.push(applicationCommands.giveReasons.parse(route.request().postDataJSON()));
      await route.fulfill({ json: { id: dossier, state: 'implicitlyRejected', version: 99 } });
    });
    await page.goto(`${system.url}/espace/62/dossiers/${dossier}`);
    await unfold(/Dire les motifs du rejet/);
    await page.locator('.effect', { hasText: /au plus tard le 3\smars\s2027/ }).waitFor(PATIENCE);
    await write(page, /Les motifs, un par ligne/, 'La loi du 31 juillet 2014.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Les voix suivent le capital.');
    await look(page);
    await press(page, /Dire les motifs du rejet/);
    await said('Les motifs sont donnés');
    expect(sent).toEqual([{ reasons: ['La loi du 31 juillet 2014.', 'Les voix suivent le capital.'] }]);
  });

  it('had no script, style or call that the policy refuses', () => {
    expect(complaints).toEqual([]);
  });
});
