import { CouncilProfile } from '../../events/council.ts';
import { PROPOSAL_LETTERS, proposalLetter } from '../../functions/letters/people-letters.ts';
import { inDefaultWords } from '../support/letter-text.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';

const { id: _, ...established } = SAMPLE_COMMANDS.council['establish'] as { id: string };
const profile = CouncilProfile.parse(established);
const about = { profile, origin: 'https://label.exemple.fr' };
const letterOf = (type: string) => proposalLetter({ type, data: { dueOn: '2027-06-30' } }, about);

describe('letters about what becomes of a proposal', () => {
  it.each(PROPOSAL_LETTERS)('says of %s until when and where to go', (type) => {
    const { subject, text } = inDefaultWords(letterOf(type)!.letter);
    expect(subject.startsWith(`${profile.shortName} : `)).toBe(true);
    expect(text.replaceAll('\u00A0', ' ')).toContain('30 juin 2027');
    expect(text).toContain('https://label.exemple.fr/sign-in');
    expect(text).toContain(profile.contact.email);
    expect(text).not.toMatch(/undefined|null|\{|\}| {2}/);
  });

  it('goes to whoever carries it out, and to the service once its date is over', () => {
    expect(PROPOSAL_LETTERS.map((type) => [type, letterOf(type)?.to])).toEqual([
      ['ImplementationAssigned.v1', 'OWNER'],
      ['ImplementationReminded.v1', 'OWNER'],
      ['ImplementationOverdue.v1', 'SERVICE'],
    ]);
    expect(proposalLetter({ type: 'ProposalMade.v1', data: {} }, about)).toBeNull();
  });
});
