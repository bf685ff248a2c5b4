import { transition } from 'xstate';
import { application } from '../../workflows/application/application.workflow.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { decide } from '../../workflows/kernel/decide.ts';
import { compare, interleave, median } from '../measure.ts';
import type { Metric } from '../metric.ts';
import type { Figure } from '../report.ts';
import { NOW, sampleFact, thingAfter } from '../stage/seed-things.ts';

const WINDOW_MS = 40;
const WINDOWS = 12;
const PERSON = 'eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee';
const officer: Actor = { kind: 'person', person: PERSON, platform: false, roles: [{ role: 'officer' }] };

/** How many calls fit in a second, counted over a short window. */
const perSecond = (act: () => unknown): Promise<number> => {
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < WINDOW_MS) for (let n = 0; n < 50; n += 1, calls += 1) act();
  return Promise.resolve((calls * 1_000) / (performance.now() - start));
};

const measure = async ({ rounds }: { rounds: number }): Promise<Figure[]> => {
  const thing = thingAfter(application, 'bench', ['ApplicationSubmitted.v1']);
  const fact = sampleFact('ApplicationAcknowledged.v1');
  const asked = { name: 'acknowledge', data: {}, at: NOW, actor: officer };
  if (!decide(application, thing, asked, undefined).ok) throw new Error('acknowledge was refused');
  const sides = {
    transition: () => perSecond(() => transition(application.machine, thing.snapshot, fact)),
    decide: () => perSecond(() => decide(application, thing, asked, undefined)),
  };
  await interleave(WINDOWS, sides);
  const pairs: { measured: number; baseline: number }[] = [];
  while (pairs.length < rounds) {
    const played = await interleave(WINDOWS, sides);
    pairs.push({
      measured: median(played.map((one) => one.decide)),
      baseline: median(played.map((one) => one.transition)),
    });
  }
  return [{ figure: 'application.acknowledge', ...compare(pairs), unit: '/s' }];
};

/** A whole decision, over the bare transition that it makes. */
export const decideOverTransition: Metric = { name: 'decide', measure };
