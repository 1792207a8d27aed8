import { mailFile } from '../../core/domain/office/mail-file.ts';
import type { Letter } from './mailto.ts';

/** The letter as a file that Outlook and others open for sending. */
export const emlOf = ({ to, subject, body }: Letter): string => mailFile({ to, subject, body }, base64);

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
