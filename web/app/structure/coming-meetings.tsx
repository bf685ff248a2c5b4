import { Link } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import { meetingName } from '../words/meeting-words.ts';
import { slotInWords } from '../words/slot-in-words.ts';
import type { Own } from './places.ts';

/** Whom an officer meets soon about the dossiers that they follow, the first ones first (B15). */
export const ComingMeetings = ({ own: { council, roles, structures, meetings } }: { readonly own: Own }) => {
  const represented = structures.flatMap(({ applications }) => applications);
  const coming = meetings.flatMap(({ slot, ...meeting }) => {
    // Those about what one asks for oneself are told beside it.
    const dossiers = meeting.dossiers.filter(({ application }) => !represented.includes(application));
    return slot === null || dossiers.length === 0 ? [] : [{ ...meeting, slot, dossiers }];
  });
  if (coming.length === 0 || !roles.some(({ role }) => role === 'officer')) return null;
  return (
    <>
      <h3>Vos rencontres à venir</h3>
      <ul className="rows">
        {coming.map(({ id, kind, slot, dossiers: [first, ...others] }) => (
          <li key={id}>
            <p>
              {first !== undefined && (
                <Link
                  to="/espace/$council/dossiers/$application/rencontres/$meeting"
                  params={{ council, application: first.application, meeting: id }}
                >
                  {meetingName(kind)}, {first.structureName}
                </Link>
              )}
              {others.length > 0 && ` et ${others.map(({ structureName }) => structureName).join(', ')}`}
            </p>
            <p className="small">{nonBreaking(slotInWords(slot))}</p>
          </li>
        ))}
      </ul>
    </>
  );
};
