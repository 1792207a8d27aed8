import { useQuery } from '@tanstack/react-query';
import { useLayout } from '../../app/settings.tsx';
import { useApi } from '../../host/hooks.ts';

const read = (stored: unknown): string | null => (typeof stored === 'string' ? stored.slice(0, 100) : null);

/** Who ticks off: what was typed on this device last, else the author of the office's letters. */
export function usePerson(): readonly [string, (name: string) => void] {
  const [typed, setTyped] = useLayout('guides.person', read);
  const profile = useQuery(useApi().office.profile.queryOptions());
  return [typed ?? profile.data?.author ?? '', setTyped];
}
