import type { Browser, Page } from 'playwright-core';
import { candidateOf } from '../../local/journey/file-application.ts';
import { type JourneyCase, readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { parisInstant } from '../../local/journey/paris-days.ts';
import { playCases, type Stage } from '../../local/journey/play-cases.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { arrive, look, newPage, press, signIn, tabTo, write, writeDay } from '../support/keyboard.ts';
import { codeIn, openSystem, type System } from '../support/system.ts';
import { ALL_FOR_IT, caseFile } from './running-system.ts';

const MORNING = 9;

let system: System;
let stage: Stage;
let browser: Browser;
let of: JourneyCase;
let label = '';
let number = '';
let renewal = '';
const complaints: string[] = [];

const get = (as: string, path: string) => system.get(`/api/62/${path}`, { as });
const done = async (as: string, path: string, body: object = {}) => {
  const answer = await system.post(`/api/62/${path}`, { as, body });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const on = (day: string) => stage.clock.reach(parisInstant(day, MORNING));
const said = (page: Page) => page.locator('main').innerText();

describeInBrowser('a structure that holds a label, by the keyboard alone', () => {
  let page: Page;
  const open = async (at: string) => page.goto(`${system.url}/espace/62/${at}`);

  beforeAll(async () => {
    system = await openSystem('2027-02-01T08:00:00.000Z');
    stage = await openStage(system.url);
    of = { ...readCase(caseFile('T01')), submittedOn: '2027-02-02' };
    const [held] = await playCases(stage, [{ ...of, session: { ...ALL_FOR_IT, date: '2027-03-18' } }]);
    if (held?.failure != null) throw held.failure;
    const { items } = (await get('secretaire', 'labels?state=active')).body as {
      items: { id: string; data: { number: string } }[];
    };
    label = items[0]?.id ?? '';
    number = items[0]?.data.number ?? '';
    browser = await openBrowser();
    page = await newPage(browser, complaints);
    await signIn(page, system.url, candidateOf(of));
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await system.stop();
  });

  it('reads until when it stands, that nothing waits, how to show it and what will come', async () => {
    await press(page, new RegExp(`Mon label ${number}`));
    await arrive(page, /Labellisé jusqu’au/);
    await page.getByRole('link', { name: 'Certificat (PDF, 1 page)' }).waitFor();
    const read = await said(page);
    expect(read).toMatch(/Labellisé jusqu’au\s18\smars\s2029\./);
    expect(read).toContain('Vous n’avez rien à faire aujourd’hui.');
    expect(read).toMatch(/Point annuel : un mot suffira\s+18\smars\s2028/);
    expect(read).toMatch(/Dernier jour du label\s+18\smars\s2029/);
    expect(await page.inputValue('#code-insigne')).toContain(`/labels/${number}/badge.svg`);
    await look(page);
    await press(page, /Copier le code de l’insigne/);
    await page.getByText(/Code copié|Le code est sélectionné/).waitFor();
  });

  it('declares a change, told what to correct and losing nothing that it typed', async () => {
    await on('2027-05-10');
    await press(page, /Déclarer un changement/);
    await arrive(page, /Qu’est-ce qui a changé/);
    await write(page, /Ce qui a changé, en quelques phrases/, 'Le siège est passé d’Arras à Lens.');
    await press(page, /Déclarer ce changement/);
    await page.locator('.summary').waitFor();
    expect(await page.locator('.summary li').allInnerTexts()).toEqual([
      'Cochez ce qui a changé.',
      'Écrivez le jour du changement.',
    ]);
    await look(page);
    await press(page, /Cochez ce qui a changé/);
    await page.keyboard.press('Space');
    await writeDay(page, '2027-05-03');
    await press(page, /Déclarer ce changement/);
    await arrive(page, /Labellisé jusqu’au/);
    await page.getByRole('heading', { name: 'Changement déclaré' }).waitFor();
    expect(await said(page)).toContain('est à l’examen');
    expect(await said(page)).toMatch(/Changement déclaré\s+10\smai\s2027\s+siège, depuis le\s3\smai\s2027\./);
  });

  it('reads what the service answers to it, once somebody has looked at it', async () => {
    const officer = await newPage(browser, complaints);
    await signIn(officer, system.url, 'instructrice');
    await officer.goto(`${system.url}/espace/62/controles/labels/${label}`);
    await arrive(officer, new RegExp(`Label ${number}`));
    await press(officer, /Dire ce qui suit du changement déclaré/);
    await look(officer);
    await officer.getByRole('radio', { name: /Rien : le label reste comme il est/ }).focus();
    await officer.keyboard.press('Space');
    await write(officer, /Pourquoi/, 'Le nouveau siège est dans le département.');
    await press(officer, /Dire ce qui suit du changement déclaré/);
    await officer.getByText('Le changement est examiné.').waitFor();
    await look(officer);
    await officer.close();
    await page.reload();
    await arrive(page, /Labellisé jusqu’au/);
    await page.locator('.timeline', { hasText: 'Il ne change rien à votre label.' }).waitFor();
    expect(await said(page)).not.toContain('est à l’examen');
  });

  it('sees what giving it back would do, in dates, and changes its mind', async () => {
    await press(page, /Rendre mon label/);
    await arrive(page, /Rendre mon label/);
    await press(page, /Voir ce que cela change/);
    await page.locator('.summary').waitFor();
    await look(page);
    await writeDay(page, '2027-07-01');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Rendre mon label le 1er juillet 2027/ }).waitFor();
    expect(await said(page)).toMatch(/dans les 30\sjours qui suivent/);
    await look(page);
    await press(page, /Changer de jour/);
    expect(await page.inputValue('#jour-year')).toBe('2027');
  });

  it('answers what a control asks, proof by proof', async () => {
    await on('2027-08-02');
    const { id: campaign } = await done('instructrice', 'controlCampaigns', { seedOn: '2027-08-10' });
    await on('2027-08-10');
    await done('secretaire', `controlCampaigns/${String(campaign)}/draw`);
    const { data } = (await get('secretaire', `labels/${label}`)).body as {
      data: { holder: { structure: string } };
    };
    await done('instructrice', 'controls', {
      campaign,
      label,
      structure: data.holder.structure,
      asks: [{ of: { criterion: 'GOV-02' }, words: 'Le procès-verbal de votre assemblée.' }],
      answerUntil: '2027-08-31',
    });
    await open(`labels/${label}`);
    await press(page, /Répondre au contrôle/);
    await arrive(page, /Votre label est contrôlé : 1 réponse attendue avant le 31 août 2027/);
    await press(page, /Envoyer ma réponse/);
    await page.getByText('Écrivez une réponse, ou joignez un fichier.').waitFor();
    await look(page);
    await write(page, /Votre réponse/, 'Elle s’est tenue le 12 mai.');
    await press(page, /Envoyer ma réponse/);
    await arrive(page, /Vos réponses au contrôle sont à l’examen/);
    await page.getByText('Elle s’est tenue le 12 mai.').waitFor();
    await look(page);
  });

  it('is heard on a measure before anything is decided, and follows it until it is dropped', async () => {
    await done('instructrice', `labels/${label}/proposeMeasure`, {
      kind: 'SUSPENSION',
      ground: 'MARK_MISUSE',
      law: ['Article 8 du règlement du label.'],
      facts: ['Le logo est sur un produit.'],
    });
    await done('secretaire', `labels/${label}/receiveNotice`, {
      delivery: { mode: 'HAND', handedOn: '2027-08-10' },
    });
    await open(`labels/${label}`);
    await page.getByRole('link', { name: /Le contrôle de votre label, ouvert le/ }).waitFor();
    await press(page, /Lire la mesure et répondre/);
    await arrive(page, /La mesure envisagée/);
    expect(await said(page)).toMatch(/la suspension de votre label/);
    expect(await said(page)).toContain('Le logo est sur un produit.');
    const { body: asMember } = await get('membre-03', `labels/${label}`);
    expect(asMember).toMatchObject({ data: { measure: { kind: 'SUSPENSION' }, reasons: null } });
    await look(page);
    await write(page, /Ce que vous en dites/, 'Ce produit n’est pas le nôtre.');
    await press(page, /Envoyer mes observations/);
    await page.getByText('Vos observations sont reçues.').waitFor();
    await page.locator('.typed', { hasText: 'Ce produit n’est pas le nôtre.' }).waitFor();
    await press(page, /Demander un entretien/);
    await page.getByText(/Vous avez demandé un entretien/).waitFor();
    await done('secretaire', 'sessions', {
      kind: 'ORDINARY',
      heldOn: '2027-10-14',
      opensOn: '2027-09-01',
      closesOn: '2027-09-20',
    });
    const president = await newPage(browser, complaints);
    await signIn(president, system.url, 'presidente');
    await press(president, /Voir les contrôles et les recours/);
    await arrive(president, /Qu’est-ce qui attend/);
    await president.locator(`a[href$="/controles/labels/${label}"]`).focus();
    await president.keyboard.press('Enter');
    await press(president, /Inscrire cette mesure à une séance/);
    await tabTo(president, /^\s*Séance/);
    await president.locator('#inscrire-mesure-session').selectOption({ index: 1 });
    await look(president);
    await press(president, /Inscrire cette mesure à l’ordre du jour/);
    await president.locator('.said', { hasText: /inscrit/ }).waitFor();
    await done('presidente', `labels/${label}/dropMeasure`, { reason: 'Ce produit est d’un autre.' });
    await page.reload();
    await page.getByText(/est abandonnée depuis le/).waitFor();
    await page.getByText('Ce produit est d’un autre.').waitFor();
    await look(page);
  });

  it('is asked about the use of its label, finds the question from its home, answers, and reads what came of it', async () => {
    const { id } = await done('instructrice', 'misuses', {
      number,
      named: null,
      seenAt: 'Un marché.',
      claim: 'Un produit marqué.',
      email: null,
    });
    await done('instructrice', `misuses/${String(id)}/hear`, {
      label,
      question: 'Ce produit est-il le vôtre ?',
    });
    await page.goto(`${system.url}/espace`);
    await arrive(page, /Mon espace/);
    await look(page);
    await press(page, /On vous interroge sur l’usage de votre label/);
    await arrive(page, /On vous interroge sur l’usage de votre label, répondez avant le/);
    expect(await said(page)).toContain('Ce produit est-il le vôtre ?');
    expect(await said(page)).not.toContain('Un marché.');
    await press(page, /Envoyer ma réponse/);
    await page.getByText('Écrivez votre réponse.').waitFor();
    await look(page);
    await write(page, /^ ?Votre réponse/, 'Non, voici la facture.');
    await press(page, /Envoyer ma réponse/);
    await arrive(page, /Votre réponse est reçue/);
    await done('instructrice', `misuses/${String(id)}/close`, {
      outcome: 'UNFOUNDED',
      reasons: 'Le produit est d’un autre.',
    });
    await open(`labels/${label}`);
    await press(page, /L’usage de votre label, demandé le/);
    await arrive(page, /rien ne vous est reproché/);
    await page.getByText('Le produit est d’un autre.').waitFor();
    await look(page);
  });

  it('answers the question of the year in one word', async () => {
    await on('2028-03-18');
    await open(`labels/${label}`);
    await press(page, /Répondre au point annuel/);
    await arrive(page, /Quelque chose a-t-il changé depuis un an/);
    await press(page, /Répondre : voici ce qui a changé/);
    await page.locator('.summary').waitFor();
    await look(page);
    await press(page, /Répondre : rien n’a changé/);
    await arrive(page, /Labellisé jusqu’au/);
    await page.getByRole('heading', { name: 'Point annuel fait' }).waitFor();
    expect(await said(page)).toMatch(/Point annuel fait\s+18\smars\s2028\s+Rien n’avait changé\./);
  });

  it('asks that a refusal be looked at again, told until when, and follows it', async () => {
    const refused = readCase(caseFile('T08'));
    const [held] = await playCases(stage, [
      { ...refused, submittedOn: '2028-03-20', session: { ...ALL_FOR_IT, date: '2028-05-10' } },
    ]);
    expect(held?.failure).toBeNull();
    const other = await newPage(browser, complaints);
    await signIn(other, system.url, candidateOf(refused));
    await other.goto(`${system.url}/espace/62/demandes/${String(held?.application)}/recours`);
    await arrive(other, /Contester cette décision/);
    expect(await said(other)).toMatch(/Dernier jour pour le former/);
    await look(other);
    await write(other, /Ce que vous contestez, et pourquoi/, 'Nos statuts prévoient ce partage.');
    await press(other, /Envoyer mon recours/);
    await arrive(other, /Votre recours est reçu : une réponse est due au plus tard le/);
    await look(other);
    await other.close();
  });

  it('renews with nothing changed: what was known is read with its day, taken up in one gesture, and sent', async () => {
    await on('2029-01-02');
    const session = { kind: 'ORDINARY', heldOn: '2029-02-20', opensOn: '2029-01-02', closesOn: '2029-01-31' };
    await done('secretaire', 'sessions', session);
    await open(`labels/${label}`);
    await arrive(page, /À renouveler avant le 18 mars 2029/);
    await look(page);
    await press(page, /Renouveler mon label/);
    await arrive(page, /Pour quelle séance renouveler votre label/);
    await look(page);
    await press(page, /Renouveler pour la séance du 20 février 2029/);
    await arrive(page, /Qu’est-ce qui a changé depuis votre dernier dossier/);
    await page.getByText(/de votre dossier .*, déposé le/).waitFor();
    await press(page, /^ ?Gestion démocratique/);
    expect(await said(page)).toMatch(/20\smai\s2026\s+réponse du\s2\sfévrier\s2027/);
    await look(page);
    await press(page, /Changer : Une assemblée générale chaque année/);
    await arrive(page, /Une assemblée générale chaque année/);
    await page.getByRole('heading', { name: /^Dans votre dossier/ }).waitFor();
    await look(page);
    await writeDay(page, '2028-05-24');
    await page.keyboard.press('Tab');
    await page.getByText(/Enregistré à/).waitFor({ timeout: 15_000 });
    await page.goto(page.url().replace(/\/questions\/.*/, '/reprendre'));
    await arrive(page, /Qu’est-ce qui a changé depuis votre dernier dossier/);
    await press(page, /Rien d’autre n’a changé : reprendre/);
    await page.locator('h1', { hasText: 'Relisez' }).waitFor({ timeout: 60_000 });
    await page.getByText(/résultats? à regarder/).waitFor();
    await look(page);
    await tabTo(page, /J’atteste sur l’honneur/);
    await page.keyboard.press('Space');
    await press(page, /Envoyer ma demande/);
    await arrive(page, /Envoyé : on vérifie que tout y est/);
    renewal = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await open(`labels/${label}`);
    await arrive(page, /Labellisé jusqu’au 18 mars 2029/);
    expect(await said(page)).not.toContain('Renouveler mon label');
  });

  it('commits to what is to be improved, until both sides agree', async () => {
    for (const act of ['acknowledge', 'declareComplete', 'startReview'])
      await done('instructrice', `applications/${renewal}/${act}`);
    await open(`demandes/${renewal}`);
    await press(page, /Prendre des engagements/);
    await arrive(page, /Vos engagements/);
    await press(page, /Proposer un engagement : Écouter les usagers/);
    await press(page, /Proposer cet engagement : Écouter les usagers/);
    await page.locator('.summary').waitFor();
    await look(page);
    await press(page, /Ce que vous ferez : Écrivez/);
    await page.keyboard.type('Une enquête auprès des usagers.');
    await write(page, /Qui y veille/, 'la présidence');
    await writeDay(page, '2029-06-30');
    await page.keyboard.press('Enter');
    await page.getByText('Proposé par vous : le service répond').waitFor();
    const { body } = await get('instructrice', `applications/${renewal}/commitments`);
    const [item] = body['items'] as { criterion: string; proposal: number }[];
    const { criterion, proposal } = item ?? {};
    await done('instructrice', `applications/${renewal}/acceptCommitment`, { criterion, proposal });
    await page.reload();
    await page.getByText('Convenu', { exact: true }).waitFor();
    await look(page);
  });

  it('reads what the registers say with their source, and says what is not exact', async () => {
    await press(page, /Mon espace/);
    await arrive(page, /Mon espace/);
    await press(page, /Ce que les registres en disent/);
    await arrive(page, /Ce que les registres disent de vous/);
    await look(page);
    await press(page, /Ce n’est pas exact : Nombre de salariés/);
    await arrive(page, /Dites-nous ce qui est exact/);
    await press(page, /Envoyer ma contestation/);
    await page.locator('.summary').waitFor();
    await look(page);
    await write(page, /Nombre de salariés : ce qui est exact/, '14');
    await write(page, /Ce qui le montre/, 'Deux embauches en octobre.');
    await press(page, /Envoyer ma contestation/);
    await arrive(page, /Ce que les registres disent de vous/);
    await page.getByText(/Vous avez répondu «\s14\s» .* Le service vérifie\./).waitFor();
  });

  it('invites somebody, who joins with the code of the letter, and offers them its place', async () => {
    await press(page, /Mon espace/);
    await arrive(page, /Mon espace/);
    await press(page, /Qui agit pour elle/);
    await arrive(page, /Qui agit pour votre structure/);
    await press(page, /Inviter cette personne/);
    await page.locator('.summary').waitFor();
    await look(page);
    await write(page, /Son prénom et son nom/, 'Léo Petit');
    await write(page, /Son adresse électronique/, 'leo@exemple.fr');
    await page.locator('input[type=radio]').first().focus();
    await page.keyboard.press('Space');
    await press(page, /Inviter cette personne/);
    await page.getByText(/Invitation envoyée/).waitFor({ timeout: 15_000 });
    await page.getByText('leo@exemple.fr').waitFor();
    const letter = (await system.mails()).find(({ to }) => to === 'leo@exemple.fr');
    const code = String(codeIn(letter));
    const [, reference = ''] = /Référence de la structure\s: (\S+)/.exec(String(letter?.text)) ?? [];
    const other = await newPage(browser, complaints);
    await other.goto(`${system.url}/sign-in?to=/espace`);
    await other.fill('#other', 'leo');
    await other.keyboard.press('Enter');
    await arrive(other, /Pour quelle structure agissez-vous/);
    await press(other, /J’ai reçu une invitation/);
    await arrive(other, /Vous avez reçu une invitation/);
    await press(other, /Accepter l’invitation/);
    await other.locator('.summary').waitFor();
    await look(other);
    await write(other, /^ ?Code/, code);
    await write(other, /Référence de la structure/, reference);
    await press(other, /Accepter l’invitation/);
    await arrive(other, /Mon espace/);
    await other.getByText(of.structure.name).first().waitFor();
    await page.reload();
    await press(page, /Proposer ma place à Léo Petit/);
    await page.getByText(/Si Léo Petit accepte/).waitFor();
    await look(page);
    await press(page, /^ ?Proposer ma place à Léo Petit/);
    await page.getByText(/Léo Petit a la proposition/).waitFor();
    await other.reload();
    await press(other, /Qui agit pour elle/);
    await arrive(other, /Qui agit pour votre structure/);
    await press(other, /Accepter de représenter la structure/);
    await press(other, /^ ?Représenter la structure/);
    await other
      .getByText(/représente la structure/)
      .first()
      .waitFor();
    await other.close();
  });

  it('leaves no complaint in the browser', () => {
    expect(complaints).toEqual([]);
  });
});
