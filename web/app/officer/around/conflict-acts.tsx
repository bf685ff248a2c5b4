import type { Acting } from '../../governance/one-page.tsx';
import { OwnAct } from '../../governance/own-act.tsx';
import { INTERESTS } from '../../member/interest-kinds.ts';

/** To say that one is concerned by a dossier, before or after it is opened (B9, DEL-11). */
export const DeclareConflict = ({ of }: { readonly of: Acting }) => (
  <OwnAct
    id="conflit"
    of={of}
    command="declareConflict"
    asked={[
      {
        name: 'interest',
        kind: 'choice',
        label: 'Votre lien avec cette structure',
        options: INTERESTS.map(({ code, word }) => ({ code, label: word })),
      },
    ]}
    effect="De ce dossier, seul le titre vous reste ouvert, dès maintenant et sans retour : vous ne le suivez plus, vous n’y faites plus rien, et vous ne votez pas sur lui. Le secrétariat lit votre déclaration."
    action="Déclarer un conflit d’intérêts"
    done="Votre déclaration est enregistrée."
  />
);

/** To open a dossier all the same, and say why: the council may keep that to its secretariat (B9). */
export const OpenDespiteLink = ({ of }: { readonly of: Acting }) => (
  <OwnAct
    id="ouvrir"
    of={of}
    command="openDespiteLink"
    asked={[
      {
        name: 'reason',
        kind: 'text',
        label: 'Pourquoi vous l’ouvrez malgré ce lien',
        hint: 'En 600 signes au plus ; gardé au dossier, et lu par le secrétariat.',
      },
    ]}
    effect="Le dossier vous est ouvert en entier. Vous pourrez encore déclarer un conflit d’intérêts. Si le règlement du conseil ne permet pas de l’ouvrir ainsi, le secrétariat peut lever le lien."
    action="Ouvrir ce dossier malgré ce lien"
    done="Votre raison est enregistrée. Ce dossier vous est ouvert."
  />
);
