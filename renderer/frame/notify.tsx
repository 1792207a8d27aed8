import { Link, Toast, Toaster, ToastTitle, ToastTrigger, useAnnounce, useToastController } from '@fluentui/react-components';
import { createContext, useCallback, useContext, type ReactNode } from 'react';

export type Notice = {
  readonly text: string;
  readonly tone?: 'success' | 'info' | 'warning' | 'error';
  /** A way back; the toast stays longer. */
  readonly undo?: { readonly label: string; readonly run: () => void };
};

type Notify = (notice: Notice) => void;

const NotifyContext = createContext<Notify | null>(null);
const TOASTER = 'desk-toasts';
const SHORT_MS = 4_000;
const LONG_MS = 10_000;

export function NotifyProvider({ children }: { readonly children: ReactNode }) {
  const { dispatchToast } = useToastController(TOASTER);
  const { announce } = useAnnounce();
  const notify = useCallback<Notify>(
    ({ text, tone = 'info', undo }) => {
      dispatchToast(
        <Toast>
          <ToastTitle {...(undo ? { action: <UndoLink {...undo} /> } : {})}>{text}</ToastTitle>
        </Toast>,
        { intent: tone, timeout: undo || tone === 'error' || tone === 'warning' ? LONG_MS : SHORT_MS, pauseOnHover: true, pauseOnWindowBlur: true },
      );
      announce(text, { polite: tone !== 'error' });
    },
    [dispatchToast, announce],
  );
  return (
    <NotifyContext value={notify}>
      {children}
      <Toaster toasterId={TOASTER} position="bottom-end" announce={() => undefined} />
    </NotifyContext>
  );
}

function UndoLink({ label, run }: NonNullable<Notice['undo']>) {
  return (
    <ToastTrigger>
      <Link onClick={run}>{label}</Link>
    </ToastTrigger>
  );
}

/** Says in a corner, and aloud, what was done; with a way back where there is one. */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext);
  if (!notify) throw new Error('NotifyProvider is missing');
  return notify;
}
