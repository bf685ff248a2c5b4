import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { cameraPage, htmlPage, publicFile } from '../../functions/queries/html-answer.ts';
import {
  counted,
  frenchDate,
  frenchInstant,
  frenchSiren,
  nonBreaking,
  parisDay,
  shortDate,
} from '../../web/public/french.ts';
import { cataloguePage, noCharterPage } from '../../web/public/catalogue-page.ts';
import { reportFormPage, reportMadePage, reportStandingPage } from '../../web/public/report-page.ts';
import { eligibilityPage, eligibilityResultPage } from '../../web/public/eligibility-page.ts';
import { accessibilityPage } from '../../web/public/legal/accessibility-page.ts';
import { legalNoticePage } from '../../web/public/legal/legal-notice-page.ts';
import { personalDataPage } from '../../web/public/legal/personal-data-page.ts';
import { serviceStatePage } from '../../web/public/legal/service-state-page.ts';
import { siteMapPage } from '../../web/public/legal/site-map-page.ts';
import { statementsPage } from '../../web/public/legal/statements-page.ts';
import { favicon } from '../../web/public/favicon.ts';
import { homePage } from '../../web/public/home-page.ts';
import { READ_CODE_PATH, READ_CODE_SCRIPT } from '../../web/public/scripts/read-code.ts';
import { THEME_FILE, THEME_SCRIPT } from '../../web/public/scripts/theme-file.ts';
import { statisticsPage } from '../../web/public/statistics/statistics-page.ts';
import { CHARTER_STYLESHEET, STYLESHEET } from '../../web/public/stylesheet.ts';
import { html, linkTo, styleElement, textOf } from '../../web/public/html.ts';
import { labelUnavailablePage, labelUnknownPage } from '../../web/public/label-missing-pages.ts';
import { drawsPage } from '../../web/public/draws-page.ts';
import { decisionsPage } from '../../web/public/label-decisions-page.ts';
import { labelPage } from '../../web/public/label-page.ts';
import { problemPage } from '../../web/public/problem-page.ts';
import { noticesOf } from '../../workflows/council/notices/notices-of.ts';
import { catalogueOf } from '../../workflows/charter/catalogue.ts';
import { DEFAULT_RETENTION } from '../../workflows/retention/retention-table.ts';
import { readDay, UNREADABLE_DAY } from '../../workflows/calendar/read-day.ts';
import { prefillFormPage, prefillPage, prefillRefusedPage } from '../../web/public/prefill-page.ts';
import { receiptPage } from '../../web/public/receipt-page.ts';
import { buyersPage, procurementPage } from '../../web/public/buyers-pages.ts';
import { openDataPage } from '../../web/public/open-data-page.ts';
import { territoriesPage } from '../../web/public/territory-pages.ts';
import { GROUPINGS_BY_NAME } from '../../workflows/structure/territories.ts';
import { registerPage } from '../../web/public/register-page.ts';
import { siteHeader } from '../../web/public/site-header.ts';
import { councilMark, ringPath } from '../../web/public/ring.ts';
import { seal, type SealForm } from '../../web/public/seals.ts';
import { undeliveredPage, undeliveredSignInPage } from '../../web/public/undelivered-page.ts';
import { verificationPage } from '../../web/public/verification-page.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { compiled, firstText } from '../support/charter-texts.ts';
import { measure, violations } from '../support/look-at-page.ts';
import {
  catalogue,
  council,
  eligibilityForm,
  reportForm,
  eligibilityResult,
  expired,
  label,
  notValid,
  prefill,
  HOSTILE,
  LONG,
  receipt,
  crowded,
  ofTerritory,
  openData,
  pace,
  procurement,
  decisions,
  draws,
  register,
  shortlist,
  statistics,
  undelivered,
} from '../support/public-views.ts';

const UNREADABLE_NUMBER = 'Écrivez le numéro entier, par exemple 62-ESS-2027-0001-9.';

const hostileCouncil = {
  ...council,
  name: HOSTILE,
  territory: LONG,
  contact: { service: HOSTILE, phone: HOSTILE, hours: HOSTILE, email: HOSTILE },
};

/** What is said of a council that has written nothing of its own. */
const untilWritten = noticesOf({
  name: council.name,
  contact: { ...council.contact, address: '1 rue de l’Exemple, 62000 Arras' },
  remedies: { authority: 'Président du Département', court: 'Tribunal', courtAddress: 'Lille' },
  notices: null,
});

/** Every word that a council writes, turned against the reader; ids are the language's own. */
const hostileCatalogue: typeof catalogue.catalogue = JSON.parse(
  JSON.stringify(catalogue.catalogue, (key, value: unknown) =>
    typeof value === 'string' && !['id', 'nature', 'verdict'].includes(key) ? HOSTILE + LONG : value,
  ),
);

type Sent = { readonly body: string; readonly answer: RegExp };

/** Each page in each of its states, with what its `h1` must say. */
const pages: Record<string, Sent> = {
  'label valid': { body: labelPage(label), answer: /^Oui, ce label est en cours de validité\.$/ },
  'label not valid': {
    body: labelPage(notValid),
    answer: /^Non, ce label n’est pas en cours de validité\.$/,
  },
  'label expired': {
    body: labelPage(expired),
    answer: /^Non, ce label a expiré le 21\u00a0janvier\u00a02028\.$/,
  },
  'label on a day it was valid': {
    body: labelPage({ ...notValid, on: { date: '2027-09-15', status: 'VALID' } }),
    answer: /^Oui, le 15\u00a0septembre\u00a02027, ce label était en cours de validité\.$/,
  },
  'label on a day it was not valid': {
    body: labelPage({ ...label, on: { date: '2027-11-10', status: 'NOT_CURRENTLY_VALID' } }),
    answer: /^Non, le 10\u00a0novembre\u00a02027, ce label n’était pas en cours de validité\.$/,
  },
  'label before its award': {
    body: labelPage({ ...label, on: { date: '2027-01-01', status: 'BEFORE_AWARD' } }),
    answer: /^Non, le 1er\u00a0janvier\u00a02027, ce label n’était pas encore attribué\.$/,
  },
  'label on a day to come': {
    body: labelPage({ ...label, on: { date: '2028-03-03', status: 'VALID' } }),
    answer: /^On ne peut pas encore le dire\u00a0: le 3\u00a0mars\u00a02028 est à venir\.$/,
  },
  'label with an unreadable date': {
    body: labelPage({ ...label, onError: { typed: '15 septembrre', message: UNREADABLE_DAY } }),
    answer: /^Oui, ce label est en cours de validité\.$/,
  },
  'label of hostile words': {
    body: labelPage({
      ...label,
      council: hostileCouncil,
      number: HOSTILE,
      structure: {
        ...label.structure,
        name: HOSTILE + LONG,
        communeName: HOSTILE,
        siren: null,
        rna: HOSTILE,
      },
      charterVersion: HOSTILE,
      decidedBy: HOSTILE,
      onError: { typed: HOSTILE, message: HOSTILE },
    }),
    answer: /^Oui, ce label est en cours de validité\.$/,
  },
  'unknown label': {
    body: labelUnknownPage(HOSTILE + LONG, null, council),
    answer: /^Aucun label trouvé sous ce numéro\.$/,
  },
  'mistyped label': {
    body: labelUnknownPage('62-ESS-2027-0001-8', '62-ESS-2027-0001-9'),
    answer: /^Aucun label trouvé sous ce numéro\.$/,
  },
  'unavailable label': {
    body: labelUnavailablePage(council),
    answer: /^Nous ne pouvons pas vérifier maintenant\.$/,
  },
  'partner’s link': {
    body: prefillPage(prefill),
    answer: /^Un partenaire propose des réponses pour votre demande\.$/,
  },
  'partner’s link of which nothing can be taken, in hostile words': {
    body: prefillPage({
      ...prefill,
      council: hostileCouncil,
      partner: HOSTILE + LONG,
      numbers: { siren: null, rna: HOSTILE },
      charterVersion: HOSTILE,
      criteria: [],
      refused: [{ title: HOSTILE + LONG, why: HOSTILE }],
    }),
    answer: /^Un partenaire propose des réponses pour votre demande\.$/,
  },
  'partner’s link of hostile answers': {
    body: prefillPage({
      ...prefill,
      criteria: [
        { id: 'GOV-01', title: HOSTILE, answers: [{ question: LONG, lines: [HOSTILE, HOSTILE + LONG] }] },
      ],
    }),
    answer: /^Un partenaire propose des réponses pour votre demande\.$/,
  },
  'partner’s link to paste': { body: prefillFormPage(council), answer: /^Ouvrir le lien d’un partenaire$/ },
  'partner’s link that is over': {
    body: prefillRefusedPage({
      council,
      sentence: 'Ce lien n’est plus valable depuis le 1er janvier 2027.',
    }),
    answer: /^Ce lien ne s’ouvre pas\.$/,
  },
  'partner’s link of nobody known': {
    body: prefillRefusedPage({ council: hostileCouncil, sentence: HOSTILE + LONG }),
    answer: /^Ce lien ne s’ouvre pas\.$/,
  },
  receipt: { body: receiptPage(receipt), answer: /^Récépissé de la demande 62-D-2026-0042\.$/ },
  'receipt of what is not acknowledged yet, nor followed by anybody': {
    body: receiptPage({
      ...receipt,
      service: { ...receipt.service, officer: null },
      filed: {
        ...receipt.filed,
        channel: 'POST',
        postmarkedOn: '2026-11-27',
        receivedElsewhereOn: '2026-11-30',
      },
      acknowledged: null,
      changed: [],
      missing: null,
    }),
    answer: /^Récépissé de la demande 62-D-2026-0042\.$/,
  },
  'receipt of hostile words': {
    body: receiptPage({
      ...receipt,
      council: hostileCouncil,
      service: { ...hostileCouncil.contact, address: HOSTILE + LONG, officer: HOSTILE },
      filed: { ...receipt.filed, structureName: HOSTILE + LONG },
      charterVersion: HOSTILE,
      acknowledged: { on: '2026-12-02', said: [HOSTILE, LONG] },
      missing: { until: HOSTILE, titles: [HOSTILE + LONG], effect: [LONG] },
    }),
    answer: /^Récépissé de la demande/,
  },
  'legal notice': { body: legalNoticePage(council), answer: /^Mentions légales$/ },
  'legal notice in hostile words': {
    body: legalNoticePage({
      ...hostileCouncil,
      notices: {
        ...council.notices,
        publisher: HOSTILE + LONG,
        director: HOSTILE,
        host: { name: HOSTILE, address: HOSTILE + LONG, phone: null },
        sourceCode: 'javascript:alert(1)',
      },
    }),
    answer: /^Mentions légales$/,
  },
  'personal data': {
    body: personalDataPage({ council, retention: DEFAULT_RETENTION }),
    answer: /^Vos données personnelles$/,
  },
  'accessibility after an audit': {
    body: accessibilityPage(council),
    answer: /^Accessibilité\u00a0: partiellement conforme$/,
  },
  'accessibility until a council writes': {
    body: accessibilityPage({ ...council, notices: untilWritten }),
    answer: /^Accessibilité\u00a0: non conforme$/,
  },
  'statements of several councils': {
    body: statementsPage('accessibilite', [council, { ...council, id: '59', name: HOSTILE + LONG }]),
    answer: /^Accessibilité$/,
  },
  statistics: {
    body: statisticsPage({ council, statistics }),
    answer: /^La moitié des demandes est décidée en 48\u00a0jours ou moins$/,
  },
  'statistics of too few dossiers': {
    body: statisticsPage({
      council: hostileCouncil,
      statistics: {
        ...statistics,
        whole: null,
        waits: [],
        funnel: statistics.funnel.map(({ step }) => ({ step, count: null })),
        left: { total: null, stops: [] },
        labels: { valid: 0, families: [], territories: [] },
        sittings: [],
      },
    }),
    answer: /^Statistiques du label$/,
  },
  'statistics of nobody yet': {
    body: statisticsPage({ council, statistics: null }),
    answer: /^Les premiers chiffres paraîtront demain\.$/,
  },
  'site map': { body: siteMapPage(council, [council]), answer: /^Plan du site$/ },
  'service state': {
    body: serviceStatePage({ council, readAt: '2028-02-12T08:14:00Z', councils: 1 }),
    answer: /^Le service répond\.$/,
  },
  register: { body: registerPage(register), answer: /^Les structures labellisées$/ },
  'register of several councils': {
    body: registerPage({ ...register, council: null, validCount: null, previous: '/registre?before=1' }),
    answer: /^Les structures labellisées$/,
  },
  'empty register': {
    body: registerPage({ ...register, entries: [], validCount: 0, next: null }),
    answer: /^Les structures labellisées$/,
  },
  'register of hostile words': {
    body: registerPage({
      ...register,
      council: null,
      next: `javascript:${HOSTILE}`,
      entries: register.entries.map((entry) => ({
        ...entry,
        name: HOSTILE + LONG,
        councilShortName: HOSTILE,
      })),
    }),
    answer: /^Les structures labellisées$/,
  },
  'register, six in one place': { body: registerPage(crowded), answer: /^Les structures labellisées$/ },
  'register without an answer, in hostile words': {
    body: registerPage({
      ...register,
      entries: [],
      next: null,
      asked: { text: HOSTILE + LONG, territory: HOSTILE, state: HOSTILE, family: HOSTILE },
      found: { total: 0, unreadable: false },
    }),
    answer: /^Les structures labellisées$/,
  },
  'register to correct': {
    body: registerPage({ ...crowded, entries: [], found: { total: 0, unreadable: true } }),
    answer: /^Les structures labellisées$/,
  },
  'register of a territory': {
    body: registerPage(ofTerritory),
    answer: /^Les structures labellisées\u00a0: Communauté urbaine d’Arras$/,
  },
  territories: {
    body: territoriesPage({ council, groupings: GROUPINGS_BY_NAME }),
    answer: /^Le registre par territoire$/,
  },
  buyers: { body: buyersPage(shortlist), answer: /^Pour les acheteurs publics$/ },
  'buyers to correct, in hostile words': {
    body: buyersPage({
      ...shortlist,
      council: hostileCouncil,
      lines: shortlist.lines.map((line) => ({
        ...line,
        number: HOSTILE,
        structure: { ...line.structure, name: HOSTILE + LONG },
        criteriaAddress: `javascript:${HOSTILE}`,
      })),
      unknown: [HOSTILE],
      typed: HOSTILE,
      error: { typed: HOSTILE, message: HOSTILE },
    }),
    answer: /^Pour les acheteurs publics$/,
  },
  'decisions on a label': { body: decisionsPage(decisions), answer: /^Décisions publiées sur ce label$/ },
  'decisions of hostile words': {
    body: decisionsPage({
      ...decisions,
      council: hostileCouncil,
      court: { name: HOSTILE, address: LONG },
      acts: decisions.acts.map((act) => ({
        ...act,
        holder: HOSTILE + LONG,
        quality: HOSTILE,
        signatory: HOSTILE,
        charterVersion: HOSTILE,
      })),
    }),
    answer: /^Décisions publiées sur ce label$/,
  },
  'decisions on a label of before': {
    body: decisionsPage({ ...decisions, status: 'NOT_CURRENTLY_VALID', acts: [] }),
    answer: /^Décisions publiées sur ce label$/,
  },
  'draws of controls': { body: drawsPage(draws), answer: /^Contrôles tirés au sort$/ },
  'no draw yet': {
    body: drawsPage({ council: hostileCouncil, draws: [], next: null }),
    answer: /^Contrôles/,
  },
  'procurement dossier': { body: procurementPage(procurement), answer: /^Dossier pour un marché public$/ },
  'open data': { body: openDataPage(openData), answer: /^Données ouvertes du registre$/ },
  verification: { body: verificationPage({ council }), answer: /^Vérifier un label$/ },
  'verification to correct': {
    body: verificationPage({ council, error: { typed: HOSTILE, message: UNREADABLE_NUMBER } }),
    answer: /^Vérifier un label$/,
  },
  'report of misuse': {
    body: reportFormPage(reportForm),
    answer: /^Signaler un usage abusif du label$/,
  },
  'report of misuse to correct, in hostile words, among councils': {
    body: reportFormPage({
      ...reportForm,
      council: null,
      councils: [council, { ...hostileCouncil, id: '59', territory: HOSTILE }],
      typed: { number: HOSTILE, named: HOSTILE, seenAt: HOSTILE + LONG, claim: LONG, email: HOSTILE },
      wrong: ['council', 'number', 'named', 'seenAt', 'claim', 'email'].map((field) => ({
        field,
        message: `À revoir : ${LONG}`,
      })),
    }),
    answer: /^Signaler un usage abusif du label$/,
  },
  'report of misuse, too many': {
    body: reportFormPage({ ...reportForm, refused: 'Trop de signalements viennent d’arriver.' }),
    answer: /^Signaler un usage abusif du label$/,
  },
  'report of misuse, made': {
    body: reportMadePage({
      council,
      code: '0123-4567-89AB-CDEF-GHJK',
      address: '/signalement/0123-4567-89AB-CDEF-GHJK',
      examineBy: '2027-02-18',
      tells: true,
    }),
    answer: /^Votre signalement est reçu\.$/,
  },
  'report of misuse, heard': {
    body: reportStandingPage({
      council,
      standing: 'HEARING',
      receivedOn: '2027-02-03',
      by: '2027-03-22',
      closedOn: null,
    }),
    answer: /^Votre signalement est en cours d’examen\.$/,
  },
  'report of misuse, closed': {
    body: reportStandingPage({
      council: null,
      standing: 'CEASED',
      receivedOn: '2027-02-03',
      by: null,
      closedOn: '2027-02-25',
    }),
    answer: /^Votre signalement est fermé\u00a0: l’usage a cessé\.$/,
  },
  eligibility: { body: eligibilityPage(eligibilityForm), answer: /^Puis-je demander le label\u00a0\?$/ },
  'eligibility to correct, in hostile words': {
    body: eligibilityPage({
      ...eligibilityForm,
      council: hostileCouncil,
      questions: eligibilityForm.questions.map((question) => ({
        ...question,
        text: HOSTILE + LONG,
        help: LONG,
        options: [{ value: HOSTILE, label: HOSTILE + LONG }, ...question.options],
        error: `Choisissez une réponse : ${LONG}`,
      })),
    }),
    answer: /^Puis-je demander le label\u00a0\?$/,
  },
  'eligibility, yes': {
    body: eligibilityResultPage(eligibilityResult),
    answer: /^Oui, votre structure peut déposer une demande\.$/,
  },
  'eligibility, no, in hostile words': {
    body: eligibilityResultPage({
      ...eligibilityResult,
      council: hostileCouncil,
      outcome: 'NO',
      explanation: HOSTILE + LONG,
      advice: HOSTILE,
      articles: [{ number: 1, title: HOSTILE, text: LONG }],
      answers: eligibilityResult.answers.map((one) => ({
        ...one,
        label: HOSTILE,
        value: HOSTILE,
        decisive: true,
      })),
    }),
    answer: /^Non, pas sous cette forme\.$/,
  },
  'eligibility, unknown': {
    body: eligibilityResultPage({
      ...eligibilityResult,
      outcome: 'UNKNOWN',
      articles: [],
      before: {
        ...eligibilityResult.before,
        documents: [],
        promises: [],
        time: { minutes: 5, from: 'ESTIMATE', questions: 1 },
      },
    }),
    answer: /^Nous ne pouvons pas le dire d’ici\.$/,
  },
  catalogue: { body: cataloguePage(catalogue), answer: /^Charte d'essai$/ },
  'catalogue to come, with other versions, in hostile words': {
    body: cataloguePage({
      ...catalogue,
      council: hostileCouncil,
      standing: 'TO_COME',
      dataAddress: `javascript:${HOSTILE}`,
      others: [{ version: HOSTILE, effectiveOn: '2026-01-01', address: `javascript:${HOSTILE}` }],
      catalogue: hostileCatalogue,
    }),
    answer: /^"><script>alert\(1\)/,
  },
  'catalogue of a former charter, without text nor documents': {
    body: cataloguePage({
      ...catalogue,
      standing: 'FORMER',
      catalogue: { ...catalogue.catalogue, articles: [], documents: [], constants: [], data: [] },
    }),
    answer: /^Charte d'essai$/,
  },
  'no charter yet': { body: noCharterPage(council), answer: /^Aucune charte n’est encore en vigueur$/ },
  home: { body: homePage({ council, nextSession: null }), answer: /^Le label des structures/ },
  'home on one machine': {
    body: homePage({
      council: hostileCouncil,
      nextSession: '2027-01-21',
      pace,
      local: { accountsUrl: '/local/accounts', mailboxUrl: 'http://localhost:4000/local/mailbox' },
    }),
    answer: /^Le label des structures/,
  },
  'not found': {
    body: problemPage('not-found', council),
    answer: /^Cette page n’existe pas ou ne vous est pas ouverte\.$/,
  },
  'too many requests': { body: problemPage('too-many-requests'), answer: /^Attendez 30 secondes\.$/ },
  stopped: { body: problemPage('stopped', council), answer: /^Le service est arrêté/ },
  'what did not leave': { body: undeliveredPage(undelivered), answer: /^Ce qui n’est pas parti$/ },
  'what did not leave, in hostile words': {
    body: undeliveredPage({
      ...undelivered,
      council: hostileCouncil,
      done: HOSTILE,
      next: `javascript:${HOSTILE}`,
      address: `javascript:${HOSTILE}`,
      entries: undelivered.entries.map((entry) => ({
        ...entry,
        id: HOSTILE,
        title: HOSTILE + LONG,
        advice: HOSTILE + LONG,
        reference: HOSTILE,
        link: { address: `javascript:${HOSTILE}`, words: HOSTILE },
        acts: [{ act: HOSTILE, words: HOSTILE }],
      })),
    }),
    answer: /^Ce qui n’est pas parti$/,
  },
  'nothing that did not leave': {
    body: undeliveredPage({ ...undelivered, entries: [], next: null, done: 'C’est noté.' }),
    answer: /^Tout est parti\.$/,
  },
  'a last page of what did not leave': {
    body: undeliveredPage({ ...undelivered, entries: [], first: false, next: null }),
    answer: /^Ce qui n’est pas parti$/,
  },
  'what did not leave, to who is not signed in': {
    body: undeliveredSignInPage(council),
    answer: /^Connectez-vous pour lire cette page\.$/,
  },
};

/** What is sent under the name of a state. */
const sentOf = (name: string): string => pages[name]?.body ?? '';
const SHEET = textOf(styleElement(STYLESHEET));
const CHARTER_SHEET = textOf(styleElement(CHARTER_STYLESHEET));
const sheetOf = (name: string): string => (name.startsWith('catalogue') ? CHARTER_SHEET : SHEET);
/** The one script that each page asks for. */
const SCRIPT = `<script src="/app/${THEME_FILE}" async></script>`;
const CODE_SCRIPT = `<script src="${READ_CODE_PATH}" defer></script>`;
/** What is sent, without the stylesheet that each page holds once, nor what asks for its scripts. */
const bodyOf = (name: string): string =>
  sentOf(name)
    .replace(sheetOf(name), () => '')
    .replace(SCRIPT, () => '')
    .replace(CODE_SCRIPT, () => '');
const names = Object.keys(pages);

describe('the html tag', () => {
  it('escapes what is put into it, and keeps what it made', () => {
    expect(textOf(html`<p title="${`"'\`<>&`}">${'<b>'}${html`<b>${1}</b>`}</p>`)).toBe(
      '<p title="&quot;&#39;&#96;&lt;&gt;&amp;">&lt;b&gt;<b>1</b></p>',
    );
  });

  it('never lets a value open an element, leave an attribute, or turn the reading order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const markup = textOf(html`<i title="${value}">${value}</i>`);
        expect(markup.replaceAll(/&(amp|lt|gt|quot|#39|#96);/g, '')).toMatch(
          /^<i title="[^<>"'`&]*">[^<>"'`&]*<\/i>$/,
        );
        expect(markup).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('does not trust an object that only looks like markup', () => {
    const forged = JSON.parse('[["<script>"]]') as string[][];
    expect(textOf(html`${forged}`)).toBe('&lt;script&gt;');
  });

  it('writes lists, and nothing for what is absent', () => {
    expect(textOf(html`${['a', html`<br />`]}${null}${undefined}${false}${0}`)).toBe('a<br />0');
  });

  it.each([
    ['/registre?after=1', '/registre?after=1'],
    ['https://exemple.test/a', 'https://exemple.test/a'],
    ['javascript:alert(1)', '/'],
    ['//autre.test', '/'],
    ['/\\autre.test', '/'],
    ['data:text/html,x', '/'],
  ])('lets %s lead to %s', (address, expected) => {
    expect(linkTo(address)).toBe(expected);
  });
});

describe('French words', () => {
  it('writes days, instants of Paris and numbers on one line', () => {
    expect(frenchDate('2029-01-01')).toBe('1er\u00a0janvier\u00a02029');
    expect(frenchInstant('2028-02-12T08:14:00Z')).toBe('12\u00a0février\u00a02028 à 9\u00a0h\u00a014');
    expect(frenchInstant('2028-07-14T22:05:00Z')).toBe('15\u00a0juillet\u00a02028 à 0\u00a0h\u00a005');
    expect(frenchSiren('000000018')).toBe('000\u00a0000\u00a0018');
    expect(shortDate('2027-09-15')).toBe('15/09/2027');
    expect([counted(0, 'label', 'labels'), counted(1, 'label', 'labels')]).toEqual([
      '0\u00a0label',
      '1\u00a0label',
    ]);
    expect(counted(21272, 'label', 'labels')).toBe('21\u00a0272\u00a0labels');
  });

  it('takes the day of Paris at both ends of summer time', () => {
    expect(parisDay('2028-03-25T23:30:00Z')).toBe('2028-03-26');
    expect(parisDay('2028-10-28T21:59:59Z')).toBe('2028-10-28');
    expect(parisDay('2028-10-28T22:00:00Z')).toBe('2028-10-29');
  });

  it('keeps a sign with its word', () => {
    expect(nonBreaking('« Oui » : est-ce 51 % ? Non ; si !')).toBe(
      '«\u00a0Oui\u00a0»\u00a0: est-ce 51\u00a0%\u00a0? Non\u00a0; si\u00a0!',
    );
  });

  it.each([
    ['15/09/2027', '2027-09-15'],
    [' 5-9-2027 ', '2027-09-05'],
    ['15.09.2027', '2027-09-15'],
    ['2027-09-15', '2027-09-15'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2027', null],
    ['31/04/2027', null],
    ['01/01/0999', null],
    ['2027', null],
    ['hier', null],
    ['', null],
  ])('reads the day typed as « %s »: %s', (typed, expected) => {
    expect(readDay(typed)).toBe(expected);
  });
});

describe('the script of the theme', () => {
  it('has a name that tells its content', () => {
    const digest = createHash('sha256').update(THEME_SCRIPT).digest('hex').slice(0, 12);
    expect(THEME_FILE).toBe(`theme-${digest}.js`);
  });
});

describe('the mark and the seals', () => {
  it('draws one seat a college', () => {
    expect(textOf(councilMark(9)).match(/M[\d.]+ /g)).toHaveLength(9);
    expect(textOf(councilMark(14)).match(/M[\d.]+ /g)).toHaveLength(14);
    expect(ringPath({ seats: 4, from: 50, to: 100 })).toMatch(/^M100\.0 50\.0L100\.0 0\.0M150\.0 100\.0L/);
  });

  it('gives its place to the picture that the council has of its own', () => {
    const logo = { address: '/conseils/62/logo/x', description: 'Département « fictif » <script>' };
    const here = { at: null, exactly: false } as const;
    const header = textOf(siteHeader({ ...council, logo }, here));
    expect(header).toMatch(/<img\s+class="mark"\s+src="\/conseils\/62\/logo\/x"\s+alt="Département/);
    expect(header).not.toMatch(/<script>|<svg class="mark"/);
    expect(textOf(siteHeader(council, here))).toContain('<svg class="mark"');
  });

  it('says the territory of a council once', () => {
    const linesOf = (name: string): number =>
      textOf(siteHeader({ ...council, name }, { at: null, exactly: false })).split(/\bPas-de-Calais\b/)
        .length - 1;
    expect(linesOf('Conseil de l’économie sociale et solidaire du Pas-de-Calais')).toBe(1);
    expect(linesOf('Conseil de l’économie sociale et solidaire')).toBe(1);
  });

  it('survives a number of colleges that makes no ring', () => {
    for (const colleges of [0, -3, Number.NaN, 1e9])
      expect(textOf(councilMark(colleges)).length).toBeLessThan(4000);
  });
});

describe('what a page says', () => {
  it.each(names)('is French, whole, without script or style but the one of all: %s', (name) => {
    const body = bodyOf(name);
    expect(body).toMatch(/^<!doctype html>\s*<html lang="fr">/);
    expect(body).not.toMatch(
      /<script|<style|<img|<iframe|\sstyle=|\son\w+\s*=\s*"|="\s*javascript:|undefined|\[object|\bNaN\b/i,
    );
    expect(body.match(/.{0,20}[\p{L}\d>] [:;?!»%€](?!\p{L}).{0,20}|« /u)).toBeNull();
    expect(body).not.toContain('\u202e');
    expect(sentOf(name).split(sheetOf(name))).toHaveLength(2);
    expect(sentOf(name).split(SCRIPT)).toHaveLength(2);
    expect(sentOf(name).includes(CODE_SCRIPT)).toBe(name.startsWith('verification'));
    expect(gzipSync(sentOf(name)).length).toBeLessThan(30_000);
  });

  it('weighs less than 30 kB packed with the whole charter that a council begins with, beside ten others', () => {
    const body = cataloguePage({
      ...catalogue,
      catalogue: catalogueOf(compiled(firstText)),
      others: Array.from({ length: 10 }, (_, n) => ({
        version: `${2016 + n}-12-01`,
        effectiveOn: `${2017 + n}-01-01`,
        address: `/criteres/62/${2017 + n}-01-01`,
      })),
    });
    expect(gzipSync(body).length).toBeLessThan(30_000);
  });

  it('claims no more than was verified, and gives no reason', () => {
    for (const body of names.map(bodyOf)) {
      expect(body).not.toMatch(/signature numérique|certifié/i);
      expect(body).not.toMatch(/suspen|retiré|révoqu|abrog|manquement|sanction/i);
    }
  });

  it('tells today beside the answer about another day', () => {
    expect(bodyOf('label on a day it was valid')).toMatch(
      /Aujourd’hui\u00a0:<\/strong>[^]{0,400}>Pas en cours de validité/,
    );
    expect(bodyOf('label on a day it was valid')).toContain('value="15/09/2027"');
    expect(bodyOf('label on a day it was valid')).toContain('/labels/62-ESS-2027-0003-5.json?on=2027-09-15');
  });

  it('speaks in the present of the day of reading', () => {
    const today = labelPage({ ...label, on: { date: '2028-02-12', status: 'VALID' } });
    expect(today).toContain('Oui, le 12\u00a0février\u00a02028, ce label est en cours de validité.');
  });

  it('says who and when, and only when it is known', () => {
    expect(bodyOf('label valid')).toContain(
      'Oui\u00a0: délivré par le Président du Département et inscrit au registre public, enregistré le 21\u00a0janvier\u00a02027 à 16\u00a0h\u00a032',
    );
    const { recordedAt: _, ...unrecorded } = label;
    expect(labelPage(unrecorded)).toContain('inscrit au registre public.');
  });

  it('tells the history from the latest', () => {
    expect(bodyOf('label not valid')).toMatch(/04\/11\/2027[^]*21\/01\/2027[^]*première attribution/);
  });

  it('offers the number that differs by its check digit alone', () => {
    expect(bodyOf('mistyped label')).toContain('href="/labels/62-ESS-2027-0001-9"');
    expect(bodyOf('mistyped label')).toContain('faute de frappe\u00a0;');
    expect(bodyOf('unknown label')).not.toContain('faute de frappe');
  });

  it('never says yes nor no when the register cannot be read', () => {
    expect(bodyOf('unavailable label')).toContain('Cela ne veut dire ni oui ni non.');
    expect(bodyOf('unavailable label')).toContain('tel:0353010062');
    expect(labelUnavailablePage()).not.toContain('tel:');
  });

  it('tells how long each kind is kept as the rules keep it', () => {
    const body = bodyOf('personal data').replaceAll(/\s+/g, ' ');
    expect(body).toContain('12 mois après la dernière modification');
    expect(body).toContain('10 ans après la fin du label');
    expect(body).toContain('Effacé, avec le visa des archives départementales');
    expect(body.match(/<tr>/g)).toHaveLength(1 + Object.keys(DEFAULT_RETENTION).length);
    const { unfiledDraft } = DEFAULT_RETENTION;
    const longer = { ...DEFAULT_RETENTION, unfiledDraft: { ...unfiledDraft, months: 36 } };
    expect(personalDataPage({ council, retention: longer })).toContain(
      '3 ans après la dernière modification',
    );
  });

  it('gives each figure as text, in a table too, with its method and its files', () => {
    const body = bodyOf('statistics').replaceAll(/[\s\u00a0]+/g, ' ');
    expect(body).toContain('de 45 à 59 jours');
    expect(body).toContain('<td>12</td>');
    expect(body).toContain('moins de 5');
    expect(body).toContain('href="/donnees/62/statistiques.csv"');
    expect(body.match(/<details class="figures"/g)).toHaveLength(7);
    expect(body).toMatch(/Réseaux et têtes de réseau[^]{0,400}41 sur 60/);
    expect(body).toMatch(/Élus[^]{0,400}non publié/);
    expect(bodyOf('statistics of too few dossiers')).toContain('leurs délais ne sont pas publiés');
  });

  it('tells at which question drafts were left, with nothing of fewer than five', () => {
    const body = bodyOf('statistics').replaceAll(/[\s\u00a0]+/g, ' ');
    expect(body).toContain('<strong>17 structures</strong> ont commencé une demande');
    expect(body).toMatch(
      /Votre structure<\/span>[^]{0,300}<strong>5<[^]{0,400}Échelle[^]{0,300}Autres questions/,
    );
    expect(body).toMatch(/<th scope="row">Autres questions<\/th> <td>6<\/td>/);
    const words = (left: typeof statistics.left) =>
      statisticsPage({ council, statistics: { ...statistics, left } }).replaceAll(/[\s\u00a0]+/g, ' ');
    expect(words({ total: 0, stops: [] })).toContain(
      'Aucun brouillon n’est resté sans suite depuis 90 jours',
    );
    expect(words({ total: null, stops: [] })).toContain('Moins de 5 structures ont un brouillon sans suite');
    const together = { criterion: null, title: 'Autres', count: 8 };
    const few = words({ total: 8, stops: [together] });
    expect(few).toContain('ces nombres sont trop petits pour être publiés');
    expect(few).not.toContain('Autres questions');
    // A charter may call a block so.
    const called = words({ total: 77, stops: [{ criterion: 'DATA-01', title: 'Autres', count: 77 }] });
    expect(called).toContain('<td>77</td>');
  });

  it('draws the way of a request with who acts and how long, from the rules', () => {
    const body = bodyOf('home on one machine').replaceAll(/[\s\u00a0]+/g, ' ');
    expect(body).toContain('<li class="by-council">');
    expect(body).toContain('10 jours au moins, une fois la demande complète');
    expect(body).toContain('pour 24 mois');
    expect(body).toContain('après que la demande est complète, elle est acceptée');
    expect(bodyOf('home')).not.toContain('how-long');
  });

  it('draws the charter as themes and weights, each cell leading to its criterion', () => {
    const grid = bodyOf('catalogue').split('<table class="grid">')[1]?.split('</table>')[0];
    expect(grid).toContain('href="#GOV-01"');
    expect(grid).toMatch(/Bloquant</);
    expect(grid).not.toContain('De progrès');
  });

  it('declares its accessibility on each page, and where to complain', () => {
    expect(bodyOf('home')).toMatch(/href="\/accessibilite\/62">Accessibilité\u00a0: partiellement conforme</);
    expect(bodyOf('accessibility after an audit')).toContain('2\u00a0novembre\u00a02026 par Cabinet fictif');
    expect(bodyOf('accessibility after an audit')).toContain('Libre réponse 71120');
    expect(bodyOf('accessibility until a council writes')).toContain('Aucun audit n’a encore été mené');
    expect(bodyOf('legal notice in hostile words')).not.toMatch(/href="javascript:/);
  });

  it('publishes each rule in words, with its figures and their units', () => {
    const body = bodyOf('catalogue')
      .replaceAll(/[\u00a0\u202f]/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(body).toContain('1 critère, dont 1 bloquant.');
    expect(body).toContain('En vigueur depuis le 1er janvier 2027.');
    expect(body).toContain('Si paie atteint smic mensuel (année) × fois (2) : <strong>conforme</strong>.');
    expect(body).toContain('Sinon : <strong>non conforme</strong>.');
    expect(body).toContain('href="#article-3"');
    expect(body).toContain('id="article-3"');
    expect(body).toContain('Procès-verbal de la dernière assemblée');
    expect(body).toContain('Smic mensuel : 2026 : 1 823,03 €');
    expect(body).toContain('href="/criteres/62/2027-01-01.json"');
    expect(bodyOf('catalogue of a former charter, without text nor documents')).not.toContain(
      'href="#texte"',
    );
    expect(bodyOf('home')).toContain('href="/criteres/62"');
    expect(bodyOf('eligibility')).toContain('href="/criteres/62"');
  });

  it('counts and names the entries of the register', () => {
    expect(bodyOf('register')).toContain('Au 12\u00a0février\u00a02028\u00a0:');
    expect(bodyOf('register')).toContain('2\u00a0labels en cours de validité');
    expect(bodyOf('register')).toContain('Association · Arras<');
    expect(bodyOf('register')).toContain('jusqu’au 21\u00a0janvier\u00a02029');
    expect(bodyOf('register')).toContain('depuis le 4\u00a0novembre\u00a02027');
    expect(bodyOf('register')).toMatch(/Expiré<\/span\s*>\s*<span>le 21\u00a0janvier\u00a02028/);
    expect(bodyOf('register of several councils')).toContain('Association · Arras · CDESS 62');
    expect(bodyOf('register')).toContain('href="/registre?after=4"');
    expect(bodyOf('empty register')).toContain('Aucune structure n’est encore inscrite');
    expect(registerPage({ ...register, entries: [], next: null, previous: '/registre' })).toContain(
      'La liste s’arrête ici',
    );
  });

  it('shows accounts and mailbox on one machine only', () => {
    expect(bodyOf('home on one machine')).toContain('href="/local/accounts"');
    expect(bodyOf('home')).not.toContain('/local/');
    expect(bodyOf('home')).toContain('Aucune séance n’est encore fixée');
  });

  it('tells what did not leave since when, by the clock of Paris, with buttons that say to what they answer', () => {
    const body = bodyOf('what did not leave');
    expect(body).toContain(`Depuis le ${frenchInstant('2027-01-05T22:59:00.000Z')}`);
    expect(body).toContain('23\u00a0h\u00a059');
    expect(body).toMatch(/2\u00a0lignes attendent une\s+personne sur cette page/);
    expect(body.match(/<form class="row" method="post" action="\/conseils\/62\/non-parti">/g)).toHaveLength(
      1,
    );
    expect(body).toMatch(/Renvoyer le courriel<span class="heard">[^<]+accusé de réception/);
    expect(bodyOf('nothing that did not leave')).not.toContain('<form');
  });
});

const ORIGIN = 'http://label.test';
const address = (name: string): string => `${ORIGIN}/${encodeURIComponent(name)}`;

const answerAt = (pathname: string, name: string) => {
  if (pathname === READ_CODE_PATH) return publicFile('text/javascript', READ_CODE_SCRIPT);
  if (pathname === `/app/${THEME_FILE}`) return publicFile('text/javascript', THEME_SCRIPT);
  if (pathname === '/favicon.svg') return publicFile('image/svg+xml', favicon());
  const sent = sentOf(name in pages ? name : 'not found');
  return name.startsWith('verification') ? cameraPage(200, sent) : htmlPage(200, sent);
};

/** A page of a browser where our pages are served with their policy; nothing else answers. */
const visit = async (context: BrowserContext): Promise<Page> => {
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = decodeURIComponent(pathname.slice(1));
    const { headers, body } = answerAt(pathname, name);
    return route.fulfill({ headers: headers as Record<string, string>, body: body ?? '' });
  });
  return context.newPage();
};

const SCHEMES = ['light', 'dark'] as const;
/** What a scheme may break is a contrast, what a width may break is a layout: each page is looked at once for each. */
const WIDTH = { light: 320, dark: 1280 } as const;

const differing = (one: string, other: string): number =>
  Array.from(one).filter((dot, at) => dot !== other[at]).length;

describeInBrowser('the public pages in a browser', () => {
  let browser: Browser;
  const opened: Partial<Record<(typeof SCHEMES)[number], Page>> = {};
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    for (const colorScheme of SCHEMES) {
      const page = await visit(await browser.newContext({ colorScheme, reducedMotion: 'reduce' }));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      opened[colorScheme] = page;
    }
  });

  afterAll(async () => {
    await browser?.close();
  });

  it.each(names)(
    'are accessible and fit, light where it is narrow and dark where it is wide: %s',
    async (name) => {
      const { answer } = pages[name]!;
      const check = async (scheme: (typeof SCHEMES)[number]): Promise<void> => {
        const page = opened[scheme]!;
        await page.goto(address(name));
        await page.setViewportSize({ width: WIDTH[scheme], height: 800 });
        const { title, h1, first, wide, small, low, sheets } = await measure(page);
        expect({ wide, small, low }).toEqual({ wide: 0, small: [], low: [] });
        expect(sheets).toBeGreaterThan(20);
        expect(h1).toHaveLength(1);
        expect(h1[0]).toMatch(answer);
        expect(first.startsWith(h1[0]!)).toBe(true);
        expect(title.replace(/^Erreur\u00a0: /, '').startsWith(h1[0]!.replace(/\.$/, ''))).toBe(true);
        expect(await violations(page)).toEqual([]);
      };
      await Promise.all(SCHEMES.map(check));
      expect(complaints).toEqual([]);
    },
  );

  it('lead past the menu by the keyboard', async () => {
    const page = opened.light!;
    await page.goto(address('register'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Aller au contenu');
    expect(
      await page.evaluate<number>('document.activeElement.getBoundingClientRect().top'),
    ).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('contenu');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
  });

  it('bring the focus to what is to be corrected, and keep what was typed', async () => {
    const page = opened.light!;
    await page.goto(address('label with an unreadable date'));
    expect(await page.title()).toMatch(/^Erreur\u00a0: /);
    // A browser gives the focus when it first paints, which may come after the page is loaded.
    await page.waitForFunction("document.activeElement.className === 'summary'");
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe('#on');
    expect(await page.inputValue('#on')).toBe('15 septembrre');
    expect(await page.locator('#on-erreur').textContent()).toContain('Écrivez le jour');
    await page.goto(address('verification to correct'));
    expect(await page.inputValue('#numero')).toBe(HOSTILE.replace('\u202e\u0000', ''));
  });

  it('work without script, under their policy', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await visit(context);
    await page.goto(address('label valid'));
    await page.fill('#on', '15/09/2027');
    await page.click('text=Vérifier à cette date');
    await page.waitForURL(/on=/);
    expect(page.url()).toBe(`${ORIGIN}/labels/62-ESS-2027-0001-9?on=15%2F09%2F2027`);
    await page.goto(address('verification'));
    await page.fill('#numero', '62-ESS-2027-0001-9');
    await page.keyboard.press('Enter');
    await page.waitForURL(/number=/);
    expect(page.url()).toBe(`${ORIGIN}/verification?number=62-ESS-2027-0001-9`);
    await context.close();
  });

  it('wear the theme chosen on the device, on every page, and follow the system again', async () => {
    const page = await visit(await browser.newContext({ colorScheme: 'light' }));
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    await page.goto(address('home'));
    const light = await ground();
    await page.selectOption('#theme-choisi', 'dark');
    const dark = await ground();
    expect(dark).not.toBe(light);
    expect(await violations(page)).toEqual([]);
    await page.goto(address('register'));
    expect(await ground()).toBe(dark);
    expect(await page.inputValue('#theme-choisi')).toBe('dark');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.selectOption('#theme-choisi', 'light');
    expect(await ground()).toBe(light);
    await page.selectOption('#theme-choisi', '');
    expect(await ground()).toBe(dark);
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await page.context().close();
  });

  /** A browser that reads codes, in front of whose camera stands this one. */
  const inFrontOf = async (code: string, camera = true): Promise<Page> => {
    const page = await visit(await browser.newContext());
    await page.addInitScript(`
      window.BarcodeDetector = class {
        static async getSupportedFormats() { return ['qr_code']; }
        async detect() { return [{ rawValue: ${JSON.stringify(code)} }]; }
      };
      const stream = () => document.createElement('canvas').captureStream();
      Object.defineProperty(navigator, 'mediaDevices', {
        value: { getUserMedia: async () => { if (!${camera}) throw new Error('refused'); return stream(); } },
      });
      HTMLMediaElement.prototype.play = async () => undefined;
    `);
    await page.goto(address('verification'));
    await page.click('text=Lire le code avec l’appareil photo');
    return page;
  };

  it('lead to the label whose code the camera reads', async () => {
    const page = await inFrontOf(`${ORIGIN}/c/7K3QX9M2TP`);
    await page.waitForURL(`${ORIGIN}/c/7K3QX9M2TP`);
    await page.context().close();
    const typed = await inFrontOf('62-ESS-2027-0001-9');
    await typed.waitForURL(`${ORIGIN}/verification?number=62-ESS-2027-0001-9`);
    await typed.context().close();
  });

  it.each(['https://ailleurs.test/c/7K3QX9M2TP', 'javascript:alert(1)', `${ORIGIN}/sign-in`])(
    'never lead elsewhere, whatever a code says: %s',
    async (code) => {
      const page = await inFrontOf(code);
      await page.waitForSelector('text=Ce code n’est pas celui d’un label de ce site.');
      expect(page.url()).toBe(address('verification'));
      expect(await violations(page)).toEqual([]);
      await page.click('text=Arrêter l’appareil photo');
      expect(await page.evaluate('document.activeElement.dataset.part')).toBe('start');
      await page.context().close();
    },
  );

  it('read a photograph where the camera is refused, and say how a telephone does where no code is read', async () => {
    const page = await inFrontOf(`${ORIGIN}/c/7K3QX9M2TP`, false);
    await page.waitForSelector('text=Prenez une photo, ou écrivez le numéro.');
    const dot =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
    await page.setInputFiles('#photo', {
      name: 'code.png',
      mimeType: 'image/png',
      buffer: Buffer.from(dot, 'base64'),
    });
    await page.waitForURL(`${ORIGIN}/c/7K3QX9M2TP`);
    await page.context().close();
    const plain = await visit(await browser.newContext());
    await plain.addInitScript('delete window.BarcodeDetector');
    await plain.goto(address('verification'));
    await plain.waitForSelector('text=visez-le, il ouvre la page du label');
    expect(await plain.isVisible('text=Lire le code avec l’appareil photo')).toBe(false);
    await plain.context().close();
  });

  it('show where the focus is on every control', async () => {
    const page = opened.dark!;
    await page.goto(address('home on one machine'));
    const stops = await page.locator('a, input, button, select').count();
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab');
      const style = await page.evaluate<string>('getComputedStyle(document.activeElement).outline');
      expect(style).toMatch(/solid 3px$/);
    }
  });

  it('print the answer, the number and the hour, without menu or form', async () => {
    const page = opened.dark!;
    await page.goto(address('label valid'));
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate<string>('document.body.innerText');
    await page.emulateMedia({ media: null });
    expect(printed).toMatch(
      /^Label ESS[^]*Oui, ce label est en cours de validité\.[^]*9\u00a0h\u00a014, heure de Paris/,
    );
    expect(printed).toContain('Seule la page en ligne fait foi, sous le numéro 62-ESS-2027-0001-9.');
    expect(printed).not.toMatch(/Registre\n|Aller au contenu|Vérifier à cette date|Imprimez/);
  });

  it('stay readable with wider spacing of text', async () => {
    const page = await visit(
      await browser.newContext({ viewport: { width: 320, height: 800 }, bypassCSP: true }),
    );
    for (const name of ['label not valid', 'register', 'home', 'verification to correct']) {
      await page.goto(address(name));
      await page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
      });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    }
    await page.close();
  });

  it('draw five seals that differ without colour', async () => {
    const page = await visit(await browser.newContext());
    const forms: SealForm[] = ['valid', 'not-valid', 'expired', 'unknown', 'unavailable'];
    const drawings = forms.map((form) =>
      textOf(seal(form)).replace(
        '<svg',
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" fill="none" stroke="#000" stroke-linecap="round"',
      ),
    );
    const inked = await page.evaluate<
      string[]
    >(`Promise.all(${JSON.stringify(drawings)}.map(async (drawing) => {
      const picture = new Image();
      picture.src = 'data:image/svg+xml,' + encodeURIComponent(drawing);
      await picture.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: 100, height: 100 }).getContext('2d');
      canvas.drawImage(picture, 0, 0);
      const { data } = canvas.getImageData(0, 0, 100, 100);
      return Array.from({ length: 10000 }, (_, dot) => (data[4 * dot + 3] > 127 ? '1' : '0')).join('');
    }))`);
    const pairs = inked.flatMap((one, rank) => inked.slice(rank + 1).map((other) => differing(one, other)));
    expect(pairs).toHaveLength(10);
    expect(Math.min(...pairs)).toBeGreaterThan(500);
    await page.close();
  });
});

it('says nothing of a municipality that no register tells', () => {
  const nowhere = { communeCode: null, communeName: null };
  const page = labelPage({ ...label, structure: { ...label.structure, ...nowhere } });
  expect(labelPage(label)).toMatch(/Commune/);
  expect(page).not.toMatch(/Commune|Code de la commune|null/);
  const [entry] = register.entries;
  const list = registerPage({ ...register, entries: entry ? [{ ...entry, ...nowhere }] : [] });
  expect(list).not.toMatch(/commune \d|null|· ·/);
});
