import type { Fact, Happening } from '../../events/catalogue.ts';
import type { Envelope, Instant } from '../../events/fact.ts';
import { makeApplicationViews } from '../../functions/queries/application-views.ts';
import { heardIn } from '../../functions/queries/application/heard.ts';
import { makeMissingItemsView } from '../../functions/queries/application/missing-items-view.ts';
import type { Loaded } from '../../functions/ports.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { toldRows } from '../../workflows/application/told-facts.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { APPLICATION, ITEM, OTHER_PERSON, PERSON, SESSION } from '../support/ids.ts';
import { SESSION_FACTS } from '../support/kept-session.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const AT = '2027-01-10T09:00:00.000Z' as Instant;
const SECRETARY: Actor = {
  kind: 'person',
  person: OTHER_PERSON,
  platform: false,
  roles: [{ role: 'secretary' }],
};

/** Sources that know one dossier, a version a fact, and count the facts that are read of it. */
const makeSources = (facts: readonly Fact[]) => {
  const by = { kind: 'person', person: PERSON, role: 'officer' };
  const ledger = facts.map((fact, index) => {
    const personal = fact.type === 'NoteWritten.v1' ? {} : { personal: { subject: 's', commitments: {} } };
    const at = `2026-12-${fact.type === 'NoteWritten.v1' ? '01' : '02'}T09:00:00.000Z`;
    return { ...fact, ...personal, thing: APPLICATION, version: index + 1, rank: 0, at, by };
  }) as unknown as Envelope[];
  const rows = ledger.flatMap((fact) =>
    toldRows({ council: '62', id: APPLICATION, version: fact.version - 1 }, [fact as unknown as Happening]),
  );
  let read = 0;
  const store = {
    row: () => Promise.resolve(null),
    many: () => Promise.resolve([]),
    rows: (_: string, prefix: string) =>
      Promise.resolve(
        rows.flatMap((row) => ('item' in row && row.key.sk.startsWith(prefix) ? [row.item] : [])),
      ),
    facts: (_: string, __: string, ___: string, version?: number) => {
      const found = ledger.filter((fact) => version === undefined || fact.version === version);
      read += found.length;
      return Promise.resolve(found);
    },
  };
  const subjects = {
    openAll: (ids: readonly string[]) => Promise.resolve(new Map(ids.map((id) => [id, {}]))),
  };
  const charters = { compiled: () => Promise.resolve(null) };
  const references = { mandates: () => Promise.resolve([]) };
  const sources = { store, subjects, charters, references } as unknown as Parameters<
    typeof makeApplicationViews
  >[0];
  return { sources, thing: thingWith(application, facts, APPLICATION), read: () => read };
};

const VIEWS = ['grid', 'explanation', 'changes', 'conflicts'] as const;

const viewed = async (
  view: (typeof VIEWS)[number] | 'missingItems',
  facts: readonly Fact[],
  since?: number,
) => {
  const { sources, thing, read } = makeSources(facts);
  const query = since === undefined ? {} : { since: String(since) };
  const told =
    view === 'missingItems'
      ? await makeMissingItemsView(sources)({ thing } as Loaded, {
          actor: SECRETARY,
          at: AT,
          dueOn: undefined,
        })
      : await makeApplicationViews(sources)[view]?.(thing, { actor: SECRETARY, at: AT, query });
  return { told, read: read() };
};

const evaluated = (criterion: string, verdict: string) =>
  sample('CriterionEvaluated.v1', { criterion, verdict });
const WORK: readonly Fact[] = [
  sample('ApplicationSubmitted.v1'),
  sample('ConflictDeclared.v1'),
  sample('MissingItemsRequested.v1'),
  sample('ApplicationFoundComplete.v1'),
  sample('MissingItemsRequested.v1', { request: 2 }),
  sample('ReviewStarted.v1'),
  evaluated('GOV-01', 'REVIEW'),
  evaluated('GOV-02', 'REVIEW'),
  sample('CriterionResolved.v1', { criterion: 'GOV-01' }),
  sample('CriterionResolved.v1', { criterion: 'GOV-02' }),
  evaluated('GOV-02', 'FAIL'),
];
const TALK = Array.from({ length: 60 }, () => sample('NoteWritten.v1'));
const TALKED = WORK.flatMap((fact) => [fact, ...TALK]);

describe('a view of a dossier of which much was said', () => {
  it.each([
    ['grid', 3],
    ['explanation', 3],
    ['conflicts', 1],
    ['missingItems', 2],
    // The filing, the instant of which is told, and what stood then beside what stands.
    ['changes', 4],
  ] as const)('%s says the same as of any other, and reads %i facts', async (view, facts) => {
    const [short, long] = [await viewed(view, WORK), await viewed(view, TALKED)];
    expect(long.told).toEqual(short.told);
    expect([short.read, long.read]).toEqual([facts, facts]);
  });
});

describe('what stands of each criterion', () => {
  const standing = async (facts: readonly Fact[]) =>
    (
      (await viewed('explanation', facts)).told as {
        criteria: { id: string; standing: string; times: number }[];
      }
    ).criteria;

  it('is the last that was told, in the order of the first, with how often the engine told it', async () => {
    expect(await standing(WORK)).toMatchObject([
      { id: 'GOV-01', standing: 'PASS', times: 1 },
      { id: 'GOV-02', standing: 'FAIL', times: 2 },
    ]);
  });

  it('is compared with what stood after any version (B4)', async () => {
    const changed = async (since: number) =>
      ((await viewed('changes', WORK, since)).told as { verdicts: object[] }).verdicts;
    expect(await changed(11)).toEqual([]);
    expect(await changed(10)).toEqual([{ criterion: 'GOV-02', before: 'PASS', after: 'FAIL' }]);
    expect(await changed(7)).toEqual([
      { criterion: 'GOV-01', before: 'REVIEW', after: 'PASS' },
      { criterion: 'GOV-02', before: null, after: 'FAIL' },
    ]);
  });
});

describe('the day on which the council hears a dossier', () => {
  const WAITS = { item: null, left: null, opinion: null, proposal: 'FAVOURABLE' };
  const PLACED = { ...WAITS, item: ITEM };
  const VOTED = { ...PLACED, opinion: 'FAVOURABLE' };
  const LEFT = { ...WAITS, left: { session: SESSION, item: ITEM, reason: 'ADJOURNED' } };
  const WRITTEN = [sample('WrittenConsultationPrepared.v1')];

  it.each([
    ['it waits for one that is to come', WAITS, SESSION_FACTS.convened, 'SAT'],
    ['it is on its agenda', PLACED, SESSION_FACTS.open, 'SAT'],
    ['it was voted there', VOTED, SESSION_FACTS.closed, 'SAT'],
    ['members answer in writing', PLACED, WRITTEN, 'WRITTEN'],
    ['its quorum lacked, and no other day is set', PLACED, SESSION_FACTS.adjourned, null],
    ['it was called again', PLACED, SESSION_FACTS.calledAgain, 'AGAIN'],
    ['it was voted on one of the days of a session called again', VOTED, SESSION_FACTS.calledAgain, null],
    ['it left its agenda', LEFT, SESSION_FACTS.open, null],
    ['the session is over without it', WAITS, SESSION_FACTS.closed, null],
    ['no opinion is asked of the council', { ...WAITS, proposal: 'INELIGIBLE' }, SESSION_FACTS.open, null],
  ] as const)('when %s', (_, dossier, facts, day) => {
    const { snapshot, context } = thingWith(session, facts, SESSION);
    const days = {
      SAT: sample('SessionScheduled.v1').data.heldOn,
      AGAIN: sample('SessionReconvened.v1').data.heldOn,
      WRITTEN: sample('WrittenConsultationPrepared.v1').data.until,
    };
    expect(heardIn(dossier, { word: session.stateWord(snapshot.value), context })).toEqual({
      sessionHeldOn: day && days[day],
      inWriting: day === 'WRITTEN',
    });
  });

  it('is unknown while there is no such session', () => {
    expect(heardIn(WAITS, null).sessionHeldOn).toBeNull();
  });
});
