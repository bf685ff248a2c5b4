import { decisionDocument } from '../../web/public/decision-document.ts';
import { decisionPage } from '../../web/public/decision-page.ts';
import type { DecisionView } from '../../web/public/decision-view.ts';
import { algorithmMention } from '../../workflows/application/decision/algorithm-mention.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { remediesNotice } from '../../workflows/notification/remedies-notice.ts';
import { sample } from '../support/sample-facts.ts';

const { notices: _, ...profile } = sample('CouncilEstablished.v1').data;
const refusal: DecisionView = {
  council: { ...profile, id: '62', colleges: 2 },
  service: profile.contact,
  territory: 'Pas-de-Calais',
  authority: profile.remedies.authority,
  dossier: {
    number: '62-D-2026-0042',
    structureName: 'Fictive Logistique <Solidaire>',
    receivedOn: '2026-12-01',
    opinion: 'UNFAVOURABLE',
  },
  rules: { version: 1, deliberation: 'Délibération n° 2026-01', adoptedOn: '2026-01-01' },
  decision: {
    outcome: 'REFUSED',
    decidedOn: '2027-01-25',
    termMonths: null,
    validUntil: null,
    followsOpinion: true,
    charterVersion: '2026',
    conditions: [],
    signedFile: null,
    reasons: [
      {
        criterion: 'LIM-09',
        title: 'Échelle des rémunérations',
        law: 'loi n° 2014-856, article 11',
        found: 'La plus haute rémunération dépasse le plafond.',
        wouldMeet: ['À 218 763,60 €, le critère serait rempli.'],
      },
      {
        criterion: null,
        title: null,
        law: null,
        found: 'Le conseil a donné un avis défavorable',
        wouldMeet: [],
      },
    ],
  },
  signatory: {
    name: 'Nadia Rey',
    quality: 'Directrice générale des services',
    since: '2027-01-01',
    delegation: { act: 'l’arrêté n° 2026-118', from: '2027-01-01', until: '2027-12-31' },
  },
  remedies: remediesNotice(profile, LegalDate.parse('2027-01-25')),
  algorithm: algorithmMention(profile),
  notification: null,
  asOf: '2027-01-25T10:00:00.000Z',
};
const award: DecisionView = {
  ...refusal,
  dossier: { ...refusal.dossier, opinion: 'FAVOURABLE' },
  decision: {
    ...refusal.decision,
    outcome: 'GRANTED',
    termMonths: 24,
    validUntil: '2029-01-25',
    conditions: [{ text: 'Publier le bilan social.', dueOn: '2027-06-30' }],
    reasons: [],
  },
  signatory: {
    name: 'Ada Petit',
    quality: 'Présidente du Département',
    since: '2026-01-01',
    delegation: null,
  },
};

const plain = (view: DecisionView): string =>
  JSON.stringify(decisionDocument(view)).replaceAll('\u00a0', ' ');
const titles = (view: DecisionView) => decisionDocument(view).sections.map(({ title }) => title);

describe('a decision in the form of an order', () => {
  it('of a refusal: what it rests on, why, what it decides, who signs, what would change it, and how to challenge it', () => {
    expect(titles(refusal)).toEqual([
      'La décision',
      'Vu',
      'Considérant',
      'Décide',
      'Signature',
      'Ce qui aurait changé la décision',
      'Voies et délais de recours',
      'Traitement algorithmique',
    ]);
    for (const words of [
      'Critère LIM-09, « Échelle des rémunérations ». Règle : loi n° 2014-856, article 11. Constat : La plus haute',
      'l’avis défavorable',
      'donnée par l’arrêté n° 2026-118, du 1er janvier 2027 au 31 décembre 2027',
      'Nadia Rey',
      'Présidente du Département, et par délégation (l’arrêté n° 2026-118)',
      'jusqu’au jeudi 25 mars 2027',
      'jusqu’au vendredi 26 mars 2027',
      '9 place du Palais',
      'CADA',
    ])
      expect(plain(refusal)).toContain(words);
  });

  it('of an award: its term, its charter, what it depends on and by when, and no reason', () => {
    expect(titles(award)).not.toContain('Considérant');
    for (const words of [
      'pour 24 mois, du 25 janvier 2027 au 25 janvier 2029, selon la charte version 2026',
      'Publier le bilan social. Échéance : le 30 juin 2027.',
      'L242-2',
    ])
      expect(plain(award)).toContain(words);
  });

  it('says that it departs from the opinion', () => {
    const departing = { ...refusal, decision: { ...refusal.decision, followsOpinion: false } };
    expect(plain(departing)).toContain('s’écarte de l’avis');
    expect(plain(refusal)).not.toContain('s’écarte de l’avis');
  });

  it('is the same file before and after its notification, which stands on the page beside it', () => {
    const notification = {
      notifiedOn: '2027-01-29',
      proof: 'CONSULTED',
      courtDeadline: '2027-03-30',
      adminAppealDeadline: '2027-03-29',
      remedies: [],
    };
    expect(plain({ ...refusal, notification })).toBe(plain(refusal));
    expect(decisionPage({ ...refusal, notification })).toContain('29\u00a0janvier\u00a02027');
  });

  it('writes names as text', () => {
    expect(decisionPage(refusal)).toContain('Fictive Logistique &lt;Solidaire&gt;');
  });
});
