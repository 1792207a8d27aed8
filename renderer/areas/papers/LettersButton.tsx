import { Button } from '@fluentui/react-components';
import { MailMultipleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { addDays, dayIn } from '../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { useSettings } from '../../app/settings.tsx';
import { go } from '../../frame/address.ts';
import { useNow } from '../../host/hooks.ts';

/** Leads to letters to everybody with a renewal within so many days. */
export function LettersButton({ days }: { readonly days: number }) {
  const { t } = useTranslation('quotes');
  const now = useNow();
  const { settings } = useSettings();
  if (now === null) return null;
  const today = dayIn(instant(now), settings.timeZone);
  return (
    <Button icon={<MailMultipleRegular />} onClick={() => go(`/quotes/papers/letters?kind=renewalLetter&from=${today}&until=${addDays(today, days - 1)}`)}>
      {t('letters.open')}
    </Button>
  );
}
