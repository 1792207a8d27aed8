import { useTranslation } from 'react-i18next';
import { PROVIDER_ID } from '../../../../core/domain/office/contacts.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';

/** The distributor's id, to be compared and copied (S-158). */
export function ProviderId() {
  const { t } = useTranslation('guides');
  return <KeyValue entries={[{ label: t('providerId'), value: PROVIDER_ID, copy: PROVIDER_ID }]} />;
}
