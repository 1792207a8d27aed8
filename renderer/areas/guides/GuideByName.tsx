import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { GuideId } from '../../../core/domain/guides/guide.ts';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { addressOf, go } from '../../frame/address.ts';
import { useApi, useClient } from '../../host/hooks.ts';
import { useReport } from './useStartRun.ts';

/** Goes on with the office's own walk through a guide, or begins it: a step that is missing is one click away. */
export function GuideByName({ guide }: { readonly guide: GuideId }) {
  const client = useClient();
  const report = useReport();
  const query = useQuery(useApi().guides.runs.queryOptions());
  const runs = query.data?.runs;
  const isUnderWay = useRef(false);
  useEffect(() => {
    if (runs === undefined || isUnderWay.current) return;
    isUnderWay.current = true;
    const show = ({ id }: { readonly id: string }): void => go(addressOf('guides', id), { replace: true });
    const own = runs.find((run) => run.guide === guide && run.customerId === null && run.customerName === '');
    if (own !== undefined) show(own);
    else client.guides.start({ guide, customerId: null, customerName: '' }).then(show, (problem: unknown) => {
      report(problem);
      go('/guides', { replace: true });
    });
  }, [runs, guide, client, report]);
  return <QueryGate query={query}>{() => null}</QueryGate>;
}
