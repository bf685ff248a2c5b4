import type { Acting } from '../../governance/one-page.tsx';
import { OwnAct } from '../../governance/own-act.tsx';
import { slotsAsked, slotsIn } from '../../words/slots.ts';
import { whereAsked, whereIn } from './proposed-meeting.ts';

type SlotActsProps = {
  readonly of: Acting;
  /** Whether a date holds already. */
  readonly isSettled: boolean;
};

/** To settle when a meeting is held, to move it, or to call it off. */
export const SlotActs = ({ of, isSettled }: SlotActsProps) => (
  <>
    <OwnAct
      id="proposer"
      of={of}
      command="proposeSlots"
      asked={[...slotsAsked(() => true), ...whereAsked(true)]}
      effect="Ces dates remplacent les précédentes. La structure les reçoit par courriel, et en choisit une dans son dossier."
      action="Proposer d’autres dates"
      done="Les dates sont proposées : la structure en est avertie."
      toBody={(typed) => ({ slots: slotsIn(typed), ...whereIn(typed) })}
    />
    <OwnAct
      id="fixer"
      of={of}
      command="fixSlot"
      asked={[...slotsAsked((rank) => rank === 1), ...whereAsked(true)]}
      effect="Vous fixez cette date sans la laisser choisir, avec le préavis du règlement. Chaque structure en est avertie par courriel."
      action={isSettled ? 'Changer la date' : 'Fixer la date'}
      done="La date est fixée : la structure en est avertie."
      toBody={(typed) => ({ slot: slotsIn(typed, 1)[0], ...whereIn(typed) })}
    />
    <OwnAct
      id="annuler"
      of={of}
      command="cancel"
      asked={[
        {
          name: 'reason',
          kind: 'text',
          label: 'Pourquoi',
          hint: 'En 600 signes au plus ; la structure le lit.',
        },
      ]}
      effect="La rencontre n’a pas lieu. Chaque structure en est avertie par courriel, et lit pourquoi dans son dossier."
      action="Annuler la rencontre"
      done="La rencontre est annulée."
    />
  </>
);
