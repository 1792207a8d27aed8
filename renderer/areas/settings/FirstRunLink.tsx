import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { href } from '../../frame/address.ts';
import { useFormStyles } from './styles.ts';

/** The guided way to the own office can be gone at any time, and again. */
export function FirstRunLink() {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  return (
    <p className={styles.note}>
      {t('firstRun.text')} <Link inline href={href('/settings/start')}>{t('firstRun.go')}</Link>
    </p>
  );
}
