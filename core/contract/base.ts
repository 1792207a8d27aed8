import { oc } from '@orpc/contract';
import * as z from 'zod';
import type { DeskError } from '../errors/desk-error.ts';

/**
 * Every procedure fails with the one typed error `DESK`, whose data is a `DeskError`.
 * The taxonomy is our own plain data made in the host, so it crosses as it is.
 */
export const procedure = oc.errors({ DESK: { message: 'desk', data: z.custom<DeskError>(isTagged) } });

function isTagged(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'tag' in value && typeof value.tag === 'string';
}

/** UTC, milliseconds since 1970. */
export const instant = z.number().int();
export const guid = z.string().trim().toLowerCase().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const country = z.string().regex(/^[A-Z]{2}$/);
export const money = z.object({ minor: z.number().int(), currency });
export const unitPrice = z.object({ amount: z.number().int(), scale: z.number().int().min(0).max(6), currency });
export const language = z.enum(['pl', 'de', 'en']);
export const term = z.enum(['P1M', 'P1Y', 'P3Y']);
export const billingPlan = z.enum(['monthly', 'annual', 'triennial', 'oneTime', 'none']);
export const segment = z.enum(['commercial', 'education', 'government', 'nonprofit']);

/** No message carries more rows than this. */
export const MAX_ROWS = 500;

/** A window on an ordered list: rows `from` … `from + count - 1`. */
export const windowOf = { from: z.number().int().min(0), count: z.number().int().min(1).max(MAX_ROWS) };
export const searchText = z.string().max(200);
export const direction = z.enum(['asc', 'desc']);
