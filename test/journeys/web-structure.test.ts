import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { arrive, look, newPage, press, signIn, tabTo, write, writeDay } from '../support/keyboard.ts';
import { editionOf } from '../support/charter-texts.ts';
import { violations } from '../support/look-at-page.ts';
import { openSystem, type System } from '../support/system.ts';
import { ALL_FOR_IT, caseFile } from './running-system.ts';

let system: System;
let browser: Browser;
const complaints: string[] = [];
const saved = (page: Page) => page.getByText(/Enregistré à/).waitFor({ timeout: 15_000 });

describeInBrowser('a structure that applies in a browser, by the keyboard alone', () => {
  let page: Page;
  let draft = '';

  beforeAll(async () => {
    system = await openSystem('2026-12-02T08:00:00.000Z');
    const session = { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' };
    await system.post('/api/62/sessions', { as: 'secretaire', body: session });
    browser = await openBrowser();
    page = await newPage(browser, complaints);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await system.stop();
  });

  it.each(['rejoindre', '62/controles'])('is asked to sign in, and nothing else, at %s', async (place) => {
    await page.goto(`${system.url}/espace/${place}`);
    await arrive(page, /Connectez-vous/);
    expect(await page.locator('main input, main [role=alert] p').count()).toBe(0);
  });

  it('is asked to sign in, and comes back to where it was', async () => {
    await page.goto(`${system.url}/espace/structures/nouvelle`);
    await arrive(page, /Connectez-vous/);
    await look(page);
    await press(page, /Me connecter/);
    await page.locator('#other').waitFor();
    await write(page, /Un autre compte/, 'candidate-01');
    await page.keyboard.press('Enter');
    await arrive(page, /Quelle est votre structure/);
    expect(new URL(page.url()).pathname).toBe('/espace/structures/nouvelle');
  });

  it('is told what to correct, where its focus goes, and loses nothing that it typed', async () => {
    await write(page, /Nom de la structure/, 'Les Semeurs fictifs');
    await press(page, /Déclarer ma structure/);
    await page.locator('.summary').waitFor();
    expect(await page.title()).toMatch(/^Erreur : /);
    expect(await page.evaluate('document.activeElement.className')).toBe('summary');
    await look(page);
    await press(page, /Écrivez le SIREN/);
    expect(await page.evaluate('document.activeElement.id')).toBe('number');
    await page.keyboard.type('000 000 018');
    expect(await page.inputValue('#name')).toBe('Les Semeurs fictifs');
    await write(page, /Vos prénom et nom/, 'Jeanne Exemple');
    await write(page, /adresse électronique/, 'jeanne@exemple.fr');
    await press(page, /Déclarer ma structure/);
    await arrive(page, /Commencer une demande/);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    await look(page);
  });

  it('answers one topic a page, each answer saved, with what the charter says of it beside', async () => {
    await press(page, /Commencer pour la séance du 21/);
    await arrive(page, /Vos comptes des derniers exercices clos/);
    draft = page.url().replace(/\/questions\/.*/, '');
    await look(page);
    await page.goto(`${draft}/questions/GOV-02`);
    await arrive(page, /Une assemblée générale chaque année/);
    await writeDay(page, '2026-02-31');
    await press(page, /Continuer/);
    await page.locator('.summary').waitFor();
    expect(await page.locator('.summary').innerText()).toContain('Ce jour n’existe pas');
    await press(page, /Ce jour n’existe pas/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('20');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('05');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await saved(page);
    await page.getByText('Conforme', { exact: true }).waitFor();
    expect(await page.locator('aside .criterion').innerText()).toMatch(/20\s+mai\s+2026/);
    await look(page);
    await press(page, /Continuer/);
    await arrive(page, /Une assemblée générale où l’on vient/);
  });

  it('chooses with the arrows, and finds its choice again', async () => {
    await page.goto(`${draft}/questions/GOV-01`);
    await arrive(page, /Une personne, une voix/);
    const first = page.locator('input[type=radio]').first();
    await first.focus();
    await page.keyboard.press('Space');
    await saved(page);
    await look(page);
    await page.reload();
    await arrive(page, /Une personne, une voix/);
    expect(await page.locator('input[type=radio]').first().isChecked()).toBe(true);
  });

  it('adds and removes lines of a list, and answers that there is none', async () => {
    await page.goto(`${draft}/questions/INT-04`);
    await arrive(page, /Des contrats avec les proches/);
    await press(page, /Ajouter une ligne/);
    await look(page);
    await press(page, /Retirer la ligne 1/);
    await saved(page);
    await page.getByText('Votre réponse : aucun.').waitFor();
  });

  it('loses nothing while the network is cut: what it typed is sent once when it is back', async () => {
    await page.goto(`${draft}/questions/GOV-03`);
    await arrive(page, /Une assemblée générale où l’on vient/);
    await page.context().setOffline(true);
    await write(page, /Combien de membres pouvaient voter/, '84');
    await write(page, /Combien étaient présents/, '31');
    await write(page, /Combien étaient représentés/, '12');
    await page.keyboard.press('Tab');
    await page.getByText(/Pas de réseau. Vos réponses sont gardées sur cet appareil/).waitFor();
    await look(page);
    // A tab is closed and opened again: what waits is kept by the device.
    await page.context().setOffline(false);
    await saved(page);
    const { body } = await system.get(
      new URL(draft).pathname.replace('/espace/62/demandes', '/api/62/applications'),
      {
        as: 'candidate-01',
      },
    );
    const { answers } = body['data'] as {
      answers: { criterion: string; field: string; value: unknown; version: number }[];
    };
    expect(
      answers
        .filter(({ criterion }) => criterion === 'GOV-03')
        .map(({ field, value, version }) => [field, value, version]),
    ).toEqual([
      ['entitled', 84, 1],
      ['present', 31, 1],
      ['represented', 12, 1],
    ]);
  });

  it('keeps what is typed when Enter goes on or somebody goes back, and goes nowhere from what is wrong', async () => {
    await page.goto(`${draft}/questions/LIM-14`);
    await arrive(page, /Un écart de rémunération mesuré/);
    await write(page, /Quelle est votre plus haute/, 'douze mille');
    await page.keyboard.press('Enter');
    await page.locator('.summary').waitFor();
    expect(await page.inputValue('#question-highestCents')).toBe('douze mille');
    await page.fill('#question-highestCents', '42 000');
    await page.locator('#question-highestCents').press('Enter');
    await page
      .getByRole('heading', { level: 1, name: 'Un écart de rémunération mesuré' })
      .waitFor({ state: 'detached' });
    await page.goBack();
    await arrive(page, /Un écart de rémunération mesuré/);
    await page.fill('#question-lowestCents', '21 000');
    await page.goBack();
    await page.goto(`${draft}/questions/LIM-14`);
    await arrive(page, /Un écart de rémunération mesuré/);
    expect(await page.inputValue('#question-highestCents')).toBe('42000,00');
    expect(await page.inputValue('#question-lowestCents')).toBe('21000,00');
  });

  it('joins a proof, and is told where it stands until it is checked', async () => {
    await page.goto(`${draft}/questions/INT-01`);
    await arrive(page, /Un but autre que le partage/);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'statuts.png',
        mimeType: 'image/png',
        buffer: Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
      });
    await page.getByText('Vérifiée', { exact: true }).waitFor({ timeout: 30_000 });
    expect(await page.locator('.file').innerText()).toContain('statuts.png');
    await look(page);
    await page.goto(`${draft}/pieces`);
    await arrive(page, /Quelles pièces/);
    expect(await page.locator('.rows > li').first().innerText()).toMatch(/Jointe\s+Statuts en vigueur/);
    await look(page);
    // What was sent once serves another criterion (M16).
    await page.goto(`${draft}/questions/GOV-01`);
    await arrive(page, /Une personne, une voix/);
    await press(page, /Joindre la pièce du 2 décembre 2026/);
    await page.getByText('Vérifiée', { exact: true }).waitFor({ timeout: 15_000 });
    await look(page);
  });

  it('is told where it goes on that another charter came into force, and takes it into account with its answers kept', async () => {
    const as = 'secretaire';
    const text = editionOf('2026-12-02').replace(
      'Une personne est égale à une voix.',
      'Une personne égale une voix.',
    );
    const { body: charter } = await system.post('/api/62/charters', { as, body: { text } });
    const adopted = { effectiveOn: '2026-12-02', deliberation: 'n° 2026-9', wordingOnly: true };
    const body = { body: adopted, as };
    expect(await system.post(`/api/62/charters/${String(charter['id'])}/adopt`, body)).toMatchObject({
      status: 200,
    });
    await page.goto(`${draft}/questions/GOV-03`);
    await arrive(page, /Une assemblée générale où l’on vient/);
    await page.getByText(/La charte 2026-12-02 est entrée en vigueur depuis/).waitFor();
    await look(page);
    await press(page, /Lire ce qui change et la prendre en compte/);
    await arrive(page, /Relisez/);
    await page.getByText('Ce qui change', { exact: true }).waitFor({ timeout: 15_000 });
    await press(page, /^ ?Ce qui change$/);
    await page.locator('.compared del').first().waitFor({ timeout: 15_000 });
    await look(page);
    await press(page, /Prendre en compte la charte en vigueur/);
    await page.getByText(/est entrée en vigueur/).waitFor({ state: 'detached', timeout: 15_000 });
    await page.goto(`${draft}/questions/GOV-03`);
    await arrive(page, /Une assemblée générale où l’on vient/);
    await page.locator('#question-entitled').waitFor();
    expect(await page.inputValue('#question-entitled')).toBe('84');
    expect(await page.locator('main').innerText()).not.toMatch(/est entrée en vigueur/);
  });

  it('reads all again, signs the charter, swears, and has its receipt', async () => {
    await page.goto(`${draft}/relire`);
    await arrive(page, /Relisez/);
    await press(page, /^ ?Gestion démocratique/);
    await look(page);
    await press(page, /Envoyer ma demande/);
    await page.getByText('Cochez cette case pour envoyer votre demande.').waitFor();
    await page.locator('h1').focus();
    await write(page, /nom de qui signe/, 'Jeanne Exemple');
    await write(page, /En quelle qualité/, 'présidente');
    await press(page, /Signer la charte/);
    await page.getByText('Charte signée').waitFor({ timeout: 15_000 });
    await tabTo(page, /J’atteste sur l’honneur/);
    await page.keyboard.press('Space');
    await press(page, /Envoyer ma demande/);
    await arrive(page, /Envoyé : on vérifie que tout y est/);
    const said = await page.locator('main').innerText();
    expect(said).toContain('Vous n’avez rien à faire aujourd’hui.');
    expect(said).toMatch(/dossier\s+62-D-2026-0001/);
    expect(said).toMatch(/Réponse due au plus tard le\s+2\s+février\s+2027/);
    await look(page);
    const download = page.waitForEvent('download');
    await press(page, /Accusé d’enregistrement/);
    expect((await download).suggestedFilename()).toBe('accuse-62-D-2026-0001.pdf');
  });

  it('is asked for what is missing, told until when, and sends it', async () => {
    const dossier = new URL(draft).pathname.replace('/espace/62/demandes', '/api/62/applications');
    const act = (name: string, body: object) =>
      system.post(`${dossier}/${name}`, { as: 'instructrice', body });
    await act('acknowledge', {});
    const items = [{ criterion: 'GOV-05', why: 'Le conseil n’est pas décrit.' }];
    expect(await act('requestMissingItems', { items })).toMatchObject({ status: 200 });
    await act('sendMessage', { to: 'APPLICANT', text: 'Bonjour, combien d’administrateurs avez-vous ?' });
    await page.goto(draft);
    await arrive(page, /Il manque 1 élément, attendus? avant le/);
    await look(page);
    await press(page, /Envoyer ce qui manque/);
    await arrive(page, /Ce que le service attend de vous/);
    await page.getByText('Le conseil n’est pas décrit.').waitFor();
    await look(page);
    await write(page, /Combien d’administrateurs/, '6');
    await write(page, /Combien viennent d’un même foyer/, '1');
    await press(page, /^ ?Envoyer : /);
    await page.getByText('Fourni', { exact: true }).waitFor({ timeout: 15_000 });
    await page.goto(draft);
    await arrive(page, /Complet : on va l’examiner/);
  });

  it('reads what the service wrote, and writes back', async () => {
    await press(page, /Écrire au service/);
    await arrive(page, /Vos messages/);
    await page.getByText('combien d’administrateurs avez-vous').waitFor();
    await press(page, /Envoyer mon message/);
    await page.getByText('Écrivez votre message.').waitFor();
    await look(page);
    await write(page, /Votre message/, 'Six, de six foyers.');
    await press(page, /Envoyer mon message/);
    await page.getByText('Message envoyé.').waitFor({ timeout: 15_000 });
    await page.locator('.mine', { hasText: 'Six, de six foyers.' }).waitFor();
    expect(await page.locator('.thread > li').allInnerTexts()).toEqual([
      expect.stringContaining('Bonjour, combien'),
      expect.stringContaining('Six, de six foyers.'),
    ]);
    const { body } = await system.get(
      `${new URL(draft).pathname.replace('/espace/62/demandes', '/api/62/applications')}/messages`,
      {
        as: 'instructrice',
      },
    );
    const { items, readUpTo } = body as unknown as {
      items: { number: number; from: string }[];
      readUpTo: { APPLICANT: number };
    };
    expect(readUpTo.APPLICANT).toBe(items.find(({ from }) => from === 'SERVICE')?.number);
  });

  it('is warned before its session ends, goes on with one key, and comes back to its field once it has', async () => {
    // The end of the session is brought near: whether it stands is asked of the service all the same.
    let end = Date.now() + 150_000;
    await page.route('**/session', async (route) => {
      const answer = await route.fetch();
      if (route.request().method() === 'POST') end = Date.now() + 130_000;
      const sessionEndsIn = Math.floor((end - Date.now()) / 1000);
      await route.fulfill({
        response: answer,
        json: { ...((await answer.json()) as object), sessionEndsIn },
      });
    });
    await page.reload();
    await arrive(page, /Vos messages/);
    await write(page, /Votre message/, 'À demi écrit');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Votre session se termine dans deux minutes.').waitFor({ timeout: 60_000 });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Rester connecté');
    const extended = page.waitForResponse(
      (answer) => answer.url().endsWith('/session') && answer.request().method() === 'POST',
    );
    await page.keyboard.press('Enter');
    expect((await extended).status()).toBe(200);
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.value')).toBe('À demi écrit');
    await page.context().clearCookies();
    await dialog.getByText('Votre session est terminée.').waitFor({ timeout: 30_000 });
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/session');
    await press(page, /Me reconnecter/);
    await page.locator('#other').waitFor();
    await write(page, /Un autre compte/, 'candidate-01');
    await page.keyboard.press('Enter');
    await arrive(page, /Vos messages/);
    await page.locator('textarea:focus').waitFor({ timeout: 15_000 });
    expect(await page.inputValue('textarea:focus')).toBe('À demi écrit');
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  it('corrects an answer while its dossier is examined', async () => {
    await page.goto(draft);
    await press(page, /Corriger une réponse/);
    await arrive(page, /Quelle réponse corriger/);
    await look(page);
    await press(page, /Une assemblée générale où l’on vient/);
    await arrive(page, /Corriger une réponse/);
    await look(page);
    await tabTo(page, /Combien étaient présents/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('33');
    await page.keyboard.press('Enter');
    await arrive(page, /Complet : on va l’examiner/);
    await page.locator('.timeline', { hasText: /Prévu à la séance du\s21\sjanvier\s2027/ }).waitFor();
    const { body } = await system.get(
      new URL(draft).pathname.replace('/espace/62/demandes', '/api/62/applications'),
      { as: 'candidate-01' },
    );
    const { answers } = body['data'] as { answers: { field: string; criterion: string; value: unknown }[] };
    expect(
      answers.filter(({ criterion }) => criterion === 'GOV-03').map(({ field, value }) => [field, value]),
    ).toEqual([
      ['entitled', 84],
      ['present', 33],
      ['represented', 12],
    ]);
  });

  it('chooses the date of a visit among those that are proposed', async () => {
    const application = new URL(draft).pathname.split('/').at(-1);
    const proposed = await system.post('/api/62/meetings', {
      as: 'instructrice',
      body: {
        kind: 'VISIT',
        dossiers: [{ application, criteria: ['TER-01'] }],
        slots: [
          { start: '2026-12-16T09:00:00.000Z', minutes: 60 },
          { start: '2026-12-17T13:00:00.000Z', minutes: 60 },
        ],
        where: { remote: false, place: 'Dans vos locaux, à Arras' },
      },
    });
    expect(proposed).toMatchObject({ status: 201 });
    await page.goto(draft);
    await press(page, /Choisir la date d’une rencontre/);
    await arrive(page, /Vos rencontres avec le service/);
    await press(page, /Convenir de cette date/);
    await page.getByText('Choisissez une date, ou dites qu’aucune ne convient.').waitFor();
    await look(page);
    await page.locator('input[type=radio]').first().focus();
    await page.keyboard.press('Space');
    await press(page, /Convenir de cette date/);
    await page.getByText('Date convenue').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/16\sdécembre\s2026 à 10\sh/);
    await look(page);
  });

  it('withdraws its request once it has read what that does', async () => {
    await page.goto(draft);
    await arrive(page, /Complet/);
    await press(page, /Retirer ma demande/);
    await arrive(page, /Retirer ma demande/);
    await look(page);
    await write(page, /Pourquoi la retirez-vous/, 'Projet changé');
    await press(page, /^ ?Retirer ma demande/);
    await arrive(page, /Vous avez retiré votre demande/);
    await look(page);
  });

  it('finds its request in its space, told where it stands', async () => {
    await press(page, /Mon espace/);
    await arrive(page, /Mon espace/);
    await page.getByRole('link', { name: 'Vous avez retiré votre demande' }).waitFor();
    await look(page);
  });

  it('reads its report and its decision, with the reasons, the remedies and the file', async () => {
    const stage = await openStage(system.url);
    const of = readCase(caseFile('T07'));
    const [held] = await playCases(stage, [
      { ...of, submittedOn: '2026-12-02', session: { ...ALL_FOR_IT, date: '2027-01-21' } },
    ]);
    expect(held).toMatchObject({ failure: null, line: { decision: 'GRANTED' } });
    const other = await newPage(browser, complaints);
    await signIn(other, system.url, 'candidate-000000075');
    await press(other, /Label attribué par une décision/);
    await arrive(other, /Vous êtes labellisé jusqu’au/);
    // Silence decides nothing of what is decided.
    expect(await other.locator('main').innerText()).not.toContain('Vos délais');
    await look(other);
    await press(other, /Lire la décision/);
    await arrive(other, /La décision/);
    await other.getByText(/Le label vous est attribué/).waitFor();
    expect(await other.locator('main').innerText()).toMatch(/tribunal administratif/i);
    await look(other);
    // The decision says that the explanation is read here (R311-3-1-2).
    await press(other, /Lire l’explication, critère par critère/);
    await arrive(other, /L’explication, critère par critère/);
    await other.getByText(/aucune décision n’est prise par le calcul seul/).waitFor();
    await press(other, /Conforme /);
    await other.getByRole('table', { name: 'Réponses et registres' }).first().waitFor();
    // Several side by side, whose values are told apart by name.
    await other.evaluate(
      `[...document.querySelectorAll('details.criterion')].slice(0, 8).forEach((each) => { each.open = true; })`,
    );
    await look(other);
    await other.goto(other.url().replace('/explication', '/rapport'));
    await arrive(other, /Le rapport, et votre réponse/);
    await look(other);
    await other.close();
  });

  it('is answered a page that is kept nowhere, and files that are kept for good under a policy that names both', async () => {
    const shell = await fetch(`${system.url}/espace/62/nowhere`);
    expect(shell.headers.get('cache-control')).toBe('no-store');
    expect(shell.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[^']+'; connect-src 'self' http:\/\/[^ ;]+; /,
    );
    const [, script = ''] = /src="(\/app\/main-[A-Z0-9]+\.js)"/.exec(await shell.text()) ?? [];
    const file = await fetch(`${system.url}${script}`);
    expect([file.status, file.headers.get('content-type'), file.headers.get('cache-control')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    for (const absent of ['/app/app.json', '/app/main.js', '/app/..%2findex.mjs'])
      expect((await fetch(`${system.url}${absent}`)).status).toBe(404);
  });

  it('comes back after sign-in to a page of the app, and nowhere else', async () => {
    for (const to of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/labels.json',
      '/espace/../labels.json',
    ]) {
      const answer = await fetch(`${system.url}/sign-in?to=${encodeURIComponent(to)}`, {
        redirect: 'manual',
      });
      const [, kept = ''] = /__Host-sign-in=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '') ?? [];
      expect(JSON.parse(Buffer.from(kept, 'base64url').toString())).toMatchObject({ to: '/espace' });
    }
  });

  it('never had a script, a style or a call that its policy refuses, nor a token within reach of scripts', async () => {
    expect(complaints).toEqual([]);
    expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage, document.cookie])')).toBe(
      '[{},{},""]',
    );
  });
});
