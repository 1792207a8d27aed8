import { readFileSync } from 'node:fs';

/** A process and everything that it started. */
function familyOf(pid: number): readonly number[] {
  return [pid, ...childrenOf(pid).flatMap(familyOf)];
}

function childrenOf(pid: number): readonly number[] {
  const text = read(`/proc/${pid}/task/${pid}/children`);
  return text.split(' ').filter((child) => child !== '').map(Number);
}

/** Memory of a program in MB: proportional set size, so that shared pages count once. Linux only. */
export function memoryOf(pid: number): { readonly megabytes: number; readonly processes: number } {
  const family = familyOf(pid);
  const kilobytes = family.map((one) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0));
  return { megabytes: kilobytes.reduce((sum, one) => sum + one, 0) / 1_024, processes: family.length };
}

/** A process may end while its file is read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
