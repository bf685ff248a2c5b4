import type { Instant } from '../../../events/fact.ts';
import { addDays } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { startOfDayInParis } from '../../calendar/paris-time.ts';
import { missed } from '../../kernel/pass-deadline.ts';
import type { FactBody, Thing } from '../../kernel/workflow.ts';
import type { SessionContext } from '../session.machine.ts';
import type { QuorumForecast } from './forecast.ts';

/** When the secretariat is told where the quorum stands; nothing when that is past already. */
export const forecastDue = (heldOn: LegalDate, days: number, at: Instant): { quorumForecast?: Instant } => {
  const quorumForecast = startOfDayInParis(addDays(heldOn, -days));
  return quorumForecast > at ? { quorumForecast } : {};
};

/** Figures only: neither who comes nor who has not answered (C7). */
export const forecastMade = (
  { context: { call, heldOn } }: Pick<Thing<SessionContext>, 'context'>,
  forecast: QuorumForecast | null,
): FactBody => {
  if (forecast === null) return missed('quorumForecast');
  const { opening, points, colleges, toCall } = forecast;
  const many = (outlook: string) => points.filter((point) => point.outlook === outlook).length;
  const sum = (field: 'inOffice' | 'coming' | 'represented' | 'absent' | 'unknown') =>
    colleges.reduce((total, college) => total + college[field], 0);
  const { outlook, sure, best, required, base, missing, chair } = opening;
  return {
    type: 'QuorumForecastMade.v1',
    data: {
      call,
      heldOn: LegalDate.parse(heldOn),
      opening: { outlook, sure, best, required, base, missing, chair },
      points: { sure: many('SURE'), possible: many('POSSIBLE'), outOfReach: many('OUT_OF_REACH') },
      inOffice: sum('inOffice'),
      coming: sum('coming'),
      represented: sum('represented'),
      absent: sum('absent'),
      unknown: sum('unknown'),
      toCall: toCall.length,
    },
  };
};
