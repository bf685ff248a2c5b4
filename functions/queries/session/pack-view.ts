import * as z from 'zod';
import type { Instant } from '../../../events/fact.ts';
import type { PackDossier, PackPoint, PackView } from '../../../web/public/pack-view.ts';
import { closingTo } from '../../../workflows/application/assignment/closed-to.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { sitsOn } from '../../../workflows/council/seats/mandates.ts';
import type { MemberRow } from '../../../workflows/council/member-rows.ts';
import { actingAs, type Actor } from '../../../workflows/kernel/actor.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { Standing } from '../../given/closings.ts';
import type { Links } from '../../given/links.ts';
import type { makeMemberNames } from '../../given/member-names.ts';
import type { makeOfficerNames } from '../../given/officer-names.ts';
import type { References } from '../../given/references.ts';
import type { Charters, Store, Subjects } from '../../ports.ts';
import { atMost } from '../../shell/at-most.ts';
import { malformed, notFound, refusalProblem } from '../../shell/problems.ts';
import { makeReportView } from '../application/report-view.ts';
import { makeSessionAgenda } from './agenda-view.ts';
import { readPoints, type PointRead } from '../../given/points-read.ts';
import { makeQuestions } from './questions-view.ts';

type Sources = {
  store: Store;
  references: References;
  charters: Pick<Charters, 'compiled'>;
  subjects: Pick<Subjects, 'openAll'>;
  links: Links;
  nameOf: ReturnType<typeof makeOfficerNames>;
  namesOf: ReturnType<typeof makeMemberNames>;
};
type Reading = { actor: Actor; at: Instant; query: Readonly<Record<string, string | undefined>> };

const Names = z.object({ name: z.string(), shortName: z.string() });

const WHY = {
  RECUSED: 'Vous êtes déporté de ce point : vous sortez de la salle, et rien n’en figure ici.',
  LINKED:
    'Vous avez déclaré un lien avec ce dossier : rien n’en figure ici. Déportez-vous, ou dites au secrétariat pourquoi ce lien ne compte pas.',
} as const;

/** Of many dossiers at once, so many are read: a long agenda is no crowd. */
const AT_ONCE = 8;

/** Whose pack is read: a member's own; the secretariat names the member. */
const memberAsked = (actor: Actor, named: string | undefined): number => {
  const held = actingAs(['secretary', 'member'], actor, null)?.held;
  if (held?.role === 'member') return held.member;
  if (held?.role !== 'secretary') throw refusalProblem({ reason: 'role-required', detail: {} });
  if (named === undefined || !/^[1-9]\d{0,3}$/.test(named))
    throw malformed('Indiquez de quel membre : « ?member=12 ».');
  return Number(named);
};

/** Why a point is closed to a member: they leave the room for it, or whoever reads is concerned by its dossier (B9). */
const closedTo = (
  { dossier, recused }: PointRead,
  member: number,
  readers: readonly (Actor | null)[],
): 'RECUSED' | 'LINKED' | null => {
  if (recused.includes(member)) return 'RECUSED';
  if (dossier === null) return null;
  const linked = readers.some((one) => one && closingTo(dossier.context, dossier.word, one) !== null);
  return linked ? 'LINKED' : null;
};

/** The documents of one member before a session, without those of the points that they leave the room for (C4, DEL-11). */
export const makePack = (sources: Sources) => {
  const { store, references, charters, subjects, links, namesOf } = sources;
  const agenda = makeSessionAgenda(sources);
  const { shared } = makeQuestions(sources);
  const reportOf = makeReportView({ store, subjects });

  /** The member as a reader: with the roles and the links of whoever accepted the seat. */
  const asReader = async (council: string, { person }: MemberRow, at: Instant): Promise<Actor | null> => {
    if (person === null) return null;
    const roles = await store.roles(council, person);
    return links.linked(council, { kind: 'person', person, platform: false, roles }, at);
  };

  const dossierOf = async (council: string, { id, context }: Standing, at: Instant): Promise<PackDossier> => {
    const [charter, { reports }] = await Promise.all([
      charters.compiled(context.compiledDigest),
      reportOf({ council, id, context }, at),
    ]);
    const titles = new Map(charter?.criteria.map(({ id: criterion, title }) => [criterion, title]));
    const titled = (criteria: readonly string[]) =>
      [...new Set(criteria)].map((criterion) => ({ criterion, title: titles.get(criterion) ?? '' }));
    const themes = Object.values(context.themes).flatMap((found) => Object.entries(found));
    const standing = (verdict: string) =>
      themes.flatMap(([criterion, found]) => (found === verdict ? [criterion] : []));
    const report = reports.find(({ stands }) => stands) ?? null;
    return {
      application: id,
      number: context.number,
      structureName: context.structureName,
      charterVersion: context.charterVersion,
      proposal: context.proposal,
      failed: titled([...context.failed, ...standing('FAIL')]),
      toExamine: titled([...context.open, ...standing('REVIEW')]),
      report: report && {
        publishedAt: report.publishedAt,
        text: report.text,
        replies: report.replies.map(({ at: repliedAt, text }) => ({ at: repliedAt, text })),
      },
    };
  };

  const seatOn = async (council: string, member: number, heldOn: string): Promise<MemberRow> => {
    const seat = await references.member(council, member);
    if (seat === null) throw notFound();
    if (!sitsOn(seat, heldOn))
      throw refusalProblem({
        reason: 'no-mandate-then',
        detail: { heldOn: longDate(LegalDate.parse(heldOn)) },
      });
    return seat;
  };

  return async (thing: Thing, { actor, at, query }: Reading): Promise<PackView> => {
    const { council, id } = thing;
    const { kind, call, heldOn, startsAt, place, remoteLink } = thing.context as SessionContext;
    const member = memberAsked(actor, query['member']);
    const seat = await seatOn(council, member, heldOn);
    const [profile, names, own, order, read] = await Promise.all([
      store.row({ pk: thingKey(council, 'council', council), sk: 'profile' }),
      namesOf(council, [member]),
      asReader(council, seat, at),
      agenda(thing, { actor, at }),
      readPoints(store, council, id),
    ]);
    const known = new Map(read.map((point) => [point.item, point]));
    const points = await atMost(AT_ONCE, order.points, async (told, index): Promise<PackPoint> => {
      const rank = index + 1;
      const point = known.get(told.item);
      // What stands between the agenda and this reading has left it: it is told of as closed, never by chance.
      const closed = point === undefined ? 'RECUSED' : closedTo(point, member, [own, actor]);
      if (closed !== null || point === undefined)
        return { rank, closed: closed ?? 'RECUSED', why: WHY[closed ?? 'RECUSED'], point: null };
      const { item, list, question, minutes } = told;
      const dossier = point.dossier && (await dossierOf(council, point.dossier, at));
      const shown = { item, kind: told.kind, list, question, minutes, dossier };
      return { rank, closed: null, why: null, point: shown };
    });
    const { name, shortName } = Names.parse(profile);
    const heard = new Map(
      points.flatMap(({ rank, point }) => (point === null ? [] : [[point.item, rank] as const])),
    );
    const questions = await shared(thing, { member, items: new Set(heard.keys()) });
    return {
      council: { name, shortName },
      session: { id, kind, call, heldOn, startsAt, place, remoteLink },
      member: { member, name: names.get(member) ?? null, kind: seat.kind },
      asOf: at,
      points,
      questions: questions.map(({ item, ...said }) => ({ rank: heard.get(item ?? '') ?? null, ...said })),
    };
  };
};
