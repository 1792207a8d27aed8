import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeFacts } from '../../../../core/contract/guides.ts';
import type { OfficeFact } from '../../../../core/domain/guides/guide.ts';
import { factProblem } from '../../../../core/domain/guides/partnership.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { useNotify } from '../../../frame/notify.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { useReport } from '../useStartRun.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '560px' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'end' },
  field: { minWidth: 0 },
  changed: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What this step brings to light about the own office. */
export function FactFields({ facts }: { readonly facts: readonly OfficeFact[] }) {
  const styles = useStyles();
  const query = useQuery(useApi().guides.facts.queryOptions());
  return (
    <QueryGate query={query}>
      {(known) => (
        <div className={styles.root}>
          {facts.map((fact) => (
            <FactField key={`${fact} ${known.facts[fact].value}`} fact={fact} known={known.facts[fact]} />
          ))}
        </div>
      )}
    </QueryGate>
  );
}

function FactField({ fact, known }: { readonly fact: OfficeFact; readonly known: OfficeFacts[OfficeFact] }) {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const format = useFormat();
  const client = useClient();
  const notify = useNotify();
  const report = useReport();
  const [typed, setTyped] = useState(known.value);
  const problem = factProblem(fact, typed.trim());
  const save = async (): Promise<void> => {
    await client.guides.saveFact({ fact, value: typed });
    notify({ text: t('fact.saved', { fact: t(`fact.${fact}`) }), tone: 'success' });
  };
  return (
    <>
      <form
        className={styles.row}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (problem === null) void save().catch(report);
        }}
      >
        <Field className={styles.field} label={t(`fact.${fact}`)} {...(problem === null ? {} : { validationMessage: t(`fact.problem.${problem}`) })}>
          <Input value={typed} maxLength={100} autoComplete="off" spellCheck={false} onChange={(_, data) => setTyped(data.value)} />
        </Field>
        <Button type="submit" disabled={problem !== null || typed.trim() === known.value}>
          {t('fact.save')}
        </Button>
      </form>
      {known.reported || known.changedAt === null ? null : (
        <div className={styles.changed}>
          <StatusBadge tone="warning" text={t('fact.unreported', { day: format.date(known.changedAt) })} />
          <Button size="small" onClick={() => void client.guides.factsReported().catch(report)}>
            {t('fact.reported')}
          </Button>
        </div>
      )}
    </>
  );
}
