export const NAMESPACES = ['common', 'today', 'settings', 'sync', 'errors', 'format', 'customers', 'subscriptions', 'catalogue', 'quotes', 'outbox', 'changes'] as const;
