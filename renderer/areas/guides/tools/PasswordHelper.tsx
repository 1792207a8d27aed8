import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular, EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPassword, passwordVerdict } from '../../../../core/domain/office/password.ts';

const RULES = ['length', 'upper', 'lower', 'digit', 'special'] as const;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '420px' },
  rules: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  rule: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  met: { color: tokens.colorStatusSuccessForeground1 },
  unmet: { color: tokens.colorNeutralForeground3 },
});

/** Ticks off the portal's conditions (S-007 to S-009). What is typed lives in this box only. */
export function PasswordHelper() {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const check = checkPassword(password);
  const verdict = passwordVerdict(check);
  const eye = isShown ? t('password.hide') : t('password.show');
  return (
    <div className={styles.root}>
      <Field label={t('password.label')} hint={t('password.hint')}>
        <Input
          type={isShown ? 'text' : 'password'}
          value={password}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, data) => setPassword(data.value)}
          contentAfter={<Button size="small" appearance="transparent" icon={isShown ? <EyeOffRegular /> : <EyeRegular />} aria-label={eye} title={eye} onClick={() => setShown(!isShown)} />}
        />
      </Field>
      <ul className={styles.rules}>
        {RULES.map((rule) => (
          <li key={rule} className={styles.rule} data-met={check[rule]}>
            {check[rule] ? <CheckmarkRegular className={styles.met} aria-label={t('password.met')} /> : <DismissRegular className={styles.unmet} aria-label={t('password.unmet')} />}
            {t(`password.rule.${rule}`)}
          </li>
        ))}
      </ul>
      {verdict === 'refused' ? null : (
        <MessageBar intent={verdict === 'accepted' ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>{t(`password.${verdict}`)}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
