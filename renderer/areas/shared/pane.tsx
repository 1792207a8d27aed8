import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { PanelRightContractRegular, PanelRightExpandRegular } from '@fluentui/react-icons';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLayout } from '../../app/settings.tsx';
import { MasterDetail } from '../../frame/MasterDetail.tsx';

/** Narrower windows keep the room for the list's columns until somebody asks for the pane. */
const WIDE_ENOUGH = 1500;

const useStyles = makeStyles({ empty: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 } });

const read = (stored: unknown): boolean | null => (typeof stored === 'boolean' ? stored : null);

export type Pane<Row> = {
  readonly name: string;
  readonly isOpen: boolean;
  readonly open: (isOpen: boolean) => void;
  /** The list's current row; null: none yet. */
  readonly row: Row | null;
  readonly show: (row: Row | null) => void;
};

/**
 * The pane beside a list: whether it is shown, and for which row. It does not come and go with the
 * choice of a row: a list that moves under the hand turns a double click into a click on something else.
 */
export function usePane<Row extends object>(name: string): Pane<Row> {
  const [kept, keep] = useLayout(`${name}.pane`, read);
  const [row, show] = useState<Row | null>(null);
  return { name, isOpen: kept ?? window.innerWidth >= WIDE_ENOUGH, open: useCallback((isOpen: boolean) => keep(isOpen), [keep]), row, show };
}

export type BesideProps<Row> = {
  readonly pane: Pane<Row>;
  /** Names the pane for screen readers. */
  readonly label: string;
  /** What the pane says before a row is chosen. */
  readonly nothing: string;
  readonly list: ReactNode;
  /** The facts of a row. */
  readonly children: (row: Row) => ReactNode;
};

/** A list with the facts of its current row beside it, while the person wants them there. */
export function Beside<Row>({ pane: { name, isOpen, open, row }, label, nothing, list, children }: BesideProps<Row>) {
  const styles = useStyles();
  const shown = row === null ? <p className={styles.empty}>{nothing}</p> : children(row);
  return <MasterDetail name={name} detailLabel={label} detail={isOpen ? shown : null} onClose={() => open(false)} list={list} />;
}

export function PaneToggle({ pane: { isOpen, open } }: { readonly pane: Pick<Pane<unknown>, 'isOpen' | 'open'> }) {
  const { t } = useTranslation('customers');
  return (
    <ToggleButton size="small" appearance="subtle" checked={isOpen} icon={isOpen ? <PanelRightContractRegular /> : <PanelRightExpandRegular />} onClick={() => open(!isOpen)}>
      {t('list.details')}
    </ToggleButton>
  );
}
