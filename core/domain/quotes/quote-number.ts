/** The number of a later version: `OF/2026/0042/2`, `AN-2026-0042-2`. */
export const versionNumber = (base: string, version: number): string => `${base}${base.includes('/') ? '/' : '-'}${version}`;
