import type * as z from 'zod';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import type { MemberRow } from '../../workflows/council/member-rows.ts';
import { sitsOn, titularOf } from '../../workflows/council/seats/mandates.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { Assembly, sessionCommands, SessionGiven } from '../../workflows/session/commands.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { presenceKey, presenceOf, replyKey } from '../../workflows/session/rows.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import type { Store } from '../ports.ts';
import type { Command, Given } from '../shell/handle-command.ts';
import { arrangeable, arrangementOf } from './arrangement.ts';
import { leftOnAgenda, votesOf } from './agenda.ts';
import { readAssembly, toPresenceRow } from './assembly.ts';
import { titularsOn } from './consulted.ts';
import { toReplyRow } from './replies.ts';
import type { Links } from './links.ts';
import { makeConveningGiven } from './session/convening-given.ts';
import { makeSpeakingGiven } from './session/speaking.ts';
import { correctionGiven } from './correction-given.ts';
import type { References } from './references.ts';

/** The seat that the asker means: their own, or the one that the secretary names. */
export const seatAsked = ({ actor, data }: Command): number | null => {
  const own = actor.kind === 'person' && actor.roles.find(({ role }) => role === 'member');
  if (own && 'member' in own) return own.member;
  const named = (data as { member?: number }).member;
  return named ?? null;
};

/** @param links what whoever asks declared that links them to a structure (B9) */
export const makeSessionGiven = (
  store: Store,
  references: References,
  links: Pick<Links, 'linked'>,
): Given => {
  const convening = makeConveningGiven({ store, references, links });
  const speaking = makeSpeakingGiven({ store, references });

  const rowOf = async (council: string, id: string, call: number, number: number) => {
    const [seat, row] = await Promise.all([
      references.member(council, number),
      store.row(presenceKey({ council, id }, call, number)),
    ]);
    return { row: row && toPresenceRow(row), seat };
  };

  const answering = async (command: Command, { id, context }: Thing<SessionContext>) => {
    const number = seatAsked(command);
    if (number === null) return { row: null, seat: null };
    const { council } = command;
    const { answer } = command.data as z.infer<typeof sessionCommands.reply>;
    const [seat, row, rules] = await Promise.all([
      references.member(council, number),
      store.row(replyKey({ council, id }, context.call, number)),
      answer === 'REMOTE' ? references.rules(council, context.rulesVersion) : null,
    ]);
    const remoteCounts = rules?.procedure.remoteAttendanceCounts ?? false;
    return { row: row && toReplyRow(row), seat, remoteCounts };
  };

  const ownRow = async (command: Command, id: string, call: number) => {
    const number = seatAsked(command);
    return number === null ? { row: null, seat: null } : rowOf(command.council, id, call, number);
  };

  /** The titular of an alternate's seat on the day of the session, with their row in it; null while it is vacant. */
  const titularRow = async (
    council: string,
    { id, context: { call, heldOn } }: Thing<SessionContext>,
    seat: MemberRow,
  ) => {
    const titular = titularOf(await references.mandates(council), seat, heldOn);
    if (titular === null) return null;
    const row = await store.row(presenceKey({ council, id }, call, titular.member));
    return { row: row && toPresenceRow(row) };
  };

  const arriving = async (command: Command, session: Thing<SessionContext>) => {
    const { context } = session;
    const { mode } = command.data as z.infer<typeof sessionCommands.checkIn>;
    const [own, rules] = await Promise.all([
      ownRow(command, session.id, context.call),
      mode === 'REMOTE' ? references.rules(command.council, context.rulesVersion) : null,
    ]);
    const arrival = { ...own, remoteCounts: rules?.procedure.remoteAttendanceCounts ?? false };
    if (own.seat?.kind !== 'ALTERNATE') return arrival;
    return { ...arrival, titular: await titularRow(command.council, session, own.seat) };
  };

  /** From which seat a proxy is given, to which, and how many that one carries for others already (DEL-06). */
  const giving = async (
    command: Command,
    { id, context: { call, rulesVersion, heldOn } }: Thing<SessionContext>,
  ): Promise<SessionGiven['giveProxy']> => {
    const { council, data } = command;
    const { holder } = data as z.infer<typeof sessionCommands.giveProxy>;
    const [own, seat, rows, rules] = await Promise.all([
      ownRow(command, id, call),
      references.member(council, holder),
      store.rows(thingKey(council, 'session', id), presenceOf(call)),
      references.rules(council, rulesVersion),
    ]);
    const giver = seatAsked(command);
    const others = rows.map(toPresenceRow).filter((row) => row.proxyTo === holder && row.member !== giver);
    // What somebody gave who sits no more binds nobody.
    const givers = await Promise.all(others.map(({ member }) => references.member(council, member)));
    return {
      ...own,
      holder: seat,
      carried: givers.filter((each) => each !== null && sitsOn(each, heldOn)).length,
      most: rules?.procedure.maxProxiesPerHolder ?? null,
    };
  };

  /** Whom a consultation would ask, and on how many points; from which seat it is stopped (DEL-15, D21). */
  const inWriting = async (command: Command, id: string) => {
    const { council, at, name } = command;
    if (name === 'demandSession') return ownRow(command, id, 1);
    if (name !== 'orderConsultation') return undefined;
    const [rules, consulted, points] = await Promise.all([
      references.rulesInForce(council, at),
      titularsOn(store, council, dateInParis(at)),
      leftOnAgenda(store, council, id),
    ]);
    return { rules, inOffice: consulted.length, points };
  };

  /** What is done of a session while nobody sits. */
  const beside = async (command: Command, { id, context }: Thing<SessionContext>) => {
    if (command.name === 'correctMinutes') return correctionGiven({ store, references }, command, id);
    if (command.name !== 'cancel') return inWriting(command, id);
    // MAN-08: of a session that sat, for its minutes.
    const rules = context.sat ? await references.rules(command.council, context.rulesVersion) : null;
    return { rules: rules?.procedure ?? null };
  };

  /** Who speaks in it; else what is done beside it. */
  const inDebate = async (command: Command, session: Thing<SessionContext>) =>
    (await speaking(command, session, seatAsked(command))) ?? beside(command, session);

  /** How its points are arranged, and the votes that are held together (C2, D17). */
  const onPoints = async (
    { name, council }: Command,
    id: string,
    assembly: () => Promise<Assembly | null>,
  ) => {
    if (name === 'recordBlockHands' || name === 'closeBlock') return { assembly: await assembly() };
    if (name !== 'arrangeAgenda' && name !== 'openBlock') return undefined;
    const [arrangement, points] = await Promise.all([
      arrangementOf(store, council, id),
      arrangeable(store, council, id),
    ]);
    return { arrangement, ...points, ...(name === 'openBlock' && { assembly: await assembly() }) };
  };

  return async (command, { thing }): Promise<SessionGiven[keyof SessionGiven] | undefined> => {
    const { name, council, data } = command;
    const { call, heldOn, rulesVersion, actingChair } = thing.context as SessionContext;
    const sitting = { id: thing.id, call, heldOn, rulesVersion, actingChair };
    const assembly = () => readAssembly(store, references, council, sitting);
    switch (name) {
      case 'schedule':
        return { rules: await references.rulesInForce(council, command.at) };
      case 'checkIn':
        return arriving(command, thing as Thing<SessionContext>);
      case 'reply':
        return answering(command, thing as Thing<SessionContext>);
      case 'checkOut':
      case 'withdrawProxy':
        return ownRow(command, thing.id, call);
      // Whoever names a chair may hold a seat: it is not theirs that is meant.
      case 'nameActingChair':
        return rowOf(council, thing.id, call, (data as { member: number }).member);
      case 'giveProxy':
        return giving(command, thing as Thing<SessionContext>);
      case 'open':
      case 'close':
      case 'adjournForLackOfQuorum':
        return { assembly: await assembly(), votes: await votesOf(store, council, thing.id) };
      case 'reconvene': {
        const rules = await references.rules(council, rulesVersion);
        return { rules: rules?.procedure ?? null, left: await leftOnAgenda(store, council, thing.id) };
      }
      default: {
        const agenda = await onPoints(command, thing.id, assembly);
        if (agenda !== undefined) return agenda;
        const convened = await convening(command, thing as Thing<SessionContext>, seatAsked(command));
        return convened ?? inDebate(command, thing as Thing<SessionContext>);
      }
    }
  };
};
