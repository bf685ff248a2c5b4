import type { FactBody, Proposers } from '../kernel/workflow.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { personLink, roleField, rolesKey } from '../kernel/rows.ts';
import type { StructureGiven } from './commands.ts';
import type { structureCommands } from './commands.ts';
import { checkRna, checkSiren } from './identifiers.ts';
import { readExtract } from './read-extract.ts';
import type { RegisterExtract } from './register-extract.ts';
import type { StructureContext } from './structure.machine.ts';

type Identifiers = { siren: string | null; rna: string | null };

/** ID-01, ID-05, ID-06: one identifier at least, each well formed; a doubtful key is the officer's to judge. */
export const checkIdentifiers = ({ siren, rna }: Identifiers): Outcome<Identifiers> => {
  const ofSiren = siren === null ? null : checkSiren(siren);
  const ofRna = rna === null ? null : checkRna(rna, null);
  const wrong = [ofSiren, ofRna].find((check) => check?.ok === false);
  if (wrong?.ok === false) return refused('invalid-identifier', { explanation: wrong.reason });
  if (ofSiren === null && ofRna === null)
    return refused('invalid-identifier', { explanation: 'Donnez un numéro SIREN ou un numéro RNA.' });
  return accepted({
    siren: ofSiren?.ok ? ofSiren.value : null,
    rna: ofRna?.ok ? ofRna.value : null,
  });
};

const sameStructure = (extract: RegisterExtract, { siren, rna }: Identifiers): boolean =>
  siren === null ? extract.rna === rna : extract.siren === siren;

export const structureProposers: Proposers<typeof structureCommands, StructureContext, StructureGiven> = {
  declare: ({ data, thing, given, at, actor }) => {
    if (thing.version > 0) return refused('structure-already-declared');
    const identifiers = checkIdentifiers(data);
    if (!identifiers.ok) return identifiers;
    if (actor.kind !== 'person') return refused('role-required');
    const declared: FactBody = {
      type: 'StructureDeclared.v1',
      data: { ...identifiers.value, name: data.name, representative: actor.person },
      personal: { subject: `${thing.council}-structure-${thing.id}`, values: data.representative },
    };
    const { register, department } = given;
    const key = rolesKey(thing.council, actor.person);
    return accepted({
      facts: register ? [declared, readExtract(register, department, 'REGISTER', at)] : [declared],
      rows: [
        { kind: 'grant', key, field: roleField('representative', thing.id), value: true },
        personLink(actor.person, thing.council),
      ],
    });
  },

  readRegister: ({ given: { register, department }, at }) =>
    register === null
      ? refused('register-silent')
      : accepted({ facts: [readExtract(register, department, 'REGISTER', at)] }),

  recordRegister: ({ data: { extract }, thing, given, at }) =>
    sameStructure(extract, thing.context)
      ? accepted({ facts: [readExtract(extract, given.department, 'OFFICER', at)] })
      : refused('extract-of-another-structure'),
};
