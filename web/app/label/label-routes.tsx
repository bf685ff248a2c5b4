import { useParams } from '@tanstack/react-router';
import { AppealApplicationPage, AppealLabelPage } from './appeal-pages.tsx';
import { AppealPage } from './appeal-page.tsx';
import { ChangePage } from './change-page.tsx';
import { ControlPage } from './control-page.tsx';
import { LabelPage } from './label-page.tsx';
import { MeasurePage } from './measure-page.tsx';
import { MisusePage } from './misuse-page.tsx';
import { RelinquishPage } from './relinquish-page.tsx';
import { RenewPage } from './renew-page.tsx';
import { YearlyCheckPage } from './yearly-check-page.tsx';

const useLabel = () => {
  const { council, label } = useParams({ strict: false });
  return { council: council ?? '', label: label ?? '' };
};

/** The pages of one label, at their addresses. */
export const LabelRoute = () => <LabelPage {...useLabel()} />;
export const ChangeRoute = () => <ChangePage {...useLabel()} />;
export const YearlyCheckRoute = () => <YearlyCheckPage {...useLabel()} />;
export const RelinquishRoute = () => <RelinquishPage {...useLabel()} />;
export const MeasureRoute = () => <MeasurePage {...useLabel()} />;
export const RenewRoute = () => <RenewPage {...useLabel()} />;
export const AppealLabelRoute = () => <AppealLabelPage {...useLabel()} />;

/** The pages of what is asked of its holder, and of what a decision is contested with. */
export const ControlRoute = () => {
  const { council, control } = useParams({ strict: false });
  return <ControlPage council={council ?? ''} control={control ?? ''} />;
};
export const AppealRoute = () => {
  const { council, appeal } = useParams({ strict: false });
  return <AppealPage council={council ?? ''} appeal={appeal ?? ''} />;
};
export const AppealApplicationRoute = () => {
  const { council, application } = useParams({ strict: false });
  return <AppealApplicationPage council={council ?? ''} application={application ?? ''} />;
};
export const MisuseRoute = () => {
  const { council, misuse } = useParams({ strict: false });
  return <MisusePage council={council ?? ''} misuse={misuse ?? ''} />;
};
