import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular, SearchRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { WhenStands } from '../host/WhenStands.tsx';
import { LanguageMenu } from './LanguageMenu.tsx';
import { PersonMenu } from '../people/PersonMenu.tsx';
import { OutboxState } from './OutboxState.tsx';
import { SyncState } from './SyncState.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, height: '48px', flexShrink: 0, paddingInline: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { width: '188px', flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', '@media (max-width: 900px)': { display: 'none' } },
  search: {
    appearance: 'none',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    maxWidth: '520px',
    minWidth: '120px',
    height: '32px',
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    cursor: 'text',
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  text: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  key: { '@media (max-width: 900px)': { display: 'none' }, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  gap: { flexGrow: 1, '@media (max-width: 900px)': { display: 'none' } },
  icon: { fontSize: '16px', flexShrink: 0 },
});

export type TopBarProps = { readonly onSearch: () => void; readonly onHelp: () => void };

function Bar({ onSearch, onHelp }: TopBarProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  return (
    <header className={styles.root}>
      <span className={styles.name}>{t('app.name')}</span>
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K" aria-haspopup="dialog">
        <SearchRegular className={styles.icon} aria-hidden />
        <span className={styles.text}>{t('frame.search')}</span>
        <span className={styles.key}>{t('key.searchKeys')}</span>
      </button>
      <span className={styles.gap} />
      <WhenStands>
        <OutboxState />
        <SyncState />
        <PersonMenu />
        <LanguageMenu />
        <Button size="small" appearance="subtle" icon={<QuestionCircleRegular />} aria-label={t('command.help')} title={t('frame.helpKeys')} aria-keyshortcuts="F1" onClick={onHelp} />
      </WhenStands>
    </header>
  );
}

/** Drawn anew for another language alone; what is in it follows its own news. */
export const TopBar = memo(Bar);
