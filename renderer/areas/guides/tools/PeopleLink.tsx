import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { addressOf, href } from '../../../frame/address.ts';

/** To the list of people, where the same ticks are kept that the portal has (S-025 to S-031). */
export function PeopleLink() {
  const { t } = useTranslation('people');
  return (
    <span>
      <Link inline href={href(addressOf('settings', 'people'))}>{t('guide')}</Link>
    </span>
  );
}
