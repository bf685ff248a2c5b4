import { application } from '../../workflows/application/application.workflow.ts';
import { drawnReasons, type Found } from '../../workflows/application/decision/drawn-reasons.ts';
import { actorWith, APPLICATION, PERSON } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { APPLICATION_GIVEN } from '../support/sample-givens.ts';
import { given } from '../support/scenario.ts';

const paid: Found = {
  criterion: 'LIM-09',
  title: 'Échelle des rémunérations',
  source: 'loi n° 2014-856, article 11',
  standing: 'FAIL',
  explanation: 'La plus haute rémunération, 230 000 €, dépasse 218 763,60 €.',
  advice: 'Ramenez-la sous le plafond.',
  change: 'À 218 763,60 €, le critère serait rempli.',
  words: null,
  byPerson: false,
};
const read: Found = {
  ...paid,
  criterion: 'INT-01',
  byPerson: true,
  words: 'L’objet social profite aux seuls membres.',
};
const charter = {
  criteria: [{ id: 'LIM-09', evidence: ['PAY'] }],
  data: [],
  documents: [
    { kind: 'PAY', title: 'Déclaration sociale nominative', provesCriteria: [] },
    { kind: 'ESUS', title: 'Agrément ESUS', provesCriteria: ['LIM-09'] },
  ],
} as never;

describe('reasons drawn from the verdicts (DEC-04, DEC-05, M19)', () => {
  it('are those of what is not met, in law and in fact, with what would have changed the outcome', () => {
    expect(
      drawnReasons(
        'REFUSED',
        [paid, { ...paid, standing: 'PASS' }, { ...paid, standing: 'TO_IMPROVE' }],
        charter,
      ),
    ).toEqual([
      {
        reason: {
          criterion: 'LIM-09',
          title: 'Échelle des rémunérations',
          law: 'loi n° 2014-856, article 11',
          found: 'La plus haute rémunération, 230 000 €, dépasse 218 763,60 €.',
          wouldMeet: [
            'À 218 763,60 €, le critère serait rempli.',
            'Ramenez-la sous le plafond.',
            'Pièces qui peuvent l’établir : Déclaration sociale nominative ; Agrément ESUS.',
          ],
        },
        words: null,
      },
    ]);
  });

  it('of an award with reservations are what is to be improved; of an award, none', () => {
    const toImprove = { ...paid, standing: 'TO_IMPROVE' };
    expect(drawnReasons('GRANTED_WITH_RESERVATIONS', [paid, toImprove], null)).toHaveLength(1);
    expect(drawnReasons('GRANTED', [paid, toImprove], null)).toEqual([]);
  });

  it('keep the words of a person out of the fact, and the figures of the engine out of a person’s verdict', () => {
    expect(drawnReasons('REFUSED', [read], null)).toEqual([
      {
        reason: expect.objectContaining({ criterion: 'INT-01', found: null, wouldMeet: [] }) as never,
        words: 'L’objet social profite aux seuls membres.',
      },
    ]);
  });
});

const heard = [
  sample('ApplicationSubmitted.v1'),
  sample('ReviewStarted.v1'),
  sample('ReviewConcluded.v1'),
  sample('ApplicationPlacedOnAgenda.v1'),
  sample('OpinionReceived.v1', { opinion: 'UNFAVOURABLE' }),
];
const drawn = drawnReasons('REFUSED', [paid, read], charter);
const signing = {
  ...APPLICATION_GIVEN.decide.signing!,
  name: 'Nadia Rey',
  quality: 'Directrice générale des services',
  signatory: {
    since: '2027-01-01',
    delegation: { act: 'l’arrêté n° 2026-118', from: '2027-01-01', until: '2027-12-31' },
  },
};
const refuse = (beside: object, { reasons = [] as string[], patch = {} } = {}) =>
  given(application, heard, APPLICATION, patch).when('decide', {
    as: actorWith('president'),
    at: '2027-01-25',
    data: { outcome: 'REFUSED', reasons },
    given: { ...APPLICATION_GIVEN.decide, ...beside },
  });

describe('a decision as it is signed', () => {
  it('says who, in what capacity and by which act, under which charter, and bears the mention (DEC-01, DEC-08, DEC-09, F9)', () => {
    const { facts } = refuse({ drawn, signing }, { reasons: ['Rien d’autre.'] }).thenFacts(
      'ApplicationDecided.v1',
    );
    expect(facts[0]?.data).toMatchObject({
      quality: 'Directrice générale des services',
      signatory: signing.signatory,
      charterVersion: sample('ApplicationSubmitted.v1').data.charter.version,
      algorithmMention: 1,
      reasons: [
        { criterion: 'LIM-09' },
        { criterion: 'INT-01', found: null },
        { criterion: null, found: 'Rien d’autre.' },
      ],
    });
  });

  it('seals names and words apart from the dossier, which is destroyed before it (GDP-04)', () => {
    const { facts } = refuse({ drawn, signing }).thenFacts('ApplicationDecided.v1');
    expect(facts[0]?.personal).toEqual({
      subject: `62-decision-${APPLICATION}`,
      values: { name: 'Nadia Rey', 'INT-01': 'L’objet social profite aux seuls membres.' },
    });
    expect(JSON.stringify(facts[0]?.data)).not.toContain('Nadia');
  });

  it('is not signed by somebody of whom the register says nothing, nor by who concluded the examination', () => {
    refuse({ drawn, signing: null }).thenRefused('signatory-unknown');
    refuse({ drawn }, { patch: { concludedBy: PERSON } }).thenRefused('signs-own-conclusion');
  });

  it('needs no words where the verdicts give reasons, and some where they give none', () => {
    refuse({ drawn }).thenFacts('ApplicationDecided.v1');
    refuse({ drawn: [] }).thenRefused('reasons-required');
  });
});
