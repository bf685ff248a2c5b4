import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isDisabled'> & {
  readonly look?: 'main' | 'quiet' | 'plain';
  readonly children: ReactNode;
};

const LOOKS = { main: 'button', quiet: 'button quiet', plain: 'button plain' } as const;

/** What one does here: a verb and its object. It is never disabled: it is absent, or it answers why not. */
export const Button = ({ look = 'main', children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={LOOKS[look]}>
    {children}
  </AriaButton>
);
