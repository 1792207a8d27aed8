import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Currency, UnitPrice } from '../../../../core/domain/money/money.ts';
import { parseLocalPercent, parseLocalPrice, type LocalProblem } from '../../../../core/domain/money/parse-local.ts';
import { useFormat } from '../../../format/useFormat.ts';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column' },
  input: { width: '100%', minWidth: 0, '& input': { textAlign: 'end', fontVariantNumeric: 'tabular-nums', minWidth: 0 } },
  suffix: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  problem: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorStatusDangerForeground1 },
});

type TypedProps<Value> = {
  readonly label: string;
  readonly value: Value | null;
  /** How a value reads in the field. */
  readonly write: (value: Value) => string;
  /** null: not a value yet. */
  readonly read: (text: string) => Value | null;
  readonly isSame: (one: Value, other: Value) => boolean;
  readonly onChange: (value: Value | null) => void;
  readonly problem: (text: string) => string;
  /** What is wrong with a value that could be read. */
  readonly complaint?: string | null;
  readonly suffix?: ReactNode;
  readonly id?: string;
};

/**
 * A field for a number in the country's writing. What is typed stays as typed while it is being
 * typed; leaving the field puts it into its usual form.
 */
function TypedInput<Value>({ label, value, write, read, isSame, onChange, problem, complaint = null, suffix, id }: TypedProps<Value>) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const readBack = typed === null ? null : read(typed);
  // A value that came from elsewhere (another term was chosen) replaces what was typed.
  const isOwn = typed !== null && (value === null ? readBack === null : readBack !== null && isSame(readBack, value));
  const text = isOwn ? typed : value === null ? '' : write(value);
  const message = value === null ? problem(text) : complaint;
  return (
    <div className={styles.field}>
      <Input
        size="small"
        className={styles.input}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={message !== null}
        value={text}
        {...(id === undefined ? {} : { id })}
        {...(suffix === undefined ? {} : { contentAfter: { className: styles.suffix, children: suffix } })}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(_, data) => {
          setTyped(data.value);
          onChange(read(data.value));
        }}
        onBlur={() => {
          if (value !== null) setTyped(null);
        }}
      />
      {message === null ? null : (
        <span className={styles.problem} role="alert">
          {message}
        </span>
      )}
    </div>
  );
}

type NumberInputProps<Value> = Pick<TypedProps<Value>, 'label' | 'value' | 'onChange'> & { readonly id?: string };

export function QuantityInput(props: NumberInputProps<number>) {
  const { t } = useTranslation('quotes');
  return <TypedInput {...props} write={String} read={readQuantity} isSame={Object.is} problem={() => t('problem.quantity')} />;
}

const MOST = 1_000_000;

function readQuantity(text: string): number | null {
  const digits = text.replaceAll(/[\s\u00a0\u202f.,']/g, '');
  const quantity = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return quantity >= 1 && quantity <= MOST ? quantity : null;
}

/** Hundredths of a per cent. An empty field is no discount. */
export function DiscountInput(props: NumberInputProps<number>) {
  const { t } = useTranslation('quotes');
  const format = useFormat();
  const read = (text: string): number | null => {
    const basisPoints = text.trim() === '' ? 0 : parseLocalPercent(text, format.country);
    return basisPoints !== null && basisPoints >= 0 && basisPoints <= 10_000 ? basisPoints : null;
  };
  const write = (basisPoints: number): string => (basisPoints === 0 ? '' : format.plainUnitPrice({ amount: basisPoints, scale: 2, currency: 'JPY' }));
  return <TypedInput {...props} write={write} read={read} isSame={Object.is} problem={() => t('problem.discount')} suffix="%" />;
}

const PROBLEM = { empty: 'problem.unitPrice', notANumber: 'problem.unitPrice', tooLong: 'problem.tooLong', otherCurrency: 'problem.otherCurrency' } as const satisfies Record<LocalProblem, string>;

/** A net price. What is typed is meant in the quote's currency; a list price may still be in another. */
export function PriceInput({ currency, isTooLarge, ...props }: NumberInputProps<UnitPrice> & { readonly currency: Currency; readonly isTooLarge: boolean }) {
  const { t } = useTranslation('quotes');
  const format = useFormat();
  const parse = (text: string) => parseLocalPrice(text, currency, format.country);
  const problem = (text: string): string => {
    const parsed = parse(text);
    return t(PROBLEM[parsed.ok ? 'notANumber' : parsed.error]);
  };
  const read = (text: string): UnitPrice | null => {
    const parsed = parse(text);
    return parsed.ok ? parsed.value : null;
  };
  return <TypedInput {...props} write={format.plainUnitPrice} read={read} isSame={isSamePrice} problem={problem} complaint={isTooLarge ? t('problem.tooLarge') : null} suffix={props.value?.currency ?? currency} />;
}

const isSamePrice = (one: UnitPrice, other: UnitPrice): boolean => one.amount === other.amount && one.scale === other.scale && one.currency === other.currency;
