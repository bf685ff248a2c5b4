import type { Browser, Page } from 'playwright-core';
import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { editionOf } from '../support/charter-texts.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { arrive, look, newPage, press, signIn, tabTo, write, writeDay } from '../support/keyboard.ts';
import { openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const PATIENCE = { timeout: 15_000 };
const SITS = '2027-01-21';

describeInBrowser('what a council works on between its sessions, by the keyboard alone', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let session: string;
  let draft: string;
  let members: number[];
  const asked: string[] = [];
  const others: string[] = [];
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
  /** Tab comes to the first of a few answers; arrows go on from it, and choose. */
  const choose = async (first: RegExp, further = 0) => {
    await tabTo(page, first);
    await page.keyboard.press('Space');
    for (let steps = further; steps > 0; steps -= 1) await page.keyboard.press('ArrowDown');
  };
  const pick = async (name: RegExp, label: RegExp) => {
    await tabTo(page, name);
    const option = page.locator('select:focus option', { hasText: label });
    await option.first().waitFor({ ...PATIENCE, state: 'attached' });
    await page.locator('select:focus').selectOption((await option.first().getAttribute('value')) ?? '');
  };

  /** Files a dossier for a session that is too far, and has it put to members in writing. */
  const fileInto = async (written: string): Promise<void> => {
    const { api } = await openStage(system.url);
    const dossier = newDossier(readCase(caseFile('T01')));
    await fileApplication(api, dossier, session);
    await reviewApplication(api, dossier, written);
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
  });

  it('is tied by its author to a draft of the charter', async () => {
    draft = await done('secretaire', 'charters', { text: editionOf('2027-03-01') });
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

  it('may rest on a charter on which everybody says what they think, and reads the answer', async () => {
    await post('candidate-12', 'structures', {
      number: '000000026',
      name: 'Structure fictive',
      representative: { name: 'Ada Petit', email: 'ada@exemple.fr' },
    });
    await done('secretaire', `charters/${draft}/openConsultation`, { until: '2026-12-20' });
    await as('candidate-12');
    await press(page, /Lire le projet de charte, et m’exprimer/);
    await arrive(page, /Projet de charte/);
    await unfold(/Publier une contribution/);
    await write(page, /Votre contribution/, 'L’article 3 oublie les associations.');
    await press(page, /Publier une contribution/);
    await said('La contribution est publiée');
    await done('secretaire', `charters/${draft}/answerComment`, { comment: 1, text: 'Il les vise aussi.' });
    await done('secretaire', `charters/${draft}/closeConsultation`);
    await home();
    await press(page, /La charte et ses projets/);
    await arrive(page, /1 projet de charte est en cours/);
    expect(await page.getByText('Commencer un projet de charte').count()).toBe(0);
    await press(page, /Version 20/);
    await arrive(page, /Projet de charte/);
    await reads(/Réponse\s: Il les vise aussi/);
    await look(page);
    await as('membre-04');
    await home();
    await press(page, /Lire la charte et ses projets/);
    await press(page, /Version 20/);
    await arrive(page, /Projet de charte/);
    await unfold(/Proposer un amendement/);
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
    await as('membre-04');
    await home();
    await press(page, /Séance du 21 janvier 2027/);
    await reads(/1\sproposition à son ordre du jour/);
    await unfold(/Ce que le conseil a décidé avant/);
    await reads('Le conseil n’a voté aucune proposition avant.');
    await press(page, /Des achats bien plus locaux/);
    await arrive(page, /Des achats bien plus locaux/);
  });

  it('has what a member asks before it answered by the service, for every member who sits', async () => {
    await as('membre-04');
    await home();
    await press(page, /Séance du 21 janvier 2027/);
    await press(page, /Lire mon dossier de séance/);
    await write(page, /Votre question/, 'Combien de dossiers au plus ?');
    await press(page, /Poser cette question/);
    await reads('Question posée.');
    await as('instructrice');
    await home();
    await press(page, /Voir les dossiers/);
    await press(page, /1\squestion d’un membre attend une réponse/);
    await arrive(page, /1 question attend une réponse/);
    await reads('Combien de dossiers au plus ?');
    await unfold(/Répondre à la question 1/);
    await write(page, /^\s*Réponse/, 'Douze, selon le règlement.');
    await press(page, /Envoyer cette réponse/);
    await said('au dossier de séance de chaque membre');
    await arrive(page, /Chaque question des membres a sa réponse/);
    await look(page);
    await as('membre-03');
    await home();
    await press(page, /Séance du 21 janvier 2027/);
    await reads(/1\squestion de membre y a sa réponse/);
    await press(page, /Lire mon dossier de séance/);
    await reads('Douze, selon le règlement.');
    await as('secretaire');
    await page.goto(`${system.url}/espace/62/seances/${session}/questions`);
    await arrive(page, /Chaque question des membres a sa réponse/);
  });

  it('may be a consultation in writing: prepared by the secretariat, ordered by the president', async () => {
    await as('secretaire');
    await home();
    await press(page, /Préparer les séances/);
    await press(page, /Annoncer une séance/);
    await arrive(page, /Quand le conseil siège-t-il/);
    await tabTo(page, /Séance ordinaire/);
    await page.keyboard.press('ArrowUp');
    await reads('La présidence l’ordonne');
    await writeDay(page, '2026-12-15');
    await press(page, /Préparer la consultation écrite/);
    await arrive(page, /0 point à l’ordre du jour/);
    const written = page.url().split('/').at(-2) ?? '';
    await press(page, /Consultation\s*$/);
    await arrive(page, /attend la présidence/);
    await reads('La présidence seule ordonne');
    await fileInto(written);
    await as('presidente');
    await home();
    await press(page, /Préparer les séances/);
    await press(page, /Consultation jusqu’au/);
    await arrive(page, /attend la présidence/);
    await reads(/1\sdossier sera soumis/);
    await look(page);
    await press(page, /Ordonner cette consultation écrite/);
    await said('La consultation écrite est ouverte');
    await arrive(page, /La consultation écrite est ouverte/);
    await as('membre-04');
    await home();
    await press(page, /Consultation écrite, jusqu’au/);
    await arrive(page, /Consultation écrite : répondez/);
  });

  it('is convened, with questions that may be voted together', async () => {
    await system.moveClock('2027-01-05T09:00:00.000Z');
    for (const question of ['Le conseil change-t-il ses horaires ?', 'Le conseil change-t-il de salle ?'])
      asked.push(await done('secretaire', 'items', { session, question }));
    const made = (title: string) =>
      done('membre-04', 'proposals', { kind: 'OTHER', title, text: 'Le faire.', notes: [] });
    others.push(await made('Un site plus clair'), await made('Une fête par an'));
    for (const other of others) await done('secretaire', `proposals/${other}/placeOnAgenda`, { session });
    await done('secretaire', `sessions/${session}/arrangeAgenda`, {
      basedOn: 0,
      points: asked.map((item) => ({ item, list: 'A' })),
    });
    await done('secretaire', `sessions/${session}/convene`, { urgency: null });
    await system.moveClock(`${SITS}T09:00:00.000Z`);
    const { items } = (await system.get('/api/62/councils/62/members', { as: 'secretaire' })).body as {
      items: { member: number }[];
    };
    members = items.map(({ member }) => member);
  });

  it('sees its members come in by themselves, and the secretariat write for them what they say', async () => {
    await as('secretaire');
    await page.goto(`${system.url}/espace/62/seances/${session}/convocation`);
    await press(page, /Noter sa réponse/);
    await choose(/Vient/, 2);
    await write(page, /Mot d’excuse/, 'En déplacement.');
    await press(page, /Noter cette réponse/);
    await reads(/Réponse de .* notée/);
    await as('membre-04');
    await home();
    await press(page, /Séance du 21 janvier 2027/);
    await press(page, /Émarger : je suis dans la salle/);
    await reads('Vous avez émargé.');
    await look(page);
    await Promise.all(
      members
        .filter((member) => ![1, 4].includes(member))
        .map((member) => done('secretaire', `sessions/${session}/checkIn`, { member })),
    );
    await as('secretaire');
    await page.goto(`${system.url}/espace/62/seances/${session}/conduite`);
    await unfold(/Noter un pouvoir, ou sa reprise/);
    await pick(/Qui donne pouvoir/, /siège 1\)?$/);
    await pick(/^\s*À qui/, /siège 2\)?$/);
    await look(page);
    await press(page, /Noter ce pouvoir/);
    await press(page, /Noter que le siège 1 reprend son pouvoir/);
    await page.getByText('reprend son pouvoir').waitFor({ ...PATIENCE, state: 'detached' });
    await done('presidente', `sessions/${session}/open`);
    await unfold(/Noter qui demande la parole/);
    await pick(/Qui la demande/, /siège 3\)?$/);
    await press(page, /Le siège 3 la demande/);
    await reads('Donner la parole au siège 3');
    await unfold(/Noter qui demande un vote secret/);
    await pick(/Qui demande un vote secret/, /siège 3\)?$/);
    await press(page, /Noter la demande du siège 3/);
    await reads('La demande du siège 3 est notée.');
  });

  it('keeps what who conducts writes of a point while votes on several open from another screen', async () => {
    const written = 'Un membre rappelle le budget.';
    await unfold(/Noter les débats ou un incident/);
    await write(page, /Ce qui a été dit, et les incidents/, written);
    await as('presidente');
    await page.goto(`${system.url}/espace/62/seances/${session}/conduite`);
    await unfold(/Reporter ce point/);
    await write(page, /Ce qui est demandé avant de voter/, 'Un devis.');
    await done('presidente', `sessions/${session}/openBlock`, { items: asked });
    await reads(/2\spoints sont votés ensemble/);
    await reads('cet acte attend. Ce que vous avez écrit reste ici.');
    expect(await page.locator('#demande').inputValue()).toBe('Un devis.');
    expect(await page.getByText('Clore le vote', { exact: true }).count()).toBe(0);
    await look(page);
    await as('secretaire');
    await reads(/2\spoints sont votés ensemble/);
    expect(await page.locator('#debats').inputValue()).toBe(written);
    await done('secretaire', `sessions/${session}/recordBlockHands`, { block: 1, choice: 'FOR' });
    await done('presidente', `sessions/${session}/closeBlock`, { block: 1 });
    await page.getByRole('heading', { name: /Vote groupé/ }).waitFor({ ...PATIENCE, state: 'detached' });
    expect(await page.locator('#debats').inputValue()).toBe(written);
    await press(page, /Noter au procès-verbal/);
    await reads('Noté au procès-verbal.');
  });

  it('writes that a member does not agree, in their own words', async () => {
    await as('membre-04');
    await home();
    await press(page, /Séance du 21 janvier 2027/);
    await press(page, /Mes votes/);
    await arrive(page, /reçu de vote/);
    await unfold(/Faire noter mon désaccord : Le conseil change-t-il/);
    await write(page, /Votre désaccord/, 'C’est trop tôt.');
    await look(page);
    await press(page, /Noter mon désaccord/);
    await reads('Votre désaccord est noté.');
  });

  it('is put off by the council, then taken back by its author', async () => {
    await as('secretaire');
    await page.goto(`${system.url}/espace/62/travaux/propositions/${others[1]}`);
    await unfold(/Noter que le conseil l’a renvoyée/);
    await press(page, /Noter ce renvoi/);
    await said('Le renvoi est noté');
    await as('membre-04');
    await home();
    await press(page, /Lire les travaux du conseil/);
    await press(page, /Une fête par an/);
    await reads('En discussion.');
    await unfold(/Retirer la proposition/);
    await write(page, /Pourquoi/, 'Le budget n’y suffit pas.');
    await press(page, /Retirer cette proposition/);
    await said('La proposition est retirée');
    await reads('Rien ne vous attend ici.');
  });

  it('is done once whoever carries it out shows it', async () => {
    await done('presidente', `sessions/${session}/close`);
    const path = `proposals/${others[0]}`;
    await done('presidente', `${path}/recordVote`, { for: members.length - 1, against: 0 });
    const { person } = (await system.get('/api/me', { as: 'membre-04' })).body as { person: string };
    await done('presidente', `${path}/assign`, { owner: person, dueOn: '2027-02-15' });
    await home();
    await press(page, /Un site plus clair/);
    await arrive(page, /Un site plus clair/);
    await unfold(/Dire que c’est fait/);
    await press(page, /Enregistrer que c’est fait/);
    await page.locator('.act .notice').waitFor(PATIENCE);
    await page.locator('#faire-link').focus();
    await page.keyboard.type('https://exemple.fr/site');
    await press(page, /Enregistrer que c’est fait/);
    await said('C’est fait');
    await reads('Adoptée, et faite.');
    await reads(/https:\/\/exemple.fr\/site/);
  });

  it('has its vote written down by the president, who entrusts what follows', async () => {
    await as('presidente');
    await home();
    await press(page, /Lire les travaux du conseil/);
    await press(page, /Des achats bien plus locaux/);
    await arrive(page, /Des achats bien plus locaux/);
    await unfold(/Consigner le vote du conseil/);
    await write(page, /^\s*Pour\s*$/, String(members.length - 1));
    await write(page, /^\s*Contre\s*$/, '1');
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
