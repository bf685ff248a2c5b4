import type { Fact } from '../../events/catalogue.ts';
import type { Envelope } from '../../events/fact.ts';
import { escalationLetter } from '../../functions/letters/escalation-letter.ts';
import { invitationLetter } from '../../functions/letters/people-letters.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { APPLICATION } from '../support/ids.ts';
import { dossierLetterText, inDefaultWords } from '../support/letter-text.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const profile = sample('CouncilEstablished.v1').data;
const { contact, remedies } = profile;

const recorded = (type: Parameters<typeof sample>[0], other: object = {}) =>
  ({ id: 'f', ...sample(type, other) }) as unknown as Envelope;

type Around = { decided?: Envelope | null; personal?: Record<string, string> | null; past?: object[] };
const dossierAfter = (facts: readonly object[]) =>
  thingWith(application, [sample('ApplicationSubmitted.v1'), ...facts] as Fact[], APPLICATION)
    .context as ApplicationContext;

/** The words of a letter, with plain spaces. */
const write = (
  fact: Envelope,
  { decided = null, personal = null, past = [] }: Around = {},
): Promise<string> =>
  dossierLetterText({
    fact,
    profile,
    dossier: dossierAfter(past),
    origin: 'https://label.exemple.fr',
    personal,
    past: [recorded('ApplicationSubmitted.v1'), ...past, fact] as Envelope[],
    officer: null,
    decided,
  });

it('an invitation holds its code on a line of its own', () => {
  const council = { profile, origin: 'https://label.exemple.fr' };
  const { text } = inDefaultWords(invitationLetter(council, 'Ada', 'le-code'));
  expect(text.split('\n')).toContain('le-code');
});

describe('missing items', () => {
  const asked = recorded('MissingItemsRequested.v1');
  const acceptance = sample('ApplicationSubmitted.v1', { silenceRegime: 'ACCEPTANCE' });

  it('are named with why, until when, and what they do to a rejection (INC-01, INC-03)', async () => {
    const text = await write(asked, { personal: { STATUTS: 'la version signée' } });
    expect(text).toContain('– Statuts en vigueur : la version signée');
    for (const word of ['23 décembre 2026', '1er février 2027', '22 février 2027', 'vaut rejet'])
      expect(text).toContain(word);
  });

  it('stay named once their reasons are erased', async () => {
    expect(await write(asked)).toContain('– Statuts en vigueur\n');
  });

  it('stop an acceptance from running (INC-02)', async () => {
    const dossier = thingWith(application, [acceptance], APPLICATION).context as ApplicationContext;
    const about = { profile, dossier, origin: 'o', personal: null, past: [], officer: null, decided: null };
    expect(await dossierLetterText({ ...about, fact: asked })).toContain(
      'le silence ne vaut jamais acceptation',
    );
  });

  it('are told to the service as they come, and to the applicant when they are late', async () => {
    expect(await write(recorded('MissingItemProvided.v1'))).toContain('le dossier est complet');
    expect(await write(recorded('MissingItemProvided.v1', { left: 2 }))).toContain(
      '2 éléments sont encore attendus',
    );
    const late = await write(recorded('MissingItemsOverdue.v1'), {
      past: [sample('MissingItemsRequested.v1')],
    });
    expect(late).toContain('votre demande est rejetée');
    expect(late).toContain('22 février 2027');
  });
});

describe('what ends a request', () => {
  it.each([
    ['ApplicationFoundInadmissible.v1', ['Hors du territoire', '5 février 2027', '8 février 2027']],
    ['DecisionDeferred.v1', ['Hors du territoire', 'Le délai continue de courir', '1er février 2027']],
    ['ApplicationWithdrawn.v1', ['5 décembre 2026']],
    [
      'ImplicitDecisionReached.v1',
      ['est rejetée', 'L232-4', '1er avril 2027', '2 avril 2027', remedies.authority, remedies.court],
    ],
    ['ImplicitAcceptanceCertified.v1', ['62-D-2026-0001', 'Les Semeurs', '1er février 2027', 'L232-3']],
    ['ImplicitRejectionQuestioned.v1', ['3 mars 2027']],
  ] as const)('%s', async (type, words) => {
    const text = await write(recorded(type), { personal: { reason: 'Hors du territoire' } });
    for (const word of words) expect(text).toContain(word);
  });

  it('the reasons of a rejection by silence stand in their order (SIL-07)', async () => {
    const personal = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [String(n), `raison ${n}`]));
    const text = await write(recorded('ImplicitRejectionExplained.v1'), { personal });
    expect(text.match(/raison \d+/g)).toEqual(Array.from({ length: 11 }, (_, n) => `raison ${n}`));
    expect(text).toContain('21 avril 2027');
    expect(text).toContain(remedies.court);
  });
});

it('warns the service, and at the last warning asks for a decision (SIL-09)', async () => {
  const warned = (days: number) => write(recorded('LimitApproached.v1', { days }));
  expect(await warned(30)).toContain('dans 30 jours');
  expect(await warned(30)).not.toContain('maintenant');
  expect(await warned(5)).toContain('Faites signer maintenant');
  expect(await write(recorded('LimitApproached.v1', { limit: 'acknowledgement', days: 3 }))).toContain(
    'Il n’est pas parti',
  );
});

describe('tells the service in person how much of a limit is spent (B12)', () => {
  const told = (limit: string, share: number, silenceRegime = 'REJECTION') => {
    const filed = sample('ApplicationSubmitted.v1', { silenceRegime });
    const letter = escalationLetter({
      fact: recorded('LimitEscalated.v1', {
        limit,
        share,
        upTo: share === 100 ? 'ADMINISTRATOR' : 'OFFICER',
      }),
      profile,
      dossier: thingWith(application, [filed], APPLICATION).context as ApplicationContext,
      origin: 'https://label.exemple.fr',
    });
    const { subject, text } = inDefaultWords(letter);
    return `${subject}\n${text}`.replaceAll('\u00a0', ' ');
  };

  it.each([
    ['acknowledgement', 'L’accusé de réception de cette demande est dû le 1er février 2027'],
    ['implicitDecision', 'Le silence vaudra décision le 1er février 2027'],
    ['agenda', 'se ferme le 1er février 2027. Le dossier n’y est pas inscrit'],
    ['reasons', 'sont dus à la structure le 1er février 2027'],
  ])('%s, while there is time', (limit, words) => {
    for (const word of [
      'Les Semeurs : un délai est écoulé à 50 %',
      words,
      'à la personne qui suit le dossier',
    ])
      expect(told(limit, 50)).toContain(word);
    expect(told(limit, 50)).not.toContain('administration du service');
  });

  it.each([
    ['acknowledgement', 'Il n’est pas parti'],
    ['implicitDecision', 'Le silence a valu décision le 1er février 2027 : la demande est rejetée'],
    ['agenda', 's’est fermé le 1er février 2027'],
    ['reasons', 'Elle ne les a pas reçus'],
  ])('%s, once it has gone by', (limit, words) => {
    for (const word of ['Les Semeurs : un délai est passé', words, 'à l’administration du service'])
      expect(told(limit, 100)).toContain(word);
  });

  it('that silence has accepted, where it does', () => {
    expect(told('implicitDecision', 100, 'ACCEPTANCE')).toContain('la demande est acceptée');
  });
});

/** A reason that the signatory wrote. */
const because = (found: string) => ({ criterion: null, title: null, law: null, found, wouldMeet: [] });

describe('the notification', () => {
  const notified = recorded('DecisionNotified.v1');

  it('of a refusal gives reasons, author, remedies with their last days, and the mention of the engine', async () => {
    const reasons = ['Article 1er de la loi : partage des bénéfices.'];
    const decided = recorded('ApplicationDecided.v1', {
      outcome: 'REFUSED',
      validUntil: null,
      termMonths: null,
      reasons: reasons.map(because),
      quality: 'La Présidente du Département',
    });
    const text = await write(notified, { decided });
    for (const word of [
      'ne vous est pas attribué',
      ...reasons,
      'La Présidente du Département',
      '26 mars 2027',
      '29 mars 2027',
      ...Object.values(remedies),
      'traitement algorithmique',
      'CADA',
    ])
      expect(text).toContain(word);
  });

  it('of an award names the conditions that it depends on, and by when (F7)', async () => {
    const conditions = [
      { text: 'Publier le bilan social.', dueOn: '2027-06-30' },
      { text: 'Élire une personne salariée au conseil.', dueOn: '2027-12-31' },
    ];
    const text = await write(notified, {
      decided: recorded('ApplicationDecided.v1', {
        conditions,
        reasons: [because('Article 3 de la charte.')],
      }),
    });
    for (const word of ['sous ces conditions', 'bilan social. Échéance : 30 juin 2027', '31 décembre 2027'])
      expect(text).toContain(word);
    expect(await write(notified, { decided: recorded('ApplicationDecided.v1') })).not.toContain(
      'conditions :',
    );
  });

  it('of an award gives its term', async () => {
    const decided = recorded('ApplicationDecided.v1', { outcome: 'GRANTED', validUntil: '2029-01-21' });
    expect(await write(notified, { decided })).toContain('21 janvier 2029');
  });
});

it('the report gives the last day to reply, and that a reply is attached as it is (B16, M18)', async () => {
  const text = await write(recorded('ReportPublished.v1'));
  for (const word of ['15 janvier 2027', 'telle que vous l’écrivez', contact.email])
    expect(text).toContain(word);
});

it('no other fact calls for a letter', async () => {
  expect(await write(recorded('ReviewConcluded.v1'))).toBe('');
});
