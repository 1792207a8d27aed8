import { Badge, Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerDraftView } from '../../../../core/contract/customer-drafts.ts';
import { barePrefix, firstLogin, prefixProblem, proposePrefixes, TENANT_SUFFIX } from '../../../../core/domain/tenants/domain-prefix.ts';
import { useSettled } from '../../../components/useSettled.ts';
import { useApi } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';
import { useDraftForm } from './form.ts';
import { LinkProgress } from './LinkProgress.tsx';
import { TextInput } from './inputs.tsx';
import { useEditorStyles } from './styles.ts';

/** One tenant per customer: a new one with its prefix, or one that the customer has (S-055 to S-066). */
export function TenantSection({ draft }: { readonly draft: Pick<CustomerDraftView, 'id'> }) {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const { fields, change } = useDraftForm();
  return (
    <Section title={t('editor.tenant')}>
      <div className={styles.grid}>
        <RadioGroup layout="horizontal" className={styles.whole} aria-label={t('editor.tenant')} value={fields.tenant} onChange={(_, data) => change({ tenant: data.value === 'link' ? 'link' : 'new' })}>
          <Radio value="new" label={t('editor.tenantNew')} />
          <Radio value="link" label={t('editor.tenantLink')} />
        </RadioGroup>
        {fields.tenant === 'new' ? <NewTenant /> : <LinkedTenant id={draft.id} />}
      </div>
    </Section>
  );
}

function NewTenant() {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const { fields, isQueued } = useDraftForm();
  const login = prefixProblem(fields.prefix) === null ? t('editor.hint.login', { login: firstLogin(barePrefix(fields.prefix)) }) : null;
  return (
    <>
      <div className={styles.large}>
        <TextInput field="prefix" maxLength={100} after={TENANT_SUFFIX} hint={login} />
      </div>
      {isQueued ? null : (
        <>
          <Availability />
          <Proposals />
        </>
      )}
    </>
  );
}

/** Asked as one types, when somebody answers; otherwise it stays open, and the suggestions stand ready (S-061). */
function Availability() {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const { fields } = useDraftForm();
  const prefix = useSettled(barePrefix(fields.prefix), QUIET_MS);
  const isAskable = prefixProblem(prefix) === null;
  const { data } = useQuery({ ...useApi().customerDrafts.domain.queryOptions({ input: { prefix } }), enabled: isAskable, staleTime: ASK_AGAIN_MS });
  if (!isAskable) return null;
  const domain = prefix + TENANT_SUFFIX;
  return (
    <output className={`${styles.whole} ${styles.quiet}`} data-domain={data?.state ?? 'asking'}>
      {t(`tenant.${data?.state ?? 'asking'}`, { domain })}
    </output>
  );
}

const ASK_AGAIN_MS = 60_000;
/** A name is not asked for letter by letter. */
const QUIET_MS = 400;

/** Ranked; one press takes over. The first stands in the field by itself until somebody types another. */
function Proposals() {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  const { fields, change } = useDraftForm();
  const proposals = proposePrefixes(fields);
  if (proposals.length === 0) return null;
  return (
    <ul className={`${styles.proposals} ${styles.whole}`} aria-label={t('editor.proposals')}>
      {proposals.map(({ prefix, reason, isCut }) => (
        <li key={prefix}>
          <Button size="small" appearance={prefix === barePrefix(fields.prefix) ? 'outline' : 'secondary'} aria-pressed={prefix === barePrefix(fields.prefix)} title={t(`editor.proposal.${reason}`)} onClick={() => change({ prefix })}>
            {prefix}
            {isCut ? (
              <>
                {' '}
                <Badge appearance="tint" color="warning" size="small">
                  {t('editor.cut')}
                </Badge>
              </>
            ) : null}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function LinkedTenant({ id }: { readonly id: string }) {
  const styles = useEditorStyles();
  const { t } = useTranslation('customers');
  return (
    <>
      <div className={styles.large}>
        <TextInput field="domain" maxLength={260} hint={t('editor.hint.domain')} />
      </div>
      <p className={`${styles.quiet} ${styles.whole}`}>{t('editor.linkText')}</p>
      <div className={styles.whole}>
        <LinkProgress draftId={id} />
      </div>
    </>
  );
}
