import type { Envelope } from '../../events/fact.ts';
import { explanationOf } from '../../functions/queries/explanation.ts';
import { readWords, type Words } from '../../functions/queries/examination/sealed-words.ts';
import * as verdicts from '../../functions/queries/examination/verdicts.ts';
import { verdictsTold } from '../../workflows/application/told-facts.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { APPLICATION } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const by = { kind: 'person', person: '00000000-0000-4000-8000-000000000001', role: 'officer' };
let version = 0;
const told = (type: Parameters<typeof sample>[0], other: object = {}): Envelope => {
  version += 1;
  const personal = type === 'CriterionResolved.v1' && { personal: { subject: 's', commitments: {} } };
  return {
    ...sample(type, other),
    thing: 't',
    version,
    rank: 0,
    at: `at-${version}`,
    by,
    ...personal,
  } as never;
};
/** The verdicts of a dossier to which this happened, a version each, from the facts that say how it stands. */
const verdictsOf = (facts: readonly Envelope[], words: Words) => {
  const told = facts.map((fact) => verdictsTold(fact.version, [fact as never]));
  const kept = verdicts.versionsOf(told);
  return verdicts.verdictsOf(
    told,
    facts.filter(({ version: at }) => kept.includes(at)),
    words,
  );
};
const words = (fact: Envelope) => ({ reason: `lu en version ${fact.version}` });

describe('each criterion with the engine’s verdict and the person’s', () => {
  const read = told('CriterionEvaluated.v1');
  const settled = told('CriterionResolved.v1');

  it('side by side, with who and why', () => {
    expect(verdictsOf([read, settled], words)).toMatchObject([
      {
        id: 'GOV-01',
        engine: { verdict: 'REVIEW', times: 1 },
        person: { verdict: 'PASS', by, reason: `lu en version ${settled.version}`, at: settled.at },
      },
    ]);
  });

  it('open again once it was read on other inputs', () => {
    const [found] = verdictsOf([read, settled, told('CriterionEvaluated.v1')], words);
    expect(found).toMatchObject({ engine: { times: 2 }, person: null });
  });

  it('says only that something was written once its subject is erased', () => {
    expect(verdictsOf([read, settled], () => null)[0]?.person).toMatchObject({
      reason: null,
      verdict: 'PASS',
    });
  });

  it.each([
    ['PROGRESS', 'FAIL', 'TO_IMPROVE'],
    ['BLOCKING', 'FAIL', 'FAIL'],
    ['PROGRESS', 'PASS', 'PASS'],
  ])('a %s criterion that gives %s stands as %s', (nature, verdict, standing) => {
    const [found] = verdictsOf([told('CriterionEvaluated.v1', { nature, verdict })], words);
    expect(found && verdicts.standingOf(found)).toBe(standing);
  });
});

it('explains from facts alone: contribution, charter, data and sources, parameters, operations, result (R311-3-1-2)', () => {
  const verdictFacts = [
    told('CriterionEvaluated.v1', { parameters: { délai: '15 mois' }, change: 'Avec 13 mois…' }),
    told('CriterionResolved.v1', { criterion: 'ELI-04' }),
  ];
  const decided = [
    sample('ApplicationSubmitted.v1'),
    sample('ReviewStarted.v1'),
    sample('ReviewConcluded.v1'),
    sample('ApplicationPlacedOnAgenda.v1'),
    sample('OpinionReceived.v1'),
    sample('ApplicationDecided.v1'),
  ];
  const thing = thingWith(application, decided, APPLICATION);
  const explained = { verdicts: verdictsOf(verdictFacts, words), commitments: new Map() };
  expect(explanationOf(thing, explained)).toMatchObject({
    contribution: expect.stringContaining('aucune décision n’est prise par le calcul seul'),
    charter: { version: '2026' },
    criteria: [
      {
        id: 'GOV-01',
        source: 'loi n° 2014-856, art. 1',
        weight: { nature: 'BLOCKING', words: expect.stringContaining('bloquant') },
        inputs: [{ path: 'GOV-01.votes', value: 'OTHER', from: 'ANSWER' }],
        operations: [{ rule: 'voix = OTHER', met: true }],
        parameters: { délai: '15 mois' },
        change: 'Avec 13 mois…',
        resolved: null,
      },
    ],
    read: [{ id: 'ELI-04', standing: 'PASS', resolved: { verdict: 'PASS' } }],
    proposal: 'FAVOURABLE',
    opinion: 'FAVOURABLE',
    decision: 'GRANTED',
  });
});

it('explains a dossier of which nothing was examined yet', () => {
  const thing = thingWith(application, [], APPLICATION);
  expect(explanationOf(thing, { verdicts: [], commitments: new Map() })).toMatchObject({
    charter: null,
    criteria: [],
    read: [],
    proposal: null,
  });
});

it('says that no criterion is computed and no opinion voted of who can have no label (DEC-11)', () => {
  const none = { verdicts: [], commitments: new Map() };
  const thing = thingWith(application, [], APPLICATION);
  const outside = { ...thing, context: { ...(thing.context as object), proposal: 'INELIGIBLE' } };
  expect(explanationOf(outside, none).contribution).toMatch(/Aucun critère n’est calculé/);
  expect(explanationOf(outside, none).contribution).not.toMatch(/le conseil donne son avis/);
});

it('opens the words of each fact once a subject, and none where nothing is sealed', async () => {
  const asked: string[][] = [];
  const openAll = (ids: readonly string[], subject: string) => {
    asked.push([subject, ...ids]);
    return Promise.resolve(new Map(ids.map((id) => [id, { reason: id }])));
  };
  const [read, settled, other] = [
    told('CriterionEvaluated.v1'),
    told('CriterionResolved.v1'),
    told('CriterionResolved.v1'),
  ];
  const open = await readWords({ openAll }, [read, settled, other]);
  expect(asked).toEqual([['s', `t-${settled.version}-0`, `t-${other.version}-0`]]);
  expect([open(read), open(settled)]).toEqual([null, { reason: `t-${settled.version}-0` }]);
});
