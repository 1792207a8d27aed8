import type { ReactNode } from 'react';
import { useStands } from './useStands.ts';

/** What the first screen can do without for a moment: buttons and menus beside its list are drawn when its rows are. Every later screen has them at once. */
export function WhenStands({ children }: { readonly children: ReactNode }) {
  return useStands() ? children : null;
}
