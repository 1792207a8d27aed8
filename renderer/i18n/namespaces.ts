export const NAMESPACES = ['common', 'today', 'settings', 'sync', 'errors', 'format', 'customers', 'subscriptions', 'catalogue', 'quotes', 'rules', 'outbox', 'people', 'orders', 'changes'] as const;
