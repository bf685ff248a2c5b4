import type { Role } from '../api/structure-shapes.ts';

/** What each role is, and what it lets do (A9). */
export const ROLES: Readonly<Record<Role, { readonly is: string; readonly may: string }>> = {
  representative: {
    is: 'représente la structure',
    may: 'Représenter : déposer les demandes, signer, recevoir les lettres, inviter',
  },
  preparer: { is: 'prépare les demandes', may: 'Préparer : répondre et joindre les pièces, sans déposer' },
  reader: { is: 'lit les demandes', may: 'Lire : voir où en sont les demandes, sans rien changer' },
};
