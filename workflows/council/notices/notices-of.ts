import type { CouncilProfile } from '../../../events/council.ts';
import type { Notices } from '../../../events/notices.ts';

type Known = Pick<CouncilProfile, 'name' | 'contact' | 'remedies' | 'notices'>;

/** What the pages say until the council has written its own: what its profile tells, and no audit. */
const untilWritten = ({ name, contact, remedies }: Known): Notices => ({
  publisher: name,
  director: remedies.authority,
  // Where the service is deployed: AWS, in its region of Europe.
  host: {
    name: 'Amazon Web Services EMEA SARL',
    address: '38 avenue John F. Kennedy, L-1855 Luxembourg',
    phone: null,
  },
  dataProtection: {
    officer: 'Délégué à la protection des données',
    email: contact.email,
    address: contact.address,
  },
  accessibility: { state: 'NONE', audit: null, notAccessible: [] },
  sourceCode: null,
});

/** What a council says to whoever reads its pages. */
export const noticesOf = (profile: Known): Notices => profile.notices ?? untilWritten(profile);
