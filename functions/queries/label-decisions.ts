import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { statusOn } from '../../workflows/label/public-row.ts';
import { contestableUntil } from '../../workflows/label/register/acts.ts';
import { decisionsPage } from '../../web/public/label-decisions-page.ts';
import { labelUnavailablePage, labelUnknownPage } from '../../web/public/label-missing-pages.ts';
import { faultName, log } from '../shell/log.ts';
import type { HttpAnswer } from '../shell/respond.ts';
import { toCouncilView } from './council-view.ts';
import { htmlPage } from './html-answer.ts';
import { structureView } from './label-answers.ts';
import type { PublicStore } from './public-store.ts';

/** The decisions that gave and renewed a label, each as an extract, the last one first (E6). */
export const decisionsAnswer = async (
  store: PublicStore,
  number: string,
  at: Instant,
): Promise<HttpAnswer> => {
  try {
    const rows = await store.labelRows(number);
    const profile = rows && (await store.profile(rows.label.council));
    if (!rows || !profile) return htmlPage(404, labelUnknownPage(number));
    const { label, about } = rows;
    const acts = await Promise.all(
      (about?.acts ?? []).map(async ({ application, ...act }) => ({
        ...act,
        signatory: await store.signatory(label.council, application),
        contestableUntil: contestableUntil(act),
      })),
    );
    return htmlPage(
      200,
      decisionsPage({
        council: toCouncilView(label.council, profile),
        court: { name: profile.remedies.court, address: profile.remedies.courtAddress },
        number: label.number,
        structure: structureView(label),
        status: statusOn(label, dateInParis(at)) ?? 'NOT_CURRENTLY_VALID',
        acts: acts.toReversed(),
      }),
    );
  } catch (error) {
    log('ERROR', { event: 'fault', function: 'label-decisions', error: faultName(error) });
    return htmlPage(503, labelUnavailablePage());
  }
};
