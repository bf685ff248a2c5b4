import type { Thing } from '../../api/shapes.ts';
import type { StructureSheet } from '../../api/structure-shapes.ts';
import type { Acting } from '../../governance/one-page.tsx';

/** What each part of the page of a structure is given. */
export type PartProps = Acting & { readonly council: string; readonly sheet: Thing<StructureSheet> };
