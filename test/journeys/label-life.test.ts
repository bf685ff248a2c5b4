import { setTimeout as wait } from 'node:timers/promises';
import { candidateOf } from '../../local/journey/file-application.ts';
import { type JourneyCase, readCase } from '../../local/journey/journey-case.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { parisInstant } from '../../local/journey/paris-days.ts';
import { playCases, type Stage } from '../../local/journey/play-cases.ts';
import { registerExtract } from '../../local/journey/register-extract.ts';
import { openSystem, type System } from '../support/system.ts';
import { ALL_FOR_IT, caseFile } from './running-system.ts';

const MORNING = 9;
/** A machine that does much else at once is waited for. */
const PATIENCE_MS = 60_000;
const QUALITY = 'Présidente du conseil départemental';

let system: System;
let stage: Stage;
type Held = {
  readonly of: JourneyCase;
  readonly account: string;
  readonly id: string;
  readonly number: string;
};
const held: Record<string, Held> = {};

const get = (as: string, path: string) => system.get(`/api/62/${path}`, { as });
const post = (as: string, path: string, body: object = {}) => system.post(`/api/62/${path}`, { as, body });
const done = async (as: string, path: string, body: object = {}) => {
  const answer = await post(as, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const on = (day: string) => stage.clock.reach(parisInstant(day, MORNING));
const kept = (name: string): Held => {
  const one = held[name];
  if (one === undefined) throw new Error(`no label of ${name}`);
  return one;
};
const read = async (name: string) =>
  (await get('secretaire', `labels/${kept(name).id}`)).body as {
    state: string;
    data: { validUntil: string; holder: { structure: string } };
  };
const factsOf = async (name: string) =>
  (
    (await get('secretaire', `labels/${kept(name).id}/history`)).body as {
      facts: { type: string; data: Record<string, unknown> }[];
    }
  ).facts;
/** What its holder reads of it: where it stands, and what it waits for from them. */
const waitsOf = async (name: string) => {
  const { body } = await system.get('/api/me', { as: kept(name).account });
  const { councils } = body as {
    councils: { structures: { labels: { id: string; number: string; waits: object[] }[] }[] }[];
  };
  const labels = councils.flatMap(({ structures }) => structures.flatMap((each) => each.labels));
  return labels.find(({ id }) => id === kept(name).id)?.waits;
};
/** What anybody reads, once it says this. */
const publicly = async (name: string, status: string) => {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { body } = await system.get(`/labels/${kept(name).number}.json`);
    if (body['status'] === status || Date.now() > until) return body;
    await wait(25);
  }
};

const filedFor = (name: string, submittedOn: string, date: string, renews: string | null = null) => {
  const of = readCase(caseFile(name));
  return { ...of, submittedOn, renews, session: { ...ALL_FOR_IT, date } };
};
/** What the structure answers two years later: the same, of the years since. */
const twoYearsOn = (answers: JourneyCase['answers']): JourneyCase['answers'] =>
  JSON.parse(
    JSON.stringify(answers).replaceAll(/"(20\d\d)-/g, (_, year) => `"${Number(year) + 2}-`),
  ) as JourneyCase['answers'];
const play = async (cases: JourneyCase[]) => {
  const dossiers = await playCases(stage, cases);
  for (const { failure } of dossiers) if (failure !== null) throw failure;
  return dossiers;
};

beforeAll(async () => {
  system = await openSystem('2027-02-01T08:00:00.000Z');
  stage = await openStage(system.url);
  const dossiers = await play(
    ['T01', 'T02', 'T11'].map((name) => filedFor(name, '2027-02-02', '2027-03-18')),
  );
  const { items } = (await get('secretaire', 'labels?state=active')).body as {
    items: { id: string; data: { number: string; application: string } }[];
  };
  for (const { of, application } of dossiers) {
    const label = items.find(({ data }) => data.application === application);
    if (label === undefined) throw new Error(`${of.case} was not awarded`);
    held[of.case] = { of, account: candidateOf(of), id: label.id, number: label.data.number };
  }
}, 300_000);
afterAll(() => system.stop());

describe('a label that its holder gives back (H8, L7)', () => {
  it('ends on the day that was asked, and nobody votes', async () => {
    await on('2027-06-01');
    expect(
      (await post('instructrice', `labels/${kept('T11').id}/relinquish`, { from: '2027-07-01' })).status,
    ).toBe(403);
    await done(kept('T11').account, `labels/${kept('T11').id}/relinquish`, { from: '2027-07-01' });
    await on('2027-06-30');
    expect(await publicly('T11', 'VALID')).toMatchObject({ status: 'VALID' });
    await on('2027-07-01');
    expect(await publicly('T11', 'NOT_CURRENTLY_VALID')).toMatchObject({ status: 'NOT_CURRENTLY_VALID' });
    expect(await read('T11')).toMatchObject({ state: 'relinquished' });
    expect((await factsOf('T11')).map(({ type }) => type)).not.toContain('MeasureProposed.v1');
  });
});

/** The council meets on the measure alone; gives the point that it voted. */
const votedOn = async (label: string, heldOn: string): Promise<string> => {
  const { id: session } = await done('secretaire', 'sessions', {
    kind: 'EXTRAORDINARY',
    heldOn,
    opensOn: '2027-12-06',
    closesOn: '2027-12-06',
  });
  const { id: item } = await done('secretaire', 'items', { session, label });
  await done('secretaire', `sessions/${String(session)}/convene`, { urgency: null });
  await on(heldOn);
  const { items: seats } = (await get('secretaire', 'councils/62/members')).body as {
    items: { member: number; kind: string }[];
  };
  for (const { member, kind } of seats)
    if (kind !== 'ALTERNATE') await done('secretaire', `sessions/${String(session)}/checkIn`, { member });
  await done('presidente', `sessions/${String(session)}/open`);
  await done('presidente', `items/${String(item)}/openVote`, { ballot: 'HANDS' });
  await done('secretaire', `items/${String(item)}/recordHands`, { round: 1, choice: 'FOR' });
  await done('presidente', `items/${String(item)}/closeVote`);
  await done('presidente', `sessions/${String(session)}/close`);
  return String(item);
};

describe('a label whose holder left the territory (L2, WDR-04, WDR-05)', () => {
  const law = ['Article L242-2, 1° du code des relations entre le public et l’administration.'];
  const facts = [
    'Le siège est à Lille depuis le 2 novembre 2027, et aucun établissement ne reste dans le Pas-de-Calais.',
  ];
  const path = () => `labels/${kept('T02').id}`;
  const decide = (opinion: string | null) =>
    post('presidente', `${path()}/decideMeasure`, { law, facts, quality: QUALITY, opinion });

  let control: string;
  const controlled = async () => (await get('secretaire', `controls/${control}`)).body;
  const conclude = () =>
    post('instructrice', `controls/${control}/close`, { outcome: 'MEASURE', because: 'Rien n’est venu.' });
  /** What its holder finds on signing in. */
  const promised = async () => {
    const { body } = await system.get('/api/me', { as: kept('T02').account });
    const { councils } = body as { councils: { structures: { controls: object[] }[] }[] };
    return councils.flatMap(({ structures }) => structures.flatMap(({ controls }) => controls));
  };
  const toldOf = async (subject: string): Promise<number> => {
    return (await system.mails(subject)).length;
  };

  it('is controlled like any other, and commits to a plan when it does not answer (H4 to H6)', async () => {
    await on('2027-08-02');
    const { id: campaign } = await done('instructrice', 'controlCampaigns', { seedOn: '2027-08-10' });
    await on('2027-08-10');
    await done('secretaire', `controlCampaigns/${String(campaign)}/draw`);
    const { structure } = (await read('T02')).data.holder;
    const opened = await done('instructrice', 'controls', {
      campaign,
      label: kept('T02').id,
      structure,
      asks: [{ of: { criterion: 'TER-01' }, words: 'Où travaillez-vous aujourd’hui ?' }],
      answerUntil: '2027-08-31',
    });
    control = String(opened['id']);
    // On the eve of the last day it has been reminded: had it answered meanwhile, it would not be.
    await on('2027-08-30');
    await waitFor('le rappel du contrôle', async () =>
      (await toldOf('le contrôle de votre label attend votre réponse')) === 1 ? true : null,
    );
    await on('2027-09-01');
    expect(await controlled()).toMatchObject({ state: 'toJudge', data: { overdue: true } });
    await done('instructrice', `controls/${control}/agreePlan`, {
      because: 'Le déménagement est envisagé : nous convenons d’un établissement dans le département.',
      commitments: [{ words: 'Garder un établissement à Arras.', dueOn: '2027-10-15' }],
    });
    expect(await promised()).toEqual([
      {
        id: control,
        number: kept('T02').number,
        state: 'followed',
        answerUntil: '2027-10-15',
        awaited: 1,
      },
    ]);
  });

  it('is reminded of it, then told what its silence opens, before any measure', async () => {
    await on('2027-10-01');
    expect(await toldOf('un engagement de votre plan attend sa preuve')).toBe(1);
    await on('2027-10-16');
    expect(await toldOf('la preuve d’un engagement n’est pas arrivée')).toBe(1);
    expect(await controlled()).toMatchObject({
      state: 'ended',
      data: { commitments: [{ dueOn: '2027-10-15', stands: 'OVERDUE' }] },
    });
    expect((await conclude()).body).toMatchObject({ type: 'urn:label-ess:no-measure-open' });
  });

  it('is heard before anything is decided, however clear the case', async () => {
    await on('2027-11-02');
    const { structure } = (await read('T02')).data.holder;
    const gone = { ...registerExtract(kept('T02').of), seatCommune: '59350', establishments: [] };
    await done('instructrice', `structures/${structure}/recordRegister`, { extract: gone });
    await done('instructrice', `${path()}/proposeMeasure`, {
      kind: 'REVOCATION',
      ground: 'LOSS_OF_CONDITION',
      condition: { criterion: 'TER-01' },
      law,
      facts,
    });
    // The control ends by naming the measure, which has the procedure of the label (H5).
    expect((await conclude()).body).toMatchObject({ state: 'closed' });
    expect(await controlled()).toMatchObject({ data: { outcome: 'MEASURE', measure: 'REVOCATION' } });
    await done('secretaire', `${path()}/receiveNotice`, {
      delivery: { mode: 'HAND', handedOn: '2027-11-02' },
    });
    expect((await decide(null)).status).toBe(422);
    expect(await waitsOf('T02')).toEqual([{ for: 'OBSERVATIONS', until: '2027-12-02' }]);
    // Thirty days are given (the law asks for fifteen at least): the last of them is 2 December.
    await on('2027-12-02');
    expect((await decide(null)).status).toBe(422);
    expect(await publicly('T02', 'VALID')).toMatchObject({ status: 'VALID' });
  });

  it('is revoked once the council spoke, more than four months after its award', async () => {
    await on('2027-12-06');
    expect(await waitsOf('T02')).toEqual([]);
    const unheard = await decide(null);
    expect(unheard.status).toBe(422);
    const opinion = await votedOn(kept('T02').id, '2027-12-20');
    expect((await decide(opinion)).status).toBe(200);
    // DEC-06: an unfavourable act binds from its notification.
    expect(await publicly('T02', 'VALID')).toMatchObject({ status: 'VALID' });
    await done('secretaire', `${path()}/notifyMeasure`, {
      delivery: { mode: 'HAND', handedOn: '2027-12-20' },
    });
    expect(await publicly('T02', 'NOT_CURRENTLY_VALID')).toMatchObject({ status: 'NOT_CURRENTLY_VALID' });
    expect(await read('T02')).toMatchObject({ state: 'revoked' });
    const before = await system.get(`/labels/${kept('T02').number}.json?on=2027-12-19`);
    expect(before.body).toMatchObject({ on: { status: 'VALID' } });
  });

  it('says to the public that it is not valid, and never why (OPD-03)', async () => {
    const page = await system.get(`/labels/${kept('T02').number}.json`);
    expect(JSON.stringify(page.body)).not.toMatch(/revoked|révo|Lille|TER-01/i);
  });
});

describe('a label that is renewed (L1)', () => {
  const YEAR_ON = '2028-03-18';

  it('asks once a year whether anything changed, and takes one word for an answer', async () => {
    await on(YEAR_ON);
    expect((await factsOf('T01')).map(({ type }) => type)).toContain('YearlyCheckSent.v1');
    expect(await waitsOf('T01')).toEqual([{ for: 'YEARLY_CHECK', until: null }]);
    await done(kept('T01').account, `labels/${kept('T01').id}/answerCheck`);
    expect(await waitsOf('T01')).toEqual([]);
    await on('2028-07-30');
    expect((await factsOf('T01')).map(({ type }) => type)).not.toContain('FormalNoticeGiven.v1');
  });

  it('reminds its holder six, three and one months before its end, and no more once it is asked for', async () => {
    await on('2028-09-17');
    expect((await factsOf('T01')).map(({ type }) => type)).not.toContain('LabelRenewalOpened.v1');
    await on('2028-12-19');
    const types = (await factsOf('T01')).map(({ type }) => type);
    expect(
      types.filter((type) => type === 'LabelRenewalOpened.v1' || type === 'LabelRenewalReminded.v1'),
    ).toHaveLength(2);
    expect(await waitsOf('T01')).toEqual([{ for: 'RENEWAL', until: '2029-03-18' }]);
  });

  it('is filed on 20 January 2029, heard on 10 March and renewed from its end, before it came', async () => {
    await on('2029-01-19');
    const renewal = filedFor('T01', '2029-01-20', '2029-03-10', kept('T01').id);
    const [dossier] = await play([{ ...renewal, answers: twoYearsOn(renewal.answers) }]);
    expect(dossier?.line).toMatchObject({
      decision: 'GRANTED',
      label: kept('T01').number,
      verified: 'VALID',
    });
    const reminded = (await factsOf('T01')).filter(({ type }) => type === 'LabelRenewalReminded.v1');
    expect(reminded).toHaveLength(1);
    expect(await waitsOf('T01')).toEqual([]);
    expect(await read('T01')).toMatchObject({ state: 'active', data: { validUntil: '2031-03-18' } });
    await on('2029-03-19');
    expect(await publicly('T01', 'VALID')).toMatchObject({ status: 'VALID' });
  });
});

describe('what each holder was told along the way, once each', () => {
  it.each([
    ['T11', ['votre label est en vigueur', 'votre renonciation est enregistrée', 'votre label a pris fin']],
    [
      'T02',
      [
        'votre label est en vigueur',
        'votre label est contrôlé cette année',
        'le contrôle de votre label attend votre réponse',
        'vos engagements après le contrôle de votre label',
        'une mesure est envisagée sur votre label',
        'le contrôle de votre label est terminé',
        'une décision sur votre label',
      ],
    ],
    [
      'T01',
      [
        'votre label est en vigueur',
        'quelque chose a-t-il changé ?',
        'votre label finit dans 3 mois',
        'votre label est renouvelé',
      ],
    ],
  ])('%s', async (name, expected) => {
    const mails = await system.mails();
    const begins = `${kept(name).of.structure.name} : `;
    const told = mails
      .map(({ subject }) => subject.replaceAll(/\s/g, ' '))
      .filter((subject) => subject.startsWith(begins) && /label|changé|renonciation/.test(subject))
      .map((subject) => subject.slice(begins.length));
    // What one act sets off leaves in any order.
    expect(told.toSorted()).toEqual(expected.toSorted());
  });
});
