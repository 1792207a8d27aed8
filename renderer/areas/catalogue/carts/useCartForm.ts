import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CartInput, CartView } from '../../../../core/contract/carts.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { createAutosave } from '../../quotes/editor/autosave.ts';
import type { Autosave, SaveState } from '../../quotes/editor/autosave.ts';
import { inputOf, toForm } from './cart-form.ts';
import type { CartForm } from './cart-form.ts';

const QUIET_MS = 400;
const AGAIN_AFTER_MS = 3_000;
const isSame = (one: CartInput, other: CartInput): boolean => JSON.stringify(one) === JSON.stringify(other);

export type CartEditing = {
  readonly form: CartForm;
  readonly change: (change: (form: CartForm) => CartForm) => void;
  readonly state: SaveState;
  /** Everything that was typed is in the ledger when it is true. */
  readonly flush: () => Promise<boolean>;
};

/** A cart while it is being put together: kept as one goes, and judged with every answer. */
export function useCartForm(cart: CartView): CartEditing {
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const [start] = useState(cart);
  const [form, setForm] = useState(() => toForm(cart));
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: cart.updatedAt });
  const autosave = useRef<Autosave<CartInput> | null>(null);

  useEffect(() => {
    const initial = inputOf(start.id, toForm(start));
    if (initial === null) return undefined;
    const save = async (input: CartInput): Promise<number> => {
      const saved = await client.carts.save(input);
      queries.setQueryData(api.carts.get.queryKey({ input: { id: input.id } }), saved);
      return saved.updatedAt;
    };
    const made = createAutosave(initial, { save, isSame, delayMs: QUIET_MS, retryMs: AGAIN_AFTER_MS, onState: setState });
    autosave.current = made;
    return () => {
      autosave.current = null;
      made.close();
    };
  }, [client, api, queries, start]);

  useEffect(() => {
    autosave.current?.offer(inputOf(start.id, form));
  }, [form, start]);

  const change = useCallback((next: (form: CartForm) => CartForm) => setForm(next), []);
  const flush = useCallback(async () => (autosave.current ? autosave.current.flush() : true), []);
  return { form, change, state, flush };
}
