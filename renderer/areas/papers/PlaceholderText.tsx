import { Button, Field, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { BracesVariableRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { placeholderProblems, PLACEHOLDERS } from '../../../core/domain/papers/placeholders.ts';
import type { Placeholder } from '../../../core/domain/papers/placeholders.ts';
import type { DocumentLanguage } from '../../../core/domain/quotes/quote.ts';
import { usePlaceholderWords } from './usePlaceholderWords.ts';

const useStyles = makeStyles({
  root: { position: 'relative', minWidth: 0 },
  insert: { position: 'absolute', top: '-4px', insetInlineEnd: 0 },
  item: { display: 'flex', columnGap: tokens.spacingHorizontalM, justifyContent: 'space-between' },
  sign: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground3 },
});

export type PlaceholderTextProps = {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** Of the paper that the text will stand on. */
  readonly language: DocumentLanguage;
  readonly rows: number;
  readonly maxLength: number;
  /** What is printed while nothing is written here. */
  readonly instead?: string;
  /** What may be asked for; without it what quotes know. */
  readonly placeholders?: readonly Placeholder[];
  readonly className?: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
};

/** A text of a paper: Markdown with placeholders. What papers could not fill in is named with its place while it is typed. */
export function PlaceholderText({ id, label, hint, value, language, rows, maxLength, instead, placeholders = PLACEHOLDERS, className, onChange, onBlur }: PlaceholderTextProps) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const words = usePlaceholderWords(placeholders);
  const area = useRef<HTMLTextAreaElement>(null);
  const problems = placeholderProblems(value, placeholders);
  const insert = (name: Placeholder): void => {
    const at = area.current;
    const [from, to] = at === null ? [value.length, value.length] : [at.selectionStart, at.selectionEnd];
    const next = `${value.slice(0, from)}{{${name}}}${value.slice(to)}`;
    if (next.length <= maxLength) onChange(next);
    at?.focus();
  };
  return (
    <div className={mergeClasses(styles.root, className)}>
      <Field label={id === undefined ? label : { children: label, htmlFor: id }} {...(problems.length > 0 ? { validationMessage: [...problems.map(words.problem), words.allowed].join(' ') } : hint === undefined ? {} : { hint })}>
        <Textarea
          textarea={{ ref: area }}
          value={value}
          rows={rows}
          maxLength={maxLength}
          resize="vertical"
          lang={language}
          onChange={(_, data) => onChange(data.value)}
          {...(id === undefined ? {} : { id })}
          {...(instead === undefined ? {} : { placeholder: instead })}
          {...(onBlur === undefined ? {} : { onBlur })}
        />
      </Field>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="small" icon={<BracesVariableRegular />} className={styles.insert} aria-label={t('placeholders.insertInto', { field: label })}>
            {t('placeholders.insert')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {placeholders.map((name) => (
              <MenuItem key={name} onClick={() => insert(name)}>
                <span className={styles.item}>
                  <span>{t(`placeholders.name.${name}`)}</span>
                  <span className={styles.sign}>{`{{${name}}}`}</span>
                </span>
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
