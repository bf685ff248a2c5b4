import { Link } from '@tanstack/react-router';
import { nonBreaking } from '../../../public/french.ts';

type LinkProps = { readonly council: string; readonly structure: string; readonly children: string };

/** The way to a structure as the service follows it. */
export const StructureLink = ({ council, structure, children }: LinkProps) => (
  <Link to="/espace/$council/service/structures/$structure" params={{ council, structure }}>
    {nonBreaking(children)}
  </Link>
);
