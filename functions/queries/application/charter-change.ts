import type { CompiledCharter } from '../../../workflows/charter/language/charter-types.ts';

const byId = ({ criteria, data }: CompiledCharter) =>
  new Map([...data, ...criteria].map((asking) => [asking.id, asking] as const));

/** What another charter asks differently, by id of criteria and blocks of data (B5). */
export const charterChange = (before: CompiledCharter, after: CompiledCharter) => {
  const [old, young] = [byId(before), byId(after)];
  const ids = [...young.keys()];
  return {
    added: ids.filter((id) => !old.has(id)),
    removed: [...old.keys()].filter((id) => !young.has(id)),
    changed: ids.filter((id) => old.has(id) && JSON.stringify(old.get(id)) !== JSON.stringify(young.get(id))),
  };
};
