/**
 * The text of a CommonJS file as the function that Node makes of it. `electron/start/compiled.ts` makes
 * the same: compiled code fits the very text that it was made from.
 *
 * @param {string} text
 */
export const asFunction = (text) => `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
