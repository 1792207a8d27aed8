import { Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { PIN_LENGTH, pinProblem } from '../../core/domain/people/pin.ts';

export type PinFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** Says what is wrong with a new PIN once something was typed. */
  readonly isNew?: boolean;
  readonly problem?: string | null;
  readonly takesFocus?: boolean;
};

/** Figures that nobody else sees. */
export function PinField({ label, value, onChange, hint, isNew = false, problem = null, takesFocus = false }: PinFieldProps) {
  const { t } = useTranslation('people');
  const wrong = isNew && value !== '' ? pinProblem(value) : null;
  const message = problem ?? (wrong === null ? null : t(`pin.problem.${wrong}`, { least: PIN_LENGTH.least, most: PIN_LENGTH.most }));
  return (
    <Field label={label} {...(message === null ? (hint === undefined ? {} : { hint }) : { validationMessage: message })}>
      <Input
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={PIN_LENGTH.most}
        value={value}
        // A page of its own for one question: whoever comes here wants to type.
        {...(takesFocus ? { input: { ref: focusOnce } } : {})}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
