import { addDays } from '../../local/journey/paris-days.ts';
import { editionOf } from '../support/charter-texts.ts';
import { checkStored } from '../support/check-stored.ts';
import type { System } from '../support/system.ts';

/** Where the council stands: a session to come on day 50, and a working session that was held on day 18. */
export type World = { system: System; today: string; session: string; workingSession: string };

const SAID = 'Ce-que-l-atelier-a-dit';
const PRESENT = 'La-maraîchère-de-Saint-Pol';
const AUTHOR = 'membre-03';
const OTHER = 'membre-04';
const NOTE = { title: 'Le Ternois', place: 'Saint-Pol', participants: 14, present: PRESENT, text: SAID };

type Body = Record<string, unknown>;
type Step = { what: string; on: string | null; text: string | null };
type Line = { id: string; title: string; state: string; adopted: boolean; progress: { text: string } | null };

/** A proposal that comes from a working session is voted, then carried out: one thread (I7, M32). */
export const followsAProposal = (world: () => World): void => {
  const day = (days: number) => addDays(world().today, days);
  const get = (as: string, path: string) => world().system.get(`/api/62/${path}`, { as });
  const post = (as: string, path: string, body: object = {}) =>
    world().system.post(`/api/62/${path}`, { as, body });
  const reach = (days: number, time = '09:00:00') => world().system.moveClock(`${day(days)}T${time}.000Z`);
  const itemsOf = <T>({ body }: { body: Body }): T[] => body['items'] as T[];
  /** What waits for somebody in `/api/me`, which is what their own list says. */
  const entrustedTo = async (as: string): Promise<Line[]> => {
    const { councils } = (await world().system.get('/api/me', { as })).body as {
      councils: { proposals: Line[]; moreProposals: boolean }[];
    };
    expect(councils.map(({ moreProposals }) => moreProposals)).toEqual([false]);
    const waiting = councils.flatMap(({ proposals }) => proposals);
    const listed = itemsOf<{ id: string; state: string }>(await get(as, 'proposals?owner=me'));
    expect(listed.map(({ id: one, state }) => [one, state])).toEqual(
      waiting.map(({ id: one, state }) => [one, state]),
    );
    return waiting;
  };

  let note: string;
  let id: string;
  let draft: string;
  let present: number;

  describe('from a workshop to a vote, and what becomes of it', () => {
    it('notes what was said in a working session, for the council, then for the public without names', async () => {
      const { workingSession: meeting, system } = world();
      const noted = await post('secretaire', 'workshops', { ...NOTE, meeting });
      expect([noted.status, noted.body['state']]).toEqual([201, 'written']);
      note = String(noted.body['id']);
      expect((await get(AUTHOR, `workshops/${note}`)).status).toBe(404);
      const asked = { kind: 'OTHER', title: 'Trop tôt', text: 'Trop tôt.', notes: [note] };
      expect((await post(AUTHOR, 'proposals', asked)).body['type']).toContain('unknown-reference');
      await post('secretaire', `workshops/${note}/publish`);
      const read = await get(AUTHOR, `workshops/${note}`);
      expect(read.body).toMatchObject({ data: { heldOn: day(18), title: 'Le Ternois', present: PRESENT } });
      expect(itemsOf((await system.get('/api/62/notes')) as never)).toEqual([]);
      expect((await post('presidente', `workshops/${note}/openToPublic`)).status).toBe(200);
      const open = await system.get('/api/62/notes');
      expect(open.body).toMatchObject({
        items: [{ id: note, heldOn: day(18), participants: 14, text: SAID }],
      });
      expect(JSON.stringify(open.body)).not.toContain(PRESENT);
      const csv = await system.get('/api/62/notes?format=csv');
      expect(String(csv.body['text'])).toContain(`${day(18)};Le Ternois;Saint-Pol;14;${SAID}`);
      await post('presidente', `workshops/${note}/closeToPublic`);
      expect(itemsOf((await system.get('/api/62/notes')) as never)).toEqual([]);
      expect((await system.get('/api/99/notes')).status).toBe(404);
      expect((await system.get('/api/62/notes?cursor=x')).status).toBe(400);
    });

    it('is proposed by a member, discussed, and takes another proposal in', async () => {
      const propose = (as: string, title: string) =>
        post(as, 'proposals', {
          kind: 'CHARTER',
          title,
          text: `${SAID} Changer l’article 3.`,
          notes: [note],
        });
      id = String((await propose(AUTHOR, 'Des achats plus locaux')).body['id']);
      const twin = String((await propose('instructrice', 'Acheter près d’ici')).body['id']);
      expect((await post(OTHER, `proposals/${id}/support`, { revision: 1 })).status).toBe(200);
      const again = { title: 'Des achats bien plus locaux', text: SAID };
      expect((await post(OTHER, `proposals/${id}/amend`, again)).body['type']).toContain('not-the-author');
      expect((await post(AUTHOR, `proposals/${id}/amend`, again)).status).toBe(200);
      const stale = await post(OTHER, `proposals/${id}/support`, { revision: 1 });
      expect([stale.status, stale.body['revision']]).toEqual([409, 2]);
      expect((await get(OTHER, `proposals/${id}`)).body).toMatchObject({
        data: {
          title: again.title,
          supporters: [],
          supportedBefore: 1,
          notes: [{ id: note, title: 'Le Ternois' }],
        },
      });
      await post(OTHER, `proposals/${id}/support`, { revision: 2 });
      await post(OTHER, `proposals/${id}/comment`, { text: SAID });
      expect((await get(AUTHOR, `proposals/${id}/comments`)).body).toMatchObject({
        items: [{ comment: 1, role: 'member', text: SAID }],
        next: null,
      });
      expect((await post('secretaire', `proposals/${twin}/mergeInto`, { into: id })).body['state']).toBe(
        'merged',
      );
      expect((await get(AUTHOR, `proposals/${twin}/thread`)).body).toMatchObject({ continuesIn: id });
      expect((await get(OTHER, `proposals/${id}`)).body).toMatchObject({
        data: { supporters: [{}], merged: [{ id: twin, title: 'Acheter près d’ici', state: 'merged' }] },
      });
      for (const as of ['passant', 'administratrice'])
        expect((await get(as, `proposals/${id}`)).status).toBe(404);
      const cited = (await get(AUTHOR, `workshops/${note}`)).body['data'] as { proposals: Line[] };
      expect(cited.proposals.map((one) => one.id).toSorted()).toEqual([id, twin].toSorted());
    });

    it('is carried by a draft of the charter, and placed on an agenda before it closes', async () => {
      const { session } = world();
      const text = editionOf('2027-03-01');
      draft = String((await post('secretaire', 'charters', { text })).body['id']);
      expect((await post(AUTHOR, `proposals/${id}/linkCharter`, { charter: draft })).status).toBe(200);
      expect((await post('secretaire', `proposals/${id}/placeOnAgenda`, { session })).body['state']).toBe(
        'onAgenda',
      );
      expect((await get(OTHER, `sessions/${session}/proposals`)).body).toMatchObject({
        items: [{ id, title: 'Des achats bien plus locaux', state: 'onAgenda' }],
      });
      expect((await get('administratrice', `sessions/${session}/proposals`)).status).toBe(403);
    });

    it('is voted by the council that sat, within the votes in the room', async () => {
      const { session } = world();
      const vote = (votes: object) => post('secretaire', `proposals/${id}/recordVote`, votes);
      await reach(38);
      await post('secretaire', `sessions/${session}/convene`, { urgency: null });
      await reach(50);
      const { items } = (await get('secretaire', 'councils/62/members')).body as {
        items: { member: number }[];
      };
      present = items.length;
      for (const { member } of items)
        expect((await post('secretaire', `sessions/${session}/checkIn`, { member })).status).toBe(200);
      expect((await post('presidente', `sessions/${session}/open`)).status).toBe(200);
      expect((await post(AUTHOR, `proposals/${id}/withdraw`, { reason: SAID })).body['type']).toContain(
        'proposal-before-the-council',
      );
      expect((await vote({ for: present - 1, against: 1 })).body['type']).toContain('session-not-over');
      expect((await post('presidente', `sessions/${session}/close`)).status).toBe(200);
      expect((await vote({ for: present, against: 1 })).body).toMatchObject({
        type: 'urn:label-ess:more-votes-than-present',
        counted: present + 1,
        present,
      });
      expect((await vote({ for: present - 1, against: 1 })).body['state']).toBe('adopted');
    });

    it('is entrusted to a member, who says how far it is; the next session reads it', async () => {
      const { data } = (await get(AUTHOR, `proposals/${id}`)).body as { data: { author: string } };
      const assigned = await post('secretaire', `proposals/${id}/assign`, {
        owner: data.author,
        dueOn: day(70),
      });
      expect(assigned.body['state']).toBe('toDo');
      const own = { id, title: 'Des achats bien plus locaux', dueOn: day(70), overdue: false };
      for (const as of [OTHER, AUTHOR]) expect((await get(as, 'proposals?owner=lui')).status).toBe(400);
      expect((await get(AUTHOR, 'proposals?owner=me&cursor=x')).status).toBe(400);
      expect((await get('administratrice', 'proposals?owner=me')).status).toBe(403);
      expect(await entrustedTo(AUTHOR)).toEqual([{ ...own, state: 'toDo' }]);
      expect(await entrustedTo(OTHER)).toEqual([]);
      await reach(50, '10:00:00');
      const [told, ...more] = await world().system.mails('une suite vous est confiée');
      expect(more).toEqual([]);
      expect(JSON.stringify(told)).not.toMatch(/locaux|atelier/);
      expect((await post(OTHER, `proposals/${id}/reportProgress`, { text: SAID })).body['type']).toContain(
        'not-the-owner',
      );
      expect((await post(AUTHOR, `proposals/${id}/reportProgress`, { text: SAID })).body['state']).toBe(
        'underWay',
      );
      expect(await entrustedTo(AUTHOR)).toEqual([{ ...own, state: 'underWay' }]);
      const next = await post('secretaire', 'sessions', {
        kind: 'ORDINARY',
        heldOn: day(200),
        opensOn: day(160),
        closesOn: day(170),
      });
      const [line] = itemsOf<Line>(await get(OTHER, `sessions/${String(next.body['id'])}/followUp`));
      expect(line).toMatchObject({ id, adopted: true, state: 'underWay', progress: { text: SAID } });
      expect(itemsOf(await get(OTHER, `sessions/${world().session}/followUp`))).toEqual([]);
      const [listed] = itemsOf<{ data: Line }>(await get(OTHER, 'proposals?state=underWay'));
      expect(listed?.data).toMatchObject({ title: 'Des achats bien plus locaux', progress: { text: SAID } });
      const kept = await get(AUTHOR, 'proposals?owner=me&format=csv&columns=title,dueOn');
      expect(String(kept.body['text'])).toContain(`Des achats bien plus locaux;${day(70)}`);
      const csv = await get(OTHER, 'proposals?state=underWay&format=csv&columns=title,ownerRole,dueOn');
      expect(String(csv.body['text'])).toContain(`Des achats bien plus locaux;Membre du conseil;${day(70)}`);
      await reach(56, '08:00:00');
      expect(await world().system.mails('une suite est attendue')).toHaveLength(1);
    });

    it('is done when the charter that it names is in force, and late until somebody says so', async () => {
      const done = () => post(AUTHOR, `proposals/${id}/complete`);
      expect((await done()).body['type']).toContain('charter-not-in-force');
      await reach(57);
      const adopted = await post('presidente', `charters/${draft}/adopt`, {
        effectiveOn: day(60),
        deliberation: 'Séance du jour 50',
        wordingOnly: false,
      });
      expect(adopted.status).toBe(200);
      await reach(59, '22:59:00');
      expect((await done()).body['type']).toContain('charter-not-in-force');
      await reach(71, '00:05:00');
      expect(await world().system.mails('une suite est en retard')).toHaveLength(1);
      expect(await entrustedTo(AUTHOR)).toMatchObject([{ id, overdue: true }]);
      expect((await done()).body['state']).toBe('done');
      expect(await entrustedTo(AUTHOR)).toEqual([]);
    });

    it('is one thread, from the note to what shows that it is done', async () => {
      const { steps } = (await get(OTHER, `proposals/${id}/thread`)).body as { steps: Step[] };
      expect(steps.map(({ what }) => what)).toEqual([
        'NOTED',
        'NOTE_PUBLISHED',
        'PROPOSED',
        'PROPOSED',
        'AMENDED',
        'MERGED',
        'CHARTER_DRAFTED',
        'LINKED',
        'PLACED',
        'VOTED',
        'ASSIGNED',
        'PROGRESSED',
        'REMINDED',
        'CHARTER_ADOPTED',
        'OVERDUE',
        'COMPLETED',
      ]);
      const of = (what: string) => steps.find((step) => step.what === what);
      expect(of('NOTED')).toMatchObject({ on: day(18), text: 'Le Ternois' });
      expect(of('VOTED')).toMatchObject({
        on: day(50),
        text: expect.stringContaining(`${present - 1} pour, 1 contre. `),
      });
      expect(of('COMPLETED')).toMatchObject({ on: day(60), text: expect.stringMatching(/^Charte /) });
      const csv = String((await get(OTHER, `proposals/${id}/thread?format=csv`)).body['text']);
      expect(csv.split('\r\n')).toHaveLength(steps.length + 2);
      expect(world().system.logs()).not.toMatch(new RegExp(`${SAID}|${PRESENT}|bien plus locaux`));
    });

    it('leaves nothing that the checker, which shares no code with it, finds wrong', async () => {
      const { checked, findings } = await checkStored(world().system);
      expect(findings).toEqual([]);
      expect(checked).toMatchObject({ supports: 1, comments: 1, proposalVotes: 1 });
    });
  });
};
