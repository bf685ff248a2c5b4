import type { Browser, Page } from 'playwright-core';
import { editionOf } from '../support/charter-texts.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { arrive, look, newPage, press, signIn, tabTo, write, writeDay } from '../support/keyboard.ts';
import { openSystem, type System } from '../support/system.ts';

const PATIENCE = { timeout: 15_000 };
const SITS = '2027-01-21';

describeInBrowser('what a council works on between its sessions, by the keyboard alone', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let session: string;
  const complaints: string[] = [];
  const pages = new Map<string, Page>();

  const post = (as: string, path: string, body: object = {}) => system.post(`/api/62/${path}`, { as, body });
  const done = async (as: string, path: string, body: object = {}): Promise<string> => {
    const answer = await post(as, path, body);
    if (answer.status > 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return String(answer.body['id']);
  };
  /** The browser of somebody, who signs in when they first come. */
  const as = async (account: string): Promise<void> => {
    const own = pages.get(account) ?? (await newPage(browser, complaints));
    page = own;
    if (!pages.has(account)) await signIn(page, system.url, account);
    pages.set(account, own);
  };
  const home = () => page.goto(`${system.url}/espace`);
  const unfold = async (name: RegExp) => {
    await press(page, name);
    await page.keyboard.press('Tab');
  };
  const said = (words: string | RegExp) => page.locator('.said', { hasText: words }).waitFor(PATIENCE);
  const reads = (words: string | RegExp) => page.getByText(words).first().waitFor(PATIENCE);
  const pick = async (name: RegExp, label: RegExp) => {
    await tabTo(page, name);
    const option = page.locator('select:focus option', { hasText: label });
    await option.first().waitFor({ ...PATIENCE, state: 'attached' });
    await page.locator('select:focus').selectOption((await option.first().getAttribute('value')) ?? '');
  };

  beforeAll(async () => {
    system = await openSystem('2026-12-02T08:00:00.000Z');
    session = await done('secretaire', 'sessions', {
      kind: 'ORDINARY',
      heldOn: SITS,
      opensOn: '2026-12-02',
      closesOn: '2026-12-20',
    });
    browser = await openBrowser();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await system.stop();
  });

  it('begins by the note of a meeting, which the secretariat writes, publishes, and opens to the public', async () => {
    await as('secretaire');
    await press(page, /Lire les travaux du conseil/);
    await arrive(page, /Les travaux du conseil entre ses séances/);
    await reads('Aucune note n’est écrite.');
    await unfold(/Consigner une note d’atelier/);
    await look(page);
    await writeDay(page, '2026-11-30');
    await write(page, /^\s*Titre/, 'Atelier du Ternois');
    await write(page, /^\s*Lieu/, 'Saint-Pol-sur-Ternoise');
    await write(page, /Nombre de personnes/, 'quatorze');
    await write(page, /Qui était là/, 'La maraîchère de Saint-Pol');
    await write(page, /Ce qui a été dit/, 'Acheter plus près d’ici.');
    await press(page, /Enregistrer la note/);
    await press(page, /Nombre de personnes présentes.*nombre entier/);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('14');
    await press(page, /Enregistrer la note/);
    await arrive(page, /Atelier du Ternois/);
    await reads(/pas encore lue par le conseil/);
    await unfold(/Publier la note aux membres du conseil/);
    await look(page);
    await press(page, /Publier la note aux membres du conseil/);
    await said('Les membres du conseil lisent cette note');
    await unfold(/Ouvrir la note au public/);
    await press(page, /Ouvrir la note au public/);
    await said('Tout le monde lit cette note');
    const open = (await system.get('/api/62/notes')).body as { items: { title: string }[] };
    expect(open.items.map(({ title }) => title)).toEqual(['Atelier du Ternois']);
    expect(JSON.stringify(open)).not.toContain('maraîchère');
  });

  it('is read by the president, who takes it back from the public', async () => {
    await as('presidente');
    await press(page, /Lire les travaux du conseil/);
    await press(page, /Atelier du Ternois/);
    await arrive(page, /Atelier du Ternois/);
    await unfold(/Retirer la note au public/);
    await press(page, /Retirer la note au public/);
    await said('Le public ne lit plus la note');
    expect((await system.get('/api/62/notes')).body).toMatchObject({ items: [] });
  });

  it('is written anew by an officer, who sets aside what was written by mistake', async () => {
    await as('instructrice');
    await press(page, /Lire les travaux du conseil/);
    await press(page, /Atelier du Ternois/);
    await arrive(page, /Atelier du Ternois/);
    await unfold(/Réécrire la note/);
    expect(await page.locator('#reecrire-place').inputValue()).toBe('Saint-Pol-sur-Ternoise');
    await tabTo(page, /Lieu/);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Frévent');
    await press(page, /Enregistrer cette écriture/);
    await said('La note est réécrite');
    await reads('Frévent');
    const noted = {
      title: 'Par erreur',
      place: 'Arras',
      participants: 2,
      text: 'Rien.',
      heldOn: '2026-12-01',
    };
    const mistake = await done('instructrice', 'workshops', noted);
    await page.goto(`${system.url}/espace/62/travaux/notes/${mistake}`);
    await unfold(/Écarter cette note/);
    await press(page, /Écarter cette note/);
    await said('La note est écartée');
    await reads('Écartée.');
  });

  it('leads a member to propose something, which they write anew', async () => {
    await as('membre-03');
    await press(page, /Lire les travaux du conseil/);
    await arrive(page, /Les travaux du conseil/);
    expect(await page.getByText('Consigner une note').count()).toBe(0);
    await press(page, /Atelier du Ternois/);
    await arrive(page, /Atelier du Ternois/);
    await unfold(/Faire une proposition à partir de cette note/);
    await tabTo(page, /La charte/);
    await page.keyboard.press('Space');
    await write(page, /Titre de la proposition/, 'Des achats plus locaux');
    await write(page, /Ce que le conseil ferait/, 'Changer l’article 3.');
    await look(page);
    await press(page, /Faire cette proposition/);
    await arrive(page, /Des achats plus locaux/);
    await reads('vous');
    await look(page);
    await unfold(/Réécrire la proposition/);
    await write(page, /Titre de la proposition/, 'X');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Des achats bien plus locaux');
    await press(page, /Enregistrer cette écriture/);
    await said('La proposition est réécrite');
    await arrive(page, /Des achats bien plus locaux/);
  });

  it('has it supported and commented by another member, who may think again', async () => {
    await as('membre-04');
    await press(page, /Lire les travaux du conseil/);
    await press(page, /Des achats bien plus locaux/);
    await arrive(page, /Des achats bien plus locaux/);
    expect(await page.getByText('Réécrire la proposition').count()).toBe(0);
    await press(page, /Soutenir cette proposition/);
    await said('Vous soutenez cette proposition');
    await reads(/1\smembre/);
    await press(page, /Retirer mon soutien/);
    await said('Votre soutien est retiré');
    await press(page, /Soutenir cette proposition/);
    await said('Vous soutenez cette proposition');
    await unfold(/Commenter cette proposition/);
    await write(page, /Votre commentaire/, 'À condition de le mesurer.');
    await press(page, /Publier ce commentaire/);
    await said('Le commentaire est publié');
    await reads('À condition de le mesurer.');
    await look(page);
  });

  it('is tied by its author to a draft of the charter', async () => {
    const draft = await done('secretaire', 'charters', { text: editionOf('2027-03-01') });
    await as('membre-03');
    await page.reload();
    await unfold(/Relier à un projet de charte/);
    await pick(/Projet de charte/, /version/);
    await press(page, /Relier la proposition à ce projet/);
    await said('reliée au projet de charte');
    await press(page, /projet de charte\s*$/);
    await arrive(page, /Projet de charte/);
    expect(page.url()).toContain(draft);
  });

  it('takes in a twin and is placed on an agenda by the secretariat', async () => {
    const twin = { kind: 'OTHER', title: 'Acheter près d’ici', text: 'La même chose.', notes: [] };
    await done('instructrice', 'proposals', twin);
    await as('secretaire');
    await home();
    await press(page, /Lire les travaux du conseil/);
    await press(page, /Acheter près d’ici/);
    await arrive(page, /Acheter près d’ici/);
    await unfold(/Fondre dans une autre proposition/);
    await pick(/Proposition qui la reprend/, /bien plus locaux/);
    await press(page, /Fondre dans cette proposition/);
    await said('fondue dans l’autre');
    await press(page, /une autre proposition/);
    await arrive(page, /Des achats bien plus locaux/);
    await unfold(/Inscrire à l’ordre du jour d’une séance/);
    await pick(/Séance/, /21\sjanvier/);
    await press(page, /Inscrire cette proposition à la séance/);
    await said('inscrite à l’ordre du jour');
    await reads(/À l’ordre du jour de la séance du 21\sjanvier\s2027/);
    await as('presidente');
    await home();
    await press(page, /Préparer les séances/);
    await press(page, /Ordre du jour du 21 janvier 2027/);
    await reads(/1\sproposition à son ordre du jour/);
    await look(page);
    await as('membre-04');
    await home();
    await press(page, /Séance du 21 janvier 2027/);
    await reads(/1\sproposition à son ordre du jour/);
    await unfold(/Ce que le conseil a décidé avant/);
    await reads('Le conseil n’a voté aucune proposition avant.');
    await look(page);
    await press(page, /Des achats bien plus locaux/);
    await arrive(page, /Des achats bien plus locaux/);
  });

  it('is voted by the council, and the president writes its vote down and entrusts what follows', async () => {
    await system.moveClock('2027-01-05T09:00:00.000Z');
    await done('secretaire', `sessions/${session}/convene`, { urgency: null });
    await system.moveClock(`${SITS}T09:00:00.000Z`);
    const { items } = (await system.get('/api/62/councils/62/members', { as: 'secretaire' })).body as {
      items: { member: number }[];
    };
    await Promise.all(
      items.map(({ member }) => done('secretaire', `sessions/${session}/checkIn`, { member })),
    );
    await done('presidente', `sessions/${session}/open`);
    await done('presidente', `sessions/${session}/close`);
    await as('presidente');
    await home();
    await press(page, /Lire les travaux du conseil/);
    await press(page, /Des achats bien plus locaux/);
    await arrive(page, /Des achats bien plus locaux/);
    await unfold(/Consigner le vote du conseil/);
    await write(page, /^\s*Pour\s*$/, String(items.length));
    await write(page, /^\s*Contre\s*$/, '1');
    await look(page);
    await press(page, /Consigner ce vote/);
    await page.locator('.act .notice').waitFor(PATIENCE);
    await page.locator('#voter-against').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('0');
    await press(page, /Consigner ce vote/);
    await said('Le vote est consigné');
    await reads('Adoptée : sa suite est à confier');
    await unfold(/Confier la suite à quelqu’un/);
    await pick(/À qui/, /siège 3$/);
    await writeDay(page, '2027-02-15');
    await look(page);
    await press(page, /Confier cette suite/);
    await said('La suite est confiée');
    await reads(/confiée à un membre du conseil, pour le 15\sfévrier\s2027/);
  });

  it('is told on the home of whoever carries it out, who says how far it is; the thread says all', async () => {
    await as('membre-03');
    await home();
    await reads('Ce qui vous est confié');
    await look(page);
    await press(page, /Des achats bien plus locaux/);
    await arrive(page, /Des achats bien plus locaux/);
    await unfold(/Dire où cela en est/);
    await write(page, /Où cela en est/, 'Deux cantines ont signé.');
    await press(page, /Enregistrer cet avancement/);
    await said('L’avancement est enregistré');
    await unfold(/Dire que c’est fait/);
    await press(page, /Enregistrer que c’est fait/);
    await page.locator('.act .notice', { hasText: 'charte' }).waitFor(PATIENCE);
    const thread = await page.locator('.timeline').innerText();
    for (const step of ['Atelier noté', 'Fondue dans une autre', 'Vote', 'Suite confiée', 'Avancement'])
      expect(thread).toContain(step);
    await look(page);
  });

  it('comes back to the council when the president abandons it', async () => {
    await as('presidente');
    await page.reload();
    await unfold(/Abandonner la suite/);
    await write(page, /Pourquoi/, 'Le marché est déjà passé.');
    await press(page, /Abandonner cette suite/);
    await said('reviennent au conseil');
    await reads('Le marché est déjà passé.');
  });

  it('leaves the browser without a complaint', () => {
    expect(complaints).toEqual([]);
  });
});
