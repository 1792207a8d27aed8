import { Button, Combobox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Option } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideId } from '../../../core/domain/guides/guide.ts';
import { useApi } from '../../host/hooks.ts';
import { useStartRun } from './useStartRun.ts';

const OFFERED = 8;
const LONGEST = 200;

/** One of the customers, or the name of one who is yet to be created. */
export function ForWhomDialog({ guide, onClose }: { readonly guide: GuideId; readonly onClose: () => void }) {
  const { t } = useTranslation(['guides', 'common']);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [asked, setAsked] = useState(false);
  const start = useStartRun();
  const found = useQuery({
    ...useApi().customers.page.queryOptions({ input: { search: name.trim(), filter: 'all', sort: 'name', direction: 'asc', from: 0, count: OFFERED } }),
    placeholderData: keepPreviousData,
  });
  const begin = (): void => {
    setAsked(true);
    if (name.trim() === '') return;
    onClose();
    start({ guide, customerId: chosen?.name === name ? chosen.id : null, customerName: name.trim() });
  };
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('forWhom.title')}</DialogTitle>
          <DialogContent>
            <Field label={t('forWhom.label')} hint={t('forWhom.hint')} {...(asked && name.trim() === '' ? { validationMessage: t('forWhom.missing') } : {})}>
              <Combobox
                freeform
                autoComplete="off"
                value={name}
                selectedOptions={chosen === null ? [] : [chosen.id]}
                onInput={(event) => setName(event.currentTarget.value.slice(0, LONGEST))}
                onOptionSelect={(_, data) => {
                  if (data.optionValue === undefined || data.optionText === undefined) return;
                  setName(data.optionText);
                  setChosen({ id: data.optionValue, name: data.optionText });
                }}
              >
                {(found.data?.rows ?? []).map((row) => (
                  <Option key={row.id} value={row.id} text={row.name}>
                    {row.city === null ? row.name : `${row.name}, ${row.city}`}
                  </Option>
                ))}
              </Combobox>
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            <Button appearance="primary" onClick={begin}>
              {t('forWhom.start')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
