import type * as z from 'zod';
import type { AskedAbout, ExpertiseGiven, expertiseCommands } from '../../workflows/expertise/commands.ts';
import type { Charters } from '../ports.ts';
import { digestOfText } from '../shell/digest.ts';
import type { Given } from '../shell/handle-command.ts';
import { makeFiledDossier, type FiledDossier } from './filed-dossier.ts';
import { newInvitation } from './new-invitation.ts';
import type { References } from './references.ts';

type Data<Name extends keyof typeof expertiseCommands> = z.infer<(typeof expertiseCommands)[Name]>;

const askedAbout = ({ context, underWay, criteria }: FiledDossier): AskedAbout => {
  const { structure, structureName, compiledDigest } = context;
  return { structure, structureName, compiledDigest, underWay, criteria };
};

export const makeExpertiseGiven = (charters: Charters, references: References): Given => {
  const filedDossier = makeFiledDossier(charters, references);

  const request = async (council: string, id: string): Promise<ExpertiseGiven['request']> => {
    const dossier = await filedDossier(council, id);
    const rules = dossier && (await references.rules(council, dossier.context.rulesVersion));
    return {
      application: dossier && askedAbout(dossier),
      silence: rules?.label.expertSilence ?? 'NO_ANSWER',
      invitation: newInvitation(),
    };
  };

  return async ({ name, council, data }): Promise<ExpertiseGiven[keyof ExpertiseGiven] | undefined> => {
    switch (name) {
      case 'request':
        return request(council, (data as Data<'request'>).application);
      case 'accept':
        return { digest: digestOfText((data as Data<'accept'>).code) };
      default:
        return undefined;
    }
  };
};
