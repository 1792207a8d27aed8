import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../core/domain/guides/guide.ts';
import { scenarioOf } from '../../../core/domain/guides/partnership.ts';
import { Panel } from '../../components/Panel.tsx';
import { useClient } from '../../host/hooks.ts';
import { useReport } from './useStartRun.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalM },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, margin: 0, fontWeight: tokens.fontWeightSemibold },
});

type Answer = 'yes' | 'no';

/** Which of the three ways is the office's own (S-037). */
export function ScenarioChooser({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const choose = useChoose(id);
  const [reseller, setReseller] = useState<Answer | null>(null);
  const [partnerId, setPartnerId] = useState<Answer | null>(null);
  // An indirect reseller always has a Partner ID: the second question answers itself.
  const isReady = reseller === 'yes' || (reseller === 'no' && partnerId !== null);
  return (
    <Panel title={t('scenario.title')}>
      <div className={styles.root}>
        <Question label={t('scenario.isIndirectReseller')} value={reseller} onAnswer={setReseller} />
        {reseller === 'no' ? <Question label={t('scenario.hasPartnerId')} value={partnerId} onAnswer={setPartnerId} /> : null}
        <Button appearance="primary" disabled={!isReady} onClick={() => choose(scenarioOf({ isIndirectReseller: reseller === 'yes', hasPartnerId: partnerId === 'yes' }))}>
          {t('scenario.go')}
        </Button>
      </div>
    </Panel>
  );
}

/** The chosen way, and the way back to the questions. */
export function ScenarioLine({ id, scenario }: { readonly id: string; readonly scenario: Scenario }) {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const choose = useChoose(id);
  return (
    <p className={styles.line}>
      {t(`scenario.${scenario}`)}
      <Button size="small" onClick={() => choose(null)}>
        {t('scenario.change')}
      </Button>
    </p>
  );
}

type QuestionProps = { readonly label: string; readonly value: Answer | null; readonly onAnswer: (answer: Answer) => void };

function Question({ label, value, onAnswer }: QuestionProps) {
  const { t } = useTranslation('guides');
  return (
    <Field label={label}>
      <RadioGroup layout="horizontal" value={value ?? ''} onChange={(_, data) => onAnswer(data.value === 'yes' ? 'yes' : 'no')}>
        <Radio value="yes" label={t('scenario.yes')} />
        <Radio value="no" label={t('scenario.no')} />
      </RadioGroup>
    </Field>
  );
}

function useChoose(id: string): (scenario: Scenario | null) => void {
  const client = useClient();
  const report = useReport();
  return (scenario) => void client.guides.choose({ id, scenario }).catch(report);
}
