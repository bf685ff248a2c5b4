import { InvitationAccepted } from '../../events/council.ts';
import { sealedAs } from '../adapters/sealed-as.ts';
import type { Store, Subjects } from '../ports.ts';

type Sources = { store: Pick<Store, 'facts'>; subjects: Pick<Subjects, 'open'> };

/**
 * Where somebody of a council is written to: the address of the last invitation that they accepted, whatever seat or role
 * it was for. Nobody once they are erased.
 */
export const makeCouncilContacts =
  ({ store, subjects }: Sources) =>
  async (council: string, person: string): Promise<string[]> => {
    const facts = await store.facts(council, 'council', council);
    const accepted = facts
      .filter(({ type }) => type === 'InvitationAccepted.v1')
      .map(({ data }) => InvitationAccepted.shape.data.parse(data))
      .findLast((one) => one.person === person);
    const invited = facts.findLast(
      ({ type, data }) => type === 'PersonInvited.v1' && data['invitation'] === accepted?.invitation,
    );
    if (invited?.personal === undefined) return [];
    const { version, rank, personal } = invited;
    const typed = await subjects.open(sealedAs(council, version, rank), personal.subject);
    return typed?.['email'] === undefined ? [] : [typed['email']];
  };
