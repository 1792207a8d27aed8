/** Finds the optional packages that a lock file names but does not lock. */

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];
/** Endings of package names, with the C library that each means. */
const C_LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {readonly string[]} [os]
 * @property {readonly string[]} [cpu]
 * @property {readonly string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * @param {Record<string, LockEntry>} packages those of a lock file, by path
 * @returns {Record<string, LockEntry>} what to add
 */
export function findMissingOptional(packages) {
  const paths = Object.keys(packages);
  /** @type {Record<string, LockEntry>} */
  const missing = {};
  for (const entry of Object.values(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const locked = paths.some((path) => path.endsWith(`node_modules/${name}`));
      const exact = /^\d+\.\d+\.\d+/.test(version);
      if (!locked && exact) missing[`node_modules/${name}`] = describe(name, version, entry.dev === true);
    }
  }
  return missing;
}

/**
 * @param {string} name for example "@oxlint/binding-linux-arm64-musl"
 * @param {string} version
 * @param {boolean} dev
 * @returns {LockEntry}
 */
function describe(name, version, dev) {
  const words = name.split(/[-/]/);
  const libc = Object.entries(C_LIBRARIES).filter(([ending]) => words.includes(ending)).map(([, library]) => library);
  return {
    version,
    cpu: PROCESSORS.filter((processor) => words.includes(processor)),
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    os: SYSTEMS.filter((system) => words.includes(system)),
  };
}
