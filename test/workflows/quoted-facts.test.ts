import type { ApplicationContext } from '../../workflows/application/application-context.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { quotedIn } from '../../workflows/application/quoted-facts.ts';
import { APPLICATION, OTHER_PERSON, PERSON } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const filed = sample('ApplicationSubmitted.v1');
const assigned = sample('ApplicationAssigned.v1');
const asked = sample('MissingItemsRequested.v1');
const came = sample('MissingItemProvided.v1');
const complete = sample('ApplicationFoundComplete.v1');
const acknowledged = sample('ApplicationAcknowledged.v1');
const note = sample('NoteWritten.v1');
const decided = sample('ApplicationDecided.v1');

/** What letters quote of a dossier to which this happened, one version each. */
const quotedAfter = (...facts: Parameters<typeof thingWith>[1]) =>
  (thingWith(application, facts, APPLICATION).context as ApplicationContext).quoted;

it('an acknowledgement quotes the request that was open then, and who followed the dossier (ACK-03, INC-01)', () => {
  const quoted = quotedAfter(filed, assigned, note, asked, note, came, acknowledged);
  expect(quoted.acknowledged).toEqual({ version: 7, request: [4, 6], officer: PERSON });
  for (const type of ['ApplicationAcknowledged.v1', 'ReceiptResent.v1'])
    expect(quotedIn(type, quoted)).toEqual([1, 4, 6, 7]);
});

it('it quotes no request that was answered before, and nothing of what follows it', () => {
  const reassigned = sample('ApplicationAssigned.v1', { officer: OTHER_PERSON });
  const quoted = quotedAfter(filed, assigned, asked, came, complete, acknowledged, reassigned, asked, came);
  expect(quoted.acknowledged).toEqual({ version: 6, request: [], officer: PERSON });
  expect(quotedIn('ReceiptResent.v1', quoted)).toEqual([1, 6]);
});

it('a receipt quotes the filing, a notification the decision, another letter nothing (DEC-05)', () => {
  const quoted = quotedAfter(filed, note, note, decided, note);
  expect(quotedIn('ApplicationSubmitted.v1', quoted)).toEqual([1]);
  expect(quotedIn('ReceiptResent.v1', quoted)).toEqual([1]);
  expect(quotedIn('DecisionNotified.v1', quoted)).toEqual([4]);
  expect(quotedIn('MissingItemsRequested.v1', quoted)).toEqual([]);
});
