import { Delegations } from '../delegations-shape.ts';
import { Assignees } from '../proposal/assignees.ts';
import { Signatories } from '../signatories.ts';
import { Absentees } from '../session/absentees-shape.ts';
import { AgendaOrder } from '../session/agenda-order-shape.ts';
import { SessionAgenda } from '../session/agenda-shape.ts';
import { SessionForecast } from '../session/forecast-shape.ts';
import { SessionMinutes } from '../session/minutes/minutes-shape.ts';
import { SessionNotices } from '../session/notices-shape.ts';
import { SessionPack } from '../session/pack-shape.ts';
import { SessionDisplay } from '../session/display-shape.ts';
import { SessionSpeakers } from '../session/speakers-shape.ts';
import { SessionPresence } from '../session/presence-shape.ts';
import { SessionQuestions } from '../session/questions-view.ts';
import { answered } from './json-schema.ts';

/** What is read of a session beside its sheet. */
export const sessionShapes = () => ({
  AgendaOrder: answered(AgendaOrder),
  SessionAgenda: answered(SessionAgenda),
  SessionMinutes: answered(SessionMinutes),
  SessionPresence: answered(SessionPresence),
  SessionSpeakers: answered(SessionSpeakers),
  SessionDisplay: answered(SessionDisplay),
  SessionNotices: answered(SessionNotices),
  SessionPack: answered(SessionPack),
  SessionForecast: answered(SessionForecast),
  Absentees: answered(Absentees),
  Delegations: answered(Delegations),
  Assignees: answered(Assignees),
  Signatories: answered(Signatories),
  SessionQuestions: answered(SessionQuestions),
});
