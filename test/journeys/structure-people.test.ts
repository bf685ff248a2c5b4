import { codeIn, type Mail, openSystem, type System } from '../support/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem('2026-11-21T08:00:00.000Z');
}, 240_000);
afterAll(() => system.stop());

const emailOf = (account: string) => `${account}@exemple.fr`;
const send = (id: string, command: string, as: string, body: object = {}) =>
  system.post(`/api/62/structures/${id}/${command}`, { as, body });

const mailsTo = async (account: string): Promise<Mail[]> =>
  (await system.mails()).filter(({ to }) => to.split(', ').includes(emailOf(account)));

const codeFor = async (account: string): Promise<string> =>
  String(codeIn((await mailsTo(account)).find((mail) => codeIn(mail) !== null)));

const mine = async (as: string) => {
  const { councils } = (await system.get('/api/me', { as })).body as {
    councils: { structures: { id: string; name: string; role: string; offeredUntil?: string }[] }[];
  };
  return councils.flatMap(({ structures }) => structures);
};

const NAME = 'Association fictive du guichet';
let id = '';

describe('a structure that an officer declares at the counter (PRC-04)', () => {
  it('is asked for by an officer only', async () => {
    const body = {
      number: 'W629999998',
      name: NAME,
      representative: { name: 'Ida Petit', email: emailOf('ida') },
      assistance: { askedOn: '2026-11-20', by: 'COUNTER' },
    };
    expect((await system.post('/api/62/structures', { as: 'ida', body })).status).toBe(403);
    const declared = await system.post('/api/62/structures', { as: 'instructrice', body });
    expect(declared).toMatchObject({ status: 201, body: { state: 'declared' } });
    id = String(declared.body['id']);
    expect(await mine('instructrice')).toEqual([]);
  });

  it('is its representative’s with the code of the letter, once', async () => {
    const code = await codeFor('ida');
    expect((await send(id, 'acceptInvitation', 'ida', { code })).status).toBe(200);
    expect(await mine('ida')).toEqual([
      {
        id,
        name: NAME,
        role: 'representative',
        applications: [],
        labels: [],
        controls: [],
        appeals: [],
        misuses: [],
      },
    ]);
    expect((await send(id, 'acceptInvitation', 'leo', { code })).body).toMatchObject({
      type: 'urn:label-ess:unknown-invitation',
    });
    expect((await send(id, 'invite', 'instructrice', who('leo', 'representative'))).body).toMatchObject({
      type: 'urn:label-ess:structure-has-representative',
    });
  });
});

const who = (account: string, role: string) => ({
  name: `Nom de ${account}`,
  email: emailOf(account),
  role,
});

type People = {
  people: { person: string; role: string; email: string }[];
  invitations: { role: string; email: string }[];
};
const people = async (as: string) => (await system.get(`/api/62/structures/${id}/people`, { as })).body;
const personOf = async (account: string): Promise<string> =>
  ((await people('instructrice')) as People).people.find(({ email }) => email === emailOf(account))?.person ??
  '';

describe('the people of a structure (A9)', () => {
  it('are invited by who represents it, and seen by it and the service alone', async () => {
    expect((await send(id, 'invite', 'ida', who('leo', 'preparer'))).status).toBe(200);
    expect(await people('ida')).toMatchObject({
      people: [{ role: 'representative', name: 'Ida Petit', email: emailOf('ida'), since: '2026-11-21' }],
      invitations: [{ role: 'preparer', email: emailOf('leo') }],
    });
    expect((await system.get(`/api/62/structures/${id}/people`, { as: 'auditrice' })).status).toBe(403);
    expect((await system.get(`/api/62/structures/${id}/people`, { as: 'leo' })).status).toBe(404);
    expect((await send(id, 'acceptInvitation', 'leo', { code: await codeFor('leo') })).status).toBe(200);
    expect(await mine('leo')).toMatchObject([{ id, role: 'preparer' }]);
    expect((await send(id, 'invite', 'leo', who('mia', 'reader'))).status).toBe(403);
  });

  it('never lose the last who represents it', async () => {
    expect((await send(id, 'leave', 'ida')).body).toMatchObject({
      type: 'urn:label-ess:last-representative',
    });
    const person = await personOf('ida');
    expect((await send(id, 'removePerson', 'ida', { person })).status).toBe(422);
  });

  it('hand the representation over with both consents, and letters then go to the new one', async () => {
    expect((await send(id, 'acceptTransfer', 'leo')).status).toBe(422);
    expect((await send(id, 'offerTransfer', 'ida', { to: await personOf('leo') })).status).toBe(200);
    expect(await mine('leo')).toMatchObject([{ offeredUntil: expect.stringMatching(/^2026-12-21/) }]);
    const letter = (await mailsTo('leo')).find(({ subject }) => subject.includes('représenter'));
    expect(letter?.subject).toContain(NAME);
    expect((await send(id, 'acceptTransfer', 'leo')).status).toBe(200);
    expect(await mine('ida')).toEqual([]);
    expect(await mine('leo')).toMatchObject([{ id, role: 'representative' }]);
    expect((await system.get(`/api/62/structures/${id}`, { as: 'ida' })).status).toBe(404);
  });

  it('say in no log who they are', () => {
    expect(system.logs()).not.toMatch(/@exemple\.fr|Nom de|Ida Petit/);
  });
});

describe('what is sent wrongly', () => {
  it.each([
    ['invite', { name: 'X', email: 'personne', role: 'preparer' }, 400],
    ['invite', { name: 'X', email: 'x@exemple.fr', role: 'officer' }, 400],
    ['removePerson', { person: 'x' }, 400],
    ['removePerson', { person: '00000000-0000-4000-8000-000000000000' }, 422],
    ['offerTransfer', { to: '00000000-0000-4000-8000-000000000000' }, 422],
    ['withdrawInvitation', { invitation: 'A'.repeat(43) }, 422],
  ])('%s %j is %i', async (command, body, status) => {
    expect((await send(id, command, 'leo', body)).status).toBe(status);
  });
});
