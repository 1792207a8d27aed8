import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { LARGEST_LOGO, letterhead } from '../../../core/contract/documents.ts';
import type { Letterhead } from '../../../core/domain/papers/letterhead.ts';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
  picture: { maxHeight: '48px', maxWidth: '200px', backgroundColor: '#fff' },
  hidden: { display: 'none' },
});

/** The picture in place of the firm's name: PNG or JPEG, kept as text in the office's settings. */
export function LogoField({ control }: { readonly control: Control<Letterhead> }) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const { field } = useController({ control, name: 'logo' });
  const [problem, setProblem] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): void => {
    if (!file) return;
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const text = typeof reader.result === 'string' ? reader.result : '';
      const isFit = text.length <= LARGEST_LOGO && letterhead.shape.logo.safeParse(text).success;
      setProblem(!isFit);
      if (isFit) field.onChange(text);
    });
    reader.readAsDataURL(file);
  };
  return (
    <Field label={t('letterhead.logo')} hint={t('letterhead.logoHint')} {...(problem ? { validationMessage: t('letterhead.logoProblem') } : {})}>
      <div className={styles.row}>
        {field.value === '' ? null : <img src={field.value} alt={t('letterhead.logo')} className={styles.picture} />}
        <input ref={input} type="file" accept="image/png,image/jpeg" className={styles.hidden} aria-label={t('letterhead.logo')} onChange={(event) => take(event.currentTarget.files?.[0])} />
        <Button onClick={() => input.current?.click()}>{t('letterhead.chooseLogo')}</Button>
        {field.value === '' ? null : <Button onClick={() => field.onChange('')}>{t('letterhead.removeLogo')}</Button>}
      </div>
    </Field>
  );
}
