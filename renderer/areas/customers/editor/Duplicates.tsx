import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDraftView, DuplicateHit } from '../../../../core/contract/customer-drafts.ts';
import { addressOf, href } from '../../../frame/address.ts';
import { useApi } from '../../../host/hooks.ts';
import { useDraftForm } from './form.ts';
import { useEditorStyles } from './styles.ts';

/** Who may be the same company, asked while one types; a warning, never a refusal. */
export function Duplicates({ draft }: { readonly draft: CustomerDraftView }) {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const { fields } = useDraftForm();
  const { companyName, taxNumber, country, tenant, prefix, domain } = useDeferredValue(fields);
  const input = { draftId: draft.id, customerId: draft.customerId, companyName, taxNumber, country, domain: tenant === 'new' ? prefix : domain };
  const { data } = useQuery({ ...useApi().customerDrafts.duplicates.queryOptions({ input }), placeholderData: keepPreviousData });
  if (data === undefined || data.hits.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody className={styles.bars}>
        <MessageBarTitle>{t('duplicate.title')}</MessageBarTitle>
        <ul className={styles.list} aria-label={t('duplicate.title')}>
          {data.hits.map((hit) => (
            <li key={`${hit.kind} ${hit.id}`} data-duplicate={hit.matched}>
              <Link href={href(hit.kind === 'draft' ? addressOf('customers', 'drafts', hit.id) : addressOf('customers', hit.id))}>{hit.name === '' ? t('drafts.unnamed') : hit.name}</Link>
              {` – ${[hit.city, hit.kind === 'draft' ? t('duplicate.draft') : null, t(`duplicate.${hit.matched}` satisfies `duplicate.${DuplicateHit['matched']}`)].filter((part) => part !== null).join(', ')}`}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
