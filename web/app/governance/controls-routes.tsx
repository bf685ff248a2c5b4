import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Problem } from '../api/problem.ts';
import { Trouble } from '../parts/trouble.tsx';
import { AppealPage } from './appeal-page.tsx';
import { CampaignPage } from './campaign-page.tsx';
import { ControlPage } from './control-page.tsx';
import { ControlsPage } from './controls-page.tsx';
import { LabelPage } from './label-page.tsx';
import { MisusePage } from './misuse-page.tsx';
import type { OfOne } from './one-page.tsx';

const PAGES: Readonly<Record<string, ComponentType<OfOne>>> = {
  campagnes: CampaignPage,
  dossiers: ControlPage,
  labels: LabelPage,
  recours: AppealPage,
  signalements: MisusePage,
};

const NOT_FOUND = 404;

/** The pages of controls, measures, appeals and reports, at their addresses. */
export const ControlsRoute = () => {
  const { council } = useParams({ strict: false });
  return <ControlsPage council={council ?? ''} />;
};
export const OneRoute = () => {
  const { council, kind = '', thing } = useParams({ strict: false });
  const One = Object.hasOwn(PAGES, kind) ? PAGES[kind] : undefined;
  if (One === undefined)
    return (
      <Trouble
        error={new Problem(NOT_FOUND, { title: 'Cette page n’existe pas ou ne vous est pas ouverte.' })}
      />
    );
  return <One key={thing} council={council ?? ''} id={thing ?? ''} />;
};
