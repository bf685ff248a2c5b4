import * as z from 'zod';
import type { Envelope, Instant } from '../../../events/fact.ts';
import type { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { application } from '../../../workflows/application/application.workflow.ts';
import type { ReceiptGiven } from '../../../workflows/application/receipt/commands.ts';
import type { ReportGiven } from '../../../workflows/application/report/commands.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { decide, type Asked, type Decision } from '../../../workflows/kernel/decide.ts';
import { mayAsk } from '../../../workflows/kernel/rights.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { LETTER_KINDS } from '../../../workflows/letters/letter-kinds.ts';
import { givenBy, type Gathers, type Sources } from '../../given/application/gathered.ts';
import { gatherForReceipt } from '../../given/application/receipt-given.ts';
import { gatherForReport } from '../../given/application/report-given.ts';
import { makeLettersOfDossier } from '../../letters/letters-of-dossier.ts';
import type { Loaded, Subjects } from '../../ports.ts';
import { malformed, notFound, refusalProblem } from '../../shell/problems.ts';
import { dayAsked } from '../day-asked.ts';
import { PREVIEWED_ACTS, type ActPreview } from './act-preview-shape.ts';
import { councilProfile } from '../../given/council-profile.ts';

type Dossier = Thing<ApplicationContext>;
type Query = Readonly<Record<string, string | undefined>>;
type Reading = { actor: Actor; at: Instant; query: Query };
type Act = ActPreview['act'];

const Previewed = z.enum(PREVIEWED_ACTS);

/** A criterion has a number after a hyphen; a kind of document has no hyphen: `STATUTES`. */
const CRITERION = /-\d/;

const itemsIn = ({ items }: Query) =>
  (items ?? '').split(',').map((name) => ({
    [CRITERION.test(name) ? 'criterion' : 'document']: name,
    why: `[why:${name}]`,
  }));

/** What the act would be sent with: an address holds no words that people type, so that a name stands for each of them. */
const BODIES: Readonly<Record<Act, (query: Query) => object>> = {
  acknowledge: () => ({}),
  requestMissingItems: (query) => ({
    items: itemsIn(query),
    dueOn: dayAsked('dueOn', query['dueOn']),
  }),
  declareComplete: ({ receivedOn }) => ({ receivedOn: dayAsked('receivedOn', receivedOn) }),
  declareInadmissible: () => ({ reason: '[reason]' }),
  publishReport: () => ({ text: '[text]' }),
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The days that facts set, by their names. */
const daysIn = ({ facts }: Decision) =>
  Object.fromEntries(
    facts.flatMap(({ data }) =>
      Object.entries(data as Record<string, unknown>).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && DAY.test(entry[1]),
      ),
    ),
  ) as ActPreview['days'];

/** The facts as the ledger would have them; of none of them does a letter read the hash, nor the command. */
const asRecorded = ({ council, id, version }: Dossier, at: Instant, { facts, by }: Decision): Envelope[] =>
  facts.map((fact, rank) => {
    const { personal: _, ...body } = fact;
    const stands = { council, workflow: 'application', thing: id, version: version + 1, rank, at, by };
    return { ...body, ...stands } as unknown as Envelope;
  });

/**
 * What an act would do to a dossier today, decided as it would be and not written: the days that it sets, and the letter
 * in the words that its reader would have (INC-01, DEC-05, E1).
 * @throws Problem 400 for another act, 404 of a draft, and whatever would refuse the act itself
 */
export const makeActPreview = (
  sources: Sources & { origin: string; subjects: Pick<Subjects, 'openAll'> },
) => {
  const { store, origin } = sources;
  const letters = makeLettersOfDossier(sources);
  const [receipt, report] = [gatherForReceipt(sources), gatherForReport(sources)];
  const gather: Gathers<ReceiptGiven & ReportGiven> = (command, loaded) => ({
    ...receipt(command, loaded),
    ...report(command, loaded),
  });
  const given = givenBy(gather);

  const decided = async (thing: Dossier, asked: Asked): Promise<Decision> => {
    const right = mayAsk(application, thing, asked);
    if (!right.ok) throw refusalProblem(right.refusal);
    const read = application.commands[asked.name]?.safeParse(asked.data);
    if (read?.success !== true) throw malformed('Dites ce qui est demandé : « items=STATUTES,KBIS ».');
    const command = { ...asked, data: read.data, council: thing.council, thing: thing.id, id: '' };
    const loaded = { thing, draft: null } as Loaded;
    const decision = decide(application, thing, command, await given(command, loaded));
    if (!decision.ok) throw refusalProblem(decision.refusal);
    return decision.value;
  };

  return async (thing: Thing, { actor, at, query }: Reading): Promise<ActPreview> => {
    const dossier = thing as Dossier;
    if (dossier.context.number === '') throw notFound();
    const named = Previewed.safeParse(query['act']);
    if (!named.success)
      throw malformed(`Dites quel acte : « act » est l’un de ${PREVIEWED_ACTS.join(', ')}.`);
    const act = named.data;
    const decision = await decided(dossier, { name: act, data: BODIES[act](query), at, actor });
    const typed = Object.assign({}, ...decision.facts.map(({ personal }) => personal?.values)) as object;
    const about = { thing, profile: await councilProfile(store, thing.council), origin };
    const found = await letters.wouldCall(about, asRecorded(dossier, at, decision), { ...typed });
    const after = decision.next.context as ApplicationContext;
    const days = daysIn(decision);
    return {
      act,
      becomes: application.stateWord(decision.next.value),
      silence: {
        before: dossier.context.implicitOn as ActPreview['silence']['before'],
        after: after.implicitOn as ActPreview['silence']['after'],
        ifProvidedOnDueDate: days['ifProvidedOnDueDate'] ?? null,
        regime: after.silenceRegime,
      },
      days,
      letter:
        found !== null && 'lines' in found.written
          ? {
              title: LETTER_KINDS[found.letter.kind].title,
              subject: found.written.subject,
              lines: [...found.written.lines],
              closing: [...found.written.closing],
            }
          : null,
    };
  };
};
