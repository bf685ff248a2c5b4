import * as z from 'zod';
import { MandateEndReason, MandateKind } from '../../events/council.ts';
import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type { Workflow } from '../../workflows/kernel/workflow.ts';
import { isInEffect } from '../../workflows/deliberation/rules-in-force.ts';
import { RulesOfProcedure } from '../../workflows/deliberation/rules-of-procedure.ts';
import { LabelRules } from '../../workflows/label/label-rules.ts';
import { CouncilContext } from '../../workflows/council/council.machine.ts';
import type { RulesDraftRow } from '../../workflows/council/rules/commands.ts';
import { rulesDraftKey, rulesKey } from '../../workflows/council/rules/rows.ts';
import { routingKey } from '../../workflows/council/routing/propose.ts';
import { RoutingTable, type Routing } from '../../workflows/council/routing/routing-table.ts';
import { formerMemberKey, memberKey, thingKey } from '../../workflows/kernel/rows.ts';
import type { FormerMemberRow, MandateRow, MemberRow } from '../../workflows/council/member-rows.ts';
import type { CharterInForce } from '../../workflows/charter/commands.ts';
import type { Store } from '../ports.ts';

const StateRow = z.object({ list: z.string(), context: z.record(z.string(), z.unknown()), version: z.int() });
/** A version of a council's rules, as its row keeps it. */
export const RulesRow = z.object({
  version: z.int(),
  digest: z.string(),
  adoptedOn: z.string(),
  effectiveOn: z.string(),
  deliberation: z.string(),
  procedure: RulesOfProcedure,
  label: LabelRules,
});
/** One that a council has not adopted, or that it has. */
export const RulesDraft = z.object({
  draft: z.int(),
  digest: z.string(),
  procedure: RulesOfProcedure,
  label: LabelRules,
  session: z.string().nullable(),
  adoptedAs: z.int().nullable(),
});
const RoutingRow = z
  .looseObject({ version: z.int() })
  .transform(({ pk: _pk, sk: _sk, version, ...table }) => ({ version, ...RoutingTable.parse(table) }));
export type RulesInForce = z.infer<typeof RulesRow>;

/** Who sits where, as the row of the seat keeps it. */
const Sealed = z.object({ fact: z.string(), subject: z.string() });

export const Member = z.object({
  member: z.int(),
  college: z.int(),
  seat: z.int(),
  kind: MandateKind,
  chair: z.boolean(),
  startsOn: z.string(),
  termEndsOn: z.string(),
  person: z.string().nullable(),
  named: Sealed,
  sealed: Sealed.nullable(),
});

/** The same, less where the name is sealed: nobody reads that. */
export const ShownMember = Member.omit({ named: true, sealed: true });

export const FormerMember = Member.extend({
  endedOn: z.string(),
  reason: MandateEndReason,
  renewedAs: z.int().nullable(),
});

const Charter = z.object({
  charter: z.string(),
  version: z.string(),
  textDigest: z.string(),
  compiledDigest: z.string(),
  substance: z.string(),
  effectiveOn: z.string(),
});

/** What decisions read of other things: by key, consistently, and only what they need. */
export const makeReferences = (store: Store) => {
  const state = async (council: string, workflow: Workflow['name'], id: string) => {
    const row = await store.row({ pk: thingKey(council, workflow, id), sk: 'state' });
    if (row === null) return null;
    const { list, context, version } = StateRow.parse(row);
    return { word: list.split('#')[2] ?? '', context, version };
  };

  // A version of the rules never changes: read once, kept.
  const rulesCache = new Map<string, RulesInForce>();
  const rules = async (council: string, version: number): Promise<RulesInForce | null> => {
    if (version === 0) return null;
    const name = `${council}#${version}`;
    const known = rulesCache.get(name);
    if (known) return known;
    const row = await store.row(rulesKey(council, version));
    if (row === null) return null;
    const read = RulesRow.parse(row);
    rulesCache.set(name, read);
    return read;
  };

  // Nor does one of the routing.
  const routingCache = new Map<string, Routing>();
  const routing = async (id: string, version: number): Promise<Routing | null> => {
    if (version === 0) return null;
    const name = `${id}#${version}`;
    const known = routingCache.get(name);
    if (known) return known;
    const row = await store.row(routingKey(id, version));
    if (row === null) return null;
    const read = RoutingRow.parse(row);
    routingCache.set(name, read);
    return read;
  };

  const council = async (id: string) => {
    const found = await state(id, 'council', id);
    return found && CouncilContext.parse(found.context);
  };

  // A council is established once, with its territory for good.
  const departments = new Map<string, string>();
  const department = async (id: string): Promise<string> => {
    const known = departments.get(id);
    if (known !== undefined) return known;
    const read = (await council(id))?.department ?? '';
    if (read !== '') departments.set(id, read);
    return read;
  };

  /** The charters that a council adopted, by their date of effect. */
  const charters = async (id: string): Promise<CharterInForce[]> =>
    (await store.rows(thingKey(id, 'council', id), 'charter#')).map((row) => Charter.parse(row));

  return {
    state,
    rules,
    council,
    department,

    /** Back from the last adopted: none takes effect before the one that it follows, so the first that does is in force. */
    async rulesInForce(id: string, at: Instant): Promise<RulesInForce | null> {
      const found = await council(id);
      for (let version = found?.rulesVersion ?? 0; version > 0; version -= 1) {
        const row = await rules(id, version);
        if (row !== null && isInEffect(row, dateInParis(at))) return row;
      }
      return null;
    },

    async rulesDraft(id: string, draft: number): Promise<RulesDraftRow | null> {
      const row = await store.row(rulesDraftKey(id, draft));
      return row && RulesDraft.parse(row);
    },

    async member(id: string, member: number): Promise<MemberRow | null> {
      const row = await store.row(memberKey(id, 'council', id, member));
      return row && Member.parse(row);
    },

    /** Every mandate that is kept: of who sits or will, and of who sat. */
    async mandates(id: string): Promise<MandateRow[]> {
      const pk = thingKey(id, 'council', id);
      const [members, former] = await Promise.all([store.rows(pk, 'member#'), store.rows(pk, 'former#')]);
      return [...members.map((row) => Member.parse(row)), ...former.map((row) => FormerMember.parse(row))];
    },

    async formerMember(id: string, member: number): Promise<FormerMemberRow | null> {
      const row = await store.row(formerMemberKey(id, member));
      return row && FormerMember.parse(row);
    },

    charters,

    routing,

    async routingInForce(id: string): Promise<Routing | null> {
      const found = await council(id);
      return found && routing(id, found.routingVersion);
    },

    /** The charter whose date of effect is the last one not after that day. */
    async charterOn(id: string, day: string): Promise<CharterInForce | null> {
      return (await charters(id)).findLast(({ effectiveOn }) => effectiveOn <= day) ?? null;
    },
  };
};
export type References = ReturnType<typeof makeReferences>;
