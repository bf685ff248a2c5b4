import { dateInParis } from '../../calendar/paris-time.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { isAdopted } from '../../item/point-vote.ts';
import type { RowWrite } from '../../kernel/rows.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import type { CouncilContext } from '../council.machine.ts';
import type { RulesDraftRow, RulesGiven, rulesCommands } from './commands.ts';
import { rulesDraftKey, rulesKey } from './rows.ts';

type RulesProposers = Proposers<typeof rulesCommands, CouncilContext, RulesGiven>;

const OPEN_SESSIONS = ['scheduled', 'convened', 'open'];

const stillDraft = (row: RulesDraftRow | null): Outcome<RulesDraftRow> => {
  if (row === null) return refused('no-such-rules-draft');
  return row.adoptedAs === null ? accepted(row) : refused('rules-draft-adopted', { version: row.adoptedAs });
};

const putDraft = (council: string, row: RulesDraftRow): RowWrite => ({
  kind: 'put',
  key: rulesDraftKey(council, row.draft),
  item: row,
});

const draftRules: RulesProposers['draftRules'] = ({ data, thing, given: { digest } }) => {
  const drafted = { draft: thing.context.rulesDrafts + 1, digest, ...data };
  const row: RulesDraftRow = { ...drafted, session: null, adoptedAs: null };
  return accepted({
    facts: [{ type: 'RulesDrafted.v1', data: drafted }],
    rows: [{ ...putDraft(thing.council, row), absent: true }],
  });
};

const placeRulesOnAgenda: RulesProposers['placeRulesOnAgenda'] = ({ data, thing, given }) => {
  const draft = stillDraft(given.row);
  if (!draft.ok) return draft;
  if (given.session === null) return refused('unknown-reference', { field: 'séance' });
  if (!OPEN_SESSIONS.includes(given.session.state)) return refused('session-closed');
  return accepted({
    facts: [{ type: 'RulesPlacedOnAgenda.v1', data }],
    rows: [putDraft(thing.council, { ...draft.value, session: data.session })],
  });
};

type Adopting = Parameters<RulesProposers['adoptRules']>[0];
type Adopted = Pick<RulesDraftRow, 'digest' | 'procedure' | 'label'>;

const adoptedBy = ({ data: { draft, procedure, label }, given }: Adopting): Outcome<Adopted> => {
  if (draft !== undefined) return stillDraft(given.row);
  return procedure === undefined || label === undefined || given.digest === null
    ? refused('no-such-rules-draft')
    : accepted({ digest: given.digest, procedure, label });
};

/** Where it was voted in this service, its day and its result are those of the vote. */
const isVoted = ({
  data: { proposal, item, draft, adoptedOn },
  given: { vote, point },
}: Adopting): boolean => {
  if (item !== undefined)
    return draft !== undefined && isAdopted(point, { rulesDraft: draft }) && point?.votedOn === adoptedOn;
  return proposal === undefined || (vote?.kind === 'RULES' && vote.adopted && vote.votedOn === adoptedOn);
};

/** The next version (K11, M27): the earlier ones stay, for what was convened or filed under them. */
const adoptRules: RulesProposers['adoptRules'] = (ask) => {
  const { data, thing, given, at } = ask;
  const rules = adoptedBy(ask);
  if (!rules.ok) return rules;
  if (data.adoptedOn > dateInParis(at)) return refused('adoption-to-come');
  if (!isVoted(ask)) return refused('rules-not-voted');
  const {
    adoptedOn,
    deliberation,
    effectiveOn = adoptedOn,
    draft = null,
    proposal = null,
    item = null,
  } = data;
  const before = thing.context.rulesEffectiveOn;
  if (before !== null && effectiveOn < before)
    return refused('rules-effective-too-early', { effectiveOn: longDate(LegalDate.parse(before)) });
  const { digest, procedure, label } = rules.value;
  const version = thing.context.rulesVersion + 1;
  const adopted = { version, digest, adoptedOn, effectiveOn, deliberation, procedure, label };
  const rows: RowWrite[] = [
    { kind: 'put', key: rulesKey(thing.council, version), item: adopted, absent: true },
  ];
  if (draft !== null && given.row !== null)
    rows.push(putDraft(thing.council, { ...given.row, adoptedAs: version }));
  return accepted({
    facts: [{ type: 'RulesAdopted.v1', data: { ...adopted, draft, proposal, item } }],
    rows,
  });
};

export const rulesProposers: RulesProposers = { draftRules, placeRulesOnAgenda, adoptRules };
