import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Need } from '../../core/domain/people/rights.ts';
import { useReason } from './usePresence.ts';

const useStyles = makeStyles({
  reason: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS, margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, maxWidth: '60ch' },
  icon: { flexShrink: 0, marginTop: '2px' },
});

export type NeedsRightProps = {
  readonly need: Need;
  /** Is told whether the right is there; a button in it is disabled when not. */
  readonly children?: (allowed: boolean) => ReactNode;
};

/** Shows its content and, where a right is missing, the sentence that names it. */
export function NeedsRight({ need, children }: NeedsRightProps) {
  const styles = useStyles();
  const reason = useReason(need);
  return (
    <>
      {children?.(reason === null)}
      {reason === null ? null : (
        <p className={styles.reason} data-missing={need}>
          <LockClosedRegular className={styles.icon} aria-hidden />
          {reason}
        </p>
      )}
    </>
  );
}
