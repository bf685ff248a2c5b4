import type { Browser, Page } from 'playwright-core';
import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { hireOfficer } from '../support/hire-officer.ts';
import { arrive, look, newPage, press, signIn, tabTo, write, writeDay } from '../support/keyboard.ts';
import { pngPicture } from '../support/pictures.ts';
import { codeIn, openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const PATIENCE = { timeout: 15_000 };
const RING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>';

describeInBrowser(
  'a council that is established, says who it is and shares its work, by the keyboard',
  () => {
    let system: System;
    let browser: Browser;
    let page: Page;
    let application: string;
    let applicant: string;
    let secretary: Page;
    const complaints: string[] = [];

    const unfold = async (name: RegExp) => {
      await press(page, name);
      await page.keyboard.press('Tab');
    };
    const said = (words: string | RegExp) => page.locator('.said', { hasText: words }).waitFor(PATIENCE);
    const choose = async (first: RegExp, further = 0) => {
      await tabTo(page, first);
      await page.keyboard.press('Space');
      for (let steps = further; steps > 0; steps -= 1) await page.keyboard.press('ArrowDown');
    };
    const pick = async (name: RegExp, select: string, words: RegExp) => {
      await tabTo(page, name);
      const option = page.locator(`${select} option`, { hasText: words }).first();
      await page.locator(select).selectOption((await option.getAttribute('value')) ?? '');
    };
    const as = async (account: string) => {
      page = await newPage(browser, complaints);
      await signIn(page, system.url, account);
    };

    beforeAll(async () => {
      system = await openSystem('2026-12-02T08:00:00.000Z');
      await hireOfficer(system, 'zoe', { name: 'Zoé Petit', email: 'zoe.petit@exemple.fr' });
      const held = await system.post('/api/62/sessions', {
        as: 'secretaire',
        body: { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-02', closesOn: '2026-12-20' },
      });
      const filed = newDossier(readCase(caseFile('T05')));
      const { api } = await openStage(system.url);
      await fileApplication(api, filed, String(held.body['id']));
      application = String(filed.application);
      applicant = candidateOf(filed.of);
      browser = await openBrowser();
    }, 240_000);

    afterAll(async () => {
      await browser?.close();
      await system.stop();
    });

    it('is established from the home of the platform, which keeps what was typed until it is right', async () => {
      await as('plateforme');
      await press(page, /Voir les conseils établis/);
      await arrive(page, /1 conseil est établi/);
      await unfold(/Établir un conseil/);
      await write(page, /Code dans les adresses/, '62');
      await page.locator('.effect', { hasText: /déjà celui d’un conseil/ }).waitFor(PATIENCE);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('59');
      await write(page, /Nom du conseil/, 'Conseil fictif du Nord');
      await press(page, /Établir ce conseil/);
      await page.locator('.act .summary').waitFor(PATIENCE);
      await look(page);
      await press(page, /Nom abrégé : /);
      for (const words of ['CESS du Nord', 'Nord', '59'] as const) {
        await page.keyboard.type(words);
        await page.keyboard.press('Tab');
      }
      await write(page, /Collèges/, 'Élus\nRéseaux');
      await write(page, /Service qui répond/, 'Secrétariat fictif');
      await write(page, /Téléphone/, '03 00 00 00 59');
      await write(page, /Heures d’ouverture/, 'le matin');
      await write(page, /Adresse électronique du service/, 'ess@nord.exemple.fr');
      await write(page, /Adresse postale du service/, '1 rue Fictive, Lille');
      await write(page, /Qui décide/, 'Président du Département du Nord');
      await write(page, /Tribunal compétent/, 'Tribunal administratif de Lille');
      await write(page, /Adresse du tribunal/, '5 rue Geoffroy-Saint-Hilaire, Lille');
      await page.locator('.effect', { hasText: /2\scollèges/ }).waitFor();
      await press(page, /Établir ce conseil/);
      await arrive(page, /Conseil fictif du Nord/);
      await page.getByText('Personne n’y siège encore.').waitFor(PATIENCE);
      await look(page);
    });

    it('has its first administrator invited; it is then found among the others', async () => {
      await unfold(/Inviter à administrer/);
      await write(page, /Prénom et nom/, 'Zoé Fictive');
      await write(page, /Adresse électronique/, 'zoe.fictive@exemple.fr');
      await press(page, /Inviter à administrer/);
      await said('L’invitation est partie');
      expect((await system.mails()).some(({ to }) => to === 'zoe.fictive@exemple.fr')).toBe(true);
      await press(page, /^\s*Conseils/);
      await arrive(page, /2 conseils sont établis/);
      await look(page);
    });

    it('begins its rules from a model, and its charter from that of another council', async () => {
      const accept = async (account: string, email: string) => {
        const code = codeIn((await system.mails()).find(({ to }) => to === email));
        const answer = await system.post('/api/59/acceptInvitation', { as: account, body: { code } });
        expect(answer.status).toBe(200);
      };
      await accept('zoe-nord', 'zoe.fictive@exemple.fr');
      await as('zoe-nord');
      await press(page, /Régler le conseil/);
      await press(page, /Le règlement/);
      await arrive(page, /Aucun règlement n’est en vigueur/);
      await look(page);
      await unfold(/Préparer un projet de règlement/);
      await page.locator('#regle').selectOption('procedure composition');
      await tabTo(page, /Collège 1 : sièges/);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('2');
      await press(page, /Ajouter ce changement/);
      await press(page, /Enregistrer le projet de règlement/);
      await said(/projet de règlement est enregistré/);
      await page.getByText(/Sièges de chaque collège\s: 2, 5, au lieu de 5, 5/).waitFor(PATIENCE);
      await unfold(/Enregistrer l’adoption du projet 1/);
      await writeDay(page, '2026-12-01');
      await write(page, /Délibération/, 'Délibération fictive n° 1');
      await press(page, /Enregistrer l’adoption du projet 1/);
      await arrive(page, /Règlement en vigueur depuis le 1er décembre 2026/);
      const body = { role: 'secretary', name: 'Sam Fictif', email: 'sam.fictif@exemple.fr' };
      expect((await system.post('/api/59/invite', { as: 'zoe-nord', body })).status).toBe(200);
      await accept('sam-nord', body.email);
      await as('sam-nord');
      await page.goto(`${system.url}/espace/59/chartes`);
      await arrive(page, /Aucun projet de charte n’est en cours/);
      await press(page, /Commencer la première charte/);
      await page.locator('.summary').waitFor(PATIENCE);
      await look(page);
      await choose(/la charte 2026-12-01/);
      await press(page, /Commencer la première charte/);
      await arrive(page, /Projet de charte 2026-12-01/);
    });

    it('leads who administers it to what they may read, and to nothing else', async () => {
      await as('administratrice');
      await press(page, /Régler le conseil/);
      await arrive(page, /Que voulez-vous régler/);
      expect(await page.getByRole('link', { name: /Les contrôles/ }).count()).toBe(0);
      await look(page);
    });

    it('takes a logo: one that runs a script is refused, and said so', async () => {
      await press(page, /Ce que le conseil dit de lui/);
      await arrive(page, /Que disent les pages du conseil/);
      await page.getByText('Aucun logo n’est adopté').waitFor(PATIENCE);
      await unfold(/Adopter un logo/);
      const logo = (svg: string) =>
        page
          .locator('#logo-logo-content')
          .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
      await logo(RING.replace('<circle', '<script>alert(1)</script><circle'));
      await write(page, /Ce qu’il montre/, 'Un anneau fictif');
      await press(page, /Adopter ce logo/);
      await page.locator('.act .summary', { hasText: /script\s» n’est pas admis/ }).waitFor(PATIENCE);
      await look(page);
      const png = pngPicture({ points: Buffer.alloc(3) });
      await page
        .locator('#logo-logo-content')
        .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') });
      await press(page, /Adopter ce logo/);
      await page.locator('.act .notice', { hasText: /ne se dessine pas jusqu’au bout/ }).waitFor(PATIENCE);
      await logo(RING);
      await press(page, /Adopter ce logo/);
      await said('Les pages le montrent dès maintenant');
      await page.locator('main img[alt="Un anneau fictif"]').waitFor(PATIENCE);
      await look(page);
    });

    it('publishes its notices, which begin as those in force: no audit, nothing accessible', async () => {
      await unfold(/Écrire les mentions/);
      expect(await page.locator('#mentions-publisher').inputValue()).toMatch(/Pas-de-Calais/);
      await choose(/Non conforme, ou jamais audité/, 1);
      await press(page, /Publier ces mentions/);
      await page.locator('.act .summary').waitFor(PATIENCE);
      await look(page);
      await writeDay(page, '2026-11-03');
      await write(page, /Qui l’a mené/, 'Un cabinet fictif');
      await write(page, /Ce qui n’est pas accessible/, 'La carte ne se parcourt pas au clavier.');
      await press(page, /Publier ces mentions/);
      await said('Les pages le disent aussitôt');
      await page.getByText(/Le 3\snovembre\s2026, par Un cabinet fictif/).waitFor(PATIENCE);
      await page.getByRole('link', { name: /Accessibilité\s: partiellement conforme/ }).waitFor(PATIENCE);
    });

    it('recognises a partner by its key, and takes it back for good', async () => {
      await page.goto(`${system.url}/espace/62/conseil`);
      await press(page, /Les partenaires/);
      await arrive(page, /Aucun partenaire/);
      await look(page);
      await unfold(/Reconnaître un partenaire/);
      await write(page, /Nom du partenaire/, 'Chambre régionale fictive');
      await write(page, /Qui appeler/, 'Lou Petit');
      await write(page, /Son adresse électronique/, 'lou@exemple.fr');
      await write(page, /Sa clé publique/, 'trop courte');
      await press(page, /Reconnaître ce partenaire/);
      await press(page, /Sa clé publique : /);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo');
      await press(page, /Reconnaître ce partenaire/);
      await said(/reconnu/);
      await arrive(page, /1 partenaire est reconnu/);
      await unfold(/Retirer Chambre régionale fictive/);
      await look(page);
      await press(page, /Retirer Chambre régionale fictive/);
      await said(/est retiré/);
      await page.getByRole('heading', { name: 'Ceux qui ont été retirés' }).waitFor(PATIENCE);
    });

    it('tells who was invited and has not answered, who is invited again', async () => {
      const invited = { name: 'Lou Fictif', email: 'lou.fictif@exemple.fr', role: 'auditor' };
      await system.post('/api/62/invite', { as: 'administratrice', body: invited });
      const waiting = await system.get('/api/62/councils/62/invitations', { as: 'secretaire' });
      expect(waiting.body).toMatchObject({ items: [{ role: 'auditor', over: false }], next: null });
      await page.goto(`${system.url}/espace/62/membres`);
      await arrive(page, /membres siègent/);
      await unfold(/Inviter Lou Fictif de nouveau/);
      await look(page);
      await press(page, /Inviter Lou Fictif de nouveau/);
      await said(/invitation est repartie/);
      expect((await system.mails()).filter(({ to }) => to === 'lou.fictif@exemple.fr')).toHaveLength(2);
    });

    it('brings its members from a file, read first: what is not understood stays out, and why', async () => {
      await page.goto(`${system.url}/espace/62/conseil`);
      await press(page, /Reprendre ce qui était tenu ailleurs/);
      await arrive(page, /Que reprendre/);
      await press(page, /Lire ce fichier/);
      await page.locator('.summary').waitFor(PATIENCE);
      await look(page);
      await choose(/Les membres du conseil/);
      const lines = [
        'Nom;Courriel;Collège;Mandat;Fin de mandat',
        'Léa Fictive;lea@exemple.fr;Acteurs universitaires;suppléante;31/12/2030',
        'Max Fictif;max@exemple.fr;12;;31/12/2030',
      ];
      const buffer = Buffer.from(lines.join('\r\n'), 'latin1');
      await page
        .locator('#reprise-file')
        .setInputFiles({ name: 'membres.csv', mimeType: 'text/csv', buffer });
      await press(page, /Lire ce fichier/);
      await page.getByRole('heading', { name: /1\sligne comprise sur 2/ }).waitFor(PATIENCE);
      await page.getByText(/Colonne collège\s: Écrivez le numéro d’un collège/).waitFor(PATIENCE);
      await look(page);
      await press(page, /Faire siéger 1 personne/);
      await page.getByRole('heading', { name: /1\sligne est reprise/ }).waitFor(PATIENCE);
      expect((await system.mails()).some(({ to }) => to === 'lea@exemple.fr')).toBe(true);
      await press(page, /Voir les membres/);
      await arrive(page, /membres siègent/);
      await press(page, /Léa Fictive, suppléance, invitation pas encore acceptée/);
      await page.getByText(/Sans réponse\. Le lien vaut jusqu’au 31\sjanvier\s2027/).waitFor(PATIENCE);
    });

    it('has its dossiers shared: what nobody follows is proposed, held ten minutes and given', async () => {
      await as('secretaire');
      secretary = page;
      await press(page, /Voir les dossiers/);
      await press(page, /Qui suit quels dossiers/);
      await arrive(page, /1 dossier en cours n’est suivi par personne/);
      await look(page);
      await press(page, /Confier ce dossier ainsi/);
      await arrive(page, /Confier à quelqu’un : rien n’est encore fait/);
      await press(page, /Le faire sans attendre/);
      await arrive(page, /c’est fait/);
      await page.goto(`${system.url}/espace/62/service/charge`);
      await arrive(page, /chaque dossier en cours est suivi/);
    });

    it('gives one dossier to somebody else, knowing how much each follows', async () => {
      await page.goto(`${system.url}/espace/62/dossiers/${application}`);
      await unfold(/Confier ce dossier à quelqu’un d’autre/);
      await pick(/À qui/, '#confier-officer', / : suit 0 dossier/);
      await look(page);
      await press(page, /Confier ce dossier à quelqu’un d’autre/);
      await said('Le dossier change de main');
    });

    it('gives several at once, tried before', async () => {
      await page.goto(`${system.url}/espace/62/dossiers`);
      await arrive(page, /1 dossier avance/);
      await choose(/Choisir Fictive Logistique/);
      await pick(/Acte/, '#acte', /Confier à quelqu’un/);
      await pick(/À qui/, '#a-qui', / : suit 0 dossier/);
      await look(page);
      await press(page, /Voir ce que cela ferait/);
      await page.getByText('1 dossier changerait').waitFor(PATIENCE);
      await page.getByRole('button', { name: 'Confier 1 dossier' }).waitFor(PATIENCE);
    });

    it('says to whom what is filed goes: faults lead to their fields, and what is adopted begins the next', async () => {
      await page.goto(`${system.url}/espace/62/service/charge`);
      await press(page, /À qui vont les dossiers déposés/);
      await arrive(page, /ne vont encore à personne/);
      await press(page, /Ajouter une ligne/);
      await press(page, /Retirer : Ligne 1/);
      await page.locator('#ajouter-ligne:focus').waitFor(PATIENCE);
      await page.keyboard.press('Enter');
      await write(page, /Communes/, 'Arras\nNulle-Part');
      await press(page, /Adopter cette répartition/);
      await page.locator('.summary', { hasText: /Nulle-Part/ }).waitFor(PATIENCE);
      await look(page);
      await press(page, /Ligne 1, communes : /);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('Arras\n62498');
      await tabTo(page, /Zoé Petit/);
      await page.keyboard.press('Space');
      await press(page, /Adopter cette répartition/);
      await said('La répartition vaut pour les dossiers déposés');
      await arrive(page, /Répartition n° 1 : 1 ligne/);
      await page.getByText(/Arras \(62041\), Lens \(62498\) : Zoé Petit/).waitFor(PATIENCE);
      expect(await page.locator('textarea').first().inputValue()).toBe('Arras (62041)\nLens (62498)');
      await look(page);
    });

    it('has the absence of an officer said by the officer, with who stands in, and ended by the secretary', async () => {
      await as('instructrice');
      await press(page, /Voir les dossiers/);
      await press(page, /Qui suit quels dossiers/);
      await unfold(/Enregistrer mon absence/);
      await writeDay(page, '2026-12-03');
      await page.locator('#absence-to-jour, #absence-to').first().focus();
      for (const part of ['10', '12', '2026']) {
        await page.keyboard.type(part);
        await page.keyboard.press('Tab');
      }
      await pick(/Qui remplace/, '#absence-standIn', /Zoé Petit/);
      await page.locator('.effect', { hasText: /Du 3\sdécembre\s2026 au 10\sdécembre/ }).waitFor(PATIENCE);
      await look(page);
      await press(page, /Enregistrer mon absence/);
      await said('L’absence est enregistrée');
      page = secretary;
      await page.goto(`${system.url}/espace/62/service/charge`);
      await unfold(/Lever l’absence de Sacha Aubry/);
      await press(page, /Lever l’absence de Sacha Aubry/);
      await said('L’absence est levée');
      await page.getByText('Personne n’a dit être absent.').waitFor(PATIENCE);
    });

    it('refuses a routing that names who examines no more, and shows whom to take out', async () => {
      const { body } = await system.get('/api/62/councils/62/officers', { as: 'secretaire' });
      const officers = body['officers'] as { person: string; name: string }[];
      const { person } = officers.find(({ name }) => name === 'Zoé Petit')!;
      await page.goto(`${system.url}/espace/62/repartition`);
      await arrive(page, /Répartition n° 1/);
      await page.getByRole('button', { name: 'Adopter cette répartition' }).waitFor(PATIENCE);
      await system.post('/api/62/withdrawRole', { as: 'administratrice', body: { person, role: 'officer' } });
      await press(page, /Adopter cette répartition/);
      await page
        .locator('.notice', { hasText: /n’instruit pas de demandes dans ce conseil/ })
        .waitFor(PATIENCE);
      await page.goto(`${system.url}/espace/62/repartition`);
      await page
        .getByText(/Quelqu’un qui n’instruit plus\s: à retirer/)
        .first()
        .waitFor(PATIENCE);
    });

    it('lists what has had its time, gives the slip, and records the visa of the archives', async () => {
      const withdrawn = await system.post(`/api/62/applications/${application}/withdraw`, {
        as: applicant,
        body: { reason: 'Nous y renonçons.' },
      });
      expect(withdrawn.status).toBe(200);
      await system.moveClock('2032-01-04T08:00:00.000Z');
      await system.settled();
      await as('secretaire');
      await press(page, /Régler le conseil/);
      await press(page, /Ce qui peut être éliminé/);
      await arrive(page, /1 dossier : le temps de conservation est passé/);
      const slip = page.waitForEvent('download');
      await press(page, /Enregistrer le bordereau/);
      expect((await slip).suggestedFilename()).toBe('bordereau.pdf');
      await unfold(/Enregistrer le visa des archives sur des dossiers/);
      await write(page, /Référence du bordereau/, 'AD62-2032-1');
      await writeDay(page, '2032-01-02');
      await look(page);
      await press(page, /Enregistrer le visa sur ces dossiers/);
      await arrive(page, /Enregistrer le visa des archives : rien n’est encore fait/);
      await press(page, /Le faire sans attendre/);
      await arrive(page, /c’est fait/);
      await page.locator('li', { hasText: 'Fait.' }).waitFor(PATIENCE);
      await page.goto(`${system.url}/espace/62/eliminations`);
      await arrive(page, /Rien n’attend d’être éliminé/);
    });

    it('had no script, style or call that the policy refuses', () => {
      expect(complaints).toEqual([]);
    });
  },
);
