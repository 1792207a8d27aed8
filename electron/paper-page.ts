const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** The page in place of a preview that cannot be shown. */
export const messagePage = (text: string): string =>
  `<!doctype html><meta charset="utf-8"><title>CSP Desk</title><style>body{font:14px/1.5 "Segoe UI",sans-serif;margin:3rem;color:#424242}</style><p>${escapeHtml(text)}</p>`;
