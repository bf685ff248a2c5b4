import { DEFAULT_RULES, type RulesOfProcedure } from '../../workflows/deliberation/rules-of-procedure.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { rulesTable } from '../../workflows/council/rules/table.ts';
import { actorWith, DIGEST, SESSION, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { RULES_DRAFT } from '../support/sample-givens.ts';
import { expectAllRefusalsMet, given } from '../support/scenario.ts';

const established = sample('CouncilEstablished.v1');
const secretary = actorWith('secretary');
const at = '2026-12-01';
const PROPOSAL = uuid('7');
const bodies = SAMPLE_COMMANDS.council;
const whole = {
  adoptedOn: '2026-12-01',
  deliberation: 'n° 2',
  procedure: DEFAULT_RULES,
  label: DEFAULT_LABEL_RULES,
};
const drafted = { adoptedOn: '2026-12-01', deliberation: 'n° 2', draft: 1 };

const adopt = (data: object, beside: object = {}, facts: Parameters<typeof given>[1] = [established]) =>
  given(council, facts, '62').when('adoptRules', {
    as: secretary,
    at,
    data,
    given: { row: RULES_DRAFT, digest: DIGEST, vote: null, ...beside },
  });

describe('rules of procedure (K11, M27)', () => {
  it('are adopted one version after another, each kept under its number and by its hash', () => {
    const first = adopt(whole).thenFacts('RulesAdopted.v1');
    const second = adopt(whole, {}, [established, sample('RulesAdopted.v1')]).thenFacts('RulesAdopted.v1');
    expect([first, second].map(({ facts }) => facts[0]?.data)).toMatchObject([
      { version: 1, digest: DIGEST, effectiveOn: '2026-12-01', draft: null, proposal: null },
      { version: 2 },
    ]);
    expect(second.rows).toMatchObject([
      { key: { sk: 'rules#2' }, absent: true, item: { version: 2, digest: DIGEST, deliberation: 'n° 2' } },
    ]);
  });

  it('take effect on the day that the council says, from the vote on', () => {
    const { facts, next } = adopt({ ...whole, effectiveOn: '2027-03-01' }).thenFacts('RulesAdopted.v1');
    expect(facts[0]?.data).toMatchObject({ adoptedOn: '2026-12-01', effectiveOn: '2027-03-01' });
    expect(next.context).toMatchObject({ rulesVersion: 1, rulesEffectiveOn: '2027-03-01' });
  });

  it('are recorded once voted, that very day at the earliest', () => {
    adopt({ ...whole, adoptedOn: '2026-12-02' }).thenRefused('adoption-to-come');
    adopt({ ...whole, adoptedOn: '2026-12-01' }).thenFacts('RulesAdopted.v1');
  });

  it('never take effect before the version that they follow', () => {
    const later = sample('RulesAdopted.v1', { effectiveOn: '2027-03-01' });
    adopt({ ...whole, effectiveOn: '2027-02-28' }, {}, [established, later]).thenRefused(
      'rules-effective-too-early',
      { effectiveOn: '1er\u00A0mars 2027' },
    );
    adopt({ ...whole, effectiveOn: '2027-03-01' }, {}, [established, later]).thenFacts('RulesAdopted.v1');
  });
});

describe('a draft of rules', () => {
  it('is numbered, kept by its hash, and changes nothing', () => {
    const { facts, rows, next } = given(council, [established, sample('RulesDrafted.v1')], '62')
      .when('draftRules', { as: secretary, at, data: bodies['draftRules'], given: { digest: DIGEST } })
      .thenFacts('RulesDrafted.v1');
    expect(facts[0]?.data).toMatchObject({ draft: 2, digest: DIGEST });
    expect(rows[0]).toMatchObject({ key: { sk: 'rulesDraft#0002' }, absent: true, item: { session: null } });
    expect(next.context).toMatchObject({ rulesVersion: 0, rulesDrafts: 2 });
  });

  const place = (beside: object) =>
    given(council, [established], '62').when('placeRulesOnAgenda', {
      as: secretary,
      at,
      data: bodies['placeRulesOnAgenda'],
      given: { row: RULES_DRAFT, session: { state: 'scheduled' }, ...beside },
    });

  it('is placed on the agenda of a session that is not over', () => {
    const { rows } = place({}).thenFacts('RulesPlacedOnAgenda.v1');
    expect(rows[0]).toMatchObject({ item: { draft: 1, session: SESSION } });
    place({ session: { state: 'closed' } }).thenRefused('session-closed');
    place({ session: null }).thenRefused('unknown-reference', { field: 'séance' });
    place({ row: null }).thenRefused('no-such-rules-draft');
    place({ row: { ...RULES_DRAFT, adoptedAs: 2 } }).thenRefused('rules-draft-adopted', { version: 2 });
  });

  it('is adopted as it was drafted, once', () => {
    const row = { ...RULES_DRAFT, procedure: { ...DEFAULT_RULES, noticeDays: 8 } };
    const { facts, rows } = adopt(drafted, { row, digest: null }).thenFacts('RulesAdopted.v1');
    expect(facts[0]?.data).toMatchObject({ draft: 1, digest: DIGEST, procedure: { noticeDays: 8 } });
    expect(rows).toMatchObject([{ key: { sk: 'rules#1' } }, { item: { draft: 1, adoptedAs: 1 } }]);
    adopt(drafted, { row: null }).thenRefused('no-such-rules-draft');
    adopt(drafted, { row: { ...row, adoptedAs: 1 } }).thenRefused('rules-draft-adopted', { version: 1 });
  });

  it('is adopted by the vote of the council on a proposal of rules, on the day of that vote', () => {
    const voted = { kind: 'RULES', votedOn: '2026-12-01', adopted: true };
    const data = { ...drafted, proposal: PROPOSAL };
    const { facts } = adopt(data, { vote: voted }).thenFacts('RulesAdopted.v1');
    expect(facts[0]?.data).toMatchObject({ proposal: PROPOSAL });
    for (const vote of [
      null,
      { ...voted, adopted: false },
      { ...voted, kind: 'CHARTER' },
      { ...voted, votedOn: '2026-11-30' },
    ])
      adopt(data, { vote }).thenRefused('rules-not-voted');
  });
});

describe('rules that read badly', () => {
  const faultsOf = (command: string, data: object): [string, string][] => {
    const read = council.commands[command]?.safeParse(data);
    return (read?.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
  };
  const draft = (procedure: Partial<RulesOfProcedure>) =>
    faultsOf('draftRules', { procedure: { ...DEFAULT_RULES, ...procedure }, label: DEFAULT_LABEL_RULES });

  it('are refused field by field, and why is said in French', () => {
    expect(draft({ noticeDays: 4, castingVoteInSecret: true })).toEqual([
      ['procedure.noticeDays', expect.stringMatching(/^Le délai de convocation est de 5 jours au moins/)],
      ['procedure.castingVoteInSecret', expect.stringMatching(/^Au scrutin secret, personne ne sait/)],
    ]);
    expect(draft({})).toEqual([]);
  });

  it('are refused by who adopts them too', () => {
    const bad = { ...whole, procedure: { ...DEFAULT_RULES, noticeDays: 4 } };
    expect(faultsOf('adoptRules', bad).map(([field]) => field)).toEqual(['procedure.noticeDays']);
  });

  it('are refused when they apply before they are adopted, or are not there', () => {
    const fields = (data: object) => faultsOf('adoptRules', data).map(([field]) => field);
    expect(fields({ ...whole, effectiveOn: '2026-11-30' })).toEqual(['effectiveOn']);
    expect(fields({ ...whole, draft: 1 })).toEqual(['draft']);
    expect(fields({ adoptedOn: '2026-12-01', deliberation: 'n° 2' })).toEqual(['draft']);
    expect(fields({ ...drafted, label: DEFAULT_LABEL_RULES })).toEqual(['draft']);
    // A point carries a draft, never rules that are written in the command.
    expect(fields({ ...whole, item: uuid('9') })).toEqual(['item']);
    expect(fields(drafted)).toEqual([]);
  });
});

expectAllRefusalsMet({ ...council, table: rulesTable });
