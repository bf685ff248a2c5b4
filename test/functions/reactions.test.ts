import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import type { Envelope } from '../../events/fact.ts';
import { makeEffects } from '../../functions/adapters/effects.ts';
import { deployedSubjects } from '../../functions/adapters/deployed-subjects.ts';
import type { Store } from '../../functions/ports.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { evolve, toStored } from '../../workflows/kernel/history.ts';
import type { FactBody, Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import { labelNumber } from '../../workflows/label/label-number.ts';
import { memberKey } from '../../workflows/kernel/rows.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { structure } from '../../workflows/structure/structure.workflow.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { instant, STRUCTURE, uuid } from '../support/ids.ts';
import { serveMemorySite } from '../support/memory-site.ts';
import { sample } from '../support/sample-facts.ts';

type Handler = (event: EventBridgeEvent<string, unknown>) => Promise<unknown>;

let engine: TestEngine;
let store: Store;
const AT = instant('2027-01-21T12:00:00.000Z');
const ACCOUNT = { region: 'eu-west-3', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
const ses = mockClient(SESv2Client);
const kms = mockClient(KMSClient);

const loadHandlers = async () => {
  const [advance, award, mail, call, register, sweep] = await Promise.all([
    import('../../functions/reactions/advance-application.ts'),
    import('../../functions/reactions/award-label.ts'),
    import('../../functions/reactions/send-mail.ts'),
    import('../../functions/reactions/call-members.ts'),
    import('../../functions/projections/publish-register.ts'),
    import('../../functions/deadlines/sweep.ts'),
  ]);
  return {
    advance: advance.handler,
    award: award.handler,
    mail: mail.handler,
    call: call.handler,
    register: register.handler,
    sweep: sweep.handler,
  };
};
let site: Awaited<ReturnType<typeof serveMemorySite>>;
let handlers: Record<'advance' | 'award' | 'mail' | 'call' | 'register' | 'sweep', Handler>;

beforeAll(async () => {
  engine = await openEngine();
  site = await serveMemorySite();
  Object.assign(process.env, {
    SITE_BUCKET: 'site',
    AWS_ENDPOINT_URL_S3: site.endpoint,
    LEDGER_TABLE: engine.tables.ledger,
    STATE_TABLE: engine.tables.state,
    SUBJECTS_TABLE: engine.tables.subjects,
    SUBJECTS_KEY_ID: 'key',
    PUBLIC_ORIGIN: 'http://localhost:1',
    MAIL_FROM: 'label@exemple.fr',
    MAIL_CONFIGURATION: 'mails',
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
  });
  kms
    .on(GenerateDataKeyCommand)
    .resolves({ Plaintext: Buffer.alloc(32, 1), CiphertextBlob: Buffer.from('w') });
  kms.on(DecryptCommand).resolves({ Plaintext: Buffer.alloc(32, 1) });
  store = engine.store(deployedSubjects(engine.db));
  handlers = await loadHandlers();
  await write(council, '62', [sample('CouncilEstablished.v1'), sample('RulesAdopted.v1')]);
  const profile = sample('CouncilEstablished.v1').data;
  const Item = { pk: '62#council#62', sk: 'profile', ...profile };
  await engine.db.send(new PutCommand({ TableName: engine.tables.state, Item }));
  const personal = { subject: 'declared', values: { name: 'Ada', email: 'ada@exemple.fr' } };
  await write(structure, STRUCTURE, [
    { ...sample('StructureDeclared.v1'), personal },
    sample('RegisterRead.v1'),
  ]);
});
afterAll(() => {
  site.stop();
  return engine.stop();
});

/** Records facts as they are, one version each, whatever rule would have proposed them. */
const write = async (workflow: Workflow, id: string, facts: readonly FactBody[]): Promise<Envelope[]> => {
  const by = { kind: 'system', cause: 'test' } as const;
  for (const fact of facts) {
    const loaded = await store.load(workflow, '62', id);
    const { personal: _personal, ...body } = fact;
    const version = loaded.thing.version + 1;
    const next = evolve(workflow, loaded.thing, { ...body, at: AT, by, version }) as Thing;
    const answer = { id, workflow: workflow.name, state: '', version };
    await store.append(workflow, {
      loaded,
      at: AT,
      decision: { by, facts: [fact], rows: [], next: toStored(next) },
      command: { id: `write-${id}-${answer.version}`, receipt: { fingerprint: 'f', body: answer } },
    });
  }
  return store.facts('62', workflow.name, id);
};

const event = (fact: Envelope, time: string = AT): EventBridgeEvent<string, unknown> =>
  ({
    time,
    detail: {
      factId: fact.id,
      type: fact.type,
      council: '62',
      thing: `62#${fact.workflow}#${fact.thing}`,
      version: String(fact.version),
    },
  }) as EventBridgeEvent<string, unknown>;

const decidedOn = async (id: string, outcome: object = {}, asked: object = {}): Promise<Envelope> => {
  const facts = await write(application, id, [
    sample('ApplicationSubmitted.v1', asked),
    sample('ApplicationDecided.v1', outcome),
  ]);
  const decided = facts.at(-1);
  if (decided === undefined) throw new Error('nothing was decided');
  return decided;
};
const granted = { outcome: 'GRANTED', decidedOn: '2027-01-21', validUntil: '2029-01-21', termMonths: 24 };
const rowOf = async (pk: string, sk: string) => {
  const { Item } = await engine.db.send(
    new GetCommand({ TableName: engine.tables.state, Key: { pk, sk }, ConsistentRead: true }),
  );
  return Item;
};
const publicRow = (number: string) => rowOf(`label#${number}`, 'public');

describe('a decision that grants', () => {
  it('makes one label, however often and at whatever instant it is told; the next takes the next number', async () => {
    const first = await decidedOn(uuid('1'), granted);
    await handlers.award(event(first));
    await Promise.all([handlers.award(event(first)), handlers.award(event(first))]);
    await handlers.award(event(first, '2027-01-22T13:00:00.000Z'));
    expect(await publicRow('62-ESS-2027-0001-9')).toMatchObject({ validUntil: '2029-01-21' });
    expect(await publicRow('62-ESS-2027-0002-7')).toBeUndefined();
    await handlers.award(event(await decidedOn(uuid('2'), granted)));
    expect(await publicRow('62-ESS-2027-0002-7')).toMatchObject({ number: '62-ESS-2027-0002-7' });
  });

  it('is the only one that does: a refusal makes none', async () => {
    const refused = { outcome: 'REFUSED', validUntil: null, termMonths: null };
    await handlers.award(event(await decidedOn(uuid('3'), refused)));
    expect(await publicRow('62-ESS-2027-0003-5')).toBeUndefined();
  });

  it('makes a label of each, however many are told at one instant', async () => {
    const year = { ...granted, decidedOn: '2028-01-21', validUntil: '2030-01-21' };
    const many: Envelope[] = [];
    for (let one = 0; one < 16; one += 1) many.push(await decidedOn(randomUUID(), year));
    await Promise.all(many.map((fact) => handlers.award(event(fact))));
    expect(await rowOf('62#labelNumbers', '2028')).toMatchObject({ last: many.length });
  });

  it('makes one of a structure whose municipality no register tells, and names none that Sirene does not (REG-04)', async () => {
    const partly = { partialDiffusion: true, seatCommune: null, seatInTerritory: null };
    await write(structure, STRUCTURE, [sample('RegisterRead.v1', partly)]);
    await handlers.award(event(await decidedOn(randomUUID(), { ...granted, decidedOn: '2029-01-22' })));
    expect(await publicRow(labelNumber('62', 2029, 1))).toMatchObject({
      holder: { name: 'Nom non diffusé', commune: null, siren: '000000018' },
    });
    await write(structure, STRUCTURE, [sample('RegisterRead.v1')]);
  });

  it('covers the one establishment for which it was asked, or the whole structure', async () => {
    const year = { ...granted, decidedOn: '2030-01-21', validUntil: '2032-01-21' };
    const establishment = '00000001800010';
    await handlers.award(event(await decidedOn(randomUUID(), year, { establishment })));
    await handlers.award(event(await decidedOn(randomUUID(), year)));
    expect(await publicRow(labelNumber('62', 2030, 1))).toMatchObject({ establishment });
    expect(await publicRow(labelNumber('62', 2030, 2))).toMatchObject({ establishment: null });
  });

  it('stands as it was made when its structure has changed before it is told again', async () => {
    const fact = await decidedOn(randomUUID(), { ...granted, decidedOn: '2026-01-21' });
    await handlers.award(event(fact));
    await write(structure, STRUCTURE, [sample('RegisterRead.v1', { seatCommune: '62498' })]);
    await handlers.award(event(fact));
    expect(await rowOf('62#labelNumbers', '2026')).toMatchObject({ last: 1 });
  });
});

const CONDITIONS = [{ text: 'Publier le bilan social.', dueOn: '2027-06-30' }];

it('an opinion that is told before its item was placed reaches its dossier, and neither is passed on twice', async () => {
  const [id, point] = [uuid('d'), uuid('f')];
  await write(application, id, [
    sample('ApplicationSubmitted.v1'),
    sample('ReviewStarted.v1'),
    sample('ReviewConcluded.v1'),
  ]);
  const [placed, , , given] = await write(item, point, [
    sample('ItemPlaced.v1', { application: id }),
    sample('VoteOpened.v1'),
    sample('VoteClosed.v1'),
    sample('OpinionGiven.v1', { application: id, conditions: CONDITIONS }),
  ]);
  if (placed === undefined || given === undefined) throw new Error('no opinion');
  await handlers.advance(event(given));
  await handlers.advance(event(placed));
  await Promise.all([handlers.advance(event(given)), handlers.advance(event(placed))]);
  const facts = await store.facts('62', 'application', id);
  expect(facts.map(({ type }) => type).slice(3)).toEqual([
    'ApplicationPlacedOnAgenda.v1',
    'OpinionReceived.v1',
  ]);
  expect(facts.at(-1)?.data).toMatchObject({ opinion: 'FAVOURABLE', conditions: CONDITIONS });
});

it('an annulled vote takes its opinion back, and the next one gives another, in any order of notices (D14)', async () => {
  const id = uuid('e');
  await write(application, id, [
    sample('ApplicationSubmitted.v1'),
    sample('ReviewStarted.v1'),
    sample('ReviewConcluded.v1'),
  ]);
  const again = [
    sample('VoteOpened.v1', { round: 2 }),
    sample('VoteClosed.v1', { round: 2 }),
    sample('OpinionGiven.v1', { application: id, opinion: 'UNFAVOURABLE' }),
  ];
  const facts = await write(item, uuid('c'), [
    sample('ItemPlaced.v1', { application: id }),
    sample('VoteOpened.v1'),
    sample('VoteClosed.v1'),
    sample('OpinionGiven.v1', { application: id }),
    sample('VoteAnnulled.v1', { application: id }),
    ...again,
  ]);
  const [annulled, last] = [facts[4], facts.at(-1)];
  if (annulled === undefined || last === undefined) throw new Error('nothing was annulled');
  await handlers.advance(event(last));
  await handlers.advance(event(annulled));
  const types = (await store.facts('62', 'application', id)).map(({ type }) => type);
  expect(types.slice(3)).toEqual([
    'ApplicationPlacedOnAgenda.v1',
    'OpinionReceived.v1',
    'OpinionAnnulled.v1',
    'OpinionReceived.v1',
  ]);
});

it('what a person sent under the id of a fact does not pass for what follows from that fact', async () => {
  const id = uuid('a');
  await write(application, id, [
    sample('ApplicationSubmitted.v1'),
    sample('ReviewStarted.v1'),
    sample('ReviewConcluded.v1'),
  ]);
  const [placed] = await write(item, uuid('b'), [sample('ItemPlaced.v1', { application: id })]);
  if (placed === undefined) throw new Error('nothing was placed');
  const receipt = {
    pk: `62#application#${id}`,
    sk: `command#${placed.id}`,
    fingerprint: 'f',
    state: 'x',
    version: 1,
  };
  await engine.db.send(new PutCommand({ TableName: engine.tables.state, Item: receipt }));
  await expect(handlers.advance(event(placed))).rejects.toThrow('command-id-reused');
});

it('a register entry follows the latest version, and no late notice writes over it', async () => {
  const number = '62-ESS-2027-0009-2';
  const [awarded] = await write(label, uuid('4'), [sample('LabelAwarded.v1', { number })]);
  if (awarded === undefined) throw new Error('no label');
  const entry = { ...(await publicRow('62-ESS-2027-0001-9')), pk: `label#${number}`, number };
  await engine.db.send(new PutCommand({ TableName: engine.tables.state, Item: entry }));
  await handlers.register(event(awarded));
  expect(await rowOf('62#register', `entry#${number}`)).toMatchObject({ number, version: 1 });
  const newer = { pk: '62#register', sk: `entry#${number}`, number, version: 5 };
  await engine.db.send(new PutCommand({ TableName: engine.tables.state, Item: newer }));
  await handlers.register(event(awarded));
  expect(await rowOf('62#register', `entry#${number}`)).toEqual(newer);
  expect(site.text(`flux/62/labels/${number}.atom`)).toContain(number);
  expect(JSON.parse(site.text('donnees/62/changements.json') ?? '')).toMatchObject({
    changes: [{ number, version: 1, kind: 'AWARDED' }],
  });
});

describe('a convocation', () => {
  const seats = [
    { member: 1, kind: 'TITULAR', startsOn: '2026-09-02', termEndsOn: '2031-09-01' },
    { member: 2, kind: 'ALTERNATE', startsOn: '2026-09-02', termEndsOn: '2031-09-01' },
    { member: 3, kind: 'TITULAR', startsOn: '2027-01-21', termEndsOn: '2031-09-01' },
    { member: 4, kind: 'TITULAR', startsOn: '2026-09-02', termEndsOn: '2027-01-20' },
    { member: 5, kind: 'TITULAR', startsOn: '2026-09-02', termEndsOn: '2031-09-01' },
  ];
  /** Their names are sealed with an invitation, but for the last, who is erased. */
  const seat = async ({ member, ...mandate }: (typeof seats)[number]): Promise<void> => {
    const personal = {
      subject: `62-invitation-${member}`,
      values: { name: `Membre ${member}`, email: `membre-${member}@exemple.fr`, code: 'c' },
    };
    const sealed = { fact: `62-1-${member}`, subject: personal.subject };
    if (member !== 5) {
      const { items } = await deployedSubjects(engine.db).seal(
        sealed.fact,
        personal.subject,
        personal.values,
      );
      for (const Item of items)
        await engine.db.send(new PutCommand({ TableName: engine.tables.subjects, Item }));
    }
    const Item = {
      ...memberKey('62', 'council', '62', member),
      member,
      college: 1,
      seat: member,
      chair: false,
      person: null,
      named: sealed,
      sealed,
      ...mandate,
    };
    await engine.db.send(new PutCommand({ TableName: engine.tables.state, Item }));
  };
  const effect = (fact: Envelope, member: number) =>
    rowOf(`62#session#${fact.thing}`, `effect#mail#${fact.id}#000${member}`);
  const addresses = () =>
    ses
      .commandCalls(SendEmailCommand)
      .flatMap(({ args: [{ input }] }) => input.Destination?.ToAddresses ?? [])
      .toSorted();
  const convened = async (id: string): Promise<Envelope> => {
    const facts = await write(session, id, [sample('SessionScheduled.v1'), sample('SessionConvened.v1')]);
    const last = facts.at(-1);
    if (last === undefined) throw new Error('nobody was convened');
    return last;
  };
  const CALLED = [1, 2, 4].map((member) => `membre-${member}@exemple.fr`);
  beforeAll(async () => {
    for (const each of seats) await seat(each);
  });
  beforeEach(() => ses.reset());

  it('goes to each who sits that day, apart, once, however often it is told (DEL-03)', async () => {
    ses.on(SendEmailCommand).resolves({});
    const fact = await convened(uuid('b'));
    await Promise.all([handlers.call(event(fact)), handlers.call(event(fact))]);
    await handlers.call(event(fact, '2027-01-22T13:00:00.000Z'));
    expect(addresses()).toEqual(CALLED);
    expect((await effect(fact, 2))?.['doneAt']).toBeDefined();
    expect(await effect(fact, 5)).toBeUndefined();
  });

  it('in doubt for one member is listed for a person, and the others get theirs', async () => {
    ses.on(SendEmailCommand).resolvesOnce({}).rejectsOnce(new Error('timeout')).resolves({});
    const fact = await convened(uuid('c'));
    await handlers.call(event(fact));
    await handlers.call(event(fact));
    expect(addresses()).toEqual(CALLED);
    expect(await effect(fact, 2)).toMatchObject({ list: '62#aside', factType: 'SessionConvened.v1' });
    expect((await effect(fact, 4))?.['doneAt']).toBeDefined();
  });

  it('is written to nobody of a session that was only scheduled', async () => {
    const facts = await write(session, uuid('d'), [
      sample('SessionScheduled.v1'),
      sample('SessionRelocated.v1', { convened: false }),
    ]);
    for (const fact of facts.slice(1)) await handlers.call(event(fact));
    expect(addresses()).toEqual([]);
  });
});

describe('a mail', () => {
  const effect = (fact: Envelope) => rowOf(`62#application#${fact.thing}`, `effect#mail#${fact.id}`);
  const submitted = async (id: string): Promise<Envelope> => {
    const [fact] = await write(application, id, [sample('ApplicationSubmitted.v1')]);
    if (fact === undefined) throw new Error('nothing was submitted');
    return fact;
  };
  beforeEach(() => ses.reset());

  it('leaves once, however often its fact is told, and is marked done', async () => {
    ses.on(SendEmailCommand).resolves({});
    const fact = await submitted(uuid('5'));
    await Promise.all([handlers.mail(event(fact)), handlers.mail(event(fact))]);
    await handlers.mail(event(fact, '2027-01-22T13:00:00.000Z'));
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
    const mark = await effect(fact);
    expect(mark).toMatchObject({ letter: 'receipt', letterVersion: 0 });
    expect(mark?.['doneAt']).toBeDefined();
    expect(mark?.['list']).toBeUndefined();
  });

  it('whose sending is in doubt is never sent again by itself: it is listed for a person (P11)', async () => {
    ses.on(SendEmailCommand).rejects(new Error('timeout'));
    const fact = await submitted(uuid('6'));
    await handlers.mail(event(fact));
    ses.on(SendEmailCommand).resolves({});
    await handlers.mail(event(fact));
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
    expect(await effect(fact)).toMatchObject({ list: '62#aside' });
  });

  it('that lacks what the law wants said does not leave, and is listed once with what it lacks (E1)', async () => {
    // Its reason is erased: a refusal without one would start time limits that nobody may oppose (DEC-05).
    const [, fact] = await write(application, uuid('8'), [
      sample('ApplicationSubmitted.v1'),
      sample('ApplicationFoundInadmissible.v1'),
    ]);
    await handlers.mail(event(fact!));
    await handlers.mail(event(fact!));
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(0);
    const mark = await effect(fact!);
    expect(mark).toMatchObject({ list: '62#aside', letter: 'inadmissible', lacking: ['reason'] });
    expect(mark?.['doneAt']).toBeUndefined();
  });

  it('is begun by one attempt alone, which knows its mark again when the reply to it was lost', async () => {
    const client = new DynamoDBClient({ endpoint: engine.endpoint, ...ACCOUNT });
    client.middlewareStack.add((next) => async (call) => (await next(call), next(call)), {
      step: 'finalizeRequest',
      name: 'a first reply that is lost',
    });
    const lossy = makeEffects(DynamoDBDocumentClient.from(client), engine.tables.state);
    const effects = makeEffects(engine.db, engine.tables.state);
    const fact = await submitted(uuid('9'));
    expect(await lossy.begin(fact, 'mail', AT)).toBe(true);
    expect(await lossy.begin(fact, 'mail', AT)).toBe(false);
    expect(await effects.begin(fact, 'mail', AT)).toBe(false);
    client.destroy();
  });

  describe('of a dossier of which much was said', () => {
    const send = DynamoDBDocumentClient.prototype.send;
    let read = 0;
    /** Counts the facts that are read. */
    beforeAll(() => {
      DynamoDBDocumentClient.prototype.send = async function (
        this: DynamoDBDocumentClient,
        ...call: never[]
      ) {
        const answer = await (send as (...call: never[]) => Promise<{ Items?: { factId?: string }[] }>).apply(
          this,
          call,
        );
        read += (answer.Items ?? []).filter(({ factId }) => factId !== undefined).length;
        return answer;
      } as typeof send;
    });
    afterAll(() => {
      DynamoDBDocumentClient.prototype.send = send;
    });

    /** The words of a message, whose lines are folded and whose other signs are written in hexadecimal (RFC 2045). */
    const textOf = (message: Uint8Array): string =>
      Buffer.from(
        Buffer.from(message)
          .toString('latin1')
          .replaceAll('=\r\n', '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) =>
            String.fromCodePoint(Number.parseInt(code, 16)),
          ),
        'latin1',
      )
        .toString('utf8')
        .replaceAll('\u00a0', ' ');

    const SAID = Array.from({ length: 12 }, () => sample('NoteWritten.v1'));
    const ACCOUNTS = { kind: 'DOCUMENT', name: 'COMPTES', title: 'Comptes annuels' };
    const items = [...sample('MissingItemsRequested.v1').data.items, ACCOUNTS];
    const asked = sample('MissingItemsRequested.v1', { items });
    const told = async (facts: readonly FactBody[]) => {
      ses.on(SendEmailCommand).resolves({});
      const last = (await write(application, randomUUID(), facts)).at(-1);
      if (last === undefined) throw new Error('nothing was said');
      read = 0;
      await handlers.mail(event(last));
      const [sent] = ses.commandCalls(SendEmailCommand);
      return { text: textOf(sent?.args[0].input.Content?.Raw?.Data ?? new Uint8Array()), read };
    };
    const ACKNOWLEDGED = [
      sample('ApplicationSubmitted.v1'),
      ...SAID,
      asked,
      ...SAID,
      sample('MissingItemProvided.v1'),
      ...SAID,
      sample('ApplicationAcknowledged.v1'),
    ];
    const AFTER = [...SAID, sample('MissingItemProvided.v1', { item: ACCOUNTS })];

    /** Beside what is quoted: the fact itself, and how the structure was declared. */
    const BESIDE = 2;

    it.each([
      ['its acknowledgement', ACKNOWLEDGED, 4],
      ['its receipt again', [...ACKNOWLEDGED, ...AFTER, sample('ReceiptResent.v1')], 4],
    ])('tells %s from what it quotes alone (A10)', async (_, facts, quoted) => {
      const letter = await told(facts);
      expect(letter.text).toContain('Votre dossier n’est pas complet');
      expect(letter.text).toContain('– Comptes annuels');
      expect(letter.text).not.toContain('– Statuts en vigueur');
      expect(letter.read).toBe(BESIDE + quoted);
    });

    it('tells its receipt again, before any acknowledgement, from its filing alone (A10)', async () => {
      const letter = await told([...ACKNOWLEDGED.slice(0, -1), sample('ReceiptResent.v1')]);
      expect(letter.text).toContain('Récépissé du');
      expect(letter.text).not.toContain('Accusé de réception du');
      expect(letter.read).toBe(BESIDE + 1);
    });

    it('tells its decision from what was decided alone (DEC-05)', async () => {
      const reasons = [
        { criterion: null, title: null, law: null, found: 'Article 1er de la loi.', wouldMeet: [] },
      ];
      const decided = sample('ApplicationDecided.v1', { outcome: 'REFUSED', validUntil: null, reasons });
      const before = [sample('ApplicationSubmitted.v1'), ...SAID];
      const letter = await told([...before, decided, ...SAID, sample('DecisionNotified.v1')]);
      expect(letter.text).toContain('– Article 1er de la loi.');
      expect(letter.read).toBe(BESIDE + 1);
    });
  });
});

describe('the sweep', () => {
  const sweepAt = (time: string) => handlers.sweep({ time } as EventBridgeEvent<string, unknown>);
  const id = uuid('7');
  const [renewalOpens, endOfTerm] = [
    instant('2028-07-20T22:00:00.000Z'),
    instant('2029-01-21T23:00:00.000Z'),
  ];
  const word = async () => (await store.load(label, '62', id)).thing.snapshot.value;

  it('passes each deadline once, in order, at its instant and not before', async () => {
    await write(label, id, [{ ...sample('LabelAwarded.v1'), deadlines: { renewalOpens, endOfTerm } }]);
    await sweepAt('2028-07-20T21:59:59.999Z');
    expect(await word()).toEqual({ current: 'active' });
    await Promise.all([sweepAt(renewalOpens), sweepAt(renewalOpens)]);
    expect(await word()).toEqual({ current: 'renewalDue' });
    await sweepAt(endOfTerm);
    await sweepAt(endOfTerm);
    expect(await word()).toBe('expired');
    expect(await store.facts('62', 'label', id)).toHaveLength(3);
  });

  /** A structure with deadlines that its workflow does not know: each is refused when it is due. */
  const stuckWith = async (id: string, deadlines: Record<string, string>) => {
    await write(structure, id, [sample('StructureDeclared.v1')]);
    const Key = { pk: `62#structure#${id}`, sk: 'state' };
    await engine.db.send(
      new UpdateCommand({
        TableName: engine.tables.state,
        Key,
        UpdateExpression: 'SET deadlines = :deadlines, dueShard = :shard, dueAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':deadlines': deadlines, ':shard': 'due#00', ':at': AT },
      }),
    );
    await sweepAt('2029-02-01T00:00:00.000Z');
    return rowOf(Key.pk, Key.sk);
  };

  it('sets aside what is due and refused, so that it delays nothing else', async () => {
    const stuck = uuid('8');
    expect((await stuckWith(stuck, { nothing: AT }))?.['dueShard']).toBeUndefined();
    expect(await store.facts('62', 'structure', stuck)).toHaveLength(1);
  });

  it('keeps awake for what falls due later on the same thing', async () => {
    const later = '2029-06-01T00:00:00.000Z';
    expect(await stuckWith(uuid('9'), { nothing: AT, later })).toMatchObject({ dueAt: later });
  });
});
