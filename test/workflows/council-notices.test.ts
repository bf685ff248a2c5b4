import { CouncilProfile } from '../../events/council.ts';
import { councilCommands } from '../../workflows/council/commands.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { noticesOf } from '../../workflows/council/notices/notices-of.ts';
import { actorWith } from '../support/ids.ts';
import { NOTICES, sample } from '../support/sample-facts.ts';
import { given } from '../support/scenario.ts';

const established = sample('CouncilEstablished.v1');
const profile = CouncilProfile.parse(established.data);
const { publishNotices } = councilCommands;

it('stands in what every page reads of the council', () => {
  const { rows } = given(council, [established], '62')
    .when('publishNotices', {
      as: actorWith('secretary'),
      at: '2026-12-01',
      data: NOTICES,
      given: { profile },
    })
    .thenFacts('NoticesPublished.v1');
  expect(rows).toEqual([
    { kind: 'put', key: { pk: '62#council#62', sk: 'profile' }, item: { ...profile, notices: NOTICES } },
  ]);
});

it('declares nothing accessible that was not audited', () => {
  const claimed = { ...NOTICES, accessibility: { ...NOTICES.accessibility, audit: null } };
  expect(publishNotices.safeParse(claimed).error?.issues[0]?.path).toEqual(['accessibility', 'audit']);
  const none = { ...claimed, accessibility: { state: 'NONE', audit: null, notAccessible: [] } };
  expect(publishNotices.safeParse(none).success).toBe(true);
});

it('says what the profile tells until the council writes, and that nothing was audited', () => {
  expect(noticesOf({ ...profile, notices: null })).toMatchObject({
    publisher: profile.name,
    director: profile.remedies.authority,
    dataProtection: { email: profile.contact.email },
    accessibility: { state: 'NONE', audit: null },
  });
});
