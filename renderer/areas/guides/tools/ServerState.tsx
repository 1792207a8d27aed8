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
  const isKnown = about === 'agreement' ? data.server.profile !== null : data.server.provider !== null;
  return (
    <MessageBar intent={isKnown ? 'success' : 'info'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('server.title')}</MessageBarTitle>
        {about === 'agreement' ? <Profile server={data.server} /> : <Provider server={data.server} />} {data.server.profile === null ? null : <AsOf at={data.server.profile.asOf} />}
      </MessageBarBody>
    </MessageBar>
  );
}

function Profile({ server: { profile } }: { readonly server: PartnerState }) {
  const { t } = useTranslation('guides');
  if (profile === null) return <>{t('server.noProfile')}</>;
  return (
    <>
      {t('server.profile', { name: profile.partnerName ?? '–', id: profile.partnerId })} {t('server.agreement')}
    </>
  );
}

function Provider({ server: { provider } }: { readonly server: PartnerState }) {
  const { t } = useTranslation('guides');
  return <>{provider === null ? t('server.noProvider') : t('server.provider', { name: provider.name, state: provider.state })}</>;
}
