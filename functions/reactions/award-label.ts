import { ApplicationDecided } from '../../events/application.ts';
import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { StructureContext } from '../../workflows/structure/structure.machine.ts';
import { makeLabelGiven } from '../given/label-given.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const { store, references } = deployedStore();

/** What the public reads in place of the name of a unit that Sirene shows in part only. */
const UNSHOWN_NAME = 'Nom non diffusé';

const send = makeSystemCommand(store, label, makeLabelGiven(store, references));

/** A decision that grants makes a label; its id comes from the fact, so that a second delivery finds it made. */
export const handler = reactionHandler('award-label', store, async (fact, at) => {
  const decided = ApplicationDecided.shape.data.parse(fact.data);
  if (decided.validUntil === null) return;
  const { council, thing: application, id: cause } = fact;
  const found = await references.state(council, 'application', application);
  const dossier = ApplicationContext.parse(found?.context);
  const state = await references.state(council, 'structure', dossier.structure);
  const { siren, rna, name, register } = StructureContext.parse(state?.context);
  const data = {
    application,
    holder: {
      structure: dossier.structure,
      // REG-04: no more than Sirene shows
      name: register?.partialDiffusion === true ? UNSHOWN_NAME : name,
      family: register?.family ?? 'OTHER',
      commune: register?.seatCommune ?? null,
      siren,
      rna: siren === null ? rna : null,
    },
    awardedOn: decided.decidedOn,
    validUntil: decided.validUntil,
    charterVersion: dossier.charterVersion,
    quality: decided.quality,
  };
  await send({ council, thing: derivedId('label', cause), name: 'award', data, at, cause });
});
