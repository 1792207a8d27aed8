import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PartnerState } from '../../../../core/contract/guides.ts';
import { AsOf } from '../../../components/AsOf.tsx';
import { useApi } from '../../../host/hooks.ts';

/** What the last synchronisation learned of the partnership; what it cannot know is said too. */
export function ServerState({ about }: { readonly about: 'agreement' | 'provider' }) {
  const { t } = useTranslation('guides');
  const { data } = useQuery(useApi().guides.facts.queryOptions());
  if (!data) return null;
  const { server } = data;
  const asOf = (about === 'agreement' ? server.agreement?.asOf : null) ?? server.profile?.asOf ?? null;
  return (
    <MessageBar intent={intentOf(server, about)} layout="multiline" data-server-state={about}>
      <MessageBarBody>
        <MessageBarTitle>{t('server.title')}</MessageBarTitle>
        {about === 'agreement' ? <Agreement server={server} /> : <Provider server={server} />} {asOf === null ? null : <AsOf at={asOf} />}
      </MessageBarBody>
    </MessageBar>
  );
}

function intentOf({ agreement, provider }: PartnerState, about: 'agreement' | 'provider'): 'success' | 'warning' | 'info' {
  if (about === 'provider') return provider === null ? 'info' : 'success';
  if (agreement === null) return 'info';
  return agreement.isSigned ? 'success' : 'warning';
}

function Agreement({ server: { profile, agreement } }: { readonly server: PartnerState }) {
  const { t } = useTranslation('guides');
  if (profile === null) return <>{t('server.noProfile')}</>;
  const said = agreement === null ? t('server.agreement') : agreement.isSigned ? t('server.signed') : t('server.notSigned');
  return (
    <>
      {t('server.profile', { name: profile.partnerName ?? '–', id: profile.partnerId })} {said}
    </>
  );
}

function Provider({ server: { provider, otherProviders } }: { readonly server: PartnerState }) {
  const { t, i18n } = useTranslation('guides');
  const others = new Intl.ListFormat(i18n.language).format(otherProviders);
  return (
    <>
      {provider === null ? t('server.noProvider') : t('server.provider', { name: provider.name, state: provider.state })} {otherProviders.length === 0 ? null : t('server.otherProviders', { names: others })}
    </>
  );
}
