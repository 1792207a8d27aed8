import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormatCountry } from '../../../electron/bridge.ts';
import { useSettings } from '../../app/settings.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useNow } from '../../host/hooks.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../i18n/languages.ts';
import { pick } from './pick.ts';
import { useFormStyles } from './styles.ts';
import { timeZones } from './time-zones.ts';

const COUNTRIES: readonly FormatCountry[] = ['PL', 'DE', 'AT', 'GB'];
/** Shown as a sample; large enough for two group signs. */
const SAMPLE = { minor: 123_456_789, currency: 'EUR' };

/** Language of the screen. Holds at once. */
export function LanguageField() {
  const { t } = useTranslation('settings');
  const { settings, change } = useSettings();
  return (
    <Field label={t('general.language')} hint={t('general.languageHint')}>
      <RadioGroup layout="horizontal" value={settings.language} onChange={(_, data) => pick(LANGUAGES, data.value, (language) => change({ language }))}>
        {LANGUAGES.map((language) => (
          <Radio key={language} value={language} label={<span lang={language}>{LANGUAGE_NAMES[language]}</span>} />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** Formats of dates and numbers with a sample, and the time zone. Each change holds at once. */
export function RegionFields() {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  const { settings, change } = useSettings();
  const zones = useMemo(() => timeZones(settings.timeZone), [settings.timeZone]);
  return (
    <>
      <Field className={styles.narrow} label={t('general.formatCountry')} hint={t('general.formatCountryHint')}>
        <Select value={settings.formatCountry} onChange={(_, data) => pick(COUNTRIES, data.value, (formatCountry) => change({ formatCountry }))}>
          {COUNTRIES.map((country) => (
            <option key={country} value={country}>
              {t(`country.${country}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Sample />
      <Field className={styles.narrow} label={t('general.timeZone')} hint={t('general.timeZoneHint')}>
        <Select value={settings.timeZone} onChange={(_, data) => change({ timeZone: data.value })}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function Sample() {
  const styles = useFormStyles();
  const format = useFormat();
  const now = useNow();
  return (
    <p className={styles.sample}>
      {now === null ? null : <span>{format.dateTime(now)}</span>}
      <span>{format.money(SAMPLE)}</span>
      <span>{format.percent(2_300)}</span>
    </p>
  );
}
