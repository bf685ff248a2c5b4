import { sitsOn, titularOf } from '../../../../workflows/council/seats/mandates.ts';
import type { RulesOfProcedure } from '../../../../workflows/deliberation/rules-of-procedure.ts';
import { sortProxies, VOID_PROXY_SENTENCES } from '../../../../workflows/deliberation/valid-proxies.ts';
import type { MemberRow } from '../../../../workflows/council/member-rows.ts';
import type { PresenceRow } from '../../../../workflows/session/commands.ts';
import { within, without, type Interval } from '../../../../workflows/session/intervals.ts';
import type {
  AttendanceView,
  ProxyView,
  RoundView,
  SittingView,
} from '../../../../web/public/minutes/minutes-view.ts';
import type { Call } from './calls.ts';
import { quorumWords } from './quorum-words.ts';

type Mandate = MemberRow & { endedOn?: string };

/** What one call of a session is told from. */
export type Seated = {
  call: Call;
  /** Whether members answered in writing. */
  written: boolean;
  mandates: readonly Mandate[];
  moved: ReadonlyMap<number, Interval[]>;
  rows: readonly PresenceRow[];
  /** The votes of this call. */
  rounds: readonly RoundView[];
  rules: RulesOfProcedure;
};

/** Somebody who is there at the opening did not arrive, and who is there at the end did not leave. */
const timesIn = ({ opened, ended }: Call, intervals: readonly Interval[]): AttendanceView['times'] => {
  const from = opened?.openedAt ?? '';
  const to = ended?.at ?? null;
  return within(intervals, { from, to }).map((each) => ({
    how: each.mode,
    from: each.from === from || opened === null ? null : each.from,
    to: each.to === to ? null : each.to,
  }));
};

const sittingOn = ({ call, mandates }: Seated): Mandate[] =>
  mandates.filter((mandate) => sitsOn(mandate, call.heldOn)).toSorted((a, b) => a.member - b.member);

/** An alternate sits while their titular does not (DEL-01). */
const presentIn = (seated: Seated): AttendanceView[] => {
  const { call, moved } = seated;
  const sitting = sittingOn(seated);
  return sitting.flatMap((mandate) => {
    const own = moved.get(mandate.member) ?? [];
    const titular = mandate.kind === 'ALTERNATE' ? titularOf(sitting, mandate, call.heldOn) : null;
    const sat = titular === null ? own : without(own, moved.get(titular.member) ?? []);
    const times = timesIn(call, sat);
    return times.length === 0 ? [] : [{ member: mandate.member, replaces: titular?.member ?? null, times }];
  });
};

type Given = { giver: number; holder: number; givenAt: string | null };

/** Those that stand in the rows of the call, and those that votes were cast by before they fell. */
const givenIn = ({ rows, rounds }: Seated): Given[] => {
  const kept = rows.flatMap(({ member, proxyTo, proxyAt }) =>
    proxyTo === null ? [] : [{ giver: member, holder: proxyTo, givenAt: proxyAt }],
  );
  const known = new Set(kept.map(({ giver, holder }) => `${giver}#${holder}`));
  const used = new Map(
    rounds
      .flatMap(({ proxies }) => proxies)
      .filter(([giver, holder]) => !known.has(`${giver}#${holder}`))
      .map(([giver, holder]) => [`${giver}#${holder}`, { giver, holder, givenAt: null }]),
  );
  return [...kept, ...used.values()].toSorted((a, b) => a.giver - b.giver);
};

const NEVER = 'Sans effet : qui le donne ou qui le porte était absent ou déporté à chaque scrutin.';

/** Whether a proxy served at each vote, at some, or at none and why (DEL-06). */
const proxiesIn = (seated: Seated, present: readonly AttendanceView[]): ProxyView[] => {
  const { rounds, rules } = seated;
  const there = new Set(present.map(({ member }) => member));
  const replaced = new Set(present.flatMap(({ replaces }) => replaces ?? []));
  const given = givenIn(seated);
  const sorted = sortProxies({
    presence: sittingOn(seated).map(({ member }) => ({
      member,
      attending: there.has(member),
      replaced: replaced.has(member),
    })),
    proxies: given.map(({ giver, holder, givenAt }) => ({ giver, holder, registeredAt: givenAt ?? '' })),
    recused: [],
    rule: rules,
  });
  return given.map((proxy) => {
    const isIt = ({ giver, holder }: { giver: number; holder: number }) =>
      giver === proxy.giver && holder === proxy.holder;
    const served = rounds.filter(({ proxies }) =>
      proxies.some(([giver, holder]) => isIt({ giver, holder })),
    ).length;
    const fallen = sorted.void.find(isIt);
    const why = fallen === undefined ? null : VOID_PROXY_SENTENCES[fallen.reason];
    if (rounds.length === 0) return { ...proxy, void: why };
    if (served === 0) return { ...proxy, void: why ?? NEVER };
    const some = `Valable pour ${served} scrutin${served > 1 ? 's' : ''} sur ${rounds.length}.`;
    return { ...proxy, void: served === rounds.length ? null : some };
  });
};

/** One call as the minutes tell it: who sat, who was represented, who was excused or not there (DEL-13). */
export const sittingView = (seated: Seated, excused: ReadonlySet<number>): SittingView => {
  const { opened, ...call } = seated.call;
  const { written } = seated;
  const present = presentIn(seated);
  const proxies = proxiesIn(seated, present);
  const accounted = new Set([
    ...present.flatMap(({ member, replaces }) => (replaces === null ? [member] : [member, replaces])),
    ...proxies.filter((proxy) => proxy.void === null).map(({ giver }) => giver),
  ]);
  // DEL-15: nobody is absent from a consultation in writing.
  const awaited = written ? [] : sittingOn(seated);
  const away = awaited.filter(({ member, kind }) => kind === 'TITULAR' && !accounted.has(member));
  const counted =
    opened && (seated.rules.quorumMode === 'CRPA' ? opened.attending + opened.proxies : opened.attending);
  return {
    ...call,
    opened: opened && {
      at: opened.openedAt,
      inOffice: opened.inOffice,
      attending: opened.attending,
      proxies: opened.proxies,
      quorum: quorumWords(
        opened.call,
        { required: opened.required, counted: counted ?? 0, base: opened.inOffice },
        seated.rules,
      ),
      chair: { member: opened.chair, quality: opened.chairQuality },
    },
    present,
    proxies,
    excused: away.map(({ member }) => member).filter((member) => excused.has(member)),
    absent: away.map(({ member }) => member).filter((member) => !excused.has(member)),
  };
};
