import { useCallback } from 'react';
import { useLayout } from '../../app/settings.tsx';

export type Preview = { readonly isOpen: boolean; readonly show: () => void; readonly hide: () => void };

/** Open until closed by hand; kept on this device. */
const readOpen = (stored: unknown): boolean => stored !== false;

/** Whether the paper is shown beside the editor. */
export function usePreview(): Preview {
  const [isOpen, setOpen] = useLayout('quote.preview', readOpen);
  return { isOpen, show: useCallback(() => setOpen(true), [setOpen]), hide: useCallback(() => setOpen(false), [setOpen]) };
}
