import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { surfaces } from '../app/surfaces.ts';
import { href, useAddress } from './address.ts';
import { AREAS, type Area } from './area.ts';
import { AREA_ICONS } from './areas.tsx';

const useStyles = makeStyles({
  root: { width: '200px', flexShrink: 0, backgroundColor: tokens.colorNeutralBackground3, borderRight: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: tokens.spacingVerticalS, overflowY: 'auto', boxSizing: 'border-box', '@media (max-width: 900px)': { width: '56px' } },
  list: { listStyleType: 'none', margin: 0, padding: `0 ${tokens.spacingHorizontalS}`, display: 'flex', flexDirection: 'column', rowGap: '2px' },
  link: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '36px',
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    ':hover': { backgroundColor: surfaces.hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': { content: '""', position: 'absolute', left: 0, top: '8px', bottom: '8px', width: '3px', borderRadius: '2px', backgroundColor: tokens.colorCompoundBrandStroke },
    ':hover': { backgroundColor: surfaces.hover },
  },
  icon: { fontSize: '20px', flexShrink: 0 },
  hereIcon: { color: tokens.colorCompoundBrandForeground1 },
  // Enlarged to 200 %, only the pictures stay in sight; the names are still read out.
  name: { minWidth: 0, overflowWrap: 'anywhere', '@media (max-width: 900px)': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } },
  parted: { marginTop: tokens.spacingVerticalM },
});

function Areas() {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const { area: here } = useAddress();
  return (
    <nav aria-label={t('frame.areas')} className={styles.root}>
      <ul className={styles.list}>
        {AREAS.map((area, index) => (
          <li key={area} className={area === 'sync' ? styles.parted : undefined}>
            <AreaLink area={area} isHere={area === here} shortcut={index + 1} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The areas on the left; Alt and a figure go there too. */
export const Navigation = memo(Areas);

function AreaLink({ area, isHere, shortcut }: { readonly area: Area; readonly isHere: boolean; readonly shortcut: number }) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const [Outline, Filled] = AREA_ICONS[area];
  const Icon = isHere ? Filled : Outline;
  return (
    <a
      href={href(`/${area}`)}
      aria-current={isHere ? 'page' : undefined}
      // There are nine figures; places behind the ninth go without.
      {...(shortcut > 9 ? { title: t(`area.${area}`) } : { 'aria-keyshortcuts': `Alt+${shortcut}`, title: t('frame.areaShortcut', { area: t(`area.${area}`), number: shortcut }) })}
      className={mergeClasses(styles.link, isHere && styles.here)}
    >
      <Icon className={mergeClasses(styles.icon, isHere && styles.hereIcon)} aria-hidden />
      <span className={styles.name}>{t(`area.${area}`)}</span>
    </a>
  );
}
