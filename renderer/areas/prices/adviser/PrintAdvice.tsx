import { Button, Field } from '@fluentui/react-components';
import { DocumentPdfRegular, PrintRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../electron/bridge.ts';
import { useDesk, useSettings } from '../../../app/settings.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { useErrorText } from '../../../errors/useErrorText.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';
import { usePartStyles } from '../parts/styles.ts';
import type { AdviceProps } from './Advice.tsx';

const LANGUAGES = ['pl', 'de', 'en'] as const;

/** The page for the customer meeting, in a language of its own. */
export function PrintAdvice({ input, customer, product }: AdviceProps) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const client = useClient();
  const desk = useDesk();
  const { settings } = useSettings();
  const notify = useNotify();
  const errorText = useErrorText();
  const [language, setLanguage] = useState<Language>(settings.language);
  const { mutate, isPending } = useMutation({
    mutationFn: async (how: 'print' | 'savePdf') => {
      const { id } = await client.prices.adviser.keep({ advice: input, customerId: customer?.id ?? null, product: product?.title ?? '' });
      return desk[how]({ kind: 'advice', id, language });
    },
    onSuccess: (result) => {
      if (result.kind === 'saved') notify({ text: t('adviser.paper.saved', { path: result.path }), tone: 'success' });
      if (result.kind === 'failed') notify({ text: errorText(result.error).what, tone: 'error' });
    },
    onError: (error) => notify({ text: errorText(screenErrorOf(error)).what, tone: 'error' }),
  });
  return (
    <div className={styles.controls}>
      <ChoiceField label={t('adviser.paper.language')} value={language} options={LANGUAGES} textOf={(one) => t(`language.${one}`)} onChange={setLanguage} className={styles.narrow} />
      <Field label={t('adviser.paper.page')}>
        <div className={styles.buttons}>
          <Button icon={<PrintRegular />} disabled={isPending} onClick={() => mutate('print')}>
            {t('adviser.print')}
          </Button>
          <Button icon={<DocumentPdfRegular />} disabled={isPending} onClick={() => mutate('savePdf')}>
            {t('adviser.pdf')}
          </Button>
        </div>
      </Field>
    </div>
  );
}
