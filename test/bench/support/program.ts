import { cp, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { constants, existsSync } from 'node:fs';
import path from 'node:path';

const APPS = path.resolve('test', 'bench', 'apps');

/**
 * Two Electrons of the benches' own, one around each app. Files of their own, not links: pages
 * of a file are shared by all who run it, and memory is measured by shares.
 */
export async function prepareElectrons(dist: string, cache: string): Promise<{ readonly bare: string; readonly desk: string }> {
  return { bare: await electronAround('bare', dist, cache), desk: await electronAround('desk', dist, cache) };
}

async function electronAround(app: 'bare' | 'desk', dist: string, cache: string): Promise<string> {
  const folder = path.join(cache, `${path.basename(path.dirname(dist))}-${path.basename(dist)}-${app}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await cp(dist, unfinished, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
    const resources = process.platform === 'darwin' ? path.join(unfinished, 'Electron.app', 'Contents', 'Resources') : path.join(unfinished, 'resources');
    await symlink(path.join(APPS, app), path.join(resources, 'app'), 'junction');
    await rename(unfinished, folder);
  }
  return path.join(folder, EXECUTABLE[process.platform] ?? 'electron');
}

const EXECUTABLE: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: path.join('Electron.app', 'Contents', 'MacOS', 'Electron'),
};

/** A copy of the built program, so that a build beside a long run does not change what is measured. */
export async function copyProgram(cache: string): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(cache, 'program-'));
  await cp('out', path.join(folder, 'out'), { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
