import type { Fact } from '../../events/catalogue.ts';
import type { Envelope } from '../../events/fact.ts';
import { makeReceiptView } from '../../functions/queries/application/receipt-view.ts';
import { receiptPage } from '../../web/public/receipt-page.ts';
import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { APPLICATION, DIGEST } from '../support/ids.ts';
import { dossierLetterText } from '../support/letter-text.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const profile = sample('CouncilEstablished.v1').data;
const { contact, remedies } = profile;
const OFFICER = 'Sacha Aubry';
const ON = '2026-12-02T09:00:00.000Z';

/** Words alone: a page has a list where a letter has a colon. */
const plain = (words: string): string => words.replaceAll(/<[^>]*>|\s:/g, ' ').replaceAll(/\s+/g, ' ');
const envelopes = (facts: readonly object[]): Envelope[] =>
  facts.map((fact, index) => ({ at: ON, version: index + 1, rank: 0, ...fact }) as unknown as Envelope);

/** The letter that the last of these facts calls for. */
const letterOf = async (facts: readonly object[], officer: string | null = OFFICER): Promise<string> => {
  const past = envelopes(facts);
  const dossier = thingWith(application, facts as Fact[], APPLICATION).context as ApplicationContext;
  const origin = 'https://label.exemple.fr';
  const around = { profile, dossier, origin, personal: null, past, officer, decided: null };
  return plain(await dossierLetterText({ fact: past.at(-1)!, ...around }));
};

/** The page of a dossier to which these facts happened, and how many of them it read. */
const readPage = async (facts: readonly object[], name: string | null = OFFICER) => {
  let read = 0;
  const view = makeReceiptView({
    store: {
      facts: (_, __, ___, version) => {
        const found = envelopes(facts).filter((fact) => version === undefined || fact.version === version);
        read += found.length;
        return Promise.resolve(found);
      },
      row: ({ sk }) =>
        Promise.resolve(
          sk === 'profile'
            ? { pk: 'p', sk, ...profile }
            : { person: 'p', role: 'officer', since: ON, sealed: { fact: 'f', subject: 's' } },
        ),
    },
    subjects: { openAll: () => Promise.resolve(new Map(name === null ? [] : [['f', { name }]])) },
  });
  const page = plain(receiptPage(await view(thingWith(application, facts as Fact[], APPLICATION))));
  return { page, read };
};
const pageOf = async (facts: readonly object[], name: string | null = OFFICER): Promise<string> =>
  (await readPage(facts, name)).page;

const filed = (silenceRegime: string, other: object = {}) =>
  sample('ApplicationSubmitted.v1', { silenceRegime, ...other });
const acknowledged = (silenceRegime: string, other: object = {}) =>
  sample('ApplicationAcknowledged.v1', { silenceRegime, ...other });
const assigned = sample('ApplicationAssigned.v1');
const asked = sample('MissingItemsRequested.v1');

const ACCEPTANCE = [filed('ACCEPTANCE'), assigned, acknowledged('ACCEPTANCE')];
const REJECTION = [filed('REJECTION'), assigned, acknowledged('REJECTION')];

/** What R112-11-1 and L111-2 want on every acknowledgement: each by itself. */
const ALWAYS = [
  ['the day of receipt', '1er décembre 2026'],
  ['the number', '62-D-2026-0001'],
  ['the service', contact.service],
  ['its postal address', `Adresse postale ${contact.address}`],
  ['its telephone', `Téléphone ${contact.phone}`],
  ['its electronic address', `Courriel ${contact.email}`],
  ['who examines (PRC-06)', OFFICER],
] as const;

const IF_ACCEPTED = [
  [
    'the direction of silence and its day',
    'le 1er février 2027, et si votre dossier est complet, votre demande est acceptée',
  ],
  ['the right to a certificate', 'L232-3'],
] as const;

const IF_REJECTED = [
  ['the direction of silence and its day', 'le 1er février 2027, votre demande est rejetée'],
  ['the right to reasons', 'L232-4'],
  ['the last day to ask the authority again', 'recours gracieux jusqu’au 1er avril 2027'],
  ['the authority', remedies.authority],
  ['the last day to go to court', 'tribunal administratif jusqu’au 2 avril 2027'],
  ['the court', remedies.court],
  ['its address', remedies.courtAddress],
] as const;

describe.each([
  ['ACCEPTANCE', ACCEPTANCE, [...ALWAYS, ...IF_ACCEPTED]],
  ['REJECTION', REJECTION, [...ALWAYS, ...IF_REJECTED]],
] as const)('under %s, the acknowledgement (ACK-03) tells', (_, facts, mentions) => {
  it.each(mentions)('%s, by letter', async (__, words) => {
    expect(await letterOf(facts)).toContain(words);
  });

  it.each(mentions)('%s, on its page', async (__, words) => {
    expect(await pageOf(facts)).toContain(words);
  });
});

describe('an acknowledgement of what is incomplete tells', () => {
  const rejection = [
    filed('REJECTION'),
    asked,
    acknowledged('REJECTION', { implicitDecisionOn: '2027-02-22' }),
  ];
  const acceptance = [filed('ACCEPTANCE'), asked, acknowledged('ACCEPTANCE', { implicitDecisionOn: null })];
  const mentions = [
    ['what is missing', 'Statuts en vigueur', 'Statuts en vigueur'],
    ['until when', '23 décembre 2026', '23 décembre 2026'],
    ['the effect on silence', 's’arrête jusqu’à la réception', 'ne vaut jamais acceptation'],
  ] as const;

  it.each(mentions)('%s (INC-01 to INC-03)', async (_, rejected, accepted) => {
    for (const print of [await letterOf(rejection), await pageOf(rejection)])
      expect(print).toContain(rejected);
    for (const print of [await letterOf(acceptance), await pageOf(acceptance)])
      expect(print).toContain(accepted);
  });

  it('no day that does not run, and not that there is nothing to do (INC-02)', async () => {
    expect(await letterOf(acceptance)).toContain('courra à partir du jour');
    expect(await letterOf(acceptance)).not.toMatch(/null|Vous n’avez rien à faire/);
    expect(await letterOf(ACCEPTANCE)).toContain('Vous n’avez rien à faire');
  });

  it('only what is still awaited', async () => {
    const two = sample('MissingItemsRequested.v1', {
      items: [...asked.data.items, { kind: 'DOCUMENT', name: 'COMPTES', title: 'Comptes annuels' }],
    });
    const came = sample('MissingItemProvided.v1', { left: 1 });
    const print = await pageOf([filed('REJECTION'), two, came]);
    expect(print).toContain('Comptes annuels');
    expect(print).not.toContain('Statuts en vigueur');
    const all = [filed('REJECTION'), asked, sample('ApplicationFoundComplete.v1')];
    expect(await pageOf(all)).not.toContain('Ce qui manque');
  });
});

describe('the letter of a dossier found complete (INC-03)', () => {
  it.each([
    ['ACCEPTANCE', 'le 1er février 2027, votre demande est acceptée'],
    ['REJECTION', 'le 1er février 2027, votre demande est rejetée'],
  ])('tells under %s what silence means, with no condition left', async (regime, words) => {
    const letter = await letterOf([
      filed(regime),
      acknowledged(regime),
      sample('ApplicationFoundComplete.v1'),
    ]);
    expect(letter).toContain('Votre dossier est complet depuis le 1er décembre 2026');
    expect(letter).toContain(words);
    expect(letter).not.toContain('si votre dossier est complet');
  });
});

describe('the registration receipt (ACK-01)', () => {
  it.each(ALWAYS.filter(([, words]) => words !== OFFICER))('tells %s', async (_, words) => {
    expect(await letterOf([filed('REJECTION')])).toContain(words);
    expect(await pageOf([filed('REJECTION')])).toContain(words);
  });

  it('tells the day by which the acknowledgement comes (ACK-02)', async () => {
    expect(await letterOf([filed('REJECTION')])).toContain('15 décembre 2026');
    expect(await pageOf([filed('REJECTION')])).toContain('15 décembre 2026');
  });

  it('binds what was filed by two digests', async () => {
    const other = 'B'.repeat(43);
    const print = await pageOf([filed('REJECTION', { proofsDigest: other })]);
    expect(print).toContain(`Réponses ${DIGEST}`);
    expect(print).toContain(`Pièces ${other}`);
  });

  it('of what came on paper tells its postmark, and where it had come first (PRC-04, PRC-07)', async () => {
    const days = { postmarkedOn: '2026-11-27', receivedElsewhereOn: '2026-11-30', channel: 'POST' };
    const facts = [filed('REJECTION', days)];
    expect(await letterOf(facts)).toContain('cachet du 27 novembre 2026');
    expect(await letterOf(facts)).toContain('le 30 novembre 2026, et nous l’a transmise');
    for (const words of ['27 novembre 2026', '30 novembre 2026', 'par la poste'])
      expect(await pageOf(facts)).toContain(words);
    expect(await letterOf([filed('REJECTION')])).not.toMatch(/cachet|transmise/);
  });
});

describe('the page of a dossier of which much was said', () => {
  const said = Array.from({ length: 40 }, () => sample('NoteWritten.v1'));
  const came = sample('MissingItemProvided.v1', { left: 1 });
  const two = sample('MissingItemsRequested.v1', {
    items: [...asked.data.items, { kind: 'DOCUMENT', name: 'COMPTES', title: 'Comptes annuels' }],
  });
  const complete = sample('ApplicationFoundComplete.v1');
  const lives = [
    ['that was filed', [filed('REJECTION')]],
    ['that was acknowledged', [filed('REJECTION'), acknowledged('REJECTION')]],
    ['that was incomplete then', [filed('REJECTION'), asked, acknowledged('REJECTION')]],
    ['that is complete by now', [filed('REJECTION'), asked, acknowledged('REJECTION'), came, complete]],
    ['that is incomplete since', [filed('REJECTION'), acknowledged('REJECTION'), two, came]],
    [
      'that was found incomplete again',
      [filed('ACCEPTANCE'), asked, acknowledged('ACCEPTANCE'), came, complete, two, came],
    ],
  ] as const;

  it.each(lives)(
    '%s says the same, and reads the facts that it quotes with the last one',
    async (_, facts) => {
      const talked = facts.flatMap((fact) => [fact, ...said]);
      const [short, long] = [await readPage(facts), await readPage(talked)];
      expect(long.page).toBe(short.page);
      // Of the filing, and at most of the request and the acknowledgement twice over.
      expect(long.read).toBeLessThanOrEqual(8);
    },
  );
});

it('a name that was erased leaves the service alone', async () => {
  expect(await letterOf(REJECTION, null)).not.toContain('instruit');
  expect(await pageOf(REJECTION, null)).not.toContain('instruit');
  expect(await pageOf(REJECTION, null)).toContain(contact.service);
});

it('the page says that the day of silence has changed since, never the former alone (INC-02, INC-03)', async () => {
  expect(await pageOf([...REJECTION, asked])).toMatch(
    /Depuis, ce jour a changé\..*22 février 2027, votre demande/,
  );
  const stopped = sample('MissingItemsRequested.v1', { implicitDecisionOn: null });
  expect(await pageOf([...ACCEPTANCE, stopped])).toContain('Depuis, ce délai ne court plus');
  expect(await pageOf(REJECTION)).not.toContain('Depuis');
});

describe('a duplicate (A10)', () => {
  const again = sample('ReceiptResent.v1');
  const bodyOf = (letter: string) =>
    letter.slice('Dossier 62-D-2026-0001 '.length, letter.indexOf(` ${contact.service} ${profile.name}`));

  it('holds both in the very words of the first time, and says that it is one, and of which day', async () => {
    const duplicate = await letterOf([...ACCEPTANCE, asked, again]);
    expect(duplicate).toContain('DUPLICATA, envoyé de nouveau le 8 décembre 2026');
    expect(duplicate).toContain(bodyOf(await letterOf(ACCEPTANCE.slice(0, 1))));
    expect(duplicate).toContain(bodyOf(await letterOf(ACCEPTANCE)));
    expect(duplicate).toContain('Accusé de réception du 2 décembre 2026');
    // What was asked for later was not in it.
    expect(duplicate).not.toContain('Statuts en vigueur');
  });

  it('of a request that is not acknowledged yet is its receipt alone', async () => {
    const duplicate = await letterOf([filed('REJECTION'), again]);
    expect(duplicate).toContain('Récépissé du 2 décembre 2026');
    expect(duplicate).not.toContain('Accusé de réception du');
  });
});
