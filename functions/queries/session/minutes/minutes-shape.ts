import * as z from 'zod';
import { Condition } from '../../../../events/condition.ts';
import { LeavingReason } from '../../../../events/item.ts';
import type { MinutesView } from '../../../../web/public/minutes/minutes-view.ts';

const count = z.int().min(0);
const member = z.int().min(1);
const instant = z.string();
const day = z.string();

const Quorum = z.strictObject({ formula: z.string(), sentence: z.string() });
const Chair = z.strictObject({ member, quality: z.enum(['PRESIDENT', 'VICE_PRESIDENT', 'ACTING']) });

const Sitting = z.strictObject({
  call: z.int().min(1),
  heldOn: day,
  startsAt: z.string().nullable().describe('L’heure de la convocation, à Paris.'),
  place: z.string().nullable(),
  convenedOn: day,
  noticeDays: count,
  shortNotice: z.boolean(),
  urgency: z.string().nullable(),
  statement: z.string().nullable().describe('Ce qu’une seconde convocation a dit (DEL-08).'),
  opened: z
    .strictObject({
      at: instant,
      inOffice: count,
      attending: count,
      proxies: count,
      quorum: Quorum,
      chair: Chair,
    })
    .nullable(),
  ended: z
    .strictObject({
      at: instant,
      how: z.enum(['CLOSED', 'ADJOURNED', 'CANCELLED']),
      quorum: Quorum.nullable(),
    })
    .nullable(),
  named: z.array(z.strictObject({ member, reason: z.enum(['ABSENT', 'RECUSED', 'VACANT']) })),
  present: z.array(
    z.strictObject({
      member,
      replaces: member.nullable(),
      times: z.array(
        z.strictObject({
          how: z.enum(['ROOM', 'REMOTE']),
          from: instant.nullable().describe('Nul pour qui était là dès l’ouverture.'),
          to: instant.nullable().describe('Nul pour qui est resté jusqu’à la fin.'),
        }),
      ),
    }),
  ),
  proxies: z.array(
    z.strictObject({
      giver: member,
      holder: member,
      givenAt: instant.nullable(),
      void: z.string().nullable().describe('Pourquoi ce pouvoir est resté sans effet, en clair.'),
    }),
  ),
  excused: z.array(member),
  absent: z.array(member),
});

const tally = { for: count, against: count, abstain: count, blank: count, notVoting: count };
const members = z.array(member);

const Round = z.strictObject({
  round: z.int().min(1),
  call: z.int().min(1),
  ballot: z.enum(['HANDS', 'ROLL_CALL', 'SECRET']),
  rollCallAskedBy: members,
  secret: z.strictObject({ askedBy: members, illusory: z.boolean() }).nullable(),
  conditions: z.array(Condition).describe('Mises aux voix avec la question (D16).'),
  openedAt: instant,
  closedAt: instant.nullable(),
  chair: Chair.nullable(),
  quorum: Quorum.nullable(),
  inOffice: count,
  present: count,
  proxies: z.array(z.tuple([member, member])),
  majority: z.enum(['E', 'P', 'T']),
  result: z
    .strictObject({
      ...tally,
      null: count,
      available: count,
      castingVoteUsed: z.boolean(),
      adopted: z.boolean(),
    })
    .nullable(),
  sentence: z.string().nullable(),
  sources: z.strictObject({ own: count, hands: count, paper: count }).nullable(),
  names: z
    .strictObject({ FOR: members, AGAINST: members, ABSTAIN: members, BLANK: members, notVoting: members })
    .nullable()
    .describe('D’un scrutin public seulement (DEL-10).'),
  colleges: z.array(z.strictObject({ college: z.string(), ...tally, holds: z.boolean() })),
  recounts: z.array(z.strictObject({ at: instant, scrutineers: members, same: z.boolean() })),
  annulled: z.strictObject({ at: instant, reason: z.string(), proposedBy: member }).nullable(),
});

const Point = z.strictObject({
  id: z.uuid(),
  rank: z.int().min(1),
  kind: z.enum(['AWARD', 'RENEWAL', 'SUSPENSION', 'REVOCATION', 'CHARTER', 'RULES', 'MINUTES', 'OTHER']),
  title: z.string(),
  question: z.string(),
  recusals: z.array(
    z.strictObject({
      member,
      reason: z
        .enum(['DIRECTOR', 'EMPLOYEE', 'FUNDER', 'COMPETITOR', 'RELATIVE', 'OTHER', 'DECLARED_INTEREST'])
        .describe('La classe du motif ; ce qui a été écrit reste caché.'),
      leftAt: instant.nullable(),
      returnedAt: instant.nullable(),
    }),
  ),
  debate: z.string().nullable(),
  rounds: z.array(Round),
  left: z
    .strictObject({
      how: z.enum(['ADJOURNED', 'WITHDRAWN', ...LeavingReason.options]),
      at: instant,
      asked: z.string().nullable(),
    })
    .nullable(),
  dissents: z.array(z.strictObject({ member, at: instant, text: z.string().nullable() })),
});

const Proposal = z.strictObject({
  id: z.uuid(),
  rank: z.int().min(1),
  kind: z.enum(['CHARTER', 'RULES', 'OTHER']),
  title: z.string().nullable().describe('Nul une fois effacé.'),
  how: z.enum(['VOTED', 'ADJOURNED', 'WITHDRAWN', 'NOT_TREATED']),
  adjournedTo: day
    .nullable()
    .describe('Le jour de la séance à laquelle le conseil l’a renvoyée, s’il est fixé.'),
  vote: z
    .strictObject({
      ...tally,
      null: count,
      available: count,
      votesInRoom: count.describe('Les voix qu’il y avait en séance, au plus.'),
      castingVoteUsed: z.boolean(),
      adopted: z.boolean(),
      majority: z.enum(['E', 'P', 'T']),
      sentence: z.string(),
    })
    .nullable(),
});

/** The minutes of a session, as they are told (DEL-13, MAN-08). */
export const SessionMinutes = z.strictObject({
  council: z.strictObject({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    territory: z.string(),
    colleges: count,
    logo: z.exactOptional(z.strictObject({ address: z.string(), description: z.string() })),
    contact: z.strictObject({
      service: z.string(),
      phone: z.string(),
      hours: z.string(),
      email: z.string(),
      address: z.string().optional(),
    }),
  }),
  session: z.strictObject({
    id: z.uuid(),
    kind: z.enum(['ORDINARY', 'EXTRAORDINARY', 'WRITTEN']),
    heldOn: day,
    rulesVersion: z.int(),
  }),
  sittings: z.array(Sitting),
  members: z.array(
    z.strictObject({
      number: member,
      name: z.string().nullable(),
      college: z.strictObject({ number: z.int(), name: z.string() }),
      kind: z.enum(['TITULAR', 'ALTERNATE']),
    }),
  ),
  points: z.array(Point),
  proposals: z.array(Proposal).describe('Les propositions à l’ordre du jour, après les points.'),
  standing: z.strictObject({
    state: z
      .enum(['DRAFT', 'PROJECT', 'APPROVED'])
      .describe('En cours d’écriture, projet soumis à l’approbation, ou approuvé par le conseil.'),
    circulatedAt: instant.nullable(),
    corrections: z.array(
      z.strictObject({
        at: instant,
        point: z.uuid().nullable(),
        askedBy: member.nullable(),
        text: z.string().nullable(),
        afterApproval: z.boolean(),
      }),
    ),
    approval: z
      .strictObject({
        at: instant,
        heldOn: day,
        sentence: z.string().nullable(),
        digest: z.string(),
        unchanged: z.boolean().describe('Ce qui se lit a encore l’empreinte de ce qui a été approuvé.'),
      })
      .nullable(),
  }),
  asOf: instant,
}) satisfies z.ZodType<MinutesView>;
