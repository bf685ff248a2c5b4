import { openPartner } from '../support/partner-link.ts';
import { openSystem, type System } from '../support/system.ts';

const at = '2026-12-02T08:00:00.000Z';
let system: System;
beforeAll(async () => {
  system = await openSystem(at);
}, 240_000);
afterAll(() => system.stop());

it('a partner proposes answers by a link, which saves nothing and is believed while it is a partner (A8)', async () => {
  const { kid, partner, link } = await openPartner();
  const token = await link({
    at,
    number: '000000018',
    answers: { 'GOV-01': { votes: 'ONE_PERSON_ONE_VOTE' } },
  });
  const as = 'candidate-02';
  const open = () => system.post('/api/62/prefill', { as, body: { token } });
  expect((await open()).body).toMatchObject({ type: 'urn:label-ess:link-sender-unknown' });
  const registered = await system.post('/api/62/registerPartner', { as: 'administratrice', body: partner });
  expect(registered.status).toBe(200);
  expect(await open()).toMatchObject({
    status: 200,
    body: { from: { partner: kid, name: partner.name }, structure: { siren: '000000018', id: null } },
  });
  const { body: declared } = await system.post('/api/62/structures', {
    as,
    body: {
      number: '000000018',
      name: 'Les Semeurs',
      representative: { name: 'Ada Petit', email: 'ada@exemple.fr' },
    },
  });
  expect((await open()).body).toMatchObject({
    structure: { id: declared['id'] },
    proposed: [{ criterion: 'GOV-01', field: 'votes', value: 'ONE_PERSON_ONE_VOTE' }],
    refused: [],
  });
  // The same link as a page, without an account; it is in no log (A8).
  const page = await system.get(`/propositions/62?lien=${token}`);
  expect(page).toMatchObject({ status: 200, type: expect.stringContaining('text/html') });
  expect(page.body['text']).toContain(partner.name);
  expect((await system.get(`/propositions/99?lien=${token}`)).status).toBe(404);
  // Of a structure that is not theirs, nobody learns that it has a file (P19).
  const stranger = await system.post('/api/62/prefill', { as: 'candidate-03', body: { token } });
  expect(stranger.body).toMatchObject({ structure: { id: null, name: null } });
  expect(system.logs()).not.toContain(token.slice(0, 60));
  const partners = await system.get('/api/62/councils/62/partners', { as: 'administratrice' });
  expect(partners.body).toMatchObject({ partners: [{ partner: kid, contact: partner.contact }] });
  await system.post('/api/62/revokePartner', { as: 'administratrice', body: { partner: kid } });
  expect((await open()).body).toMatchObject({ type: 'urn:label-ess:link-sender-revoked' });
  const closed = await system.get(`/propositions/62?lien=${token}`);
  expect(closed.status).toBe(422);
  expect(closed.body['text']).toContain('Ce conseil ne travaille plus avec');
});
