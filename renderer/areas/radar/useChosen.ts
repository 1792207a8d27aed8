import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_IN_BATCH } from '../../../core/contract/outbox-bulk.ts';
import type { RadarFilter, RadarHorizon } from '../../../core/contract/radar.ts';
import type { GridSelection } from '../../components/grid/types.ts';
import { useErrorText } from '../../errors/useErrorText.ts';
import { go } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';
import { useLettersAddress } from '../papers/useLettersAddress.ts';

export type Chosen = {
  readonly isBusy: boolean;
  /** Opens the letters for the customers of the chosen rows. */
  readonly letters: () => void;
  /** Asks for one change of the chosen rows' subscriptions. */
  readonly change: () => void;
  /** Subscriptions of a change that is being put together; null: none. */
  readonly bulk: readonly string[] | null;
  readonly close: () => void;
};

type View = { readonly horizon: RadarHorizon; readonly filter: RadarFilter; readonly search: string };

/** What can be done with rows of the radar that were picked. */
export function useChosen({ ids, inverted }: GridSelection, view: View): Chosen {
  const { t } = useTranslation('radar');
  const { radar } = useClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const addressOfLetters = useLettersAddress();
  const [bulk, setBulk] = useState<readonly string[] | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: async (what: 'letters' | 'change') => ({ what, rows: await radar.chosen({ ...view, ids: [...ids], inverted }) }),
    onSuccess: ({ what, rows: { customerIds, subscriptionIds } }) => {
      if (customerIds.length === 0) return notify({ text: t('chosen.none'), tone: 'warning' });
      if (what === 'letters') return go(addressOfLetters({ days: view.horizon, customers: customerIds }));
      return setBulk(subscriptionIds.slice(0, MOST_IN_BATCH));
    },
    onError: (error) => {
      const { title, todo } = errorText(screenErrorOf(error));
      notify({ text: `${title}. ${todo}`, tone: 'error' });
    },
  });
  return { isBusy: isPending, letters: () => mutate('letters'), change: () => mutate('change'), bulk, close: () => setBulk(null) };
}
