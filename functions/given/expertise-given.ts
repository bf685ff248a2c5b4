import type * as z from 'zod';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import type { AskedAbout, ExpertiseGiven, expertiseCommands } from '../../workflows/expertise/commands.ts';
import type { Charters } from '../ports.ts';
import { digestOfText } from '../shell/digest.ts';
import type { Given } from '../shell/handle-command.ts';
import { newInvitation } from './new-invitation.ts';
import type { References } from './references.ts';

type Data<Name extends keyof typeof expertiseCommands> = z.infer<(typeof expertiseCommands)[Name]>;

/** The words under which a dossier is neither a draft nor ended. */
const UNDER_WAY: ReadonlySet<string> = new Set([
  'submitted',
  'acknowledged',
  'incomplete',
  'complete',
  'inReview',
  'ready',
  'onAgenda',
  'opinionGiven',
]);

export const makeExpertiseGiven = (charters: Charters, references: References): Given => {
  const dossierOf = async (council: string, id: string) => {
    const found = await references.state(council, 'application', id);
    return found && { word: found.word, context: ApplicationContext.parse(found.context) };
  };

  const askedAbout = async ({
    word,
    context,
  }: NonNullable<Awaited<ReturnType<typeof dossierOf>>>): Promise<AskedAbout> => {
    const { structure, structureName, compiledDigest } = context;
    const compiled = await charters.compiled(compiledDigest);
    const criteria = compiled?.criteria.map((criterion) => criterion.id) ?? [];
    return { structure, structureName, compiledDigest, underWay: UNDER_WAY.has(word), criteria };
  };

  const request = async (council: string, id: string): Promise<ExpertiseGiven['request']> => {
    const dossier = await dossierOf(council, id);
    const rules = dossier && (await references.rules(council, dossier.context.rulesVersion));
    return {
      application: dossier && (await askedAbout(dossier)),
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
