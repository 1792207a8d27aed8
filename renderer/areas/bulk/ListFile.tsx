import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkTyped } from './bulk-wish.ts';

const ACCEPTED = '.csv,.txt,.tsv,.xlsx';
/** What the contract takes (`outbox-bulk.ts`). */
const LARGEST = 5_000_000;

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '90ch' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalXL },
  hidden: { display: 'none' },
});

export type ListFileProps = { readonly typed: BulkTyped; readonly onChange: (typed: BulkTyped) => void };

/** The file with the quantities, and from when they shall hold. */
export function ListFile({ typed, onChange }: ListFileProps) {
  const styles = useStyles();
  const { t } = useTranslation('changes');
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [isTooBig, setTooBig] = useState(false);
  const choose = async (file: File): Promise<void> => {
    setTooBig(file.size > LARGEST);
    setName(file.name);
    onChange({ ...typed, content: file.size > LARGEST ? null : base64(new Uint8Array(await file.arrayBuffer())) });
  };
  return (
    <div className={styles.root}>
      <p className={styles.text}>{t('bulk.listHint')}</p>
      <div className={styles.line}>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          className={styles.hidden}
          aria-label={t('bulk.choose')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void choose(file);
          }}
        />
        <Field {...(isTooBig ? { validationMessage: t('bulk.refused.tooBig') } : {})}>
          <Button icon={<DocumentAddRegular />} onClick={() => input.current?.click()}>
            {name === null ? t('bulk.choose') : t('bulk.chooseOther', { name })}
          </Button>
        </Field>
        <Field label={t('bulk.when')}>
          <RadioGroup layout="horizontal" value={typed.when} onChange={(_, data) => onChange({ ...typed, when: data.value === 'atRenewal' ? 'atRenewal' : 'now' })}>
            <Radio value="now" label={t('bulk.now')} />
            <Radio value="atRenewal" label={t('bulk.atRenewal')} />
          </RadioGroup>
        </Field>
      </div>
    </div>
  );
}

/** In pieces: a function takes no million arguments. */
const PIECE = 32_768;
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
