import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { portalLabel, type PortalLabel } from '../../../core/domain/guides/portal-labels.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/languages.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, margin: 0, alignItems: 'baseline' },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  other: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** The way through the portal, in the reader's language and as portals in the others call it. */
export function PathLine({ path }: { readonly path: readonly PortalLabel[] }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('guides');
  if (path.length === 0) return null;
  const spoken = (language: (typeof LANGUAGES)[number]): string => path.map((label) => portalLabel(label, language)).join(' › ');
  const own = LANGUAGES.find((language) => language === i18n.language) ?? 'en';
  const others = LANGUAGES.filter((language) => language !== own && spoken(language) !== spoken(own));
  return (
    <dl className={styles.root}>
      <dt className={styles.label}>{t('path')}</dt>
      <dd className={styles.value}>{spoken(own)}</dd>
      {others.map((language) => (
        <OtherPath key={language} name={LANGUAGE_NAMES[language]} language={language} text={spoken(language)} />
      ))}
    </dl>
  );
}

function OtherPath({ name, language, text }: { readonly name: string; readonly language: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{name}</dt>
      <dd className={styles.other} lang={language}>
        {text}
      </dd>
    </>
  );
}
