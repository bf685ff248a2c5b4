import type { Browser, Page } from 'playwright-core';
import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { arrive, look, newPage, press, signIn, tabTo, writeDay } from '../support/keyboard.ts';
import { openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

type Agenda = { points: { structureName: string | null; question: string; list: string }[] };

describeInBrowser('a secretariat that prepares a session in a browser, by the keyboard alone', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let session = '';
  const complaints: string[] = [];

  const agenda = async () =>
    (await system.get(`/api/62/sessions/${session}/agenda`, { as: 'secretaire' })).body as unknown as Agenda;
  const names = async () => (await agenda()).points.map(({ structureName }) => structureName);

  beforeAll(async () => {
    system = await openSystem('2026-12-02T08:00:00.000Z');
    const { api } = await openStage(system.url);
    const announced = await system.post('/api/62/sessions', {
      as: 'secretaire',
      body: { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-02', closesOn: '2026-12-20' },
    });
    session = String(announced.body['id']);
    // Two are on the agenda, and one is ready that nobody placed.
    for (const [name, placed] of [
      ['T01', true],
      ['T02', true],
      ['T11', false],
    ] as const) {
      const of = readCase(caseFile(name));
      const dossier = newDossier(placed ? of : { ...of, session: null });
      await fileApplication(api, dossier, session);
      await reviewApplication(api, dossier, session);
    }
    browser = await openBrowser();
    page = await newPage(browser, complaints, { viewport: { width: 1600, height: 900 } });
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await system.stop();
  });

  it('comes first to the next session, with the days that it closes', async () => {
    await signIn(page, system.url, 'secretaire');
    await press(page, /Voir les dossiers/);
    await arrive(page, /3 dossiers avancent/);
    await page.getByRole('heading', { name: /Prochaine séance :.*21 janvier 2027/ }).waitFor();
    expect(await page.locator('.next-session').innerText()).toMatch(/sans urgence[^]*16\s+janvier\s+2027/);
    await look(page);
    await press(page, /Toutes les séances/);
    await arrive(page, /1 séance à venir/);
    await look(page);
    await press(page, /Ordre du jour du 21 janvier 2027/);
    await arrive(page, /2 points à l’ordre du jour/);
  });

  it('places a dossier that is ready', async () => {
    await look(page);
    await press(page, /Inscrire Supermarché/);
    await page.getByText('est inscrit à l’ordre du jour').waitFor({ timeout: 15_000 });
    await arrive(page, /3 points à l’ordre du jour/);
    expect(await names()).toHaveLength(3);
  });

  it('moves a point by its buttons, by Alt and an arrow, after another, to the other list; then sends the order once', async () => {
    await press(page, /Monter Supermarché/);
    await page.getByText('Point 3 placé en 2 sur 3.').waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Point 2 placé en 1 sur 3.').waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('Le point 1 reste à sa place').waitFor();
    await press(page, /Mettre au débat : Les Semeurs/);
    await page.getByText('Point 2 placé en 3 sur 3.').waitFor();
    await press(page, /Placer Supermarché/);
    await page.getByText('Le point 1 reste à sa place').waitFor();
    await look(page);
    expect(await names()).not.toEqual(expect.arrayContaining([undefined]));
    await press(page, /Enregistrer cet ordre du jour/);
    await page.getByText('L’ordre du jour est enregistré.').waitFor({ timeout: 15_000 });
    const { points } = await agenda();
    expect(points.map(({ list }) => list)).toEqual(['A', 'A', 'B']);
    expect(points[0]?.structureName).toMatch(/Supermarché/);
    expect(points[2]?.structureName).toMatch(/Semeurs/);
  });

  it('drags a point with the mouse onto the first, and takes back the order that was saved', async () => {
    const row = (name: string) => page.locator('.points h3', { hasText: name });
    // A drag begins by a move, and goes on by others.
    const drag = async (name: string, onto: string) => {
      await row(name).hover();
      await page.mouse.down();
      const { x, y } = (await row(onto).boundingBox())!;
      await page.mouse.move(x + 20, y + 10, { steps: 8 });
      await page.mouse.up();
    };
    await page.setViewportSize({ width: 1600, height: 2000 });
    await drag('Semeurs', 'Supermarché');
    await page.getByText('Point 3 placé en 1 sur 3.').waitFor();
    expect(await page.locator('.points h3').first().innerText()).toMatch(/Semeurs/);
    await drag('Semeurs', 'Supermarché');
    await page.getByText('Point 1 placé en 2 sur 3.').waitFor();
    await press(page, /Reprendre l’ordre enregistré/);
    await page.getByText('L’ordre enregistré est repris.').waitFor();
    expect(await page.locator('.points h3').first().innerText()).toMatch(/Supermarché/);
    await page.setViewportSize({ width: 1600, height: 900 });
  });

  it('is told whether the notice is lawful, reads the letter, and convenes', async () => {
    await tabTo(page, /Convocation/);
    await page.keyboard.press('Enter');
    await arrive(page, /Convoquer aujourd’hui est dans les délais/);
    const letter = await page.locator('.letter .typed').allInnerTexts();
    expect(letter.join('\n')).toMatch(/À l’ordre du jour\s: 3 points/);
    await look(page);
    await press(page, /Convoquer \d+ membres pour le 21 janvier 2027/);
    await arrive(page, /0 membre sur \d+ a reçu la convocation à temps/);
    const sent = String((await system.mails('convocation'))[0]?.text);
    const worded = (text: string) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('Bonjour'));
    expect(worded(sent)).toEqual(worded(letter.join('\n')));
  });

  it('sees who comes and who is to be called, and notes that somebody had it by telephone', async () => {
    await page.getByRole('heading', { name: 'Prévision du quorum' }).waitFor({ timeout: 15_000 });
    await page
      .getByText(/Quorum possible, pas assuré/)
      .first()
      .waitFor();
    await look(page);
    await press(page, /Noter une remise/);
    await press(page, /Noter cette remise/);
    await page.getByText('Choisissez comment.').waitFor();
    await tabTo(page, /Par téléphone/);
    await page.keyboard.press('Space');
    await writeDay(page, '2026-12-02');
    await look(page, [320, 1600]);
    await press(page, /Noter cette remise/);
    await arrive(page, /1 membre sur \d+ a reçu la convocation à temps/);
  });

  it('announces another session, told what is missing first', async () => {
    await page.goto(`${system.url}/espace/62/seances/nouvelle`);
    await arrive(page, /Quand le conseil siège-t-il/);
    await press(page, /Annoncer la séance/);
    await page.getByText('Quatre réponses sont à revoir').waitFor();
    await look(page);
  });

  it('reads a letter on a real dossier, is told what its text lacks, and adopts another from a day on', async () => {
    await page.goto(`${system.url}/espace/62/dossiers`);
    await arrive(page, /3 dossiers avancent/);
    await press(page, /^Lettres|Lettres$/);
    await arrive(page, /lettres partent au nom du conseil/);
    await look(page);
    await press(page, /Accusé de réception/);
    await arrive(page, /Accusé de réception/);
    await tabTo(page, /Dossier Choisir/);
    await page.keyboard.press('ArrowDown');
    await page.locator('#lettre-dossier').waitFor({ timeout: 15_000 });
    await tabTo(page, /^ Texte/);
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Bonjour {personne},\n');
    await press(page, /Adopter ce texte/);
    await page.getByText('Écrivez le jour où ce texte prend effet.').waitFor();
    await writeDay(page, '2026-12-03');
    await press(page, /Adopter ce texte à partir du 3 décembre 2026/);
    await page.getByText(/Ligne 1 : .*n’existe pas pour cette lettre/).waitFor({ timeout: 15_000 });
    await look(page);
    await page.fill('#texte', (await page.inputValue('#texte')).replace('{personne}', '{structureName}'));
    await page.getByText('Bonjour Les Semeurs,').first().waitFor();
    await press(page, /Adopter ce texte à partir du 3 décembre 2026/);
    await page.getByText(/un autre prend effet le\s+3\s+décembre\s+2026/).waitFor({ timeout: 15_000 });
  });

  it('had no script, style or call that the policy refuses', () => {
    expect(complaints).toEqual([]);
  });
});
