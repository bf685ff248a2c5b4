import { useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { RecordAppeal } from '../acts/record-appeal.tsx';
import type { Application, Thing } from '../api/shapes.ts';

type PaperAppealProps = { readonly council: string; readonly thing: Thing<Application> };

/** Against a decision that is notified: by its structure where it was refused, by somebody else where it was given (REM-05). */
export const PaperAppeal = ({ council, thing }: PaperAppealProps) => {
  const [said, setSaid] = useState('');
  const { structure, notified, outcome } = thing.data;
  if (notified === null) return null;
  return (
    <div>
      <p role="status">{nonBreaking(said)}</p>
      <RecordAppeal
        council={council}
        of={{ structure, application: thing.id }}
        isThird={outcome !== 'REFUSED'}
        onDone={setSaid}
      />
    </div>
  );
};
