import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pinProblem } from '../../core/domain/people/pin.ts';
import { useFormat } from '../format/useFormat.ts';
import { useClient } from '../host/hooks.ts';
import { PinField } from './PinField.tsx';
import type { Closed } from './usePresence.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', gap: tokens.spacingHorizontalM },
});

export type RecoverFormProps = { readonly administrators: Closed['people']; readonly onBack: () => void };

/** The way back in by the code that was shown once, for an administrator. Colleagues get a new PIN from him. */
export function RecoverForm({ administrators, onBack }: RecoverFormProps) {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const client = useClient();
  const format = useFormat();
  const [id, setId] = useState(administrators[0]?.id ?? '');
  const [code, setCode] = useState('');
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const answer = await client.people.recover({ id, code, pin });
      if (answer.kind === 'refused') setProblem(answer.waitUntil === null ? t('recover.wrong') : t('signIn.wait', { time: format.time(answer.waitUntil) }));
    } catch {
      setProblem(t('recover.wrong'));
    }
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <p className={styles.text}>{t('recover.text')}</p>
      {problem === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={t('recover.who')}>
        <Select value={id} onChange={(_, data) => setId(data.value)}>
          {administrators.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('recover.code')}>
        <Input value={code} autoComplete="off" spellCheck={false} maxLength={60} onChange={(_, data) => setCode(data.value)} />
      </Field>
      <PinField isNew label={t('pin.new')} value={pin} onChange={setPin} />
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabled={id === '' || code.trim() === '' || pinProblem(pin) !== null}>
          {t('recover.set')}
        </Button>
        <Button onClick={onBack}>{t('recover.back')}</Button>
      </div>
    </form>
  );
}
