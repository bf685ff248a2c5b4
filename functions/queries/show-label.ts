import { Instant } from '../../events/fact.ts';
import { STATEMENT_TYPE } from '../../workflows/label/statement.ts';
import { labelUnknownPage } from '../../web/public/label-missing-pages.ts';
import { makeDatabase } from '../adapters/database.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeKmsSigner } from '../checkpoints/kms-signer.ts';
import { jwkOf, signedText } from '../checkpoints/statement.ts';
import { environment } from '../shell/environment.ts';
import { faultName, log } from '../shell/log.ts';
import { httpHandler, instantOfRequest, redirectTo } from '../shell/respond.ts';
import { htmlPage } from './html-answer.ts';
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

/** The page of a label and its data, each read in one query; a short code leads there (M22). */
export const handler = httpHandler('show-label', (event) =>
  orPage('show-label', event, async () => {
    const at = Instant.parse(instantOfRequest(event));
    const { number = '', code = '' } = event.pathParameters ?? {};
    if (event.routeKey === 'GET /c/{code}') {
      const found = await labelOfCode(reads.row, code);
      return found === null
        ? htmlPage(404, labelUnknownPage(code))
        : redirectTo(`/labels/${encodeURIComponent(found)}`);
    }
    const on = event.queryStringParameters?.['on'];
    return number.endsWith(DATA)
      ? labelData({ store, origin: PUBLIC_ORIGIN, sign }, number.slice(0, -DATA.length), at, on)
      : labelAnswer(store, number, at, on);
  }),
);
