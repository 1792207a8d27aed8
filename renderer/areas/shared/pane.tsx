import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { PanelRightContractRegular, PanelRightExpandRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useLayout } from '../../app/settings.tsx';

/** Narrower windows keep the room for the list's columns until somebody asks for the pane. */
const WIDE_ENOUGH = 1500;

const useStyles = makeStyles({ empty: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 } });

const read = (stored: unknown): boolean | null => (typeof stored === 'boolean' ? stored : null);

/**
 * Whether the pane beside a list is shown. It does not come and go with the choice of a row:
 * a list that moves under the hand turns a double click into a click on something else.
 */
export function usePane(name: string): { readonly isOpen: boolean; readonly open: (isOpen: boolean) => void } {
  const [kept, keep] = useLayout(`${name}.pane`, read);
  return { isOpen: kept ?? window.innerWidth >= WIDE_ENOUGH, open: useCallback((isOpen: boolean) => keep(isOpen), [keep]) };
}

export function PaneToggle({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: (isOpen: boolean) => void }) {
  const { t } = useTranslation('customers');
  return (
    <ToggleButton size="small" appearance="subtle" checked={isOpen} icon={isOpen ? <PanelRightContractRegular /> : <PanelRightExpandRegular />} onClick={() => onToggle(!isOpen)}>
      {t('list.details')}
    </ToggleButton>
  );
}

/** What the pane says before a row is chosen. */
export function EmptyPane({ text }: { readonly text: string }) {
  const styles = useStyles();
  return <p className={styles.empty}>{text}</p>;
}
