import { ChangeKind } from '../../../../events/label-check.ts';
import { LeavingReason } from '../../../../events/item.ts';
import { MeasureKind } from '../../../../events/label-measure.ts';
import { Presence } from '../../../given/assembly.ts';
import { RulesRow, ShownMember } from '../../../given/references.ts';
import { RoutingTable } from '../../../../workflows/council/routing/routing-table.ts';
import { HeldLabelRow } from '../../../../workflows/label/holder/held-labels.ts';
import type { WorkflowName } from '../../../../workflows/kernel/workflow.ts';
import { ReplyAnswer } from '../../../../workflows/session/reply/commands.ts';
import { WORKFLOWS } from '../../../../workflows/workflows.ts';
import { Notified } from '../../session/notices-shape.ts';
import { closed } from '../closed.ts';
import { ExpertiseSheet } from '../exchange-shapes.ts';
import { answered } from '../json-schema.ts';
import { MeetingSheet } from '../meeting-shapes.ts';
import {
  count,
  day,
  dayOrNull,
  id,
  instant,
  many,
  oneOf,
  orNothing,
  orNull,
  seat,
  shapeNamed,
  text,
  typed,
} from '../plain-shapes.ts';
import { besideNote, besideProposal, Progress } from '../proposal-paths.ts';
import { applicationSheet, Closed } from './application-sheet.ts';
import { shownOf } from './shown.ts';

const routing = () => {
  const { properties } = answered(RoutingTable) as { properties: Record<string, object> };
  return closed({ version: count, ...properties });
};

/** What the sheet of each kind of thing says, by the reader where it differs. */
const SHEETS: Readonly<Record<WorkflowName, () => object>> = {
  council: () =>
    shownOf('council', {
      members: many(answered(ShownMember)),
      rules: orNothing(answered(RulesRow)),
      routing: orNothing(routing()),
    }),
  structure: () =>
    shownOf('structure', {
      applications: many(closed({ application: id })),
      labels: {
        ...many(answered(HeldLabelRow)),
        description: 'Ses labels, finis aussi ; `until` : le jour où une autre structure a pris la suite.',
      },
      appeals: many(closed({ appeal: id })),
      controls: many(closed({ control: id })),
      misuses: many(closed({ misuse: id })),
      documents: many(shapeNamed('StructureDocument')),
      charterSignature: shapeNamed('SignatureStanding'),
    }),
  document: () => shownOf('document', { fileName: { ...text, description: 'Vide une fois effacé.' } }),
  charter: () => shownOf('charter', { form: orNothing(shapeNamed('CompiledCharter')) }),
  application: applicationSheet,
  expertise: () => ExpertiseSheet,
  meeting: () => MeetingSheet,
  workshop: () => shownOf('workshop', besideNote),
  proposal: () => shownOf('proposal', besideProposal),
  bulkAction: () => shownOf('bulkAction'),
  session: () =>
    shownOf('session', {
      presence: many(answered(Presence)),
      replies: many(Replied),
      items: many(id),
      leftAgendas: many(LeftAgenda),
      notified: answered(Notified),
    }),
  item: () => shownOf('item', { recusals: many(seat) }),
  label: () =>
    shownOf('label', {
      reasons: {
        ...orNothing(closed({ law: many(text), facts: many(text) })),
        description:
          'Pourquoi une mesure est envisagée, en droit et en fait : pour le titulaire et le service ; nul sinon.',
      },
      heard: {
        ...orNothing(closed({ observations: many(text), hearing: many(text) })),
        description:
          'Ce que le titulaire en dit, par écrit puis à l’audition : pour lui et pour le service ; nul sinon.',
      },
      ended: {
        ...orNothing(MeasureEnded),
        description:
          'Comment la dernière mesure a fini : pour le service, et pour le titulaire à qui elle est notifiée ; nul sinon.',
      },
      declared: {
        ...many(
          closed({
            on: text,
            changes: many(answered(ChangeKind)),
            occurredOn: orNull,
            late: { type: 'boolean' },
            description: typed,
          }),
        ),
        description:
          'Les changements déclarés que personne n’a encore examinés, pour le titulaire et pour le service.',
      },
    }),
  misuse: () =>
    shownOf('misuse', {
      typedNumber: {
        ...typed,
        description: 'Le numéro lu, quand aucun label ne le porte ; pour le service.',
      },
      named: { ...typed, description: 'Pour le service ; nul sinon.' },
      seenAt: { ...typed, description: 'Pour le service ; nul sinon.' },
      claim: { ...typed, description: 'Pour le service ; nul sinon.' },
      email: { ...typed, description: 'Pour le service ; nul sinon.' },
      question: typed,
      addressee: { ...typed, description: 'Pour le service ; nul sinon.' },
      answer: typed,
      reasons: typed,
    }),
  appeal: () =>
    shownOf('appeal', {
      text: typed,
      appellant: { ...typed, description: 'Le tiers qui conteste, pour le service ; nul sinon.' },
      admitted: typed,
      observations: typed,
      report: { ...typed, description: 'Pour la structure, une fois la réponse notifiée.' },
      reasons: { ...typed, description: 'Pour la structure, une fois la réponse notifiée.' },
      signatory: { ...typed, description: 'Qui a signé la réponse.' },
    }),
  control: () =>
    shownOf('control', {
      words: many(
        closed({
          fact: id,
          what: text,
          ask: { type: ['integer', 'null'] },
          commitment: { type: ['integer', 'null'] },
          text: typed,
        }),
      ),
    }),
  controlCampaign: () => shownOf('controlCampaign', { grounds: many(closed({ label: id, ground: typed })) }),
};

/** A measure that was decided, with its remedies once notified; or dropped, and why (DEC-05, DEC-06, H6). */
const MeasureEnded = {
  anyOf: [
    closed({
      as: oneOf(['DECIDED']),
      kind: answered(MeasureKind),
      on: day,
      quality: text,
      reasons: closed({ law: many(text), facts: many(text) }),
      notifiedOn: dayOrNull,
      adminAppealDeadline: dayOrNull,
      courtDeadline: dayOrNull,
    }),
    closed({ as: oneOf(['DROPPED']), on: day, reason: typed }),
  ],
};

/** Whether a member said that they come (C7); why not is for who prepares the session. */
const Replied = closed({ member: seat, answer: answered(ReplyAnswer), at: instant });

/** A point that has left an agenda (C8). */
const LeftAgenda = closed({
  item: id,
  reason: oneOf(['ADJOURNED', 'WITHDRAWN', ...LeavingReason.options]),
  leftAt: text,
  asked: { ...orNull, description: 'Ce que le conseil a demandé avant de voter ; nul sinon.' },
});

/** What a list says of each thing: what is known of it, without what is read beside; of what is closed, its title (B9). */
const LINES: Partial<Record<WorkflowName, () => object>> = {
  application: () => ({ anyOf: [shownOf('application'), Closed] }),
  meeting: () => ({ anyOf: [shownOf('meeting'), Closed] }),
  workshop: () => shownOf('workshop', { title: typed }),
  proposal: () => shownOf('proposal', { title: typed, progress: Progress }),
};

const nameOf = (name: WorkflowName, of: 'Sheet' | 'Line'): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}${of}`;

/** By name, what the data of every thing is on its sheet and in a list. */
export const sheetShapes = (): Record<string, object> =>
  Object.fromEntries(
    Object.values(WORKFLOWS).flatMap(({ name }) => [
      [nameOf(name, 'Sheet'), SHEETS[name]()],
      [nameOf(name, 'Line'), LINES[name]?.() ?? shownOf(name)],
    ]),
  );

const known = (name: WorkflowName, of: 'Sheet' | 'Line') => ({
  properties: { workflow: { const: name }, data: shapeNamed(nameOf(name, of)) },
});

/** One thing of a kind, as `GET` answers it. */
export const sheetOf = (name: WorkflowName): object => ({
  allOf: [shapeNamed('Thing'), known(name, 'Sheet')],
});

/** A page of a list of one kind. */
export const pageOf = (name: WorkflowName): object => ({
  allOf: [shapeNamed('ThingList'), { properties: { items: { items: known(name, 'Line') } } }],
});
