import { makeNotifyGiven } from '../../functions/given/application/notify-given.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { APPLICATION } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';
import { thingWith } from '../support/scenario.ts';

describe('what a decision is made available on', () => {
  it('is nothing while nothing is decided: the state refuses it, and no file is looked for', async () => {
    const looked = () => {
      throw new Error('something was looked for');
    };
    const nothing = new Proxy({}, { get: () => looked });
    const given = makeNotifyGiven({
      store: nothing,
      references: nothing,
      subjects: nothing,
      print: looked,
    } as unknown as Parameters<typeof makeNotifyGiven>[0]);
    const filed = thingWith(application, [sample('ApplicationSubmitted.v1')], APPLICATION);
    expect(await given({} as Parameters<typeof given>[0], filed)).toEqual({ electronic: false, file: '' });
  });
});
