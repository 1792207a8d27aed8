import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../../electron/bridge.ts';
import { useSettings } from '../../app/settings.tsx';
import { pick } from './pick.ts';
import { LanguageField, RegionFields } from './RegionFields.tsx';
import { useFormStyles } from './styles.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

/** Language, look, formats and time zone. Each change holds at once. */
export function GeneralSection() {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  const { settings, change } = useSettings();
  return (
    <div className={styles.form}>
      <LanguageField />
      <Field label={t('general.theme')}>
        <RadioGroup layout="horizontal" value={settings.theme} onChange={(_, data) => pick(THEMES, data.value, (theme) => change({ theme }))}>
          {THEMES.map((theme) => (
            <Radio key={theme} value={theme} label={t(`theme.${theme}`)} />
          ))}
        </RadioGroup>
      </Field>
      <RegionFields />
    </div>
  );
}
