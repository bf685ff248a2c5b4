import * as z from 'zod';
import { reportStandingPage } from '../../../web/public/report-page.ts';
import type { CouncilView, ReportStandingView } from '../../../web/public/views.ts';
import { MisuseContext } from '../../../workflows/misuse/misuse.machine.ts';
import { reportCodeKey } from '../../../workflows/misuse/rows.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';

type Sources = { store: Pick<Store, 'row'>; references: Pick<References, 'state'> };

const Opened = z.object({ council: z.string(), misuse: z.uuid() });

const OUTCOMES = {
  UNFOUNDED: 'UNFOUNDED',
  CEASED: 'CEASED',
  MEASURE_PROPOSED: 'FOLLOWED',
  TRANSMITTED: 'FOLLOWED',
} as const;

const standingIn = ({ outcome, mentioned }: MisuseContext): ReportStandingView['standing'] => {
  if (outcome !== null) return OUTCOMES[outcome];
  return mentioned === null ? 'RECEIVED' : 'HEARING';
};

/** Where the report of a code stands, as its author reads it; null when nothing has this code. */
export const makeReportStanding =
  ({ store, references }: Sources) =>
  async (digest: string) => {
    const opened = Opened.safeParse(await store.row(reportCodeKey(digest))).data;
    const found = opened && (await references.state(opened.council, 'misuse', opened.misuse));
    if (opened === undefined || !found) return null;
    const context = MisuseContext.parse(found.context);
    const standing = standingIn(context);
    const by = context.outcome === null ? (context.closeBy ?? context.examineBy) : null;
    const { receivedOn, closedOn } = context;
    return {
      council: opened.council,
      by,
      page: (council: CouncilView | null) =>
        reportStandingPage({ council, standing, receivedOn, by, closedOn }),
    };
  };
