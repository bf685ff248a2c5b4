import { Instant, type Day } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { statusOn } from '../../workflows/label/public-row.ts';
import { badgeSvg } from '../../web/public/badge.ts';
import { STATEMENT_TYPE } from '../../workflows/label/statement.ts';
import { labelUnknownPage } from '../../web/public/label-missing-pages.ts';
import { makeDatabase } from '../adapters/database.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeKmsSigner } from '../checkpoints/kms-signer.ts';
import { jwkOf, signedText } from '../checkpoints/statement.ts';
import { environment } from '../shell/environment.ts';
import { faultName, log } from '../shell/log.ts';
import { publicHandler } from '../shell/compress.ts';
import { instantOfRequest, redirectTo, type HttpAnswer } from '../shell/respond.ts';
import { htmlPage } from './html-answer.ts';
import { decisionsAnswer } from './label-decisions.ts';
import { labelAnswer, labelData, type SignStatement } from './label-answers.ts';
import { orPage } from './or-page.ts';
import { makePublicStore } from './public-store.ts';
import { labelOfCode } from './verification/number-asked.ts';

const { STATE_TABLE, PUBLIC_ORIGIN, CHECKPOINT_KEY_ID } = environment(
  'STATE_TABLE',
  'PUBLIC_ORIGIN',
  'CHECKPOINT_KEY_ID',
);
const db = makeDatabase();
const reads = makeReads(db, STATE_TABLE);
const store = makePublicStore(db, STATE_TABLE, reads);
const signer = makeKmsSigner(CHECKPOINT_KEY_ID);

/** The state is answered even when the key does not sign it: it is then said without a proof. */
const sign: SignStatement = async (statement) => {
  try {
    const jws = await signedText(signer, STATEMENT_TYPE, statement);
    return { jws, kid: jwkOf(await signer.publicKey()).kid };
  } catch (error) {
    log('ERROR', { event: 'fault', function: 'show-label', error: faultName(error) });
    return null;
  }
};

const DATA = '.json';

/** Drawn at each request: a page that shows it is wrong for a minute at most (F7, M25). */
const badge = async (number: string, today: Day): Promise<HttpAnswer> => {
  const label = await store.label(number);
  const profile = label && (await store.profile(label.council));
  const view = label &&
    profile && {
      number: label.number,
      territory: profile.territory,
      status: statusOn(label, today) ?? 'NOT_CURRENTLY_VALID',
      validUntil: label.validUntil,
    };
  return {
    statusCode: 200,
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'content-security-policy': "default-src 'none'",
      // It is made to stand in the pages of others.
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    },
    body: badgeSvg(view),
  };
};

/** The page of a label, its data and its badge, each read in one query; a short code leads there (M22). */
export const handler = publicHandler('show-label', (event) =>
  orPage('show-label', event, async () => {
    const at = Instant.parse(instantOfRequest(event));
    const { number = '', code = '' } = event.pathParameters ?? {};
    if (event.routeKey === 'GET /c/{code}') {
      const found = await labelOfCode(reads.row, code);
      return found === null
        ? htmlPage(404, labelUnknownPage(code))
        : redirectTo(`/labels/${encodeURIComponent(found)}`);
    }
    if (event.routeKey === 'GET /labels/{number}/decision') return decisionsAnswer(store, number, at);
    if (event.routeKey === 'GET /labels/{number}/badge.svg') return badge(number, dateInParis(at));
    const on = event.queryStringParameters?.['on'];
    return number.endsWith(DATA)
      ? labelData({ store, origin: PUBLIC_ORIGIN, sign }, number.slice(0, -DATA.length), at, on)
      : labelAnswer(store, number, at, on);
  }),
);
