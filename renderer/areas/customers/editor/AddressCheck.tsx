import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AddressAnswer } from '../../../../core/contract/customer-drafts.ts';
import { useSettled } from '../../../components/useSettled.ts';
import { useApi } from '../../../host/hooks.ts';
import { useDraftForm } from './form.ts';
import { useEditorStyles } from './styles.ts';

const SETTLE_MS = 700;
/** An address that was looked up once is not looked up again while one fills in the rest. */
const KEPT_MS = 600_000;

/** What the service thinks of the address, and the spellings that it would rather have; silent while nobody can be asked. */
export function AddressCheck() {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const { fields, change, isQueued } = useDraftForm();
  const { country, region, city, line1, line2, postalCode } = fields;
  const typed = JSON.stringify({ country, region, city, line1, line2, postalCode });
  const isWhole = [country, city, line1, postalCode].every((one) => one.trim() !== '');
  const isSettled = useSettled(typed, SETTLE_MS) === typed;
  const { data } = useQuery({ ...useApi().customerDrafts.address.queryOptions({ input: { country, region, city, line1, line2, postalCode } }), enabled: isWhole && isSettled && !isQueued, staleTime: KEPT_MS });
  if (!isWhole || isQueued || data === undefined || data.state === 'unknown') return null;
  return (
    <>
      <output className={`${styles.whole} ${styles.quiet}`} data-address={data.state}>
        {t(`addressCheck.${data.state}`)}
      </output>
      {data.suggestions.length === 0 ? null : (
        <ul className={`${styles.proposals} ${styles.whole}`} aria-label={t('addressCheck.suggestions')}>
          {data.suggestions.map((suggestion) => (
            <li key={JSON.stringify(suggestion)}>
              <Button size="small" data-address-suggestion="" onClick={() => change(suggestion)}>
                {t('addressCheck.take', { address: lineOf(suggestion) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const lineOf = ({ line1, line2, postalCode, city }: AddressAnswer['suggestions'][number]): string => [line1, line2, `${postalCode} ${city}`].filter((part) => part.trim() !== '').join(', ');
