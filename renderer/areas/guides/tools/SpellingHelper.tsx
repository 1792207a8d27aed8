import { Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpellingRecord } from '../../../../core/contract/guides.ts';
import type { OfficeProfile } from '../../../../core/contract/office.ts';
import { regionsOf } from '../../../../core/domain/customers/regions.ts';
import { compareSpelling, isSpelledAlike, type SpellingPart } from '../../../../core/domain/office/spelling.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { useApi, useClient } from '../../../host/hooks.ts';
import { useReport } from '../useStartRun.ts';

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  cell: { textAlign: 'start', verticalAlign: 'top', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
  field: { width: '22%', color: tokens.colorNeutralForeground2 },
  state: { width: '120px' },
  input: { width: '100%', minWidth: 0 },
  letters: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-wrap', margin: `${tokens.spacingVerticalXXS} 0 0` },
  ours: { backgroundColor: tokens.colorStatusDangerBackground2, color: tokens.colorStatusDangerForeground2, textDecorationLine: 'line-through' },
  theirs: { backgroundColor: tokens.colorStatusSuccessBackground2, color: tokens.colorStatusSuccessForeground2, textDecorationLine: 'underline' },
});

const FIELDS = ['companyName', 'line1', 'postalCode', 'city', 'region', 'taxId'] as const;
type FieldName = (typeof FIELDS)[number];

/** The own company against the distributor's record, letter by letter (S-011). */
export function SpellingHelper() {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const api = useApi();
  const profile = useQuery(api.office.profile.queryOptions());
  const record = useQuery(api.guides.spelling.queryOptions());
  return (
    <section aria-label={t('spelling.title')}>
      <p className={styles.hint}>{t('spelling.hint')}</p>
      <QueryGate query={profile}>{(company) => <QueryGate query={record}>{(kept) => <Comparison company={company} kept={kept} />}</QueryGate>}</QueryGate>
    </section>
  );
}

function Comparison({ company, kept }: { readonly company: OfficeProfile; readonly kept: SpellingRecord }) {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const client = useClient();
  const report = useReport();
  const [record, setRecord] = useState(kept);
  const keep = (next: SpellingRecord): void => void client.guides.saveSpelling(next).catch(report);
  const regions = regionsOf(company.country);
  const ours = (field: FieldName): string => (field === 'region' ? record.ownRegion : company[field]);
  return (
    <>
      {company.companyName === '' ? <p className={styles.hint}>{t('spelling.profileEmpty')}</p> : null}
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.field)}>
            {t('spelling.what')}
          </th>
          <th scope="col" className={styles.cell}>
            {t('spelling.ours')}
          </th>
          <th scope="col" className={styles.cell}>
            {t('spelling.theirs')}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.state)}>
            {t('spelling.outcome')}
          </th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.map((field) => (
          <tr key={field} data-field={field}>
            <th scope="row" className={mergeClasses(styles.cell, styles.field)}>
              {t(`spelling.field.${field}`)}
            </th>
            <td className={styles.cell}>
              {field === 'region' && regions.length > 0 ? (
                <Select
                  className={styles.input}
                  aria-label={`${t('spelling.ours')}: ${t('spelling.field.region')}`}
                  value={record.ownRegion}
                  onChange={(_, data) => {
                    const next = { ...record, ownRegion: data.value };
                    setRecord(next);
                    keep(next);
                  }}
                >
                  <option value="">{t('spelling.choose')}</option>
                  {regions.map(({ code, name }) => (
                    <option key={code} value={name}>
                      {name}
                    </option>
                  ))}
                </Select>
              ) : ours(field) === '' ? (
                '–'
              ) : (
                ours(field)
              )}
            </td>
            <td className={styles.cell}>
              <Input
                className={styles.input}
                aria-label={`${t('spelling.theirs')}: ${t(`spelling.field.${field}`)}`}
                value={record[field]}
                maxLength={LONGEST[field]}
                spellCheck={false}
                onChange={(_, data) => setRecord({ ...record, [field]: data.value })}
                onBlur={() => keep(record)}
              />
              <Letters ours={ours(field)} theirs={record[field]} />
            </td>
            <td className={styles.cell}>
              <Outcome ours={ours(field)} theirs={record[field]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    </>
  );
}

const LONGEST: Readonly<Record<FieldName, number>> = { companyName: 200, line1: 200, postalCode: 20, city: 100, region: 100, taxId: 40 };

const isComparable = (ours: string, theirs: string): boolean => ours !== '' && theirs !== '';

function Outcome({ ours, theirs }: { readonly ours: string; readonly theirs: string }) {
  const { t } = useTranslation('guides');
  if (!isComparable(ours, theirs)) return <StatusBadge tone="quiet" text={t('spelling.notGiven')} />;
  return isSpelledAlike(ours, theirs) ? <StatusBadge tone="good" text={t('spelling.same')} /> : <StatusBadge tone="danger" text={t('spelling.differs')} />;
}

/** Each stretch with its place, by which React tells them apart. */
function placed(parts: readonly SpellingPart[]): readonly (SpellingPart & { readonly place: number })[] {
  let place = 0;
  return parts.map((part) => {
    place += part.text.length;
    return { ...part, place };
  });
}

/** Only what differs is worth showing; blanks are made visible. */
function Letters({ ours, theirs }: { readonly ours: string; readonly theirs: string }) {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  if (!isComparable(ours, theirs) || isSpelledAlike(ours, theirs)) return null;
  return (
    <p className={styles.letters}>
      {placed(compareSpelling(ours, theirs)).map(({ kind, text, place }) => {
        const shown = kind === 'same' ? text : text.replaceAll(' ', '␣');
        if (kind === 'same') return <span key={place}>{shown}</span>;
        return kind === 'ours' ? (
          <del key={`ours ${place}`} className={styles.ours} title={t('spelling.onlyOurs', { text: shown })}>
            {shown}
          </del>
        ) : (
          <ins key={`theirs ${place}`} className={styles.theirs} title={t('spelling.onlyTheirs', { text: shown })}>
            {shown}
          </ins>
        );
      })}
    </p>
  );
}
