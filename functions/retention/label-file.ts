import * as z from 'zod';
import type { Envelope } from '../../events/fact.ts';
import { ControlContext } from '../../workflows/control/control.machine.ts';
import { BESIDE_STRUCTURE } from '../../workflows/control/rows.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Store } from '../ports.ts';
import { derivedId } from '../shell/digest.ts';

const GRANTS = ['ApplicationDecided.v1', 'ImplicitDecisionReached.v1'];

/** The label that a dossier earned, or asked to renew; of one that was refused, an id that no label has. */
export const labelOf = async (
  store: Pick<Store, 'facts'>,
  { council, id, renews }: { council: string; id: string; renews: string | null },
): Promise<string | null> => {
  if (renews !== null) return renews;
  const facts = await store.facts(council, 'application', id);
  const grant = facts.findLast(({ type }) => GRANTS.includes(type));
  return grant === undefined ? null : derivedId('label', grant.id);
};

const OfDossier = z.object({ application: z.uuid() });
const Held = z.object({ holder: z.object({ structure: z.uuid() }) });

/** What the facts of a label name: the dossiers that earned it, renewed it or asked to, and the structures that held it. */
export type LabelFile = {
  facts: readonly Envelope[];
  dossiers: readonly string[];
  structures: readonly string[];
};

export const readLabelFile = async (
  store: Pick<Store, 'facts'>,
  council: string,
  label: string,
): Promise<LabelFile> => {
  const facts = await store.facts(council, 'label', label);
  const dossiers = facts.flatMap(({ data }) => OfDossier.safeParse(data).data?.application ?? []);
  const structures = facts.flatMap(({ data }) => Held.safeParse(data).data?.holder.structure ?? []);
  return { facts, dossiers: [...new Set(dossiers)], structures: [...new Set(structures)] };
};

/** A control of a label, as its structure leads to it. */
export type FoundControl = { id: string; label: string; structure: string; closed: boolean };

/** The controls of the labels that a structure holds or held. */
export const controlsBeside = async (
  store: Pick<Store, 'rows' | 'many'>,
  council: string,
  structure: string,
): Promise<FoundControl[]> => {
  const beside = await store.rows(thingKey(council, 'structure', structure), BESIDE_STRUCTURE);
  const states = await store.many(
    beside.map(({ control }) => ({ pk: thingKey(council, 'control', String(control)), sk: 'state' })),
  );
  return states.map(({ pk, list, context }) => {
    const [, , id = ''] = String(pk).split('#');
    const { label } = ControlContext.parse(context);
    return { id, label, structure, closed: String(list).endsWith('#closed') };
  });
};

const Sent = z.object({ documents: z.array(z.uuid()) });

/** The documents by which the holder of a label answered in a control. */
export const documentsOfControl = async (
  store: Pick<Store, 'facts'>,
  council: string,
  id: string,
): Promise<string[]> => {
  const facts = await store.facts(council, 'control', id);
  return [...new Set(facts.flatMap(({ data }) => Sent.safeParse(data).data?.documents ?? []))];
};
