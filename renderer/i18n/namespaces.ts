export const NAMESPACES = ['common', 'today', 'settings', 'sync', 'errors', 'format', 'customers', 'subscriptions', 'catalogue', 'quotes', 'rules'] as const;
