import { label } from '../../workflows/label/label.workflow.ts';
import { waitingLabels, waitingRows } from '../../workflows/label/waiting.ts';
import type { Fact } from '../../events/catalogue.ts';
import { Instant } from '../../events/fact.ts';
import { uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

const id = uuid('8');
const AT = Instant.parse('2028-06-01T08:00:00.000Z');
const awarded = sample('LabelAwarded.v1');
const checked = sample('YearlyCheckSent.v1');
const after = (...facts: Fact[]) => thingWith(label, [awarded, ...facts], id);

const IN = { list: waitingLabels('62'), listAt: AT };
const OUT = {};
const moved = (before: Fact[], now: Fact[]) =>
  waitingRows(after(...before), after(...before, ...now), AT).map((row) => 'item' in row && row.item);

const measured = sample('MeasureProposed.v1');
const declared = sample('ChangeDeclared.v1');
const unanswered = sample('YearlyCheckUnanswered.v1');

describe('the labels on which the service has something to do', () => {
  it.each([
    ['a measure is proposed', [], [measured], [IN]],
    ['a change is declared', [], [declared], [IN]],
    ['its yearly check is left unanswered', [checked], [unanswered], [IN]],
    ['its yearly check is sent: it waits for its holder', [], [checked], []],
    ['a change is declared while a measure goes on', [measured], [declared], []],
    ['the measure is dropped', [measured], [sample('MeasureDropped.v1')], [OUT]],
    ['the change is examined', [declared], [sample('ChangeExamined.v1')], [OUT]],
    ['the change is examined, a measure goes on', [declared, measured], [sample('ChangeExamined.v1')], []],
    ['it expires', [measured], [sample('LabelExpired.v1')], [OUT]],
  ] as [string, Fact[], Fact[], object[]][])('when %s', (_, before, now, rows) => {
    expect(moved(before, now)).toEqual(rows);
  });

  it('are told with the facts that make them wait', () => {
    const before = after();
    const rows = label.tells?.(before, [], { thing: after(measured), at: AT });
    expect(rows).toEqual([{ kind: 'put', key: { pk: `62#label#${id}`, sk: 'waiting' }, item: IN }]);
  });
});
