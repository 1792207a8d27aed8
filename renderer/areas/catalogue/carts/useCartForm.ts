import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { CartInput, CartView } from '../../../../core/contract/carts.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { useAutosave } from '../../shared/useAutosave.ts';
import type { Autosaving } from '../../shared/useAutosave.ts';
import { inputOf, toForm } from './cart-form.ts';
import type { CartForm } from './cart-form.ts';

const QUIET_MS = 400;

export type CartEditing = Autosaving & {
  readonly form: CartForm;
  readonly change: (change: (form: CartForm) => CartForm) => void;
};

/** A cart while it is being put together: kept as one goes, and judged with every answer. */
export function useCartForm(cart: CartView): CartEditing {
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const [start] = useState(cart);
  const [form, setForm] = useState(() => toForm(cart));
  const save = async (input: CartInput): Promise<number> => {
    const saved = await client.carts.save(input);
    queries.setQueryData(api.carts.get.queryKey({ input: { id: input.id } }), saved);
    return saved.updatedAt;
  };
  const keeping = useAutosave({ initial: inputOf(start.id, toForm(start)), savedAt: start.updatedAt, input: inputOf(start.id, form), save, quietMs: QUIET_MS });
  const change = useCallback((next: (form: CartForm) => CartForm) => setForm(next), []);
  return { form, change, ...keeping };
}
