import * as z from 'zod';
import { CouncilProfile } from '../../../events/council.ts';
import type { Instant } from '../../../events/fact.ts';
import { dateInParis } from '../../../workflows/calendar/paris-time.ts';
import { absenceKey } from '../../../workflows/council/absence/absences.ts';
import { accountPartition, SEALED_PREFIX } from '../../../workflows/kernel/account-rows.ts';
import { type HeldRole, standingOn } from '../../../workflows/kernel/actor.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { SealedIn } from '../../../workflows/kernel/sealed-in.ts';
import { DEFAULT_RETENTION } from '../../../workflows/retention/retention-table.ts';
import { signatureOf } from '../../given/charter-signature-given.ts';
import { delegationOf } from '../../given/delegations.ts';
import { interestsRowOf, openInterests } from '../../given/interests.ts';
import type { References } from '../../given/references.ts';
import type { makeOwnWords } from '../../adapters/own-words.ts';
import type { Store, Subjects } from '../../ports.ts';
import { ELSEWHERE, elsewhereIn, givenWords, RIGHTS } from './data-words.ts';

type Sources = {
  store: Pick<Store, 'row' | 'rows' | 'roles'>;
  references: Pick<References, 'mandates' | 'rulesInForce'>;
  subjects: Pick<Subjects, 'openAll'>;
  wordsOf: ReturnType<typeof makeOwnWords>;
};
type Asking = { council: string; person: string; at: Instant };

const Named = z.object({ fact: z.string(), subject: z.string() });
const Absence = z.object({ from: z.string(), to: z.string(), standIn: z.string().nullable() });

/** What is kept of whoever asks, council by council, in words that say why and for how long (RGPD, art. 15 and 20). */
export const makeOwnData = ({ store, references, subjects, wordsOf }: Sources) => {
  const opened = async ({ fact, subject }: SealedIn): Promise<Record<string, string>> =>
    (await subjects.openAll([fact], subject)).get(fact) ?? {};

  /** Each name and address once; the code of an invitation is used up, and no data of anybody. */
  const identity = async ({ council, person }: Asking) => {
    const rows = await store.rows(accountPartition(council, person), SEALED_PREFIX);
    const found = await Promise.all(rows.map((row) => opened(Named.parse(row))));
    const told = found.map(({ name = null, email = null }) => ({ name, email }));
    return [...new Map(told.map((each) => [JSON.stringify(each), each])).values()];
  };

  const seats = async ({ council, person }: Asking) =>
    (await references.mandates(council))
      .filter((mandate) => mandate.person === person)
      .map(({ member, college, seat, kind, chair, startsOn, termEndsOn, endedOn = null }) => ({
        member,
        college,
        seat,
        kind,
        chair,
        startsOn,
        termEndsOn,
        endedOn,
      }));

  const interests = async ({ council, person }: Asking) => {
    const row = await interestsRowOf(store, council, person);
    if (row === null) return [];
    return [{ declaredOn: row.declaredOn, interests: (await openInterests(subjects, row)) ?? [] }];
  };

  const absence = async ({ council, person }: Asking) => {
    const row = await store.row(absenceKey(council, person));
    return row === null ? [] : [Absence.parse(row)];
  };

  const delegation = async ({ council, person }: Asking) => {
    const found = await delegationOf(store, council, person);
    if (found === null) return [];
    const { quality, act, from, until, endedOn } = found;
    return [{ quality, act, from, until, endedOn }];
  };

  /** Of the structures for which one acts, where it is one’s own signature. */
  const signatures = async ({ council, person }: Asking, roles: readonly HeldRole[]) => {
    const structures = roles.flatMap((held) => ('structure' in held ? [held.structure] : []));
    const signed = structures.map(async (structure) => {
      const row = await signatureOf(store, council, structure);
      if (row === null || row.person !== person) return [];
      const { name = null, capacity = null } = await opened(row.sealed);
      return [{ structure, signedOn: row.signedOn, version: row.version, name, capacity }];
    });
    return (await Promise.all(signed)).flat();
  };

  const inCouncil = async (asking: Asking) => {
    const { council, person, at } = asking;
    const [held, profile, rules, written] = await Promise.all([
      store.roles(council, person),
      store.row({ pk: thingKey(council, 'council', council), sk: 'profile' }),
      references.rulesInForce(council, at),
      wordsOf(council, person),
    ]);
    const { pk: _, sk: __, ...established } = profile ?? {};
    const { name, contact } = CouncilProfile.parse(established);
    const { roles } = standingOn(held, dateInParis(at));
    const retention = rules?.label.retention ?? DEFAULT_RETENTION;
    const words = givenWords(retention.accounts.months);
    return {
      council,
      name,
      contact: { service: contact.service, email: contact.email, address: contact.address },
      parts: {
        identity: { ...words.identity, values: await identity(asking) },
        roles: { ...words.roles, values: roles },
        seats: { ...words.seats, values: await seats(asking) },
        interests: { ...words.interests, values: await interests(asking) },
        absence: { ...words.absence, values: await absence(asking) },
        delegation: { ...words.delegation, values: await delegation(asking) },
        signatures: { ...words.signatures, values: await signatures(asking, roles) },
        texts: {
          ...words.texts,
          values: [...written].map(([fact, values]) => ({ fact, values })),
        },
      },
      elsewhere: elsewhereIn(retention),
    };
  };

  return async ({ person, at }: { person: string; at: Instant }) => {
    const links = await store.rows(`person#${person}`, 'council#');
    const councils = await Promise.all(
      links.map(({ council }) => inCouncil({ council: String(council), person, at })),
    );
    return { person, readAt: at, councils, elsewhere: ELSEWHERE, rights: RIGHTS };
  };
};
